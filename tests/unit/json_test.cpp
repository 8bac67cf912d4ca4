// Guards src/containers/{json_tokens,names,path,read_json,write_json}.cpp and src/base/decimal.cpp.
#include "containers/json.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "base/decimal.hpp"
#include "containers/path.hpp"

namespace dramaturg::containers {
namespace {

std::string story(const std::string& root, const std::string& lists = "{}") {
  return R"j({"inkVersion":21,"root":)j" + root + R"j(,"listDefs":)j" + lists + "}";
}

Containers read(const std::string& bytes) {
  Containers containers;
  JsonError error;
  EXPECT_TRUE(read_json(bytes, containers, error)) << error.line << ":" << error.column << " " << error.text;
  return containers;
}

std::string problem(const std::string& bytes) {
  Containers containers;
  JsonError error;
  EXPECT_FALSE(read_json(bytes, containers, error));
  return std::to_string(error.line) + ":" + std::to_string(error.column) + " " + error.text;
}

struct Case {
  const char* name;
  const char* root;
  const char* lists = "{}";
};

class RoundTrip : public ::testing::TestWithParam<Case> {};

TEST_P(RoundTrip, WritesWhatItRead) {
  const std::string text = story(GetParam().root, GetParam().lists);
  EXPECT_EQ(write_json(read(text)), text);
}

INSTANTIATE_TEST_SUITE_P(
    Json, RoundTrip,
    ::testing::Values(
        Case{"text", R"j([["^Hello \"you\" \\ \u0001\tö","\n",["done",{"#n":"g-0"}],null],"done",null])j"},
        Case{"values", R"j(["ev",1,-7,2.5,2.0,1E+07,true,false,"void","/ev","<>",null])j"},
        Case{"words",
             R"j(["du","pop","~ret","->->","str","/str","#","/#","L^","_","!?","LIST_INVERT","*",null])j"},
        Case{"diverts",
             R"j([{"->":"k"},{"->":"v","var":true},{"->":"k","c":true},{"f()":"k"},{"->t->":"k"},)j"
             R"j({"x()":"out","c":true,"exArgs":2},"done",{"k":["end",null]}])j"},
        Case{"choice", R"j([["ev",{"^->":"0.$r1"},"/ev",{"*":"0.c-0","flg":18},[{"#n":"$r1"}],)j"
                       R"j({"c-0":["\n",{"->":"0.$r1"},{"#f":5}]}],"done",null])j"},
        Case{
            "variables",
            R"j(["ev",{"^var":"x","ci":-1},{"VAR?":"x"},"/ev",{"VAR=":"x","re":true},{"temp=":"t"},{"CNT?":"k"},)j"
            R"j({"k":["done",{"#f":1}]}])j"},
        Case{"lists",
             R"j(["ev",{"list":{"L.a":1,"L.c":7}},{"list":{},"origins":["L"]},{"list":{}},"/ev",null])j",
             R"j({"L":{"a":1,"b":2,"c":7}})j"},
        Case{"legacy tag", R"j(["^x",{"#":"an old tag"},null])j"},
        Case{"nowhere", R"j([{"->":"no.such.place"},{"->":".^.^.gone"},null])j"}),
    [](const auto& info) {
      std::string name = info.param.name;
      for (char& c : name) c = c == ' ' ? '_' : c;
      return name;
    });

TEST(Json, MembersInAnyOrder) {
  const Containers c = read(
      R"j({"listDefs":{"L":{"a":1}},"root":["ev",{"origins":["L"],"list":{}},{"re":true,"VAR=":"x"},)j"
      R"j({"flg":8,"*":"origins"},{"#n":"r","#f":1,"origins":["end",null]}],"inkVersion":20,"more":[1,{}]})j");
  EXPECT_EQ(
      write_json(c),
      R"j({"inkVersion":21,"root":["ev",{"list":{},"origins":["L"]},{"VAR=":"x","re":true},)j"
      R"j({"*":"origins","flg":8},{"origins":["end",null],"#f":1,"#n":"r"}],"listDefs":{"L":{"a":1}}})j");
}

TEST(Json, EscapesAndMarks) {
  const Containers c =
      read("\xef\xbb\xbf \r\n" + story(R"j(["^\ud83d\ude00\u00e9\/\ud83d","\u005ex","2.0f",null])j"));
  const auto& content = c.all[0].content;
  EXPECT_EQ(content[0].text, "\xf0\x9f\x98\x80\xc3\xa9/\xef\xbf\xbd");
  EXPECT_EQ(content[1].text, "x");
  EXPECT_EQ(content[2].kind, ItemKind::real);
  EXPECT_EQ(content[2].real, 2.0f);
}

TEST(Json, TargetsAreItemsOrContainers) {
  const Containers c = read(story(
      R"j([["^a",[{"->":".^.^.0"},{"->":".^.^"},{"->":"0.1.0"},{"->":"0.g"},{"->":"0.9"},["nop",{"#n":"in"}],null],)j"
      R"j({"g":[{"->":".^.^.1.in"},{"->":".^.^.^.^.x"},null]}],null])j"));
  const auto& inner = c.all[2].content;
  EXPECT_EQ(inner[0].target, (Target{ContainerId{1}, 0}));
  EXPECT_EQ(inner[1].target, (Target{ContainerId{1}, -1}));
  EXPECT_EQ(inner[2].target, (Target{ContainerId{2}, 0}));
  EXPECT_EQ(inner[3].target, (Target{ContainerId{4}, -1}));
  EXPECT_EQ(inner[4].target, Target{});
  EXPECT_EQ(inner[4].text, "0.9");
  EXPECT_EQ(c.all[4].content[0].target, (Target{ContainerId{3}, -1}));
  EXPECT_EQ(c.all[4].content[1].target, Target{});
  EXPECT_EQ(c.all[4].content[1].text, ".^.^.^.^.x");
  EXPECT_EQ(path_of(c, ContainerId{3}), "0.1.in");
  EXPECT_EQ(path_of(c, ContainerId{3}, 0), "0.1.in.0");
}

TEST(Json, PreorderAndRanges) {
  const Containers c = read(story(R"j([["nop",["nop",null],null],["nop",null],{"k":[["nop",null],null]}])j"));
  std::string ranges;
  for (uint32_t i = 0; i < c.all.size(); ++i) {
    ranges += std::to_string(i) + "-" + std::to_string(c.all[i].subtree_end.value) + " ";
  }
  EXPECT_EQ(ranges, "0-6 1-3 2-3 3-4 4-6 5-6 ");
  EXPECT_EQ(c.all[4].index_in_parent, -1);
  EXPECT_EQ(c.all[3].index_in_parent, 1);
  EXPECT_EQ(c.all[3].parent, ContainerId{0});
}

TEST(Json, KnotsStitchesAndFunctions) {
  const Containers c =
      read(story(R"j([["done",{"#n":"g-0"}],{"k":[["nop",{"c-0":["done",null]}],{"s":["done",null]}],)j"
                 R"j("f":["ev",1,"/ev","~ret",null],"h":["nop",null],"m":["ev",{"f()":"h"},"/ev",null],)j"
                 R"j("global decl":["end",null]}])j"));
  std::string knots, functions;
  for (uint32_t i = 0; i < c.all.size(); ++i) {
    if (c.all[i].is_knot) knots += path_of(c, {i}) + " ";
    if (c.all[i].is_function) functions += path_of(c, {i}) + " ";
  }
  EXPECT_EQ(knots, "k k.s f h m ");
  EXPECT_EQ(functions, "f h ");
}

TEST(Json, ShorterPathIsChosenAbsoluteWhenEqual) {
  // From `kk.0` to `kk.b`: ".^.b" and "kk.b" are of one length.
  const std::string equal = story(R"j(["done",{"kk":[{"->":"kk.b"},{"b":["done",null]}]}])j");
  EXPECT_EQ(write_json(read(equal)), equal);
  const std::string shorter = story(R"j(["done",{"kkk":[{"->":".^.b"},{"b":["done",null]}]}])j");
  EXPECT_EQ(write_json(read(shorter)), shorter);
}

TEST(Json, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(problem(""), "1:1 this file is empty");
  EXPECT_EQ(problem("[]"), "1:1 this is not compiled ink: the file should be one `{…}`");
  EXPECT_EQ(problem(R"j({"root":[null]})j"), "1:1 this is not compiled ink: it names no `inkVersion`");
  EXPECT_EQ(problem(R"j({"inkVersion":21})j"), "1:1 this story has no `root`: there is nothing to play");
  EXPECT_EQ(problem("{\"root\":[null],\n \"inkVersion\":17}"),
            "2:15 this story has ink version 17, which is too old: versions 18 to 21 can be read; "
            "compile it again from its ink");
  EXPECT_EQ(problem(R"j({"inkVersion":22,"root":[null]})j"),
            "1:15 this story has ink version 22, which is too new: versions 18 to 21 can be read; "
            "compile it again from its ink");
  EXPECT_EQ(problem("{\"inkVersion\":21,\n\"root\":[\"^é\", {\"->\":\"a..b\"}, null]}"),
            "2:21 `a..b` is not a path: names and numbers joined by single dots");
  EXPECT_EQ(problem(story(R"j(["nonsense",null])j")), "1:26 `nonsense` is no instruction of ink");
  EXPECT_EQ(problem(story(R"j([{"what":1},null])j")), "1:26 this `{…}` is no instruction of ink");
  EXPECT_EQ(problem(story("[]")), "1:25 a container is empty: it must close with `null` or `{…}`");
  EXPECT_EQ(problem(story("[null,null]")), "1:26 `null` may only close a container");
  EXPECT_EQ(problem(story("[99999999999,null]")),
            "1:26 this number is too large: ink's whole numbers have 32 bits");
  EXPECT_EQ(problem("{\"inkVersion\":21,\"root\":[\"^\xff\",null]}"), "1:28 this file is not UTF-8 text");
  EXPECT_EQ(problem(story("[null]") + "x"), "1:46 the story ends here, but the file goes on");
}

TEST(Json, DepthIsLimited) {
  const auto nested = [](size_t depth) {
    return story(std::string(depth, '[') + "null" + [&] {
      std::string end;
      for (size_t i = 1; i < depth; ++i) end += "],null";
      return end + "]";
    }());
  };
  EXPECT_EQ(read(nested(900)).all.size(), 900u);
  EXPECT_NE(problem(nested(100000)).find("nested more than 1000 deep"), std::string::npos);
}

TEST(Json, EveryPrefixIsRefused) {
  const std::string text =
      story(R"j([["^Ü\u00e9",{"*":"0","flg":1},1.5e3,{"#f":5}],"done",{"k":["end",null]}])j");
  for (size_t length = 0; length < text.size(); ++length) {
    EXPECT_FALSE(problem(text.substr(0, length)).empty());
  }
}

TEST(Decimal, PrintsAsTheReference) {
  using base::decimal;
  EXPECT_EQ(decimal(7.0f / 3.0f), "2.3333333");
  EXPECT_EQ(decimal(1e7f), "1E+07");
  EXPECT_EQ(decimal(1e6f), "1000000");
  EXPECT_EQ(decimal(1e-5f), "1E-05");
  EXPECT_EQ(decimal(0.0001f), "0.0001");
  EXPECT_EQ(decimal(-1.25e20f), "-1.25E+20");
  EXPECT_EQ(decimal(16777216.0f), "16777216");
  EXPECT_EQ(decimal(0.1f), "0.1");
  EXPECT_EQ(decimal(3.0f), "3");
  EXPECT_EQ(decimal(std::numeric_limits<float>::max()), "3.4028235E+38");
  EXPECT_EQ(decimal(-std::numeric_limits<float>::infinity()), "-Infinity");
  EXPECT_EQ(decimal(std::numeric_limits<float>::quiet_NaN()), "NaN");
}

TEST(Decimal, ReadsWhatIsTooLargeAsInfinity) {
  float value = 0;
  EXPECT_TRUE(base::read_decimal("3.4E+39", value));
  EXPECT_EQ(value, std::numeric_limits<float>::infinity());
  EXPECT_TRUE(base::read_decimal("-1e999", value));
  EXPECT_EQ(value, -std::numeric_limits<float>::infinity());
  EXPECT_TRUE(base::read_decimal("1e-999", value));
  EXPECT_EQ(value, 0.0f);
  EXPECT_FALSE(base::read_decimal("1x", value));
}

}  // namespace
}  // namespace dramaturg::containers
