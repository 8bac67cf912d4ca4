// Two walks over the tree: the first gathers what functions give and what is assigned anywhere, the second
// tells. What may be passed by `ref` counts as assigned.
#include "syntax/advice.hpp"

#include <map>
#include <set>

namespace dramaturg::syntax {
namespace {

using text::Code;

/// Calls `on_block`, `on_expr(expr, is_wanted)` and `on_node` for everything in a flow. `is_wanted`: the
/// value is used, not only printed or dropped.
template <class Visitor>
class Walk {
 public:
  explicit Walk(Visitor& visitor) : visitor_(visitor) {}

  void flow(const Flow& flow) {
    visitor_.enter(flow);
    block(flow.body);
    for (const Flow& inner : flow.flows) this->flow(inner);
  }

 private:
  void block(const Block& block) {
    visitor_.on_block(block);
    for (const Node& node : block) {
      visitor_.on_node(node);
      node.visit([&](const auto& what) { parts(what); });
    }
  }

  void expr(const Expr& expr, bool is_wanted) {
    visitor_.on_expr(expr, is_wanted);
    for (const Expr& child : expr.children) this->expr(child, true);
    if (expr.content) block(*expr.content);
  }

  template <class Other>
  void parts(const Other&) {}
  void parts(const Output& output) { expr(output.value, false); }
  void parts(const Divert& divert) {
    for (const Expr& arg : divert.args) expr(arg, true);
  }
  void parts(const TunnelReturn& back) {
    if (back.elsewhere) parts(*back.elsewhere);
  }
  void parts(const Assign& assign) { expr(assign.value, true); }
  void parts(const Evaluate& evaluate) { expr(evaluate.value, false); }
  void parts(const Return& back) {
    if (back.value) expr(*back.value, false);
  }
  void parts(const Sequence& sequence) {
    for (const Block& element : sequence.elements) block(element);
  }
  void parts(const Conditional& conditional) {
    if (conditional.initial) expr(*conditional.initial, true);
    for (const Branch& branch : conditional.branches) {
      if (branch.condition) expr(*branch.condition, true);
      block(branch.body);
    }
  }
  void parts(const Choice& choice) {
    for (const Expr& condition : choice.conditions) expr(condition, true);
    block(choice.start);
    block(choice.choice_only);
    block(choice.inner);
  }
  void parts(const Included& included) { block(included.body); }
  void parts(const GlobalDeclaration& declaration) { expr(declaration.value, true); }

  Visitor& visitor_;
};

struct Gathered {
  std::map<std::string, bool> gives_value;  ///< functions
  std::set<std::string> assigned;
};

struct Gatherer {
  Gathered& out;
  std::string function;  ///< the one we are in; empty: none

  void enter(const Flow& flow) {
    function = flow.is_function ? flow.name : "";
    if (flow.is_function) out.gives_value.emplace(flow.name, false);
  }
  void on_block(const Block&) {}
  void on_node(const Node& node) {
    if (const auto* assign = node.as<Assign>()) out.assigned.insert(assign->name);
    if (const auto* back = node.as<Return>(); back && back->value && !function.empty())
      out.gives_value[function] = true;
    if (const auto* divert = node.as<Divert>()) pass(divert->args);
    if (const auto* back = node.as<TunnelReturn>(); back && back->elsewhere) pass(back->elsewhere->args);
  }
  void on_expr(const Expr& expr, bool) {
    if (expr.kind == ExprKind::increment && !expr.path.empty()) out.assigned.insert(expr.path.front());
    if (expr.kind == ExprKind::call) pass(expr.children);
  }
  void pass(const std::vector<Expr>& args) {
    for (const Expr& arg : args)
      if (arg.kind == ExprKind::variable && arg.path.size() == 1) out.assigned.insert(arg.path.front());
  }
};

struct Teller {
  const Gathered& known;
  text::Diagnostics& diagnostics;

  void enter(const Flow&) {}

  void on_node(const Node& node) {
    if (const auto* global = node.as<GlobalDeclaration>(); global && !known.assigned.count(global->name))
      diagnostics.add(Code::never_assigned, node.span, {global->name});
  }

  void on_expr(const Expr& expr, bool is_wanted) {
    if (!is_wanted || expr.kind != ExprKind::call || expr.path.empty()) return;
    const auto function = known.gives_value.find(expr.path.front());
    if (function != known.gives_value.end() && !function->second)
      diagnostics.add(Code::value_without_return, expr.span, {function->first});
  }

  /// A plain divert, also at the end of a choice's line, leads away from what follows in its block, up to the
  /// next choice or gather.
  void on_block(const Block& block) {
    bool has_left = false;
    for (const Node& node : block) {
      if (const auto* choice = node.as<Choice>()) {
        has_left = !choice->is_invisible_default && leaves(choice->inner);
      } else if (node.is<Gather>()) {
        has_left = false;
      } else if (has_left && is_content(node)) {
        diagnostics.add(Code::after_divert, node.span);
        has_left = false;  // once is enough
      }
      if (is_leaving(node)) has_left = true;
    }
  }

  static bool is_leaving(const Node& node) {
    const auto* divert = node.as<Divert>();
    return divert && !divert->is_tunnel && !divert->is_thread && !divert->path.empty();
  }
  static bool leaves(const Block& block) {
    for (const Node& node : block)
      if (is_leaving(node)) return true;
    return false;
  }
  static bool is_content(const Node& node) {
    if (const auto* text = node.as<Text>()) return text->text.find_first_not_of(" \t\n") != std::string::npos;
    return node.is<Output>() || node.is<Divert>() || node.is<Assign>() || node.is<Evaluate>() ||
           node.is<Sequence>() || node.is<Conditional>();
  }
};

/// The first line of a file whose indentation has both, when lines of the file begin with either alone.
void advise_indentation(const text::SourceSet& sources, text::Diagnostics& diagnostics) {
  for (uint32_t f = 0; f < sources.count(); ++f) {
    const text::SourceFile& file = sources.file({f});
    for (uint32_t line = 1; line <= file.line_starts.size(); ++line) {
      const std::string_view text = sources.line_text({f}, line);
      const std::string_view indent = text.substr(0, std::min(text.size(), text.find_first_not_of(" \t")));
      const size_t tab = indent.find('\t', std::min(indent.size(), indent.find(' ')));
      if (indent.size() == text.size() || tab == std::string_view::npos) continue;
      const uint32_t start = file.line_starts[line - 1];
      diagnostics.add(Code::mixed_indentation, {{f}, start, start + static_cast<uint32_t>(indent.size())});
      break;
    }
  }
}

}  // namespace

void advise(const Tree& tree, const text::SourceSet& sources, text::Diagnostics& diagnostics) {
  Gathered known;
  Gatherer gatherer{known, {}};
  Walk<Gatherer>(gatherer).flow(tree.root);
  Teller teller{known, diagnostics};
  Walk<Teller>(teller).flow(tree.root);
  advise_indentation(sources, diagnostics);
}

}  // namespace dramaturg::syntax
