// Program → endings that the author named by a tag and no reading comes to. Complete graphs only, and only
// tags whose text is written out; a tag with logic inside may name anything. Why: the tag is never met, or
// another tag is met after it. And the endings that hardly any reading comes to, where the odds are known.
#include <algorithm>

#include "graph/end_name.hpp"
#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

constexpr double rare = 0.001;  ///< share of readings

}  // namespace

void find_never_ending(Case& c, const std::vector<Ending>& endings, std::vector<Finding>& findings) {
  if (!c.sees_all) return;
  const Program& program = c.ground.program;
  struct Promise {
    std::string name;
    Address where;
    bool is_met;
  };
  std::vector<Promise> promises;
  for (Address at = 0; at < program.code.size(); ++at) {
    const std::string name = graph::written_ending(program, at);
    const auto is_named = [&](const auto& each) { return each.name == name; };
    if (name.empty() || std::any_of(endings.begin(), endings.end(), is_named)) continue;
    const bool is_met = is_executed(c.graph, at);
    const auto same = std::find_if(promises.begin(), promises.end(), is_named);
    if (same == promises.end())
      promises.push_back({name, at, is_met});
    else if (is_met && !same->is_met)
      *same = {name, at, true};
  }
  for (const Promise& promise : promises) {
    Finding finding = make_finding(
        Wording::never_ending, {promise.name, promise.is_met ? ": the story goes on after its tag, and does "
                                                               "not end under it"
                                                             : ": its tag is never met"});
    finding.where = line_where(c.ground, promise.where);
    findings.push_back(std::move(finding));
  }
}

void find_rare_endings(const std::vector<Ending>& endings, std::vector<Finding>& findings) {
  for (const Ending& ending : endings) {
    if (!ending.odds || ending.odds->high >= rare) continue;
    Finding finding = make_finding(Wording::rare_ending, {ending.name});
    finding.where = ending.where;
    finding.odds = ending.odds;
    finding.path = ending.path;
    findings.push_back(std::move(finding));
  }
}

}  // namespace dramaturg::verdict
