// Each kind of reader is solved by itself; mixtures are sums.
#include "cli/hall.hpp"

#include <algorithm>
#include <set>

#include "cli/fate.hpp"
#include "cli/options.hpp"
#include "verdict/fit.hpp"
#include "verdict/player.hpp"
#include "verdict/sampler.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::cli {
namespace {

using verdict::Interval;
using verdict::Temper;

Interval times(const Interval& x, double share) { return x * Interval{share, share}; }

void add(std::vector<Interval>& sum, const std::vector<Interval>& more, double share) {
  sum.resize(std::max(sum.size(), more.size()));
  for (size_t i = 0; i < more.size(); ++i) sum[i] += times(more[i], share);
}

std::string meant(const std::string& near) { return near.empty() ? "" : "; did you mean `" + near + "`?"; }

/// Events that hurt, by the names that every drama has for them.
bool is_conflict(const std::string& event) {
  static const std::set<std::string> names = {"imposed", "overrode", "told_in_anger", "disbelieved", "broke"};
  return names.count(event) > 0 || event.starts_with("declined_");
}

std::string with_people(const world::RaisedEvent& event) {
  std::string out = event.name + "(";
  for (const std::string& each : event.args) out += (out.back() == '(' ? "" : ", ") + each;
  return out + ")";
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

/// `name`, or `name(a, b)`.
bool is_event(const world::RaisedEvent& event, const std::string& named) {
  return event.name == named || without_blanks(with_people(event)) == without_blanks(named);
}

/// Per address: something of this container begins here.
void mark_beginning(const program::Program& program, program::ContainerId id, std::vector<uint8_t>& marks) {
  const program::ContainerInfo& info = program.containers[id.value];
  if (info.begin < marks.size()) marks[info.begin] = 1;
  if (info.first_item < marks.size()) marks[info.first_item] = 1;
}

std::vector<uint8_t> traces_with(const graph::Graph& graph, const std::vector<uint8_t>& marks) {
  std::vector<uint8_t> out(graph.traces.size(), 0);
  for (uint32_t t = 0; t < graph.traces.size(); ++t)
    for (const story::Run& run : graph.traces.runs(graph::TraceId{t}))
      for (uint32_t at = run.begin; at < run.end && at < marks.size() && !out[t]; ++at) out[t] = marks[at];
  return out;
}

}  // namespace

std::vector<std::string> values_of_loyalty(const Story& story, const std::string& name) {
  if (!story.drama || !story.drama->is_there()) return {name};
  const world::World& world = story.drama->world();
  const auto is_named = [&](const world::Person& person) { return person.name.id == name; };
  if (std::none_of(world.persons.begin(), world.persons.end(), is_named)) return {name};
  std::vector<std::string> out;
  const auto value = [](const std::string& what, const world::Holder& holder) {
    return what + "(" + holder.who[0] + ", " + holder.who[1] + ")";
  };
  for (const world::Bond& bond : world.bonds)
    for (const world::Holder& holder : bond.holders)
      if (holder.who.size() == 2 && (holder.who[0] == name || holder.who[1] == name))
        out.push_back(value(bond.name.id, holder));
  for (const world::Scale& scale : world.scales)
    for (const world::Holder& holder : scale.holders)
      if (scale.kind == world::ScaleKind::feeling && holder.who.size() == 2 && holder.who[1] == name)
        out.push_back(value(scale.name.id, holder));
  return out;
}

Hall::Hall(const Examined& examined, HallOptions options)
    : examined_(examined),
      options_(std::move(options)),
      ground_(verdict::survey(examined.story.program, examined.story.sources)),
      offers_(verdict::find_offers(examined.story.program, examined.graph)),
      unsettled_(verdict::find_unsettled_tags(examined.story.program)) {
  const Story& story = examined.story;
  if (story.claimed && !story.claimed->checks.empty()) {
    std::vector<program::ContainerId> functions;
    for (const graph::Rule& rule : story.claimed->claims.rules) {
      const bool is_value = rule.what.kind == graph::Formula::Kind::atom &&
                            story.claimed->claims.atoms[rule.what.atom].kind == graph::Atom::Kind::condition;
      functions.push_back(is_value ? story.claimed->claims.atoms[rule.what.atom].function
                                   : program::ContainerId::none());
    }
    const bool are_all = std::none_of(functions.begin(), functions.end(), [](auto f) { return f.is_none(); });
    if (are_all) values_ = verdict::find_values(story.program, examined.graph, functions);
  }
  out_.story = story.name;
  out_.is_proved = examined.verdict.result == verdict::Result::proved;
  out_.sampled = options_.sampled;
  out_.seed = options_.seed;
  out_.fewer_than = options_.fewer_than;
  for (const verdict::Ending& ending : examined.verdict.endings) out_.endings.push_back(ending.name);
}

// ---- what a kind of reader looks at

bool Hall::find_ending(const std::string& name, std::optional<uint32_t>& out, std::string& problem) {
  if (name.empty()) return true;
  for (uint32_t e = 0; e < out_.endings.size(); ++e)
    if (out_.endings[e] == name) out = e;
  if (!out) problem = "no reading comes to an ending `" + name + "`" + meant(nearest(name, out_.endings));
  if (out) look_ahead();
  return out.has_value();
}

void Hall::look_ahead() {
  if (!even_)
    even_ =
        std::make_unique<verdict::Odds>(verdict::find_odds(examined_.graph, verdict::EvenReaders(), true));
  if (ahead_) return;
  ahead_ = std::make_unique<verdict::Ahead>(examined_.graph, *even_,
                                            verdict::ending_of(examined_.graph, examined_.verdict.endings),
                                            static_cast<uint32_t>(out_.endings.size()));
}

bool Hall::prepare_tags(const Temper& temper, std::string& problem) {
  std::vector<std::string> wanted, there;
  for (const auto& [tag, factor] : temper.tags) wanted.push_back(tag);
  for (const auto& tags : offers_.tags) there.insert(there.end(), tags.begin(), tags.end());
  for (const std::string& tag : wanted) {
    const bool is_there = std::any_of(there.begin(), there.end(),
                                      [&](const std::string& each) { return verdict::is_tag(each, tag); });
    if (is_there) continue;
    problem = "no option bears the tag `" + tag + "`" + meant(nearest(tag, there));
    return false;
  }
  if (!temper.weight_tag.empty()) {
    const bool is_there = std::any_of(there.begin(), there.end(), [&](const std::string& each) {
      return verdict::tag_value(each, temper.weight_tag).has_value();
    });
    if (!is_there) {
      problem = "no option bears a tag `" + temper.weight_tag + ": …`";
      return false;
    }
    wanted.push_back(temper.weight_tag);
  }
  if (temper.conflict != 1) wanted.push_back("conflict");
  for (const verdict::UnsettledTag& tag : unsettled_) {
    std::string beginning = tag.beginning;
    beginning.erase(0, beginning.find_first_not_of(' '));
    for (const std::string& each : wanted) {
      if (!each.starts_with(beginning) && !beginning.starts_with(each)) continue;
      const std::string place = examined_.story.place(tag.where);
      problem =
          (place.empty() ? "" : place + ": ") + "the tag `" + beginning +
          "…` depends on how the story goes; readers can look only at tags that are written out, on options "
          "that always have them";
      return false;
    }
  }
  return true;
}

bool Hall::prepare_events(const Temper& temper, verdict::Scene& scene, std::string& problem) {
  const program::Program& program = examined_.story.program;
  std::vector<world::RaisedEvent> events;
  if (examined_.story.drama && examined_.story.drama->is_there())
    events = examined_.story.drama->joined().events;
  std::vector<std::string> known;
  for (const world::RaisedEvent& event : events) known.push_back(event.name);
  const auto mark = [&](auto is_meant, std::vector<uint8_t>& marks) {
    bool is_there = false;
    marks.assign(program.code.size(), 0);
    for (const world::RaisedEvent& event : events) {
      if (!is_meant(event)) continue;
      for (uint32_t c = 0; c < program.containers.size(); ++c)
        if (program.containers[c].is_function && program.containers[c].name == event.function)
          mark_beginning(program, {c}, marks), is_there = true;
    }
    return is_there;
  };
  scene.event_times.assign(examined_.graph.traces.size(), 1);
  scene.is_conflict.assign(examined_.graph.traces.size(), 0);
  std::vector<uint8_t> marks;
  for (const auto& [named, factor] : temper.events) {
    bool is_there = mark([&](const auto& event) { return is_event(event, named); }, marks);
    for (uint32_t c = 0; c < program.containers.size(); ++c) {  // a knot, a stitch or a function of plain ink
      if (program.containers[c].is_observed || verdict::flow_name(program, {c}) != named) continue;
      mark_beginning(program, {c}, marks);
      is_there = true;
    }
    if (!is_there) {
      problem =
          "nothing in this story is called `" + named + "`: no event, no knot" + meant(nearest(named, known));
      return false;
    }
    const std::vector<uint8_t> raised = traces_with(examined_.graph, marks);
    for (size_t t = 0; t < raised.size(); ++t)
      if (raised[t]) scene.event_times[t] *= factor;
  }
  if (temper.conflict == 1) return true;
  const bool has_events = mark([](const auto& event) { return is_conflict(event.name); }, marks);
  if (has_events) scene.is_conflict = traces_with(examined_.graph, marks);
  const auto has_tag = [](const std::vector<std::string>& tags) {
    return std::any_of(tags.begin(), tags.end(),
                       [](const auto& tag) { return verdict::is_tag(tag, "conflict"); });
  };
  if (has_events || std::any_of(offers_.tags.begin(), offers_.tags.end(), has_tag)) return true;
  problem = "nothing in this story is marked as conflict: tag options `# conflict`";
  return false;
}

bool Hall::prepare_loyalty(const Temper& temper, verdict::Scene& scene, std::string& problem) {
  for (const std::string& given : temper.loyal) {
    const bool is_less_better = given.starts_with('-');
    const std::string name = given.substr(is_less_better ? 1 : 0);
    for (const std::string& value : values_of_loyalty(examined_.story, name)) {
      auto& [ahead, gains] = measures_[(is_less_better ? "-" : "") + value];
      const auto at = std::find(options_.measures.begin(), options_.measures.end(), value);
      const size_t index = options_.variables.size() + static_cast<size_t>(at - options_.measures.begin());
      if (index >= values_.size()) {
        problem = "`" + value + "` is a claim and no value; readers are loyal to values";
        return false;
      }
      if (!values_[index].failure.empty() || !values_[index].are_numbers()) {
        problem = "readers cannot be loyal to `" + value + "`: " +
                  (values_[index].failure.empty() ? "it is no number and no list" : values_[index].failure);
        return false;
      }
      if (!ahead) {
        look_ahead();
        gains = verdict::gains_of(values_[index], examined_.graph, is_less_better);
        ahead = std::make_unique<verdict::Ahead>(*even_, gains);
      }
      scene.loyal.push_back({ahead.get(), &gains});
    }
  }
  return true;
}

bool Hall::prepare(const Temper& temper, verdict::Scene& scene, std::string& problem) {
  scene.offers = &offers_;
  if (temper.looks_at_tags() && !prepare_tags(temper, problem)) return false;
  if (temper.looks_at_events() && !prepare_events(temper, scene, problem)) return false;
  if (!find_ending(temper.seek, scene.sought, problem) || !find_ending(temper.avoid, scene.avoided, problem))
    return false;
  scene.endings = ahead_.get();
  return prepare_loyalty(temper, scene, problem);
}

// ---- what they meet

std::string Hall::knot_of(uint32_t vertex) const {
  const uint32_t point = offers_.points[examined_.graph.vertices[vertex].first_edge];
  if (point == verdict::Offers::none) return "the opening";
  const program::Program& program = examined_.story.program;
  const auto knot =
      ground_.top_knots[verdict::container_at(program, program.choice_points[point].address).value];
  return knot ? program.containers[knot.value].name : "the opening";
}

void Hall::solve(const verdict::Odds& odds, uint32_t leave, double share, Met& out) const {
  const graph::Graph& graph = examined_.graph;
  std::vector<Interval> endings;
  for (const verdict::Ending& ending : examined_.verdict.endings)
    endings.push_back(verdict::share_that_stops(
        odds, verdict::stops_of(graph, odds, graph::VertexKind::ending, ending.ends)));
  add(out.endings, endings, share);
  out.no_ending += times(verdict::share_without_ending(graph, odds), share);
  out.left += times(verdict::share_that_leaves(odds), share);
  const auto choices = verdict::mean_choices(odds, odds.stops);
  out.has_choices = out.has_choices && choices.has_value();
  if (choices) out.choices += times(*choices, share);
  const double rate = leave / 1000.0;
  out.taken.resize(examined_.story.program.choice_points.size(), 0);
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    if (graph.vertices[v].kind != graph::VertexKind::choice || odds.chain.first[v] == odds.chain.first[v + 1])
      continue;
    if (leave > 0) out.leaving[knot_of(v)] += times(odds.forward.visits[v], rate * share);
    for (uint32_t e = odds.chain.first[v]; e < odds.chain.first[v + 1]; ++e) {
      const uint32_t at = odds.chain.graph_edge[e];
      if (at != verdict::Chain::no_edge && offers_.points[at] != verdict::Offers::none)
        out.taken[offers_.points[at]] += share * verdict::flow_of(odds, v, e).middle();
    }
  }
  out.values.resize(options_.variables.size());
  for (size_t i = 0; i < out.values.size() && i < values_.size(); ++i) {
    const auto places = static_cast<uint32_t>(values_[i].episodes.size());
    out.values[i].resize(places + 1);
    for (uint32_t place = 0; place <= places; ++place)
      add(out.values[i][place],
          verdict::shares_of(values_[i], place == places ? verdict::Values::at_end : place, odds), share);
  }
  if (!options_.fewer_than && !options_.meets_places) return;
  const verdict::Met met = verdict::find_met(ground_, graph, odds, examined_.verdict.words);
  if (out.lines.empty()) {
    for (const auto& line : met.lines) out.lines.push_back({line.file, line.line, {}});
    for (const auto& knot : met.knots) out.knots.push_back({knot.name, {}});
  }
  for (size_t i = 0; i < met.lines.size(); ++i) out.lines[i].odds += times(met.lines[i].odds, share);
  for (size_t i = 0; i < met.knots.size(); ++i) out.knots[i].odds += times(met.knots[i].odds, share);
}

