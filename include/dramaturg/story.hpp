// One reader in one story. A Story is used by one thread at a time; different ones are independent.
//
//   Story story(*compiled);
//   while (true) {
//     while (story.can_continue()) {
//       Result<Line> line = story.continue_line();
//       if (!line) return complain(line.error());
//       print(line->text);
//     }
//     if (story.choices().empty()) break;
//     if (!story.choose(ask_the_player(story.choices()))) break;
//   }
//
// A fault of the story's stops it until reset(), restore() or load(). Functions that fail change nothing,
// unless they say so. Callbacks must not call back into the Story that calls them, and must not throw.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "dramaturg/compile.hpp"
#include "dramaturg/result.hpp"

namespace dramaturg {

struct ListItem {
  std::string list, name;
  int32_t number = 0;  ///< given by the story; need not be set when setting a variable
  friend bool operator==(const ListItem&, const ListItem&) = default;
};
struct List {
  std::vector<ListItem> items;  ///< in ink's order: by number, then by list
  friend bool operator==(const List&, const List&) = default;
};
/// `-> knot` as a value.
struct DivertTarget {
  std::string path;
  friend bool operator==(const DivertTarget&, const DivertTarget&) = default;
};

/// A value of ink. `std::monostate`: nothing, what a function without `~ return` gives back.
using Value = std::variant<std::monostate, bool, int32_t, float, std::string, List, DivertTarget>;

/// The value as ink would print it. A list: the names of its items.
DRAMATURG_DOOR std::string to_text(const Value& value);

struct Line {
  std::string text;  ///< with its newline, if it has one
  std::vector<std::string> tags;
};

struct Choice {
  std::string text;
  std::vector<std::string> tags;
  std::string path;   ///< where it leads
  std::string file;   ///< where the author wrote it; empty when compiled elsewhere
  uint32_t line = 0;  ///< from 1; 0: unknown
};

struct Evaluation {
  Value value;
  std::string text;  ///< what the function printed
};

/// What a save named that the story does not have, and what it was: `variable`, `visit count`, `place`…
struct Unplaced {
  std::string kind, name;
};

/// Where a Story stands, as a value: copied, compared, kept. It belongs to the Story that made it.
class DRAMATURG_DOOR Snapshot {
 public:
  Snapshot();
  ~Snapshot();
  Snapshot(const Snapshot&);
  Snapshot(Snapshot&&) noexcept;
  Snapshot& operator=(const Snapshot&);
  Snapshot& operator=(Snapshot&&) noexcept;
  /// True: everything that can change what happens next, and the last line, are the same. O(size).
  friend DRAMATURG_DOOR bool operator==(const Snapshot& a, const Snapshot& b);

  struct Content;

 private:
  friend class Story;
  std::unique_ptr<Content> content_;
};

class DRAMATURG_DOOR Story {
 public:
  /// The story at its start, with seed 0 and the reference's dice. Cost: the global declarations.
  explicit Story(Compiled compiled);
  ~Story();
  Story(Story&&) noexcept;
  Story& operator=(Story&&) noexcept;

  // ---- reading

  /// True while continue_line has more to give before a choice, an end or a fault. O(1).
  bool can_continue() const;
  /// The next line, cut exactly as the reference cuts it. `not_now` at a choice or an end; `fault` when the
  /// story breaks (what was printed before is in current_line); `budget` when the steps are spent. Cost: the
  /// steps the story takes; nothing is allocated for a turn that was taken before, but for the Line given
  /// back.
  Result<Line> continue_line();
  /// All lines up to the next choice or end, as one text; empty when it stands there already. Fails as
  /// continue_line does; the lines before the failure are then lost, so that a host that wants them reads
  /// line by line.
  Result<std::string> continue_maximally();
  /// What was read last in this flow; valid until the next call. Empty before the first line.
  const Line& current_line() const;

  /// The choices on offer, invisible defaults left out; none while it can continue. O(choices).
  std::vector<Choice> choices() const;
  /// Takes a choice; `index` counts from 0 over choices(). `out_of_range` when there is none, `not_now` when
  /// the story can continue or has stopped. Counts a turn. O(depth of calls).
  Result<void> choose(size_t index);
  /// True: the story ended on purpose, by `-> END` or `-> DONE`. O(1).
  bool has_ended() const;

  // ---- being elsewhere

  /// Leaves everything and stands at a knot, stitch or any other path: `knot.stitch`. Counts a turn.
  /// `unknown_name`, `wrong_type` for a path that takes other arguments than these.
  Result<void> choose_path(std::string_view path, const std::vector<Value>& arguments = {});
  /// Calls an ink function here and now; what it changes stays changed, and the reader stands where they
  /// stood. `unknown_name`, `wrong_type` for another number of arguments; `fault` and `budget` of the
  /// function's, which is then undone. Cost: a copy of the state, and the steps it takes.
  Result<Evaluation> evaluate_function(std::string_view name, const std::vector<Value>& arguments = {});
  /// True: the story defines an ink function of that name. O(log containers).
  bool has_function(std::string_view name) const;

