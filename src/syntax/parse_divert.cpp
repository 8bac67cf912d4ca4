// `-> a`, `-> a -> b` (tunnels), `->->`, `<- a`: arrows and targets in turn, made into diverts.
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;

/// How many arrows follow one another without a blank.
int Parser::arrows() {
  const uint32_t begin = at_;
  int count = 0;
  while (take("->")) ++count;
  if (count > 2) report(Code::too_many_arrows, span_from(begin), {std::to_string(count)});
  return count > 2 ? 2 : count;
}

bool Parser::sees_divert() {
  const uint32_t begin = at_;
  skip_blanks();
  const bool does = sees("->") || sees("<-");
  at_ = begin;
  return does;
}

bool Parser::diverts(Block& out) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  if (take("<-")) {
    Divert thread;
    Span where = span_from(begin);
    if (!divert_target(thread, where)) expected(Code::thread_target_missing);
    thread.is_thread = true;
    out.push_back(Node{where, std::move(thread)});
    return true;
  }
  if (!sees("->")) {
    reset(start);
    return false;
  }
  // Nearly every chain is of one step.
  Step first = divert_step();
  if (!first.target || !sees("->")) {
    divert_chain({&first, 1}, out);
    return true;
  }
  std::vector<Step> steps;
  steps.push_back(std::move(first));
  while (steps.back().target && sees("->")) steps.push_back(divert_step());
  divert_chain(steps, out);
  return true;
}

Parser::Step Parser::divert_step() {
  const uint32_t begin = at_;
  Step step;
  step.arrows = arrows();
  step.where = span_from(begin);
  if (!divert_target(step.target.emplace(), step.where)) step.target.reset();
  return step;
}

void Parser::divert_chain(std::span<Step> steps, Block& out) {
  end_tag(&out);
  if (steps.size() == 1 && steps[0].arrows == 1 && !steps[0].target) {
    out.push_back(Node{steps[0].where, Divert{}});
    if (!in_choice_) report(Code::divert_target_missing, steps[0].where);
    return;
  }
  for (size_t i = 0; i < steps.size(); ++i) {
    Step& step = steps[i];
    if (step.arrows == 2) {
      if (i > 0 && i + 1 < steps.size()) report(Code::tunnel_return_misplaced, step.where);
      out.push_back(Node{step.where, TunnelReturn{std::move(step.target)}});
      break;
    }
    if (!step.target) break;
    step.target->is_tunnel = i + 1 < steps.size();
    out.push_back(Node{step.where, std::move(*step.target)});
  }
}

/// `where` becomes the place of the path.
bool Parser::divert_target(Divert& out, Span& where) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  uint32_t end = at_;
  std::string name;
  while (take_name(name)) {
    out.path.push_back(name);
    end = at_;
    skip_blanks();
    if (!take(".")) break;
    skip_blanks();
  }
  if (out.path.empty()) {
    reset(start);
    return false;
  }
  where = span(begin, end);
  skip_blanks();
  call_arguments(out.args);
  skip_blanks();
  return true;
}

}  // namespace dramaturg::syntax
