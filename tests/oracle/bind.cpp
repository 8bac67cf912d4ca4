// The number is looked for among those that begin whole.
#include "oracle/bind.hpp"

#include <optional>

#include "story/run.hpp"

namespace oracle {
namespace {

struct Silence final : dramaturg::story::Draws {
  std::optional<uint32_t> draw(const dramaturg::story::DrawRequest&, dramaturg::story::State&) override {
    return std::nullopt;
  }
};

}  // namespace

bool bind(dramaturg::program::Program& program, uint64_t seed) {
  Silence silence;
  auto pool = program.constants;
  dramaturg::story::Context context{program, pool, silence};
  const auto initial = dramaturg::story::initial_state(context);
  const auto count = static_cast<uint32_t>(program.globals.size());
  for (uint32_t i = 0; i < count; ++i) {
    const auto g = static_cast<uint32_t>((seed + i) % count);
    if (initial.globals[g].kind != dramaturg::program::Kind::integer) continue;
    const int32_t begins = initial.globals[g].as_int();
    program.bounds.push_back({{g}, begins - static_cast<int32_t>(seed % 2), begins + 1});
    return true;
  }
  return false;
}

}  // namespace oracle
