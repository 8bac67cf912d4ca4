// By form: what was seen, what can still be reached, and the sentence that says why.
#include "verdict/check.hpp"

#include <algorithm>

#include "graph/rule_graph.hpp"
#include "verdict/odds.hpp"
#include "verdict/parts.hpp"
#include "verdict/rule_replay.hpp"
#include "verdict/taken.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using graph::Claims;
using graph::Earned;
using graph::Rule;
using graph::RuleSight;
using graph::VertexKind;
using world::Check;
using world::Form;
using world::Operand;

/// What is known of one rule.
struct Ruling {
  Holds holds = Holds::unknown;
  std::optional<graph::Path> path;
  std::string why;
  bool is_vacuous = false, is_unsaid = false;
};

bool is_stop(VertexKind kind) {
  return kind == VertexKind::ending || kind == VertexKind::fault || kind == VertexKind::loop;
}

class Judge {
 public:
  Judge(const Hearing& hearing, std::string& broken) : h_(hearing), broken_(broken) {}

  std::vector<CheckResult> judge() {
    std::vector<CheckResult> out;
    for (uint32_t c = 0; c < h_.checks.size(); ++c) out.push_back(check(c));
    return out;
  }

 private:
  // ---- a check and its rules

  CheckResult check(uint32_t index) {
    const Check& check = h_.checks[index];
    CheckResult out;
    out.name = check.name;
    out.label = check.label;
    out.text = check.text;
    out.where = place(check.span);
    bool is_first = true;
    for (uint32_t r = 0; r < h_.claims.rules.size(); ++r) {
      if (h_.claims.rules[r].check != index) continue;
      const Ruling found = rule(r, check);
      hear_told(r, check, out);
      // One of several people decides: fails before unknown before holds; it is vacuous if it is for all.
      const bool is_worse = is_first || found.holds > out.verdict;
      out.is_vacuous = (is_first || out.is_vacuous) && found.is_vacuous;
      is_first = false;
      if (!is_worse) continue;
      out.verdict = found.holds;
      out.why = found.why;
      out.is_unsaid = found.is_unsaid;
      out.path.reset();
      out.repair.reset();
      out.mend.clear();
      if (!found.path) continue;
      out.path = path_string(*found.path);
      out.steps = *found.path;
      if (found.holds == Holds::fails && !check.is_hearsay && can_be_repaired(check.form))
        if (const auto mended = repair(h_.program, h_.claims, r, *found.path)) {
          out.repair = path_string(*mended);
          out.mend = change_in_words(h_.program, *found.path, *mended);
        }
    }
    if (is_first) {
      out.verdict = Holds::holds;
      out.is_vacuous = true;
      out.why =
          check.form == Form::mentions ? "no line is tagged `# mentions:`" : "there is nobody it is about";
    }
    if (out.verdict == Holds::unknown && h_.graph.limit == graph::Limit::choices)
      out.certainty = Certainty::bounded;
    if (out.verdict != Holds::unknown && !out.path && is_under_bounds() && check.form != Form::odds) {
      out.certainty = Certainty::bounded;
      out.why += " (under " + bounds_left(find_bounds(h_.program, h_.graph, nullptr)) + ")";
    }
    return out;
  }

  // ---- the told reading

  /// Of several people the one it fails for decides, else one it holds for.
  void hear_told(uint32_t index, const Check& check, CheckResult& out) const {
    if (h_.told == nullptr || check.form == Form::odds) return;
    const RuleReplay replay = replay_rule(h_.program, h_.claims, index, *h_.told);
    if (replay.end != RuleReplay::End::ended) return;
    const OnTold now = on_told(h_.claims.rules[index], replay);
    const auto rank = [](OnTold told) {
      return told == OnTold::fails ? 3 : told == OnTold::holds ? 2 : told == OnTold::unsaid ? 1 : 0;
    };
    if (out.told && rank(*out.told) >= rank(now)) return;
    out.told = now;
    out.told_why =
        now == OnTold::fails && !h_.claims.rules[index].halves.empty() ? unearned(check, replay) : "";
    out.told_choice = replay.hits.empty() ? 0 : replay.hits.front();
  }

