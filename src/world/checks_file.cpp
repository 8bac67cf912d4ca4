// Lines first, then each by its word.
#include "world/checks_file.hpp"

#include <algorithm>
#include <charconv>

#include "base/nearest.hpp"
#include "syntax/characters.hpp"
#include "world/claim_text.hpp"

namespace dramaturg::world {
namespace {

using text::Code;

constexpr int64_t widest_range = 10'000;

struct PlainInk final : Vocabulary {
  bool is_event(std::string_view) const override { return false; }
  std::vector<std::string> resolve_event(const EventCall& call, text::Diagnostics&) const override {
    return {call.name};
  }
  void expand_condition(syntax::Expr&, text::Diagnostics&) const override {}
  std::vector<std::string> values_of(const EventCall&, size_t) const override { return {}; }
  std::vector<std::string> event_names() const override { return {}; }
};

/// Names that `--choices` could not tell from a list, or that mean something else there.
bool is_reading_name(std::string_view name) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  if (name.empty() || !is_letter(name[0])) return false;
  if (name.size() > 1 && name[0] == 'r' && (is_digit(name[1]) || name[1] == '-')) return false;
  if (name == "told" || name == "likeliest" || name == "shortest") return false;
  return std::all_of(name.begin(), name.end(),
                     [&](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; });
}

class FileReader {
 public:
  FileReader(const text::SourceSet& sources, text::FileId file, text::Diagnostics& diagnostics,
             ChecksFile out = {})
      : sources_(sources), file_(file), diagnostics_(diagnostics), out_(std::move(out)) {}

  ChecksFile read_line(Span span) {
    line(span);
    return std::move(out_);
  }

  ChecksFile read() {
    const text::SourceFile& file = sources_.file(file_);
    if (const size_t bad = syntax::find_not_utf8(file.bytes); bad != std::string::npos) {
      const auto at = static_cast<uint32_t>(bad);
      diagnostics_.add(Code::not_utf8, Span{file_, at, at + 1});
      return {};
    }
    uint32_t begin = 0;
    while (begin < file.bytes.size()) {
      uint32_t end = line_end(begin);
      while (end < file.bytes.size() && continues(end)) end = line_end(end);
      line({file_, begin, end});
      begin = end;
    }
    return std::move(out_);
  }

 private:
  const std::string& bytes() const { return sources_.file(file_).bytes; }
  uint32_t line_end(uint32_t begin) const {
    const size_t newline = bytes().find('\n', begin);
    return static_cast<uint32_t>(newline == std::string::npos ? bytes().size() : newline + 1);
  }
  /// Begins with a blank, and holds more than blanks.
  bool continues(uint32_t begin) const {
    const char first = bytes()[begin];
    if (first != ' ' && first != '\t') return false;
    const size_t text = bytes().find_first_not_of(" \t", begin);
    return text != std::string::npos && bytes()[text] != '\n';
  }

  void report(Code code, Span span, std::vector<std::string> args = {}) {
    diagnostics_.add(code, span, std::move(args));
  }

  void line(Span span) {
    const ClaimText text(sources_, span);
    const Span all = text.trimmed(span.begin, span.end);
    if (all.begin == all.end) return;
    uint32_t to = all.begin;
    while (to < all.end && text.text(to, to + 1) != " ") ++to;
    const Span rest = text.trimmed(to, all.end);
    const std::string word(text.text(all.begin, to));
    if (word == "told" || word == "path") return reading(text, word, all, rest);
    if (word == "ending") return ending(text, all, rest);
    if (word == "extern" || word == "bound") return range(text, word, all, rest);
    if (word == "check") {
      Check made;
      if (!parse_check(sources_, {file_, rest.begin, all.end}, plain_ink(), diagnostics_, made)) return;
      for (const Check& other : out_.checks)
        if (other.name == made.name) return report(Code::check_twice, made.span, {made.name});
      out_.checks.push_back(std::move(made));
      return;
    }
    report(Code::checks_word_unknown, text.span(all.begin, to),
           {word.substr(0, 40), base::nearest(word, {"told", "path", "ending", "extern", "bound", "check"})});
  }

