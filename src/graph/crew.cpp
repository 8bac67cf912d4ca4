// A worker takes over the leader's numbers when it begins a round, not before: then nobody gives any.
#include "graph/crew.hpp"

#include <algorithm>

namespace dramaturg::graph {

Crew::Crew(const Setting& setting, const Mover& leader, const Store& store, const Graph& graph, Hands& hands)
    : store_(store), graph_(graph), hands_(hands), parts_((most + part_size - 1) / part_size) {
  for (uint32_t hand = 0; hand < hands.count(); ++hand)
    workers_.push_back(std::make_unique<Worker>(setting, leader));
}

size_t Crew::run(const StateId* situations, size_t count) {
  situations_ = situations;
  count_ = count;
  part_count_ = static_cast<uint32_t>((count + part_size - 1) / part_size);
  ++round_;
  hands_.run(part_count_, *this);
  size_t done = 0;
  for (whole_parts_ = 0; whole_parts_ < part_count_;) {
    const Part& part = parts_[whole_parts_++];
    done += part.done;
    if (part.done < std::min(part_size, count - (whole_parts_ - 1) * part_size)) break;
  }
  return done;
}

void Crew::work(uint32_t which, uint32_t hand) {
  Worker& worker = *workers_[hand];
  if (worker.round != round_) worker.mover.begin_round();
  worker.round = round_;
  Part& part = parts_[which];
  part.moves.clear();
  const size_t begin = which * part_size, end = std::min(count_, begin + part_size);
  size_t at = begin;
  for (; at < end; ++at) {
    const StateId id = situations_[at];
    const bool is_choice = graph_.vertices[id.value].kind == VertexKind::choice;
    const uint32_t moves = worker.mover.stand_at(id, store_.bytes(id), is_choice);
    if (moves > part_room - part.moves.size()) break;
    for (uint32_t index = 0; index < moves; ++index) worker.mover.take(index, part.moves.add());
  }
  part.done = at - begin;
  worker.mover.finish(part.moves, which * part_room);
}

const Move* Crew::ahead_of(uint32_t part, uint32_t i) {
  constexpr uint32_t distance = 12;
  Batch& moves = parts_[part].moves;
  return i + distance < moves.size() ? &moves[i + distance] : nullptr;
}

uint64_t Crew::move_count() const {
  uint64_t count = 0;
  for (uint32_t part = 0; part < part_count_; ++part) count += parts_[part].moves.size();
  return count;
}

void Crew::tell(Mover& leader) {
  for (auto& worker : workers_) worker->mover.tell(leader);
}

void Crew::forget() {
  for (auto& worker : workers_) worker->mover.forget_seen();
}

uint64_t Crew::memory() const {
  uint64_t bytes = 0;
  for (const auto& worker : workers_) bytes += worker->mover.memory();
  return bytes;
}

}  // namespace dramaturg::graph
