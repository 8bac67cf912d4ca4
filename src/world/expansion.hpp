// The inside of `expand`: a World and what it becomes in ink. Nobody outside `world` includes this.
//
// Everything that can be asked or done is a Function of people, facts and so on. Its body is written by one
// piece of code for two uses. Where an argument is a name of the drama, a value is its own variable
// (`trust__hyunseo__sooho`) and an event its own function; where it is a parameter (`who__`), both go through
// generic functions, which choose among the same variables by nested switches. So the two forms can differ
// only in how a variable is found, and a test plays both.
//
// Changes are raised as events while they happen; rules and milestones wait until the call that the story
// made is done (`settle__`).
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/diagnostic.hpp"
#include "world/code.hpp"
#include "world/names.hpp"
#include "world/world.hpp"

namespace dramaturg::world {

using syntax::Expr;
using syntax::ExprKind;
using Args = std::vector<std::string>;  ///< names of the drama, or expressions of ink (which hold `__`)

/// A table of variables: one for each combination of names that is declared.
struct Values {
  std::string getter, setter, prefix;
  std::vector<Kind> kinds;
  std::string fallback = "0";  ///< what ink reads for a combination that is not declared
  struct Row {
    Args args;
    std::string variable, initial;
    Span span;
  };
  std::vector<Row> rows;  ///< in file order; the same variable may stand in two
  std::map<Args, size_t> at;
  int32_t least = 0, most = 0;
  bool is_watched = false;  ///< a milestone waits for it
  bool is_read_generically = false;
};

enum class Op : uint8_t {
  // questions
  read,
  believes,
  denies,
  unsure,
  knows,
  thinks,
  open_between,
  promise_is,
  can,
  why_not,
  why,
  // changes
  by,
  to,
  bond_to,
  make,
  tell,
  say,
  learn,
  doubt,
  notice,
  see_together,
  view,
  record,
  erase,
  promise,
  reach,
  raise,
  deed,
  accept,
  decline,
  act,
  respond,
};

std::string joined_name(std::string prefix, const Args& args);
/// `offer_help` offers `help`.
std::string offer_name(const Deed& deed);
std::string function_header(const std::string& name, const std::vector<std::string>& params);
/// `a__`, `b__`…
std::vector<std::string> place_names(size_t count);

/// What a story can call.
struct Function {
  std::string name;
  std::vector<Kind> kinds;
  std::vector<std::string> params;  ///< of the generic form
  Op op = Op::read;
  bool is_question = false;
  uint32_t index = 0;  ///< of the scale, bond, deed…
  int32_t number = 0;  ///< what distinguishes functions of one op: a value, a way…
  Values* values = nullptr;
  Span span;
};

/// A kind of event; those with a way (`learned … by telling`) are one kind for each way.
struct Event {
  std::string name, way, base;  ///< `learned`, `telling`, `ev__learned_by_telling`
  std::vector<Kind> kinds;
  const Bond* bond = nullptr;
  Span span;
};

struct RuleInstance {
  const DramaRule* rule;
  std::string name;  ///< `debt_wounds`, or `debt_wounds__hyunseo__sooho`
  std::map<std::string, std::string> bound;
  std::vector<std::pair<const Event*, Args>> after;  ///< any of these
};

using Scope = std::map<std::string, std::string>;  ///< parameter → what stands for it

class Expansion {
 public:
  Expansion(const World& world, const Names& names, text::Diagnostics& diagnostics);

  /// Everything that can be wrong inside the World: names of the wrong kind, pairs that `for` does not name,
  /// rules without end. Also finds what rules and milestones wait for.
  void check();

  const World& world() const { return world_; }
  const Names& names() const { return names_; }
  const std::map<std::string, Function, std::less<>>& functions() const { return functions_; }
  const Function* function(std::string_view name) const;
  const std::deque<Event>& events() const { return events_; }

