// audience: a story and kinds of readers → the odds of its endings for each of them.
#include <algorithm>
#include <cstdio>
#include <memory>

#include "cli/examine.hpp"
#include "cli/files.hpp"
#include "cli/limits.hpp"
#include "cli/readers.hpp"
#include "cli/verbs.hpp"
#include "report/audience.hpp"
#include "verdict/odds.hpp"
#include "verdict/sampler.hpp"

namespace dramaturg::cli {
namespace {

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

class Hall {
 public:
  Hall(const Examined& examined, std::optional<uint64_t> sampled, uint64_t seed)
      : examined_(examined), sampled_(sampled), seed_(seed) {}

  /// False: the model seeks an ending that is not there; `problem` says so.
  bool seat(const ReaderModel& model, report::Audience& out, std::string& problem) {
    std::optional<uint32_t> sought;
    if (!model.seek.empty()) {
      sought = find_ending(model.seek, problem);
      if (!sought) return false;
      look_ahead();
    }
    const ModelReaders readers(model, ahead_.get(), sought);
    const verdict::Odds odds = verdict::find_odds(examined_.graph, readers);
    out.models.push_back(sampled_ ? sampled(model, odds) : solved(model, odds));
    return true;
  }

 private:
  std::optional<uint32_t> find_ending(const std::string& name, std::string& problem) const {
    std::vector<std::string> names;
    for (uint32_t e = 0; e < examined_.verdict.endings.size(); ++e) {
      if (examined_.verdict.endings[e].name == name) return e;
      names.push_back(examined_.verdict.endings[e].name);
    }
    const std::string near = nearest(name, names);
    problem = "no reading comes to an ending `" + name + "`" +
              (near.empty() ? "" : "; did you mean `" + near + "`?");
    return std::nullopt;
  }

  void look_ahead() {
    if (ahead_) return;
    even_ = std::make_unique<verdict::Odds>(verdict::find_odds(examined_.graph, verdict::EvenReaders()));
    std::vector<uint32_t> ending_of(examined_.graph.ends.size(), 0);
    for (uint32_t e = 0; e < examined_.verdict.endings.size(); ++e)
      for (const uint32_t end : examined_.verdict.endings[e].ends) ending_of[end] = e;
    ahead_ = std::make_unique<verdict::Ahead>(examined_.graph, *even_, ending_of,
                                              static_cast<uint32_t>(examined_.verdict.endings.size()));
  }

  std::vector<uint32_t> stops_of(const verdict::Odds& odds, const verdict::Ending& ending) const {
    std::vector<uint32_t> stops;
    for (const uint32_t v : odds.stops) {
      const graph::Vertex& vertex = examined_.graph.vertices[v];
      const bool is_one =
          vertex.kind == graph::VertexKind::ending &&
          std::find(ending.ends.begin(), ending.ends.end(), vertex.detail) != ending.ends.end();
      if (is_one) stops.push_back(v);
    }
    return stops;
  }

  report::AudienceModel solved(const ReaderModel& model, const verdict::Odds& odds) const {
    report::AudienceModel out{model.name, model.about, {}, {}, {}};
    for (const verdict::Ending& ending : examined_.verdict.endings)
      out.odds.push_back(verdict::share_that_stops(odds, stops_of(odds, ending)));
    out.no_ending = verdict::share_without_ending(examined_.graph, odds);
    out.mean_choices = verdict::mean_choices(odds, odds.stops);
    return out;
  }

  report::AudienceModel sampled(const ReaderModel& model, const verdict::Odds& odds) const {
    const verdict::Sample sample = verdict::sample_readings(odds.chain, *sampled_, seed_);
    report::AudienceModel out{model.name, model.about, {}, {}, {}};
    uint64_t ended = 0;
    for (const verdict::Ending& ending : examined_.verdict.endings) {
      uint64_t hits = 0;
      for (const uint32_t v : stops_of(odds, ending)) hits += sample.stops[v];
      ended += hits;
      out.odds.push_back(verdict::wilson(hits, sample.readings));
    }
    out.no_ending = ended == sample.readings ? verdict::Interval{0, 0}
                                             : verdict::wilson(sample.readings - ended, sample.readings);
    return out;
  }

  const Examined& examined_;
  const std::optional<uint64_t> sampled_;
  const uint64_t seed_;
  std::unique_ptr<verdict::Odds> even_;
  std::unique_ptr<verdict::Ahead> ahead_;
};

}  // namespace

int run_audience(const Options& options) {
  std::string problem = find_problem(options);
  if (!problem.empty()) return complain(problem);
  std::vector<ReaderModel> models;
  for (const std::string& text : options.model.empty() ? Words{"uniform"} : options.model) {
    models.emplace_back();
    if (!read_model(text, models.back(), problem)) return complain(problem);
  }
  Examined examined;
  if (const int code = examine(options.story(), options, "read", {}, examined); code != 0) return code;
  const bool is_proved = examined.verdict.result == verdict::Result::proved;
  if (options.readings && !is_proved)
    return complain(
        "readings can only be drawn from a story that was examined wholly; leave --readings out for bounds");
  if (options.readings && (*options.readings == 0 || *options.readings > 1'000'000'000))
    return complain("--readings wants a number from 1 to 1,000,000,000");

  report::Audience audience;
  audience.story = examined.story.name;
  audience.is_proved = is_proved;
  audience.sampled = options.readings;
  audience.seed = options.seed.value_or(1);
  for (const verdict::Ending& ending : examined.verdict.endings) audience.endings.push_back(ending.name);
  Hall hall(examined, options.readings, audience.seed);
  for (const ReaderModel& model : models)
    if (!hall.seat(model, audience, problem)) return complain(problem);

  if (options.json.is_wanted) {
    const std::string json = report::write_audience_json(audience);
    if (options.json.file.empty())
      std::fputs(json.c_str(), stdout);
    else if (!write_file(options.json.file, json, problem))
      return complain(problem);
  }
  if (!options.json.is_wanted || !options.json.file.empty())
    std::fputs(report::write_audience_text(audience, options.ascii).c_str(), stdout);
  return is_proved ? 0 : 3;
}

}  // namespace dramaturg::cli
