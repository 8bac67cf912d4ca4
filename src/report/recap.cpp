// Sentences are collected with a weight each, the heaviest are kept until the words are spent, and what is
// kept is told in the order of the reading.
#include "report/recap.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "report/change_words.hpp"
#include "report/sentences.hpp"

namespace dramaturg::report {
namespace {

constexpr double least_shift = 0.05;  ///< a smaller jump of the odds is no turning point
constexpr size_t most_turning_points = 3;
constexpr size_t shortest_paragraph = 45;  ///< words
constexpr size_t enough_written = 2;       ///< lines of `# recap:` in an episode
constexpr double unwanted = -1000;         ///< a weight that nothing makes up for
constexpr double torn_speech = -300;
constexpr size_t room_for_two = 150;         ///< words from which on an episode has at least two sentences
constexpr std::string_view bonus = "bonus";  ///< the episode that is told last

bool take_tag(const std::string& tag, std::string_view key, std::string& value) {
  if (!tag.starts_with(key) || tag.size() <= key.size() || tag[key.size()] != ':') return false;
  const size_t begin = tag.find_first_not_of(' ', key.size() + 1);
  value = begin == std::string::npos ? "" : tag.substr(begin);
  return true;
}

/// `record-store` → `record store`.
std::string for_people(std::string name) {
  std::replace(name.begin(), name.end(), '-', ' ');
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

double shift_of(const std::vector<double>& a, const std::vector<double>& b) {
  double sum = 0;
  for (size_t e = 0; e < std::min(a.size(), b.size()); ++e) sum += std::fabs(a[e] - b[e]);
  return sum / 2;  // total variation distance
}

/// A sentence that could be told.
struct Candidate {
  std::string text;
  double weight = 0;
  size_t scene = 0;
  bool is_kept = false;
  bool is_written = false;  ///< a `# recap:` line
};

struct Scene {
  std::string name;
  size_t episode = 0;
};

class Composer {
 public:
  Composer(const Transcript& transcript, const std::optional<Fate>& fate, const RecapOptions& options)
      : transcript_(transcript), fate_(fate), options_(options) {
    for (const Turn& turn : transcript.turns)
      for (const TranscriptLine& line : turn.lines)
        for (const std::string& tag : line.tags) {
          std::string ignored;
          has_scenes_ |= take_tag(tag, "scene", ignored);
          has_recap_ |= take_tag(tag, "recap", ignored);
        }
  }

  Recap compose(const std::string& title) {
    Recap recap;
    recap.title = title;
    recap.choices = transcript_.turns.size() - 1;
    recap.ending = transcript_.ending;
    for (size_t t = 0; t < transcript_.turns.size(); ++t) collect(t);
    weigh_scenes();
    weigh_written();
    choose();
    for (size_t e = 0; e < episodes_.size(); ++e)
      if (options_.episode.empty() || episodes_[e].name == options_.episode)
        recap.episodes.push_back(tell(e));
    std::stable_partition(recap.episodes.begin(), recap.episodes.end(),
                          [](const RecapEpisode& episode) { return !episode.is_bonus; });
    if (fate_) add_fate(recap);
    return recap;
  }

 private:
  // ---- what there is to tell

  void collect(size_t t) {
    const Turn& turn = transcript_.turns[t];
    bool is_first_after_choice = t > 0;
    if (episodes_.empty()) open_episode("", t);
    if (!has_scenes_) open_scene(turn.knot);
    for (const TranscriptLine& line : turn.lines) {
      read_tags(line, t);
      if (scenes_.empty()) open_scene("");
      bool is_in_speech = false;
      for (std::string& sentence : sentences(line.text)) {
        Candidate c{std::move(sentence), 0, scenes_.size() - 1, false, false};
        // Half of what somebody says reads as if the story said it.
        const bool was_in_speech = std::exchange(is_in_speech, is_speech_open_after(c.text, is_in_speech));
        if (was_in_speech || is_in_speech) c.weight += torn_speech;
        if (is_first_after_choice)
          c.weight += 30 + 200 * shift_at(t - 1) + 4 * static_cast<double>(turn.changes.size());
        is_first_after_choice = false;
        c.weight += fitness(c.text);
        candidates_.push_back(std::move(c));
      }
    }
    RecapEpisode& episode = episodes_.back();
    episode.last_turn = t;
    for (const Change& change : turn.changes) note(episode, change);
  }

  void read_tags(const TranscriptLine& line, size_t t) {
    for (const std::string& tag : line.tags) {
      std::string value;
      if (take_tag(tag, "ep", value) && value != episodes_.back().name) open_episode(value, t);
      if (take_tag(tag, "scene", value)) {
        if (value.starts_with("bonus")) open_episode(std::string(bonus), t);
        open_scene(value);
      }
      if (take_tag(tag, "recap", value) && !value.empty()) {
        if (scenes_.empty()) open_scene("");
        candidates_.push_back(
            {value, 1000 + 300 * (t > 0 ? shift_at(t - 1) : 0), scenes_.size() - 1, false, true});
      }
    }
  }

  void open_episode(const std::string& name, size_t t) {
    if (!episodes_.empty() && episodes_.back().name.empty() && scenes_.empty()) episodes_.pop_back();
    if (!episodes_.empty() && episodes_.back().name == name) return;
    RecapEpisode episode;
    episode.name = name;
    episode.is_bonus = name == bonus;
    episode.first_turn = episode.last_turn = t;
    episodes_.push_back(std::move(episode));
  }

  void open_scene(const std::string& name) {
    if (!scenes_.empty() && scenes_.back().name == name && scenes_.back().episode == episodes_.size() - 1)
      return;
    scenes_.push_back({name, episodes_.size() - 1});
  }

  static void note(RecapEpisode& episode, const Change& change) {
    const auto known = std::find_if(episode.changes.begin(), episode.changes.end(),
                                    [&](const Change& c) { return c.name == change.name; });
    if (known == episode.changes.end())
      episode.changes.push_back(change);
    else
      known->after = change.after;
  }

  double shift_at(size_t moment) const {
    if (!fate_ || moment >= fate_->moments.size()) return 0;
    const Fate::Moment& m = fate_->moments[moment];
    const uint32_t taken = transcript_.turns[moment + 1].taken;
    return taken < m.by_option.size() ? shift_of(m.odds, m.by_option[taken]) : 0;
  }

  /// How well a sentence reads by itself.
  static double fitness(const std::string& sentence) {
    const size_t words = word_count(sentence);
    if (words < 4) return -60;
    const bool is_question = sentence.ends_with('?');
    return (stands_alone(sentence) ? 0 : -40) + (leans_back(sentence) ? -25 : 0) + (is_question ? -15 : 0) +
           (words < 7    ? -6
            : words > 34 ? -12
                         : 6);
  }

  void weigh_scenes() {
    std::vector<size_t> first(scenes_.size(), SIZE_MAX), last(scenes_.size(), SIZE_MAX);
    for (size_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].is_written || fitness(candidates_[i].text) < 0) continue;
      const size_t s = candidates_[i].scene;
      if (first[s] == SIZE_MAX) first[s] = i;
      last[s] = i;
    }
    for (size_t s = 0; s < scenes_.size(); ++s) {
      if (first[s] == SIZE_MAX) continue;
      candidates_[first[s]].weight += has_recap_ ? 20 : 40;
      if (last[s] != first[s]) candidates_[last[s]].weight += 22;
    }
    if (!candidates_.empty() && transcript_.end == TranscriptEnd::ended) {
      const auto end = std::find_if(last.rbegin(), last.rend(), [](size_t i) { return i != SIZE_MAX; });
      if (end != last.rend()) candidates_[*end].weight += 120;
    }
  }

