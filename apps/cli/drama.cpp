// `x.drama.ink` is made from the `x.drama` beside it, even if somebody has also written it to disk.
#include "cli/drama.hpp"

namespace dramaturg::cli {

void Drama::read(const std::string& name, std::string bytes, text::Span where) {
  if (world_ != nullptr) {
    diagnostics_.add(text::Code::drama_second, where, {name});
    return;
  }
  name_ = name;
  const text::FileId file = sources_.add(name, std::move(bytes));
  world_ = std::make_unique<world::World>(world::parse(sources_, file, diagnostics_));
  checked_ = std::make_unique<world::Checked>(*world_, diagnostics_);
}

bool Drama::make(std::string_view path, text::Span where, syntax::Block& out) {
  if (!path.ends_with(".drama.ink")) return false;
  const std::string name(path.substr(0, path.size() - 4));
  if (world_ == nullptr || name != name_) {
    std::string bytes;
    if (!files_.read(name, bytes)) return false;
    read(name, std::move(bytes), where);
  } else if (is_included_) {
    diagnostics_.add(text::Code::drama_second, where, {name});
  }
  is_included_ = true;
  out.push_back(world::place_for_world(where));
  return true;
}

void Drama::join(syntax::Tree& tree, bool is_generic) {
  if (!is_included_) diagnostics_.add(text::Code::drama_not_included, tree.root.span, {name_ + ".ink"});
  joined_ = world::join(*checked_, tree, is_generic, diagnostics_);
}

}  // namespace dramaturg::cli
