// Plain ink in the making: lines, each with the place of the `.drama` it comes from.
#pragma once

#include <string>
#include <vector>

#include "text/source.hpp"

namespace dramaturg::world {

/// `not x`, `not (a && b)`: in ink, brackets around a lone name make a list of it.
std::string negated(const std::string& condition);

class Code {
 public:
  void line(text::Span origin, const std::string& text);
  /// `{ condition:` body `- else:` otherwise `}`; branches that wrote nothing are left out, and so is a block
  /// without any.
  template <class Body, class Otherwise>
  void block(text::Span origin, const std::string& condition, Body body, Otherwise otherwise) {
    Code inner = deeper(), other = deeper();
    body(inner);
    otherwise(other);
    close_block(origin, condition, inner, other);
  }
  template <class Body>
  void block(text::Span origin, const std::string& condition, Body body) {
    block(origin, condition, body, [](Code&) {});
  }
  void append(const Code& other);
  /// What is written next stands this much deeper.
  void deepen(int levels) { depth_ += levels; }
  bool empty() const { return origins_.empty(); }
  const std::string& text() const { return text_; }
  const std::vector<text::Span>& origins() const { return origins_; }

  bool must_settle = false;  ///< something was written that rules or milestones wait for

 private:
  Code deeper() const;
  void close_block(text::Span origin, const std::string& condition, const Code& body, const Code& otherwise);

  std::string text_;
  std::vector<text::Span> origins_;  ///< by line
  int depth_ = 0;
};

}  // namespace dramaturg::world
