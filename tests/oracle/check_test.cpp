// Guards the monitors and the judging of checks: on generated stories with generated claims, the explorer's
// verdicts are those of an evaluator that plays every reading to its stop and looks at the finished log of
// events. CHECK_ORACLE_COUNT runs more stories.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "containers/build.hpp"
#include "generate/generate.hpp"
#include "generate/included.hpp"
#include "generate/random.hpp"
#include "graph/end_name.hpp"
#include "story/ops.hpp"
#include "story/output.hpp"
#include "syntax/parse.hpp"
#include "verdict/check.hpp"
#include "world/checks_file.hpp"

namespace {

using namespace dramaturg;
using graph::Formula;
using world::Form;

constexpr uint32_t most_readings = 600;

/// One moment of a reading, with everything that a claim can ask about it.
struct Moment {
  bool is_entering = false, is_stop = false;
  uint32_t container = 0;
  std::string ending;               ///< empty: none
  std::vector<uint8_t> conditions;  ///< by atom
  std::vector<uint32_t> decision;   ///< choices and draws until here
};
using Log = std::vector<Moment>;

struct ListedDraws final : story::Draws {
  std::vector<uint32_t> outcomes;
  size_t next = 0;
  uint32_t asked = 0;
  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State&) override {
    if (next < outcomes.size()) return outcomes[next++];
    asked = request.outcomes;
    return std::nullopt;
  }
};

/// Plays every reading from the start, each by its list of decisions; no state is ever shared or merged.
class Player {
 public:
  Player(const program::Program& program, const graph::Claims& claims)
      : program_(program), claims_(claims), pool_(program.constants) {
    watch_.containers.assign(program.containers.size(), 0);
    for (const graph::Atom& atom : claims.atoms)
      for (const auto container : atom.containers) watch_.containers[container.value] = 1;
    for (const auto scene : claims.scenes) watch_.containers[scene.value] = 1;
  }

