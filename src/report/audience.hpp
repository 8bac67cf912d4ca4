// Odds of the endings for several kinds of readers → a table for people, and JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verdict/interval.hpp"

namespace dramaturg::report {

struct AudienceModel {
  std::string name, about;
  std::vector<verdict::Interval> odds;  ///< by ending
  verdict::Interval no_ending;
  std::optional<verdict::Interval> mean_choices;  ///< of all readings that stop
};

struct Audience {
  std::string story;
  bool is_proved = true;
  std::optional<uint64_t> sampled;  ///< readings drawn at random, with 95% intervals; none: solved
  uint64_t seed = 0;
  std::vector<std::string> endings;
  std::vector<AudienceModel> models;  ///< at least one
  struct Value {
    std::string value;
    std::vector<verdict::Interval> odds;  ///< by model: share of readings that stop with it
  };
  std::string variable;  ///< empty: none was asked for
  std::vector<Value> values;
};

std::string write_audience_text(const Audience& audience, bool is_ascii);
/// `dramaturg.audience/1` (docs/formats.md).
std::string write_audience_json(const Audience& audience);

}  // namespace dramaturg::report
