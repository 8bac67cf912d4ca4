// A tag can stand in any run of content: in the flow, in the parts of a choice, in a branch.
#include "world/mentions.hpp"

#include <utility>

#include "world/tree_walk.hpp"

namespace dramaturg::world {
namespace {

using syntax::Block;
using syntax::Flow;
using syntax::Node;

class Marker {
 public:
  Marker(const Checked& checked, std::vector<Mention>& out) : checked_(checked), out_(out) {}

  void flow(Flow& flow) {
    mark(flow.body);
    TreeWalk(*this).block(flow.body, Around::content);
    for (Flow& inner : flow.flows) this->flow(inner);
  }
  void expression(syntax::Expr&, Around) {}
  void node(Node& node) {
    if (auto* conditional = node.as<syntax::Conditional>())
      for (syntax::Branch& branch : conditional->branches) mark(branch.body);
    if (auto* sequence = node.as<syntax::Sequence>())
      for (Block& element : sequence->elements) mark(element);
    if (auto* choice = node.as<syntax::Choice>())
      for (Block* part : {&choice->start, &choice->choice_only, &choice->inner}) mark(*part);
    if (auto* included = node.as<syntax::Included>()) mark(included->body);
  }

 private:
  void mark(Block& block) {
    for (size_t i = 0; i + 1 < block.size(); ++i) {
      if (!block[i].is<syntax::TagStart>()) continue;
      const auto* tag = block[i + 1].as<syntax::Text>();
      if (tag == nullptr) continue;
      const std::vector<std::string> names = names_in(tag->text);
      const Span span = block[i + 1].span;
      for (size_t fact = 1; fact < names.size(); ++fact) {
        const Mention made{"mention " + std::to_string(out_.size() + 1), person(names[0]), names[fact], span};
        syntax::Expr call;
        call.kind = syntax::ExprKind::call;
        call.path = {made.function};
        call.span = span;
        block.insert(block.begin() + static_cast<ptrdiff_t>(i++),
                     Node{span, syntax::Output{std::move(call)}});
        out_.push_back(made);
      }
    }
  }

  static std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> out;
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (!text.starts_with("mentions:")) return out;
    text.remove_prefix(9);
    while (true) {
      const size_t begin = text.find_first_not_of(" ,");
      if (begin == std::string_view::npos) return out;
      text.remove_prefix(begin);
      out.emplace_back(text.substr(0, text.find_first_of(" ,")));
      text.remove_prefix(out.back().size());
    }
  }

  std::string person(const std::string& word) const {
    if (checked_.names.find(word, Kind::person) != nullptr) return word;
    const Person* found = person_called(checked_.world, word);
    return found != nullptr ? found->name.id : word;
  }

  const Checked& checked_;
  std::vector<Mention>& out_;
};

}  // namespace

std::vector<Mention> mark_mentions(const Checked& checked, syntax::Tree& tree) {
  std::vector<Mention> out;
  Marker(checked, out).flow(tree.root);
  for (const Mention& mention : out) {
    Flow& flow = tree.root.flows.emplace_back();
    flow.name = mention.function;
    flow.span = mention.span;
    flow.is_function = true;
    flow.body.push_back({mention.span, syntax::Return{std::nullopt}});
  }
  return out;
}

}  // namespace dramaturg::world
