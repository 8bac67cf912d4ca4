// Runs are sorted and joined into the one form that their set has; that form is hashed and looked up, and
// compared in full where the hash agrees.
#include "graph/traces.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace dramaturg::graph {
namespace {

void normalise(std::vector<Run>& runs) {
  std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.begin < b.begin; });
  size_t kept = 0;
  for (const Run& run : runs) {
    if (kept > 0 && run.begin <= runs[kept - 1].end)
      runs[kept - 1].end = std::max(runs[kept - 1].end, run.end);
    else
      runs[kept++] = run;
  }
  runs.resize(kept);
}

}  // namespace

TraceId Traces::intern(std::vector<Run>& runs) {
  normalise(runs);
  if (size() * uint64_t{8} >= slots_.size() * uint64_t{5}) grow();
  const uint64_t hash = base::hash_bytes(runs.data(), runs.size() * sizeof(Run));
  const auto tag = static_cast<uint32_t>(hash >> 32);
  size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].id != UINT32_MAX; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].tag != tag) continue;
    const std::span<const Run> known = this->runs(TraceId{slots_[at].id});
    if (std::equal(known.begin(), known.end(), runs.begin(), runs.end())) return TraceId{slots_[at].id};
  }
  const TraceId id{size()};
  slots_[at] = {id.value, tag};
  runs_.insert(runs_.end(), runs.begin(), runs.end());
  first_.push_back(runs_.size());
  return id;
}

void Traces::grow() {
  slots_.assign(std::max<size_t>(1024, slots_.size() * 2), {});
  for (uint32_t id = 0; id < size(); ++id) {
    const std::span<const Run> known = runs(TraceId{id});
    const uint64_t hash = base::hash_bytes(known.data(), known.size() * sizeof(Run));
    size_t at = hash & (slots_.size() - 1);
    while (slots_[at].id != UINT32_MAX) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {id, static_cast<uint32_t>(hash >> 32)};
  }
}

}  // namespace dramaturg::graph
