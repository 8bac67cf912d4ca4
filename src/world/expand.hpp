// The doors of expansion: World → plain ink, as text for others and as part of a story's Tree for ourselves.
//
// `write_ink` gives the file that any ink tool can include: generic functions, complete. `join` gives the
// story what it uses: every call with names for arguments becomes the variable or function of just these
// people, so that a feeling which nothing ahead asks about costs no situations (explorer: liveness);
// functions that the story never calls are left out. Both forms print and do the same.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "syntax/parse.hpp"
#include "syntax/tree.hpp"
#include "text/diagnostic.hpp"
#include "world/check.hpp"
#include "world/names.hpp"
#include "world/world.hpp"

namespace dramaturg::world {

/// A World whose names have been looked at. Keeps a reference to `world`.
class Checked {
 public:
  /// Reports everything that is wrong within the World itself.
  Checked(const World& world, text::Diagnostics& diagnostics);
  const World& world;
  const Names names;
};

/// Plain ink, readable and complete. Meaningless when `checked` had errors. Cost O(people² × facts).
std::string write_ink(const Checked& checked, const text::SourceSet& sources);

/// An event of the drama that can happen in the story: the function that is entered then.
struct RaisedEvent {
  std::string function, name, way;
  std::vector<std::string> args;
  Span span;
};

struct Joined {
  std::vector<RaisedEvent> events;
};

/// The place of the World's declarations in the Tree: where the story includes them, else at its beginning.
syntax::Node place_for_world(Span where);

/// Rewrites the story's calls and adds what they need. `tree` must not have errors; reports names that clash,
/// facts as conditions, deeds in conditions, people and facts of the wrong kind, pairs that are not declared,
/// and mentions of nobody.
Joined join(const Checked& checked, syntax::Tree& tree, bool is_generic, text::Diagnostics& diagnostics);

}  // namespace dramaturg::world
