// An examined story and kinds of readers → what an audience of them meets. What several of them ask for
// (texts of options, values at ends, what lies ahead) is found once. Left out: flags, and layout.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/examine.hpp"
#include "cli/readers.hpp"
#include "cli/recorded.hpp"
#include "report/audience.hpp"
#include "verdict/lines.hpp"
#include "verdict/odds.hpp"
#include "verdict/offers.hpp"
#include "verdict/temper.hpp"
#include "verdict/values.hpp"

namespace dramaturg::cli {

struct HallOptions {
  std::optional<uint64_t> sampled;  ///< readings to draw; none: solve
  uint64_t seed = 1;
  std::optional<uint64_t> fewer_than;
  std::vector<std::string> variables;  ///< as typed; the first of the story's values, in order
  std::vector<std::string> measures;   ///< what readers are loyal to, as values; behind the variables
  std::function<void(uint64_t done, uint64_t all)> drawn;  ///< told while readings are drawn; or empty
  bool meets_places = false;  ///< lines and knots are wanted, too; the graph must have traces
};

class Hall {
 public:
  /// What one kind of reader meets; shares of a mixture are added up.
  struct Met {
    std::vector<verdict::Interval> endings;
    verdict::Interval no_ending, left, choices;
    bool has_choices = true;
    std::map<std::string, verdict::Interval> leaving;                 ///< by knot
    std::vector<std::vector<std::vector<verdict::Interval>>> values;  ///< by variable, by place
    std::vector<verdict::Met::Line> lines;
    std::vector<verdict::Met::Knot> knots;
    std::vector<double> taken;   ///< by choice point
    std::vector<uint64_t> hits;  ///< drawn: by ending
    uint64_t readings = 0, ended = 0, gone = 0;
  };

  Hall(const Examined& examined, HallOptions options);

  /// False: the model asks for what is not there; `problem` says so.
  bool seat(const ReaderModel& model, std::string& problem);
  /// Readers like those who were recorded; `problem` says why not, or is a remark.
  bool seat_fitted(const std::vector<RecordedReading>& readings, double smoothing, std::string& problem);
  /// By kind of reader, in the order of seating.
  const std::vector<Met>& met() const { return met_; }
  /// All that were seated, in order.
  report::Audience take();

 private:
  bool prepare(const verdict::Temper& temper, verdict::Scene& scene, std::string& problem);
  bool prepare_tags(const verdict::Temper& temper, std::string& problem);
  bool prepare_events(const verdict::Temper& temper, verdict::Scene& scene, std::string& problem);
  bool prepare_loyalty(const verdict::Temper& temper, verdict::Scene& scene, std::string& problem);
  bool find_ending(const std::string& name, std::optional<uint32_t>& out, std::string& problem);
  void look_ahead();
  bool meet(const ReaderModel& model, double share, Met& out, std::string& problem);
  bool has_values(std::string& problem) const;
  void solve(const verdict::Odds& odds, uint32_t leave, double share, Met& out) const;
  template <class Draw>
  void draw_in_pieces(double share, Met& out, Draw draw_some) const;
  void draw(const verdict::Odds& odds, double share, Met& out) const;
  bool play(const verdict::Temper& temper, double share, Met& out, std::string& problem);
  std::string knot_of(uint32_t vertex) const;
  report::AudienceModel report_of(const ReaderModel& model, const Met& met) const;
  void add_variables();
  void find_parting();

  const Examined& examined_;
  const HallOptions options_;
  const verdict::Ground ground_;
  verdict::Offers offers_;
  std::vector<verdict::UnsettledTag> unsettled_;
  std::vector<verdict::Values> values_;
  std::map<std::string, std::pair<std::unique_ptr<verdict::Ahead>, std::vector<double>>> measures_;
  std::unique_ptr<verdict::Odds> even_;
  std::unique_ptr<verdict::Ahead> ahead_;
  std::vector<Met> met_;
  report::Audience out_;
};

/// The values that a name of `loyal` stands for: itself, or, of a person, the bonds that he has and the
/// feelings for him. Empty: the person has none.
std::vector<std::string> values_of_loyalty(const Story& story, const std::string& name);

}  // namespace dramaturg::cli
