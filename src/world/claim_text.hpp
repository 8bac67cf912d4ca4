// A stretch of a file as words: offsets stay those of the file, comments and line ends are blanks. What
// parse_check.cpp cuts a claim with; knows brackets and strings, and nothing of checks.
#pragma once

#include <string>
#include <string_view>

#include "text/source.hpp"

namespace dramaturg::world {

class ClaimText {
 public:
  ClaimText(const text::SourceSet& sources, text::Span where);

  uint32_t begin() const { return where_.begin; }
  uint32_t end() const { return where_.end; }
  text::Span span(uint32_t begin, uint32_t end) const { return {where_.file, begin, end}; }
  std::string_view text(uint32_t begin, uint32_t end) const {
    return std::string_view(clean_).substr(begin - where_.begin, end - begin);
  }
  std::string_view text(const text::Span& span) const { return text(span.begin, span.end); }
  /// Without the blanks around it.
  text::Span trimmed(uint32_t begin, uint32_t end) const;
  /// The end of the name that begins at `at`; `at` itself: none does.
  uint32_t name_end(uint32_t at, uint32_t end) const;
  uint32_t skip_blanks(uint32_t at, uint32_t end) const;
  /// Where the whole word stands first outside brackets and strings, in [begin, end); `end`: nowhere. A word
  /// with a `(` right behind it is a call and none.
  uint32_t find_word(uint32_t begin, uint32_t end, std::string_view word) const;
  /// The same for signs such as `,`; the last one with `is_last`.
  uint32_t find_sign(uint32_t begin, uint32_t end, std::string_view sign, bool is_last = false) const;
  /// As people read it: comments gone, blanks single.
  std::string plain(uint32_t begin, uint32_t end) const;

 private:
  char at(uint32_t offset) const { return clean_[offset - where_.begin]; }
  template <class Visit>
  void each_outside(uint32_t begin, uint32_t end, Visit visit) const;

  text::Span where_;
  std::string clean_;
};

}  // namespace dramaturg::world
