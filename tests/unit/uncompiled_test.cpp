// Guards src/program/{flow,kinds,liveness,reads,text_use}.cpp where a compiled story is made as no compiler
// makes it: control comes in between two instructions that always stand together, a text leaves its string, a
// choice's texts stand elsewhere. The explorer says what the naive search says.
#include <gtest/gtest.h>

#include <string>

#include "containers/json.hpp"
#include "oracle/compare.hpp"
#include "program/program.hpp"
#include "unit/compiled.hpp"

namespace {

using namespace dramaturg;

const std::string go = R"("ev","str","^go","/str","/ev",{"*":".^.c-0","flg":4})";
const std::string to_secret = R"("/ev",{"->":"secret","c":true},"end")";

/// In `a` and `b` is what happens before they lead to `k`.
std::string story(const std::string& k, const std::string& more = {},
                  const std::string& a = R"("ev",1,"/ev",{"VAR=":"n","re":true})") {
  const std::string on = R"("ev","str","^on","/str","/ev",{"*":".^.c-0","flg":4},)"
                         R"({"c-0":["^ ",{"->":"k"},"\n",null]}])";
  return R"({"inkVersion":21,"root":[[{"->":"s"},["done",{"#n":"g-0"}],null],"done",{"s":[[)"
         R"("ev","str","^a","/str","/ev",{"*":".^.c-0","flg":4},"ev","str","^b","/str","/ev",)"
         R"({"*":".^.c-1","flg":4},{"c-0":["^ ",{"->":"a"},"\n",null],"c-1":["^ ",{"->":"b"},"\n",null]}],null],)"
         R"("a":[[)" +
         a + "," + on + R"(,null],"b":[[)" + on + R"(,{"#f":3}],"k":[)" + k +
         R"(,null],"secret":["^x ","#","^ending: secret","/#","\n","end",null],)"
         R"("global decl":["ev",0,{"VAR=":"n"},0,{"VAR=":"g"},"/ev","end",null])" +
         more + R"(}],"listDefs":{}})";
}

void expect_alike(const std::string& json) {
  containers::Containers read;
  containers::JsonError error;
  ASSERT_TRUE(containers::read_json(json, read, error)) << error.text << "\n" << json;
  const oracle::Comparison found = oracle::compare(program::lower(read), 6, 10'000);
  EXPECT_TRUE(found.is_whole);
  EXPECT_EQ(found.difference, "") << json;
}

TEST(Uncompiled, AnAgeIsAskedOfATargetThatWasPushedElsewhere) {
  expect_alike(story("[" + go +
                     R"(,{"c-0":["\n","ev",{"^->":"b"},{"->":"k.0.c-0.q.x"},)"
                     R"({"q":["ev",{"^->":"a"},["turns",2,"==",)" +
                     to_secret + R"(,{"#n":"x"}],null]}]}])"));
}

TEST(Uncompiled, ACountIsComparedWithANumberThatWasPushedElsewhere) {
  expect_alike(R"({"inkVersion":21,"root":[[{"->":"b"},["done",{"#n":"g-0"}],null],"done",{"b":[[)"
               R"("ev","str","^more","/str","/ev",{"*":".^.c-0","flg":4},"ev","str","^go","/str","/ev",)"
               R"({"*":".^.c-1","flg":4},{"c-0":["^ ",{"->":"b"},"\n",null],"c-1":["\n","ev",4,)"
               R"({"->":"b.0.c-1.q.x"},{"q":["ev",1,[{"CNT?":"b"},"==",)" +
               to_secret + R"(,{"#n":"x"}],null]}]}],{"#f":5}],"secret":["^x","end",null]}],"listDefs":{}})");
}

TEST(Uncompiled, ATunnelGoesOnWhereSomebodyElseSaid) {
  expect_alike(story(R"(["ev","/ev",{"->t->":"t"},"end",null])",
                     R"(,"t":[[)" + go +
                         R"(,"done",["ev","void","/ev",["->->",{"#n":"y"}],{"#n":"z"}],{"c-0":["\n","ev",)"
                         R"({"^->":"ask"},"/ev",{"->":"t.0.z.y"},null]}],null],"ask":["ev",{"VAR?":"n"},)" +
                         to_secret + ",null]"));
}

TEST(Uncompiled, AStringIsMadeInAnotherContainer) {
  expect_alike(story("[" + go +
                     R"(,{"c-0":["\n","ev","str",{"->":"k.0.c-0.q"},["/str","str","^1","/str","==",)" +
                     to_secret +
                     R"(,{"#n":"back"}],{"q":["ev",{"VAR?":"n"},"out","/ev",)"
                     R"({"->":"k.0.c-0.back"},null]}]}])"));
}

TEST(Uncompiled, AStringBeforeAChoiceIsNotItsText) {
  const std::string text = R"("str","ev",{"VAR?":"n"},"out","/ev","/str",)";
  const std::string asks = R"("str","^1","/str","==",)" + to_secret + ",null]}]";
  expect_alike(story(R"(["ev",)" + text +
                     R"({"temp=":"t"},"str","^go","/str","/ev",{"*":".^.c-0","flg":4},)"
                     R"({"c-0":["\n","ev",{"VAR?":"t"},)" +
                     asks));
  expect_alike(story(R"(["ev",)" + text +
                     R"({"temp=":"t"},"str","^go","/str",1,"/ev",{"*":".^.c-0","flg":5},)"
                     R"({"c-0":["\n","ev",{"VAR?":"t"},)" +
                     asks));
}

TEST(Uncompiled, AThreadLeavesAnotherKindOfValue) {
  expect_alike(story(R"(["ev",5,"/ev","thread",{"->":"h"},"ev",{"VAR=":"g","re":true},"/ev",)" + go +
                         R"(,{"c-0":["\n","ev",{"VAR?":"g"},1,"-","pop","/ev","end",null]}])",
                     R"(,"h":["ev",{"VAR?":"n"},"/ev","done",null])",
                     R"("ev","str","^w","/str","/ev",{"VAR=":"n","re":true})"));
}

TEST(Uncompiled, ChanceInDeclarationsIsNotFollowed) {
  const std::string json =
      R"j({"inkVersion":21,"root":[["ev",{"VAR?":"g"},"/ev",{"->":"e","c":true},"end",null],"done",)j"
      R"j({"e":["^A","end",null],"f":["ev",0,1,"rnd","/ev","~ret",null],)j"
      R"j("global decl":["ev",{"f()":"f"},{"VAR=":"g"},"/ev","end",null]}],"listDefs":{}})j";
  containers::Containers read;
  containers::JsonError error;
  ASSERT_TRUE(containers::read_json(json, read, error)) << error.text;
  Patience patience;
  const graph::Graph found = graph::explore(program::lower(read), {}, {}, patience);
  EXPECT_FALSE(found.is_complete);
  EXPECT_TRUE(found.ends.empty());
}

}  // namespace
