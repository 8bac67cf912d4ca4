// Writes the contract's fields in the contract's order. A small writer of our own: objects on one line, one
// finding or ending a line, so that a diff of two reviews can be read. Bytes that are no UTF-8 become U+FFFD.
#include "report/json.hpp"

#include <charconv>

namespace dramaturg::report {
namespace {

using verdict::Ending;
using verdict::Finding;
using verdict::Verdict;

/// One character of UTF-8 at `at`, or 0 when the bytes there are none.
size_t sequence_length(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const size_t length = lead < 0x80                   ? 1
                        : lead >= 0xc2 && lead < 0xe0 ? 2
                        : lead >= 0xe0 && lead < 0xf0 ? 3
                        : lead >= 0xf0 && lead < 0xf5 ? 4
                                                      : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (size_t i = 1; i < length; ++i)
    if ((byte(at + i) & 0xc0) != 0x80) return 0;
  if (lead == 0xe0 && byte(at + 1) < 0xa0) return 0;
  if (lead == 0xed && byte(at + 1) > 0x9f) return 0;
  if (lead == 0xf0 && byte(at + 1) < 0x90) return 0;
  if (lead == 0xf4 && byte(at + 1) > 0x8f) return 0;
  return length;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (size_t at = 0; at < text.size();) {
    const size_t length = sequence_length(text, at);
    const char c = text[at];
    if (length == 0) {
      out += "\xef\xbf\xbd";
      ++at;
    } else if (length > 1) {
      out += text.substr(at, length);
      at += length;
    } else {
      if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
      } else if (c == '\n') {
        out += "\\n";
      } else if (c == '\t') {
        out += "\\t";
      } else if (static_cast<unsigned char>(c) < 0x20) {
        out += "\\u00";
        out += "0123456789abcdef"[c >> 4];
        out += "0123456789abcdef"[c & 15];
      } else {
        out += c;
      }
      ++at;
    }
  }
  return out + '"';
}

/// Fixed to a millionth, without trailing noughts: 0.25, 17.0.
std::string real(double value) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 6);
  std::string out(buffer, end.ptr);
  while (out.ends_with('0') && out[out.size() - 2] != '.') out.pop_back();
  return out;
}

/// Members in order, with the commas between them.
class Object {
 public:
  Object& raw(std::string_view key, std::string_view json) {
    text_ += text_.size() > 1 ? ", " : "";
    text_ += quoted(key) + ": ";
    text_ += json;
    return *this;
  }
  Object& add(std::string_view key, std::string_view value) { return raw(key, quoted(value)); }
  Object& add(std::string_view key, uint64_t value) { return raw(key, std::to_string(value)); }
  Object& null(std::string_view key) { return raw(key, "null"); }
  /// A string, or null when there is none.
  Object& known(std::string_view key, std::string_view value) {
    return value.empty() ? null(key) : add(key, value);
  }
  Object& known(std::string_view key, uint64_t value) { return value == 0 ? null(key) : add(key, value); }
  Object& optional(std::string_view key, const std::optional<std::string>& value) {
    return value ? add(key, *value) : null(key);
  }
  std::string close() const { return text_ + "}"; }

 private:
  std::string text_ = "{";
};

template <class Items, class Write>
std::string list(const Items& items, const char* indent, Write write) {
  if (items.empty()) return "[]";
  std::string out = "[";
  for (const auto& item : items) {
    if (out.size() > 1) out += ',';
    out += indent;
    out += write(item);
  }
  return out + (*indent == '\n' ? "\n ]" : "]");
}

std::string ending(const Ending& e) {
  return Object()
      .add("name", e.name)
      .add("kind", verdict::name(e.kind))
      .known("file", e.where.file)
      .known("line", uint64_t{e.where.line})
      .null("odds")
      .null("at_most")
      .null("at_least")
      .raw("turns", Object().add("fewest", uint64_t{e.fewest_turns}).null("mean").close())
      .add("path", e.path)
      .close();
}

std::string finding(const Finding& f) {
  return Object()
      .add("id", f.id)
      .add("code", f.code)
      .add("severity", verdict::name(f.severity))
      .add("certainty", verdict::name(f.certainty))
      .known("file", f.where.file)
      .known("line", uint64_t{f.where.line})
      .known("column", uint64_t{f.where.column})
      .add("text", f.text)
      .add("mend", f.mend)
      .null("odds")
      .optional("path", f.path)
      .optional("allowed", f.allowed)
      .close();
}

std::string count(const verdict::Count& c) {
  return Object().add("seen", c.seen).add("total", c.total).close();
}

std::string run(const verdict::Run& r) {
  return Object()
      .raw("seconds", real(r.seconds))
      .raw("compile_seconds", real(r.compile_seconds))
      .add("threads", uint64_t{r.threads})
      .raw("bytes_per_state", real(r.bytes_per_state))
      .add("peak_memory", r.peak_memory)
      .close();
}

}  // namespace

std::string write_json(const Verdict& v, const JsonOptions& options) {
  std::string out = "{";
  const auto field = [&](std::string_view key, std::string_view json) {
    out += out.size() > 1 ? ",\n " : "";
    out += quoted(key) + ": ";
    out += json;
  };
  const auto number = [&](std::string_view key, uint64_t n) { field(key, std::to_string(n)); };
  field("format", quoted("dramaturg.review/1"));
  field("tool", quoted(options.tool_version));
  field("source", Object()
                      .add("digest", v.digest)
                      .raw("files", list(v.files, "", [](const std::string& file) { return quoted(file); }))
                      .close());
  field("story", quoted(v.story));
  number("words", v.words);
  number("knots", v.knots);
  number("choices", v.choices);
  field("result", quoted(verdict::name(v.result)));
  field("limit", v.limit.empty() ? "null" : quoted(v.limit));
  field("covered", Object().add("choices", uint64_t{v.covered_choices}).null("odds").close());
  number("states", v.states);
  number("transitions", v.transitions);
  number("depth", v.depth);
  field("endings", list(v.endings, "\n  ", ending));
  field("findings", list(v.findings, "\n  ", finding));
  field("checks", "[]");
  field("coverage", Object()
                        .raw("lines", count(v.coverage.lines))
                        .raw("choices", count(v.coverage.choices))
                        .raw("knots", count(v.coverage.knots))
                        .close());
  if (!options.is_reproducible) field("run", run(v.run));
  return out + "}\n";
}

}  // namespace dramaturg::report
