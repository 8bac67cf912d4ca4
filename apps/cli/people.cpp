// A story forgets what nothing ahead of it reads, and the review's search forgets it, too. So the variables
// behind feelings and facts are kept alive on purpose (Program::kept), and the story is explored again.
// Keeping tells more situations apart, and what is kept together multiplies: a few are kept in one search as
// long as that stays near the story's own size; else each half of them has a search to itself. To look ahead
// for what is settled takes longer there than what it spares, and every reduction is exact, so that only a
// search for one alone does.
#include "cli/people.hpp"

#include <algorithm>
#include <map>

#include "cli/choices.hpp"
#include "cli/fate.hpp"
#include "verdict/arrivals.hpp"
#include "verdict/episodes.hpp"
#include "world/world.hpp"

namespace dramaturg::cli {
namespace {

using report::PageFact;
using report::PageFeeling;
using report::PagePeople;
using verdict::Interval;

constexpr uint64_t joint_growth = 6, least_joint = 50'000;
constexpr size_t at_first = 4;  ///< kept together; more seldom stays small
/// Situations that all searches may visit together, and at least.
constexpr uint64_t whole_growth = 20, least_whole = 5'000'000;

/// Variables that are looked at together, and where what is found of them goes.
struct Unit {
  std::vector<program::GlobalId> globals;
  PageFeeling* feeling = nullptr;
  PageFact* fact = nullptr;  ///< globals: whether it is so, then the belief of each holder
  std::string name;
};

class Gatherer {
 public:
  Gatherer(const Story& story, const graph::Graph& graph, const graph::Reductions& reductions,
           const graph::Limits& limits, const Options& options, graph::Watcher& watcher)
      : story_(story),
        world_(story.drama->world()),
        graph_(graph),
        reductions_(reductions),
        limits_(limits),
        watcher_(watcher),
        ground_(verdict::survey(story.program, story.sources)),
        episodes_(verdict::find_episodes(ground_)) {
    for (uint32_t g = 0; g < story.program.globals.size(); ++g)
      globals_.emplace(story.program.globals[g], program::GlobalId{g});
    Options told = options;
    told.choices = "told";
    if (has_reading(story, "told") && read_choices(story, told, told_) == 0) out_.told = "told";
  }

  PagePeople gather() {
    for (const world::Person& person : world_.persons)
      out_.cast.push_back({label_of(person.name.id), person.also, person.played_by});
    for (const report::PagePerson& person : out_.cast) out_.holders.push_back(person.name);
    out_.holders.push_back("the reader");
    add_moments();
    add_feelings();
    add_facts();
    room_ = std::max(least_whole, whole_growth * graph_.situations);
    for (size_t first = 0; first < units_.size(); first += at_first) {
      const auto begin = units_.begin() + static_cast<std::ptrdiff_t>(first);
      const size_t count = std::min(at_first, units_.size() - first);
      keep({begin, begin + static_cast<std::ptrdiff_t>(count)});
    }
    std::erase_if(out_.feelings, [](const PageFeeling& f) { return f.at.empty(); });
    std::erase_if(out_.facts, [](const PageFact& f) { return f.at.empty(); });
    return std::move(out_);
  }

 private:
  // ---- what there is

  void add_moments() {
    std::vector<std::string> names;
    for (const std::string& name : episodes_)
      if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    if (names.empty()) out_.moments.push_back({"start", "at the first choice", {1, 1}});
    for (const std::string& name : names)
      out_.moments.push_back({name, "as episode " + name + " begins", {0, 0}});
    out_.moments.push_back({"end", "at the end", {0, 0}});
  }

  std::string label_of(const std::string& id) const {
    for (const world::Person& person : world_.persons)
      if (person.name.id == id) return person.label.empty() ? id : person.label;
    return id;
  }
  std::string holder_of(const std::vector<std::string>& who, const char* between) const {
    return who.size() < 2 ? label_of(who.at(0)) : label_of(who[0]) + between + label_of(who[1]);
  }

  std::optional<program::GlobalId> global(const std::string& prefix,
                                          const std::vector<std::string>& args) const {
    std::string name = prefix;
    for (const std::string& arg : args) name += "__" + arg;
    const auto found = globals_.find(name);
    if (found == globals_.end()) return std::nullopt;
    return found->second;
  }

