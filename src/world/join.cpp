// A story's Tree and a World → one Tree. First every name of the story is held against ours; then each call
// of a function of ours is looked at where it stands and, when its arguments are names, replaced by what it
// comes to for just these; last, what was needed is made, parsed and put in.
#include <algorithm>

#include "base/nearest.hpp"
#include "world/expand.hpp"
#include "world/expansion.hpp"
#include "world/places.hpp"
#include "world/tree_walk.hpp"

namespace dramaturg::world {
namespace {

using syntax::Expr;
using syntax::ExprKind;
using syntax::Flow;
using syntax::Node;

/// What the story itself names, against the names of the drama.
class Clashes {
 public:
  Clashes(const Expansion& expansion, text::Diagnostics& diagnostics)
      : expansion_(expansion), diagnostics_(diagnostics) {}

  void flow(const Flow& flow, bool is_root) {
    if (!is_root)
      name(flow.name, flow.span, flow.is_function ? "a function" : flow.is_stitch ? "a stitch" : "a knot");
    for (const syntax::Param& param : flow.params) name(param.name, param.span, "a parameter");
    for (const Flow& inner : flow.flows) this->flow(inner, false);
  }
  void expression(Expr&, Around) {}
  void node(Node& node) {
    if (const auto* list = node.as<syntax::ListDeclaration>()) {
      name(list->name, node.span, "a list");
      for (const syntax::ListItem& item : list->items) name(item.name, item.span, "an item of a list");
    } else if (const auto* global = node.as<syntax::GlobalDeclaration>()) {
      name(global->name, node.span, "a variable");
    } else if (const auto* constant = node.as<syntax::ConstDeclaration>()) {
      name(constant->name, node.span, "a constant");
    } else if (const auto* external = node.as<syntax::ExternalDeclaration>()) {
      name(external->name, node.span, "an external function");
    } else if (const auto* assign = node.as<syntax::Assign>()) {
      if (assign->is_temp_declaration) name(assign->name, node.span, "a temporary");
    } else if (const auto* choice = node.as<syntax::Choice>()) {
      if (!choice->label.empty()) name(choice->label, choice->label_span, "a label");
    } else if (const auto* gather = node.as<syntax::Gather>()) {
      if (!gather->label.empty()) name(gather->label, gather->label_span, "a label");
    }
  }

 private:
  void name(const std::string& name, Span where, const char* what) {
    const Symbol* symbol = expansion_.names().find(name);
    const Function* function = expansion_.function(name);
    if (symbol != nullptr && symbol->kind == Kind::group) symbol = nullptr;
    if (symbol == nullptr && function == nullptr) {
      if (name == "next_scene" && expansion_.has_scenes())
        diagnostics_.add(text::Code::drama_name_in_ink, where, {name, what, "the knot that the drama makes"});
      return;
    }
    const char* ours = symbol != nullptr ? with_article(symbol->kind) : "a function";
    diagnostics_.add({text::Code::drama_name_in_ink,
                      where,
                      {name, what, std::string(ours) + " of the drama"},
                      symbol != nullptr ? symbol->span : function->span,
                      "it is declared"});
  }
  const Expansion& expansion_;
  text::Diagnostics& diagnostics_;
};

/// Looks at every call and rewrites it.
class Calls {
 public:
  Calls(Expansion& expansion, bool is_generic, text::Diagnostics& diagnostics)
      : expansion_(expansion), is_generic_(is_generic), diagnostics_(diagnostics) {}

  std::map<std::string, Expansion::Needed> special;
  std::set<std::string> generic;

  void node(Node& node) {
    if (const auto* line = node.as<syntax::Evaluate>()) statement_ = &line->value;
    if (auto* choice = node.as<syntax::Choice>()) mentions(choice->start);
  }
  void expression(Expr& expr, Around around) {
    if (around == Around::condition) bare_names(expr);
    visit(expr, around);
  }
  /// `# mentions: sooho refused_k` in a run of content.
  void mentions(const syntax::Block& block);

 private:
  void visit(Expr& expr, Around around) {
    if (expr.kind == ExprKind::call && expr.path.size() == 1) {
      if (const Function* function = expansion_.function(expr.path[0])) return call(expr, *function, around);
    }
    for (Expr& child : expr.children) visit(child, around);
    if (expr.content != nullptr) TreeWalk(*this).block(*expr.content, around);
  }

  /// A name by itself is an item of a list, and that is always true.
  void bare_names(const Expr& expr) {
    if (expr.kind == ExprKind::binary && (expr.op == "&&" || expr.op == "||")) {
      bare_names(expr.children[0]);
      bare_names(expr.children[1]);
    } else if (expr.kind == ExprKind::unary) {
      bare_names(expr.children[0]);
    } else if (expr.kind == ExprKind::variable && expr.path.size() == 1) {
      const Symbol* symbol = expansion_.names().find(expr.path[0]);
      if (symbol == nullptr || symbol->kind == Kind::group) return;
      const char* question = symbol->kind == Kind::fact        ? "is_true"
                             : symbol->kind == Kind::milestone ? "is_reached"
                             : symbol->kind == Kind::trace     ? "exists"
                             : symbol->kind == Kind::promise   ? "is_open"
                                                               : "";
      diagnostics_.add({text::Code::drama_bare_name,
                        expr.span,
                        {expr.path[0], with_article(symbol->kind),
                         *question ? std::string(question) + "(" + expr.path[0] + ")" : ""},
                        symbol->span,
                        "it is declared"});
    }
  }