  static OnTold on_told(const Rule& rule, const RuleReplay& replay) {
    const auto when = [](bool is_so) { return is_so ? OnTold::holds : OnTold::fails; };
    const bool is_hit = !replay.hits.empty();
    switch (rule.form) {
      case Form::reachable:
        if (is_hit || replay.is_denied || rule.denial.kind == world::Formula::Kind::never)
          return when(is_hit);
        return OnTold::unsaid;
      case Form::unavoidable: return when(is_hit);
      case Form::avoidable: return when(!is_hit);
      case Form::always_possible: return replay.words.back() == 1 ? OnTold::holds : OnTold::silent;
      case Form::never:
      case Form::always: return when(!is_hit);
      default: return replay.has_premise ? when(!is_hit) : OnTold::silent;
    }
  }

  static bool can_be_repaired(Form form) {
    switch (form) {
      case Form::reachable:
      case Form::avoidable:
      case Form::odds:
      case Form::always_possible:
      case Form::mentions: return false;
      default: return true;
    }
  }

  Ruling rule(uint32_t index, const Check& check) {
    const Rule& rule = h_.claims.rules[index];
    Ruling out;
    followed_ = graph::follow_rule(h_.graph, h_.claims, index);
    // Behind a cut anything may lie, so that nothing is told there of what stays possible.
    const bool sees_all =
        followed_.graph.is_complete || (is_under_bounds() && check.form != Form::always_possible);
    is_complete_ = sees_all && h_.capped_by.empty();
    if (const std::string failure = failed_condition(rule); !failure.empty()) {
      out.why = "its condition cannot be asked for: " + failure;
      return out;
    }
    switch (check.form) {
      case Form::reachable: reachable(index, check, out); break;
      case Form::unavoidable:
      case Form::avoidable: avoid(index, check, out); break;
      case Form::always_possible: possible(index, check, out); break;
      case Form::odds: odds(index, check, out); break;
      default: safe(index, check, out);
    }
    if (out.holds == Holds::unknown && out.why.empty()) out.why = unknown_why();
    return out;
  }

  // ---- claims that break at one moment

  void safe(uint32_t index, const Check& check, Ruling& out) {
    const RuleSight& sight = followed_.sight;
    if (sight.is_hit) {
      out.holds = Holds::fails;
      out.path = path_to_hit(index);
      out.why = how_it_broke(index, check, *out.path) + after(sight.depth);
    } else if (is_complete_) {
      out.holds = Holds::holds;
      const bool has_premise = check.form != Form::never && check.form != Form::always;
      out.is_vacuous = has_premise && !sight.has_premise;
      out.why = out.is_vacuous ? premise(check) + " never happens" : "on every reading";
    }
  }

  std::string how_it_broke(uint32_t index, const Check& check, const graph::Path& path) {
    switch (check.form) {
      case Form::mentions: {
        const Rule& rule = h_.claims.rules[index];
        return rule.binding[0] + " speaks of `" + rule.binding[1] + "` at " + line_of(rule.mention) +
               " and does not know of it";
      }
      case Form::never: return comes(check.what);
      case Form::always: return quote(check.what.span) + " is not true";
      case Form::before:
        return quote(check.other->span) + " comes without " + quote(check.what.span) + " before it";
      case Form::between:
        return "from " + quote(check.other->span) + " to " + quote(check.last->span) + " there is no " +
               quote(check.what.span);
      case Form::at_most: return comes(check.what) + " " + counted(check.most + 1, "time");
      case Form::never_twice: return "it happens a second time";
      default: return unearned(index, check, path);
    }
  }

  /// Which halves are missing, and which were only told.
  std::string unearned(uint32_t index, const Check& check, const graph::Path& path) {
    return unearned(check, replay_rule(h_.program, h_.claims, index, path));
  }
  std::string unearned(const Check& check, const RuleReplay& replay) const {
    std::string out = quote(check.what.span) + " is not earned";
    for (size_t half = 0; half < check.halves.size(); ++half) {
      const Earned now = graph::Monitor::earned(replay.unearned, half);
      const std::string what = quote(check.halves[half].operand.span);
      if (now == Earned::missing) out += "; " + what + " is missing";
      if (now == Earned::told_here || now == Earned::shown_here)
        out += "; " + what + " comes in the same scene";
      if (now == Earned::told && check.halves[half].must_be_shown) out += "; " + what + " is only told";
    }
    return out;
  }

