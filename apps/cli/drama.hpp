// The `.drama` of a story: read from the story's folder, where its ink says `INCLUDE x.drama.ink`, or named
// as STORY itself; its World, looked at once, and joined to the story's Tree.
#pragma once

#include <memory>
#include <string>

#include "cli/story_file.hpp"
#include "syntax/parse.hpp"
#include "world/expand.hpp"
#include "world/parse.hpp"

namespace dramaturg::cli {

class Drama final : public syntax::MadeFiles {
 public:
  Drama(text::SourceSet& sources, text::FileProvider& files, text::Diagnostics& diagnostics)
      : sources_(sources), files_(files), diagnostics_(diagnostics) {}

  /// Reads the text of a drama. A second one is an error at `where`.
  void read(const std::string& name, std::string bytes, text::Span where);
  bool make(std::string_view path, text::Span where, syntax::Block& out) override;
  /// Puts the World into the Tree. A story that was found through its drama, but does not include it, is told
  /// so.
  void join(syntax::Tree& tree, bool is_generic);

  bool is_there() const { return world_ != nullptr; }
  const std::string& name() const { return name_; }
  const world::World& world() const { return *world_; }
  const world::Checked& checked() const { return *checked_; }
  const world::Joined& joined() const { return joined_; }

 private:
  text::SourceSet& sources_;
  text::FileProvider& files_;
  text::Diagnostics& diagnostics_;
  std::string name_;
  bool is_included_ = false;
  std::unique_ptr<world::World> world_;
  std::unique_ptr<world::Checked> checked_;
  world::Joined joined_;
};

}  // namespace dramaturg::cli
