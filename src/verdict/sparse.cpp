// Rows as short lists; a queue of pivots by the work each would make, looked at again when it has changed.
#include "verdict/sparse.hpp"

#include <algorithm>
#include <queue>

namespace dramaturg::verdict {
namespace {

constexpr uint64_t most_work = 200'000'000;  ///< entries touched
constexpr uint32_t nowhere = UINT32_MAX;

}  // namespace

bool SparseFactors::factorise(uint32_t size, const std::vector<Entry>& entries) {
  std::vector<std::vector<Part>> rows(size);
  std::vector<std::vector<uint32_t>> columns(size);  // rows with an entry there, the pivot's own left out
  std::vector<uint32_t> place(size, nowhere);        // of a column in the row at hand
  for (uint32_t i = 0; i < size; ++i) rows[i].push_back({i, 1});
  for (const Entry& entry : entries) {
    std::vector<Part>& row = rows[entry.row];
    auto same = std::find_if(row.begin(), row.end(), [&](const Part& p) { return p.index == entry.column; });
    if (same != row.end()) {
      same->value -= entry.value;
    } else {
      row.push_back({entry.column, -entry.value});
      columns[entry.column].push_back(entry.row);
    }
  }
  using Pivot = std::pair<uint64_t, uint32_t>;  // work, row
  std::priority_queue<Pivot, std::vector<Pivot>, std::greater<>> queue;
  const auto work_of = [&](uint32_t k) { return uint64_t{rows[k].size()} * columns[k].size(); };
  for (uint32_t k = 0; k < size; ++k) queue.push({work_of(k), k});

  std::vector<uint8_t> is_done(size, 0);
  uint64_t work = 0;
  first_upper_.push_back(0);
  first_lower_.push_back(0);
  while (!queue.empty()) {
    const auto [cost, k] = queue.top();
    queue.pop();
    if (is_done[k]) continue;
    if (cost < work_of(k)) {
      queue.push({work_of(k), k});
      continue;
    }
    is_done[k] = 1;
    work += cost + rows[k].size();
    if (work > most_work) {
      *this = {};
      return false;
    }
    double pivot = 1;
    for (const Part& part : rows[k]) {
      if (part.index == k) {
        pivot = part.value;
      } else {
        uppers_.push_back(part);
        std::erase(columns[part.index], k);
      }
    }
    for (const uint32_t i : columns[k]) {
      if (is_done[i]) continue;
      std::vector<Part>& row = rows[i];
      for (uint32_t at = 0; at < row.size(); ++at) place[row[at].index] = at;
      const double times = row[place[k]].value / pivot;
      lowers_.push_back({i, times});
      for (const Part& part : rows[k]) {
        if (part.index == k) continue;
        if (place[part.index] != nowhere) {
          row[place[part.index]].value -= times * part.value;
          continue;
        }
        place[part.index] = static_cast<uint32_t>(row.size());
        row.push_back({part.index, -times * part.value});
        columns[part.index].push_back(i);
      }
      const uint32_t gone = place[k];
      for (const Part& part : row) place[part.index] = nowhere;
      row[gone] = row.back();
      row.pop_back();
    }
    order_.push_back(k);
    pivots_.push_back(pivot);
    first_upper_.push_back(uppers_.size());
    first_lower_.push_back(lowers_.size());
    rows[k] = {};
    columns[k] = {};
  }
  return true;
}

void SparseFactors::substitute(const std::vector<double>& b, std::vector<double>& x) const {
  x = b;
  for (size_t n = 0; n < order_.size(); ++n)
    for (uint64_t at = first_lower_[n]; at < first_lower_[n + 1]; ++at)
      x[lowers_[at].index] -= lowers_[at].value * x[order_[n]];
  for (size_t n = order_.size(); n-- > 0;) {
    double sum = x[order_[n]];
    for (uint64_t at = first_upper_[n]; at < first_upper_[n + 1]; ++at)
      sum -= uppers_[at].value * x[uppers_[at].index];
    x[order_[n]] = sum / pivots_[n];
  }
}

}  // namespace dramaturg::verdict