  // ---- variables

  /// The value of a global variable, now. `unknown_name`. O(size of the value).
  Result<Value> variable(std::string_view name) const;
  /// Changes a global variable; observers are told. `wrong_type` when the variable holds another type now
  /// (bool, int and float pass for each other), unless `may_change_type`; `unknown_name` for variables and
  /// list items that the story does not declare.
  Result<void> set_variable(std::string_view name, const Value& value, bool may_change_type = false);

  using Observer = std::function<void(std::string_view name, const Value& value)>;
  /// Calls `observer` after each call of this Story's that leaves the variable with another value. At most
  /// one for each variable; an empty function takes it away. `unknown_name`. Each one costs a comparison a
  /// call.
  Result<void> observe(std::string_view variable, Observer observer);

  // ---- functions of the game

  using External = std::function<Result<Value>(const std::vector<Value>& arguments)>;
  /// Stands behind EXTERNAL `name`. `lookahead_safe`: it may be called before its line is certain, and then
  /// again; else the line before it ends first, and it cannot be called inside of text that is being made.
  /// An empty function takes it away. An error that it gives back is a fault of the story. `unknown_name`
  /// when the story declares no such EXTERNAL.
  Result<void> bind_external(std::string_view name, External function, bool lookahead_safe = false);
  /// Whether the ink function of its name stands in for an EXTERNAL that is not bound. At first: yes.
  void allow_external_fallbacks(bool allowed);
  /// EXTERNALs that are neither bound nor have an ink function.
  std::vector<std::string> missing_externals() const;

  // ---- flows

  /// Goes on in the flow of that name; a new one begins at the start of the story. O(1).
  void switch_flow(std::string_view name);
  /// The flow that every story begins in. O(1).
  void switch_to_default_flow();
  /// Ends a flow for good; the default flow takes over when it was the current one. `unknown_name`; `not_now`
  /// for the default flow.
  Result<void> remove_flow(std::string_view name);
  /// `DEFAULT_FLOW` at first; valid until the next switch.
  const std::string& current_flow() const;
  /// All but the default flow, in order of their making.
  std::vector<std::string> flows() const;

  // ---- what it knows

  /// How often a knot, stitch or label was entered; 0 when the story does not count it (compile with
  /// `count_all_visits` to have all counted). `unknown_name`. The first call costs O(story), each O(length ·
  /// log).
  Result<int32_t> visit_count(std::string_view path) const;
  /// Choices taken so far, and calls of choose_path. O(1).
  int32_t turn() const;
  /// Tags at the top of the story, and of a knot or stitch (`unknown_name`). Only plain ones, as no line has
  /// run.
  std::vector<std::string> global_tags() const;
  Result<std::vector<std::string>> tags_at(std::string_view path) const;

  // ---- the whole of it

  /// Back to the start; the seed, bindings and callbacks stay. Cost: the global declarations.
  void reset();
  /// The story's seed for chance: equal seeds, equal luck, as in the reference (which itself uses 0 to 99).
  void set_seed(int32_t seed);
  /// What it is now; SEED_RANDOM in the story changes it.
  int32_t seed() const;
  /// Uses inkjs's generator in place of the reference's: a story then has the luck it has in a browser.
  void use_inkjs_dice(bool uses);
  /// Steps (instructions) that each call may take, 10,000,000 at first; a loop without end stops there.
  void set_step_budget(uint64_t steps);

  using Listener = std::function<void(const Error& error)>;
  /// Called for each fault, as it happens; it is given back, too.
  void on_error(Listener listener);
  /// Called for what the reference warns about at run time.
  void on_warning(Listener listener);

  /// Where it stands. Cost: a copy, O(variables + counts + threads), under a microsecond for a story of some
  /// hundred counts when `into` was used before.
  Snapshot snapshot() const;
  void snapshot_into(Snapshot& into) const;
  /// Stands where the snapshot was made. `wrong_story` for a snapshot of another Story, or an empty one.
  /// Cost: as snapshot.
  Result<void> restore(const Snapshot& snapshot);

  /// Where it stands as bytes to be kept: exact, some hundred bytes, and only for this story as it is now
  /// (any Story of it, however it was compiled). A `save` is for longer. O(variables + counts + threads); the
  /// first time O(story).
  std::string snapshot_bytes() const;
  /// `wrong_story` for those of another story, or of this one before it was changed; `bad_input` for bytes
  /// that are cut short, damaged (they carry a checksum), of another version, or no snapshot. What is refused
  /// changes nothing; any bytes are safe. O(bytes).
  Result<void> restore_bytes(std::string_view bytes);

  /// A save as the reference writes it, version 10: any ink runtime can read it. O(state · depth of paths).
  std::string save() const;
  /// Reads a save of any ink runtime. What it names and the story does not have is given back, the rest is
  /// loaded; a save that is refused (`bad_input`, with line and column) changes nothing. Any bytes are safe.
  /// O(save · log story).
  Result<std::vector<Unplaced>> load(std::string_view save);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace dramaturg
