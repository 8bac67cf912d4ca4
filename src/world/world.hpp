// What a `.drama` says, as data: who there is, how they stand, what is true and who knows it, what they can
// do.
//
// Made by parse (parse.hpp), turned into plain ink by expand (expand.hpp). Names are kept where they stand,
// as Words, so that every later complaint can point at them. Conditions and calls are expressions of ink's
// own tree: a call, a variable, a number, `&&`, `||`, `!` and comparisons are all that occurs in them. Left
// out: what a check means (check.hpp), and what the story does with all this.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "syntax/tree.hpp"
#include "text/source.hpp"

namespace dramaturg::world {

using text::Span;

/// A name, and where it stands.
struct Word {
  std::string id;
  Span span;
};

struct Person {
  Word name;
  std::string label;
  std::vector<std::string> also;       ///< other spellings
  std::vector<std::string> played_by;  ///< spellings of the performer's name
};
struct Group {
  Word name;
  std::vector<Word> members;
};

/// One of the people or pairs that `for` names.
struct Holder {
  std::vector<std::string> who;  ///< one id, or two: from and to
  int32_t initial = 0;
  std::string initial_value;  ///< of a bond
  Span span;
};
enum class ScaleKind : uint8_t { trait, feeling, debt };
/// A number between two others that a person has, or has towards another.
struct Scale {
  ScaleKind kind = ScaleKind::trait;
  Word name;
  std::vector<Word> params;
  int32_t least = 0, most = 0;
  std::vector<std::string> labels;  ///< a word for each step, from `least` on; may be none
  std::vector<Holder> holders;
};
/// `event reunited when it becomes together from exes`.
struct Becoming {
  Word name;
  Word value;
  std::vector<Word> from;  ///< empty: from anything
};
/// What two people are to each other: exactly one of some words. `a <-> b` is one thing that both share.
struct Bond {
  Word name;
  std::vector<Word> params;
  std::vector<Word> values;
  std::vector<Holder> holders;  ///< a `<->` once, in the order written
  std::vector<bool> is_mutual;  ///< by holder
  std::vector<Becoming> events;
};
/// An event that the story itself raises: `~ withdrew(a, b)`.
struct BareEvent {
  Word name;
  std::vector<Word> params;
};

struct Fact {
  Word name;
  std::string label;
  bool is_true = false;
  bool is_unsaid =
      false;  ///< `unsaid`: false in ink, and no answer to a question until the story makes it one
  std::vector<Word> known_by, denied_by;
  std::vector<std::pair<Word, Word>> nested;  ///< ordered pairs: what the first thinks the second holds
};
struct Trace {
  Word name;
  std::vector<Word> facts;
};
struct Promise {
  Word name, by, to;
  std::string label;
};
struct Milestone {
  Word name, of;
  std::string label;
  std::optional<syntax::Expr> when;
};

struct Effect {
  enum class Kind : uint8_t { set, add, become, call };
  Kind kind = Kind::call;
  syntax::Expr target;  ///< a call; of `become` the fact
  int32_t number = 0;   ///< set, add; of `become` 1 or 0
  Word value;           ///< set: the new value of a bond
  Span span;
};
struct Deed {
  Word name;
  std::vector<Word> params;
  std::string label;
  Span span;
  std::vector<syntax::Expr> conditions;  ///< all must hold
  std::optional<Word> burdens, against, asks;
  std::vector<Effect> does, on_yes, on_no;
  std::vector<Word> seen_by, overheard_by, noticed_by, recorded_in;
  bool is_withheld = false;  ///< the reader does not learn of it
};
/// `learned(sooho, refused_k) by telling`; an argument may be `?x`.
struct EventPattern {
  Word name;
  std::vector<Word> args;
  std::string way;
  Span span;
};
struct DramaRule {
  Word name;
  EventPattern after;
  std::optional<syntax::Expr> condition;
  std::vector<Effect> then;
};
struct Want {
  struct Weight {
    int32_t by = 0;
    std::optional<syntax::Expr> condition;
  };
  Word name, of;
  syntax::Expr deed;
  std::vector<Weight> weights;
};
/// `response love(a, b) to love(b, a): 0 1 1 2 1`.
struct Response {
  syntax::Expr answer, to;
  std::vector<int32_t> steps;
  Span span;
};
struct Scene {
  Word name;  ///< `else`: where to go when nothing is playable
  std::string knot;
  Span knot_span;
  std::optional<syntax::Expr> condition;
  int32_t weight = 1, episode = 0;
  bool is_once = false, is_else = false;
};

/// A line that others read: `check`, `told`, `path`, `ending`, `extern`, `bound`; `rest` is what follows the
/// word.
struct KeptLine {
  std::string word;
  Span word_span, rest;
};
struct Source {
  Word name;
  std::string label;
};
struct Claim {
  std::string name;  ///< as others cite it; may be empty
  Word source;
  std::string at;  ///< where in the source
  std::string topic, text;
  std::vector<Word> against;  ///< sources that say something else about the topic
  bool denies = false;        ///< the source says that the check does not hold
  std::optional<Span> check;  ///< a claim in the words of a check: decidable
  Span span;
};

struct Schedule {
  int32_t episodes = 0;
  std::string text;  ///< as written
  int32_t at_once = 0;
  std::string weekday, time, zone, from;
};

struct World {
  std::string title;
  std::string story;  ///< the ink file; empty: named like the drama
  Span span;          ///< of the file, without length
  Span story_span;
  Schedule schedule;
  std::vector<Person> persons;
  std::vector<Group> groups;
  std::vector<Scale> scales;
  std::vector<Bond> bonds;
  std::vector<BareEvent> events;
  std::vector<EventPattern> history;
  std::vector<Fact> facts;
  std::vector<Trace> traces;
  std::vector<Promise> promises;
  std::vector<Milestone> milestones;
  std::vector<Deed> deeds;
  std::vector<DramaRule> rules;
  std::vector<Want> wants;
  std::vector<Response> responses;
  std::vector<Scene> scenes;
  std::vector<KeptLine> kept;
  std::vector<Source> sources;
  std::vector<Claim> claims;
};

}  // namespace dramaturg::world
