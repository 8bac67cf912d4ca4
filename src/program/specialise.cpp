// Regions of functions are found, calls looked at one after the other (those in copies, too), then regions
// that nothing alive leads to are emptied.
//
// Why the copy does what the function does. An argument is known when it is pushed by an instruction of its
// own in the straight stretch before the call; then the function's parameter holds it from its declaration
// on, since no instruction of the function declares, assigns or points at the parameter again (what assigns
// it while it is a pointer goes through the pointer). Reading the parameter is reading the constant, or the
// variable that it points to; a global holds no pointer, so one step is all. Everything else is copied: which
// container an address belongs to, so that visits are counted alike, and jumps within the function, moved
// along. A pointer or a target that only such a parameter took is pushed as 0 instead, for nothing looks at
// it.
#include "program/specialise.hpp"

#include <algorithm>
#include <map>

#include "containers/names.hpp"

namespace dramaturg::program {
namespace {

/// What a parameter is known to hold: an instruction that pushes it. None: anything.
using Argument = std::optional<Instruction>;

bool is_push_of(const Instruction& i, Kind kind) {
  return i.op == Op::push && static_cast<Kind>(i.b & 0xff) == kind;
}
bool is_pointer(const Instruction& i) { return i.op == Op::push_pointer && i.b != 0; }
bool is_target(const Instruction& i) { return is_push_of(i, Kind::divert_target); }
bool is_known(const Instruction& i) {
  return is_pointer(i) || is_target(i) || is_push_of(i, Kind::integer) || is_push_of(i, Kind::boolean) ||
         is_push_of(i, Kind::list);
}

/// [begin, end): all code of one function, of the containers that it jumps to, too.
struct Region {
  Address begin = no_address, end = no_address;
  ContainerId function;
  std::vector<NameId> parameters;  ///< in the order in which they are declared: the last argument first
  bool is_candidate = false;       ///< it can be copied, and emptied
};

class Specialiser {
 public:
  explicit Specialiser(const Program& program) : program_(program) {
    for (Address at = 0; at < program.code.size(); ++at) original_.push_back(at);
    most_code_ = program.code.size() * 4 + 4096;
  }

  std::optional<Specialised> run() {
    find_regions();
    find_landings();
    for (Address at = 0; at < program_.code.size(); ++at)
      if (program_.code[at].op == Op::call && program_.code[at].flags == 0) look_at(at);
    if (copies_.empty()) return std::nullopt;
    empty_unreachable();
    return Specialised{std::move(program_), std::move(original_)};
  }

 private:
  // ---- functions

  /// A function's containers are laid out one behind the other (lower.cpp).
  void find_regions() {
    for (uint32_t c = 1; c < program_.containers.size();) {
      const ContainerInfo& info = program_.containers[c];
      if (info.parent && program_.containers[info.parent.value].parent.is_none() && info.index_in_parent < 0)
        add_region({c});
      c = std::max(c + 1, info.subtree_end.value);
    }
  }

  void add_region(ContainerId function) {
    Region region;
    region.function = function;
    region.begin = program_.containers[function.value].begin;
    if (region.begin == no_address) return;
    region.end = region.begin;
    while (region.end < program_.code.size() &&
           program_.is_inside(program_.container_at[region.end], function))
      ++region.end;
    Address body = program_.containers[function.value].first_item;
    for (; body < region.end && program_.code[body].op == Op::set_temp && program_.code[body].b != 0 &&
           program_.container_at[body] == function;
         ++body)
      region.parameters.push_back(NameId{program_.code[body].a});
    region.is_candidate = may_be_copied(region, body);
    regions_.push_back(std::move(region));
  }

  /// Strings that are put together and shuffles are judged by where their container stands (text_use.hpp,
  /// printed.hpp), and a container is at one place. Nothing comes back before `body`, so parameters are
  /// declared once.
  bool may_be_copied(const Region& region, Address body) const {
    for (Address at = region.begin; at < region.end; ++at) {
      const Instruction& i = program_.code[at];
      switch (i.op) {
        case Op::jump:
          if (!is_between(body, region.end, TargetId{i.a})) return false;
          break;
        case Op::call:
        case Op::call_var:
          if (i.flags & instruction_flags::tunnel) return false;
          break;
        case Op::string_start:
          if (at + 2 >= region.end || program_.code[at + 1].op != Op::text ||
              program_.code[at + 2].op != Op::string_end)
            return false;
          break;
        case Op::jump_var:
        case Op::choice:
        case Op::shuffle_index:
        case Op::tag_start:
        case Op::legacy_tag:
        case Op::thread_start:
        case Op::tunnel_return:
        case Op::done:
        case Op::end: return false;
        default: break;
      }
    }
    return !program_.containers[region.function.value].is_observed;
  }

  bool is_between(Address begin, Address end, TargetId target) const {
    const TargetInfo& info = program_.targets[target.value];
    const auto is_in = [&](Address at) { return at >= begin && at < end; };
    return is_in(info.address) && is_in(info.first_item != no_address ? info.first_item : info.address);
  }

