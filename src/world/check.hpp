// What an author claims, one check at a time: text → Check, a tree of what is claimed about what.
//
// The forms are those of docs/checks.md. A claim speaks of *operands*: conditions (expressions of ink, whose
// value is asked for where the reader chooses and where the story stops), events (a knot, stitch or function
// is entered) and endings (the story stops under that name). Which words are events, and what a condition of
// a `.drama` means in plain ink, is asked of a Vocabulary, so that `.checks` files and `.drama` files share
// this parser. Left out: what names lead to, and whether a claim is true (verdict).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/tree.hpp"
#include "text/diagnostic.hpp"
#include "text/source.hpp"

namespace dramaturg::world {

using text::Span;

enum class Form : uint8_t {
  never,            // never x
  always,           // always x
  reachable,        // reachable x [without y]
  unavoidable,      // unavoidable x
  avoidable,        // avoidable x
  before,           // x before ev
  between,          // x between ev and ev
  at_most,          // at most n ev
  every_earned,     // every ev earned by [shown] half, … [since ev]
  first_earned,     // first ev earned by …
  last_earned,      // last ev earned by …
  never_twice,      // never twice ev [then ev]… [unless ev]
  always_possible,  // always possible x [until y]
  odds,             // odds of x >= n%
  mentions,         // every mention known
};

/// `hyunseo`, or `?x`: anybody, the same wherever `?x` stands in the check.
struct Argument {
  std::string name;
  bool is_variable = false;
  Span span;
};

/// `reunited(hyunseo, sooho)`, `learned(sooho, refused_k) by telling`; `visits(knot.stitch)` has the name
/// `visits` and one argument.
struct EventCall {
  std::string name;
  std::vector<Argument> args;
  std::string way;  ///< empty: any
  Span span;        ///< of it all
  bool is_visits() const { return name == "visits"; }
};

/// What may hold, or happen, at one moment of a reading.
struct Operand {
  enum class Kind : uint8_t {
    condition,  // of `condition`; plain ink
    event,      // of `event`
    ending,     // the story stops as `ending`
    all,        // of `parts`
    any,
    none,
  };
  Kind kind = Kind::condition;
  Span span;
  syntax::Expr condition;
  std::optional<syntax::Expr> denial;  ///< what would say that the condition is not so; none: its being false
  EventCall event;
  std::string ending;
  std::vector<Operand> parts;
};

/// One of the things an event must be earned by.
struct Half {
  Operand operand;
  bool must_be_shown = false;  ///< raised outside a knot that is tagged `# summary`
};

struct Check {
  Form form = Form::never;
  std::string name;   ///< as the author calls it; empty: a question
  std::string label;  ///< in words; may be empty
  std::string text;   ///< the claim as written, blanks made single
  Span span;          ///< of the claim
  Operand what;       ///< x; of `at most`, `earned`: the event
  /// `without y`, `until y`, `before ev`, `since ev`, `unless ev`; of `between` the first event.
  std::optional<Operand> other;
  std::optional<Operand> last;    ///< the second `ev` of between
  std::vector<Operand> sequence;  ///< of `never twice`: each an event
  std::vector<Half> halves;       ///< of `earned`
  uint32_t most = 0;              ///< of `at most`
  double share = 0;               ///< of `odds`: 0…1
  bool is_hearsay = false;        ///< what a source says, not the author
};

/// What the words of a claim mean. This one is that of plain ink: `visits(…)` is the only event there is
/// without a `.drama`, besides functions of the story, called without arguments.
struct Vocabulary {
  /// Is this name that of an event? Called for every `name(…)` and bare `name` in a claim.
  virtual bool is_event(std::string_view name) const = 0;
  /// The knots and functions of the story (`a`, `a.b`) whose entry is this event; the arguments are no
  /// variables any more. Empty: there are none, and `diagnostics` says why if it is a mistake.
  virtual std::vector<std::string> resolve_event(const EventCall& call,
                                                 text::Diagnostics& diagnostics) const = 0;
  /// Turns a condition in the words of a `.drama` into plain ink. Leaves plain ink alone.
  virtual void expand_condition(syntax::Expr& condition, text::Diagnostics& diagnostics) const = 0;
  /// Marks in a question, not yet expanded, what the drama says nothing of, and so neither holds nor fails.
  virtual void leave_unsaid(syntax::Expr&) const {}
  /// A condition, not yet expanded, that says that this one is not so, where its being false does not: who is
  /// unsure of a fact neither knows it nor denies it.
  virtual std::optional<syntax::Expr> denial_of(const syntax::Expr&) const { return std::nullopt; }
  /// What `?x` may stand for in this call's place `index`; combinations that resolve to nothing are left out.
  virtual std::vector<std::string> values_of(const EventCall& call, size_t index) const = 0;
  /// Names of events, for "did you mean".
  virtual std::vector<std::string> event_names() const = 0;

 protected:
  ~Vocabulary() = default;
};

/// Reads what stands after the word `check`: `name ["label"] [:] claim`. `where` may span lines; comments in
/// it are skipped. False: `diagnostics` has why, at its place.
[[nodiscard]] bool parse_check(const text::SourceSet& sources, Span where, const Vocabulary& vocabulary,
                               text::Diagnostics& diagnostics, Check& out);
/// Reads a claim alone, as `ask` gives it; a bare condition means `reachable`.
[[nodiscard]] bool parse_claim(const text::SourceSet& sources, Span where, const Vocabulary& vocabulary,
                               text::Diagnostics& diagnostics, Check& out);

}  // namespace dramaturg::world
