// The inside of `parse`: one Parser per file, one line at a time. Nobody but the parse_*.cpp files includes
// this.
//
// A rule returns false when it has reported what is wrong; the rest of its line is then left alone, since
// nothing on it can be told any more. What a line made before its error stays in the World: fewer echoes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.hpp"
#include "world/tokens.hpp"
#include "world/world.hpp"

namespace dramaturg::world {

class Parser {
 public:
  Parser(const text::SourceSet& sources, text::FileId file, text::Diagnostics& diagnostics, World& world)
      : sources_(sources), file_(file), diagnostics_(diagnostics), world_(world) {}
  void parse_file();

 private:
  using Kind = Token::Kind;
  using Rule_ = bool (Parser::*)();
  struct LineKind {
    std::string_view word;
    Rule_ rule;
  };
  static const LineKind line_kinds[];
  static std::vector<std::string> line_words();

  // ---- parse.cpp: tokens, reports, and the lines about the whole
  const Token& peek(size_t ahead = 0) const { return tokens_[std::min(at_ + ahead, tokens_.size() - 1)]; }
  bool sees(std::string_view text, size_t ahead = 0) const;
  bool take(std::string_view text);  ///< a word or a sign
  bool is_at_end() const { return peek().kind == Kind::end; }
  Span behind() const { return tokens_[at_ == 0 ? 0 : at_ - 1].span; }
  std::string seen() const;
  bool report(text::Code code, Span span, std::vector<std::string> args = {});
  /// {0} is what stands here instead.
  bool expected(text::Code code, std::vector<std::string> more = {});
  bool expect(std::string_view sign, std::string_view after);
  bool line_end(std::string_view after);
  bool name(Word& out, std::string_view what);  ///< a new name, or one that is only read
  bool new_name(Word& out, std::string_view what);
  bool names(std::vector<Word>& out, std::string_view what);
  bool label(std::string& out, std::string_view after);
  bool optional_labels(std::vector<std::string>& out, std::string_view after);
  bool number(int32_t& out, std::string_view after);
  Span rest_of_line() const;
  bool drama_line();
  bool story_line();
  bool episodes_line();
  bool kept_line();

  // ---- parse_people.cpp
  bool person_line();
  bool group_line();
  bool trait_line();
  bool feeling_line();
  bool debt_line();
  bool scale(ScaleKind kind, size_t params, std::string_view word);
  bool bond_line();
  bool params(std::vector<Word>& out, size_t wanted, const Word& of);
  bool range(Scale& scale);
  bool holders(Scale& scale, bool is_pair);
  bool bond_holders(Bond& bond);
  bool pairs(std::vector<Word>& from_to, bool& is_mutual);
  bool becoming(Bond& bond, Word name);
  bool event_line();
  bool standing_event(Word name);

  // ---- parse_facts.cpp
  bool fact_line();
  bool trace_line();
  bool promise_line();
  bool milestone_line();
  bool history_line();
  bool source_line();
  bool claim_line();
  bool pattern(EventPattern& out);

  // ---- parse_deeds.cpp
  bool deed_line();
  bool deed_clause(Deed& deed);
  bool rule_line();
  bool want_line();
  bool response_line();
  bool scene_line();
  bool effects(std::vector<Effect>& out, std::string_view after);
  bool effect(Effect& out, std::string_view after);
  bool stops_effects() const;

  // ---- parse_condition.cpp
  bool condition(syntax::Expr& out, std::string_view after);
  bool any_of(syntax::Expr& out, std::string_view after);
  bool all_of(syntax::Expr& out, std::string_view after);
  bool none_of(syntax::Expr& out, std::string_view after);
  bool comparison(syntax::Expr& out, std::string_view after);
  bool operand(syntax::Expr& out, std::string_view after);
  bool call(syntax::Expr& out, std::string_view after);
  syntax::Expr joined(std::string op, syntax::Expr left, syntax::Expr right) const;

  const text::SourceSet& sources_;
  text::FileId file_;
  text::Diagnostics& diagnostics_;
  World& world_;
  std::vector<Token> tokens_;
  size_t at_ = 0;
  Line line_;
  int depth_ = 0;
};

}  // namespace dramaturg::world