/// In pieces, so that who waits sees how far it is.
template <class Draw>
void Hall::draw_in_pieces(double share, Met& out, Draw draw_some) const {
  constexpr uint64_t piece = 1 << 16;
  const auto readings = static_cast<uint64_t>(static_cast<double>(*options_.sampled) * share + 0.5);
  for (uint64_t done = 0; done < readings; done += piece) {
    const uint64_t now = std::min(piece, readings - done);
    draw_some(now, options_.seed * 0x9e3779b97f4a7c15u + out.readings);
    out.readings += now;
    if (options_.drawn) options_.drawn(std::min(done + piece, readings), readings);
  }
}

void Hall::draw(const verdict::Odds& odds, double share, Met& out) const {
  std::vector<uint64_t> stops(odds.chain.size(), 0);
  draw_in_pieces(share, out, [&](uint64_t readings, uint64_t seed) {
    const verdict::Sample sample = verdict::sample_readings(odds.chain, readings, seed);
    for (size_t v = 0; v < stops.size(); ++v) stops[v] += sample.stops[v];
  });
  out.hits.resize(out_.endings.size(), 0);
  for (size_t e = 0; e < out.hits.size(); ++e)
    for (const uint32_t v : verdict::stops_of(examined_.graph, odds, graph::VertexKind::ending,
                                              examined_.verdict.endings[e].ends)) {
      out.hits[e] += stops[v];
      out.ended += stops[v];
    }
  if (odds.chain.left) out.gone += stops[*odds.chain.left];
}

