// What inklecate's flags -j and -s make it say: messages, counts and steps as JSON on stdout, one object
// after another, as editors such as Inky read them. Members and spacing are the reference's.
#pragma once

#include <string>
#include <vector>

#include "cli/load.hpp"
#include "syntax/count.hpp"

namespace dramaturg::cli {

/// `WARNING: 'file' line 3: …`, `TODO: …` for an author's note.
std::string plain_sentence(const text::SourceSet& sources, const text::Diagnostic& diagnostic);
/// All of a story's: notes, warnings, errors, as inklecate lists them.
std::vector<std::string> plain_sentences(const Story& story, bool only_errors = false);

/// `["a","b"]`
std::string json_array(const std::vector<std::string>& texts);
/// `{"name":["a","b"]}`
std::string json_object(const char* name, const std::vector<std::string>& texts);

/// One line of JSON, or a line for each.
std::string counts_text(const syntax::Counts& counts, bool is_json);

}  // namespace dramaturg::cli
