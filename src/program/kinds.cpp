// Two fixpoints: the mode at each instruction, then the kinds of each name.
#include "program/kinds.hpp"

#include <algorithm>

#include "containers/names.hpp"

namespace dramaturg::program {
namespace {

constexpr Kinds whole = kinds_of(Kind::boolean) | kinds_of(Kind::integer);
constexpr Kinds numbers = whole | kinds_of(Kind::real);
constexpr Kinds texts = kinds_of(Kind::string);
constexpr Kinds lists = kinds_of(Kind::list);
constexpr Kinds targets = kinds_of(Kind::divert_target);

bool is_within(Kinds kinds, Kinds bound) { return (kinds & ~bound) == 0; }

Kind pushed_kind(const Instruction& push) { return static_cast<Kind>(push.b & 0xff); }

bool is_comparison(Native native) {
  return native == Native::equal || native == Native::not_equal || native == Native::less ||
         native == Native::greater || native == Native::less_or_equal || native == Native::greater_or_equal;
}

/// What a unary operation gives; 0: it may fault. (story/ops_value.cpp, ops_list.cpp)
Kinds unary_result(Native native, Kinds x) {
  const bool is_number = is_within(x, numbers), is_list = is_within(x, lists);
  switch (native) {
    case Native::negate:
      return is_number ? static_cast<Kinds>((x & kinds_of(Kind::real)) | kinds_of(Kind::integer)) : Kinds{0};
    case Native::floor:
    case Native::ceiling:
    case Native::to_int:
    case Native::to_float: return is_number ? kinds_of(Kind::integer) | kinds_of(Kind::real) : 0;
    case Native::logical_not: return is_number || is_list || is_within(x, numbers | lists) ? whole : 0;
    case Native::list_count:
    case Native::list_value: return is_list ? kinds_of(Kind::integer) : 0;
    case Native::list_min:
    case Native::list_max:
    case Native::list_all:
    case Native::list_invert: return is_list ? lists : 0;
    default: return 0;
  }
}

/// The same for two operands. Divisors are looked at by the caller.
Kinds binary_result(Native native, Kinds x, Kinds y) {
  if (is_within(x | y, numbers)) {
    const bool may_be_real = ((x | y) & kinds_of(Kind::real)) != 0;
    if (is_comparison(native) || native == Native::logical_and || native == Native::logical_or)
      return kinds_of(Kind::boolean);
    switch (native) {
      case Native::pow: return kinds_of(Kind::real);
      case Native::add:
      case Native::subtract:
      case Native::multiply:
      case Native::divide:
      case Native::mod:
      case Native::min:
      case Native::max:
        return static_cast<Kinds>(kinds_of(Kind::integer) | (may_be_real ? kinds_of(Kind::real) : 0));
      default: return 0;
    }
  }
  const bool is_equality = native == Native::equal || native == Native::not_equal;
  // A string grown by `+` may grow beyond its limit, so that is left to fault.
  if (is_within(x | y, numbers | texts)) return is_equality ? kinds_of(Kind::boolean) : 0;
  if (is_within(x | y, targets)) return is_equality ? kinds_of(Kind::boolean) : 0;
  if (is_within(x, lists) && is_within(y, lists)) {
    if (is_comparison(native) || native == Native::has || native == Native::hasnt ||
        native == Native::logical_and || native == Native::logical_or)
      return kinds_of(Kind::boolean);
    return native == Native::add || native == Native::subtract || native == Native::intersect ? lists : 0;
  }
  if (is_within(x, lists) && is_within(y, kinds_of(Kind::integer)))
    return native == Native::add || native == Native::subtract ? lists : 0;
  if (is_within(x | y, numbers | lists) && (native == Native::logical_and || native == Native::logical_or))
    return kinds_of(Kind::boolean);
  return 0;
}

/// What an operation may give when it does not fault, however its operands are mixed.
Kinds any_result(Native native) {
  if (is_comparison(native) || native == Native::has || native == Native::hasnt)
    return kinds_of(Kind::boolean);
  if (native == Native::logical_and || native == Native::logical_or || native == Native::logical_not)
    return whole;
  return numbers | texts | lists;
}

}  // namespace

Mode mode_after(const Instruction& instruction, Mode before) {
  switch (instruction.op) {
    case Op::eval_start:
    case Op::string_end: return Mode::expression;
    case Op::eval_end:
    case Op::string_start: return Mode::plain;
    default: return before;
  }
}

namespace {

class KindFinder {
 public:
  KindFinder(const Program& program, const Flow& flow) : program_(program), flow_(flow) {
    table_.globals.assign(program.globals.size(), Kinds{0});
    table_.temps.assign(program.temp_names.size(), kinds_of(Kind::integer));  // read undeclared: 0
    table_.faults.assign(program.code.size(), 1);
    table_.inherits.assign(program.code.size(), 1);
    table_.modes.assign(program.code.size(), 0);
    table_.pointed_globals.assign(program.globals.size(), 0);
    table_.pointed_temps.assign(program.temp_names.size(), 0);
  }

