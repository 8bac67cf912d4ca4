// A kind of reader → how readily each offered option is taken.
//
// A Temper is a product: what stands first or last, what bears a tag, what makes something happen, what leads
// to an ending, what leaves people as the reader wants them. Each part depends on the situation and the
// option alone, so that merged histories read alike (readers.hpp). Left out: TOML and names on the command
// line (shells), and mixtures, which are several Tempers whose odds are added up.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "verdict/ahead.hpp"
#include "verdict/offers.hpp"
#include "verdict/readers.hpp"

namespace dramaturg::verdict {

/// Everywhere "times": so many times as readily as any other option; below 1 less, 0 not unless nothing else
/// stands.
struct Temper {
  double first = 1, last = 1;
  std::vector<std::pair<std::string, double>> tags;  ///< options with this tag: `kind`, or `tone: angry`
  std::string weight_tag;  ///< `weight`: `# weight: 3` makes it 3 times; empty: none
  std::vector<std::pair<std::string, double>>
      events;                      ///< options whose turn raises this: `imposed`, with people or not
  double conflict = 1;             ///< options that lead to conflict
  std::string seek, avoid;         ///< endings; empty: none
  double strength = 4;             ///< how strongly they are sought or avoided: 1 a little, 10 above all else
  std::vector<std::string> loyal;  ///< people, or values to be high where a reading ends; `-` before it: low
  double loyalty = 1;  ///< each tenth of its range less makes an option 2^loyalty times less readily taken
  uint32_t leave = 0;  ///< of 1,000 readers at a choice, how many stop reading there

  bool is_even() const;
  /// Tags of options must be known.
  bool looks_at_tags() const { return !tags.empty() || !weight_tag.empty() || conflict != 1; }
  /// What happens in a turn must be known.
  bool looks_at_events() const { return !events.empty() || conflict != 1; }
};

/// What a Temper means in one story; what is not looked at may be missing. All must outlive the readers.
struct Scene {
  const Offers* offers = nullptr;
  const Ahead* endings = nullptr;  ///< of even readers
  std::optional<uint32_t> sought, avoided;
  struct Measure {
    const Ahead* ahead;                ///< of even readers: from 0 to 1
    const std::vector<double>* gains;  ///< by edge of the graph: what it brings by leading to an end
  };
  std::vector<Measure> loyal;  ///< by what the Temper is loyal to
  /// By trace of the graph: how many times as readily, for the events it raises; whether one of them is
  /// conflict.
  std::vector<double> event_times;
  std::vector<uint8_t> is_conflict;
};

class TemperedReaders final : public Readers {
 public:
  TemperedReaders(const Temper& temper, Scene scene);
  void weigh(const graph::Graph& graph, graph::StateId situation,
             std::vector<uint32_t>& weights) const override;
  bool is_even() const override { return temper_.is_even(); }
  uint32_t leaving() const override { return temper_.leave; }

 private:
  double times(const graph::Edge& edge, uint32_t at) const;
  void lean(const graph::Graph& graph, const graph::Vertex& vertex, std::vector<double>& weights) const;

  const Temper& temper_;
  const Scene scene_;
  std::vector<double> point_times_;      ///< by choice point
  std::vector<uint8_t> is_conflict_at_;  ///< by choice point
};

/// Whether `tag`, as an option bears it, is the one that is named: blanks around its colon do not count.
bool is_tag(std::string_view tag, std::string_view named);
/// What stands behind `key:` in it; none: it is another tag.
std::optional<std::string> tag_value(std::string_view tag, std::string_view key);

/// What the tags of an option make of it.
double times_of_tags(const Temper& temper, const std::vector<std::string>& tags, bool& is_conflict);

/// The least whole weights in these proportions, as near as 1 in a million: none becomes 0 that was not.
void make_whole(const std::vector<double>& weights, std::vector<uint32_t>& out);

}  // namespace dramaturg::verdict
