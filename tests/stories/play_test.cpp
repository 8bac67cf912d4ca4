// Guards story/, program/lower.cpp and containers/ as a reader meets them: every STORY.ink here is played as
// its STORY.play and STORY.*.play say (the form is in README.md), plainly, from JSON written and read back,
// with the state copied, spoilt and put back at each choice, and as a path of the explored graph.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>

#include "cli/load.hpp"
#include "cli/reading.hpp"
#include "containers/json.hpp"
#include "graph/graph.hpp"

namespace dramaturg::cli {
namespace {

namespace fs = std::filesystem;

const char* const fault_names[] = {"none",
                                   "ran_out_of_content",
                                   "ran_out_in_tunnel",
                                   "ran_out_in_function_call",
                                   "tunnel_return_without_tunnel",
                                   "return_without_function",
                                   "divert_to_nowhere",
                                   "not_a_divert_target",
                                   "type_mismatch",
                                   "division_by_zero",
                                   "stack_underflow",
                                   "missing_external",
                                   "step_budget",
                                   "too_deep",
                                   "bad_list_operation",
                                   "bad_random_range"};
static_assert(std::size(fault_names) == static_cast<size_t>(story::FaultKind::bad_random_range) + 1);

/// A `.play` file: what is set, what is chosen, what is expected.
struct Play {
  DiceKind dice = DiceKind::ink;
  int32_t seed = 0;
  std::vector<uint32_t> choices;
  std::vector<std::string> lines;
};

Play read_play(const fs::path& path) {
  Play play;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line == "@ dice inkjs") {
      play.dice = DiceKind::inkjs;
    } else if (line.starts_with("@ seed ")) {
      play.seed = std::stoi(line.substr(7));
    } else {
      if (line.starts_with("> ")) play.choices.push_back(static_cast<uint32_t>(std::stoul(line.substr(2))));
      play.lines.push_back(line);
    }
  }
  return play;
}

/// Line numbers are not in JSON; they are compared only when the story has them.
std::string without_line(const std::string& line) {
  const bool has_one = line.starts_with("! ") || line.starts_with("~ ");
  const size_t at = has_one ? line.rfind(" line ") : line.npos;
  return line.substr(0, at);
}

std::string join(const std::vector<std::string>& lines, bool has_places) {
  std::string text;
  for (const std::string& line : lines) text += (has_places ? line : without_line(line)) + "\n";
  return text;
}

/// Plays a story and writes down what happens, in the form of a `.play` file.
class Scribe {
 public:
  Scribe(const Story& story, const Play& play)
      : story_(story), reading_(story.program, play.dice, play.seed) {}

  /// `at_choice` may do to the reading what it likes, as long as it puts it back.
  std::vector<std::string> write(const Play& play, const std::function<void(Reading&)>& at_choice) {
    size_t next = 0;
    for (;;) {
      turn();
      if (reading_.is_stopped() || reading_.offers() == 0) return lines_;
      offers();
      if (next == play.choices.size()) return lines_;
      at_choice(reading_);
      const uint32_t choice = play.choices[next++];
      lines_.push_back("> " + std::to_string(choice));
      if (!reading_.choose(choice - 1)) lines_.push_back("(there is no such choice)");
    }
  }

 private:
  std::string line_number(program::Address where) const {
    const std::string place = story_.place(where);
    return place.empty() ? "" : " line " + place.substr(place.rfind(':') + 1);
  }

  void turn() {
    Passage passage;
    while (reading_.read(passage)) {
      std::string text = passage.line.text;
      const bool is_printed = !text.empty();
      if (text.ends_with('\n')) text.pop_back();
      if (is_printed) lines_.push_back((!text.empty() && strchr("?>#!~@\\", text[0]) ? "\\" : "") + text);
      std::string tags;
      for (const std::string& tag : passage.line.tags) tags += (tags.empty() ? "# " : ", ") + tag;
      if (!tags.empty()) lines_.push_back(tags);
      if (reading_.is_faulted()) {
        const story::Fault& fault = reading_.state().fault;
        lines_.push_back(std::string("! ") + fault_names[static_cast<size_t>(fault.kind)] +
                         line_number(fault.where));
      }
      for (const story::Warning& warning : passage.warnings) {
        lines_.push_back("~ warning" + line_number(warning.where));
      }
      if (passage.is_over_budget) lines_.push_back("(it runs on without an end)");
    }
  }

  void offers() {
    std::string line;
    for (uint32_t i = 0; i < reading_.offers(); ++i) {
      line += (line.empty() ? "? " : " | ") + std::string(reading_.offer_text(i));
      std::string tags;
      for (const std::string& tag : reading_.offer_tags(i)) tags += (tags.empty() ? " # " : ", ") + tag;
      line += tags;
    }
    lines_.push_back(line);
  }

  const Story& story_;
  Reading reading_;
  std::vector<std::string> lines_;
};

/// The story of `NAME.play` and `NAME.more.play` is `NAME.ink`.
fs::path story_of(const fs::path& play) {
  const std::string name = play.filename().string();
  return play.parent_path() / (name.substr(0, name.find('.')) + ".ink");
}