  /// False: too many, or one that does not stop.
  bool play_all(std::vector<Log>& logs) {
    std::vector<std::vector<uint32_t>> open{{}};
    while (!open.empty()) {
      std::vector<uint32_t> decisions = std::move(open.back());
      open.pop_back();
      Log log;
      uint32_t options = 0;
      if (!play(decisions, log, options)) return false;
      if (options == 0) {
        logs.push_back(std::move(log));
        if (logs.size() > most_readings) return false;
        continue;
      }
      for (uint32_t k = options; k-- > 0;) {
        open.push_back(decisions);
        open.back().push_back(k);
      }
      if (open.size() > 100'000) return false;
    }
    return true;
  }

 private:
  bool play(const std::vector<uint32_t>& decisions, Log& log, uint32_t& options) {
    // Decisions are taken in order, by whoever asks: a choice or a question to chance.
    size_t at = 0;
    decisions_ = &decisions;
    at_ = &at;
    struct Draws final : story::Draws {
      const std::vector<uint32_t>& list;
      size_t& at;
      uint32_t asked = 0;
      Draws(const std::vector<uint32_t>& l, size_t& a) : list(l), at(a) {}
      std::optional<uint32_t> draw(const story::DrawRequest& request, story::State&) override {
        if (at < list.size()) return list[at++];
        asked = request.outcomes;
        return std::nullopt;
      }
    } draws(decisions, at);
    std::string tag;
    story::Context context{program_, pool_, draws};
    context.trace.watch = &watch_;
    context.trace.ending_tag = &tag;
    context.steps_left = 100'000;
    watch_.entered.clear();
    story::State state = story::initial_state(context);
    story::Output output;
    output.is_silent = true;
    if (state.fault.kind != story::FaultKind::none) return false;
    while (true) {
      const story::Advance advance = story::advance(context, state, output);
      for (const auto entered : watch_.entered) note(log, state, true, false, entered.value, "");
      watch_.entered.clear();
      switch (advance.stop) {
        case story::Stop::watched: break;
        case story::Stop::draw: options = draws.asked; return options <= 50;
        case story::Stop::ended:
          note(log, state, false, true, 0, graph::end_name(program_, claims_.endings, advance.ended_at, tag));
          return true;
        case story::Stop::fault: note(log, state, false, true, 0, ""); return true;
        case story::Stop::offers:
          note(log, state, false, false, 0, "");
          if (at == decisions.size()) {
            options = story::visible_offers(state);
            return log.size() < 400;
          }
          if (!story::choose(program_, state, story::ChoiceIndex{decisions[at++]}, &watch_)) return false;
          context.steps_left = 100'000;
          break;
        default: return false;
      }
    }
  }

  void note(Log& log, const story::State& state, bool is_entering, bool is_stop, uint32_t container,
            std::string ending) {
    Moment moment;
    moment.is_entering = is_entering;
    moment.is_stop = is_stop;
    moment.container = container;
    moment.ending = std::move(ending);
    moment.decision.assign(decisions_->begin(), decisions_->begin() + static_cast<ptrdiff_t>(*at_));
    for (const graph::Atom& atom : claims_.atoms) {
      bool is_true = false;
      if (atom.kind == graph::Atom::Kind::condition) {
        story::State copy = state;
        copy.fault = {};
        ListedDraws none;
        story::Context context{program_, pool_, none};
        const auto value = story::evaluate(context, copy, atom.function);
        if (value && !story::is_truthy(program_, pool_, *value, is_true, copy.fault)) is_true = false;
      }
      moment.conditions.push_back(is_true);
    }
    log.push_back(std::move(moment));
  }

  const program::Program& program_;
  const graph::Claims& claims_;
  program::Pool pool_;
  story::Watch watch_;
  const std::vector<uint32_t>* decisions_ = nullptr;
  const size_t* at_ = nullptr;
};

/// The definitions of docs/checks.md, over finished logs.
class Evaluator {
 public:
  Evaluator(const graph::Claims& claims, const std::vector<Log>& logs) : claims_(claims), logs_(logs) {}

  bool holds(const graph::Rule& rule) const {
    switch (rule.form) {
      case Form::never: return every(rule, [&](const Log& log) { return !any(log, rule, rule.what); });
      case Form::always:
        return every(rule, [&](const Log& log) {
          for (const Moment& m : log)
            if (!m.is_entering && !is(m, rule.what)) return false;
          return true;
        });
      case Form::reachable:
        return !every(rule, [&](const Log& log) {
          for (const Moment& m : log) {
            if (!concerns(m, rule)) continue;
            if (is(m, rule.other)) return true;
            if (is(m, rule.what)) return false;
          }
          return true;
        });
      case Form::unavoidable: return every(rule, [&](const Log& log) { return any(log, rule, rule.what); });
      case Form::avoidable: return !every(rule, [&](const Log& log) { return any(log, rule, rule.what); });
      case Form::before:
        return every(rule, [&](const Log& log) {
          for (size_t i = 0; i < log.size(); ++i) {
            if (!concerns(log[i], rule) || !is(log[i], rule.other)) continue;
            bool has = false;
            for (size_t j = 0; j <= i; ++j) has = has || (concerns(log[j], rule) && is(log[j], rule.what));
            if (!has) return false;
          }
          return true;
        });
      case Form::between:
        return every(rule, [&](const Log& log) {
          // For each `last`: back to the earliest `other` after the `last` before it.
          size_t start = log.size();
          for (size_t i = 0; i < log.size(); ++i) {
            if (!concerns(log[i], rule)) continue;
            if (start < log.size() && is(log[i], rule.last)) {
              bool has = false;
              for (size_t j = start; j <= i; ++j)
                has = has || (concerns(log[j], rule) && is(log[j], rule.what));
              if (!has) return false;
              start = log.size();
            }
            if (start == log.size() && is(log[i], rule.other)) start = i;
          }
          return true;
        });
      case Form::at_most:
        return every(rule, [&](const Log& log) {
          uint32_t count = 0;
          for (const Moment& m : log) count += concerns(m, rule) && is(m, rule.what);
          return count <= rule.most;
        });
      case Form::every_earned:
      case Form::first_earned:
      case Form::last_earned: return every(rule, [&](const Log& log) { return is_earned(log, rule); });
      case Form::never_twice:
        return every(rule, [&](const Log& log) {
          size_t place = 0, times = 0;
          for (const Moment& m : log) {
            if (!concerns(m, rule)) continue;
            if (is(m, rule.other)) {
              place = times = 0;
            } else if (is(m, rule.sequence[place]) && ++place == rule.sequence.size()) {
              place = 0;
              if (++times == 2) return false;
            }
          }
          return true;
        });
      case Form::always_possible: return always_possible(rule);
      default: return true;
    }
  }

