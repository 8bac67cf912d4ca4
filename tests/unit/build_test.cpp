// Guards src/containers/{declare,build,build_branches,build_expr,weave,ends,jump,resolve,finish,draft}.cpp.
// What is expected here was compiled by inkjs 2.4.0 from the same text, unless a test says otherwise.
#include "containers/build.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "containers/json.hpp"
#include "syntax/parse.hpp"

namespace dramaturg::containers {
namespace {

struct NoFiles : text::FileProvider {
  std::map<std::string, std::string, std::less<>> files;
  bool read(std::string_view path, std::string& bytes) override {
    const auto found = files.find(path);
    if (found == files.end()) return false;
    bytes = found->second;
    return true;
  }
};

struct Built {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  Containers containers;
};

void build_story(const std::string& story, Built& out, BuildOptions options = {}, NoFiles files = {}) {
  const syntax::Tree tree = syntax::parse(out.sources, "story.ink", story, files, out.diagnostics);
  out.containers = build(tree, options, out.diagnostics);
  out.diagnostics.sort();
}

/// The root as JSON; what went wrong instead, if anything did.
std::string root_of(const std::string& story, BuildOptions options = {}, NoFiles files = {}) {
  Built built;
  build_story(story, built, options, std::move(files));
  std::string problems;
  for (const text::Diagnostic& each : built.diagnostics.all()) {
    if (text::severity(each.code) == text::Severity::error) problems += text::sentence(each) + "\n";
  }
  if (!problems.empty()) return problems;
  const std::string json = write_json(built.containers);
  const size_t begin = json.find("\"root\":") + 7;
  return json.substr(begin, json.rfind(",\"listDefs\":") - begin);
}

/// Every diagnostic as `line:column code`.
std::vector<std::string> problems_of(const std::string& story) {
  Built built;
  build_story(story, built);
  std::vector<std::string> out;
  for (const text::Diagnostic& each : built.diagnostics.all()) {
    const text::Place place = built.sources.place(each.span);
    out.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " +
                  text::name(each.code));
  }
  return out;
}

struct Case {
  const char* name;
  const char* story;
  const char* root;
  const char* lists;
};

class Compiled : public ::testing::TestWithParam<Case> {};

TEST_P(Compiled, IsWhatTheReferenceMakes) {
  const Case& wanted = GetParam();
  Built built;
  build_story(wanted.story, built);
  EXPECT_FALSE(built.diagnostics.has_errors());
  EXPECT_EQ(write_json(built.containers), std::string(R"j({"inkVersion":21,"root":)j") + wanted.root +
                                              ",\"listDefs\":" + wanted.lists + "}");
}

const Case cases[] = {
    {"ChoiceInThreeParts", R"ink(
* Take[ the key] the brass key.
+ [Wait]
* (here) {not here} {here < 2} go -> END
* ->
- Done.
)ink",
     R"j([[["ev",{"^->":"0.0.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","str",)j"
     R"j("^ the key","/str","/ev",{"*":"0.c-0","flg":22},{"s":["^Take",{"->":"$r","var":true},null]}],)j"
     R"j("ev","str","^Wait","/str","/ev",{"*":"0.c-1","flg":4},["ev",{"^->":"0.7.$r1"},{"temp=":"$r"},)j"
     R"j("str",{"->":".^.s"},[{"#n":"$r1"}],"/str",{"CNT?":"0.c-2"},"!",{"CNT?":"0.c-2"},2,"<","&&","/ev",)j"
     R"j({"*":"0.c-2","flg":19},{"s":["^go ",{"->":"$r","var":true},null]}],{"*":"0.c-3","flg":24},)j"
     R"j({"c-0":["ev",{"^->":"0.c-0.$r2"},"/ev",{"temp=":"$r"},{"->":"0.0.s"},[{"#n":"$r2"}],)j"
     R"j("^ the brass key.","\n",{"->":"0.g-0"},{"#f":5}],"c-1":["\n",{"->":"0.g-0"},null],"c-2":["ev",)j"
     R"j({"^->":"0.c-2.$r2"},"/ev",{"temp=":"$r"},{"->":"0.7.s"},[{"#n":"$r2"}],"end","\n",{"->":"0.g-0"},)j"
     R"j({"#f":5}],"c-3":["\n",{"->":"0.g-0"},{"#f":5}],"g-0":["^Done.","\n",["done",{"#n":"g-1"}],)j"
     R"j(null]}],"done",null])j",
     R"j({})j"},
    {"ConditionsAndSwitches", R"ink(
VAR x = 2
{x: yes|no}
{x > 1:
  big
- else:
  small
}
{x:
- 1: one
- 2: two
}
{
- x == 1: one
- x == 2: two
- else: many
}
)ink",
     R"j([["ev",{"VAR?":"x"},"/ev",[{"->":".^.b","c":true},{"b":["^ yes",{"->":"0.5"},null]}],)j"
     R"j([{"->":".^.b"},{"b":["^no",{"->":"0.5"},null]}],"nop","\n","ev",{"VAR?":"x"},1,">","/ev",)j"
     R"j([{"->":".^.b","c":true},{"b":["\n","^big","\n",{"->":"0.14"},null]}],[{"->":".^.b"},{"b":["\n",)j"
     R"j("^small","\n",{"->":"0.14"},null]}],"nop","\n","ev",{"VAR?":"x"},"/ev",["du","ev",1,"==","/ev",)j"
     R"j({"->":".^.b","c":true},{"b":["pop","\n","^one","\n",{"->":"0.22"},null]}],["du","ev",2,"==",)j"
     R"j("/ev",{"->":".^.b","c":true},{"b":["pop","\n","^two","\n",{"->":"0.22"},null]}],"pop","nop","\n",)j"
     R"j(["ev",{"VAR?":"x"},1,"==","/ev",{"->":".^.b","c":true},{"b":["\n","^one","\n",{"->":"0.27"},)j"
     R"j(null]}],["ev",{"VAR?":"x"},2,"==","/ev",{"->":".^.b","c":true},{"b":["\n","^two","\n",)j"
     R"j({"->":"0.27"},null]}],[{"->":".^.b"},{"b":["\n","^many","\n",{"->":"0.27"},null]}],"nop","\n",)j"
     R"j(["done",{"#n":"g-0"}],null],"done",{"global decl":["ev",2,{"VAR=":"x"},"/ev","end",null]}])j",
     R"j({})j"},
    {"FunctionsAndReferences", R"ink(
EXTERNAL roll(sides)
VAR gold = 1
CONST price = 3
~ pay(gold, price + 1)
~ temp luck = roll(6)
~ luck += 2
~ gold--
{min(1.5, luck)} {MIN(1, 2)} {TURNS_SINCE(-> shop)} {READ_COUNT(-> bar)}
-> shop(-> bar)
== function pay(ref purse, sum)
~ purse = purse - sum
~ return
== function min(a, b)
{ a < b:
  ~ return a
}
~ return b
== function roll(n)
~ return n
== shop(-> next)
<- bar
-> next
== bar
-> DONE
)ink",
     R"j([["ev",{"^var":"gold","ci":-1},3,1,"+",{"f()":"pay"},"pop","/ev","\n","ev",6,{"x()":"roll",)j"
     R"j("exArgs":1},"/ev",{"temp=":"luck"},"\n","ev",{"VAR?":"luck"},2,"+",{"VAR=":"luck","re":true},)j"
     R"j("/ev","ev",{"VAR?":"gold"},1,"-",{"VAR=":"gold","re":true},"/ev","ev",1.5,{"VAR?":"luck"},)j"
     R"j({"f()":"min"},"out","/ev","^ ","ev",1,2,"MIN","out","/ev","^ ","ev",{"^->":"shop"},"turns","out",)j"
     R"j("/ev","^ ","ev",{"^->":"bar"},"readc","out","/ev","\n","ev",{"^->":"bar"},"/ev",{"->":"shop"},)j"
     R"j(["done",{"#n":"g-0"}],null],"done",{"pay":[{"temp=":"sum"},{"temp=":"purse"},"ev",)j"
     R"j({"VAR?":"purse"},{"VAR?":"sum"},"-","/ev",{"temp=":"purse","re":true},"ev","void","/ev","~ret",)j"
     R"j(null],"min":[{"temp=":"b"},{"temp=":"a"},"ev",{"VAR?":"a"},{"VAR?":"b"},"<","/ev",[{"->":".^.b",)j"
     R"j("c":true},{"b":["\n","ev",{"VAR?":"a"},"/ev","~ret",{"->":"min.8"},null]}],"nop","\n","ev",)j"
     R"j({"VAR?":"b"},"/ev","~ret",null],"roll":[{"temp=":"n"},"ev",{"VAR?":"n"},"/ev","~ret",null],)j"
     R"j("shop":[{"temp=":"next"},"thread",{"->":"bar"},{"->":"next","var":true},{"#f":2}],"bar":["done",)j"
     R"j({"#f":3}],"global decl":["ev",1,{"VAR=":"gold"},"/ev","end",null]}])j",
     R"j({})j"},
    {"KnotsAndStitches", R"ink(
-> kitchen
== kitchen
= table
-> shelf ->
-> kitchen.sink(2)
= sink(n)
{n} {kitchen} {table}
-> DONE
== shelf
->-> kitchen
)ink",
     R"j([[{"->":"kitchen"},["done",{"#n":"g-0"}],null],"done",{"kitchen":[{"->":".^.table"},)j"
     R"j({"table":[{"->t->":"shelf"},"ev",2,"/ev",{"->":".^.^.sink"},{"#f":1}],"sink":[{"temp=":"n"},"ev",)j"
     R"j({"VAR?":"n"},"out","/ev","^ ","ev",{"CNT?":".^.^"},"out","/ev","^ ","ev",{"CNT?":".^.^.table"},)j"
     R"j("out","/ev","\n","done",null],"#f":1}],"shelf":["ev",{"^->":"kitchen"},"/ev","->->",null]}])j",
     R"j({})j"},
    {"Lists", R"ink(
LIST doors = open, (shut = 5), stuck
LIST empty = none
VAR mine = (open, doors.stuck)
VAR one = open
~ mine = doors(2) + doors() - ()
{mine ? shut && mine !? stuck: {LIST_COUNT(mine ^ doors)}} {LIST_RANGE(mine, 1, 2)}
)ink",
     R"j([["ev","^doors",2,"listInt",{"list":{},"origins":["doors"]},{"list":{}},"-","+","/ev",)j"
     R"j({"VAR=":"mine","re":true},"\n","ev",{"VAR?":"mine"},{"VAR?":"shut"},"?",{"VAR?":"mine"},)j"
     R"j({"VAR?":"stuck"},"!?","&&","/ev",[{"->":".^.b","c":true},{"b":["^ ","ev",{"VAR?":"mine"},)j"
     R"j({"VAR?":"doors"},"L^","LIST_COUNT","out","/ev",{"->":"0.21"},null]}],"nop","^ ","ev",)j"
     R"j({"VAR?":"mine"},1,2,"range","out","/ev","\n",["done",{"#n":"g-0"}],null],"done",)j"
     R"j({"global decl":["ev",{"list":{"doors.shut":5}},{"VAR=":"doors"},{"list":{},"origins":["empty"]},)j"
     R"j({"VAR=":"empty"},{"list":{"doors.open":1,"doors.stuck":6}},{"VAR=":"mine"},{"VAR?":"open"},)j"
     R"j({"VAR=":"one"},"/ev","end",null]}])j",
     R"j({"doors":{"open":1,"shut":5,"stuck":6},"empty":{"none":1}})j"},
    {"LooseEndsMeetAtGathers", R"ink(
* a
  ** b
  ** c
  -- (inner) inside
* d
- (outer)
  * e
- last
)ink",
     R"j([[["ev",{"^->":"0.0.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",)j"
     R"j({"*":"0.c-0","flg":18},{"s":["^a",{"->":"$r","var":true},null]}],["ev",{"^->":"0.1.$r1"},)j"
     R"j({"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",{"*":"0.c-1","flg":18},{"s":["^d",)j"
     R"j({"->":"$r","var":true},null]}],{"c-0":["ev",{"^->":"0.c-0.$r2"},"/ev",{"temp=":"$r"},)j"
     R"j({"->":"0.0.s"},[{"#n":"$r2"}],"\n",[["ev",{"^->":"0.c-0.7.0.$r1"},{"temp=":"$r"},"str",)j"
     R"j({"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",{"*":".^.^.c-0","flg":18},{"s":["^b",{"->":"$r",)j"
     R"j("var":true},null]}],["ev",{"^->":"0.c-0.7.1.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},)j"
     R"j([{"#n":"$r1"}],"/str","/ev",{"*":".^.^.c-1","flg":18},{"s":["^c",{"->":"$r","var":true},null]}],)j"
     R"j({"c-0":["ev",{"^->":"0.c-0.7.c-0.$r2"},"/ev",{"temp=":"$r"},{"->":".^.^.0.s"},[{"#n":"$r2"}],)j"
     R"j("\n",{"->":".^.^.inner"},{"#f":5}],"c-1":["ev",{"^->":"0.c-0.7.c-1.$r2"},"/ev",{"temp=":"$r"},)j"
     R"j({"->":".^.^.1.s"},[{"#n":"$r2"}],"\n",{"->":".^.^.inner"},{"#f":5}],"inner":["^inside","\n",)j"
     R"j({"->":"0.outer"},null]}],{"#f":5}],"c-1":["ev",{"^->":"0.c-1.$r2"},"/ev",{"temp=":"$r"},)j"
     R"j({"->":"0.1.s"},[{"#n":"$r2"}],"\n",{"->":"0.outer"},{"#f":5}],"outer":[["ev",)j"
     R"j({"^->":"0.outer.0.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",)j"
     R"j({"*":".^.^.c-2","flg":18},{"s":["^e",{"->":"$r","var":true},null]}],{"c-2":["ev",)j"
     R"j({"^->":"0.outer.c-2.$r2"},"/ev",{"temp=":"$r"},{"->":".^.^.0.s"},[{"#n":"$r2"}],"\n",)j"
     R"j({"->":"0.g-0"},{"#f":5}]}],"g-0":["^last","\n",["done",{"#n":"g-1"}],null]}],"done",null])j",
     R"j({})j"},
    {"PlainText", R"ink(
Hello <> world.
-> END
)ink",
     R"j([["^Hello ","<>","^ world.","\n","end",["done",{"#n":"g-0"}],null],"done",null])j", R"j({})j"},
    {"Sequences", R"ink(
{a|b}{&c|d}{!e|f}{~g|h}
{shuffle once:
- i
- j
}
{shuffle stopping:
- k
- l
}
)ink",
     R"j([[["ev","visit",1,"MIN","/ev","ev","du",0,"==","/ev",{"->":".^.s0","c":true},"ev","du",1,"==",)j"
     R"j("/ev",{"->":".^.s1","c":true},"nop",{"s0":["pop","^a",{"->":"0.0.17"},null],"s1":["pop","^b",)j"
     R"j({"->":"0.0.17"},null],"#f":5}],["ev","visit",2,"%","/ev","ev","du",0,"==","/ev",{"->":".^.s0",)j"
     R"j("c":true},"ev","du",1,"==","/ev",{"->":".^.s1","c":true},"nop",{"s0":["pop","^c",{"->":"0.1.17"},)j"
     R"j(null],"s1":["pop","^d",{"->":"0.1.17"},null],"#f":5}],["ev","visit",2,"MIN","/ev","ev","du",0,)j"
     R"j("==","/ev",{"->":".^.s0","c":true},"ev","du",1,"==","/ev",{"->":".^.s1","c":true},"ev","du",2,)j"
     R"j("==","/ev",{"->":".^.s2","c":true},"nop",{"s0":["pop","^e",{"->":"0.2.23"},null],"s1":["pop",)j"
     R"j("^f",{"->":"0.2.23"},null],"s2":["pop",{"->":"0.2.23"},null],"#f":5}],["ev","visit",2,"seq",)j"
     R"j("/ev","ev","du",0,"==","/ev",{"->":".^.s0","c":true},"ev","du",1,"==","/ev",{"->":".^.s1",)j"
     R"j("c":true},"nop",{"s0":["pop","^g",{"->":"0.3.17"},null],"s1":["pop","^h",{"->":"0.3.17"},null],)j"
     R"j("#f":5}],"\n",["ev","visit",2,"MIN","du",2,"==",{"->":".^.10","c":true},2,"seq","nop","/ev","ev",)j"
     R"j("du",0,"==","/ev",{"->":".^.s0","c":true},"ev","du",1,"==","/ev",{"->":".^.s1","c":true},"ev",)j"
     R"j("du",2,"==","/ev",{"->":".^.s2","c":true},"nop",{"s0":["pop","\n","^i","\n",{"->":"0.5.30"},)j"
     R"j(null],"s1":["pop","\n","^j","\n",{"->":"0.5.30"},null],"s2":["pop",{"->":"0.5.30"},null],)j"
     R"j("#f":5}],"\n",["ev","visit",1,"MIN","du",1,"==",{"->":".^.10","c":true},1,"seq","nop","/ev","ev",)j"
     R"j("du",0,"==","/ev",{"->":".^.s0","c":true},"ev","du",1,"==","/ev",{"->":".^.s1","c":true},"nop",)j"
     R"j({"s0":["pop","\n","^k","\n",{"->":"0.7.24"},null],"s1":["pop","\n","^l","\n",{"->":"0.7.24"},)j"
     R"j(null],"#f":5}],"\n",["done",{"#n":"g-0"}],null],"done",null])j",
     R"j({})j"},
    {"TagsAndStrings", R"ink(
# title: {name}
VAR name = "Ann"
Hello {name}. #greeting
{name == "Bo{1 + 1}b": same}
* choice # one
  -> END
)ink",
     R"j([["#","^title: ","ev",{"VAR?":"name"},"out","/ev","/#","^Hello ","ev",{"VAR?":"name"},"out",)j"
     R"j("/ev","^. ","#","^greeting","/#","\n","ev",{"VAR?":"name"},"str","^Bo","ev",1,1,"+","out","/ev",)j"
     R"j("^b","/str","==","/ev",[{"->":".^.b","c":true},{"b":["^ same",{"->":"0.32"},null]}],"nop","\n",)j"
     R"j(["ev",{"^->":"0.34.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",)j"
     R"j({"*":"0.c-0","flg":18},{"s":["^choice ","#","^one","/#",{"->":"$r","var":true},null]}],)j"
     R"j({"c-0":["ev",{"^->":"0.c-0.$r2"},"/ev",{"temp=":"$r"},{"->":"0.34.s"},[{"#n":"$r2"}],"\n","end",)j"
     R"j({"->":"0.g-0"},{"#f":5}],"g-0":["done",null]}],"done",{"global decl":["ev","str","^Ann","/str",)j"
     R"j({"VAR=":"name"},"/ev","end",null]}])j",
     R"j({})j"},
    {"TemporariesOfTheStory", R"ink(
~ temp x = 1
~ x = 2
{x}
)ink",
     R"j([["ev",1,"/ev",{"temp=":"x"},"ev",2,"/ev",{"VAR=":"x","re":true},"ev",{"VAR?":"x"},"out","/ev",)j"
     R"j("\n",["done",{"#n":"g-0"}],null],"done",{"global decl":["ev","/ev","end",null]}])j",
     R"j({})j"},
};
INSTANTIATE_TEST_SUITE_P(Stories, Compiled, ::testing::ValuesIn(cases),
                         [](const auto& info) { return info.param.name; });

