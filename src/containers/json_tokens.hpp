// JSON text → a flat list of tokens, each of which knows where the value after it begins: checked once, read
// in any order, with nothing copied until it is asked for. Depth and size are limited, so any bytes are safe.
// Knows JSON (RFC 8259) and nothing of ink.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dramaturg::containers {

enum class TokenKind : uint8_t { null, boolean, number, string, array, object };

struct Token {
  TokenKind kind;
  uint32_t begin;  ///< offset of its first byte
  uint32_t end;    ///< offset past its last byte
  uint32_t next;   ///< index of the token after this value and everything inside it
};

/// Values in the order of the text. The tokens of an array are its elements; of an object, key and value by
/// turns.
class JsonTokens {
 public:
  static constexpr uint32_t max_depth = 1000;
  static constexpr size_t max_bytes = size_t{1} << 30;

  /// False: `problem` is a sentence, `problem_at` an offset.
  bool read(std::string_view text);

  const Token& at(uint32_t token) const { return tokens_[token]; }
  uint32_t count() const { return static_cast<uint32_t>(tokens_.size()); }
  /// The bytes of a number, `true` or `false`, or of a string with its quotes.
  std::string_view raw(uint32_t token) const;
  /// A string's text, escapes undone; half a surrogate pair becomes U+FFFD.
  std::string text(uint32_t token) const;

  const char* problem = "";
  uint32_t problem_at = 0;

 private:
  bool fail(const char* sentence);
  void skip_blanks();
  bool value(uint32_t depth);
  bool array(uint32_t depth);
  bool object(uint32_t depth);
  bool string();
  bool string_byte();
  bool escape();
  bool number();
  bool word(std::string_view spelling, TokenKind kind);
  bool digits();
  void close(uint32_t token);

  std::string_view text_;
  uint32_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace dramaturg::containers