 private:
  bool is(const Moment& m, const Formula& f) const {
    switch (f.kind) {
      case Formula::Kind::never: return false;
      case Formula::Kind::all:
        for (const Formula& p : f.parts)
          if (!is(m, p)) return false;
        return true;
      case Formula::Kind::any:
        for (const Formula& p : f.parts)
          if (is(m, p)) return true;
        return false;
      case Formula::Kind::none:
        for (const Formula& p : f.parts)
          if (is(m, p)) return false;
        return true;
      case Formula::Kind::atom: break;
    }
    const graph::Atom& atom = claims_.atoms[f.atom];
    if (atom.kind == graph::Atom::Kind::condition) return m.conditions[f.atom];
    if (atom.kind == graph::Atom::Kind::ending) return !m.ending.empty() && m.ending == atom.ending;
    return m.is_entering && names(atom, m.container);
  }
  static bool names(const graph::Atom& atom, uint32_t container) {
    for (const auto each : atom.containers)
      if (each.value == container) return true;
    return false;
  }
  bool speaks_of(const Formula& f, uint32_t container) const {
    if (f.kind == Formula::Kind::atom) return names(claims_.atoms[f.atom], container);
    for (const Formula& p : f.parts)
      if (speaks_of(p, container)) return true;
    return false;
  }
  /// Conditions count where the reader chooses, at stops, and at the claim's own events.
  bool concerns(const Moment& m, const graph::Rule& rule) const {
    if (!m.is_entering) return true;
    bool does = speaks_of(rule.what, m.container) || speaks_of(rule.other, m.container) ||
                speaks_of(rule.last, m.container);
    for (const Formula& f : rule.sequence) does = does || speaks_of(f, m.container);
    for (const auto& half : rule.halves) does = does || speaks_of(half.formula, m.container);
    return does;
  }
  bool any(const Log& log, const graph::Rule& rule, const Formula& f) const {
    for (const Moment& m : log)
      if (concerns(m, rule) && is(m, f)) return true;
    return false;
  }
  template <class Claim>
  bool every(const graph::Rule&, Claim claim) const {
    for (const Log& log : logs_)
      if (!claim(log)) return false;
    return true;
  }

  bool is_scene(const Moment& m) const {
    if (!m.is_entering) return false;
    for (const auto scene : claims_.scenes)
      if (scene.value == m.container) return true;
    return false;
  }

  /// An occurrence at i is earned if for each half there is a moment j after the last `since` (or at it), and
  /// a scene that begins after j and not later than i.
  bool is_earned(const Log& log, const graph::Rule& rule) const {
    const auto earned_at = [&](size_t i) {
      size_t since = 0;
      for (size_t j = 0; j <= i; ++j)
        if (concerns(log[j], rule) && is(log[j], rule.other)) since = j;
      for (const auto& half : rule.halves) {
        bool has = false;
        for (size_t j = since; j < i && !has; ++j) {
          if (!concerns(log[j], rule) || !is(log[j], half.formula)) continue;
          for (size_t k = j + 1; k <= i; ++k) has = has || is_scene(log[k]);
        }
        if (!has) return false;
      }
      return true;
    };
    int last = -1;
    for (size_t i = 0; i < log.size(); ++i) {
      if (!concerns(log[i], rule) || !is(log[i], rule.what)) continue;
      const bool is_good = earned_at(i);
      if (rule.form == Form::every_earned && !is_good) return false;
      if (rule.form == Form::first_earned) return is_good;
      last = is_good;
    }
    return rule.form != Form::last_earned || last != 0 || log.back().ending.empty();
  }

