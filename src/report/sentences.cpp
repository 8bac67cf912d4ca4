// One pass over the bytes; multi-byte marks are compared as strings.
#include "report/sentences.hpp"

#include <algorithm>
#include <array>

namespace dramaturg::report {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

constexpr std::array<std::string_view, 4> latin_stops = {".", "!", "?", "…"};
constexpr std::array<std::string_view, 3> wide_stops = {"。", "！", "？"};
constexpr std::array<std::string_view, 7> closers = {"\"", "'", "”", "’", ")", "»", "*"};
constexpr std::array<std::string_view, 4> openers = {"\"", "“", "‘", "«"};
constexpr std::array<std::string_view, 3> speech_begins = {"“", "«", "「"};
constexpr std::array<std::string_view, 3> speech_ends = {"”", "»", "」"};
constexpr std::array<std::string_view, 9> connectives = {"And",   "But",     "Or",   "So", "Yet",
                                                         "Still", "Instead", "Then", "Nor"};
constexpr std::array<std::string_view, 12> abbreviations = {"Mr",   "Mrs", "Ms",  "Dr", "St",  "Prof",
                                                            "Capt", "Lt",  "Sgt", "vs", "etc", "No"};
constexpr std::array<std::string_view, 34> small_words = {
    "A",     "An",    "The",   "He",     "She",   "It",    "They", "We", "You",  "His", "Her", "Its",
    "Their", "There", "This",  "That",   "These", "Those", "In",   "On", "At",   "By",  "For", "From",
    "When",  "While", "After", "Before", "Then",  "And",   "But",  "No", "Some", "One"};

template <size_t N>
size_t matches(std::string_view text, const std::array<std::string_view, N>& all) {
  for (std::string_view each : all)
    if (text.starts_with(each)) return each.size();
  return 0;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view last_word(std::string_view text) {
  size_t begin = text.size();
  while (begin > 0 && (is_upper(text[begin - 1]) || is_lower(text[begin - 1]))) --begin;
  return text.substr(begin);
}

/// A full stop behind "Mr" or a single initial ends nothing.
bool is_abbreviated(std::string_view before) {
  const std::string_view word = last_word(before);
  if (word.size() == 1 && is_upper(word[0]) && word != "I") return true;
  return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

/// What follows a stop begins a sentence: not a small letter, so that "… he said" stays with its speech.
bool begins_sentence(std::string_view rest) {
  rest = trimmed(rest);
  return rest.empty() || !is_lower(rest.front());
}

}  // namespace

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out;
  size_t begin = 0;
  const auto cut = [&](size_t end) {
    const std::string_view sentence = trimmed(text.substr(begin, end - begin));
    if (!sentence.empty()) out.emplace_back(sentence);
    begin = end;
  };
  for (size_t at = 0; at < text.size();) {
    const size_t wide = matches(text.substr(at), wide_stops);
    const size_t stop = wide > 0 ? wide : matches(text.substr(at), latin_stops);
    if (stop == 0) {
      ++at;
      continue;
    }
    const bool is_dot = text[at] == '.';
    const std::string_view before = text.substr(begin, at - begin);
    at += stop;
    while (at < text.size()) {
      const size_t more = std::max(matches(text.substr(at), latin_stops), matches(text.substr(at), closers));
      if (more == 0) break;
      at += more;
    }
    const bool is_followed_by_blank = at == text.size() || is_blank(text[at]);
    if (wide > 0 ||
        (is_followed_by_blank && begins_sentence(text.substr(at)) && !(is_dot && is_abbreviated(before))))
      cut(at);
  }
  cut(text.size());
  return out;
}

bool is_speech_open_after(std::string_view text, bool was_open) {
  for (size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.front() == '"') was_open = !was_open;
    if (matches(rest, speech_begins) > 0) was_open = true;
    if (matches(rest, speech_ends) > 0) was_open = false;
  }
  return was_open;
}

bool leans_back(std::string_view sentence) {
  const size_t end = sentence.find_first_of(" ,");
  const std::string_view first = sentence.substr(0, end);
  return std::find(connectives.begin(), connectives.end(), first) != connectives.end();
}

size_t word_count(std::string_view text) {
  size_t words = 0;
  bool has_letter = false;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (is_blank(c)) {
      words += has_letter;
      has_letter = false;
    }
    const bool is_punctuation =
        text.substr(at).starts_with("\xe2\x80");  // dashes, quotes, dots: U+2000 to U+203F
    has_letter |= is_lower(c) || is_upper(c) || (c >= '0' && c <= '9') ||
                  (static_cast<unsigned char>(c) >= 0xc3 && !is_punctuation);
  }
  return words + has_letter;
}

std::string continued(std::string_view sentence) {
  std::string out(sentence);
  size_t end = 0;
  while (end < out.size() && (is_upper(out[end]) || is_lower(out[end]))) ++end;
  const std::string_view first = sentence.substr(0, end);
  if (std::find(small_words.begin(), small_words.end(), first) != small_words.end())
    out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

bool stands_alone(std::string_view sentence) {
  if (sentence.empty() || matches(sentence, openers) > 0 || is_lower(sentence.front())) return false;
  for (const std::string_view stop : latin_stops)
    if (sentence.ends_with(stop)) return true;
  for (const std::string_view stop : wide_stops)
    if (sentence.ends_with(stop)) return true;
  return false;
}

}  // namespace dramaturg::report
