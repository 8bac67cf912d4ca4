// The C++ door as a game uses it: every function once where it answers, and once where it refuses.
#include <gtest/gtest.h>

#include "dramaturg/explore.hpp"
#include "dramaturg/story.hpp"

namespace {

using namespace dramaturg;

Compiled compiled(std::string_view ink) {
  std::vector<Message> messages;
  Result<Compiled> made = compile(ink, {}, &messages);
  if (!made) ADD_FAILURE() << made.error().text;
  return *made;
}

constexpr std::string_view market = R"(# title: Market
VAR gold = 3
VAR name = "Ada"
LIST bag = (coin), rope
-> square
=== square
# place: square
You have {gold} gold. # calm
+ [Buy # costs] You buy.
  ~ gold = gold - 1
  -> square
* [Leave] Goodbye, {name}.
  -> END
=== aside
Meanwhile.
+ [Hm] Hm. -> aside
=== function total(a, b)
Adding.
~ return a + b
=== function spend(n)
~ gold = gold - n
=== function loop()
{loop()}
=== greet(who)
Hello, {who}.
-> END
)";

TEST(Door, ReadsALineWithItsTagsAndOffersChoicesWithTheirPlaces) {
  Story story(compiled(market));
  ASSERT_TRUE(story.can_continue());
  EXPECT_EQ(story.choose(0).error().kind, ErrorKind::not_now);
  Result<Line> line = story.continue_line();
  ASSERT_TRUE(line);
  EXPECT_EQ(line->text, "You have 3 gold.\n");
  EXPECT_EQ(line->tags, (std::vector<std::string>{"title: Market", "place: square", "calm"}));
  ASSERT_EQ(story.choices().size(), 2u);
  EXPECT_EQ(story.choices()[0].text, "Buy");
  EXPECT_EQ(story.choices()[0].tags, std::vector<std::string>{"costs"});
  EXPECT_EQ(story.choices()[0].file, "story.ink");
  EXPECT_EQ(story.choices()[0].line, 9u);
  EXPECT_EQ(story.continue_line().error().kind, ErrorKind::not_now);
  EXPECT_EQ(story.choose(2).error().kind, ErrorKind::out_of_range);
  ASSERT_TRUE(story.choose(1));
  EXPECT_EQ(story.continue_maximally().value_or("?"), "Goodbye, Ada.\n");
  EXPECT_TRUE(story.has_ended());
  EXPECT_EQ(story.turn(), 1);
}

TEST(Door, SaysWhereAStoryDoesNotCompile) {
  std::vector<Message> messages;
  Result<Compiled> made = compile("Hello.\n-> nowhere\n", {.name = "tea.ink"}, &messages);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().kind, ErrorKind::does_not_compile);
  EXPECT_EQ(made.error().file, "tea.ink");
  EXPECT_EQ(made.error().line, 2u);
  ASSERT_EQ(messages.size(), 1u);
  EXPECT_EQ(read_json("[]").error().kind, ErrorKind::bad_input);
}

TEST(Door, AsksTheProviderForIncludedFiles) {
  struct Files final : FileProvider {
    bool read(std::string_view path, std::string& bytes) override {
      bytes = "Included.\n";
      return path == "more.ink";
    }
  } files;
  Result<Compiled> made = compile("INCLUDE more.ink\n-> END\n", {.files = &files});
  ASSERT_TRUE(made);
  EXPECT_EQ(Story(*made).continue_maximally().value_or("?"), "Included.\n");
  EXPECT_FALSE(compile("INCLUDE less.ink\n", {.files = &files}));
  Result<Compiled> again = read_json(made->json());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->json(), made->json());
}

