// Guards src/verdict: small graphs made by hand, so that each judgement is tested apart from the machine and
// the explorer that feed it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "verdict/verdict.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using graph::VertexKind;
using program::Op;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// A program written line by line: every instruction stands on a line of the one source file.
struct Maker {
  Program program;
  text::SourceSet sources;
  text::FileId file;
  Graph graph;
  StateId last;

  explicit Maker(const std::string& text) {
    file = sources.add("story.ink", text);
    program.containers.push_back({});
    program.containers[0].subtree_end = {1};
  }

  text::Span line(uint32_t number) const {
    const text::SourceFile& f = sources.file(file);
    const uint32_t begin = f.line_starts[number - 1];
    return {file, begin, begin + static_cast<uint32_t>(sources.line_text(file, number).size())};
  }

  uint32_t container(const std::string& name, uint32_t parent, uint32_t line_number, bool is_knot = false) {
    const auto id = static_cast<uint32_t>(program.containers.size());
    program::ContainerInfo info;
    info.parent = {parent};
    info.name = name;
    info.is_knot = is_knot;
    info.begin = info.first_item = static_cast<Address>(program.code.size());
    if (line_number > 0) info.span = line(line_number);
    program.containers.push_back(info);
    for (uint32_t c = id;; c = program.containers[c].parent.value) {
      program.containers[c].subtree_end = {id + 1};
      if (!program.containers[c].parent) break;
    }
    return id;
  }
  uint32_t knot(const std::string& name, uint32_t line_number) {
    return container(name, 0, line_number, true);
  }

  Address put(uint32_t owner, uint32_t line_number, Op op, uint32_t a = 0, bool is_executed = true) {
    program.code.push_back({op, 0, 0, a, 0});
    program.spans.push_back(line_number > 0 ? line(line_number) : text::Span{});
    program.container_at.push_back({owner});
    graph.executed.push_back(is_executed);
    return static_cast<Address>(program.code.size() - 1);
  }
  Address say(uint32_t owner, uint32_t line_number, const std::string& text, bool is_executed = true) {
    return put(owner, line_number, Op::text, program.constants.intern(text).value, is_executed);
  }
  Address jump(uint32_t owner, uint32_t line_number, uint32_t to, bool is_executed = true) {
    program::TargetInfo target;
    target.container = {to};
    target.address = program.containers[to].begin;
    program.targets.push_back(target);
    return put(owner, line_number, Op::jump, static_cast<uint32_t>(program.targets.size() - 1), is_executed);
  }
  void choice(uint32_t owner, uint32_t line_number, uint32_t content, uint8_t flags, bool is_offered,
              bool is_executed = true) {
    program::ChoicePointInfo point;
    point.flags = flags;
    point.target_container = {content};
    program::TargetInfo target;
    target.container = {content};
    target.address = program.containers[content].begin;
    program.targets.push_back(target);
    point.target = {static_cast<uint32_t>(program.targets.size() - 1)};
    point.address =
        put(owner, line_number, Op::choice, static_cast<uint32_t>(program.choice_points.size()), is_executed);
    program.choice_points.push_back(point);
    graph.offered.push_back(is_offered);
  }

  uint32_t vertex(VertexKind kind, uint32_t parent = UINT32_MAX, graph::Step step = {false, 0, 1},
                  uint32_t detail = 0) {
    graph::Vertex v;
    v.kind = kind;
    v.detail = detail;
    if (parent != UINT32_MAX) {
      v.parent = {parent};
      v.step = step;
      v.depth = graph.vertices[parent].depth + !step.is_draw;
    }
    graph.vertices.push_back(v);
    return static_cast<uint32_t>(graph.vertices.size() - 1);
  }
  /// Edges must be added vertex by vertex.
  void edges(uint32_t from, const std::vector<uint32_t>& to) {
    graph.vertices[from].first_edge = static_cast<uint32_t>(graph.edges.size());
    graph.vertices[from].edge_count = static_cast<uint32_t>(to.size());
    uint32_t index = 0;
    for (const uint32_t t : to) graph.edges.push_back({{t}, {false, index++, 0}});
  }
  uint32_t end(graph::EndKind kind, const std::string& tag, Address where) {
    graph.ends.push_back({kind, tag, where});
    return static_cast<uint32_t>(graph.ends.size() - 1);
  }
  uint32_t fault(story::FaultKind kind, Address where) {
    graph.faults.push_back({kind, where, {}});
    return static_cast<uint32_t>(graph.faults.size() - 1);
  }
};

