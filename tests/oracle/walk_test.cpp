// Guards src/graph/: a reader who plays at random never leaves a completed graph: no instruction runs, no
// option is offered and no ending is met that the search did not find. Real stories are larger than the naive
// search can finish. WALK_STORY=FILE.ink plays another story, WALK_COUNT another number of readings.
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "cli/load.hpp"
#include "graph/graph.hpp"
#include "story/output.hpp"
#include "story/run.hpp"

namespace {

using namespace dramaturg;

struct Patience final : graph::Watcher {
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return 0; }
};

class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed * 2 + 1) {}
  uint32_t below(uint32_t bound) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>((state_ >> 33) % bound);
  }

 private:
  uint64_t state_;
};

struct RandomDraws final : story::Draws {
  explicit RandomDraws(Random& numbers) : random(numbers) {}
  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State&) override {
    return random.below(request.outcomes);
  }
  Random& random;
};

TEST(Walks, NeverLeaveACompletedGraph) {
  const char* named = std::getenv("WALK_STORY");
  const char* count = std::getenv("WALK_COUNT");
  cli::Story story;
  const std::string path =
      named ? named : std::string(TESTS_DIR) + "/../dramas/soundtrack-2/soundtrack-2.ink";
  ASSERT_EQ(cli::load(path, cli::LoadOptions{}, story), 0);
  const program::Program& program = story.program;
  Patience patience;
  const graph::Graph found = graph::explore(program, {}, {}, patience);
  ASSERT_TRUE(found.is_complete);
  std::set<std::pair<program::Address, std::string>> ends;
  for (const graph::End& end : found.ends) ends.insert({end.where, end.tag});

  std::vector<uint8_t> executed(program.code.size(), 0), offered(program.choice_points.size(), 0);
  Random random(7);
  RandomDraws draws(random);
  program::Pool pool = program.constants;
  story::Output output;
  const int readings = count ? std::atoi(count) : 2000;
  for (int reading = 0; reading < readings; ++reading) {
    std::string tag;
    story::Context context{program, pool, draws};
    context.trace.executed = executed.data();
    context.trace.offered = offered.data();
    context.trace.ending_tag = &tag;
    story::State state = story::initial_state(context);
    for (int turn = 0; turn < 400; ++turn) {
      context.steps_left = 1'000'000;
      output.is_silent = true;
      const story::Advance advance = story::advance(context, state, output);
      if (advance.stop == story::Stop::ended) {
        ASSERT_TRUE(ends.contains({advance.ended_at, tag})) << tag;
      }
      if (advance.stop != story::Stop::offers) break;
      ASSERT_TRUE(
          story::choose(program, state, story::ChoiceIndex{random.below(story::visible_offers(state))}));
    }
  }
  for (size_t at = 0; at < executed.size(); ++at)
    ASSERT_LE(executed[at], found.executed[at]) << "instruction " << at;
  for (size_t at = 0; at < offered.size(); ++at)
    ASSERT_LE(offered[at], found.offered[at]) << "choice point " << at;
}

}  // namespace