TEST(Door, CallsFunctionsAndCatchesWhatTheyPrint) {
  Story story(compiled(market));
  (void)story.continue_line();
  Result<Evaluation> sum = story.evaluate_function("total", {2, 40});
  ASSERT_TRUE(sum);
  EXPECT_EQ(sum->value, Value(42));
  EXPECT_EQ(sum->text, "Adding.\n");
  EXPECT_EQ(story.choices().size(), 2u) << "the reader stands where they stood";
  EXPECT_EQ(story.current_line().text, "You have 3 gold.\n");
  EXPECT_EQ(story.evaluate_function("total", {2}).error().kind, ErrorKind::wrong_type);
  EXPECT_EQ(story.evaluate_function("none").error().kind, ErrorKind::unknown_name);
  story.set_step_budget(100'000);
  EXPECT_FALSE(story.evaluate_function("loop"));
  EXPECT_EQ(story.choices().size(), 2u) << "a call that fails is undone";
  EXPECT_TRUE(story.has_function("total"));
  EXPECT_FALSE(story.has_function("square"));
}

TEST(Door, ReadsSetsAndObservesVariables) {
  Story story(compiled(market));
  std::vector<std::string> seen;
  ASSERT_TRUE(story.observe("gold", [&](std::string_view name, const Value& value) {
    seen.push_back(std::string(name) + "=" + to_text(value));
  }));
  EXPECT_EQ(story.observe("silver", {}).error().kind, ErrorKind::unknown_name);
  EXPECT_TRUE(story.set_variable("gold", 7));
  EXPECT_TRUE(story.evaluate_function("spend", {2}));
  EXPECT_EQ(seen, (std::vector<std::string>{"gold=7", "gold=5"}));
  EXPECT_EQ(story.set_variable("gold", std::string("much")).error().kind, ErrorKind::wrong_type);
  EXPECT_TRUE(story.set_variable("gold", std::string("much"), true));
  EXPECT_TRUE(story.set_variable("bag", List{{{"bag", "rope", 0}}}));
  EXPECT_EQ(to_text(*story.variable("bag")), "rope");
  EXPECT_EQ(story.set_variable("bag", List{{{"bag", "sword", 0}}}).error().kind, ErrorKind::unknown_name);
  EXPECT_EQ(story.variable("silver").error().kind, ErrorKind::unknown_name);
}

TEST(Door, BindsFunctionsOfTheGame) {
  Story story(
      compiled("EXTERNAL hour()\nEXTERNAL ring(times)\nFirst.\nIt is {hour()}.\n~ ring(2)\n-> END\n"
               "=== function hour\n~ return 12\n"));
  EXPECT_EQ(story.missing_externals(), std::vector<std::string>{"ring"});
  int rung = 0, rung_when_first_was_read = -1;
  ASSERT_TRUE(story.bind_external("ring", [&](const std::vector<Value>& arguments) -> Result<Value> {
    rung += std::get<int32_t>(arguments.at(0));
    return Value();
  }));
  EXPECT_EQ(story.bind_external("ding", {}).error().kind, ErrorKind::unknown_name);
  EXPECT_EQ(story.continue_line()->text, "First.\n");
  rung_when_first_was_read = rung;
  EXPECT_EQ(story.continue_line()->text, "It is 12.\n");
  EXPECT_EQ(rung, 0) << "it is not safe to call before the line is certain";
  while (story.can_continue()) (void)story.continue_line();
  EXPECT_EQ(rung, 2);
  EXPECT_EQ(rung_when_first_was_read, 0);
}

TEST(Door, TellsOfFaultsAndStopsUntilReset) {
  Story story(compiled("VAR x = 0\nBefore.\n{1 / x}\n-> END\n"));
  std::vector<std::string> heard;
  story.on_error([&](const Error& error) { heard.push_back(error.text); });
  EXPECT_TRUE(story.continue_line());
  Result<Line> broken = story.continue_line();
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().kind, ErrorKind::fault);
  EXPECT_EQ(broken.error().line, 3u);
  EXPECT_EQ(heard.size(), 1u);
  EXPECT_FALSE(story.can_continue());
  story.reset();
  EXPECT_TRUE(story.can_continue());
}

