// One file's clean text → nodes, by recursive descent. This is the inside of `parse`; nobody else includes
// it.
//
// A rule returns false when it does not apply, and then leaves the cursor where it was; once it is sure what
// it reads, it reports what is missing and goes on (true). Rules that may turn out wrong (is `{a …` a
// condition?) run with their diagnostics held back. Nothing is read twice without bound: braces are paired
// beforehand, and the logic in braces that a trial has read is remembered. `{`, `(`, operators and blocks
// count as depth. The flags below are the reference parser's and follow its rules exactly, since text splits
// along them.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "syntax/comments.hpp"
#include "syntax/tree.hpp"
#include "text/diagnostic.hpp"

namespace dramaturg::syntax {

inline constexpr int depth_limit = 400;
inline constexpr int string_depth_limit = 50;  ///< strings inside the logic of strings
inline constexpr int operator_limit = 1000;    ///< in one outermost expression

enum class Level : uint8_t { inner_block, stitch, knot, top };

class Parser {
 public:
  /// Handles an INCLUDE: reads the file and gives its content, or reports.
  using Include = std::function<void(const std::string& path, Span where, Block& out)>;

  Parser(const CleanText& clean, const text::SourceSet& sources, text::FileId file,
         text::Diagnostics& diagnostics, Include include)
      : clean_(clean),
        text_(clean.text),
        sources_(sources),
        file_(file),
        diagnostics_(diagnostics),
        include_(std::move(include)) {}

  /// Reads the whole file: content and knots.
  void parse_file(Block& body, std::vector<Flow>& flows);
  /// Reads the whole text as one expression; false: reported.
  bool parse_value(Expr& out);

 private:
  struct Mark {
    uint32_t at;
    bool in_string, tag_open;
  };
  /// Takes part in a rule's depth; false in a condition: too deep, and reported.
  class Deeper {
   public:
    explicit Deeper(Parser& parser) : parser_(parser), is_ok_(++parser.depth_ <= depth_limit) {
      if (!is_ok_) parser.report_too_deep(depth_limit);
    }
    ~Deeper() { --parser_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    explicit operator bool() const { return is_ok_; }

   private:
    Parser& parser_;
    bool is_ok_;
  };
  using Held = std::vector<text::Diagnostic>;

