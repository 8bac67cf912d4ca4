// `-> a`, `-> a -> b` (tunnels), `->->`, `<- a`: arrows and targets in turn, made into diverts.
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;

namespace {

struct Step {
  int arrows = 1;
  uint32_t begin = 0;
  Span where;
  std::optional<Divert> target;
};

}  // namespace

/// How many arrows follow one another without a blank.
int Parser::arrows() {
  const uint32_t begin = at_;
  int count = 0;
  while (take("->")) ++count;
  if (count > 2) report(Code::too_many_arrows, span_from(begin), {std::to_string(count)});
  return count > 2 ? 2 : count;
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
  std::vector<Step> steps;
  while (sees("->")) {
    Step step{1, at_, {}, Divert{}};
    step.arrows = arrows();
    step.where = span_from(step.begin);
    const bool has_target = divert_target(*step.target, step.where);
    if (!has_target) step.target.reset();
    steps.push_back(std::move(step));
    if (!has_target) break;
  }
  if (steps.empty()) {
    reset(start);
    return false;
  }
  end_tag(&out);
  if (steps.size() == 1 && steps[0].arrows == 1 && !steps[0].target) {
    out.push_back(Node{steps[0].where, Divert{}});
    if (!in_choice_) report(Code::divert_target_missing, steps[0].where);
    return true;
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
  return true;
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