TEST(Door, StopsALoopThatHasNoEnd) {
  Story story(compiled("-> a\n=== a\n-> a\n"));
  story.set_step_budget(10'000);
  EXPECT_EQ(story.continue_line().error().kind, ErrorKind::budget);
}

TEST(Door, KeepsFlowsApart) {
  Story story(compiled(market));
  (void)story.continue_maximally();
  story.switch_flow("side");
  EXPECT_EQ(story.flows(), std::vector<std::string>{"side"});
  ASSERT_TRUE(story.choose_path("aside"));
  EXPECT_EQ(story.continue_maximally().value_or("?"), "Meanwhile.\n");
  EXPECT_EQ(story.choices().size(), 1u);
  story.switch_to_default_flow();
  EXPECT_EQ(story.choices().size(), 2u);
  EXPECT_EQ(story.current_line().text, "You have 3 gold.\n");
  story.switch_flow("side");
  EXPECT_EQ(story.choices()[0].text, "Hm");
  EXPECT_TRUE(story.remove_flow("side"));
  EXPECT_EQ(story.current_flow(), "DEFAULT_FLOW");
  EXPECT_EQ(story.remove_flow("side").error().kind, ErrorKind::unknown_name);
  EXPECT_EQ(story.remove_flow("DEFAULT_FLOW").error().kind, ErrorKind::not_now);
}

TEST(Door, GoesToAPathWithArguments) {
  Story story(compiled(market));
  EXPECT_EQ(story.choose_path("greet").error().kind, ErrorKind::wrong_type);
  EXPECT_EQ(story.choose_path("gret", {1}).error().kind, ErrorKind::unknown_name);
  ASSERT_TRUE(story.choose_path("greet", {std::string("Bob")}));
  EXPECT_EQ(story.continue_maximally().value_or("?"), "Hello, Bob.\n");
  EXPECT_EQ(*story.visit_count("greet"), 0) << "nothing in the story counts it";
  EXPECT_EQ(story.global_tags(), std::vector<std::string>{"title: Market"});
  EXPECT_EQ(*story.tags_at("square"), std::vector<std::string>{"place: square"});
}

TEST(Door, SnapshotsAreValues) {
  Story story(compiled(market)), other(compiled(market));
  (void)story.continue_maximally();
  const Snapshot before = story.snapshot();
  Snapshot copy = before;
  EXPECT_TRUE(copy == before);
  (void)story.choose(0);
  (void)story.continue_maximally();
  EXPECT_FALSE(story.snapshot() == before);
  EXPECT_TRUE(story.restore(copy));
  EXPECT_TRUE(story.snapshot() == before);
  EXPECT_EQ(*story.variable("gold"), Value(3));
  EXPECT_EQ(other.restore(before).error().kind, ErrorKind::wrong_story);
  EXPECT_EQ(story.restore(Snapshot()).error().kind, ErrorKind::wrong_story);
}

TEST(Door, SnapshotsAsBytesAreExact) {
  Story story(compiled(market)), other(compiled(market));
  Result<Compiled> elsewhere = read_json(compiled(market).json());
  ASSERT_TRUE(elsewhere);
  Story third(*elsewhere);
  for (int turn = 0; turn < 8; ++turn) {
    (void)story.continue_line();
    if (turn == 3) story.switch_flow("side"), (void)story.choose_path("aside");
    if (turn == 5) {
      EXPECT_TRUE(story.set_variable("bag", List{}));
    }
    const std::string bytes = story.snapshot_bytes();
    for (Story* each : {&other, &third}) {
      ASSERT_TRUE(each->restore_bytes(bytes)) << turn;
      EXPECT_EQ(each->save(), story.save());
      EXPECT_EQ(each->snapshot_bytes(), bytes);
      EXPECT_EQ(each->current_line().text, story.current_line().text);
      EXPECT_EQ(each->choices().size(), story.choices().size());
    }
    (void)story.continue_maximally();
    (void)story.choose(0);
  }
  EXPECT_LT(story.snapshot_bytes().size() * 3, story.save().size());
}

TEST(Door, SnapshotsOfAnotherStoryAreRefused) {
  Story story(compiled(market)), changed(compiled(std::string(market) + "One line more.\n"));
  const std::string before = changed.snapshot_bytes();
  const Result<void> refused = changed.restore_bytes(story.snapshot_bytes());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::wrong_story);
  EXPECT_NE(refused.error().text.find("another story"), std::string::npos);
  EXPECT_EQ(changed.snapshot_bytes(), before);
}