  // ---- scan.cpp: characters, names, reports
  bool is_at_end() const { return at_ >= text_.size(); }
  char peek(uint32_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool sees(std::string_view word) const {
    return peek() == word[0] && text_.substr(at_, word.size()) == word;
  }
  bool take(std::string_view word) {
    if (!sees(word)) return false;
    at_ += static_cast<uint32_t>(word.size());
    return true;
  }
  /// Blanks and tabs; true: there were some.
  bool skip_blanks() {
    const uint32_t begin = at_;
    while (peek() == ' ' || peek() == '\t') ++at_;
    return at_ > begin;
  }
  bool take_newline();     ///< blanks and one newline
  bool skip_newlines();    ///< blanks and newlines, as long as a newline ends them
  void skip_any_blanks();  ///< blanks and newlines
  bool take_line_end();    ///< blanks and a newline or the end of the file
  void skip_to_newline();
  void skip_line();
  std::string_view peek_name() const;  ///< empty: none; digits alone are none
  bool take_name(std::string& out);
  bool take_word(std::string_view word);  ///< a whole name equal to it
  Mark mark() const { return {at_, in_string_, tag_open_}; }
  void reset(const Mark& mark);
  Span span(uint32_t begin, uint32_t end) const;
  Span span_from(uint32_t begin) const { return span(begin, at_); }
  Span span_here() const;      ///< the word, number or character that stands here
  std::string seen() const;    ///< the same, for a sentence
  std::string behind() const;  ///< what was read last, for a sentence
  std::string comparison_meant() const;
  void report(text::Diagnostic diagnostic);
  void report(text::Code code, Span where, std::vector<std::string> args = {}) {
    report(text::Diagnostic{code, where, std::move(args)});
  }
  /// Reports what is missing here; {0} is what was seen instead.
  void expected(text::Code code, std::vector<std::string> more = {});
  void report_too_deep(int limit);
  void release(Held& held);
  Held hold();                 ///< begins a trial; give its result to `end_trial`
  Held end_trial(Held outer);  ///< the diagnostics of the trial

  // ---- parse_statement.cpp
  void statements(Level level, Block& body, std::vector<Flow>* flows);
  bool statement(Level level, Block& body, std::vector<Flow>* flows);
  bool breaks(Level level);
  bool sees_knot_header();
  bool sees_stitch_header();
  bool knot(std::vector<Flow>& flows);
  bool stitch(std::vector<Flow>& flows);
  void flow_header(Flow& flow, const char* what);
  void flow_params(std::vector<Param>& params, const std::string& owner);
  bool param(Param& out);
  bool author_note(Block& body);
  bool include_line(Level level, Block& body);
  bool logic_line(Block& body, Level level);
  bool assignment(Block& body, uint32_t begin);
  void expect_line_end(const char* after);
  void skip_stray_line(Level level);

  // ---- parse_declaration.cpp
  bool declaration(Block& body);
  void variable_declaration(Block& body, uint32_t begin, bool is_const);
  void list_declaration(Block& body, uint32_t begin);
  bool list_item(ListItem& out);
  void external_declaration(Block& body, uint32_t begin);
  bool declared_name(std::string& name, const char* keyword);

  // ---- parse_choice.cpp
  bool choice(Block& body);
  void choice_condition(std::vector<Expr>& out);
  bool label(std::string& name, Span& where);
  bool gather(Block& body);
  int gather_dashes();

  // ---- parse_content.cpp
  bool line_of_content(Block& body);
  bool mixed_content(Block& out);  ///< text, logic, glue, tags and the divert that ends them; added to `out`
  bool plain_text(Block& out);
  bool glue_or_tag(Block& out);
  void end_tag(Block* out);
  /// Of what stands in `out` from `first` on.
  static void trim_end(Block& out, bool leave_blank, size_t first = 0);
  template <class What>
  void add(Block& out, uint32_t begin, What what) const {
    out.push_back(Node{span_from(begin), std::move(what)});
  }

  // ---- parse_divert.cpp
  struct Step {
    int arrows = 1;
    Span where;
    std::optional<Divert> target;
  };
  bool sees_divert();  ///< behind blanks
  bool diverts(Block& out);
  Step divert_step();
  void divert_chain(std::span<Step> steps, Block& out);
  bool divert_target(Divert& out, Span& where);  ///< path and arguments
  int arrows();

  // ---- parse_logic.cpp: what stands in braces
  bool inline_logic(Block& out);
  void inner_logic(Block& out, uint32_t open);
  void brace_end(uint32_t open);
  void skip_braces(uint32_t open);
  void report_unclosed(uint32_t open);
  bool sequence_kind(uint8_t& kinds);
  bool sequence_elements(std::vector<Block>& out);
  bool inline_elements(std::vector<Block>& out);
  bool alternatives(Block& out, uint32_t open);  ///< a sequence without a kind, or a value
  void conditional(Block& out, uint32_t open, std::optional<Expr> initial);
  bool inline_branches(Conditional& out, uint32_t open);
  bool block_branches(Conditional& out);
  bool block_branch(Branch& out, Span& where);
  void settle_switch(Conditional& out, const std::vector<Span>& where);
  void settle_conditions(Conditional& out, const std::vector<Span>& where);
  bool condition(Expr& out);  ///< an expression and its `:`

  // ---- parse_expr.cpp
  bool expression(Expr& out, int minimum = 0);
  bool unary(Expr& out);
  bool operand(Expr& out);
  bool divert_value(Expr& out);
  bool list_literal(Expr& out);
  bool parenthesis(Expr& out);
  bool call(Expr& out);
  bool call_arguments(std::vector<Expr>& out);
  bool variable(Expr& out);
  bool number(Expr& out);
  bool whole_number(int32_t& out);
  int infix_operator(int minimum);
  static bool calls(const Expr& expr);
  static bool calls(const Block& block);
  bool string(Expr& out);
  bool dotted_name(std::vector<std::string>& path);
  void refuse_increment(const Expr& expr);

  const CleanText& clean_;
  std::string_view text_;
  const text::SourceSet& sources_;
  text::FileId file_;
  text::Diagnostics& diagnostics_;
  Include include_;

  uint32_t at_ = 0;
  bool in_string_ = false;  ///< text ends at `"`
  bool tag_open_ = false;
  bool in_choice_ = false;  ///< text ends at `[` and `]`; diverts are not content
  int depth_ = 0;
  int operators_ = 0;  ///< in the outermost expression
  int expression_depth_ = 0;
  int string_depth_ = 0;
  int trials_ = 0;
  Held held_;                     ///< diagnostics of the current trial
  uint32_t last_error_line_ = 0;  ///< one error a line: the rest are echoes

  struct Remembered {
    Block content;
    Mark end;
    Held held;
  };
  std::map<std::tuple<uint32_t, bool, bool, bool>, Remembered> remembered_;
};

}  // namespace dramaturg::syntax