  /// At every choice and stop where neither has come yet, some reading that goes on from there has it.
  bool always_possible(const graph::Rule& rule) const;

  const graph::Claims& claims_;
  const std::vector<Log>& logs_;
};

bool Evaluator::always_possible(const graph::Rule& rule) const {
  for (const Log& log : logs_) {
    for (const Moment& m : log) {
      if (!concerns(m, rule)) continue;
      if (is(m, rule.what) || is(m, rule.other)) break;
      if (m.is_entering) continue;
      bool can = false;
      for (const Log& other : logs_) {
        const auto& taken = other.back().decision;
        const bool goes_on = taken.size() >= m.decision.size() &&
                             std::equal(m.decision.begin(), m.decision.end(), taken.begin());
        can = can || (goes_on && any(other, rule, rule.what));
      }
      if (!can) return false;
    }
  }
  return true;
}

// ---- claims about a story

struct Words {
  std::vector<std::string> places, functions, numbers;
};

Words words_of(const syntax::Tree& tree, const program::Program& program) {
  Words out;
  for (const syntax::Flow& flow : tree.root.flows) {
    if (flow.is_function) {
      if (flow.params.empty()) out.functions.push_back(flow.name);
    } else {
      out.places.push_back(flow.name);
      for (const syntax::Flow& stitch : flow.flows) out.places.push_back(flow.name + "." + stitch.name);
    }
  }
  for (const std::string& global : program.globals) out.numbers.push_back(global);
  return out;
}

class ClaimWriter {
 public:
  ClaimWriter(generate::Random& random, const Words& words) : random_(random), words_(words) {}

  std::string claim() {
    switch (random_.below(15)) {
      case 0: return "never " + x();
      case 1: return "always " + condition();
      case 2: return "reachable " + x() + " without " + x();
      case 3: return "reachable " + x();
      case 4: return "unavoidable " + x();
      case 5: return "avoidable " + x();
      case 6: return x() + " before " + event();
      case 7: return x() + " between " + event() + " and " + event();
      case 8: return "at most " + std::to_string(random_.below(3)) + " " + event();
      case 9: return "every " + event() + " earned by " + x() + ", " + event() + " since " + event();
      case 10: return "first " + event() + " earned by " + x();
      case 11: return "last " + event() + " earned by " + event() + " since " + event();
      case 13: return "always possible " + x() + " until " + x();
      case 12: return "never twice " + event() + " then " + event() + " unless " + event();
      default: return "never twice " + event();
    }
  }

 private:
  std::string pick(const std::vector<std::string>& from) {
    return from[random_.below(static_cast<uint32_t>(from.size()))];
  }
  std::string event() {
    if (!words_.functions.empty() && random_.below(5) == 0) return pick(words_.functions) + "()";
    return "visits(" + pick(words_.places) + ")";
  }
  std::string condition() {
    if (words_.numbers.empty() || random_.below(4) == 0)
      return "visits(" + pick(words_.places) + ") >= " + std::to_string(1 + random_.below(3));
    static const char* signs[] = {" >= ", " == ", " < ", " != "};
    return pick(words_.numbers) + signs[random_.below(4)] + std::to_string(random_.below(4));
  }
  std::string x() {
    switch (random_.below(6)) {
      case 0: return condition();
      case 1: return condition() + " and not (" + condition() + ")";
      case 2: return "ending(" + pick(words_.places) + ")";
      case 3: return "visits(" + pick(words_.places) + ") or visits(" + pick(words_.places) + ")";
      default: return "visits(" + pick(words_.places) + ")";
    }
  }
  generate::Random& random_;
  const Words& words_;
};

// ---- the comparison

using generate::Included;

struct Quiet final : graph::Watcher {
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return 0; }
};