  /// Is every argument a name of the drama (or, where a number is wanted, anything)?
  bool is_constant(const Function& function, const Args& args) const;
  bool is_constant(const std::string& arg) const { return names_.find(arg) != nullptr; }
  /// A question in plain ink. Reports what is not declared.
  std::string question(const Function& function, const Args& args, Span at);
  /// Can the question be asked as one expression?
  static bool is_expression(const Function& function) {
    return function.is_question && function.op != Op::why && function.op != Op::why_not;
  }
  /// The whole function for these arguments; its name is `special_name`.
  Code special(const Function& function, const Args& args);
  std::string special_name(const Function& function, const Args& args) const;
  Code generic(const Function& function);
  /// A condition in the words of the drama → plain ink. `holder` empty: as things are; else as they believe.
  std::string condition(const Expr& expr, const Scope& scope, const std::string& holder = {});

  // ---- assemble.cpp: the whole text
  /// For other ink tools: every generic function.
  Code everything();
  /// For ourselves: what was needed.
  struct Needed {
    const Function* function;
    Args args;
  };
  Code resolved(const std::map<std::string, Needed>& special, const std::set<std::string>& generic);
  const std::map<std::string, std::pair<const Event*, Args>>& raised() const { return needed_events_; }
  bool has_scenes() const { return !world_.scenes.empty(); }

  /// The function whose entry is this event; empty: no such event. Way empty in `event`: none.
  std::string event_function(const Event& event, const Args& args) const;
  std::vector<const Event*> events_named(std::string_view name, std::string_view way) const;
  /// The events that a pattern means, in all ways; false: reported.
  bool match(const EventPattern& pattern, const Scope& scope,
             std::vector<std::pair<const Event*, Args>>& out);
  /// The values that a place of this kind can have.
  std::vector<std::string> values_of(Kind kind) const;
  /// An id in its place, or empty and reported. People may be called by any of their spellings.
  std::string resolve(const Word& word, Kind kind, const Scope& scope);
  void use(text::Diagnostics& diagnostics) { diagnostics_ = &diagnostics; }
  /// From now on only these can have happened.
  void forget_reports() { reported_.clear(); }
  void limit_events(const std::set<std::string>& functions) { happening_ = &functions; }

 private:
  // ---- expansion.cpp: tables
  Values& table(std::string name, std::string prefix, std::vector<Kind> kinds, std::string fallback);
  void row(Values& values, Args args, std::string variable, std::string initial, Span span);
  Function& function(std::string name, std::vector<Kind> kinds, std::vector<std::string> params, Op op,
                     bool is_question, Span span);
  void make_scales();
  void make_bonds();
  void make_knowledge();
  void make_things();
  void make_deeds();
  void make_events();
  Event& event(std::string name, std::string way, std::vector<Kind> kinds, Span span);
  bool report(text::Code code, Span span, std::vector<std::string> args = {});
  bool report(text::Diagnostic diagnostic);

  // ---- expand_values.cpp
  std::string read(Values& values, const Args& args, Span at);
  void write(Code& code, Span at, Values& values, const Args& args, const std::string& value);
  bool has_row(const Values& values, const Args& args) const;
  Code getter(const Values& values);
  Code setter(const Values& values);
  using Leaf = std::function<void(Code&, const Args&)>;
  /// Nested switches over rows; `otherwise` is the line for what is in none.
  void dispatch(Code& code, Span at, const std::vector<std::string>& params, const std::vector<Args>& rows,
                const std::string& otherwise, const Leaf& leaf, size_t depth = 0);
  void add_to(Code& code, Span at, Values& values, const Args& args, const std::string& number,
              bool is_literal);
  void set_to(Code& code, Span at, Values& values, const Args& args, const std::string& number,
              bool is_literal);
  void set_bond(Code& code, Span at, const Bond& bond, Values& values, const Args& args,
                const std::string& value);

  // ---- expand_knowledge.cpp
  void learn(Code& code, Span at, const std::string& who, const std::string& fact, int value,
             const std::string& way);
  void think(Code& code, Span at, const std::string& who, const std::string& whom, const std::string& fact,
             int value);
  void tell(Code& code, Span at, const Args& args, int value);
  void see_together(Code& code, Span at, const Args& people, const std::string& fact, int value);
  void view(Code& code, Span at, const std::string& who, const std::string& trace);
  void record(Code& code, Span at, const std::string& trace, bool is_kept);
  void make(Code& code, Span at, const std::string& fact, bool is_true);
  bool may_think(const std::string& who, const std::string& whom, const std::string& fact) const;

