// The search ↔ an archive: all that decides what is found from here on, and nothing that can be made again.
//
// What is kept stands between two expansions, all moves finished: the situations and their edges, what is
// still to be expanded, and whatever keys refer to by number. Analyses are made again (they are the same for
// the same program and reductions, which are compared first), and so are the table over the situations and
// the cache of places, which change nothing but the time it takes. Hence the exact same graph in the end,
// however often a search was stopped. A search with claims or traces is not kept.
#include <algorithm>
#include <cstring>
#include <string_view>

#include "base/archive.hpp"
#include "base/expect.hpp"
#include "graph/explorer.hpp"

namespace dramaturg::graph {
namespace {

constexpr char kept_by[8] = {'k', 'e', 'p', 't', ' ', 'b', 'y', ':'};
/// Raised by whoever changes what keys look like, or what is kept.
constexpr uint32_t keeping_version = 4;

struct Head {
  char magic[8];
  char program[16];  ///< its version
  uint32_t version;
  uint32_t vertex_size;
  uint64_t story;
};

Head head_for(uint64_t story) {
  Head head{};
  std::memcpy(head.magic, kept_by, sizeof head.magic);
  constexpr std::string_view version = DRAMATURG_VERSION;
  std::memcpy(head.program, version.data(), std::min(version.size(), sizeof head.program));
  head.version = keeping_version;
  head.vertex_size = sizeof(Vertex);
  head.story = story;
  return head;
}

bool is_same_version(const Head& a, const Head& b) {
  return std::memcmp(a.program, b.program, sizeof a.program) == 0 && a.version == b.version &&
         a.vertex_size == b.vertex_size;
}

}  // namespace

template <class Archive>
void Explorer::keep(Archive& archive) {
  leader_.keep(archive);
  store_.keep(archive);
  keep_stops(archive);
  graph_.edges.keep(archive);
  archive.row(graph_.vertices);
  archive.row(graph_.sights);
  archive.value(graph_.situations);
  archive.value(graph_.choice_situations);
  archive.value(graph_.moves);
  archive.value(graph_.depth);
  archive.row(level_);
  archive.row(next_level_);
  archive.row(chance_);
  archive.row(next_chance_);
  archive.value(at_);
  archive.value(chance_at_);
  archive.value(depth_);
  archive.value(first_cut_);
  archive.value(cut_limit_);
}

template <class Archive>
void Explorer::keep_stops(Archive& archive) {
  base::keep_each(archive, graph_.ends, [&](End& end) {
    archive.value(end.kind);
    archive.row(end.tag);
    archive.value(end.where);
  });
  base::keep_each(archive, graph_.faults, [&](story::Fault& fault) {
    archive.value(fault.kind);
    archive.value(fault.where);
    archive.row(fault.detail);
  });
  std::vector<std::pair<StopKey, StateId>> stops(stops_.begin(), stops_.end());
  base::keep_each(archive, stops, [&](auto& stop) {
    std::apply([&](auto&... part) { (archive.value(part), ...); }, stop.first);
    archive.value(stop.second);
  });
  stops_ = {stops.begin(), stops.end()};
}

void Explorer::keep_if_due(double now) {
  if (keeping_->keeper == nullptr || now - kept_ < keeping_->every_seconds) return;
  save();
  kept_ = watcher_.now();
}

void Explorer::save() {
  EXPECT(claims_ == nullptr && !recording_.traces, "a search with claims or traces is not kept");
  finish_batch();
  if (crew_) crew_->tell(leader_);
  base::ByteSink* sink = keeping_->keeper == nullptr ? nullptr : keeping_->keeper->begin();
  if (sink == nullptr) return;
  base::Writer archive(*sink);
  archive.value(head_for(keeping_->story));
  archive.value(reductions_);
  keep(archive);
  keeping_->keeper->finish(archive.finish());
}

/// False: it was refused, and Keeping::refusal says why.
bool Explorer::resume() {
  base::Reader archive(*keeping_->earlier);
  Head head{};
  Reductions reductions;
  archive.value(head);
  archive.value(reductions);
  const Head wanted = head_for(keeping_->story);
  Refusal& refusal = keeping_->refusal;
  if (!archive.is_well() || std::memcmp(head.magic, wanted.magic, sizeof head.magic) != 0)
    refusal = Refusal::damaged;
  else if (!is_same_version(head, wanted))
    refusal = Refusal::version;
  else if (head.story != wanted.story)
    refusal = Refusal::story;
  else if (std::memcmp(&reductions, &reductions_, sizeof reductions) != 0)
    refusal = Refusal::reductions;
  if (refusal != Refusal::none) return false;
  keep(archive);
  if (!archive.finish()) refusal = Refusal::damaged;
  return refusal == Refusal::none;
}

}  // namespace dramaturg::graph