/// Of a story that was not examined wholly: the machine plays it.
bool Hall::play(const Temper& temper, double share, Met& out, std::string& problem) {
  if (!temper.seek.empty() || !temper.avoid.empty() || !temper.loyal.empty() || !temper.events.empty()) {
    problem =
        "this story was not examined wholly, so that nobody can look ahead or at events in it; such readers "
        "can only be given bounds (leave --readings out)";
    return false;
  }
  static const std::vector<graph::NamedEnding> none;
  const Story& story = examined_.story;
  verdict::Player player(story.program, story.claimed ? story.claimed->claims.endings : none, temper);
  verdict::Played played;
  draw_in_pieces(share, out, [&](uint64_t readings, uint64_t seed) { player.play(readings, seed, played); });
  for (const auto& [name, hits] : played.endings) {
    auto known = std::find(out_.endings.begin(), out_.endings.end(), name);
    if (known == out_.endings.end()) known = out_.endings.insert(known, name);
    const auto index = static_cast<size_t>(known - out_.endings.begin());
    out.hits.resize(std::max(out.hits.size(), out_.endings.size()), 0);
    out.hits[index] += hits;
    out.ended += hits;
  }
  out.hits.resize(out_.endings.size(), 0);
  out.gone += played.left;
  return true;
}

