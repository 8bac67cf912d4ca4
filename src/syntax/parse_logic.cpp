// What stands in braces: a value to print, a condition with its branches, or a sequence. Which of them it is
// shows only behind the first expression, so that one is read on trial.
//
// Two quirks of the reference are kept since its output shows them: `{a || b}` is a sequence, and an unnamed
// block of several lines is always a set of conditions.
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;
using text::Diagnostic;

bool Parser::inline_logic(Block& out) {
  if (peek() != '{') return false;
  const uint32_t open = at_;
  const std::tuple key(at_, in_string_, tag_open_, in_choice_);
  // Only strings are read twice: by the trial of an expression, and again as text or as a value.
  const bool is_remembered = trials_ > 0 && in_string_;
  if (is_remembered) {
    if (const auto known = remembered_.find(key); known != remembered_.end()) {
      out.insert(out.end(), known->second.content.begin(), known->second.content.end());
      for (const Diagnostic& diagnostic : known->second.held) report(diagnostic);
      reset(known->second.end);
      return true;
    }
  }
  const Deeper deeper(*this);
  if (!deeper) {
    skip_braces(open);
    return true;
  }
  const size_t held_before = held_.size();
  const bool was_in_string = in_string_;
  const bool was_tag_open = tag_open_;
  const size_t first = out.size();
  ++at_;
  inner_logic(out, open);
  in_string_ = was_in_string;
  if (!was_tag_open) end_tag(&out);
  if (is_remembered)
    remembered_[key] = {Block(out.begin() + static_cast<ptrdiff_t>(first), out.end()), mark(),
                        Held(held_.begin() + static_cast<ptrdiff_t>(held_before), held_.end())};
  return true;
}

void Parser::inner_logic(Block& out, uint32_t open) {
  skip_blanks();
  const Mark start = mark();
  uint8_t kinds = 0;
  if (sequence_kind(kinds)) {
    Sequence sequence{kinds, {}};
    if (!sequence_elements(sequence.elements)) {
      expected(Code::sequence_elements_missing);
      return skip_braces(open);
    }
    brace_end(open);
    return add(out, open, std::move(sequence));
  }
  Expr value;
  Held outer = hold();
  const bool is_condition = condition(value);
  Held held = end_trial(std::move(outer));
  if (is_condition) {
    release(held);
    refuse_increment(value);
    return conditional(out, open, std::move(value));
  }
  reset(start);
  if (take_newline()) {
    reset(start);
    return conditional(out, open, std::nullopt);
  }
  alternatives(out, open);
}

bool Parser::alternatives(Block& out, uint32_t open) {
  const Mark start = mark();
  const CleanText::Brace* brace = clean_.brace_at(open);
  if (brace && brace->has_pipe) {
    Held outer = hold();
    Sequence sequence;
    const bool is_read = inline_elements(sequence.elements) && sequence.elements.size() > 1;
    skip_blanks();
    const bool is_closed = peek() == '}';
    Held held = end_trial(std::move(outer));
    if (is_read && (is_closed || peek() == '\n' || is_at_end())) {
      release(held);
      brace_end(open);
      add(out, open, std::move(sequence));
      return true;
    }
    reset(start);
  }
  Expr value;
  if (!expression(value)) {
    if (peek() == '}') {
      report(Code::brace_empty, span(open, at_ + 1));
      ++at_;
      return false;
    }
    if (peek() == '\n' || is_at_end())
      report_unclosed(open);
    else
      expected(Code::logic_unreadable_start);
    skip_braces(open);
    return false;
  }
  refuse_increment(value);
  if (peek() != '}' && peek() != '\n' && !is_at_end()) {
    expected(Code::logic_unreadable, {behind()});
    skip_braces(open);
    return false;
  }
  brace_end(open);
  add(out, open, Output{std::move(value)});
  return true;
}

/// Takes the closing brace, or says why there is none and goes on behind the trouble.
void Parser::brace_end(uint32_t open) {
  skip_blanks();
  if (take("}")) return;
  if (in_choice_ && (sees("->") || sees("<-")))
    report(Code::divert_in_choice_text, span(at_, at_ + 2));
  else if (is_at_end() || peek() == '\n' || sees_knot_header() || sees_stitch_header())
    report_unclosed(open);
  else
    expected(Code::brace_content_extra);
  skip_braces(open);
}

