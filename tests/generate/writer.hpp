// The writer's notebook: what has been declared, where the pen stands, and the verbs that write each kind of
// thing.
//
// Why generated stories end their turns: main places (knots and stitches) are numbered, and content that can
// be reached without taking a choice goes forward only; only content behind a choice may go back. Labels are
// met in order of writing. Functions, tunnels and threads call later ones only, or recurse on a number that
// shrinks. Divert variables are followed behind choices only.
//
// C++ leaves the order of operands open, so everything random is put together by `cat({…})`, whose braces
// fix it.
#pragma once

#include <initializer_list>

#include "generate/generate.hpp"
#include "generate/random.hpp"

namespace dramaturg::generate {

inline std::string cat(std::initializer_list<std::string> parts) {
  std::string all;
  for (const auto& part : parts) all += part;
  return all;
}

/// In parentheses, unless it is one name or number: `(n0)` would be a list.
std::string wrap(const std::string& expression);

enum class FlowKind : uint8_t { main, tunnel, thread, function };

/// A callable piece of story: its name, and what it wants.
struct Callable {
  std::string path;
  std::string knot;         ///< the knot it stands in (main places)
  uint32_t nats = 0;        ///< parameters by value
  bool has_ref = false;     ///< then a `ref` parameter
  bool has_target = false;  ///< then a divert target
  bool returns = false;     ///< functions: a number; else it prints
};

/// Where the pen stands.
struct Scope {
  FlowKind kind = FlowKind::main;
  uint32_t order = 0;                 ///< index among its kind; main: of the place, the root is place 0
  bool is_chosen = false;             ///< this line is only reached by taking a choice
  bool is_in_string = false;          ///< between quotes: no tags, no quotes
  bool is_in_braces = false;          ///< between inline braces: no tags, no diverts
  bool is_in_tag = false;             ///< no `->` there
  std::vector<std::string> nats{};    ///< temporaries and parameters that hold a number ≥ 0
  std::vector<std::string> refs{};    ///< ref parameters that stand for a number ≥ 0
  std::vector<std::string> stales{};  ///< temporaries that may not have been declared on the way here
  std::vector<std::string> targets{};
  std::string label_prefix{};  ///< path of the flow, with a dot
};

using Lines = std::vector<std::string>;

class Writer {
 public:
  explicit Writer(const Request& request);
  Story write();

 private:
  // write_story.cpp: the plan and the sections
  void plan();
  void declare(Lines& lines);
  void write_functions();
  void write_function(uint32_t order);
  void write_tunnels();
  void write_threads();
  void write_places();
  void write_endless(Lines& lines);
  void resolve_labels();
  void split_includes();
  void ruffle();  ///< indentation, blank lines, trailing blanks: nothing that should matter
  Section& open(const std::string& header);
  std::string parameters(const Callable& callable, Scope& scope);

  // write_flow.cpp: lines
  void body(Lines& lines, Scope& scope, uint32_t depth);
  void statements(Lines& lines, Scope& scope, uint32_t count, uint32_t nesting);
  void statement(Lines& lines, Scope& scope, uint32_t nesting);
  void assignment(Lines& lines, Scope& scope);
  void conditional(Lines& lines, Scope& scope, uint32_t nesting);
  void sequence(Lines& lines, Scope& scope, uint32_t nesting);
  void stale_temporary(Lines& lines, Scope& scope);
  void call_tunnel(Lines& lines, Scope& scope);
  void start_thread(Lines& lines, Scope& scope);
  void choices(Lines& lines, Scope& scope, uint32_t depth, bool has_outer_gather);
  bool choice(Lines& lines, Scope& scope, uint32_t depth, bool may_fall, bool is_boxed);
  void fallback(Lines& lines, Scope& scope, uint32_t depth);
  std::string ending(Scope& scope);
  std::string forward(Scope& scope);
  std::string back(Scope& scope);
  std::string go(const Callable& place, Scope& scope, bool is_short_allowed = true);
  std::string label(Scope& scope, const char* stem);

  // write_text.cpp: what the reader sees
  std::string words(uint32_t low, uint32_t high);
  std::string phrase(Scope& scope, uint32_t depth);
  std::string piece(Scope& scope, uint32_t depth);
  std::string inline_sequence(Scope& scope, uint32_t depth);
  std::string tags(Scope& scope, uint32_t percent);
  std::string text_line(Scope& scope);

  // write_expression.cpp: values by type; `nat` is never negative, so that it may be divided
  std::string nat(Scope& scope, uint32_t depth);
  std::string integer(Scope& scope, uint32_t depth);
  std::string real(Scope& scope, uint32_t depth);
  std::string boolean(Scope& scope, uint32_t depth);
  std::string string(Scope& scope, uint32_t depth);
  std::string list(Scope& scope, uint32_t depth);
  std::string count(Scope& scope);
  std::string chance_value(Scope& scope);
  std::string item();
  std::string call(Scope& scope, bool returns, uint32_t depth);
  std::string arguments(const Callable& callable, Scope& scope, uint32_t depth);
  std::string readable(Scope& scope);
  std::string plain_place();  ///< a place without parameters

  void used(const char* feature) { ++story_.features[feature]; }
  bool chance(uint32_t percent) { return random_.chance(percent); }
  uint32_t below(uint32_t n) { return random_.below(n); }
  std::string number(uint32_t low, uint32_t high) { return std::to_string(random_.between(low, high)); }
  bool may_draw();  ///< chance is allowed here, and this use of it is counted

  Request request_;
  Random random_;
  Story story_;
  bool is_small_ = false;

  // families of constructs, each switched on for most stories: a story without threads tests the rest harder
  bool has_lists_ = true, has_strings_ = true, has_reals_ = true, has_threads_ = true, has_tunnels_ = true;
  bool has_chance_ = true, has_tags_ = true, has_glue_ = true, has_counts_ = true, has_targets_ = true;
  bool has_temps_ = true, has_functions_ = true;
  bool is_careless_ = false;

  std::vector<std::string> nats_, integers_, reals_, booleans_, strings_, lists_, constants_;
  std::vector<std::string> targets_;         ///< hold main places without parameters
  std::vector<std::string> tunnel_targets_;  ///< hold tunnels without parameters
  std::vector<std::string> list_names_;
  std::vector<std::vector<std::string>> items_;  ///< of each list, in order of value
  std::vector<Callable> places_, functions_, tunnels_, threads_, externals_;
  std::vector<std::string> labels_;  ///< full paths, in order of writing
  std::vector<bool> is_enterable_;   ///< of each label: it stands in a main place, not in a block
  uint32_t choices_left_ = 1000, draws_left_ = 1000, names_ = 0;
};

/// The `tokens` profile: token soup, and good stories with holes in them.
std::string write_wild(const Request& request);

}  // namespace dramaturg::generate