  /// What was written for the recap is told instead of what only happens to read well, where there is enough
  /// of it; an episode's first such line sets the scene, its last is what the next one goes on from.
  void weigh_written() {
    std::vector<std::vector<Candidate*>> written(episodes_.size());
    for (Candidate& c : candidates_)
      if (c.is_written) written[scenes_[c.scene].episode].push_back(&c);
    for (Candidate& c : candidates_)
      if (!c.is_written && written[scenes_[c.scene].episode].size() >= enough_written) c.weight = unwanted;
    for (const std::vector<Candidate*>& lines : written) {
      if (lines.empty()) continue;
      lines.front()->weight += 400;
      lines.back()->weight += 500;
    }
  }

  // ---- what is told

  /// Each episode gets its share of the words by the length of what it told; the heaviest sentences first.
  void choose() {
    std::vector<double> length(episodes_.size(), 0);
    double all = 0;
    for (const Candidate& c : candidates_) {
      if (!is_wanted(scenes_[c.scene].episode) || c.weight <= unwanted) continue;
      const double words = static_cast<double>(word_count(c.text));
      length[scenes_[c.scene].episode] += words;
      all += words;
    }
    for (size_t e = 0; e < episodes_.size(); ++e) {
      if (!is_wanted(e) || all <= 0) continue;
      choose_in(e, static_cast<double>(options_.words) * length[e] / all);
    }
  }

  void choose_in(size_t episode, double budget) {
    std::vector<Candidate*> order;
    for (Candidate& c : candidates_)
      if (scenes_[c.scene].episode == episode) order.push_back(&c);
    std::stable_sort(order.begin(), order.end(),
                     [](const Candidate* a, const Candidate* b) { return a->weight > b->weight; });
    double used = 0;
    size_t kept = 0;
    for (Candidate* c : order) {
      const double words = static_cast<double>(word_count(c->text));
      const bool is_due = kept == 0 || (kept == 1 && c->is_written && options_.words >= room_for_two);
      if (!is_due && used + words > budget) continue;
      if (kept > 0 && c->weight <= 0) break;
      c->is_kept = true;
      used += words;
      ++kept;
    }
  }