  /// Regions stand in order of address; copies behind all others. `regions_.size()`: in none.
  size_t region_at(Address at) const {
    const auto after =
        std::upper_bound(regions_.begin(), regions_.end(), at,
                         [](Address wanted, const Region& each) { return wanted < each.begin; });
    if (after == regions_.begin() || at >= (after - 1)->end) return regions_.size();
    return static_cast<size_t>(after - 1 - regions_.begin());
  }

  // ---- calls

  /// Where control may come to other than from the instruction before.
  void find_landings() {
    is_landing_.assign(program_.code.size(), 0);
    for (const TargetInfo& target : program_.targets) note_landing(target);
  }
  void note_landing(const TargetInfo& target) {
    for (const Address at : {target.address, target.first_item})
      if (at < is_landing_.size()) is_landing_[at] = 1;
  }

  void look_at(Address call) {
    const TargetInfo target = program_.targets[program_.code[call].a];
    if (target.index >= 0 || target.address == no_address) return;
    const size_t found = region_at(target.address);
    if (found == regions_.size()) return;
    const Region region = regions_[found];
    if (!region.is_candidate || region.parameters.empty() || target.container != region.function) return;
    std::vector<Address> pushes;
    std::vector<Argument> arguments = arguments_of(call, region.parameters.size(), pushes);
    bool has_any = false;
    for (size_t p = 0; p < arguments.size(); ++p) {
      if (arguments[p] && !may_stand_for(region, region.parameters[p], *arguments[p])) arguments[p].reset();
      has_any |= arguments[p].has_value();
    }
    if (!has_any) return;
    const TargetId copy = copy_for(region, target, arguments);
    if (copy.is_none()) return;
    program_.code[call].a = copy.value;
    for (size_t p = 0; p < arguments.size(); ++p)
      if (arguments[p] && (is_pointer(*arguments[p]) || is_target(*arguments[p])))
        program_.code[pushes[p]] = {Op::push, 0, 0, Value::of(0).bits, static_cast<uint32_t>(Kind::integer)};
  }

  /// The known ones, the last first, as they are declared; `pushes`: the instruction of each.
  std::vector<Argument> arguments_of(Address call, size_t count, std::vector<Address>& pushes) const {
    std::vector<Argument> arguments(count);
    pushes.assign(count, no_address);
    if (!is_in_expression(call)) return arguments;
    Address end = call;
    for (size_t p = 0; p < count; ++p) {
      const Address begin = begin_of_value(end);
      if (begin == no_address) break;
      if (begin + 1 == end && is_known(program_.code[begin])) {
        arguments[p] = program_.code[begin];
        pushes[p] = begin;
      }
      end = begin;
    }
    return arguments;
  }

  /// The instructions before `call`, back to where the expression begins, run one after the other.
  bool is_in_expression(Address call) const {
    for (Address at = call; at > 0 && !is_landing_[at]; --at) {
      const Op op = program_.code[at - 1].op;
      if (op == Op::eval_start || op == Op::string_end) return true;
      if (op == Op::eval_end || op == Op::string_start) return false;
    }
    return false;
  }

  /// Where the instructions that make the value uppermost before `end` begin, if nothing but them can have
  /// made it; else no_address.
  Address begin_of_value(Address end) const {
    uint32_t wanted = 1;
    for (Address at = end; at > 0 && !is_landing_[at];) {
      const Instruction& i = program_.code[--at];
      uint32_t taken = 0;
      switch (i.op) {
        case Op::push:
        case Op::push_pointer:
        case Op::get_global:
        case Op::get_temp:
        case Op::get_count:
        case Op::visit_index:
        case Op::turns:
        case Op::choice_count: break;
        case Op::turns_since:
        case Op::read_count:
        case Op::list_random: taken = 1; break;
        case Op::random:
        case Op::list_from_int: taken = 2; break;
        case Op::list_range: taken = 3; break;
        case Op::native: taken = containers::operands(static_cast<Native>(i.a)); break;
        default: return no_address;
      }
      wanted = wanted - 1 + taken;
      if (wanted == 0) return at;
    }
    return no_address;
  }

  /// Whether reading the parameter is reading the argument, wherever the function stands.
  bool may_stand_for(const Region& region, NameId parameter, const Instruction& argument) const {
    uint32_t declared = 0;
    for (Address at = region.begin; at < region.end; ++at) {
      const Instruction& i = program_.code[at];
      const bool is_it = i.a == parameter.value;
      if (!is_it) continue;
      if (i.op == Op::set_temp && i.b != 0 && ++declared > 1) return false;
      if (i.op == Op::set_temp && i.b == 0 && !is_pointer(argument)) return false;
      if (i.op == Op::push_pointer && i.b == 0 && !is_pointer(argument)) return false;
      if (i.op == Op::call_var && i.b == 0) return false;
    }
    return true;
  }

  // ---- copies