TEST(Build, CountsEverythingWhenAsked) {
  EXPECT_EQ(root_of("* a\n- b\n== knot\n+ c -> DONE\n", {.count_all_visits = true}),
            R"j([[["ev",{"^->":"0.0.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",)j"
            R"j({"*":"0.c-0","flg":18},{"s":["^a",{"->":"$r","var":true},null]}],{"c-0":["ev",)j"
            R"j({"^->":"0.c-0.$r2"},"/ev",{"temp=":"$r"},{"->":"0.0.s"},[{"#n":"$r2"}],"\n",{"->":"0.g-0"},)j"
            R"j({"#f":5}],"g-0":["^b","\n",["done",{"#f":5,"#n":"g-1"}],{"#f":5}]}],"done",{"knot":[[["ev",)j"
            R"j({"^->":"knot.0.0.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",)j"
            R"j({"*":".^.^.c-0","flg":2},{"s":["^c ",{"->":"$r","var":true},null]}],{"c-0":["ev",)j"
            R"j({"^->":"knot.0.c-0.$r2"},"/ev",{"temp=":"$r"},{"->":".^.^.0.s"},[{"#n":"$r2"}],"done","\n",)j"
            R"j({"#f":5}]}],{"#f":1}],"#f":1}])j");
}

// inkjs loses the end of `inner` here: it takes the gather out of its list twice. The reference does not.
TEST(Build, KeepsLooseEndsOfChoicesUnderAGather) {
  EXPECT_THAT(root_of("- (top)\n  * * [inner]\n  * [outer]\n- end\n"),
              ::testing::HasSubstr(R"j({"c-0":["\n",{"->":"0.g-0"},{"#f":5}]})j"));
}

// inkjs makes a 0 of a constant that is a divert target.
TEST(Build, PutsTargetsOfConstantsWhereTheyAreUsed) {
  EXPECT_THAT(root_of("CONST home = -> k\nVAR x = home\n== k\n-> END\n"),
              ::testing::HasSubstr(R"j("global decl":["ev",{"^->":"k"},{"VAR=":"x"},"/ev","end",null])j"));
}

// inkjs puts the knots of included files first, the reference last.
TEST(Build, IncludedContentIsAWeaveOfItsOwn) {
  NoFiles files;
  files.files["other.ink"] = "* a\n- b\n== other\n-> END\n";
  EXPECT_EQ(
      root_of("INCLUDE other.ink\nc\n== main\n-> END\n", {}, files),
      R"j([[[["ev",{"^->":"0.0.0.$r1"},{"temp=":"$r"},"str",{"->":".^.s"},[{"#n":"$r1"}],"/str","/ev",)j"
      R"j({"*":"0.0.c-0","flg":18},{"s":["^a",{"->":"$r","var":true},null]}],{"c-0":["ev",)j"
      R"j({"^->":"0.0.c-0.$r2"},"/ev",{"temp=":"$r"},{"->":"0.0.0.s"},[{"#n":"$r2"}],"\n",)j"
      R"j({"->":"0.0.g-0"},{"#f":5}],"g-0":["^b","\n",null]}],"\n","^c","\n",["done",{"#n":"g-0"}],null],)j"
      R"j("done",{"main":["end",null],"other":["end",null]}])j");
}

TEST(Build, KnowsWhereEverythingStands) {
  Built built;
  build_story("Hello.\n-> k\n== k\n* [a]\n- (b) x\n-> END\n", built);
  ASSERT_FALSE(built.diagnostics.has_errors());
  const auto line = [&](const text::Span& span) { return built.sources.line(span); };
  for (const Container& container : built.containers.all) {
    if (container.is_knot) {
      EXPECT_EQ(line(container.span), 3u);
    }
    if (container.name == "c-0") {
      EXPECT_EQ(line(container.span), 4u);
    }
    if (container.name == "b") {
      EXPECT_EQ(line(container.span), 5u);
    }
    for (const Item& item : container.content) {
      if (item.kind == ItemKind::text && item.text == "Hello.") {
        EXPECT_EQ(line(item.span), 1u);
      }
      if (item.kind == ItemKind::choice) {
        EXPECT_EQ(line(item.span), 4u);
      }
      if (item.kind == ItemKind::command && item.command == Command::end) {
        EXPECT_EQ(line(item.span), 6u);
      }
    }
  }
}

TEST(Build, PreorderHoldsForContainers) {
  Built built;
  build_story("* a\n  ** b\n- {x|y}\n== k\n= s\n-> END\n", built);
  const Containers& made = built.containers;
  for (uint32_t i = 1; i < made.all.size(); ++i) {
    const ContainerId parent = made.all[i].parent;
    EXPECT_LT(parent, ContainerId{i});
    EXPECT_TRUE(made.contains(parent, ContainerId{i}));
    EXPECT_LE(made.all[i].subtree_end, made.at(parent).subtree_end);
  }
}

using Problems = std::vector<std::string>;

TEST(Build, SaysWhatLeadsNowhere) {
  EXPECT_EQ(problems_of("-> nowere\n{xx}\n~ yy = 3\n~ zz++\n~ gg()\n{k.zz}\n== k\n-> END\n"),
            (Problems{"1:4 unknown-target", "2:2 unknown-variable", "3:1 unknown-variable",
                      "4:3 unknown-variable", "5:3 unknown-function", "6:2 unknown-count"}));
}

TEST(Build, SuggestsTheNearestName) {
  Built built;
  build_story("-> kitchin\n{zzzzzz}\n== kitchen\n-> END\n", built);
  ASSERT_EQ(built.diagnostics.all().size(), 2u);
  EXPECT_EQ(text::hint(built.diagnostics.all()[0]), "did you mean `kitchen`?");
  EXPECT_EQ(text::hint(built.diagnostics.all()[1]), "");
}

TEST(Build, ChecksArguments) {
  EXPECT_EQ(problems_of("-> k(1)\n-> k2(1)\n* (lab) a\n- -> lab(3)\n== k(a, b)\n-> END\n== k2\n-> END\n"),
            (Problems{"1:4 args-count", "2:4 args-count", "4:6 args-to-label"}));
  EXPECT_EQ(problems_of("~ f(3)\n~ f(k)\n-> t(k)\n-> t(3)\n== function f(ref x)\n~ x = 1\n"
                        "== k\n-> END\n== t(-> x)\n-> x\n"),
            (Problems{"1:5 ref-needs-variable", "2:5 ref-to-place", "3:6 target-expected-not-count",
                      "4:6 target-expected"}));
  EXPECT_EQ(problems_of("== k(p)\n-> p\n"), Problems{"1:6 param-not-target"});
}

TEST(Build, TellsFunctionsFromKnots) {
  EXPECT_EQ(problems_of("~ k()\n-> f\n{f}\n== k\n~ return\n== function f\n* a\n- -> END\n"),
            (Problems{"1:3 call-of-knot", "2:4 divert-to-function", "3:2 function-as-count",
                      "5:1 return-outside", "7:1 function-has-choice", "8:6 function-diverts"}));
}

TEST(Build, RefusesNamesThatAreTaken) {
  EXPECT_EQ(problems_of("VAR k = 1\nLIST l = a, b\nVAR a = 2\n~ temp b = 3\n~ temp b = 4\n== k\n-> END\n"
                        "== return\n-> END\n== MIN\n-> END\n"),
            (Problems{"1:1 name-taken", "3:1 name-taken", "4:1 name-taken", "5:1 variable-twice",
                      "8:4 name-is-keyword", "10:4 name-is-built-in"}));
  EXPECT_EQ(problems_of("- (a) x\n- (a) y\n== k(p, p)\n= s\n-> END\n= s\n- (k) z -> END\n"),
            (Problems{"2:4 label-twice", "3:9 param-twice", "6:3 flow-twice", "7:4 name-taken"}));
}

TEST(Build, ChecksConstantsAndLists) {
  EXPECT_EQ(problems_of("CONST a = 3\nCONST a = 4\n~ a = 5\nVAR z = a\nVAR q = z\n"),
            (Problems{"2:1 const-redefined", "3:1 const-assigned", "5:9 global-from-variable"}));
  EXPECT_EQ(problems_of("LIST l = a, a, b\nLIST m = b\nVAR x = (a, zz)\nVAR y = (b)\n~ x = b\n"),
            (Problems{"1:10 list-item-twice", "3:9 unknown-list-item", "4:9 list-item-ambiguous",
                      "5:7 list-item-ambiguous"}));
}

TEST(Build, ChecksTargetsAsValues) {
  EXPECT_EQ(problems_of("VAR v = -> k\n~ temp a = -> v\n~ temp b = -> DONE\n{-> k + 1}\n{v == -> k}\n"
                        "~ temp c = -> f\n{TURNS_SINCE(k)}{READ_COUNT(3)}\n== k\n-> END\n"
                        "== function f(ref x)\n~ return\n"),
            (Problems{"2:12 value-of-variable", "3:12 end-as-value", "4:2 value-misused",
                      "6:12 value-with-ref", "7:14 count-without-arrow", "7:18 count-of-what"}));
}

TEST(Build, WarnsWhereTheFlowRunsOut) {
  EXPECT_EQ(problems_of("== k\ntext\n== l\n* a\n* b -> k\n== m\n-> n ->\n== n\na\n= s\n->->\n"
                        "== o\n* a\n  -> n ->\n== p\nTODO: later\n"),
            (Problems{"2:5 loose-end", "4:1 loose-end", "9:2 loose-end-before-stitch",
                      "14:6 loose-end-after-tunnel", "16:1 author-note"}));
  EXPECT_EQ(problems_of("{true:\n * a\n * b\n}\n{true:\n * [c]\n}\n- x\n"),
            (Problems{"2:2 loose-choice-in-braces", "3:2 loose-choice-in-braces",
                      "6:2 loose-choice-with-condition"}));
}

TEST(Build, LimitsDepth) {
  std::string story;
  for (int i = 1; i <= 500; ++i) story += std::string(static_cast<size_t>(i), '*') + " a\n";
  EXPECT_THAT(problems_of(story), ::testing::Contains(::testing::HasSubstr("nested-too-deep")));
}

}  // namespace
}  // namespace dramaturg::containers
