// Parses in a SourceSet of its own, so that nothing of the made text can be mistaken for a file of the
// author's.
#include "world/places.hpp"

#include "base/expect.hpp"
#include "syntax/parse.hpp"
#include "world/tree_walk.hpp"

namespace dramaturg::world {
namespace {

using text::Span;

struct NoFiles final : text::FileProvider {
  bool read(std::string_view, std::string&) override { return false; }
};

struct Mover {
  const text::SourceSet& sources;
  const std::vector<Span>& origins;

  Span moved(const Span& span) const {
    const uint32_t line = sources.line(span);
    return line > 0 && line <= origins.size() ? origins[line - 1] : Span{};
  }
  void expression(syntax::Expr& expr, Around) const { move(expr); }
  void move(syntax::Expr& expr) const {
    expr.span = moved(expr.span);
    for (syntax::Expr& child : expr.children) move(child);
    if (expr.content != nullptr)
      for (syntax::Node& node : *expr.content) node.span = moved(node.span);
  }
  void node(syntax::Node& node) const {
    node.span = moved(node.span);
    if (auto* list = node.as<syntax::ListDeclaration>())
      for (syntax::ListItem& item : list->items) item.span = moved(item.span);
  }
  void flow(syntax::Flow& flow) const {
    flow.span = moved(flow.span);
    for (syntax::Param& param : flow.params) param.span = moved(param.span);
    for (syntax::Flow& inner : flow.flows) this->flow(inner);
  }
};

void place(syntax::Expr& expr, const Span& where) {
  expr.span = where;
  for (syntax::Expr& child : expr.children) place(child, where);
  if (expr.content != nullptr)
    for (syntax::Node& node : *expr.content) node.span = where;
}

}  // namespace

syntax::Tree parse_made(const Code& code) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  NoFiles files;
  syntax::Tree tree = syntax::parse(sources, "made", code.text(), files, diagnostics);
  EXPECT(!diagnostics.has_errors(), "the ink made from a drama is ink");
  Mover mover{sources, code.origins()};
  for (syntax::Flow& flow : tree.root.flows) mover.flow(flow);
  TreeWalk(mover).flow(tree.root);
  return tree;
}

syntax::Expr parse_made(const std::string& text, Span where) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  const text::FileId file = sources.add("made", text);
  syntax::Expr out;
  const bool is_read =
      syntax::parse_expression(sources, {file, 0, static_cast<uint32_t>(text.size())}, diagnostics, out);
  EXPECT(is_read, "a condition made from a drama is ink");
  place(out, where);
  return out;
}

}  // namespace dramaturg::world
