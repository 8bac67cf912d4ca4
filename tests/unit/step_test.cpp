// The machine on little stories of compiled ink, written by hand: what they print, count, ask and stop at.
#include <gtest/gtest.h>

#include "containers/json.hpp"
#include "program/program.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"
#include "story/run.hpp"

namespace {
using namespace dramaturg;
using namespace dramaturg::story;

struct Play {
  Program program;
  Pool pool;
  RecordedDraws recorded;
  SeededDraws seeded;
  std::vector<Warning> warnings;
  std::string ending;
  std::optional<Context> context;
  State state;
  Output output;
  Advance last{Stop::ended, std::nullopt, no_address};

  explicit Play(std::string_view root, std::string_view lists = "{}", bool is_seeded = false) {
    containers::Containers read;
    containers::JsonError error;
    const std::string json =
        "{\"inkVersion\":21,\"root\":" + std::string(root) + ",\"listDefs\":" + std::string(lists) + "}";
    EXPECT_TRUE(containers::read_json(json, read, error)) << error.text;
    program = lower(read);
    pool = program.constants;
    Draws& draws = is_seeded ? static_cast<Draws&>(seeded) : recorded;
    context.emplace(Context{program, pool, draws});
    context->trace.warnings = &warnings;
    context->trace.ending_tag = &ending;
    state = initial_state(*context);
  }

