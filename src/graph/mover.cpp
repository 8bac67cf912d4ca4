// A machine is set up, and kept in step with the one that leads.
#include "graph/mover.hpp"

#include <algorithm>

namespace dramaturg::graph {
namespace {

constexpr uint64_t most_fresh_bytes = uint64_t{256} << 10;
constexpr uint64_t slots_for_batch = 256, slots_for_round = 1024;  ///< at first
constexpr uint64_t most_known_bytes = uint64_t{32} << 20;

void mark_all(std::vector<uint8_t>& marks, const std::vector<uint8_t>& more) {
  for (size_t i = 0; i < more.size(); ++i) marks[i] |= more[i];
}

}  // namespace

Mover::Mover(const Setting& setting, const Mover* leader)
    : seen(leader == nullptr ? setting.known.seen
                             : Sighting{std::vector<uint8_t>(setting.program.code.size(), 0),
                                        std::vector<uint8_t>(setting.program.choice_points.size(), 0)}),
      setting_(setting),
      program_(setting.program),
      leader_(leader),
      places_(setting.program, setting.known.flow, setting.lean),
      pool_(setting.program.constants),
      draws_(setting.known.printed, seen.executed, runs_),
      initial_(leader == nullptr ? own_initial_ : leader->initial_),
      context_{setting.program, pool_, draws_},
      notices_(setting.program, setting.known.flow),
      canon_(setting.program, setting.known.liveness, setting.known.reads, setting.known.outlook,
             setting.reductions, initial_),
      transitions_(setting.known.liveness.slots(),
                   setting.limits.max_bytes ? std::min(setting.limits.max_bytes / 32, most_known_bytes)
                                            : most_known_bytes),
      footprint_(setting.program, setting.known.liveness.slots(), setting.known.kinds),
      may_know_(may_know()),
      fresh_(most_fresh_bytes, leader == nullptr ? slots_for_batch : slots_for_round) {
  marks_.number("");
  if (setting_.claims) {
    observer_.emplace(program_, *setting_.claims, pool_, &setting_.known.asked);
    context_.trace.watch = &observer_->watch;
  }
  context_.lean = &setting_.lean;
  context_.trace.executed = seen.executed.data();
  context_.trace.offered = seen.offered.data();
  if (setting_.recording.traces) context_.trace.runs = &runs_;
  context_.trace.ending_tag = &met_tag_;
  context_.trace.notices = &notices_;
  output_.is_silent = true;
  if (leader_ != nullptr) return;
  context_.steps_left = setting_.limits.steps_per_turn;
  own_initial_ = story::initial_state(context_);
}

void Mover::begin_round() {
  if (pool_.extent() != leader_->pool_.extent()) pool_.follow(leader_->pool_);
  canon_.follow(leader_->canon_);
  marks_.follow(leader_->marks_);
  if (followed_news_ != leader_->news_count_) notices_.follow(leader_->notices_);
  followed_news_ = leader_->news_count_;
  fresh_.clear();
}

void Mover::tell(Mover& other) {
  mark_all(other.seen.executed, seen.executed);
  mark_all(other.seen.offered, seen.offered);
  mark_all(other.notices_.held, notices_.held);
  forget_seen();
}

void Mover::forget_seen() {
  std::fill(seen.executed.begin(), seen.executed.end(), uint8_t{0});
  std::fill(seen.offered.begin(), seen.offered.end(), uint8_t{0});
  std::fill(notices_.held.begin(), notices_.held.end(), uint8_t{0});
}

}  // namespace dramaturg::graph
