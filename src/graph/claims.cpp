// Hidden functions are children of the root, found by their names, which no author can write.
#include "graph/claims.hpp"

#include <unordered_map>

namespace dramaturg::graph {
namespace {

using containers::Container;
using containers::Containers;
using containers::Item;
using containers::ItemKind;

class Finder {
 public:
  Finder(Containers& story, text::Diagnostics& diagnostics) : story_(story), diagnostics_(diagnostics) {
    for (uint32_t c = 1; c < story.all.size(); c = story.all[c].subtree_end.value)
      by_name_.emplace(story.all[c].name, ContainerId{c});
  }

  ContainerId condition(const world::Hidden& hidden) {
    const ContainerId found = by_name_.at(hidden.name);
    story_.at(found).is_observed = true;
    return found;
  }

  /// The container that its function names; none: it names no place, which is reported.
  ContainerId place(const world::Hidden& hidden) {
    Container& function = story_.at(by_name_.at(hidden.name));
    function.is_observed = true;
    if (const auto known = places_.find(hidden.name); known != places_.end()) return known->second;
    ContainerId found;
    for (const Item& item : function.content) {
      if (item.kind != ItemKind::divert_value && item.kind != ItemKind::get_count) continue;
      found = item.target.container;
      if (found && item.target.index >= 0) {
        const Item& inner = story_.at(found).content[static_cast<size_t>(item.target.index)];
        found = inner.kind == ItemKind::container ? inner.target.container : ContainerId::none();
      }
    }
    if (found)
      story_.at(found).flags |= containers::count_flags::visits;
    else
      diagnostics_.add(text::Code::visits_place_missing, hidden.span);
    function.content = {};
    places_.emplace(hidden.name, found);
    return found;
  }

  std::vector<ContainerId> places(const std::vector<world::Hidden>& all) {
    std::vector<ContainerId> out;
    for (const world::Hidden& hidden : all)
      if (const ContainerId found = place(hidden)) out.push_back(found);
    return out;
  }

 private:
  Containers& story_;
  text::Diagnostics& diagnostics_;
  std::unordered_map<std::string, ContainerId> by_name_, places_;
};

}  // namespace

Claims find_claims(const world::ClaimPlan& plan, Containers& story, text::Diagnostics& diagnostics) {
  Finder finder(story, diagnostics);
  Claims out;
  out.rules = plan.rules;
  for (const world::Atom& from : plan.atoms) {
    Atom& atom = out.atoms.emplace_back();
    atom.kind = static_cast<Atom::Kind>(from.kind);
    atom.ending = from.ending;
    atom.containers = finder.places(from.places);
    if (from.kind == world::Atom::Kind::condition) atom.function = finder.condition(from.condition);
  }
  for (const world::NamedPlaces& named : plan.endings)
    out.endings.push_back({named.name, finder.places(named.places)});
  out.scenes = finder.places(plan.scenes);
  out.summaries = finder.places(plan.summaries);
  out.history = finder.places(plan.history);
  return out;
}

}  // namespace dramaturg::graph
