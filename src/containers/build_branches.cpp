// Sequences and conditionals → boxes. Both choose by a value on the evaluation stack, divert into a named
// box, and come back to a `nop` behind it all.
#include "containers/builder.hpp"

namespace dramaturg::containers {

/// visit count → index of the element → a row of "is it this one?", each with its divert. `once` has one more
/// element, which is empty. `shuffle` turns the index into another one.
void Builder::sequence(const Node& node, const syntax::Sequence& sequence, Box& into, Weave& weave) {
  const auto has = [&](syntax::SequenceKind kind) {
    return (sequence.kinds & static_cast<uint8_t>(kind)) != 0;
  };
  const bool is_once = has(syntax::SequenceKind::once), is_stopping = has(syntax::SequenceKind::stopping);
  const auto count = static_cast<int32_t>(sequence.elements.size());
  const int32_t branches = is_once ? count + 1 : count;
  Box& box = draft_.new_box(node.span);
  box.flags = count_flags::visits | count_flags::start_only;
  draft_.add_box(into, box);
  add(box, Command::eval_start);
  add(box, Command::visit_index);
  if (is_stopping || is_once) {
    add_integer(box, branches - 1);
    add(box, Native::min);
  } else if (has(syntax::SequenceKind::cycle)) {
    add_integer(box, count);
    add(box, Native::mod);
  }
  if (has(syntax::SequenceKind::shuffle)) {
    Piece* skip = nullptr;
    if (is_once || is_stopping) {
      // The last element stays last: it is not shuffled.
      add(box, Command::duplicate);
      add_integer(box, is_stopping ? count - 1 : count);
      add(box, Native::equal);
      skip = &add_divert(box, true);
    }
    add_integer(box, is_stopping ? count - 1 : count);
    add(box, Command::sequence_shuffle_index);
    if (skip != nullptr) draft_.lead(*skip, add(box, Command::no_op));
  }
  add(box, Command::eval_end);
  std::vector<Piece*> returns;
  for (int32_t i = 0; i < branches; ++i) {
    here_ = node.span;
    add(box, Command::eval_start);
    add(box, Command::duplicate);
    add_integer(box, i);
    add(box, Native::equal);
    add(box, Command::eval_end);
    Piece& enter = add_divert(box, true);
    const bool is_real = i < count;
    Box& made =
        is_real ? element(node, sequence.elements[static_cast<size_t>(i)], weave) : draft_.new_box(node.span);
    here_ = node.span;
    made.name = draft_.numbered("s", i);
    Item pop = item(ItemKind::command);
    pop.command = Command::pop_evaluated_value;
    draft_.prepend(made, pop);
    returns.push_back(&add_divert(made));
    draft_.add_named(box, made);
    enter.to_box = &made;
  }
  Piece& after = add(box, Command::no_op);
  for (Piece* back : returns) draft_.lead(*back, after);
}

/// The box of a branch or sequence element: a weave, unless it is empty.
Box& Builder::element(const Node& node, const Block& block, Weave& weave) {
  const Span span = block.empty() ? node.span : block.front().span;
  if (block.empty()) return draft_.new_box(span);
  return make_weave(new_weave(block, *weave.scope, &weave, &node, span, depth_));
}

void Builder::conditional(const Node& node, const syntax::Conditional& conditional, Box& into, Weave& weave) {
  Box& box = draft_.new_box(node.span);
  draft_.add_box(into, box);
  if (conditional.initial) evaluated(*conditional.initial, box, weave, Around::misuse);
  std::vector<Piece*> returns;
  for (const syntax::Branch& each : conditional.branches) {
    here_ = node.span;
    Box& test = draft_.new_box(node.span);
    draft_.add_box(box, test);
    returns.push_back(&branch(node, each, test, weave));
  }
  here_ = node.span;
  // A switch duplicates its value for each test; when no branch is sure to drop it, it must be dropped here.
  const auto& branches = conditional.branches;
  const bool is_switch = conditional.initial && !branches.empty() && branches.front().condition;
  if (is_switch && !branches.back().is_else) add(box, Command::pop_evaluated_value);
  Piece& rejoin = add(box, Command::no_op);
  for (Piece* back : returns) draft_.lead(*back, rejoin);
}

/// Returns the divert at the branch's end.
Piece& Builder::branch(const Node& node, const syntax::Branch& branch, Box& test, Weave& weave) {
  const bool keeps_value = branch.matches_equality && !branch.is_else;
  if (keeps_value) add(test, Command::duplicate);
  if (!branch.is_true_branch && !branch.is_else) {
    if (branch.condition) {
      add(test, Command::eval_start);
      expression(*branch.condition, test, weave, Around::misuse);
      here_ = node.span;
    }
    if (branch.matches_equality) add(test, Native::equal);
    if (branch.condition) add(test, Command::eval_end);
  }
  Piece& enter = add_divert(test, !branch.is_else);
  Box& body = element(node, branch.body, weave);
  body.name = "b";
  here_ = branch.body.empty() ? node.span : branch.body.front().span;
  if (!branch.is_inline) {
    Item newline = item(ItemKind::text);
    newline.text = "\n";
    draft_.prepend(body, newline);
  }
  if (branch.matches_equality) {
    Item pop = item(ItemKind::command);
    pop.command = Command::pop_evaluated_value;
    draft_.prepend(body, pop);
  }
  draft_.add_named(test, body);
  enter.to_box = &body;
  return add_divert(body);
}

}  // namespace dramaturg::containers