bool Hall::meet(const ReaderModel& model, double share, Met& out, std::string& problem) {
  double all = 0;
  for (const ReaderModel::Part& part : model.parts) all += part.share;
  for (const ReaderModel::Part& part : model.parts)
    if (part.share > 0 && !meet(part.model, share * part.share / all, out, problem)) return false;
  if (!model.parts.empty()) return true;
  verdict::Scene scene;
  if (!prepare(model.temper, scene, problem)) return false;
  if (options_.sampled && !out_.is_proved) return play(model.temper, share, out, problem);
  const verdict::TemperedReaders readers(model.temper, std::move(scene));
  const verdict::Odds odds = verdict::find_odds(examined_.graph, readers, true);
  options_.sampled ? draw(odds, share, out) : solve(odds, model.temper.leave, share, out);
  return true;
}

bool Hall::has_values(std::string& problem) const {
  for (size_t i = 0; i < options_.variables.size(); ++i) {
    if (i < values_.size() && values_[i].failure.empty()) continue;
    problem = "--variable " + options_.variables[i] +
              (i < values_.size() ? ": " + values_[i].failure : " is a claim and no value");
    return false;
  }
  return true;
}

bool Hall::seat(const ReaderModel& model, std::string& problem) {
  Met met;
  if (!has_values(problem)) return false;
  if (!meet(model, 1, met, problem)) {
    problem = model.name + ": " + problem;
    return false;
  }
  out_.models.push_back(report_of(model, met));
  met_.push_back(std::move(met));
  return true;
}