void Parser::report_unclosed(uint32_t open) {
  uint32_t last = at_;  // behind the last thing that may belong into the braces
  while (last > open + 1 && (text_[last - 1] == '\n' || text_[last - 1] == ' ' || text_[last - 1] == '\t'))
    --last;
  uint32_t next = at_;
  while (next < text_.size() && (text_[next] == '\n' || text_[next] == ' ' || text_[next] == '\t')) ++next;
  std::string before = "the line ends before it is closed";
  if (next >= text_.size())
    before = "the file ends before it is closed";
  else if (text_[next] == '*' || text_[next] == '+')
    before = "the next line already starts a choice";
  else if (text_.substr(next, 2) == "==")
    before = "the next knot already starts";
  Diagnostic diagnostic{Code::brace_unclosed, span(open, open + 1), {}};
  diagnostic.args.push_back(std::to_string(sources_.line(span(last - 1, last))));
  diagnostic.related_text = "opened here; " + before;
  report(std::move(diagnostic));
}

/// After an error: on behind the closing brace if it can be trusted, else to the end of this line.
void Parser::skip_braces(uint32_t open) {
  const CleanText::Brace* brace = clean_.brace_at(open);
  const size_t line_end = std::min(text_.find('\n', open), text_.size());
  if (brace && brace->close != CleanText::nowhere && brace->close >= at_) {
    const size_t last = text_.find_last_not_of(" \t", line_end - 1);
    const bool is_block = last == open || text_[last] == ':';
    if (brace->close < line_end || is_block) {
      at_ = brace->close + 1;
      return;
    }
  }
  skip_to_newline();
}

bool Parser::condition(Expr& out) {
  if (!expression(out)) return false;
  skip_blanks();
  return take(":");
}

bool Parser::sequence_kind(uint8_t& kinds) {
  const uint32_t begin = at_;
  kinds = 0;
  const auto add_kind = [&](SequenceKind kind) {
    kinds = static_cast<uint8_t>(kinds | static_cast<uint8_t>(kind));
  };
  for (;; ++at_) {
    const char c = peek();
    if (c == '!')
      add_kind(SequenceKind::once);
    else if (c == '&')
      add_kind(SequenceKind::cycle);
    else if (c == '~')
      add_kind(SequenceKind::shuffle);
    else if (c == '$')
      add_kind(SequenceKind::stopping);
    else
      break;
  }
  uint32_t end = at_;
  if (kinds == 0) {
    while (true) {
      if (take_word("once"))
        add_kind(SequenceKind::once);
      else if (take_word("cycle"))
        add_kind(SequenceKind::cycle);
      else if (take_word("shuffle"))
        add_kind(SequenceKind::shuffle);
      else if (take_word("stopping"))
        add_kind(SequenceKind::stopping);
      else
        break;
      end = at_;
      skip_blanks();
    }
    if (kinds == 0 || !take(":")) {
      at_ = begin;
      return false;
    }
  }
  const bool is_known = kinds == 1 || kinds == 2 || kinds == 4 || kinds == 8 || kinds == 5 || kinds == 12;
  if (!is_known) {
    report(Code::sequence_kinds_conflict, span(begin, end));
    kinds = 1;
  }
  return true;
}

bool Parser::sequence_elements(std::vector<Block>& out) {
  if (!take_newline()) return inline_elements(out);
  skip_newlines();
  while (true) {
    const Mark start = mark();
    skip_blanks();
    if (sees("->") || !take("-")) {
      reset(start);
      return !out.empty();
    }
    const uint32_t begin = at_;
    skip_blanks();
    Block content;
    statements(Level::inner_block, content, nullptr);
    if (!content.empty()) content.insert(content.begin(), Node{span(begin, begin), Newline{}});
    out.push_back(std::move(content));
  }
}

bool Parser::inline_elements(std::vector<Block>& out) {
  bool had_content = false;
  bool any = false;
  while (true) {
    Block content;
    if (mixed_content(content)) {
      out.push_back(std::move(content));
      had_content = any = true;
    }
    if (!take("|")) break;
    any = true;
    if (!had_content) out.emplace_back();
    had_content = false;
  }
  if (any && !had_content) out.emplace_back();
  return any;
}

}  // namespace dramaturg::syntax