  TargetId copy_for(const Region& region, const TargetInfo& target, const std::vector<Argument>& arguments) {
    std::vector<uint64_t> key{region.begin};
    for (const Argument& argument : arguments) {
      key.push_back(argument ? uint64_t{static_cast<uint8_t>(argument->op)} + 1 : 0);
      key.push_back(argument ? uint64_t{argument->a} << 32 | argument->b : 0);
    }
    const auto known = copies_.find(key);
    if (known != copies_.end()) return known->second;
    const Address size = region.end - region.begin;
    if (program_.code.size() + size > most_code_) return TargetId::none();
    const auto begin = static_cast<Address>(program_.code.size());
    for (Address at = region.begin; at < region.end; ++at) copy(at, region, arguments);
    move_jumps(begin, region);
    const TargetId made = add_target(target, begin - region.begin);
    Region copied = region;
    copied.begin = begin;
    copied.end = begin + size;
    regions_.push_back(std::move(copied));
    copies_.emplace(std::move(key), made);
    return made;
  }

  void copy(Address at, const Region& region, const std::vector<Argument>& arguments) {
    Instruction i = program_.code[at];
    for (size_t p = 0; p < arguments.size(); ++p) {
      if (!arguments[p] || i.a != region.parameters[p].value) continue;
      const Instruction& argument = *arguments[p];
      if (i.op == Op::get_temp) {
        i = is_pointer(argument) ? Instruction{Op::get_global, 0, 0, argument.a, 0} : argument;
      } else if (i.op == Op::set_temp && i.b == 0) {
        i = {Op::set_global, 0, 0, argument.a, 0};
      } else if (i.op == Op::push_pointer && i.b == 0) {
        i = argument;
      } else {
        continue;
      }
      break;
    }
    program_.code.push_back(i);
    program_.spans.push_back(text::Span(program_.spans[at]));
    program_.container_at.push_back(ContainerId(program_.container_at[at]));
    program_.index_at.push_back(int32_t{program_.index_at[at]});
    original_.push_back(Address{original_[at]});
    is_landing_.push_back(uint8_t{is_landing_[at]});
  }

  void move_jumps(Address begin, const Region& region) {
    std::map<uint32_t, TargetId> moved;
    for (Address at = begin; at < program_.code.size(); ++at) {
      Instruction& i = program_.code[at];
      if (i.op != Op::jump) continue;
      const auto [known, is_new] = moved.try_emplace(i.a, TargetId::none());
      if (is_new) known->second = add_target(program_.targets[i.a], begin - region.begin);
      i.a = known->second.value;
    }
  }

  TargetId add_target(TargetInfo target, Address shift) {
    const TargetId id{static_cast<uint32_t>(program_.targets.size())};
    target.address += shift;
    if (target.first_item != no_address) target.first_item += shift;
    program_.targets.push_back(std::move(target));
    return id;
  }

  // ---- what is left of the functions

  /// Candidates that no code leads to, but for themselves and each other, are emptied: what never runs is not
  /// to be asked what it reads.
  void empty_unreachable() {
    std::vector<uint8_t> is_alive(regions_.size(), 0);
    std::vector<size_t> work;
    const auto meet = [&](Address at) {
      const size_t r = at == no_address ? regions_.size() : region_at(at);
      if (r == regions_.size() || is_alive[r]) return;
      is_alive[r] = 1;
      work.push_back(r);
    };
    const auto follow = [&](const Instruction& i) {
      if (i.op == Op::jump || i.op == Op::call || is_target(i)) meet(program_.targets[i.a].address);
      if (i.op == Op::choice) meet(program_.targets[program_.choice_points[i.a].target.value].address);
      if (i.op == Op::call_external && !program_.externals[i.a].fallback.is_none())
        meet(program_.targets[program_.externals[i.a].fallback.value].address);
    };
    meet(program_.global_declarations);
    std::vector<uint8_t> is_candidate(program_.code.size(), 0);
    for (const Region& region : regions_)
      if (region.is_candidate)
        std::fill(is_candidate.begin() + region.begin, is_candidate.begin() + region.end, uint8_t{1});
    for (Address at = 0; at < program_.code.size(); ++at)
      if (!is_candidate[at]) follow(program_.code[at]);
    while (!work.empty()) {
      const Region& region = regions_[work.back()];
      work.pop_back();
      for (Address at = region.begin; at < region.end; ++at) follow(program_.code[at]);
    }
    for (size_t r = 0; r < regions_.size(); ++r) {
      if (is_alive[r] || !regions_[r].is_candidate) continue;
      for (Address at = regions_[r].begin; at < regions_[r].end; ++at)
        if (program_.code[at].op != Op::run_out) program_.code[at] = {Op::nop};
    }
  }

  Program program_;
  std::vector<Address> original_;
  std::vector<Region> regions_;
  std::vector<uint8_t> is_landing_;                   ///< by address
  std::map<std::vector<uint64_t>, TargetId> copies_;  ///< by function and arguments
  size_t most_code_ = 0;
};

}  // namespace

std::optional<Specialised> specialise(const Program& program) { return Specialiser(program).run(); }

}  // namespace dramaturg::program
