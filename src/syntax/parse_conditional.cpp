// Conditions with branches: `{c: a|b}`, `{c:` over several lines, switches, and blocks of `- condition:`.
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;

/// The cursor stands behind the `:` of `initial`, or, without one, at the end of the line of `{`.
void Parser::conditional(Block& out, uint32_t open, std::optional<Expr> initial) {
  Conditional made{std::move(initial), {}};
  if (!take_newline()) {
    if (!inline_branches(made, open)) return skip_braces(open);
    brace_end(open);
    return add(out, open, std::move(made));
  }
  std::vector<Span> where;
  skip_newlines();
  while (true) {
    Branch branch;
    Span place;
    if (!block_branch(branch, place)) break;
    made.branches.push_back(std::move(branch));
    where.push_back(place);
  }
  if (made.branches.empty() && made.initial) {
    Branch sole;
    statements(Level::inner_block, sole.body, nullptr);
    if (!sole.body.empty()) {
      made.branches.push_back(std::move(sole));
      where.push_back(span(open, open + 1));
      Branch other;
      Span place;
      if (block_branch(other, place)) {
        if (!other.is_else) report(Code::else_expected, place);
        other.is_else = true;
        made.branches.push_back(std::move(other));
        where.push_back(place);
      }
    }
  }
  if (made.branches.empty()) {
    skip_newlines();
    skip_blanks();
    if (is_at_end() || sees_knot_header())
      report_unclosed(open);
    else
      expected(made.initial ? Code::conditional_content_missing : Code::branches_missing);
    return skip_braces(open);
  }
  if (made.initial)
    settle_switch(made, where);
  else
    settle_conditions(made, where);
  for (const Branch& branch : made.branches)
    for (const Node& node : branch.body)
      if (const auto* text = node.as<Text>(); text && text->text.starts_with("else:"))
        report(Code::else_without_dash, node.span);
  skip_newlines();
  brace_end(open);
  add(out, open, std::move(made));
}

bool Parser::inline_branches(Conditional& out, uint32_t open) {
  std::vector<Block> bodies(1);
  if (!mixed_content(bodies[0])) {
    if (peek() == '\n' || is_at_end())
      report_unclosed(open);
    else
      expected(Code::conditional_content_missing);
    return false;
  }
  while (take("|")) {
    Block body;
    if (!mixed_content(body)) break;
    bodies.push_back(std::move(body));
  }
  if (bodies.size() > 2) {
    report(Code::too_many_alternatives, span(open, at_), {std::to_string(bodies.size())});
    bodies.resize(2);
  }
  for (size_t i = 0; i < bodies.size(); ++i) {
    Branch branch;
    branch.is_inline = true;
    branch.is_true_branch = i == 0;
    branch.is_else = i == 1;
    branch.body = std::move(bodies[i]);
    out.branches.push_back(std::move(branch));
  }
  return true;
}

/// `- condition: …`, `- else: …` or `- …`. `where` becomes the place of its dash.
bool Parser::block_branch(Branch& out, Span& where) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t dash = at_;
  if (sees("->") || !take("-")) {
    reset(start);
    return false;
  }
  where = span(dash, dash + 1);
  skip_blanks();
  const Mark content = mark();
  if (take("else")) {
    skip_blanks();
    out.is_else = take(":");
  }
  if (!out.is_else) {
    reset(content);
    Expr own;
    Held outer = hold();
    const bool is_condition = condition(own);
    Held held = end_trial(std::move(outer));
    const std::string_view line = text_.substr(content.at, text_.find('\n', content.at) - content.at);
    // What looks like text may be text; with a `:` in the line, the condition was meant.
    if (is_condition || line.find(':') != std::string_view::npos) release(held);
    if (is_condition) {
      refuse_increment(own);
      out.condition = std::move(own);
    } else {
      reset(content);
    }
  }
  statements(Level::inner_block, out.body, nullptr);
  if (!out.condition && out.body.empty()) expected(Code::branch_content_missing);
  skip_newlines();
  return true;
}

void Parser::settle_switch(Conditional& out, const std::vector<Span>& where) {
  auto& branches = out.branches;
  if (branches.size() == 1 && branches[0].is_else) {
    Branch empty;
    empty.is_true_branch = true;
    branches.insert(branches.begin(), std::move(empty));
  }
  bool has_own_earlier = false;
  for (size_t i = 0; i < branches.size(); ++i) {
    Branch& branch = branches[i];
    const bool is_last = i + 1 == branches.size();
    if (branch.condition) {
      branch.matches_equality = true;
      has_own_earlier = true;
    } else if (has_own_earlier && is_last) {
      branch.matches_equality = true;
      branch.is_else = true;
    } else if (!is_last && branches.size() > 2) {
      report(Code::else_not_last, where[std::min(i, where.size() - 1)]);
    } else {
      (i == 0 ? branch.is_true_branch : branch.is_else) = true;
    }
  }
}

void Parser::settle_conditions(Conditional& out, const std::vector<Span>& where) {
  auto& branches = out.branches;
  const bool ends_in_else = branches.back().is_else;
  if (branches.size() == 1 && !branches[0].condition) report(Code::conditions_missing, where[0]);
  for (size_t i = 0; i < branches.size(); ++i) {
    Branch& branch = branches[i];
    if (branch.condition) continue;
    if (i + 1 == branches.size())
      branch.is_else = true;
    else if (!branch.is_else)
      report(Code::branch_condition_missing, where[i]);
    else if (ends_in_else)
      report(Code::else_twice, where.back());
    else
      report(Code::else_not_last, where[i]);
  }
}

}  // namespace dramaturg::syntax