std::vector<fs::path> all_plays() {
  std::vector<fs::path> plays;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR) / "stories")) {
    if (entry.path().extension() == ".play")
      plays.push_back(fs::relative(entry.path(), fs::path(TESTS_DIR) / "stories"));
  }
  std::sort(plays.begin(), plays.end());
  return plays;
}

class PlayTest : public ::testing::TestWithParam<fs::path> {
 protected:
  void SetUp() override {
    const fs::path path = fs::path(TESTS_DIR) / "stories" / GetParam();
    play_ = read_play(path);
    LoadOptions options;
    options.is_quiet = true;
    ASSERT_EQ(load(story_of(path).string(), options, story_), 0);
  }

  Play play_;
  Story story_;
};

void leave_alone(Reading&) {}

TEST_P(PlayTest, Plainly) {
  EXPECT_EQ(join(Scribe(story_, play_).write(play_, leave_alone), true), join(play_.lines, true));
}

TEST_P(PlayTest, FromJsonAndBack) {
  Story again;
  containers::JsonError error;
  const std::string json = containers::write_json(story_.containers);
  ASSERT_TRUE(containers::read_json(json, again.containers, error)) << error.text;
  EXPECT_EQ(containers::write_json(again.containers), json);
  again.program = program::lower(again.containers);
  EXPECT_EQ(join(Scribe(again, play_).write(play_, leave_alone), false), join(play_.lines, false));
}

/// A state is a value: whatever is done to a reading, going back to a copy leaves no trace.
TEST_P(PlayTest, StateCopiedAtEachChoice) {
  const auto wander_and_return = [](Reading& reading) {
    const Reading::Mark here = reading.mark();
    for (uint32_t offer = 0; offer < std::min(reading.offers(), 8u); ++offer) {
      ASSERT_TRUE(reading.choose(offer));
      Passage passage;
      while (reading.read(passage)) continue;
      reading.go_back(here);
    }
  };
  EXPECT_EQ(join(Scribe(story_, play_).write(play_, wander_and_return), true), join(play_.lines, true));
}

struct Patience final : graph::Watcher {
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return 0; }
};

/// Where a reading may stand: more than one place while chance has not been asked what it answered.
using Places = std::set<uint32_t>;

/// With every outcome of the questions to chance that stand open.
Places with_outcomes(const graph::Graph& found, Places places) {
  std::vector<uint32_t> work(places.begin(), places.end());
  while (!work.empty()) {
    const graph::Vertex& vertex = found.vertices[work.back()];
    work.pop_back();
    if (vertex.kind != graph::VertexKind::chance) continue;
    for (uint32_t e = 0; e < vertex.edge_count; ++e) {
      const uint32_t to = found.edges[vertex.first_edge + e].to.value;
      if (places.insert(to).second) work.push_back(to);
    }
  }
  return places;
}

/// The graph of everything holds this reading: each choice is an edge, and it stops as the reading stops.
TEST_P(PlayTest, Explored) {
  Patience patience;
  graph::Limits limits;
  limits.max_choices = static_cast<uint32_t>(play_.choices.size());
  const graph::Graph found = graph::explore(story_.program, {}, limits, patience);
  Places places = with_outcomes(found, {0});
  for (uint32_t choice : play_.choices) {
    Places next;
    for (uint32_t place : places) {
      const graph::Vertex& vertex = found.vertices[place];
      if (vertex.kind != graph::VertexKind::choice) continue;
      for (uint32_t e = 0; e < vertex.edge_count; ++e) {
        const graph::Edge& edge = found.edges[vertex.first_edge + e];
        if (edge.step.index + 1 == choice) next.insert(edge.to.value);
      }
    }
    ASSERT_FALSE(next.empty()) << "the graph has no choice " << choice << " there";
    places = with_outcomes(found, next);
  }
  const auto last = std::find_if(play_.lines.rbegin(), play_.lines.rend(),
                                 [](const std::string& line) { return !line.starts_with("~ "); });
  graph::VertexKind kind = graph::VertexKind::ending;
  if (last != play_.lines.rend() && last->starts_with("? ")) kind = graph::VertexKind::choice;
  if (last != play_.lines.rend() && last->starts_with("! ")) kind = graph::VertexKind::fault;
  if (kind == graph::VertexKind::fault && last->find("step_budget") != last->npos)
    kind = graph::VertexKind::loop;
  EXPECT_TRUE(std::any_of(places.begin(), places.end(), [&](uint32_t place) {
    return found.vertices[place].kind == kind;
  })) << "the graph does not stop there as the reading does";
}

INSTANTIATE_TEST_SUITE_P(Stories, PlayTest, ::testing::ValuesIn(all_plays()), [](const auto& info) {
  std::string name = info.param.string();
  name.resize(name.size() - 5);
  for (char& c : name) c = isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
});

/// A story without a `.play` would be a test that cannot fail.
TEST(Stories, EachIsPlayed) {
  std::string included;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR) / "stories")) {
    if (entry.path().extension() != ".ink") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("INCLUDE ")) included += line.substr(8) + "\n";
    }
  }
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TESTS_DIR) / "stories")) {
    if (entry.path().extension() != ".ink") continue;
    if (included.find(entry.path().filename().string()) != std::string::npos) continue;
    fs::path play = entry.path();
    EXPECT_TRUE(fs::exists(play.replace_extension(".play"))) << entry.path();
  }
}

}  // namespace
}  // namespace dramaturg::cli