  void call(Expr& expr, const Function& function, Around around) {
    if (!function.is_question && around != Around::logic && around != Around::content)
      diagnostics_.add(around == Around::condition ? text::Code::drama_change_in_condition
                                                   : text::Code::drama_change_in_choice,
                       expr.span, {function.name});
    if (expr.children.size() != function.kinds.size()) {
      diagnostics_.add(
          {text::Code::drama_args_count,
           expr.span,
           {function.name, std::to_string(function.kinds.size()), std::to_string(expr.children.size())},
           function.span,
           "it is declared"});
      return;
    }
    Args args;
    bool is_constant = true, is_fine = true;
    for (size_t i = 0; i < expr.children.size(); ++i) {
      Expr& child = expr.children[i];
      const Kind wanted = function.kinds[i];
      const bool is_name = child.kind == ExprKind::variable && child.path.size() == 1;
      const Symbol* symbol = is_name ? expansion_.names().find(child.path[0]) : nullptr;
      if (symbol != nullptr && symbol->kind == Kind::group) symbol = nullptr;
      if (child.kind == ExprKind::call && child.path.size() == 1) nested_hint(expr, child, is_fine);
      if (child.kind != ExprKind::variable) visit(child, Around::logic);
      if (wanted == Kind::number) {
        if (symbol != nullptr) is_fine = wrong_kind(child, *symbol, wanted);
        args.emplace_back();
        continue;
      }
      if (symbol != nullptr && symbol->kind != wanted) is_fine = wrong_kind(child, *symbol, wanted);
      const bool is_literal = child.kind == ExprKind::integer || child.kind == ExprKind::real ||
                              child.kind == ExprKind::string || child.kind == ExprKind::boolean;
      if (is_literal) {
        diagnostics_.add(text::Code::drama_kind, child.span, {"this", "no name", with_article(wanted)});
        is_fine = false;
      }
      is_constant = is_constant && symbol != nullptr;
      args.push_back(is_name ? child.path[0] : "");
    }
    for (size_t i = 0; is_fine && is_constant && i < args.size(); ++i)
      for (size_t j = 0; j < i; ++j)
        if (function.kinds[i] == Kind::person && function.kinds[j] == Kind::person && args[i] == args[j]) {
          diagnostics_.add(text::Code::drama_same_person, expr.span, {function.name, args[i]});
          is_fine = false;
        }
    if (!is_fine) return;
    settle(expr, function, std::move(args), is_constant);
  }

  /// In ink, `knows(a, knows(b, f))` would ask about `true` or `false`.
  void nested_hint(const Expr& expr, const Expr& child, bool& is_fine) {
    const auto is_knowing = [](const std::string& name) {
      return name == "knows" || name == "believes" || name == "denies" || name == "unsure";
    };
    if (!is_knowing(expr.path[0]) || !is_knowing(child.path[0])) return;
    diagnostics_.add(text::Code::drama_nested_in_ink, expr.span);
    is_fine = false;
  }

  bool wrong_kind(const Expr& child, const Symbol& symbol, Kind wanted) {
    diagnostics_.add({text::Code::drama_kind,
                      child.span,
                      {child.path[0], with_article(symbol.kind), with_article(wanted)},
                      symbol.span,
                      "it is declared"});
    return false;
  }

  void settle(Expr& expr, const Function& function, Args args, bool is_constant) {
    const bool is_statement = &expr == statement_ && Expansion::is_expression(function);
    if (!is_constant || is_statement || function.kinds.empty()) {
      generic.insert(function.name);
      return;
    }
    // What is wrong for just these people is found by making it, and told where they are named.
    text::Diagnostics made;
    expansion_.use(made);
    std::string text;
    if (Expansion::is_expression(function))
      text = expansion_.question(function, args, expr.span);
    else
      expansion_.special(function, args);
    expansion_.use(diagnostics_);
    expansion_.forget_reports();
    if (made.has_errors()) {
      text::Diagnostic first = made.all().front();
      if (first.span != expr.span) {
        first.related = first.span;
        first.related_text = "it is asked";
        first.span = expr.span;
      }
      diagnostics_.add(std::move(first));
      return;
    }
    if (is_generic_) {
      generic.insert(function.name);
      return;
    }
    if (Expansion::is_expression(function)) {
      expr = parse_made(text, expr.span);
      return;
    }
    const std::string name = expansion_.special_name(function, args);
    special.insert({name, {&function, args}});
    expr.path = {name};
    std::vector<Expr> numbers;
    for (size_t i = 0; i < expr.children.size(); ++i)
      if (function.kinds[i] == Kind::number) numbers.push_back(std::move(expr.children[i]));
    expr.children = std::move(numbers);
  }