  /// What happens when this comes true, as a sentence.
  std::string comes(const Operand& what) const {
    switch (what.kind) {
      case Operand::Kind::ending: return "the story ends with \"" + what.ending + "\"";
      case Operand::Kind::event:
        return what.event.is_visits() ? place_of(what) + " is visited" : quote(what.span) + " happens";
      default: return quote(what.span) + " comes true";
    }
  }
  std::string never_comes(const Operand& what) const {
    switch (what.kind) {
      case Operand::Kind::ending: return "no reading ends with \"" + what.ending + "\"";
      case Operand::Kind::event:
        return what.event.is_visits() ? place_of(what) + " is never visited, on any reading"
                                      : quote(what.span) + " never happens, on any reading";
      default: return quote(what.span) + " is never true, on any reading";
    }
  }
  static std::string place_of(const Operand& what) { return "`" + what.event.args[0].name + "`"; }

  std::string premise(const Check& check) const {
    switch (check.form) {
      case Form::before: return quote(check.other->span);
      case Form::between: return quote(check.other->span) + " … " + quote(check.last->span);
      case Form::never_twice: return quote(check.sequence[0].span);
      case Form::mentions: return "a line that is tagged `# mentions:`";
      default: return quote(check.what.span);
    }
  }

  // ---- claims about what can happen

  void reachable(uint32_t index, const Check& check, Ruling& out) {
    const RuleSight& sight = followed_.sight;
    if (sight.is_hit) {
      out.holds = Holds::holds;
      out.path = path_to_hit(index);
      out.why = comes(check.what) + after(sight.depth);
    } else if (is_complete_) {
      out.holds = Holds::fails;
      const bool may_be_unsaid = h_.claims.rules[index].denial.kind != world::Formula::Kind::never;
      // Kleene's "or" over all moments: never so, and at some moment not said to be not so.
      out.is_unsaid = may_be_unsaid && sight.has_open && !sight.has_happened;
      out.why = out.is_unsaid ? "no reading says that " + quote(check.what.span) +
                                    (sight.has_denied ? ", and where it could be so none says that it is not"
                                                      : ", and none that it is not so")
                : sight.has_happened
                    ? quote(check.what.span) + " never comes without " + quote(check.other->span)
                    : never_comes(check.what);
    }
  }

  /// Avoided: the story stops without it, or has come where it can neither stop nor have it any more. Who
  /// circles for ever although a way out is on offer has not avoided it (docs/checks.md says so).
  void avoid(uint32_t index, const Check& check, Ruling& out) {
    std::vector<uint8_t> may_end = backward(
        [&](uint32_t v) { return word(v) != 0 || is_stop(followed_.graph.vertices[v].kind) || is_open(v); });
    StateId where;
    for (uint32_t v = 0; v < followed_.graph.vertices.size(); ++v) {
      const bool stops = is_stop(followed_.graph.vertices[v].kind);
      if (word(v) != 0 || (!stops && may_end[v])) continue;
      if (!where || followed_.graph.vertices[v].depth < followed_.graph.vertices[where.value].depth)
        where = {v};
    }
    const bool must_avoid = check.form == Form::avoidable;
    if (where) {
      const bool stops = is_stop(followed_.graph.vertices[where.value].kind);
      out.holds = must_avoid ? Holds::holds : Holds::fails;
      out.path = verified(index, where);
      out.why = stops ? "the story can stop without " + quote(check.what.span)
                      : "the reader can come where " + quote(check.what.span) + " is out of reach";
      out.why += after(followed_.graph.vertices[where.value].depth);
    } else if (is_complete_) {
      out.holds = must_avoid ? Holds::fails : Holds::holds;
      out.why = "every reading that comes to a stop has " + quote(check.what.span);
    }
  }

