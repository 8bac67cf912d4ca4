// Feelings are kept alive a few at a time, for what is kept together multiplies; how far each moves on
// average is a sum of its own, so that nothing is lost by that. A reunion is a bond that becomes its closest
// word between two people who both have a milestone; it is earned when both milestones were shown in an
// earlier scene, after the last time that the bond was left: `last reunited(a, b) earned by shown x, shown y
// since parted(a, b)`.
#include "cli/compared.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "cli/limits.hpp"
#include "cli/progress.hpp"
#include "graph/monitor.hpp"
#include "graph/rule_graph.hpp"
#include "verdict/ground.hpp"
#include "verdict/lines.hpp"
#include "verdict/matter.hpp"
#include "verdict/odds.hpp"

namespace dramaturg::cli {
namespace {

constexpr uint64_t joint_growth = 6, least_joint = 50'000;
constexpr size_t at_first = 4;  ///< feelings kept together

/// `warmth(ann, ben)`
std::string called(const std::string& name, const std::vector<std::string>& who) {
  std::string out = name + "(";
  for (const std::string& each : who) out += (out.back() == '(' ? "" : ", ") + each;
  return out + ")";
}

/// Their milestones as halves of `earned`; empty: the person has none.
std::string milestones_of(const world::World& world, const std::string& person) {
  std::string out;
  for (const world::Milestone& milestone : world.milestones)
    if (milestone.of.id == person) out += (out.empty() ? "shown " : ", shown ") + milestone.name.id;
  return out;
}

struct Reunion {
  std::string event, question;
};

std::optional<Reunion> find_reunion(const world::World& world) {
  for (const world::Bond& bond : world.bonds)
    for (const world::Becoming& event : bond.events) {
      if (bond.values.empty() || event.value.id != bond.values.back().id) continue;
      for (const world::Holder& holder : bond.holders) {
        if (holder.who.size() != 2) continue;
        const std::string one = milestones_of(world, holder.who[0]),
                          other = milestones_of(world, holder.who[1]);
        if (one.empty() || other.empty()) continue;
        Reunion out{called(event.name.id, holder.who), {}};
        out.question = "last " + out.event + " earned by " + one + ", " + other;
        for (const world::Becoming& parting : bond.events)
          if (std::any_of(parting.from.begin(), parting.from.end(),
                          [&](const world::Word& from) { return from.id == event.value.id; }))
            return Reunion{out.event, out.question + " since " + called(parting.name.id, holder.who)};
        return out;
      }
    }
  return std::nullopt;
}

class Looking {
 public:
  Looking(const std::string& name, const Options& options, Side& side)
      : name_(name),
        options_(options),
        side_(side),
        watching_(progress_kind(options), thread_count(options)) {}

  int look() {
    if (const int code = examine(name_, options_, "compared", {}, side_.examined); code != 0) return code;
    add_lines();
    const Story& story = side_.examined.story;
    if (!side_.examined.graph.is_complete) return 0;
    add_matter();
    if (!story.drama || !story.drama->is_there()) return 0;
    add_swing();
    const int code = add_reunion();
    watching_.finish();
    return code;
  }

 private:
  void add_lines() {
    const Story& story = side_.examined.story;
    const verdict::Ground ground = verdict::survey(story.program, story.sources);
    std::map<verdict::LineKey, bool> lines;
    for (program::Address at = 0; at < story.program.code.size(); ++at)
      if (ground.lines[at].line != 0 && ground.prints[at] != verdict::Print::nothing)
        lines[ground.lines[at]] |= side_.examined.graph.executed[at] != 0;
    for (const auto& [key, is_reached] : lines) {
      std::string text(story.sources.line_text(text::FileId{key.file}, key.line));
      text.erase(0, text.find_first_not_of(" \t"));
      side_.report.lines.push_back(
          {std::move(text), story.sources.file(text::FileId{key.file}).name, key.line, is_reached});
    }
  }

  void add_matter() {
    const graph::Graph& graph = side_.examined.graph;
    const std::vector<verdict::Ending>& endings = side_.examined.verdict.endings;
    if (endings.empty()) return;
    const verdict::Odds odds = verdict::find_odds(graph, verdict::EvenReaders());
    const verdict::Ahead ahead(graph, odds, verdict::ending_of(graph, endings),
                               static_cast<uint32_t>(endings.size()));
    const verdict::Matter matter =
        verdict::count_what_matters(graph, verdict::find_offers(side_.examined.story.program, graph), ahead);
    side_.report.choices = matter.choices;
    side_.report.that_matter = matter.matter;
  }

  // ---- feelings

  struct Feeling {
    std::string name;
    program::GlobalId variable;
  };