report::AudienceModel Hall::report_of(const ReaderModel& model, const Met& met) const {
  report::AudienceModel out;
  out.name = model.name;
  out.about = model.about;
  bool may_leave = false;
  each_temper(model, [&](const Temper& temper) { may_leave |= temper.leave > 0; });
  if (options_.sampled) {
    for (const uint64_t hits : met.hits) out.odds.push_back(verdict::wilson(hits, met.readings));
    const uint64_t lost = met.readings - met.ended - met.gone;
    out.no_ending = lost == 0 ? Interval{0, 0} : verdict::wilson(lost, met.readings);
    if (may_leave) out.left = verdict::wilson(met.gone, met.readings);
    return out;
  }
  for (const Interval& share : met.endings) out.odds.push_back(verdict::clamped_share(share));
  out.no_ending = verdict::clamped_share(met.no_ending);
  if (met.has_choices) out.mean_choices = met.choices;
  if (may_leave) out.left = verdict::clamped_share(met.left);
  for (const auto& [knot, share] : met.leaving)
    if (share.high > 0) out.leaving.push_back({knot, share});
  std::stable_sort(out.leaving.begin(), out.leaving.end(),
                   [](const auto& a, const auto& b) { return a.share.middle() > b.share.middle(); });
  const text::SourceSet& sources = examined_.story.sources;
  for (const verdict::Met::Line& line : met.lines) {
    if (!options_.fewer_than || !(line.odds.high < static_cast<double>(*options_.fewer_than) / 1000))
      continue;
    std::string text(sources.line_text({line.file}, line.line));
    text.erase(0, text.find_first_not_of(" \t"));
    out.rare_lines.push_back({sources.file({line.file}).name, line.line, std::move(text), line.odds});
  }
  return out;
}

