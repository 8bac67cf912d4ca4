// options.def as rows: what the parser looks up and the help prints. Only those two include this.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cli/options.hpp"

namespace dramaturg::cli {

struct VerbRow {
  Verb verb;
  std::string_view name;
  std::string_view operands;  ///< as help shows them
  size_t least;               ///< how many operands it wants
  size_t most;
  bool is_here;
  std::string_view sentence;

  uint32_t bit() const { return 1U << static_cast<unsigned>(verb); }
};

enum class Takes : uint8_t { nothing, value, optional_value };

struct FlagRow {
  std::string_view name;
  char short_name;  ///< 0: none
  std::string_view value;
  uint32_t verbs;  ///< bits of VerbRow
  bool is_here;
  Takes takes;
  std::string_view sentence;
  /// Reads a value into its member; returns what is wrong with it, or nothing.
  std::string (*set)(Options&, std::string_view);
};

std::span<const VerbRow> verb_rows();  ///< in the order of Verb
std::span<const FlagRow> flag_rows();

}  // namespace dramaturg::cli
