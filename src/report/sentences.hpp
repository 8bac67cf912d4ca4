// Prose → sentences: where a sentence ends, how many words it has, how it reads after "In the last episode,".
// English first: abbreviations and capitals are its own; text in other scripts is cut at its full stops too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dramaturg::report {

/// Cut behind `.`, `!`, `?`, `…` (and `。！？`) with the closing quotes that follow, where a new sentence
/// begins. What ends without one is a sentence as well. Blanks around each are gone.
std::vector<std::string> sentences(std::string_view text);

/// Separated by blanks; a dash alone is no word.
size_t word_count(std::string_view text);

/// As it reads behind an introduction: "He asked." → "he asked."; names keep their capital.
std::string continued(std::string_view sentence);

/// Whether somebody still speaks behind `text`, by its double quotation marks.
bool is_speech_open_after(std::string_view text, bool was_open);

/// Goes on from a sentence before it: "But he stayed."
bool leans_back(std::string_view sentence);

/// Stands on its own in a summary: begins like a sentence, ends like one, and is not speech.
bool stands_alone(std::string_view sentence);

}  // namespace dramaturg::report
