// audience: a story and kinds of readers → the odds of its endings for each of them, and on wish what a value
// comes to and what hardly anybody reads.
#include <algorithm>
#include <charconv>
#include <cstdio>

#include "cli/examine.hpp"
#include "cli/files.hpp"
#include "cli/hall.hpp"
#include "cli/limits.hpp"
#include "cli/narrow.hpp"
#include "cli/progress.hpp"
#include "cli/readers.hpp"
#include "cli/seating.hpp"
#include "cli/verbs.hpp"
#include "report/audience.hpp"

namespace dramaturg::cli {
namespace {

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

std::string find_conflict(const Options& options) {
  if (!options.readings) return {};
  if (*options.readings == 0 || *options.readings > 1'000'000'000)
    return "--readings wants a number from 1 to 1,000,000,000";
  if (options.fit) return "--fit is solved, not drawn; leave --readings out";
  if (!options.variable.all.empty() || options.fewer_than)
    return "--variable and --fewer-than are worked out, not drawn; leave --readings out";
  return {};
}

bool read_smoothing(const Text& given, double& smoothing) {
  if (!given) return true;
  const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), smoothing);
  return error == std::errc() && end == given->data() + given->size() && smoothing >= 0.001 &&
         smoothing <= 1000;
}

int write(const Options& options, const report::Audience& audience) {
  std::string problem;
  if (options.json.is_wanted) {
    const std::string json = report::write_audience_json(audience);
    if (options.json.file.empty())
      std::fputs(json.c_str(), stdout);
    else if (!write_file(options.json.file, json, problem))
      return complain(problem);
  }
  if (!options.json.is_wanted || !options.json.file.empty())
    print_page(report::write_audience_text(audience, options.ascii));
  return audience.is_proved || audience.sampled ? 0 : 3;
}

}  // namespace

int run_audience(const Options& options) {
  std::string problem = find_problem(options);
  if (problem.empty()) problem = find_conflict(options);
  if (!problem.empty()) return complain(problem);
  std::vector<ReaderModel> models;
  const Words even = options.fit ? Words{} : Words{"uniform"};
  for (const std::string& text : options.model.all.empty() ? even : options.model.all) {
    models.emplace_back();
    if (!read_model(text, options.readers, models.back(), problem)) return complain(problem);
  }
  std::vector<RecordedReading> recorded;
  double smoothing = 1;
  if (options.fit && !read_recorded(*options.fit, recorded, problem)) return complain(problem);
  if (!read_smoothing(options.smoothing, smoothing))
    return complain("--smoothing wants a number from 0.001 to 1000");
  HallOptions seating{
      options.readings, options.seed.value_or(1), options.fewer_than, options.variable.all, {}, {}};
  graph::Recording recording;
  recording.traces = options.fewer_than.has_value() || look_at_events(models);

  Examined examined;
  if (const int code = load_for_readers(options, models, seating, examined); code != 0) return code;
  if (const int code = examine_loaded(options, recording, examined); code != 0) return code;
  DrawingLine line(progress_kind(options));
  seating.drawn = [&](uint64_t done, uint64_t all) { line.tell(done, all); };
  Hall hall(examined, std::move(seating));
  for (const ReaderModel& model : models)
    if (!hall.seat(model, problem)) return complain(problem);
  if (options.fit) {
    const bool is_seated = hall.seat_fitted(recorded, smoothing, problem);
    if (!problem.empty()) std::fprintf(stderr, "dramaturg: %s: %s\n", options.fit->c_str(), problem.c_str());
    if (!is_seated) return 2;
  }
  line.finish();
  return write(options, hall.take());
}

}  // namespace dramaturg::cli