/// Says yes to every way, and what the test wants the machine to have met on it.
struct Yes final : Replayer {
  Witness witness{true, {}, program::no_address};
  Witness replay(const Graph&, StateId) override { return witness; }
  bool meets(const Graph&, const graph::Sight&) override { return true; }
};
struct No final : Replayer {
  Witness replay(const Graph&, StateId) override { return {}; }
  bool meets(const Graph&, const graph::Sight&) override { return false; }
};

Verdict judged(const Maker& m, Options options = {}) {
  Yes yes;
  return judge(m.program, m.sources, m.graph, yes, options);
}

std::vector<std::string> told(const Verdict& v) {
  std::vector<std::string> out;
  for (const Finding& f : v.findings) out.push_back(f.id + " " + f.code + ":" + std::to_string(f.where.line));
  return out;
}

TEST(Wording, FillsSlotsAndCountsInPeoplesNumbers) {
  EXPECT_EQ(fill("{0} and {1}, {9}", {"a", "b"}), "a and b, {9}");
  EXPECT_EQ(counted(1, "word"), "1 word");
  EXPECT_EQ(counted(12460, "word"), "12,460 words");
  EXPECT_TRUE(is_code("dead-end"));
  EXPECT_FALSE(is_code("dead end"));
}

TEST(Endings, AreNamedByTagElseByKnotAndGrouped) {
  Maker m("Hello.\n== quay\nBye.\n-> END\n-> END\n");
  m.say(0, 1, "Hello.");
  const uint32_t quay = m.knot("quay", 2);
  m.say(quay, 3, "Bye.");
  const Address first = m.put(quay, 4, Op::end), second = m.put(quay, 5, Op::end);
  const uint32_t root = m.vertex(VertexKind::choice);
  const uint32_t deep = m.vertex(VertexKind::choice, root, {false, 1, 2});
  m.vertex(VertexKind::ending, deep, {false, 0, 1}, m.end(EndKind::end, "", first));
  m.vertex(VertexKind::ending, root, {false, 0, 1}, m.end(EndKind::end, "", second));
  m.vertex(VertexKind::ending, deep, {true, 2, 7}, m.end(EndKind::tag, "Two keys", first));
  m.graph.is_complete = true;
  m.edges(root, {1, 3});
  m.edges(deep, {2, 4});
  const Verdict v = judged(m);
  ASSERT_EQ(v.endings.size(), 2u);
  EXPECT_EQ(v.endings[1].name, "Two keys");
  EXPECT_EQ(v.endings[1].kind, EndKind::tag);
  EXPECT_EQ(v.endings[1].path, "2,r7");
  EXPECT_EQ(v.endings[0].name, "quay");
  EXPECT_EQ(v.endings[0].ways, 2u);
  EXPECT_EQ(v.endings[0].fewest_turns, 1u);
  EXPECT_EQ(v.endings[0].where.line, 5u);
  EXPECT_EQ(v.endings[0].path, "1");
  EXPECT_TRUE(v.endings[0].odds->is_exactly(0.75));  // likeliest first
  EXPECT_TRUE(v.endings[1].odds->is_exactly(0.25));
  EXPECT_EQ(v.endings[1].mean_turns, 2.0);
  EXPECT_EQ(v.readings.most_turns, 2u);
  EXPECT_TRUE(v.readings.covered->is_exactly(1));
  EXPECT_EQ(v.result, Result::proved);
}