  void add_feelings() {
    size_t most = 0;
    for (const world::Scale& scale : world_.scales) most += scale.holders.size();
    for (const world::Bond& bond : world_.bonds) most += bond.holders.size();
    out_.feelings.reserve(most);  // units point into it
    for (const world::Scale& scale : world_.scales)
      for (const world::Holder& holder : scale.holders)
        add_feeling(scale.name.id, holder_of(holder.who, " → "), holder.who, scale.least, scale.most,
                    scale.labels);
    for (const world::Bond& bond : world_.bonds) {
      std::vector<std::string> labels;
      for (const world::Word& value : bond.values) labels.push_back(value.id);
      for (size_t h = 0; h < bond.holders.size(); ++h)
        add_feeling(bond.name.id, holder_of(bond.holders[h].who, bond.is_mutual[h] ? " and " : " → "),
                    bond.holders[h].who, 1, static_cast<int32_t>(labels.size()), labels);
    }
  }
  void add_feeling(const std::string& name, const std::string& holder, const std::vector<std::string>& who,
                   int32_t low, int32_t high, const std::vector<std::string>& labels) {
    const auto variable = global(name, who);
    if (!variable) return;
    for (const Unit& known : units_)
      if (known.globals.front() == *variable) return;
    out_.feelings.push_back({spoken(name), holder, low, high, labels, {}});
    units_.push_back({{*variable}, &out_.feelings.back(), nullptr, spoken(name) + ", " + holder});
  }
  static std::string spoken(std::string id) {
    std::replace(id.begin(), id.end(), '_', ' ');
    return id;
  }

  void add_facts() {
    out_.facts.reserve(world_.facts.size());
    for (const world::Fact& fact : world_.facts) {
      Unit unit;
      if (const auto truth = global("true", {fact.name.id})) unit.globals.push_back(*truth);
      for (const world::Person& person : world_.persons)
        if (const auto belief = global("belief", {person.name.id, fact.name.id}))
          unit.globals.push_back(*belief);
      if (const auto belief = global("belief", {"reader", fact.name.id})) unit.globals.push_back(*belief);
      if (unit.globals.size() != out_.holders.size() + 1) continue;
      out_.facts.push_back({fact.label.empty() ? spoken(fact.name.id) : fact.label, {}});
      unit.fact = &out_.facts.back();
      unit.name = out_.facts.back().label;
      units_.push_back(std::move(unit));
    }
  }

  // ---- searches

  void keep(const std::vector<Unit>& units) {
    if (units.empty()) return;
    program::Program program = story_.program;
    for (const Unit& unit : units)
      program.kept.insert(program.kept.end(), unit.globals.begin(), unit.globals.end());
    graph::Limits limits = limits_;
    const bool is_joint = units.size() > 1;
    const uint64_t joint = std::max(least_joint, joint_growth * graph_.situations);
    const uint64_t most = std::max<uint64_t>(1, is_joint ? std::min(joint, room_) : room_);
    if (limits.max_states == 0 || most < limits.max_states) limits.max_states = most;
    graph::Reductions reductions = reductions_;
    reductions.settled = reductions.settled && !is_joint;
    const graph::Graph found = graph::explore(program, reductions, limits, watcher_);
    room_ -= std::min(room_, found.situations);
    if (found.is_complete) {
      look(found, units);
    } else if (is_joint && found.limit == graph::Limit::states) {
      const auto half = units.begin() + static_cast<std::ptrdiff_t>(units.size() / 2);
      keep({units.begin(), half});
      keep({half, units.end()});
    } else {
      for (const Unit& unit : units) out_.absent.push_back(unit.name);
    }
  }

  void look(const graph::Graph& found, const std::vector<Unit>& units) {
    const std::vector<graph::StateId> way =
        out_.told.empty() ? std::vector<graph::StateId>{} : way_of(story_, found, told_);
    std::vector<std::vector<uint8_t>> sets;
    std::vector<verdict::Arrivals> arrivals;
    for (PagePeople::Moment& moment : out_.moments) {
      sets.push_back(vertices_of(found, moment.name));
      arrivals.push_back(verdict::find_arrivals(found, verdict::EvenReaders(), sets.back()));
      if (!arrivals.back().is_sure) arrivals.back().first.clear();
      moment.share = arrivals.back().all;
    }
    size_t first = 0;
    for (const Unit& unit : units) {
      for (size_t m = 0; m < out_.moments.size(); ++m) {
        const auto told = std::find_if(way.begin(), way.end(), [&](auto v) { return sets[m][v.value] != 0; });
        const std::vector<int32_t>* kept = told == way.end() ? nullptr : &found.standings[told->value].kept;
        if (unit.feeling != nullptr)
          unit.feeling->at.push_back(feeling_at(found, arrivals[m], first, kept));
        else
          unit.fact->at.push_back(fact_at(found, arrivals[m], first));
      }
      first += unit.globals.size();
    }
  }

