// Program → endings that the author named by a tag and no reading comes to. Complete graphs only, and only
// tags whose text is written out; a tag with logic inside may name anything. Why: the tag is never met, or
// another tag is met after it. And the endings that hardly any reading comes to, where the odds are known.
#include <algorithm>

#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using program::Op;

constexpr double rare = 0.001;  ///< share of readings

/// The name in `ending: name`; empty: another tag.
std::string ending_in(std::string_view tag) {
  const auto trimmed = [](std::string_view text) {
    const size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return std::string_view{};
    return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
  };
  tag = trimmed(tag);
  if (!tag.starts_with("ending:")) return {};
  return std::string(trimmed(tag.substr(7)));
}

/// The text of the tag that starts or stands at `at`; nothing: none does, or it holds logic.
std::optional<std::string> constant_tag(const Program& program, Address at) {
  const auto& code = program.code;
  if (code[at].op == Op::legacy_tag) return std::string(program.constants.string({code[at].a}));
  if (code[at].op != Op::tag_start) return std::nullopt;
  std::string text;
  for (Address next = at + 1; next < code.size(); ++next) {
    if (code[next].op == Op::tag_end) return text;
    if (code[next].op != Op::text) return std::nullopt;
    text += program.constants.string({code[next].a});
  }
  return std::nullopt;
}

}  // namespace

void find_never_ending(Case& c, const std::vector<Ending>& endings, std::vector<Finding>& findings) {
  if (!c.is_complete) return;
  const Program& program = c.ground.program;
  struct Promise {
    std::string name;
    Address where;
    bool is_met;
  };
  std::vector<Promise> promises;
  for (Address at = 0; at < program.code.size(); ++at) {
    const std::optional<std::string> tag = constant_tag(program, at);
    const std::string name = tag ? ending_in(*tag) : std::string();
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