  KindTable find() {
    find_modes();
    find_pointed();
    find_single_entries();
    std::vector<uint8_t> is_declared(program_.globals.size(), 0);
    if (program_.global_declarations != no_address)
      for (Address at = program_.global_declarations; at < program_.code.size(); ++at) {
        if (program_.code[at].op == Op::set_global) is_declared[program_.code[at].a] = 1;
        if (program_.code[at].op == Op::end || program_.code[at].op == Op::run_out) break;
      }
    // What the declarations leave out holds 0 when the story begins.
    for (size_t g = 0; g < is_declared.size(); ++g)
      if (!is_declared[g]) table_.globals[g] |= kinds_of(Kind::integer);
    do {
      has_grown_ = false;
      for (const Block& block : flow_.blocks) run(block);
    } while (has_grown_);
    return std::move(table_);
  }

 private:
  /// Forward over the edges. A start text comes back to any label that is pushed; a call begins in plain
  /// mode.
  void find_modes() {
    const size_t count = flow_.blocks.size();
    std::vector<uint8_t> at_begin(count, 0);
    std::vector<uint32_t> work;
    const auto meet = [&](BlockId block, Mode mode) {
      uint8_t& known = at_begin[block.value];
      if ((known | static_cast<uint8_t>(mode)) == known) return;
      known |= static_cast<uint8_t>(mode);
      work.push_back(block.value);
    };
    std::vector<BlockId> pushed;
    for (const Instruction& i : program_.code)
      if (i.op == Op::push && pushed_kind(i) == Kind::divert_target) {
        const Address address = program_.targets[i.a].address;
        if (address != no_address) pushed.push_back(flow_.block(address));
      }
    if (!program_.code.empty()) meet(flow_.block(program_.start), Mode::plain);
    if (program_.global_declarations != no_address)
      meet(flow_.block(program_.global_declarations), Mode::plain);
    for (ContainerId function : program_.observed)
      meet(flow_.block(program_.containers[function.value].first_item), Mode::plain);
    while (!work.empty()) {
      const Block& block = flow_.blocks[work.back()];
      Mode mode = static_cast<Mode>(at_begin[work.back()]);
      work.pop_back();
      for (Address at = block.begin; at < block.end; ++at) {
        table_.modes[at] |= static_cast<uint8_t>(mode);
        mode = mode_after(program_.code[at], mode);
      }
      for (BlockId next : block.next) meet(next, mode);
      for (BlockId callee : block.callees) meet(callee, Mode::plain);
      if (!block.after_call.is_none()) meet(block.after_call, mode);
      if (program_.code[block.end - 1].op == Op::jump_var)
        for (BlockId target : pushed) meet(target, mode);
    }
    for (uint8_t& mode : table_.modes)
      if (mode == 0) mode = static_cast<uint8_t>(Mode::unknown);  // nothing comes here
  }

  void find_pointed() {
    for (const Instruction& i : program_.code)
      if (i.op == Op::push_pointer) (i.b ? table_.pointed_globals : table_.pointed_temps)[i.a] = 1;
  }