  bool is_wanted(size_t episode) const {
    return options_.episode.empty() || episodes_[episode].name == options_.episode;
  }

  RecapEpisode tell(size_t e) {
    RecapEpisode told = episodes_[e];
    std::erase_if(told.changes, [](const Change& c) { return c.before == c.after; });
    told.told_changes = options_.world == nullptr
                            ? tell_changes(told.changes, options_.is_ascii)
                            : tell_changes(*options_.world, told.changes, values_after(told.last_turn),
                                           options_.tells_all, options_.is_ascii);
    if (!options_.episode.empty() && e > 0 && !told.is_bonus) told.before = leaving(e - 1);
    for (size_t s = 0; s < scenes_.size(); ++s) {
      if (scenes_[s].episode != e) continue;
      RecapScene scene{for_people(scenes_[s].name), {}};
      for (const Candidate& c : candidates_)
        if (c.scene == s && c.is_kept) scene.text += (scene.text.empty() ? "" : " ") + c.text;
      if (scene.text.empty()) continue;
      // One sentence is no paragraph: short scenes are told in one breath.
      if (!told.scenes.empty() && word_count(told.scenes.back().text) < shortest_paragraph)
        told.scenes.back().text += " " + scene.text;
      else
        told.scenes.push_back(std::move(scene));
    }
    return told;
  }

  /// Of all variables that have changed by then.
  std::map<std::string, std::string> values_after(size_t turn) const {
    std::map<std::string, std::string> values;
    for (size_t t = 0; t <= turn && t < transcript_.turns.size(); ++t)
      for (const Change& change : transcript_.turns[t].changes) values[change.name] = change.after;
    return values;
  }

  /// The heaviest sentence of an episode: what the next one remembers of it.
  std::string leaving(size_t episode) const {
    const Candidate* best = nullptr;
    for (const Candidate& c : candidates_)
      if (scenes_[c.scene].episode == episode && (!best || c.weight >= best->weight)) best = &c;
    return best ? continued(best->text) : "";
  }

  // ---- fate

  void add_fate(Recap& recap) {
    std::vector<TurningPoint> points;
    std::vector<double> shifts;
    size_t first = SIZE_MAX, last = 0;  // choices of the episodes that are told
    for (const RecapEpisode& episode : recap.episodes) {
      first = std::min(first, episode.first_turn);
      last = std::max(last, episode.last_turn);
    }
    for (size_t m = 0; m + 1 < transcript_.turns.size() && m < fate_->moments.size(); ++m) {
      if (m + 1 < first || m + 1 > last) continue;
      const double shift = shift_at(m);
      if (shift < least_shift) continue;
      points.push_back(turning_point(m));
      shifts.push_back(shift);
    }
    std::vector<size_t> order(points.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return shifts[a] > shifts[b]; });
    for (size_t i = 0; i < std::min(order.size(), most_turning_points); ++i)
      recap.turning_points.push_back(points[order[i]]);
    recap.fate = fate_;
  }

  TurningPoint turning_point(size_t m) const {
    const Fate::Moment& moment = fate_->moments[m];
    const Turn& turn = transcript_.turns[m + 1];
    const std::vector<double>& after = moment.by_option[turn.taken];
    TurningPoint point;
    point.choice = m + 1;
    point.taken = turn.options[turn.taken].text;
    size_t ending = 0;
    for (size_t e = 0; e < moment.odds.size(); ++e)
      if (std::fabs(after[e] - moment.odds[e]) > std::fabs(after[ending] - moment.odds[ending])) ending = e;
    point.ending = fate_->endings[ending];
    point.before = moment.odds[ending];
    point.after = after[ending];
    const double direction = point.after < point.before ? 1 : -1;
    point.otherwise = point.after;
    for (size_t o = 0; o < moment.by_option.size() && o < turn.options.size(); ++o) {
      if (o == turn.taken || direction * (moment.by_option[o][ending] - point.otherwise) <= 0) continue;
      point.otherwise = moment.by_option[o][ending];
      point.other = turn.options[o].text;
    }
    return point;
  }

  const Transcript& transcript_;
  const std::optional<Fate>& fate_;
  const RecapOptions& options_;
  bool has_scenes_ = false, has_recap_ = false;
  std::vector<RecapEpisode> episodes_;
  std::vector<Scene> scenes_;
  std::vector<Candidate> candidates_;
};

}  // namespace

Recap recapitulate(const std::string& title, const Transcript& transcript, const std::optional<Fate>& fate,
                   const RecapOptions& options) {
  return Composer(transcript, fate, options).compose(title);
}

}  // namespace dramaturg::report
