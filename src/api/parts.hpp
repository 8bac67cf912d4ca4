// What a Story is made of: the machine's state beside what the game has bound to it.
#pragma once

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "api/values.hpp"
#include "story/draws.hpp"
#include "story/host.hpp"
#include "story/output.hpp"
#include "story/save.hpp"

namespace dramaturg {

struct Snapshot::Content {
  std::shared_ptr<program::Pool> pool;  ///< whose ids the state holds: who made it
  story::State state;
  story::Flows flows;
};

struct Story::Parts final : story::Externals {
  explicit Parts(Compiled compiled);

  const StoryData& data() const { return compiled.data(); }
  const program::Program& program() const { return compiled.data().program; }
  story::Context context();
  const program::Places& places();
  uint64_t fingerprint();
  void start_over();

  /// Tells observers and listeners what a call has left behind. `fault` was raised by it, if any.
  void tell();
  Error error_of(const story::Fault& fault) const;
  Error raise(Error error);
  Result<std::vector<program::Value>> arguments(const program::TargetInfo& target,
                                                const std::vector<Value>& values);
  std::vector<std::string> tags_from(program::Address at) const;

  Binding binding(program::ExternalId external) const override;
  bool call(program::ExternalId external, const program::Value* arguments, size_t count, program::Pool& pool,
            program::Value& result, std::string& problem) override;

  struct Bound {
    External function;
    bool is_safe = false;
  };
  struct Observed {
    uint32_t global;
    Observer observer;
    program::Value last;
  };

  Compiled compiled;
  std::shared_ptr<program::Pool> pool;
  story::SeededDraws dice;
  story::State defaults, state;
  story::Flows flows;
  story::Output output;
  Line line;  ///< the current flow's, as the door shows it
  std::unordered_map<std::string, uint32_t> globals;
  std::vector<Bound> bound;  ///< by ExternalId
  std::vector<Observed> observed;
  std::vector<story::Warning> warnings;
  std::unique_ptr<program::Places> places_made;  ///< when first asked for
  std::optional<uint64_t> fingerprint_made;      ///< alike
  Listener on_error, on_warning;
  int32_t seed = 0;
  uint64_t step_budget = 10'000'000;
  bool may_fall_back = true;
};

}  // namespace dramaturg
