// Program + Flow → where printed text can become nothing but text that a reader sees.
//
// The story's lines and the labels of choices are read by people alone. Text inside any other string is a
// value, text inside a tag may be one we read, and a function that is called from either prints into it.
#pragma once

#include <cstdint>
#include <vector>

#include "program/flow.hpp"
#include "program/program.hpp"

namespace dramaturg::program {

class TextUse {
 public:
  TextUse() = default;
  TextUse(const Program& program, const Flow& flow);
  /// What is printed at `at` is read by people alone.
  bool is_for_people(Address at) const { return is_value_[at] == 0; }

 private:
  std::vector<uint8_t> is_value_;  ///< by address
};

}  // namespace dramaturg::program