  void possible(uint32_t index, const Check& check, Ruling& out) {
    const std::vector<uint8_t> can = backward([&](uint32_t v) { return word(v) == 1 || is_open(v); });
    StateId where;
    for (uint32_t v = 0; v < followed_.graph.vertices.size(); ++v) {
      if (word(v) != 0 || can[v]) continue;
      if (!where || followed_.graph.vertices[v].depth < followed_.graph.vertices[where.value].depth)
        where = {v};
    }
    if (where) {
      out.holds = Holds::fails;
      out.path = verified(index, where);
      out.why =
          quote(check.what.span) + " is out of reach" + after(followed_.graph.vertices[where.value].depth);
    } else if (is_complete_) {
      out.holds = Holds::holds;
      out.why = "a way to it is left in every situation";
    }
  }

  /// Once it has happened the rest does not matter: such situations are taken as stops, and the share of
  /// readings that stop so is asked for.
  void odds(uint32_t index, const Check& check, Ruling& out) {
    if (followed_.sight.is_hit) out.path = path_to_hit(index);
    if (!h_.capped_by.empty()) return;
    Graph cut = followed_.graph;
    for (uint32_t v = 0; v < cut.vertices.size(); ++v) {
      if (word(v) != 1) continue;
      cut.vertices[v].kind = VertexKind::ending;
      cut.vertices[v].edge_count = 0;
    }
    const Odds odds = find_odds(cut, EvenReaders());
    std::vector<uint32_t> meant;
    for (const uint32_t stop : odds.stops)
      if (word(stop) == 1) meant.push_back(stop);
    const Interval share = share_that_stops(odds, meant);
    const std::string said = "it comes in " + percent(share.low, share.high) + " of readings";
    if (share.low >= check.share) {
      out.holds = Holds::holds;
      out.why = said;
    } else if (share.high < check.share) {
      out.holds = Holds::fails;
      out.why = said + " only";
    } else {
      out.why = said + ", as far as was seen";
    }
  }

  // ---- the graph

  /// Everything was examined but for readings that left a bound.
  bool is_under_bounds() const { return h_.graph.limit == graph::Limit::bound; }
  uint32_t word(uint32_t vertex) const { return followed_.words[vertex]; }
  /// Found and not followed: anything may lie behind it.
  bool is_open(uint32_t vertex) const {
    const graph::Vertex& v = followed_.graph.vertices[vertex];
    return v.kind == VertexKind::unknown || v.kind == VertexKind::cut ||
           ((v.kind == VertexKind::choice || v.kind == VertexKind::chance) && v.edge_count == 0);
  }

  /// Per vertex: one that is `goal` can be reached from it (itself included). O(vertices + edges).
  template <class Goal>
  std::vector<uint8_t> backward(Goal goal) const {
    const auto& vertices = followed_.graph.vertices;
    std::vector<uint32_t> first(vertices.size() + 1, 0), from(followed_.graph.edges.size());
    for (const graph::Edge& edge : followed_.graph.edges) ++first[edge.to.value + 1];
    for (size_t v = 0; v < vertices.size(); ++v) first[v + 1] += first[v];
    std::vector<uint32_t> next(first.begin(), first.end() - 1);
    for (uint32_t v = 0; v < vertices.size(); ++v)
      for (uint32_t e = 0; e < vertices[v].edge_count; ++e)
        from[next[followed_.graph.edges[vertices[v].first_edge + e].to.value]++] = v;
    std::vector<uint8_t> can(vertices.size(), 0);
    std::vector<uint32_t> work;
    for (uint32_t v = 0; v < vertices.size(); ++v)
      if (goal(v)) can[v] = 1, work.push_back(v);
    while (!work.empty()) {
      const uint32_t v = work.back();
      work.pop_back();
      for (uint32_t i = first[v]; i < first[v + 1]; ++i)
        if (!can[from[i]]) can[from[i]] = 1, work.push_back(from[i]);
    }
    return can;
  }

  // ---- evidence

  graph::Path path_to_hit(uint32_t index) {
    const RuleSight& sight = followed_.sight;
    const graph::Path path = graph::path_to(h_.program, followed_.graph, sight.from, sight.step);
    const RuleReplay replay = replay_rule(h_.program, h_.claims, index, path);
    if (replay.hits.empty() || replay.end == RuleReplay::End::misfit) note_broken(path);
    return path;
  }

