// Guards src/program/lower.cpp: containers become flat code.
#include <gtest/gtest.h>

#include "containers/json.hpp"
#include "program/places.hpp"
#include "program/program.hpp"

namespace {
using namespace dramaturg;
using namespace dramaturg::program;

Program lowered(std::string_view root, std::string_view lists = "{}") {
  containers::Containers read;
  containers::JsonError error;
  const std::string json =
      "{\"inkVersion\":21,\"root\":" + std::string(root) + ",\"listDefs\":" + std::string(lists) + "}";
  EXPECT_TRUE(containers::read_json(json, read, error)) << error.text;
  return lower(read);
}

std::vector<Op> ops(const Program& program) {
  std::vector<Op> out;
  for (const Instruction& i : program.code) out.push_back(i.op);
  return out;
}

TEST(Lower, LaysNestedContainersInPlaceAndNamedOnesApart) {
  const Program p = lowered(R"(["^a",["^b",{"#n":"g-0"}],"^c",{"knot":["^k",{"#f":1}]}])");
  EXPECT_EQ(ops(p),
            (std::vector<Op>{Op::text, Op::text, Op::text, Op::run_out, Op::enter, Op::text, Op::run_out}));
  EXPECT_EQ(p.containers[2].begin, 4u);
  EXPECT_EQ(p.containers[2].first_item, 5u);
  EXPECT_EQ(p.counted, std::vector<ContainerId>{ContainerId{2}});
  EXPECT_EQ(p.container_at[1], ContainerId{1});
}

TEST(Lower, TellsAContainerFromItsFirstItem) {
  const Program p = lowered(R"([{"->":"k"},{"->":"k.0"},{"->":"nowhere"},{"k":["^x",{"#f":1}]}])");
  const TargetInfo& whole = p.targets[p.code[0].a];
  EXPECT_EQ(p.code[whole.address].op, Op::enter);
  EXPECT_EQ(p.code[whole.first_item].op, Op::text);
  const TargetInfo& item = p.targets[p.code[1].a];
  EXPECT_EQ(item.address, whole.first_item);
  EXPECT_EQ(path_of(p, item), "k.0");
  const TargetInfo& nowhere = p.targets[p.code[2].a];
  EXPECT_EQ(nowhere.address, no_address);
  EXPECT_EQ(path_of(p, nowhere), "nowhere");
}

TEST(Lower, AnEmptyContainerIsItsOwnFirstItem) {
  const Program p = lowered(R"([{"->":"k"},{"k":[{"#f":1}]}])");
  const TargetInfo& target = p.targets[p.code[0].a];
  EXPECT_EQ(target.first_item, target.address);
  EXPECT_EQ(p.code[target.address].op, Op::enter);
}

TEST(Lower, TellsGlobalsFromTemporariesAndItemsOfLists) {
  const Program p = lowered(
      R"(["ev",{"VAR?":"g"},{"VAR?":"t"},{"VAR?":"two"},"/ev",{"global decl":["ev",1,{"VAR=":"g"},"/ev","end",null]}])",
      R"({"L":{"one":1,"two":2}})");
  EXPECT_EQ(p.code[1].op, Op::get_global);
  EXPECT_EQ(p.code[2].op, Op::get_temp);
  EXPECT_EQ(p.code[3].op, Op::push);
  EXPECT_EQ(static_cast<Kind>(p.code[3].b & 0xff), Kind::list);
  EXPECT_EQ(p.constants.list({p.code[3].a}).entries[0].number, 2);
  EXPECT_EQ(p.globals, std::vector<std::string>{"g"});
  EXPECT_NE(p.global_declarations, no_address);
}

TEST(Lower, ABareItemNameMeansTheLastListThatHasIt) {
  const Program p = lowered(R"(["ev",{"VAR?":"x"},"/ev",null])", R"({"Z":{"x":5},"A":{"x":7}})");
  EXPECT_EQ(p.constants.list({p.code[1].a}).entries[0].number, 7);
  EXPECT_EQ(p.origins[0].name, "A") << "origins stand in order of name";
}
}  // namespace