struct Told {
  uint32_t compared = 0, holding = 0;
  std::string difference;
};

Told tell(uint64_t seed) {
  Told told;
  const generate::Story story = generate::generate(
      {.seed = seed, .size = 1 + static_cast<uint32_t>(seed % 2), .profile = generate::Profile::small});
  if (!story.is_finite || story.is_endless) return told;
  Included included;
  included.files = story.included;
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  const std::string source = generate::print(story);
  syntax::Tree tree = syntax::parse(sources, "story.ink", source, included, diagnostics);
  if (diagnostics.has_errors()) return told;
  const program::Program plain = program::lower(containers::build(tree, {}, diagnostics));
  if (diagnostics.has_errors()) return told;
  const Words words = words_of(tree, plain);
  if (words.places.empty()) return told;

  generate::Random random(seed * 7919 + 1);
  ClaimWriter writer(random, words);
  std::string text;
  for (int i = 0; i < 12; ++i) text += "check c" + std::to_string(i) + ": " + writer.claim() + "\n";
  const text::FileId file = sources.add("story.checks", text);
  text::Diagnostics wrong;
  world::ChecksFile checks = world::read_checks(sources, file, wrong);
  const world::ClaimPlan plan = world::plan_claims(checks.checks, {}, world::plain_ink(), tree, wrong);
  containers::Containers built = containers::build(tree, {}, wrong);
  if (wrong.has_errors()) {
    told.difference = "does not compile: " + text::sentence(wrong.all()[0]) + "\n" + text;
    return told;
  }
  const graph::Claims claims = graph::find_claims(plan, built, wrong);
  const program::Program program = program::lower(built);

  std::vector<Log> logs;
  if (!Player(program, claims).play_all(logs)) return told;
  Quiet quiet;
  const graph::Graph graph = graph::explore(program, {}, {}, quiet, &claims);
  if (!graph.is_complete) return told;
  std::string broken;
  const auto results = verdict::judge_checks({program, sources, graph, claims, checks.checks, ""}, broken);
  if (!broken.empty()) told.difference = broken + "\n" + text + source;
  const Evaluator evaluator(claims, logs);
  for (const graph::Rule& rule : claims.rules) {
    const verdict::CheckResult& result = results[rule.check];
    if (result.verdict == verdict::Holds::unknown) continue;
    const bool holds = evaluator.holds(rule);
    ++told.compared;
    told.holding += holds;
    if (holds == (result.verdict == verdict::Holds::holds)) continue;
    told.difference = "seed " + std::to_string(seed) + ": `" + result.text + "` " +
                      (holds ? "holds" : "fails") + " in " + std::to_string(logs.size()) +
                      " readings, and is judged otherwise: " + result.why + "\n" + source;
    return told;
  }
  return told;
}

TEST(CheckOracle, VerdictsAreThoseOfTheFinishedLogs) {
  const char* wanted = std::getenv("CHECK_ORACLE_COUNT");
  const uint64_t stories = wanted ? std::strtoull(wanted, nullptr, 10) : 30;
  uint32_t compared = 0, holding = 0;
  for (uint64_t seed = 1; seed <= stories; ++seed) {
    const Told told = tell(seed);
    ASSERT_EQ(told.difference, "");
    compared += told.compared;
    holding += told.holding;
  }
  std::printf("%u story/check pairs, %u of them hold\n", compared, holding);
  EXPECT_GE(compared, stories * 3) << "most generated stories should be small enough to be played through";
  EXPECT_GE(holding * 10, compared) << "a fair share of claims should hold";
  EXPECT_LE(holding * 10, compared * 9);
}

}  // namespace