  graph::Path verified(uint32_t index, StateId vertex) {
    const graph::Path path = graph::path_to(h_.program, followed_.graph, vertex);
    const RuleReplay replay = replay_rule(h_.program, h_.claims, index, path);
    if (replay.end == RuleReplay::End::misfit) note_broken(path);
    return path;
  }

  void note_broken(const graph::Path& path) {
    if (broken_.empty()) broken_ = "the way `" + path_string(path) + "` did not replay";
  }

  std::string failed_condition(const Rule& rule) const {
    std::string out;
    const auto look = [&](auto& self, const graph::Formula& formula) -> void {
      if (formula.kind == graph::Formula::Kind::atom && out.empty())
        out = h_.graph.atom_failures[formula.atom];
      for (const graph::Formula& part : formula.parts) self(self, part);
    };
    look(look, rule.what), look(look, rule.other), look(look, rule.last);
    for (const graph::Formula& formula : rule.sequence) look(look, formula);
    for (const Rule::Half& half : rule.halves) look(look, half.formula);
    return out;
  }

  // ---- words

  static std::string after(uint32_t choices) {
    return choices == 0 ? ", from the start" : ", in " + counted(choices, "choice");
  }

  std::string unknown_why() const {
    if (!h_.capped_by.empty()) return h_.capped_by;
    const std::string covered = counted(h_.graph.covered_choices, "choice");
    return "not seen in any reading of up to " + covered + "; the search was stopped";
  }

  /// A share never rounds to none or all.
  static std::string percent(double low, double high) {
    const auto one = [](double share) -> std::string {
      if (share > 1e-9 && share < 0.0005) return "under 0.1%";
      if (share < 1 - 1e-9 && share >= 0.9995) return "over 99.9%";
      const auto tenths = static_cast<uint64_t>(share * 1000 + 0.5);
      return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
    };
    const std::string a = one(low), b = one(high);
    return a == b ? a : a + " – " + b;
  }

  std::string quote(const text::Span& span) const {
    std::string out = "`";
    for (const char c :
         std::string_view(h_.sources.file(span.file).bytes).substr(span.begin, span.end - span.begin)) {
      const bool is_blank = c == ' ' || c == '\n' || c == '\t';
      if (!is_blank || out.back() != ' ') out += is_blank ? ' ' : c;
    }
    return out + "`";
  }

  std::string line_of(const text::Span& span) const {
    const text::Place at = h_.sources.place(span);
    return std::string(at.file) + ":" + std::to_string(at.line);
  }

  Where place(const text::Span& span) const {
    Where where;
    where.span = span;
    const text::Place at = h_.sources.place(span);
    where.file = at.file;
    where.line = at.line;
    where.column = at.column;
    return where;
  }

  const Hearing& h_;
  std::string& broken_;
  graph::RuleGraph followed_;  ///< of the rule that is judged
  bool is_complete_ = false;
};

}  // namespace

std::vector<CheckResult> judge_checks(const Hearing& hearing, std::string& broken) {
  return Judge(hearing, broken).judge();
}

void find_failed_checks(const std::vector<CheckResult>& checks, std::vector<Finding>& findings) {
  for (const CheckResult& check : checks) {
    const bool is_empty = check.is_vacuous && check.verdict == Holds::holds;
    if (check.verdict != Holds::fails && !is_empty) continue;
    const std::string called = check.label.empty() ? "`" + check.name + "`" : "\"" + check.label + "\"";
    const std::string mend = check.repair ? "smallest change to that reading: " + check.mend : "";
    Finding finding = is_empty ? make_finding(Wording::empty_check, {called, check.why})
                               : make_finding(Wording::check_failed, {called, check.why, mend});
    finding.where = check.where;
    finding.path = check.path;
    findings.push_back(std::move(finding));
  }
}

const char* name(OnTold told) {
  switch (told) {
    case OnTold::holds: return "holds";
    case OnTold::fails: return "fails";
    case OnTold::silent: return "silent";
    case OnTold::unsaid: break;
  }
  return "unsaid";
}

const char* name(Holds holds) {
  switch (holds) {
    case Holds::holds: return "holds";
    case Holds::fails: return "fails";
    case Holds::unknown: break;
  }
  return "unknown";
}

}  // namespace dramaturg::verdict