  std::vector<uint8_t> vertices_of(const graph::Graph& found, const std::string& moment) const {
    std::vector<uint8_t> out(found.vertices.size(), 0);
    for (uint32_t v = 0; v < found.vertices.size(); ++v) {
      const program::Address where = found.standings[v].where;
      const bool is_choice = found.vertices[v].kind == graph::VertexKind::choice;
      if (moment == "end") {
        out[v] = found.vertices[v].kind == graph::VertexKind::ending;
      } else if (moment == "start") {
        out[v] = is_choice;
      } else if (is_choice && where != program::no_address) {
        const auto knot = ground_.top_knots[verdict::container_at(story_.program, where).value];
        out[v] = knot && episodes_[knot.value] == moment;
      }
    }
    return out;
  }

  /// The least value that so much of the readings do not exceed. Shares are summed in the middle of their
  /// bounds, which lie closer together than any reader of a chart can tell.
  static std::optional<PageFeeling::At> feeling_at(const graph::Graph& found,
                                                   const verdict::Arrivals& arrivals, size_t kept,
                                                   const std::vector<int32_t>* told) {
    std::map<int32_t, double> shares;
    double all = 0;
    for (const verdict::Arrivals::At& at : arrivals.first) {
      shares[found.standings[at.vertex].kept[kept]] += at.share.middle();
      all += at.share.middle();
    }
    if (shares.empty()) return std::nullopt;
    const auto quantile = [&](double share) {
      double sum = 0;
      for (const auto& [value, part] : shares)
        if ((sum += part) >= share * all * (1 - 1e-9)) return value;
      return shares.rbegin()->first;
    };
    PageFeeling::At out{quantile(0.5), quantile(0.05), quantile(0.95), std::nullopt};
    if (told != nullptr) out.told = (*told)[kept];
    return out;
  }

  std::optional<PageFact::At> fact_at(const graph::Graph& found, const verdict::Arrivals& arrivals,
                                      size_t kept) const {
    if (arrivals.first.empty()) return std::nullopt;
    constexpr int32_t believes = 1, denies = 2;
    PageFact::At out;
    out.is_so = share(arrivals, [&](uint32_t v) { return found.standings[v].kept[kept] != 0; });
    for (size_t h = 0; h < out_.holders.size(); ++h) {
      const auto is_so = [&](uint32_t v) { return found.standings[v].kept[kept] != 0; };
      const auto belief = [&](uint32_t v) { return found.standings[v].kept[kept + 1 + h]; };
      out.by.push_back({share(arrivals, [&](uint32_t v) { return is_so(v) && belief(v) == believes; }),
                        share(arrivals, [&](uint32_t v) {
                          return is_so(v) ? belief(v) == denies : belief(v) == believes;
                        })});
    }
    return out;
  }

  /// Of the readings that arrive, those that arrive so. All or none of the vertices: exactly 1 or 0.
  template <class Is>
  static Interval share(const verdict::Arrivals& arrivals, Is is) {
    Interval yes, no;
    for (const verdict::Arrivals::At& at : arrivals.first) (is(at.vertex) ? yes : no) += at.share;
    if (no.high <= 0) return {1, 1};
    if (yes.high <= 0) return {0, 0};
    return verdict::clamped_share(yes / arrivals.all);
  }

  const Story& story_;
  const world::World& world_;
  const graph::Graph& graph_;
  const graph::Reductions& reductions_;
  const graph::Limits& limits_;
  graph::Watcher& watcher_;
  const verdict::Ground ground_;
  const std::vector<std::string> episodes_;  ///< by container
  std::map<std::string, program::GlobalId> globals_;
  std::vector<Pick> told_;
  std::vector<Unit> units_;
  uint64_t room_ = 0;  ///< situations that may still be visited
  PagePeople out_;
};

}  // namespace

std::optional<report::PagePeople> gather_people(const Story& story, const graph::Graph& graph,
                                                const graph::Reductions& reductions,
                                                const graph::Limits& limits, const Options& options,
                                                graph::Watcher& watcher) {
  if (!story.drama || !graph.is_complete) return std::nullopt;
  return Gatherer(story, graph, reductions, limits, options, watcher).gather();
}

}  // namespace dramaturg::cli