  Expansion& expansion_;
  const bool is_generic_;
  text::Diagnostics& diagnostics_;
  const Expr* statement_ = nullptr;
};

void Calls::mentions(const syntax::Block& block) {
  for (size_t i = 0; i + 1 < block.size(); ++i) {
    if (!block[i].is<syntax::TagStart>()) continue;
    const auto* tag = block[i + 1].as<syntax::Text>();
    if (tag == nullptr) continue;
    std::string_view text = tag->text;
    while (text.starts_with(' ')) text.remove_prefix(1);
    if (!text.starts_with("mentions:")) continue;
    text.remove_prefix(9);
    for (size_t count = 0; !text.empty();) {
      const size_t begin = text.find_first_not_of(" ,");
      if (begin == std::string_view::npos) break;
      text.remove_prefix(begin);
      const std::string word(text.substr(0, text.find_first_of(" ,")));
      text.remove_prefix(word.size());
      const Kind wanted = count++ == 0 ? Kind::person : Kind::fact;
      if (expansion_.names().find(word, wanted) != nullptr) continue;
      if (wanted == Kind::person && person_called(expansion_.world(), word) != nullptr) continue;
      diagnostics_.add(text::Code::drama_mention, block[i + 1].span,
                       {word, noun(wanted), expansion_.names().nearest(word, wanted)});
    }
  }
}

/// Every run of content that can hold tags.
struct Mentions {
  Calls& calls;
  void blocks(Flow& flow) {
    calls.mentions(flow.body);
    TreeWalk(*this).block(flow.body, Around::content);
    for (Flow& inner : flow.flows) blocks(inner);
  }
  void expression(Expr&, Around) {}
  void node(Node& node) {
    if (const auto* conditional = node.as<syntax::Conditional>())
      for (const syntax::Branch& branch : conditional->branches) calls.mentions(branch.body);
    if (const auto* sequence = node.as<syntax::Sequence>())
      for (const syntax::Block& element : sequence->elements) calls.mentions(element);
    if (const auto* choice = node.as<syntax::Choice>()) {
      calls.mentions(choice->choice_only);
      calls.mentions(choice->inner);
    }
    if (const auto* included = node.as<syntax::Included>()) calls.mentions(included->body);
  }
};

bool put_in_place(syntax::Block& block, syntax::Block& made) {
  for (Node& node : block) {
    auto* included = node.as<syntax::Included>();
    if (included == nullptr) continue;
    if (included->body.empty()) {
      included->body = std::move(made);
      return true;
    }
    if (put_in_place(included->body, made)) return true;
  }
  return false;
}

}  // namespace

Node place_for_world(Span where) { return Node{where, syntax::Included{}}; }

/// After an error, what names mean together would only be its echo.
Checked::Checked(const World& given, text::Diagnostics& diagnostics)
    : world(given), names(given, diagnostics) {
  if (!diagnostics.has_errors()) Expansion(world, names, diagnostics).check();
}

std::string write_ink(const Checked& checked, const text::SourceSet& sources) {
  text::Diagnostics unheard;
  Expansion expansion(checked.world, checked.names, unheard);
  const Code code = expansion.everything();
  const std::string& file = sources.file(checked.world.span.file).name;
  std::string out = "// Made from " + file + " by dramaturg: change that file, and make this one again.\n";
  // Above each function, the line it comes from.
  const std::string& text = code.text();
  size_t begin = 0;
  for (const Span& origin : code.origins()) {
    const size_t end = text.find('\n', begin);
    if (text.compare(begin, 3, "===") == 0)
      out += "\n// " + file + ":" + std::to_string(sources.line(origin)) + "\n";
    out.append(text, begin, end + 1 - begin);
    begin = end + 1;
  }
  return out;
}

Joined join(const Checked& checked, syntax::Tree& tree, bool is_generic, text::Diagnostics& diagnostics) {
  Expansion expansion(checked.world, checked.names, diagnostics);
  Clashes clashes(expansion, diagnostics);
  clashes.flow(tree.root, true);
  TreeWalk(clashes).flow(tree.root);
  Calls calls(expansion, is_generic, diagnostics);
  TreeWalk(calls).flow(tree.root);
  Mentions{calls}.blocks(tree.root);
  if (diagnostics.has_errors()) return {};

  text::Diagnostics unheard;
  Expansion made(checked.world, checked.names, unheard);
  Joined out;
  syntax::Tree ours =
      parse_made(is_generic ? made.everything() : made.resolved(calls.special, calls.generic));
  for (const auto& [function, raised] : made.raised())
    out.events.push_back(
        {function, raised.first->name, raised.first->way, raised.second, raised.first->span});
  if (!put_in_place(tree.root.body, ours.root.body))
    tree.root.body.insert(tree.root.body.begin(), std::make_move_iterator(ours.root.body.begin()),
                          std::make_move_iterator(ours.root.body.end()));
  for (Flow& flow : ours.root.flows) tree.root.flows.push_back(std::move(flow));
  return out;
}

}  // namespace dramaturg::world