  // ---- expand_condition.cpp
  std::string call(const Expr& expr, const Scope& scope, const std::string& holder);
  std::string nested(const Expr& expr, const Scope& scope);
  std::string bare_name(const Expr& expr, const Scope& scope, const std::string& holder);
  std::string did(const Expr& expr, const Scope& scope);
  std::string compared(const Expr& expr, const Scope& scope, const std::string& holder);
  std::string named(const Expr& expr, Kind kind, const Scope& scope);
  bool arguments(const Expr& call, const Function& function, const Scope& scope, Args& out);

  // ---- expand_deeds.cpp
  void body(Code& code, const Function& function, const Args& args);
  Code whole(const Function& function, const std::string& name, const std::vector<std::string>& params,
             const Args& args);
  void deed(Code& code, const Deed& deed, const Args& args);
  void do_deed(Code& code, const Deed& deed, const Scope& scope, const Args& args);
  void deed_knowledge(Code& code, const Deed& deed, const Scope& scope);
  void answer(Code& code, const Deed& deed, const Args& args, bool is_yes);
  void effects(Code& code, const std::vector<Effect>& effects, const Scope& scope);
  void effect(Code& code, const Effect& effect, const Scope& scope);
  Scope scope_of(const Deed& deed, const Args& args) const;
  std::vector<std::string> people_of(const std::vector<Word>& words, const Scope& scope);
  std::string can(const Deed& deed, const Scope& scope, const std::string& holder);

  // ---- expand_events.cpp
  void raise(Code& code, Span at, const Event& event, Args args);
  void raise(Code& code, Span at, std::string_view name, Args args, std::string_view way = {});
  const Event* find_event(std::string_view name, std::string_view way) const;
  bool canonical(const Event& event, Args& args) const;
  Code event_code(const Event& event, const Args& args);
  Code dispatcher(const Event& event, bool all);
  std::vector<Args> all_args(const std::vector<Kind>& kinds) const;
  void make_rules();
  Code rule_code(size_t index);
  Code rules();
  Code milestones();
  Code settle();
  void report_cycle(const std::vector<size_t>& waits);

  // ---- assemble.cpp
  void check_claims();
  void declarations(Code& out) const;
  void happened();
  void support(Code& out, bool all_events);
  Code together(Code functions);

  // ---- expand_acts.cpp
  Code scenes();
  void act(Code& code, const std::string& who, Span at);
  void why(Code& code, const Function& what, const Args& args);
  bool deed_of(const Want& want, const Deed*& deed, Args& args);
  void respond(Code& code);

  const World& world_;
  const Names& names_;
  text::Diagnostics* diagnostics_;
  std::deque<Values> values_;
  std::map<std::string, Values*, std::less<>> by_getter_;
  Values *truth_ = nullptr, *belief_ = nullptr, *thinks_ = nullptr, *exists_ = nullptr, *holds_ = nullptr,
         *promise_ = nullptr, *reached_ = nullptr;
  std::map<std::string, Values*> offers_;  ///< by deed
  std::map<std::string, Function, std::less<>> functions_;
  std::deque<Event> events_;
  std::vector<RuleInstance> rules_;
  std::vector<std::vector<size_t>> rule_leads_to_;
  size_t rule_at_work_ = SIZE_MAX;
  bool is_watching_ = false;    ///< reads are those of a milestone
  bool is_resolved_ = false;    ///< for ourselves: calls by name where people are known
  bool remembers_all_ = false;  ///< every event keeps whether it happened, for questions still to come

  // what was called for so far
  std::map<std::string, std::pair<const Event*, Args>> needed_events_;
  std::map<std::string, Needed> needed_special_;
  std::set<const Event*> needed_dispatch_;
  std::set<Values*> needed_getters_, needed_setters_;
  std::set<std::string> past_;                        ///< event functions of the drama's history
  std::set<std::string> did_;                         ///< event functions whose happening somebody asks about
  const std::set<std::string>* happening_ = nullptr;  ///< event functions that the story has; null: any
  std::set<std::pair<text::Code, uint32_t>> reported_, unheard_;
  bool needs_settle_ = false;
  int temps_ = 0;
};

}  // namespace dramaturg::world
