// Where chance comes from: the reference's own arithmetic on the seed in the State, or outcomes given one by
// one. The generators are .NET's seeded `Random` (Knuth's subtractive method, TAOCP volume 2, 3.2.2) and, as
// inkjs has none of that, MINSTD (Park and Miller 1988, multiplier 48271).
#pragma once

#include <array>
#include <vector>

#include "story/run.hpp"

namespace dramaturg::story {

enum class Generator : uint8_t { dotnet, minstd };

/// A stream of numbers in [0, 2^31 - 1) from one seed. The seed is a sum: .NET's wraps to 32 bits, inkjs's
/// does not.
class SeededNumbers {
 public:
  SeededNumbers(Generator generator, int64_t seed);
  int32_t next();

 private:
  Generator generator_;
  int64_t minstd_ = 0;
  std::array<int32_t, 56> table_{};
  uint32_t next_ = 0, nextp_ = 21;
};

/// The seed a fresh story of the reference draws for itself: one of 100.
int32_t first_seed(Generator generator, int32_t clock_ms);

/// As the shipped runtimes roll: all from `State::story_seed`.
class SeededDraws final : public Draws {
 public:
  explicit SeededDraws(Generator generator = Generator::dotnet) : generator_(generator) {}
  std::optional<uint32_t> draw(const DrawRequest&, State&) override { return std::nullopt; }
  bool is_reference() const override { return true; }
  bool is_minstd() const override { return generator_ == Generator::minstd; }

 private:
  Generator generator_;
};

/// Ideal dice whose outcomes are known beforehand: recorded in a witness, or appended as they are asked for.
/// Its place in the list is kept in `State::previous_random`, which ideal dice leave alone, so that a
/// look-ahead that is rolled back takes its draws back, too.
class RecordedDraws final : public Draws {
 public:
  std::vector<uint32_t> outcomes;
  std::optional<uint32_t> draw(const DrawRequest& request, State& state) override;
};

}  // namespace dramaturg::story
