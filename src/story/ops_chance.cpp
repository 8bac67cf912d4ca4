// RANDOM, LIST_RANDOM, shuffles: by the seed in the state (the shipped runtimes, and every story that called
// SEED_RANDOM), or by asking Draws.
//
// An operation that asks and gets no answer changes nothing: operands are read where they lie on the stack
// and popped only when the outcome is known. A shuffle that is behind its count (its loop went on where
// nothing was drawn) asks for the hidden positions first, one question at a time; each answer is kept in
// State::shuffles, so asking again goes on where it stopped. A question with one answer is not asked.
#include <algorithm>

#include "story/draws.hpp"
#include "story/ops.hpp"

namespace dramaturg::story {
namespace {

Asked failed(State& state, FaultKind kind, std::string detail) {
  fail(state.fault, kind, std::move(detail));
  return Asked::failed;
}

Generator generator(const Draws& draws) { return draws.is_minstd() ? Generator::minstd : Generator::dotnet; }
bool follows_seed(const State& state, const Draws& draws) { return state.is_seeded || draws.is_reference(); }

int32_t next_of_seed(State& state, const Draws& draws) {
  SeededNumbers numbers(generator(draws), int64_t{state.story_seed} + state.previous_random);
  return state.previous_random = numbers.next();
}

/// One answer in [0, outcomes), or nothing.
std::optional<uint32_t> ask(const DrawRequest& request, State& state, Draws& draws,
                            std::optional<DrawRequest>& pending) {
  if (request.outcomes == 1) return 0;
  std::optional<uint32_t> outcome = draws.draw(request, state);
  if (outcome && *outcome >= request.outcomes) outcome.reset();
  if (!outcome) pending = request;
  return outcome;
}

/// Sum of the UTF-16 codes of a text, as the reference makes a shuffle's seed from its path.
int64_t code_sum(std::string_view utf8) {
  int64_t sum = 0;
  for (size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    const size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    uint32_t code = length == 1 ? lead : lead & (0xffu >> (length + 1));
    for (size_t k = 1; k < length && i + k < utf8.size(); ++k)
      code = code << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3fu);
    if (code >= 0x10000) {
      code -= 0x10000;
      sum += 0xd800 + (code >> 10) + 0xdc00 + (code & 0x3ff);
    } else {
      sum += code;
    }
    i += length;
  }
  return sum;
}

int64_t path_code_sum(const Program& program, ContainerId container) {
  int64_t sum = 0;
  for (bool is_last = true; !program.containers[container.value].parent.is_none(); is_last = false) {
    const ContainerInfo& info = program.containers[container.value];
    sum += info.name.empty() ? code_sum(std::to_string(info.index_in_parent)) : code_sum(info.name);
    if (!is_last) sum += '.';
    container = info.parent;
  }
  return sum;
}

/// The `k`-th position that was not drawn yet.
uint16_t undrawn(const std::vector<uint16_t>& drawn, uint32_t k) {
  uint16_t position = 0;
  while (true) {
    if (std::find(drawn.begin(), drawn.end(), position) == drawn.end() && k-- == 0) return position;
    ++position;
  }
}

int32_t shuffled_by_seed(const Program& program, const State& state, const Draws& draws, ContainerId sequence,
                         int32_t elements, int32_t loop, int32_t iteration) {
  SeededNumbers numbers(generator(draws),
                        path_code_sum(program, sequence) + loop + int64_t{state.story_seed});
  std::vector<uint16_t> left(static_cast<size_t>(elements));
  for (size_t i = 0; i < left.size(); ++i) left[i] = static_cast<uint16_t>(i);
  while (true) {
    const auto chosen = left.begin() + numbers.next() % static_cast<int32_t>(left.size());
    if (iteration-- == 0) return *chosen;
    left.erase(chosen);
  }
}

/// The running loop of a sequence; in order of sequence, so that equal states have equal lists.
ShuffleLoop& loop_of(State& state, ContainerId sequence) {
  ShuffleLoop* at =
      std::lower_bound(state.shuffles.begin(), state.shuffles.end(), sequence,
                       [](const ShuffleLoop& loop, ContainerId wanted) { return loop.sequence < wanted; });
  if (at == state.shuffles.end() || at->sequence != sequence)
    at = state.shuffles.insert(at, ShuffleLoop{sequence, {}});
  return *at;
}

void forget_loop(State& state, ContainerId sequence) {
  for (ShuffleLoop& loop : state.shuffles)
    if (loop.sequence == sequence) return state.shuffles.erase(&loop);
}

}  // namespace

