// Play → Performance by our compiler and machine, with inkjs's dice. Warnings are not part of a walk.
#include "differential/walker.hpp"

#include "containers/build.hpp"
#include "containers/json.hpp"
#include "differential/shown.hpp"
#include "program/program.hpp"
#include "story/output.hpp"
#include "story/run.hpp"
#include "syntax/parse.hpp"

namespace differential {

using namespace dramaturg;

namespace {

/// The same luck as walk.js: which choice is taken depends on the seed and the number of choices alone.
struct Luck {
  uint32_t state;
  uint32_t below(uint32_t n) {
    state = (state * 1103515245u + 12345u) & 0x7fffffffu;
    return (state >> 8) % n;
  }
};

struct Dice final : story::Draws {
  std::optional<uint32_t> draw(const story::DrawRequest&, story::State&) override { return 0; }
  bool is_reference() const override { return true; }
  bool is_minstd() const override { return true; }
};

struct Files final : text::FileProvider {
  explicit Files(const std::map<std::string, std::string>& files) : files_(files) {}
  bool read(std::string_view path, std::string& bytes) override {
    auto found = files_.find(std::string(path));
    if (found != files_.end()) bytes = found->second;
    return found != files_.end();
  }
  const std::map<std::string, std::string>& files_;
};

constexpr uint64_t steps_of_a_turn = 3'000'000;

class Walk {
 public:
  Walk(const program::Program& program, uint32_t seed, uint32_t turns)
      : pool_(program.constants), context_{program, pool_, dice_}, luck_{seed & 0x7fffffffu}, turns_(turns) {
    state_ = story::initial_state(context_);
    state_.story_seed = static_cast<int32_t>(seed);
    state_.previous_random = 0;
  }

  Lines run() {
    for (uint32_t turn = 0;; ++turn) {
      if (!finish_turn()) return lines_;
      uint32_t n = story::visible_offers(state_);
      for (uint32_t i = 0; i < n; ++i) show(story::visible_offer(state_, story::ChoiceIndex{i}));
      if (n == 0 || turn == turns_) {
        lines_.push_back(n == 0 ? "END" : "TURNS");
        return lines_;
      }
      uint32_t index = luck_.below(n);
      lines_.push_back("> " + std::to_string(index));
      if (!story::choose(context_.program, state_, story::ChoiceIndex{index})) lines_.push_back("REFUSED");
    }
  }
  std::string fault() const { return state_.fault.detail; }
  bool is_excused() const {
    return state_.fault.kind == story::FaultKind::stack_underflow ||
           state_.fault.kind == story::FaultKind::division_by_zero;
  }

 private:
  bool finish_turn() {
    context_.steps_left = steps_of_a_turn;
    while (story::can_continue(state_)) {
      story::Line line;
      story::Advance stop = story::continue_line(context_, state_, output_, line);
      if (stop.stop == story::Stop::budget || state_.fault.kind == story::FaultKind::step_budget) {
        lines_.push_back("ENDLESS");
        return false;
      }
      lines_.push_back("T " + escape(line.text));
      if (!line.tags.empty()) lines_.push_back("# " + join(line.tags));
      if (stop.stop == story::Stop::fault) break;
    }
    if (state_.fault.kind == story::FaultKind::none) return true;
    lines_.push_back(state_.fault.kind == story::FaultKind::too_deep ? "ENDLESS" : "FAULT");
    return false;
  }

  void show(const story::Offer& offer) {
    std::string line = "C " + std::string(pool_.string(offer.text));
    std::vector<std::string> tags;
    for (auto tag : offer.tags) tags.emplace_back(pool_.string(tag));
    if (!tags.empty()) line += " # " + join(tags);
    lines_.push_back(line);
  }

  Dice dice_;
  program::Pool pool_;
  story::Context context_;
  story::State state_;
  story::Output output_;
  Luck luck_;
  uint32_t turns_;
  Lines lines_;
};

void walk_all(const containers::Containers& story, const Play& play, Performance& made) {
  program::Program program = program::lower(story);
  for (uint32_t seed : play.seeds) {
    Walk walk(program, seed, play.turns);
    made.walks.push_back(walk.run());
    made.excused.push_back(walk.is_excused());
    if (!walk.fault().empty()) made.faults.push_back(walk.fault());
  }
}

}  // namespace

Performance perform(const Play& play) {
  Performance made;
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  Files files(play.files);
  syntax::Tree tree = syntax::parse(sources, "story.ink", play.source, files, diagnostics);
  containers::Containers story;
  if (!diagnostics.has_errors()) story = containers::build(tree, {}, diagnostics);
  for (const auto& diagnostic : diagnostics.all())
    if (text::severity(diagnostic.code) == text::Severity::error)
      made.errors.push_back("line " + std::to_string(sources.line(diagnostic.span)) + ": " +
                            text::sentence(diagnostic));
  if (diagnostics.has_errors()) return made;
  made.json = containers::write_json(story);
  walk_all(story, play, made);
  return made;
}

Performance perform_compiled(const std::string& json, const Play& play) {
  Performance made;
  containers::Containers story;
  containers::JsonError error;
  if (!containers::read_json(json, story, error)) {
    made.errors.push_back("line " + std::to_string(error.line) + ": " + error.text);
    return made;
  }
  made.json = containers::write_json(story);
  walk_all(story, play, made);
  return made;
}

}  // namespace differential