  /// Blocks that are entered by a returning function alone begin with its value on the stack; those that are
  /// entered from one block alone begin with what that one leaves.
  void find_single_entries() {
    entry_.assign(flow_.blocks.size(), 0);
    const auto mark = [&](Address address) {
      if (address < program_.code.size()) entry_[flow_.block(address).value] = 2;
    };
    for (const TargetInfo& target : program_.targets) {
      mark(target.address);
      mark(target.first_item);
    }
    mark(program_.start);
    mark(program_.global_declarations);
    before_.assign(flow_.blocks.size(), BlockId::none());
    left_.resize(flow_.blocks.size());
    for (ContainerId function : program_.observed) mark(program_.containers[function.value].first_item);
    for (const Block& block : flow_.blocks)
      for (BlockId callee : block.callees) entry_[callee.value] = 2;
    for (uint32_t b = 0; b < flow_.blocks.size(); ++b) {
      // What a thread leaves on the stack lies there when what forked it goes on.
      if (program_.code[flow_.blocks[b].end - 1].op == Op::thread_start) mark(flow_.blocks[b].end + 1);
      for (BlockId next : flow_.blocks[b].next) {
        const bool is_first = entry_[next.value] == 0 && flow_.blocks[b].callees.empty();
        before_[next.value] = is_first ? BlockId{b} : BlockId::none();
        entry_[next.value] = 2;
      }
    }
    returned_.assign(flow_.blocks.size(), 0);
    for (uint32_t b = 0; b < flow_.blocks.size(); ++b) {
      const Block& block = flow_.blocks[b];
      if (block.after_call.is_none()) continue;
      uint8_t& entry = entry_[block.after_call.value];
      before_[block.after_call.value] = BlockId::none();
      entry = entry == 0 && !block.is_tunnel_call ? 1 : 2;
      for (BlockId callee : block.callees) callers_of_returns(callee, block.after_call);
    }
  }

  /// Which returns a function's value can come from: those that its frame can reach.
  void callers_of_returns(BlockId callee, BlockId after) {
    std::vector<uint8_t> seen(flow_.blocks.size(), 0);
    std::vector<uint32_t> work{callee.value};
    seen[callee.value] = 1;
    while (!work.empty()) {
      const uint32_t b = work.back();
      work.pop_back();
      const Block& block = flow_.blocks[b];
      const Op op = program_.code[block.end - 1].op;
      if (op == Op::function_return) returns_to_.push_back({b, after.value});
      if (op == Op::run_out) returned_[after.value] |= kinds_of(Kind::void_value);
      const auto go = [&](BlockId next) {
        if (next.is_none() || seen[next.value]) return;
        seen[next.value] = 1;
        work.push_back(next.value);
      };
      for (BlockId next : block.next) go(next);
      go(block.after_call);
    }
  }

  // ---- kinds

  void run(const Block& block) {
    stack_.clear();
    const uint32_t id = flow_.block(block.begin).value;
    if (!before_[id].is_none()) stack_ = left_[before_[id].value];
    if (entry_[id] == 1 && table_.mode(block.begin) == Mode::expression && returned_[id] != 0)
      stack_.push_back(returned_[id]);
    for (Address at = block.begin; at < block.end; ++at) step(at);
    if (left_[id] != stack_) {
      left_[id] = stack_;
      has_grown_ = true;
    }
    if (program_.code[block.end - 1].op != Op::function_return) return;
    const Kinds value = pop();
    for (const auto& [from, to] : returns_to_)
      if (from == id) grow(returned_[to], value);
  }

  static Kinds anything() { return any_kind & static_cast<Kinds>(~kinds_of(Kind::variable_pointer)); }
  Kinds pop() {
    if (stack_.empty()) return anything();
    const Kinds top = stack_.back();
    stack_.pop_back();
    return top;
  }
  void push(Kinds kinds) { stack_.push_back(kinds); }
  void grow(Kinds& known, Kinds more) {
    if ((known | more) == known) return;
    known |= more;
    has_grown_ = true;
  }

