// Checks → rules over atoms, and the hidden functions that answer them, added to the story's tree.
//
// Every condition of a check becomes a function of the story, `=== function check 1 === ~ return gold < 0`,
// with a name that no author can write, so that ink's own rules decide what its words mean and its mistakes
// are found and worded like the story's. Every place that a check watches becomes one, too, for the same
// reason; its function is emptied again once the place is known (graph/claims.hpp). Hidden functions stand
// behind everything else, so that the story's own containers keep their numbers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "syntax/tree.hpp"
#include "text/diagnostic.hpp"
#include "world/check.hpp"
#include "world/checks_file.hpp"

namespace dramaturg::world {

/// `and`, `or`, `not` over atoms, all at one moment.
struct Formula {
  enum class Kind : uint8_t { never, atom, all, any, none };
  Kind kind = Kind::never;  ///< never: false
  uint32_t atom = 0;
  std::vector<Formula> parts;
};

/// The automaton of a check. A check about "anybody" (`?x`) has one for each.
struct Rule {
  Form form = Form::never;
  Formula what, other, last;  ///< as in Check; `never` where there is none
  Formula denial;  ///< of `reachable`: what would say that it is not so; `never`: nothing is left unsaid
  std::vector<Formula> sequence;
  struct Half {
    Formula formula;
    bool must_be_shown = false;
  };
  std::vector<Half> halves;
  uint32_t most = 0;
  uint32_t check = 0;                ///< which check it belongs to
  std::vector<std::string> binding;  ///< what each `?x` stands for, as `x = hyunseo`
  Span mention;                      ///< of `mentions`: the tag it is about
};

/// A hidden function, by its name in the compiled story.
struct Hidden {
  std::string name;
  Span span;
};

struct Atom {
  enum class Kind : uint8_t { condition, event, ending };
  Kind kind = Kind::condition;
  Hidden condition;
  std::vector<Hidden> places;  ///< event: entering any of these
  std::string ending;
  Span span;
};

struct NamedPlaces {
  std::string name;
  std::vector<Hidden> places;
};

struct ClaimPlan {
  std::vector<Atom> atoms;
  std::vector<Rule> rules;
  std::vector<NamedPlaces> endings;
  std::vector<Hidden> scenes, summaries, history;
};

/// A line that is tagged `# mentions: person fact`.
struct Mention {
  std::string function;  ///< hidden, and entered where the line is read
  std::string person, fact;
  Span span;  ///< of the tag
};

/// What claims need to know beside the checks.
struct Stage {
  std::vector<EndingLine> endings;
  std::vector<std::string> scenes;     ///< knots; empty: every knot of the story is a scene
  std::vector<std::string> summaries;  ///< knots that only sum up; those tagged `# summary` besides
  std::vector<EventCall> history;
  std::vector<Mention> mentions;  ///< for `every mention known`
};

/// Adds the hidden functions to `tree`, which must not have any yet.
ClaimPlan plan_claims(const std::vector<Check>& checks, const Stage& stage, const Vocabulary& vocabulary,
                      syntax::Tree& tree, text::Diagnostics& diagnostics);

}  // namespace dramaturg::world