Asked op_random(State& state, Draws& draws, std::optional<DrawRequest>& pending) {
  Stack& stack = state.evaluation;
  if (stack.size() < 2) return failed(state, FaultKind::stack_underflow, "the evaluation stack is empty");
  const Value low = stack[stack.size() - 2], high = stack.back();
  if (low.kind != Kind::integer)
    return failed(state, FaultKind::bad_random_range,
                  "Invalid value for minimum parameter of RANDOM(min, max)");
  if (high.kind != Kind::integer)
    return failed(state, FaultKind::bad_random_range,
                  "Invalid value for maximum parameter of RANDOM(min, max)");
  const int64_t range = int64_t{high.as_int()} - low.as_int() + 1;
  if (range > INT32_MAX || range < INT32_MIN)
    return failed(state, FaultKind::bad_random_range,
                  "RANDOM was called with a range that exceeds the size that ink numbers can use.");
  if (range <= 0)
    return failed(state, FaultKind::bad_random_range,
                  "RANDOM was called with minimum as " + std::to_string(low.as_int()) + " and maximum as " +
                      std::to_string(high.as_int()) + ". The maximum must be larger");
  int64_t offset = 0;
  if (follows_seed(state, draws)) {
    offset = next_of_seed(state, draws) % range;
  } else {
    const auto outcome =
        ask({DrawKind::random, static_cast<uint32_t>(range), low.as_int(), {}}, state, draws, pending);
    if (!outcome) return Asked::open;
    offset = *outcome;
  }
  stack.pop_back();
  stack.back() = Value::of(static_cast<int32_t>(low.as_int() + offset));
  return Asked::answered;
}

Asked op_list_random(const Program& program, Pool& pool, State& state, Draws& draws,
                     std::optional<DrawRequest>& pending) {
  Stack& stack = state.evaluation;
  if (stack.empty()) return failed(state, FaultKind::stack_underflow, "the evaluation stack is empty");
  if (stack.back().kind != Kind::list)
    return failed(state, FaultKind::bad_list_operation, "Expected list for LIST_RANDOM");
  const ListValue& list = pool.list(stack.back().as_list());
  if (list.entries.empty()) {
    stack.back() = Value::of(pool.intern(ListValue{}));
    return Asked::answered;
  }
  const auto count = static_cast<uint32_t>(list.entries.size());
  uint32_t place = 0;
  if (follows_seed(state, draws)) {
    place = static_cast<uint32_t>(next_of_seed(state, draws)) % count;
  } else {
    const auto outcome = ask({DrawKind::list_random, count, 0, {}}, state, draws, pending);
    if (!outcome) return Asked::open;
    place = *outcome;
  }
  stack.back() = Value::of(pool.intern(make_list(program.list_items, {list.entries[place]}, {})));
  return Asked::answered;
}

Asked op_shuffle(const Program& program, State& state, Draws& draws, ContainerId sequence,
                 std::optional<DrawRequest>& pending) {
  Stack& stack = state.evaluation;
  if (stack.size() < 2) return failed(state, FaultKind::stack_underflow, "the evaluation stack is empty");
  const Value count = stack[stack.size() - 2], elements = stack.back();
  if (elements.kind != Kind::integer)
    return failed(state, FaultKind::type_mismatch,
                  "expected number of elements in sequence for shuffle index");
  if (count.kind != Kind::integer)
    return failed(state, FaultKind::type_mismatch, "expected a count for shuffle index");
  const int32_t n = elements.as_int();
  if (n == 0) return failed(state, FaultKind::division_by_zero, "Attempted to divide by zero.");
  if (n < 0 || n > static_cast<int32_t>(bounds::shuffled) || count.as_int() < 0)
    return failed(state, FaultKind::bad_random_range, "Should never reach here");
  const int32_t loop_number = count.as_int() / n, iteration = count.as_int() % n;

  int32_t position = 0;
  if (follows_seed(state, draws)) {
    position = shuffled_by_seed(program, state, draws, sequence, n, loop_number, iteration);
  } else {
    if (iteration == 0) forget_loop(state, sequence);
    while (true) {
      // What was drawn is looked up anew each time: who answers may look at the state, and change it.
      const size_t known = loop_of(state, sequence).drawn.size();
      if (known > static_cast<size_t>(iteration)) break;
      const auto left = static_cast<uint32_t>(static_cast<size_t>(n) - known);
      const auto outcome = ask({DrawKind::shuffle, left, 0, sequence}, state, draws, pending);
      if (!outcome) {
        if (known == 0) forget_loop(state, sequence);
        return Asked::open;
      }
      std::vector<uint16_t>& drawn = loop_of(state, sequence).drawn;
      drawn.push_back(undrawn(drawn, *outcome));
    }
    position = loop_of(state, sequence).drawn[static_cast<size_t>(iteration)];
    if (iteration == n - 1) forget_loop(state, sequence);
  }
  stack.pop_back();
  stack.back() = Value::of(position);
  return Asked::answered;
}

bool op_seed_random(State& state) {
  Value seed;
  if (!pop(state.evaluation, seed, state.fault)) return false;
  if (seed.kind != Kind::integer)
    return fail(state.fault, FaultKind::type_mismatch, "Invalid value passed to SEED_RANDOM");
  state.story_seed = seed.as_int();
  state.previous_random = 0;
  state.is_seeded = true;
  state.evaluation.push_back(Value::nothing());
  return true;
}

}  // namespace dramaturg::story