TEST(Door, ASnapshotThatIsBrokenAnywhereChangesNothing) {
  Story story(compiled(market)), victim(compiled(market));
  (void)story.continue_maximally();
  const std::string bytes = story.snapshot_bytes(), before = victim.snapshot_bytes();
  for (size_t i = 0; i < bytes.size(); ++i) {
    EXPECT_EQ(victim.restore_bytes(bytes.substr(0, i)).error().kind, ErrorKind::bad_input) << i;
    std::string hit = bytes;
    hit[i] = static_cast<char>(hit[i] ^ (1 << i % 8));
    EXPECT_FALSE(victim.restore_bytes(hit)) << i;
    EXPECT_EQ(victim.snapshot_bytes(), before) << i;
  }
  EXPECT_EQ(victim.restore_bytes(bytes + "x").error().kind, ErrorKind::bad_input);
  EXPECT_TRUE(victim.restore_bytes(bytes));
}

TEST(Door, SavesWithFlowsAndLoadsThemAgain) {
  Story story(compiled(market)), other(compiled(market));
  (void)story.continue_maximally();
  (void)story.choose(0);
  (void)story.continue_maximally();
  story.switch_flow("side");
  ASSERT_TRUE(story.choose_path("aside"));
  (void)story.continue_maximally();
  const std::string save = story.save();
  Result<std::vector<Unplaced>> loaded = other.load(save);
  ASSERT_TRUE(loaded) << loaded.error().text;
  EXPECT_TRUE(loaded->empty());
  EXPECT_EQ(other.save(), save);
  EXPECT_EQ(other.current_flow(), "side");
  other.switch_to_default_flow();
  EXPECT_EQ(other.choices().size(), 2u);
  EXPECT_EQ(*other.variable("gold"), Value(2));
  EXPECT_EQ(other.current_line().text, "You have 2 gold.\n");
}

TEST(Door, SaysWhatASaveNamesThatTheStoryHasNot) {
  Story old(
      compiled("VAR gold = 1\nVAR gone = 1\n~ gold = 5\n~ gone = 6\nHi.\n* [A] -> a\n* [B] -> b\n"
               "=== a\n{a} A. -> END\n=== b\n{b} B. -> END\n"));
  (void)old.continue_maximally();
  Story changed(compiled("VAR gold = 1\nHi.\n* [A] -> a\n=== a\n{a} A. -> END\n"));
  Result<std::vector<Unplaced>> loaded = changed.load(old.save());
  ASSERT_TRUE(loaded) << loaded.error().text;
  ASSERT_EQ(loaded->size(), 2u);
  EXPECT_EQ((*loaded)[0].kind, "choice");
  EXPECT_EQ((*loaded)[1].kind, "variable");
  EXPECT_EQ((*loaded)[1].name, "gone");
  EXPECT_EQ(*changed.variable("gold"), Value(5));
  ASSERT_EQ(changed.choices().size(), 1u);
  ASSERT_TRUE(changed.choose(0));
  EXPECT_EQ(changed.continue_maximally().value_or("?"), "1 A.");
}

TEST(Door, ASaveThatIsBrokenAnywhereChangesNothing) {
  Story story(compiled(market));
  (void)story.continue_maximally();
  const std::string save = story.save();
  Story victim(compiled(market));
  const Snapshot before = victim.snapshot();
  for (size_t i = 0; i < save.size(); ++i) {
    std::string cut = save.substr(0, i);
    EXPECT_FALSE(victim.load(cut)) << i;
    std::string hit = save;
    hit[i] = hit[i] == '7' ? '8' : '7';
    if (!victim.load(hit)) {
      EXPECT_TRUE(victim.snapshot() == before) << i;
      continue;
    }
    // What was loaded can be run: to the next choice, and one further.
    (void)victim.continue_maximally();
    (void)victim.choose(0);
    (void)victim.continue_maximally();
    ASSERT_TRUE(victim.restore(before));
  }
}

TEST(Door, ReviewsAStoryInMemory) {
  Result<Review> seen = review(compiled("* [A] -> END\n* [B] -> b\n=== b\nLost.\n"), {.name = "two"});
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->result, "proved");
  EXPECT_EQ(seen->endings.size(), 1u);
  bool has_dead_end = false;
  for (const ReviewedFinding& finding : seen->findings) has_dead_end |= finding.code == "dead-end";
  EXPECT_TRUE(has_dead_end);
  EXPECT_NE(seen->json.find("\"dramaturg.review/1\""), std::string::npos);
}

}  // namespace