TEST(Endings, WeakOnesAreTold) {
  Maker m("Hello.\n== quay\n-> DONE\n");
  const Address hello = m.say(0, 1, "Hello."), implicit = m.put(0, 0, Op::done);
  const uint32_t quay = m.knot("quay", 2);
  const Address done = m.put(quay, 3, Op::done);
  const uint32_t root = m.vertex(VertexKind::choice);
  m.vertex(VertexKind::ending, root, {false, 0, 1}, m.end(EndKind::done, "", done));
  m.vertex(VertexKind::ending, root, {false, 1, 2}, m.end(EndKind::implicit, "", implicit));
  m.edges(root, {1, 2});
  m.graph.is_complete = true;
  Yes yes;
  yes.witness.last = hello;
  const Verdict v = judge(m.program, m.sources, m.graph, yes, {});
  EXPECT_THAT(told(v), ElementsAre("B1 implicit-end:1", "C1 done-ending:3"));
}

TEST(Faults, GiveOneFindingForEachPlaceWithTheShortestWay) {
  Maker m("Hello.\nHe walked.\n{1/0}\n");
  m.say(0, 1, "Hello.");
  const Address walked = m.say(0, 2, "He walked."), out = m.put(0, 0, Op::run_out);
  const Address divide = m.put(0, 3, Op::native);
  const uint32_t root = m.vertex(VertexKind::choice);
  const uint32_t mid = m.vertex(VertexKind::choice, root);
  const uint32_t dead = m.fault(story::FaultKind::ran_out_of_content, out);
  m.vertex(VertexKind::fault, mid, {false, 2, 3}, dead);
  m.vertex(VertexKind::fault, root, {false, 1, 2}, dead);
  m.vertex(VertexKind::fault, mid, {false, 0, 1}, m.fault(story::FaultKind::division_by_zero, divide));
  Yes yes;
  yes.witness.last = walked;
  const Verdict v = judge(m.program, m.sources, m.graph, yes, {});
  EXPECT_THAT(told(v), ElementsAre("A1 dead-end:2", "A2 runtime-fault:3"));
  EXPECT_EQ(v.findings[0].path, "2");
  EXPECT_EQ(v.findings[0].certainty, Certainty::proved);
  EXPECT_THAT(v.findings[1].text, HasSubstr("division by zero"));
  EXPECT_EQ(v.result, Result::stopped);
}

TEST(Witnesses, ThatDoNotReplayBreakTheVerdict) {
  Maker m("Hello.\n-> END\n");
  const Address end = m.put(0, 2, Op::end);
  m.vertex(VertexKind::ending, UINT32_MAX, {}, m.end(EndKind::end, "", end));
  No no;
  EXPECT_THAT(judge(m.program, m.sources, m.graph, no, {}).broken, HasSubstr("did not replay"));
  EXPECT_EQ(judged(m).broken, "");
}

struct Trapped : Maker {
  Trapped() : Maker("Hello.\n* [In]\n* [Out] -> END\n") {
    say(0, 1, "Hello.");
    const uint32_t in = container("c-0", 0, 2), out = container("c-1", 0, 3);
    choice(0, 2, in, 0, true);
    choice(0, 3, out, 0, true);
    const Address at = put(out, 3, Op::end);
    vertex(VertexKind::choice);
    vertex(VertexKind::choice, 0);
    vertex(VertexKind::choice, 1);
    vertex(VertexKind::ending, 0, {false, 1, 2}, end(EndKind::end, "", at));
    graph.is_complete = true;
    yes.witness.choices = {{0}};
  }
  Yes yes;
};

TEST(Traps, AreToldAtTheChoiceThatClosesTheLastWay) {
  Trapped m;
  m.edges(0, {1, 3});
  m.edges(1, {2});
  m.edges(2, {1, 2});
  const Verdict v = judge(m.program, m.sources, m.graph, m.yes, {});
  EXPECT_THAT(told(v), ElementsAre("B1 trap:2"));
  EXPECT_EQ(v.findings[0].path, "1");
  m.graph.is_complete = false;
  EXPECT_TRUE(judge(m.program, m.sources, m.graph, m.yes, {}).findings.empty());
}