bool Hall::seat_fitted(const std::vector<RecordedReading>& readings, double smoothing, std::string& problem) {
  if (!has_values(problem)) return false;
  verdict::FittedReaders readers(examined_.graph, offers_, smoothing);
  size_t unfit = 0, first_unfit = 0;
  for (const RecordedReading& reading : readings) {
    const std::vector<graph::StateId> way = way_of(examined_.story, examined_.graph, reading.picks);
    size_t choice = 0;
    for (const Pick& pick : reading.picks) {
      if (pick.is_draw) continue;
      if (choice + 1 >= way.size()) break;  // where it led is not known: nor whether there was such an option
      readers.note(way[choice++], static_cast<uint32_t>(pick.number) - 1);
    }
    const auto is_choice = [](const Pick& pick) { return !pick.is_draw; };
    const auto all =
        static_cast<size_t>(std::count_if(reading.picks.begin(), reading.picks.end(), is_choice));
    if (choice == all) continue;
    if (++unfit == 1) first_unfit = reading.line;
  }
  if (readers.choices() == 0) {
    problem = "no recorded choice fits this story";
    return false;
  }
  if (unfit > 0)
    problem = verdict::counted(unfit, "recorded reading") + " of " + verdict::number(readings.size()) +
              " fit this story only in part (the first is on line " + std::to_string(first_unfit) + ")";
  ReaderModel model;
  model.name = "fitted";
  model.about = "is fitted to " + verdict::counted(readings.size(), "recorded reading") + ", " +
                verdict::counted(readers.choices(), "choice") + " (" + verdict::number(readers.sets_seen()) +
                " of " + verdict::number(readers.sets()) +
                " sets of options were seen); its odds are estimates, with 95% intervals";
  const verdict::Odds odds = verdict::find_odds(examined_.graph, readers, true);
  Met met;
  solve(odds, 0, 1, met);
  const auto endings = static_cast<uint32_t>(out_.endings.size());
  const verdict::Ahead ahead(examined_.graph, odds,
                             verdict::ending_of(examined_.graph, examined_.verdict.endings), endings);
  const std::vector<Interval> spread = readers.spread(examined_.graph, odds, ahead, endings);
  out_.models.push_back(report_of(model, met));
  report::AudienceModel& out = out_.models.back();
  out.is_estimated = true;
  for (uint32_t e = 0; e < endings; ++e) out.odds[e] = spread[e];
  if (out.no_ending.high > 0) out.no_ending = spread[endings];
  met_.push_back(std::move(met));
  return true;
}

// ---- all of them together

void Hall::add_variables() {
  for (size_t i = 0; i < options_.variables.size(); ++i) {
    const verdict::Values& values = values_[i];
    report::AudienceVariable out;
    out.name = options_.variables[i];
    // A list has a number, too, and reads by its words.
    out.are_numbers =
        values.are_numbers() && std::all_of(values.texts.begin(), values.texts.end(), [](const auto& text) {
          return text.find_first_not_of("-.0123456789") == std::string::npos && !text.empty();
        });
    for (size_t v = 0; v < values.texts.size(); ++v)
      out.values.push_back({values.texts[v], values.numbers[v]});
    for (size_t place = 0; place <= values.episodes.size(); ++place) {
      out.places.push_back({place < values.episodes.size() ? values.episodes[place] : "", {}});
      for (const Met& met : met_) out.places.back().shares.push_back(met.values[i][place]);
    }
    out_.variables.push_back(std::move(out));
  }
}

void Hall::find_parting() {
  if (met_.size() != 2 || options_.sampled || !out_.is_proved) return;
  double most = 0.02;  // a smaller difference is not worth a sentence
  for (uint32_t p = 0; p < offers_.texts.size(); ++p) {
    const double first = met_[0].taken[p], second = met_[1].taken[p];
    if (std::abs(first - second) <= most) continue;
    most = std::abs(first - second);
    out_.parting = report::AudienceParting{
        offers_.texts[p], examined_.story.place(examined_.story.program.choice_points[p].address), first,
        second};
  }
}

report::Audience Hall::take() {
  for (size_t m = 0; m < met_.size(); ++m)  // endings that only a later kind of reader came to
    while (options_.sampled && out_.models[m].odds.size() < out_.endings.size())
      out_.models[m].odds.push_back(verdict::wilson(0, met_[m].readings));
  if (!met_.empty()) out_.lines = met_[0].lines.size();
  add_variables();
  find_parting();
  return std::move(out_);
}

}  // namespace dramaturg::cli
