// A story is loaded once to know what it has, and once more with the functions that give the values.
#include "cli/seating.hpp"

#include <algorithm>
#include <cstdio>

namespace dramaturg::cli {
namespace {

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

/// The values that are to be kept alive while exploring: what readers are loyal to.
bool find_measures(const Story& story, const std::vector<ReaderModel>& models, HallOptions& hall,
                   std::string& problem) {
  for (const ReaderModel& model : models)
    each_temper(model, [&](const verdict::Temper& temper) {
      for (const std::string& given : temper.loyal) {
        const std::vector<std::string> values =
            values_of_loyalty(story, given.substr(given.starts_with('-')));
        if (values.empty())
          problem =
              model.name + ": `" + given + "` has no bond, and nobody has a feeling for them; name a value";
        for (const std::string& value : values)
          if (std::find(hall.measures.begin(), hall.measures.end(), value) == hall.measures.end())
            hall.measures.push_back(value);
      }
    });
  return problem.empty();
}

SeatedReader seated(const ReaderModel& model, const Examined& examined, const Hall::Met& met) {
  SeatedReader out;
  out.name = model.name;
  out.about = model.about;
  for (size_t e = 0; e < met.endings.size(); ++e)
    out.endings.emplace_back(examined.verdict.endings[e].name, verdict::clamped_share(met.endings[e]));
  out.no_ending = verdict::clamped_share(met.no_ending + met.left);
  for (const verdict::Met::Line& line : met.lines)
    out.lines.push_back({examined.story.sources.file({line.file}).name, line.line, line.odds});
  out.knots = met.knots;
  return out;
}

}  // namespace

bool look_at_events(const std::vector<ReaderModel>& models) {
  bool any = false;
  for (const ReaderModel& model : models)
    each_temper(model, [&](const verdict::Temper& temper) { any |= temper.looks_at_events(); });
  return any;
}

int load_for_readers(const Options& options, const std::vector<ReaderModel>& models, HallOptions& hall,
                     Examined& out) {
  LoadOptions loading;
  loading.is_quiet = options.quiet;
  loading.undone = "read";
  loading.reads_endings = true;
  std::string problem;
  if (const int code = load(options.story(), loading, out.story); code != 0) return code;
  if (!find_measures(out.story, models, hall, problem)) return complain(problem);
  loading.values = hall.variables;
  loading.values.insert(loading.values.end(), hall.measures.begin(), hall.measures.end());
  if (loading.values.empty()) return 0;
  if (out.story.is_compiled_elsewhere)
    return complain("values of a compiled story cannot be asked for; give the .ink");
  out.story = {};
  return load(options.story(), loading, out.story);
}

bool read_configured(const Options& options, std::vector<ReaderModel>& out, std::string& problem) {
  for (const auto& [name, file] : options.readers) {
    out.emplace_back();
    if (!read_model(name, options.readers, out.back(), problem)) return false;
    out.back().name = name;
  }
  return true;
}

std::vector<SeatedReader> seat_configured(const Options& options, const std::vector<ReaderModel>& models) {
  std::vector<SeatedReader> out;
  const auto leave_out = [&](const std::string& why) {
    std::fprintf(stderr, "dramaturg: left out of the page: reader %s\n", why.c_str());
  };
  if (options.story() == "-") {  // it has been read, and cannot be read again
    for (const ReaderModel& model : models) leave_out(model.name + ": the story came from standard input");
    return out;
  }
  // Those who are loyal need a story of their own, in which more is remembered; the others share one.
  const auto is_loyal = [](const ReaderModel& model) {
    bool any = false;
    each_temper(model, [&](const verdict::Temper& temper) { any |= !temper.loyal.empty(); });
    return any;
  };
  Options quietly = options;
  quietly.quiet = true;
  std::unique_ptr<Examined> shared;
  for (const ReaderModel& model : models) {
    std::unique_ptr<Examined> own;
    HallOptions seating;
    seating.meets_places = true;
    std::unique_ptr<Examined>& examined = is_loyal(model) ? own : shared;
    if (!examined) {
      examined = std::make_unique<Examined>();
      const std::vector<ReaderModel> asking =
          is_loyal(model) ? std::vector{model} : std::vector<ReaderModel>{};
      int code = load_for_readers(quietly, asking, seating, *examined);
      if (code == 0) code = examine_loaded(quietly, {.traces = true}, *examined);
      if (code != 0) {
        leave_out(model.name);
        examined.reset();
        continue;
      }
    }
    if (!examined->graph.is_complete) {
      leave_out(model.name + ": the story could not be examined wholly for it");
      continue;
    }
    Hall hall(*examined, std::move(seating));
    std::string problem;
    if (hall.seat(model, problem))
      out.push_back(seated(model, *examined, hall.met().front()));
    else
      leave_out(problem);
  }
  return out;
}

}  // namespace dramaturg::cli