  void reading(const ClaimText& text, const std::string& word, Span all, Span rest) {
    KeptReading kept;
    kept.name = word;
    kept.span = all;
    if (word == "path") {
      uint32_t to = rest.begin;
      while (to < rest.end && text.text(to, to + 1) != " ") ++to;
      kept.name = text.text(rest.begin, to);
      if (kept.name.empty()) return report(Code::path_incomplete, all);
      if (!is_reading_name(kept.name))
        return report(Code::path_name_unfit, text.span(rest.begin, to), {kept.name.substr(0, 40)});
      rest = text.trimmed(to, rest.end);
    }
    if (rest.begin == rest.end) return report(Code::reading_empty, all, {kept.name});
    for (const KeptReading& other : out_.readings)
      if (other.name == kept.name) {
        diagnostics_.add({Code::reading_twice, all, {kept.name}, other.span, "the first"});
        return;
      }
    std::string problem;
    size_t at = 0;
    if (!read_picks(text.text(rest), kept.picks, problem, &at)) {
      const uint32_t begin = rest.begin + static_cast<uint32_t>(at);
      uint32_t to = begin;
      while (to < rest.end && text.text(to, to + 1) != " " && text.text(to, to + 1) != ",") ++to;
      return report(Code::reading_unfit, text.span(begin, to),
                    {std::string(text.text(begin, to)).substr(0, 40)});
    }
    out_.readings.push_back(std::move(kept));
  }

  void ending(const ClaimText& text, Span all, Span rest) {
    EndingLine made;
    made.span = all;
    uint32_t to = rest.begin + 1;
    while (to < rest.end && text.text(to, to + 1) != "\"") ++to;
    const bool is_quoted =
        rest.begin < rest.end && text.text(rest.begin, rest.begin + 1) == "\"" && to < rest.end;
    if (!is_quoted || to == rest.begin + 1) return report(Code::ending_line_unreadable, all);
    made.name = text.text(rest.begin + 1, to);
    Span places = text.trimmed(to + 1, rest.end);
    if (text.text(places.begin, text.name_end(places.begin, places.end)) != "at")
      return report(Code::ending_line_unreadable, all);
    places = text.trimmed(places.begin + 2, places.end);
    do {
      const uint32_t comma = text.find_sign(places.begin, places.end, ",");
      EndingLine::Place place;
      place.span = text.trimmed(places.begin, comma);
      if (!path(text, place.span, place.path)) return report(Code::ending_line_unreadable, place.span);
      made.places.push_back(std::move(place));
      places.begin = comma == places.end ? comma : comma + 1;
    } while (places.begin < places.end);
    out_.endings.push_back(std::move(made));
  }

  static bool path(const ClaimText& text, Span span, std::vector<std::string>& out) {
    for (uint32_t at = span.begin; at < span.end;) {
      const uint32_t to = text.name_end(at, span.end);
      if (to == at) return false;
      out.emplace_back(text.text(at, to));
      at = to;
      if (at == span.end) return true;
      if (text.text(at, at + 1) != ".") return false;
      ++at;
    }
    return false;
  }

  void range(const ClaimText& text, const std::string& word, Span all, Span rest) {
    const bool is_extern = word == "extern";
    const Code code = is_extern ? Code::extern_line_unreadable : Code::bound_line_unreadable;
    RangeLine made;
    uint32_t to = text.name_end(rest.begin, rest.end);
    made.name = text.text(rest.begin, to);
    made.span = text.span(rest.begin, to);
    if (made.name.empty()) return report(code, all);
    made.is_function = is_extern && text.text(to, std::min(to + 1, rest.end)) == "(";
    if (made.is_function) {
      while (to < rest.end && text.text(to, to + 1) != ")") ++to;
      if (to == rest.end) return report(code, all);
      ++to;
    }
    to = text.skip_blanks(to, rest.end);
    const uint32_t dots = text.find_sign(to, rest.end, "..");
    if (dots == rest.end || !number(text.text(text.trimmed(to, dots)), made.low) ||
        !number(text.text(text.trimmed(dots + 2, rest.end)), made.high))
      return report(code, all);
    const int64_t width = int64_t{made.high} - made.low + 1;
    if (width < 1 || (is_extern && width > widest_range))
      return report(Code::range_unfit, all, {std::to_string(widest_range)});
    for (const RangeLine& other : is_extern ? out_.externs : out_.bounds)
      if (other.name == made.name) {
        diagnostics_.add({Code::range_twice, made.span, {made.name}, other.span, "the first"});
        return;
      }
    (is_extern ? out_.externs : out_.bounds).push_back(std::move(made));
  }

  static bool number(std::string_view digits, int32_t& out) {
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return !digits.empty() && read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
  }

  const text::SourceSet& sources_;
  const text::FileId file_;
  text::Diagnostics& diagnostics_;
  ChecksFile out_;
};

}  // namespace

const Vocabulary& plain_ink() {
  static const PlainInk words;
  return words;
}

void add_line(const text::SourceSet& sources, Span line, text::Diagnostics& diagnostics, ChecksFile& out) {
  out = FileReader(sources, line.file, diagnostics, std::move(out)).read_line(line);
}

ChecksFile read_checks(const text::SourceSet& sources, text::FileId file, text::Diagnostics& diagnostics) {
  return FileReader(sources, file, diagnostics).read();
}

}  // namespace dramaturg::world
