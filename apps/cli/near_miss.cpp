// The question is asked again with other numbers in the place of its own, ever further from it until the
// answer is yes, then by halves: the set of values that some reading passes is closed towards the easy side,
// since `x >= n` implies `x >= n − 1`.
#include "cli/near_miss.hpp"

#include "cli/bounds.hpp"
#include "report/transcript.hpp"

namespace dramaturg::cli {
namespace {

using syntax::Expr;
using syntax::ExprKind;
using verdict::Holds;

constexpr double most_seconds = 3;
constexpr int64_t furthest = int64_t{1} << 20;

/// `x >= 12`, in the source of the question.
struct Threshold {
  std::string left, op;
  int64_t bound = 0;
  bool is_upward() const { return op[0] == '>'; }
  std::string question(int64_t value) const {
    return "reachable " + left + " " + op.substr(0, 1) + "= " + std::to_string(value);
  }
};

std::optional<int64_t> constant(const Expr& expr) {
  if (expr.kind == ExprKind::integer) return expr.number;
  if (expr.kind == ExprKind::unary && expr.op == "-" && expr.children[0].kind == ExprKind::integer)
    return -int64_t{expr.children[0].number};
  return std::nullopt;
}

std::optional<Threshold> threshold_of(const Story& story, const world::Check& check) {
  if (check.what.kind != world::Operand::Kind::condition) return std::nullopt;
  const Expr& expr = check.what.condition;
  if (expr.kind != ExprKind::binary || (expr.op[0] != '<' && expr.op[0] != '>')) return std::nullopt;
  const std::optional<int64_t> bound = constant(expr.children[1]);
  if (!bound) return std::nullopt;
  // Written as it stands before the sign, so that the words of a drama stay its words.
  const std::string& text = story.sources.file(check.what.span.file).bytes;
  const size_t begin = check.what.span.begin, sign = text.find(expr.op, begin);
  if (sign == std::string::npos || sign >= check.what.span.end) return std::nullopt;
  std::string left = text.substr(begin, sign - begin);
  left.erase(left.find_last_not_of(" \t\n") + 1);
  if (left.empty() || left.find_first_of("<>=&|\n") != std::string::npos) return std::nullopt;
  return Threshold{left, expr.op, *bound};
}

class Probe {
 public:
  Probe(const Options& options, const graph::Reductions& reductions, const graph::Limits& limits,
        Watching& watching)
      : options_(options), reductions_(reductions), limits_(limits), watching_(watching) {
    until_ = watching.now() + most_seconds;
    limits_.max_seconds = std::min(limits.max_seconds, most_seconds);
  }

  /// A reading that answers yes. None: the answer is no, or not known, which ends it all.
  std::optional<NearMiss> ask(const std::string& question) {
    LoadOptions loading;
    loading.is_quiet = true;
    loading.question = question;
    loading.takes_bounds = true;
    std::string problem;
    if (!read_bounds(options_, loading.bounds, problem)) return std::nullopt;
    loading.has_shipped_seeds = options_.dice == "ink";
    Story story;
    is_spent = is_spent || watching_.now() > until_ || load(options_.story(), loading, story) != 0;
    if (is_spent) return std::nullopt;
    const Judged judged = judge_claims(story, reductions_, limits_, watching_);
    is_spent = !judged.broken.empty() || judged.checks[0].verdict == Holds::unknown;
    if (is_spent || judged.checks[0].verdict == Holds::fails) return std::nullopt;
    NearMiss found;
    found.path = *judged.checks[0].path;
    for (const graph::Step& step : judged.checks[0].steps) found.choices += !step.is_draw;
    found.knot = report::transcribe(story.claimed->program, judged.checks[0].steps).turns.back().knot;
    return found;
  }

  bool is_spent = false;

 private:
  const Options& options_;
  const graph::Reductions& reductions_;
  graph::Limits limits_;
  Watching& watching_;
  double until_;
};

}  // namespace

std::optional<NearMiss> find_near_miss(const Options& options, const Story& story, const Judged& judged,
                                       const graph::Reductions& reductions, const graph::Limits& limits,
                                       Watching& watching) {
  const world::Check& check = story.claimed->checks[0];
  const Holds verdict = judged.checks[0].verdict;
  const bool is_never = check.form == world::Form::never && verdict == Holds::holds;
  const bool is_no = check.form == world::Form::reachable && !check.other && verdict == Holds::fails;
  if (!is_never && !is_no) return std::nullopt;
  const std::optional<Threshold> threshold = threshold_of(story, check);
  if (!threshold || judged.graph.seconds > most_seconds / 4) return std::nullopt;

  Probe probe(options, reductions, limits, watching);
  const int64_t towards = threshold->is_upward() ? -1 : 1;
  int64_t refused = threshold->bound + (threshold->op.size() == 1 ? -towards : 0);
  std::optional<NearMiss> best;
  int64_t reached = 0;
  for (int64_t far = 1; !best && far <= furthest && !probe.is_spent; far *= 2) {
    reached = threshold->bound + (threshold->op.size() == 1 ? -towards : 0) + towards * far;
    best = probe.ask(threshold->question(reached));
    if (!best) refused = reached;
  }
  while (best && !probe.is_spent && (refused - reached) * -towards > 1) {
    const int64_t middle = reached + (refused - reached) / 2;
    const std::optional<NearMiss> closer = probe.ask(threshold->question(middle));
    if (closer) best = closer;
    (closer ? reached : refused) = middle;
  }
  if (!best || probe.is_spent) return std::nullopt;
  best->what = "`" + threshold->left + "`";
  best->value = std::to_string(reached);
  return best;
}

}  // namespace dramaturg::cli
