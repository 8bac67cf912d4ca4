// Who and what a `.drama` names: every id once, with its kind. Also the words that are ours.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostic.hpp"
#include "world/world.hpp"

namespace dramaturg::world {

enum class Kind : uint8_t {
  person,
  group,
  fact,
  trace,
  promise,
  milestone,
  value,
  scale,
  bond,
  event,
  deed,
  want,
  number,
};
/// "a person", "a fact".
const char* with_article(Kind kind);
/// "person", "fact".
const char* noun(Kind kind);

struct Symbol {
  Kind kind = Kind::person;
  Span span;
  uint32_t index = 0;  ///< into the World's list of that kind; of a value: its bond
};

class Names {
 public:
  /// Reports names that stand twice. `reader` is a person when there are facts to know.
  Names(const World& world, text::Diagnostics& diagnostics);

  const Symbol* find(std::string_view id) const;
  const Symbol* find(std::string_view id, Kind kind) const;
  const std::map<std::string, Symbol, std::less<>>& all() const { return symbols_; }
  /// The name of that kind that was probably meant; empty: none.
  std::string nearest(std::string_view id, Kind kind) const;
  /// Ids of people, in file order, with the reader at the end if `with_reader`.
  std::vector<std::string> people(bool with_reader) const;
  bool has_reader() const { return has_reader_; }
  /// The members of a group, or the person itself.
  std::vector<std::string> members(const std::string& id) const;

 private:
  void add(const Word& name, Kind kind, uint32_t index, text::Diagnostics& diagnostics);
  const World& world_;
  std::map<std::string, Symbol, std::less<>> symbols_;
  bool has_reader_ = false;
};

inline constexpr std::string_view reader_id = "reader";

/// The person that a text means: by id, label or other spelling, whatever the case and the hyphens; never by
/// the performer's name. Null: nobody, or more than one.
const Person* person_called(const World& world, std::string_view text);

}  // namespace dramaturg::world