  std::vector<Feeling> find_feelings() const {
    const Story& story = side_.examined.story;
    std::vector<Feeling> out;
    for (const world::Scale& scale : story.drama->world().scales)
      for (const world::Holder& holder : scale.holders) {
        std::string variable = scale.name.id;
        for (const std::string& each : holder.who) variable += "__" + each;
        for (uint32_t g = 0; g < story.program.globals.size(); ++g)
          if (story.program.globals[g] == variable) out.push_back({called(scale.name.id, holder.who), {g}});
      }
    return out;
  }

  void add_swing() {
    const std::vector<Feeling> feelings = find_feelings();
    if (feelings.empty()) return;
    double swing = 0;
    for (size_t first = 0; first < feelings.size(); first += at_first) {
      const auto begin = feelings.begin() + static_cast<std::ptrdiff_t>(first);
      const size_t count = std::min(at_first, feelings.size() - first);
      if (!keep({begin, begin + static_cast<std::ptrdiff_t>(count)}, swing)) return;
    }
    side_.report.swing = swing;
  }

  /// False: not within the limits.
  bool keep(const std::vector<Feeling>& feelings, double& swing) {
    const bool is_joint = feelings.size() > 1;
    program::Program program = side_.examined.story.program;
    for (const Feeling& feeling : feelings) program.kept.push_back(feeling.variable);
    graph::Limits limits = read_limits(options_);
    const uint64_t most = std::max(least_joint, joint_growth * side_.examined.graph.situations);
    if (is_joint && (limits.max_states == 0 || most < limits.max_states)) limits.max_states = most;
    graph::Reductions reductions;
    reductions.settled =
        !is_joint;  // looking ahead for it takes longer than it spares where several are kept
    const graph::Graph graph = graph::explore(program, reductions, limits, watching_);
    if (graph.is_complete) {
      add(feelings, graph, swing);
      return true;
    }
    if (!is_joint || graph.limit != graph::Limit::states) return false;
    const auto half = feelings.begin() + static_cast<std::ptrdiff_t>(feelings.size() / 2);
    return keep({feelings.begin(), half}, swing) && keep({half, feelings.end()}, swing);
  }

  /// Each turn moves a feeling from what it is where the turn begins to what it is where it leads.
  void add(const std::vector<Feeling>& feelings, const graph::Graph& graph, double& swing) {
    const verdict::Odds odds = verdict::find_odds(graph, verdict::EvenReaders(), true);
    std::vector<double> swings(feelings.size(), 0);
    for (uint32_t v = 0; v < odds.chain.size(); ++v)
      for (uint32_t e = odds.chain.first[v]; e < odds.chain.first[v + 1]; ++e) {
        const double flow = verdict::flow_of(odds, v, e).middle();
        const std::vector<int32_t>&from = graph.standings[v].kept,
              &to = graph.standings[odds.chain.edges[e].to].kept;
        for (size_t f = 0; f < feelings.size(); ++f) swings[f] += flow * std::abs(to[f] - from[f]);
      }
    for (size_t i = 0; i < swings.size(); ++i) {
      swing += swings[i];
      if (swings[i] <= side_.report.widest_swing) continue;
      side_.report.widest_swing = swings[i];
      side_.report.widest = feelings[i].name;
    }
  }

  // ---- reunions

  /// At every end the rule remembers of its last event whether it was earned, so the readings that end so are
  /// counted there.
  int add_reunion() {
    const std::optional<Reunion> reunion = find_reunion(side_.examined.story.drama->world());
    if (!reunion) return 0;
    LoadOptions loading;
    loading.is_quiet = true;
    loading.undone = "compared";
    loading.reads_endings = true;
    loading.question = reunion->question;
    Story asked;
    if (const int code = load(name_, loading, asked); code != 0) return code;
    const graph::Graph graph =
        graph::explore(asked.claimed->program, {}, read_limits(options_), watching_, &asked.claimed->claims);
    if (!graph.is_complete) return 0;
    const graph::RuleGraph ruled = graph::follow_rule(graph, asked.claimed->claims, 0);
    if (!ruled.graph.is_complete) return 0;
    const verdict::Odds odds = verdict::find_odds(ruled.graph, verdict::EvenReaders());
    std::vector<uint32_t> met, earned;
    for (const uint32_t stop : odds.stops) {
      const std::optional<bool> is_earned = graph::Monitor::was_last_earned(ruled.words[stop]);
      if (is_earned) met.push_back(stop);
      if (is_earned.value_or(false)) earned.push_back(stop);
    }
    side_.report.reunion = report::ComparedSide::Reunion{reunion->event, verdict::share_that_stops(odds, met),
                                                         verdict::share_that_stops(odds, earned)};
    return 0;
  }

  const std::string& name_;
  const Options& options_;
  Side& side_;
  Watching watching_;
};

}  // namespace

int look_at(const std::string& name, const Options& options, Side& side) {
  return Looking(name, options, side).look();
}

}  // namespace dramaturg::cli