TEST(Traps, ARegionThatRunsIntoAFaultIsExplainedByIt) {
  Trapped m;
  m.vertex(VertexKind::fault, 2, {false, 0, 1}, m.fault(story::FaultKind::division_by_zero, 0));
  m.edges(0, {1, 3});
  m.edges(1, {2});
  m.edges(2, {1, 4});
  EXPECT_THAT(told(judge(m.program, m.sources, m.graph, m.yes, {})), ElementsAre("A1 runtime-fault:1"));
}

TEST(Traps, AStoryWithoutAnyEndingIsOneTrapFromTheStart) {
  Trapped m;
  m.graph.vertices[3].kind = VertexKind::choice;
  m.yes.witness.choices.clear();
  m.edges(0, {1, 3});
  m.edges(1, {2});
  m.edges(2, {2});
  m.edges(3, {0});
  const Verdict v = judge(m.program, m.sources, m.graph, m.yes, {});
  ASSERT_EQ(v.findings.size(), 1u);
  EXPECT_THAT(v.findings[0].text, HasSubstr("no reading of this story"));
}

/// kitchen is read; the attic is led to by nothing and leads to the cellar; one option is never offered.
struct House : Maker {
  House()
      : Maker(
            "Hello.\n* [Go] -> kitchen\n* {no} [Stay] You stay.\n  For ever.\n== kitchen\nYou cook.\n-> END\n"
            "You eat.\nYou wash up.\n== attic\nDust and dust.\n-> cellar\n== cellar\nDark here.\n-> "
            "attic\n") {
    const uint32_t go = container("c-0", 0, 2), stay = container("c-1", 0, 3);
    const uint32_t kitchen = knot("kitchen", 5);
    program.containers[kitchen].begin = 6;
    const uint32_t attic = knot("attic", 10), cellar = knot("cellar", 13);
    say(0, 1, "Hello.");
    choice(0, 2, go, 0, true);
    choice(0, 3, stay, 1, false);
    jump(go, 2, kitchen);
    say(stay, 3, "You stay.", false);
    say(stay, 4, "For ever.", false);
    say(kitchen, 6, "You cook.");
    const Address at = put(kitchen, 7, Op::end);
    say(kitchen, 8, "You eat.", false);
    say(kitchen, 9, "You wash up.", false);
    program.containers[attic].begin = say(attic, 11, "Dust and dust.", false);
    jump(attic, 12, cellar, false);
    program.containers[cellar].begin = say(cellar, 14, "Dark here.", false);
    program.targets[program.code[program.code.size() - 2].a].address = program.containers[cellar].begin;
    jump(cellar, 15, attic, false);
    vertex(VertexKind::choice);
    vertex(VertexKind::ending, 0, {false, 0, 1}, end(EndKind::end, "", at));
    edges(0, {1});
    graph.is_complete = true;
  }
};

TEST(Absences, OneCauseGivesOneFinding) {
  House m;
  const Verdict v = judged(m);
  EXPECT_THAT(told(v), ElementsAre("B1 never-offered:3", "B2 never-reached:8", "B3 never-reached:10"));
  EXPECT_THAT(v.findings[0].text, HasSubstr("condition is never true"));
  EXPECT_THAT(v.findings[1].text, HasSubstr("lines 8–9"));
  EXPECT_THAT(v.findings[2].text, HasSubstr("knot `attic` is never reached (3 words)"));
  EXPECT_THAT(v.findings[2].text, HasSubstr("nor is `cellar` (2 words), which only this leads to"));
}

TEST(Absences, AreNoFindingsBeforeTheSearchIsComplete) {
  House m;
  m.graph.is_complete = false;
  m.graph.limit = graph::Limit::choices;
  const Verdict v = judged(m);
  EXPECT_TRUE(v.findings.empty());
  EXPECT_EQ(v.result, Result::bounded);
  EXPECT_EQ(v.limit, "choices");
}

TEST(Absences, HostFunctionsCapTheProof) {
  House m;
  m.put(0, 1, Op::call_external);
  const Verdict v = judged(m);
  EXPECT_TRUE(v.findings.empty());
  EXPECT_EQ(v.result, Result::stopped);
  EXPECT_EQ(v.limit, "externals");
}

