// The tokens of a save with what every part of its reader needs: members by name, whole numbers within
// bounds, the first problem with its line and column, and the list of what the story has no longer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "containers/json_tokens.hpp"
#include "story/save.hpp"

namespace dramaturg::story {

class SaveTokens {
 protected:
  using JsonTokens = containers::JsonTokens;
  using TokenKind = containers::TokenKind;

  explicit SaveTokens(SaveReading& reading) : reading_(reading) {}

  /// False, with the problem told, for what is no JSON or larger than any save.
  bool read(std::string_view bytes);

  bool is(uint32_t token, TokenKind kind) const { return tokens_.at(token).kind == kind; }
  bool is_true(uint32_t token) const { return token != 0 && tokens_.raw(token) == "true"; }
  /// The token behind everything that this one holds; of an object or array: where its members end.
  uint32_t end_of(uint32_t token) const { return tokens_.at(token).next; }
  uint32_t next(uint32_t token) const { return end_of(token); }
  /// The value of the last member of that name; 0: there is none.
  uint32_t member(uint32_t object, std::string_view name) const;

  /// Tells the first problem, with its place. Always false.
  bool fail_at(uint32_t offset, std::string sentence);
  bool fail(uint32_t token, std::string sentence);
  /// Each of these is false, with the problem told, when the save does not hold what is asked for.
  bool required(uint32_t object, std::string_view name, TokenKind kind, uint32_t& token);
  bool integer(uint32_t token, int32_t& out, int32_t least, int32_t most);
  bool number(std::string_view name, int32_t& out, int32_t least, int32_t most);

  /// Notes a thing that the save knows and the story has no longer.
  void lost(Unplaced::Kind kind, std::string name);

  JsonTokens tokens_;

 private:
  SaveReading& reading_;
  std::string_view bytes_;
};

}  // namespace dramaturg::story
