// Small systems by dense elimination, larger ones by a sparse one, and by Gauss-Seidel sweeps where too much
// would fill in; all certified the same way.
#include "verdict/system.hpp"

#include <cmath>
#include <utility>

namespace dramaturg::verdict {
namespace {

constexpr uint64_t most_work = 1'000'000'000;  ///< entries looked at in sweeps
constexpr uint32_t most_sweeps = 100'000;

}  // namespace

System::System(uint32_t size, std::vector<Entry> entries) : size_(size), first_(size + 1, 0) {
  for (const Entry& entry : entries) ++first_[entry.row + 1];
  for (uint32_t row = 0; row < size; ++row) first_[row + 1] += first_[row];
  std::vector<uint32_t> next(first_.begin(), first_.end() - 1);
  entries_.resize(entries.size());
  for (const Entry& entry : entries) entries_[next[entry.row]++] = entry;
}

/// No pivot need be looked for: in I − A each stays positive while the rows lose mass, and what rounding
/// spoils the certificate finds out.
void System::factorise() {
  triangles_.assign(size_t{size_} * size_, 0);
  for (uint32_t row = 0; row < size_; ++row) triangles_[size_t{row} * size_ + row] = 1;
  for (const Entry& entry : entries_)
    triangles_[size_t{entry.row} * size_ + entry.column] -= entry.factor.middle();
  for (uint32_t k = 0; k < size_; ++k) {
    const double* pivot_row = &triangles_[size_t{k} * size_];
    for (uint32_t row = k + 1; row < size_; ++row) {
      double* at = &triangles_[size_t{row} * size_];
      if (at[k] == 0) continue;
      at[k] /= pivot_row[k];
      for (uint32_t column = k + 1; column < size_; ++column) at[column] -= at[k] * pivot_row[column];
    }
  }
}

void System::substitute(const std::vector<double>& b, std::vector<double>& x) const {
  x = b;
  for (uint32_t row = 0; row < size_; ++row) {
    const double* at = &triangles_[size_t{row} * size_];
    for (uint32_t column = 0; column < row; ++column) x[row] -= at[column] * x[column];
  }
  for (uint32_t row = size_; row-- > 0;) {
    const double* at = &triangles_[size_t{row} * size_];
    for (uint32_t column = row + 1; column < size_; ++column) x[row] -= at[column] * x[column];
    x[row] /= at[row];
  }
}

/// Upwards and downwards by turns, so that neither direction of the story's flow is slow.
void System::sweep(const std::vector<double>& b, std::vector<double>& x) const {
  x = b;
  const uint64_t sweeps = std::min<uint64_t>(most_sweeps, most_work / std::max<uint64_t>(entries_.size(), 1));
  for (uint64_t sweep = 0; sweep < sweeps; ++sweep) {
    double change = 0;
    for (uint32_t i = 0; i < size_; ++i) {
      const uint32_t row = sweep % 2 == 0 ? i : size_ - 1 - i;
      double sum = b[row], own = 0;
      for (uint32_t e = first_[row]; e < first_[row + 1]; ++e) {
        if (entries_[e].column == row)
          own += entries_[e].factor.low;
        else
          sum += entries_[e].factor.low * x[entries_[e].column];
      }
      const double next = sum / (1 - own);
      if (next > 0) change = std::max(change, std::abs(next - x[row]) / next);
      x[row] = next;
    }
    if (change < 1e-15) return;
  }  // perhaps not good, but the certificate will say how good
}

bool System::approximate(const std::vector<double>& b, std::vector<double>& x) {
  if (size_ <= most_dense) {
    if (triangles_.empty()) factorise();
    substitute(b, x);
  } else {
    if (sparse_.is_empty() && !fills_in_) {
      std::vector<SparseFactors::Entry> entries;
      for (const Entry& entry : entries_) entries.push_back({entry.row, entry.column, entry.factor.middle()});
      fills_in_ = !sparse_.factorise(size_, entries);
    }
    if (fills_in_)
      sweep(b, x);
    else
      sparse_.substitute(b, x);
  }
  for (double& value : x) {
    if (!std::isfinite(value)) return false;
    value = std::max(value, 0.0);
  }
  return true;
}

bool System::is_above(const std::vector<Interval>& b, const std::vector<double>& y) const {
  for (uint32_t row = 0; row < size_; ++row) {
    double sum = b[row].high;
    for (uint32_t e = first_[row]; e < first_[row + 1]; ++e)
      sum = sum_above(sum, product_above(entries_[e].factor.high, y[entries_[e].column]));
    if (!(sum <= y[row])) return false;
  }
  return true;
}

bool System::is_below(const std::vector<Interval>& b, const std::vector<double>& z) const {
  for (uint32_t row = 0; row < size_; ++row) {
    double sum = b[row].low;
    for (uint32_t e = first_[row]; e < first_[row + 1]; ++e)
      sum = sum_below(sum, product_below(entries_[e].factor.low, z[entries_[e].column]));
    if (!(z[row] <= sum)) return false;
  }
  return true;
}

bool System::solve(const std::vector<Interval>& b, std::vector<Interval>& x) {
  std::vector<double> low(size_), high(size_), low_guess, high_guess, slack;
  for (uint32_t i = 0; i < size_; ++i) low[i] = b[i].low, high[i] = b[i].high;
  if (!approximate(low, low_guess) || !approximate(high, high_guess)) return false;
  // Slack h with (I − A) h = x: adding δ h to a guess pays for a residual of δ x, which is what rounding
  // leaves.
  if (!approximate(high_guess, slack)) return false;
  // What nothing flows into is 0, and stays exactly that.
  const auto pays = [](double y) { return y == 0 ? 0 : above(y); };
  bool has_low = false, has_high = false;
  for (double delta = 0x1p-51; delta < 1 && !(has_low && has_high); delta *= 4) {
    if (!has_high) {
      for (uint32_t i = 0; i < size_; ++i) high[i] = pays(high_guess[i] + delta * slack[i]);
      has_high = is_above(b, high);
    }
    if (!has_low) {
      for (uint32_t i = 0; i < size_; ++i) low[i] = std::max(0.0, low_guess[i] - delta * slack[i]);
      has_low = is_below(b, low);
    }
  }
  if (!has_high) return false;
  if (!has_low) low.assign(size_, 0);  // nothing is negative
  x.resize(size_);
  for (uint32_t i = 0; i < size_; ++i) x[i] = {std::min(low[i], high[i]), high[i]};
  return true;
}

}  // namespace dramaturg::verdict
