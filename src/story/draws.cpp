// The two generators, number for number. All arithmetic wraps as C#'s unchecked int does.
#include "story/draws.hpp"

#include "story/state.hpp"

namespace dramaturg::story {
namespace {

constexpr int32_t modulus = INT32_MAX;

int32_t difference(int32_t a, int32_t b) {
  return static_cast<int32_t>(static_cast<uint32_t>(a) - static_cast<uint32_t>(b));
}
int32_t raised(int32_t a) { return a < 0 ? static_cast<int32_t>(static_cast<uint32_t>(a) + modulus) : a; }

void fill_subtractive(std::array<int32_t, 56>& table, int32_t seed) {
  const int32_t magnitude = seed == INT32_MIN ? INT32_MAX : seed < 0 ? -seed : seed;
  int32_t mj = difference(161803398, magnitude), mk = 1;
  table[55] = mj;
  for (uint32_t i = 1; i < 55; ++i) {
    const uint32_t place = 21 * i % 55;
    table[place] = mk;
    mk = raised(difference(mj, mk));
    mj = table[place];
  }
  for (int round = 0; round < 4; ++round)
    for (uint32_t i = 1; i < 56; ++i) table[i] = raised(difference(table[i], table[1 + (i + 30) % 55]));
}

}  // namespace

SeededNumbers::SeededNumbers(Generator generator, int64_t seed) : generator_(generator) {
  if (generator == Generator::minstd) {
    minstd_ = seed % modulus;
    if (minstd_ <= 0) minstd_ += modulus - 1;
  } else {
    fill_subtractive(table_, static_cast<int32_t>(static_cast<uint32_t>(static_cast<uint64_t>(seed))));
  }
}

int32_t SeededNumbers::next() {
  if (generator_ == Generator::minstd) {
    minstd_ = minstd_ * 48271 % modulus;
    return static_cast<int32_t>(minstd_);
  }
  if (++next_ >= 56) next_ = 1;
  if (++nextp_ >= 56) nextp_ = 1;
  int32_t number = difference(table_[next_], table_[nextp_]);
  if (number == modulus) --number;
  number = raised(number);
  table_[next_] = number;
  return number;
}

int32_t first_seed(Generator generator, int32_t clock_ms) {
  return SeededNumbers(generator, clock_ms).next() % 100;
}

std::optional<uint32_t> RecordedDraws::draw(const DrawRequest& request, State& state) {
  const auto place = static_cast<size_t>(state.previous_random);
  if (place >= outcomes.size() || outcomes[place] >= request.outcomes) return std::nullopt;
  ++state.previous_random;
  return outcomes[place];
}

}  // namespace dramaturg::story