  void step(Address at) {
    const Instruction& i = program_.code[at];
    const Mode mode = table_.mode(at);
    switch (i.op) {
      case Op::text:
        if (mode == Mode::expression) push(texts);
        if (mode == Mode::unknown) stack_.clear();
        break;
      case Op::push:
        if (mode == Mode::expression) push(kinds_of(pushed_kind(i)));
        if (mode == Mode::unknown) stack_.clear();
        break;
      case Op::push_pointer:
        if (mode == Mode::expression) push(kinds_of(Kind::variable_pointer));
        if (mode == Mode::unknown) stack_.clear();
        break;
      case Op::get_global: push(table_.globals[i.a]); break;
      case Op::get_temp: push(seen_through(table_.temps[i.a])); break;
      case Op::get_count:
      case Op::visit_index:
      case Op::choice_count:
      case Op::turns: push(kinds_of(Kind::integer)); break;
      case Op::turns_since:
      case Op::read_count: pop(), push(kinds_of(Kind::integer)); break;
      case Op::random:
      case Op::shuffle_index: pop(), pop(), push(kinds_of(Kind::integer)); break;
      case Op::seed_random: pop(), push(kinds_of(Kind::void_value)); break;
      case Op::list_from_int: pop(), pop(), push(lists); break;
      case Op::list_range: pop(), pop(), pop(), push(lists); break;
      case Op::list_random: pop(), push(lists); break;
      case Op::duplicate: {
        const Kinds top = pop();
        push(top);
        push(top);
        break;
      }
      case Op::drop:
      case Op::output: pop(); break;
      case Op::string_end: push(texts); break;
      case Op::set_global: set_global(at); break;
      case Op::set_temp: set_temp(at); break;
      case Op::native: native(at); break;
      case Op::jump:
      case Op::jump_var:
      case Op::call:
      case Op::call_var:
        if (i.flags & instruction_flags::conditional) pop();
        break;
      case Op::tag_end:
      case Op::legacy_tag:
      case Op::choice: stack_.clear(); break;  // what they take and leave depends on where they stand
      default: break;
    }
  }

  /// Reading a temporary follows a pointer, to any variable.
  static Kinds seen_through(Kinds kinds) {
    return kinds & kinds_of(Kind::variable_pointer) ? anything() : kinds;
  }

  void set_global(Address at) {
    const Kinds value = pop();
    Kinds& known = table_.globals[program_.code[at].a];
    if (value & kinds_of(Kind::variable_pointer)) table_.is_sound = false;
    grow(known, value);
    table_.inherits[at] = (known & lists) && (value & lists);
  }

  void set_temp(Address at) {
    const Instruction& i = program_.code[at];
    const bool is_argument = i.b && stack_.empty();  // perhaps by `ref`
    Kinds value = pop();
    if (is_argument) value |= kinds_of(Kind::variable_pointer);
    Kinds& known = table_.temps[i.a];
    grow(known, value);
    table_.inherits[at] = (known & lists) && (value & lists);
    if (i.b || !(known & kinds_of(Kind::variable_pointer))) return;
    for (size_t g = 0; g < table_.globals.size(); ++g)
      if (table_.pointed_globals[g]) grow(table_.globals[g], value);
    for (size_t t = 0; t < table_.temps.size(); ++t)
      if (table_.pointed_temps[t]) grow(table_.temps[t], value);
  }

  void native(Address at) {
    const auto native = static_cast<Native>(program_.code[at].a);
    const bool is_unary = containers::operands(native) == 1;
    const Kinds y = is_unary ? any_kind : pop(), x = pop();
    if (x == 0 || y == 0) return push(0);  // nothing is known to come here yet
    const Kinds result = is_unary ? unary_result(native, x) : binary_result(native, x, y);
    const bool divides = native == Native::divide || native == Native::mod;
    table_.faults[at] = result == 0 || (divides && (x | y) != kinds_of(Kind::real) && !has_safe_divisor(at));
    push(result != 0 ? result : any_result(native));
  }

  bool has_safe_divisor(Address at) const {
    if (!flow_.block(at).is_none() || at == 0) return false;
    const Instruction& before = program_.code[at - 1];
    const auto divisor = static_cast<int32_t>(before.a);
    return before.op == Op::push && pushed_kind(before) == Kind::integer && divisor != 0 && divisor != -1;
  }

  const Program& program_;
  const Flow& flow_;
  KindTable table_;
  std::vector<Kinds> stack_;
  std::vector<uint8_t> entry_;            ///< by BlockId: 1: entered by a return alone, 2: otherwise too
  std::vector<BlockId> before_;           ///< by BlockId: the one block it is entered from; none: several
  std::vector<std::vector<Kinds>> left_;  ///< by BlockId: what is known of the stack where it ends
  std::vector<Kinds> returned_;
  std::vector<std::pair<uint32_t, uint32_t>> returns_to_;
  bool has_grown_ = false;
};

}  // namespace

KindTable::KindTable(const Program& program, const Flow& flow) { *this = KindFinder(program, flow).find(); }

}  // namespace dramaturg::program
