// I − A as L U, where A has few entries: rows are eliminated in the order that fills in least (Markowitz
// 1957). Plain doubles, nothing is certain here: system.hpp proves what comes of it.
#pragma once

#include <cstdint>
#include <vector>

namespace dramaturg::verdict {

class SparseFactors {
 public:
  struct Entry {
    uint32_t row, column;
    double value;
  };
  /// Entries of A; several for one place add up. False: more would fill in than is sensible. Cost O(fill).
  bool factorise(uint32_t size, const std::vector<Entry>& entries);
  /// x with (I − A) x = b. Cost O(fill).
  void substitute(const std::vector<double>& b, std::vector<double>& x) const;
  bool is_empty() const { return order_.empty(); }

 private:
  struct Part {
    uint32_t index;
    double value;
  };
  std::vector<uint32_t> order_;  ///< as eliminated
  std::vector<double> pivots_;   ///< in that order
  std::vector<Part> uppers_;     ///< the rest of each pivot's row
  std::vector<Part> lowers_;     ///< the rows it was taken from, and how many times
  std::vector<uint64_t> first_upper_, first_lower_;
};

}  // namespace dramaturg::verdict