  /// All lines up to the next stop.
  std::string text() {
    std::string all;
    Line line;
    while (can_continue(state)) {
      last = continue_line(*context, state, output, line);
      all += line.text;
      for (const std::string& tag : line.tags) all += "#" + tag + "\n";
      if (last.stop == Stop::draw || last.stop == Stop::budget) break;
    }
    return all;
  }
  Stop silent() { return (last = advance(*context, state, output)).stop; }
  std::string offer(uint32_t i) { return std::string(pool.string(visible_offer(state, {i}).text)); }
};

/// `{expression}` printed.
std::string shown(std::string_view expression, std::string_view lists = "{}") {
  Play play("[\"ev\"," + std::string(expression) + ",\"out\",\"/ev\",\"done\",null]", lists);
  std::string text = play.text();
  return play.state.fault.kind == FaultKind::none ? text : "fault: " + play.state.fault.detail;
}

TEST(Values, FollowCSharpsArithmetic) {
  EXPECT_EQ(shown("2147483647,1,\"+\""), "-2147483648");
  EXPECT_EQ(shown("-7,2,\"/\""), "-3");
  EXPECT_EQ(shown("-7,2,\"%\""), "-1");
  EXPECT_EQ(shown("7,2.0,\"/\""), "3.5");
  EXPECT_EQ(shown("1.0,0,\"/\""), "Infinity");
  EXPECT_EQ(shown("1,0,\"/\""), "fault: Attempted to divide by zero.");
  EXPECT_EQ(shown("-2147483648,-1,\"/\""), "fault: Arithmetic operation resulted in an overflow.");
  EXPECT_EQ(shown("2,3,\"POW\""), "8");
  EXPECT_EQ(shown("-2.5,\"INT\""), "-2");
  EXPECT_EQ(shown("-2.5,\"FLOOR\""), "-3");
}

TEST(Values, GoToTheWiderType) {
  EXPECT_EQ(shown("true,1,\"==\""), "true");
  EXPECT_EQ(shown("true,true,\"+\""), "2");
  EXPECT_EQ(shown("\"str\",\"^4\",\"/str\",4,\"==\""), "true");
  EXPECT_EQ(shown("\"str\",\"^ab\",\"/str\",1.5,\"+\""), "ab1.5");
  EXPECT_EQ(shown("\"str\",\"^a\",\"/str\",\"str\",\"^b\",\"/str\",\"<\""),
            "fault: Cannot perform operation < on String");
  EXPECT_EQ(
      shown("\"void\",1,\"+\""),
      "fault: Attempting to perform + on a void value. Did you forget to \"return\" a value from a function "
      "you called here?");
  EXPECT_EQ(shown("\"+\""), "fault: the evaluation stack is empty");
}

constexpr std::string_view two_lists = R"({"P":{"a":1,"b":2,"c":3},"Q":{"x":1,"y":2}})";

TEST(Lists, AddTakeAndShift) {
  const std::string ab = R"({"list":{"P.a":1,"P.b":2}})", x = R"({"list":{"Q.x":1}})";
  EXPECT_EQ(shown(ab + "," + x + ",\"+\"", two_lists), "a, x, b");
  EXPECT_EQ(shown(ab + ",1,\"+\"", two_lists), "b, c");
  EXPECT_EQ(shown(ab + ",2,\"-\"", two_lists), "");
  EXPECT_EQ(shown(ab + ",\"LIST_INVERT\"", two_lists), "c");
  EXPECT_EQ(shown(ab + ",2,\"==\"", two_lists), "fault: Can not call use == operation on List and Int");
  EXPECT_EQ(shown(R"({"list":{}},"!")", two_lists), "1");
  EXPECT_EQ(shown(R"({"list":{},"origins":["Q"]},"LIST_ALL")", two_lists), "x, y");
  EXPECT_EQ(shown(R"("^P",3,"listInt")", two_lists), "c");
}

TEST(Lists, AnEmptyResultRemembersWhereItsLeftOperandCameFrom) {
  const std::string a = R"({"list":{"P.a":1}})";
  EXPECT_EQ(shown(a + "," + a + ",\"-\",\"LIST_ALL\"", two_lists), "a, b, c");
  EXPECT_EQ(shown(a + R"(,{"list":{}},"L^","LIST_ALL")", two_lists), "");
}

TEST(Flow, SaysHowItStopped) {
  Play done(R"(["^a","\n","done",null])");
  EXPECT_EQ(done.silent(), Stop::ended);
  EXPECT_EQ(done.state.ending, Ending::done);
  EXPECT_EQ(done.program.code[done.last.ended_at].op, Op::done);
  Play out(R"(["^a","\n",null])");
  EXPECT_EQ(out.text(), "a\n");
  EXPECT_EQ(out.state.fault.kind, FaultKind::ran_out_of_content);
  EXPECT_EQ(out.state.fault.where, 1u);
  Play tunnel(R"([{"->t->":"k"},"done",{"k":["^in","\n",null]}])");
  EXPECT_EQ(tunnel.silent(), Stop::fault);
  EXPECT_EQ(tunnel.state.fault.kind, FaultKind::ran_out_in_tunnel);
  Play top(R"(["ev","void","/ev","->->",null])");
  EXPECT_EQ(top.silent(), Stop::fault);
  EXPECT_EQ(top.state.fault.detail,
            "Found tunnel onwards statement (->->), when expected end of flow (-> END or choice)");
}

TEST(Flow, BudgetStopsALoopInItsMiddle) {
  Play loop(R"([["^x",{"->":".^"},{"#n":"l"}],null])");
  loop.context->steps_left = 1000;
  EXPECT_EQ(loop.silent(), Stop::budget);
  EXPECT_EQ(loop.state.fault.kind, FaultKind::none);
}

TEST(Flow, RecursionWithoutEndIsAFault) {
  Play deep(R"j([{"f()":"f"},"done",{"f":[{"f()":"f"},null]}])j");
  EXPECT_EQ(deep.silent(), Stop::fault);
  EXPECT_EQ(deep.state.fault.kind, FaultKind::too_deep);
}

TEST(Flow, AFunctionThatReturnsNothingGivesVoidInExpressionsOnly) {
  Play play(R"j(["^a ","ev",{"f()":"f"},"out","/ev","^ b","\n","done",{"f":["^F","\n",null]}])j");
  EXPECT_EQ(play.text(), "a F b\n");
  EXPECT_TRUE(play.state.evaluation.empty());
}

TEST(Counting, DirectDivertsCountWhatIsEnteredVariableOnesTheTarget) {
  // k diverts to itself directly while it was seen less than twice; the count stays 1, so a budget ends it.
  Play direct(R"([{"->":"k"},{"k":[{"->":"k"},{"#f":1}]}])");
  direct.context->steps_left = 50;
  EXPECT_EQ(direct.silent(), Stop::budget);
  EXPECT_EQ(direct.state.visits[0], 1);
  Play variable(
      R"([{"->":"k"},{"k":["ev",{"^->":"k"},{"temp=":"t"},"/ev",{"->":"t","var":true},{"#f":1}]}])");
  variable.context->steps_left = 61;
  EXPECT_EQ(variable.silent(), Stop::budget);
  EXPECT_EQ(variable.state.visits[0], 11);
}

TEST(Choices, PopConditionThenTextsAndKeepTheirThread) {
  const std::string_view once =
      R"([["ev","str","^start","/str","str","^ only","/str",false,"/ev",{"*":".^.^.c-0","flg":7},"ev","str","^open","/str","/ev",{"*":".^.^.c-1","flg":18},{"->":".^.^.end"},null],["done",{"#n":"end"}],{"c-0":["^no","\n","done",{"#f":5}],"c-1":["^yes","\n","done",{"#f":5}]}])";
  Play play(once);
  EXPECT_EQ(play.silent(), Stop::offers);
  ASSERT_EQ(visible_offers(play.state), 1u);
  EXPECT_EQ(play.offer(0), "open");
  EXPECT_TRUE(play.state.evaluation.empty());
  const State before = play.state;
  EXPECT_FALSE(choose(play.program, play.state, {1}));
  EXPECT_EQ(play.state.turn, before.turn);
  EXPECT_TRUE(choose(play.program, play.state, {0}));
  EXPECT_EQ(play.state.turn, 0);
  EXPECT_EQ(play.text(), "yes\n");
  EXPECT_EQ(play.last.stop, Stop::ended);
}

TEST(Choices, TheFirstInvisibleDefaultIsFollowedWithoutATurn) {
  Play play(R"([{"*":"c","flg":8},{"c":["^on","\n","end",{"#f":5}]}])");
  EXPECT_EQ(play.text(), "on\n");
  EXPECT_EQ(play.state.ending, Ending::end);
  EXPECT_EQ(play.state.turn, -1);
}

TEST(Variables, UndeclaredTemporariesReadZeroWithAWarning) {
  Play play(R"(["ev",{"VAR?":"x"},"out","/ev","done",null])");
  EXPECT_EQ(play.text(), "0");
  ASSERT_EQ(play.warnings.size(), 1u);
  EXPECT_TRUE(play.warnings[0].text.starts_with("Variable not found: 'x'."));
}

TEST(Variables, APointerToTheParametersOwnNameMeansTheOuterVariable) {
  // ~ temp x = 7; -> k(x), where k(ref x) adds one.
  Play play(
      R"(["ev",7,{"temp=":"x"},{"^var":"x","ci":-1},"/ev",{"->":"k"},{"k":[{"temp=":"x"},"ev",{"VAR?":"x"},1,"+",{"temp=":"x","re":true},{"VAR?":"x"},"out","/ev","done",null]}])");
  EXPECT_EQ(play.text(), "8");
}

TEST(Variables, RefsReachTheGlobalThroughTwoCalls) {
  Play play(
      R"j(["ev",{"^var":"g","ci":-1},{"f()":"f"},"pop",{"VAR?":"g"},"out","/ev","done",{"f":[{"temp=":"r"},"ev",{"^var":"r","ci":-1},{"f()":"h"},"pop","/ev","ev","void","/ev","~ret",null],"h":[{"temp=":"q"},"ev",{"VAR?":"q"},5,"+",{"temp=":"q","re":true},"/ev","ev","void","/ev","~ret",null],"global decl":["ev",1,{"VAR=":"g"},"/ev","end",null]}])j");
  EXPECT_EQ(play.text(), "6") << play.state.fault.detail;
}

TEST(Chance, AnUnansweredQuestionChangesNothingAndIsAskedAgain) {
  Play play(R"(["ev",3,8,"rnd","out","/ev","^!","done",null])");
  EXPECT_EQ(play.silent(), Stop::draw);
  ASSERT_TRUE(play.last.pending.has_value());
  EXPECT_EQ(play.last.pending->outcomes, 6u);
  EXPECT_EQ(play.last.pending->low, 3);
  EXPECT_EQ(play.state.evaluation.size(), 2u);
  EXPECT_EQ(play.silent(), Stop::draw);
  play.recorded.outcomes = {5};
  EXPECT_EQ(play.text(), "8!");
}

TEST(Chance, ABehindShuffleDrawsTheHiddenPositionsFirst) {
  // The second position of a loop of three whose first was never drawn.
  Play play(R"([["ev",1,3,"seq","out","/ev","done",{"#n":"s"}],null])");
  EXPECT_EQ(play.silent(), Stop::draw);
  EXPECT_EQ(play.last.pending->outcomes, 3u);
  play.recorded.outcomes = {2};
  EXPECT_EQ(play.silent(), Stop::draw);
  EXPECT_EQ(play.last.pending->outcomes, 2u);
  ASSERT_EQ(play.state.shuffles.size(), 1u);
  EXPECT_EQ(play.state.shuffles[0].drawn, std::vector<uint16_t>{2});
}

TEST(Chance, AQuestionWithOneAnswerIsNotAsked) {
  Play play(R"([["ev",4,4,"rnd","out",0,1,"seq","out","/ev","done",{"#n":"s"}],null])");
  EXPECT_EQ(play.text(), "40");
  EXPECT_TRUE(play.state.shuffles.empty());
}

TEST(Chance, SeedRandomMakesIdealDiceFollowTheSeed) {
  const std::string_view root = R"(["ev",42,"srnd","pop",1,6,"rnd","out",1,6,"rnd","out","/ev","done",null])";
  Play ideal(root), seeded(root, "{}", true);
  const std::string text = ideal.text();
  EXPECT_EQ(text, seeded.text());
  EXPECT_EQ(text[0], static_cast<char>('1' + 1434747710 % 6));
}

TEST(LookAhead, RollsBackWhatRanBeyondALine) {
  Play play(
      R"(["^a","\n","ev",{"VAR?":"n"},"out","/ev","^b","\n",["^c","\n","<>","^d","\n","done",null],null])");
  Line line;
  EXPECT_EQ(continue_line(*play.context, play.state, play.output, line).stop, Stop::line);
  EXPECT_EQ(line.text, "a\n");
  EXPECT_TRUE(play.warnings.empty()) << "the look-ahead's warning belongs to the next line";
  EXPECT_EQ(play.text(), "0b\ncd\n");
  EXPECT_EQ(play.warnings.size(), 1u);
}

TEST(LookAhead, AFaultBeyondALineWaitsForTheNext) {
  Play play(R"(["^a","\n","ev",1,0,"/","out","/ev","done",null])");
  Line line;
  EXPECT_EQ(continue_line(*play.context, play.state, play.output, line).stop, Stop::line);
  EXPECT_EQ(play.state.fault.kind, FaultKind::none);
  EXPECT_EQ(continue_line(*play.context, play.state, play.output, line).stop, Stop::fault);
}

TEST(Tags, NameTheEndingAlsoWhenSilent) {
  const std::string_view root = R"(["^bye","#","^ending: ","ev",7,"out","/ev","/#","\n","end",null])";
  Play loud(root), silent(root);
  EXPECT_EQ(loud.text(), "bye\n#ending: 7\n");
  EXPECT_EQ(silent.silent(), Stop::ended);
  EXPECT_EQ(loud.ending, "7");
  EXPECT_EQ(silent.ending, "7");
}

TEST(Silence, EndsWhereReadingEnds) {
  const std::string_view root =
      R"(["^a","\n","^b",{"->t->":"t"},"ev","str","^go","/str","/ev",{"*":"c","flg":20},"done",{"t":["^in","\n","ev","void","/ev","->->",{"#f":1}],"c":["\n","end",{"#f":5}]}])";
  Play loud(root), silent(root);
  loud.text();
  EXPECT_EQ(loud.last.stop, Stop::offers);
  EXPECT_EQ(silent.silent(), Stop::offers);
  EXPECT_EQ(loud.state.visits, silent.state.visits);
  EXPECT_EQ(loud.state.threads, silent.state.threads);
  EXPECT_EQ(loud.state.offers[0].thread, silent.state.offers[0].thread);
  EXPECT_TRUE(silent.output.pieces.empty());
}
}  // namespace
