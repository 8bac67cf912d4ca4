// Looks things up among the tokens of a save, and says what is wrong with one in a sentence with its place.
#include "story/save_tokens.hpp"

#include <algorithm>
#include <charconv>

namespace dramaturg::story {
namespace {

constexpr size_t most_unplaced = 10'000;

}  // namespace

bool SaveTokens::read(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  bytes_ = bytes;
  if (bytes.size() > largest_save) return fail_at(0, "This is larger than any save");
  return tokens_.read(bytes) || fail_at(tokens_.problem_at, tokens_.problem);
}

uint32_t SaveTokens::member(uint32_t object, std::string_view name) const {
  uint32_t found = 0;
  if (!is(object, TokenKind::object)) return 0;
  for (uint32_t key = object + 1; key < end_of(object); key = next(key + 1))
    if (tokens_.raw(key).size() == name.size() + 2 && tokens_.text(key) == name) found = key + 1;
  return found;
}

bool SaveTokens::fail_at(uint32_t offset, std::string sentence) {
  if (!reading_.problem.empty()) return false;
  const std::string_view before = bytes_.substr(0, std::min<size_t>(offset, bytes_.size()));
  reading_.problem = std::move(sentence);
  reading_.line = 1 + static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n'));
  reading_.column = static_cast<uint32_t>(before.size() - (before.rfind('\n') + 1)) + 1;
  return false;
}

bool SaveTokens::fail(uint32_t token, std::string sentence) {
  return fail_at(tokens_.at(token).begin, std::move(sentence));
}

bool SaveTokens::required(uint32_t object, std::string_view name, TokenKind kind, uint32_t& token) {
  static constexpr const char* kinds[] = {"null",   "true or false", "a number",
                                          "a text", "an array",      "an object"};
  token = member(object, name);
  if (token == 0) return fail(object, "A save has a member `" + std::string(name) + "` here");
  return is(token, kind) || fail(token, "`" + std::string(name) + "` is " + kinds[static_cast<int>(kind)]);
}

bool SaveTokens::integer(uint32_t token, int32_t& out, int32_t least, int32_t most) {
  const std::string_view raw = tokens_.raw(token);
  const auto read = std::from_chars(raw.data(), raw.data() + raw.size(), out);
  const bool is_whole = read.ec == std::errc{} && read.ptr == raw.data() + raw.size();
  if (is(token, TokenKind::number) && is_whole && out >= least && out <= most) return true;
  return fail(token, "This is a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

bool SaveTokens::number(std::string_view name, int32_t& out, int32_t least, int32_t most) {
  uint32_t token = 0;
  return required(0, name, TokenKind::number, token) && integer(token, out, least, most);
}

void SaveTokens::lost(Unplaced::Kind kind, std::string name) {
  if (reading_.unplaced.size() < most_unplaced) reading_.unplaced.push_back({kind, std::move(name)});
}
}  // namespace dramaturg::story