TEST(Coverage, CountsLinesChoicesAndKnots) {
  House m;
  const Verdict v = judged(m);
  EXPECT_EQ(v.coverage.choices.seen, 1u);
  EXPECT_EQ(v.coverage.choices.total, 2u);
  EXPECT_EQ(v.coverage.knots.seen, 1u);
  EXPECT_EQ(v.coverage.knots.total, 3u);
  EXPECT_EQ(v.coverage.lines.seen, 3u);  // 1, 2, 6
  EXPECT_EQ(v.coverage.lines.total, 9u);
  EXPECT_EQ(v.words, 17u);
}

struct Allowing : Maker {
  explicit Allowing(const std::string& comment) : Maker(comment + "\nHello.\n== quay\nHe walked.\n") {
    say(0, 2, "Hello.");
    const uint32_t quay = knot("quay", 3);
    yes.witness.last = say(quay, 4, "He walked.");
    vertex(VertexKind::fault, UINT32_MAX, {},
           fault(story::FaultKind::ran_out_of_content, put(quay, 0, Op::run_out)));
    graph.is_complete = true;
  }
  Verdict verdict() { return judge(program, sources, graph, yes, {}); }
  Yes yes;
};

TEST(Allowances, OfAFileCoverAndKeepTheReason) {
  Allowing m("// dramaturg: allow-file dead-end, he is gone and that is the point");
  const Verdict v = m.verdict();
  ASSERT_EQ(v.findings.size(), 1u);
  EXPECT_EQ(v.findings[0].allowed, "he is gone and that is the point");
}

TEST(Allowances, ThatCoverNothingAreNotes) {
  Allowing line("// dramaturg: allow dead-end");
  EXPECT_THAT(told(line.verdict()), ElementsAre("A1 dead-end:4", "C1 unused-allow:1"));
  line.graph.is_complete = false;
  EXPECT_THAT(told(line.verdict()), ElementsAre("A1 dead-end:4"));
  Allowing wrong("// dramaturg: allow dead-ned");
  EXPECT_THAT(wrong.verdict().findings[1].text, HasSubstr("`dead-ned`"));
}

TEST(Allowances, OnOrAboveTheLineAndInTheKnot) {
  for (const char* text : {"Hello.\n== quay\nHe walked. // dramaturg: allow dead-end\n",
                           "Hello.\n== quay // dramaturg: allow-knot dead-end\nHe walked.\n"}) {
    Maker m(text);
    Yes yes;
    const uint32_t quay = m.knot("quay", 2);
    yes.witness.last = m.say(quay, 3, "He walked.");
    m.vertex(VertexKind::fault, UINT32_MAX, {},
             m.fault(story::FaultKind::ran_out_of_content, m.put(quay, 0, Op::run_out)));
    m.graph.is_complete = true;
    const Verdict v = judge(m.program, m.sources, m.graph, yes, {});
    ASSERT_EQ(v.findings.size(), 1u) << text;
    EXPECT_EQ(v.findings[0].allowed, "");
  }
}

TEST(Fingerprints, SurviveLinesPutAbove) {
  Allowing before("");

  Maker moved("x\ny\nHello.\n== quay\nHe walked.\n");
  Yes yes;
  const uint32_t quay = moved.knot("quay", 4);
  yes.witness.last = moved.say(quay, 5, "He walked.");
  moved.vertex(VertexKind::fault, UINT32_MAX, {},
               moved.fault(story::FaultKind::ran_out_of_content, moved.put(quay, 0, Op::run_out)));
  const Verdict v = judge(moved.program, moved.sources, moved.graph, yes, {});
  EXPECT_EQ(before.verdict().findings[0].fingerprint, v.findings[0].fingerprint);
}

TEST(Only, KeepsTheNamedCodes) {
  House m;
  Options options;
  options.only = {"never-offered"};
  EXPECT_THAT(told(judged(m, options)), ElementsAre("B1 never-offered:3"));
}

}  // namespace
}  // namespace dramaturg::verdict
