// Odds of the endings for several kinds of readers, where readers leave, what values come to, what hardly
// anybody reads → a table for people, and JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verdict/interval.hpp"

namespace dramaturg::report {

struct AudienceModel {
  std::string name, about;
  bool is_estimated = false;            ///< fitted to readings: odds have 95% intervals
  std::vector<verdict::Interval> odds;  ///< by ending
  verdict::Interval no_ending;
  std::optional<verdict::Interval> left;  ///< who stops reading before the story does; none: nobody may
  std::optional<verdict::Interval> mean_choices;  ///< of all readings that stop
  struct Place {
    std::string knot;
    verdict::Interval share;
  };
  std::vector<Place> leaving;  ///< where they leave, most first
  struct Line {
    std::string file;
    uint32_t line = 0;
    std::string text;
    verdict::Interval share;
  };
  std::vector<Line> rare_lines;  ///< in order of the source
};

/// A value, where readings stop and where episodes begin.
struct AudienceVariable {
  std::string name;
  struct Value {
    std::string text;
    std::optional<double> number;
  };
  std::vector<Value> values;  ///< the different ones, in order
  bool are_numbers = false;
  struct Place {
    std::string episode;                                 ///< that begins there; empty: where a reading ends
    std::vector<std::vector<verdict::Interval>> shares;  ///< by model, by value
  };
  std::vector<Place> places;  ///< the ends last
};

/// The option about which two kinds of readers differ most.
struct AudienceParting {
  std::string option, place;
  double first = 0, second = 0;  ///< how often it is taken in a reading, on average
};

struct Audience {
  std::string story;
  bool is_proved = true;
  std::optional<uint64_t> sampled;  ///< readings drawn at random, with 95% intervals; none: solved
  uint64_t seed = 0;
  std::vector<std::string> endings;
  std::vector<AudienceModel> models;  ///< at least one
  std::vector<AudienceVariable> variables;
  std::optional<AudienceParting> parting;  ///< of two models
  std::optional<uint64_t> fewer_than;  ///< lines that fewer than so many of 1,000 readers see were asked for
  uint64_t lines = 0;                  ///< that can be seen at all
};

std::string write_audience_text(const Audience& audience, bool is_ascii);
/// `dramaturg.audience/1` (docs/formats.md).
std::string write_audience_json(const Audience& audience);

}  // namespace dramaturg::report
