// The words of inklecate. Source: ink, CommandLineTool.
#include "cli/inklecate.hpp"

#include <utility>

#include "base/json_text.hpp"

namespace dramaturg::cli {

std::string plain_sentence(const text::SourceSet& sources, const text::Diagnostic& diagnostic) {
  const text::Severity severity = text::severity(diagnostic.code);
  const char* word = severity == text::Severity::error     ? "ERROR: "
                     : severity == text::Severity::warning ? "WARNING: "
                                                           : "";
  const text::Place place = sources.place(diagnostic.span);
  const bool is_note = diagnostic.code == text::Code::author_note;  // its word stands before the place
  return (is_note ? "TODO: '" : word + std::string("'")) + std::string(place.file) + "' line " +
         std::to_string(place.line) + ": " + (is_note ? diagnostic.args[0] : text::sentence(diagnostic));
}

std::vector<std::string> plain_sentences(const Story& story, bool only_errors) {
  std::vector<std::string> sentences;
  for (const text::Severity severity : {text::Severity::note, text::Severity::warning, text::Severity::error})
    for (const text::Diagnostic& each : story.diagnostics.all())
      if (text::severity(each.code) == severity && (!only_errors || severity == text::Severity::error))
        sentences.push_back(plain_sentence(story.sources, each));
  return sentences;
}

std::string json_array(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) {
    if (out.size() > 1) out += ',';
    base::append_quoted(out, text);
  }
  return out + "]";
}

std::string json_object(const char* name, const std::vector<std::string>& texts) {
  return std::string("{\"") + name + "\":" + json_array(texts) + "}";
}

std::string counts_text(const syntax::Counts& counts, bool is_json) {
  const std::pair<const char*, uint32_t> rows[] = {
      {"words", counts.words},         {"knots", counts.knots},     {"stitches", counts.stitches},
      {"functions", counts.functions}, {"choices", counts.choices}, {"gathers", counts.gathers},
      {"diverts", counts.diverts},
  };
  std::string out;
  for (auto [name, number] : rows) {
    std::string shown = name;
    if (is_json) {
      out += (out.empty() ? "{\"stats\":{\"" : ",\"") + shown + "\":" + std::to_string(number);
    } else {
      shown[0] = static_cast<char>(shown[0] - 'a' + 'A');
      out += shown + ": " + std::to_string(number) + "\n";
    }
  }
  return is_json ? out + "}}\n" : out;
}

}  // namespace dramaturg::cli
