// Guards src/program/pool.cpp: equal content has one id.
#include <gtest/gtest.h>

#include "program/program.hpp"

namespace {
using namespace dramaturg::program;

TEST(Pool, GivesEqualContentEqualIds) {
  Pool pool;
  const StringId a = pool.intern("lamp"), b = pool.intern("lantern");
  EXPECT_NE(a, b);
  EXPECT_EQ(pool.intern("lamp"), a);
  EXPECT_EQ(pool.string(b), "lantern");
  const ListValue list{{{ListItemId{3}, 1}}, {OriginId{0}}};
  const ListId id = pool.intern(list);
  EXPECT_EQ(pool.intern(list), id);
  EXPECT_NE(pool.intern(ListValue{{}, {OriginId{0}}}), id);
  EXPECT_EQ(pool.list(id), list);
}

TEST(Pool, KeepsIdsAndTextsInPlaceWhileItGrows) {
  Pool pool;
  const std::string_view first = pool.string(pool.intern("x"));
  for (int i = 0; i < 5000; ++i)
    ASSERT_EQ(pool.intern("s" + std::to_string(i)).value, static_cast<uint32_t>(i + 1));
  EXPECT_EQ(first, "x");
  for (int i = 0; i < 5000; ++i)
    ASSERT_EQ(pool.string({static_cast<uint32_t>(i + 1)}), "s" + std::to_string(i));
}

TEST(Pool, CopiesGoTheirOwnWays) {
  Pool pool;
  pool.intern("shared");
  Pool copy = pool;
  const StringId mine = pool.intern("mine"), theirs = copy.intern("theirs");
  EXPECT_EQ(mine, theirs);
  EXPECT_EQ(pool.string(mine), "mine");
  EXPECT_EQ(copy.string(theirs), "theirs");
  EXPECT_GT(pool.bytes(), 0u);
}

TEST(MakeList, SortsByNumberThenOriginAndKeepsOriginsOfEmptyLists) {
  const std::vector<ListItemInfo> items = {
      {"a", "P.a", OriginId{0}, 2}, {"b", "P.b", OriginId{0}, 1}, {"c", "Q.c", OriginId{1}, 1}};
  const ListValue list = make_list(items, {{ListItemId{0}, 2}, {ListItemId{2}, 1}, {ListItemId{1}, 1}}, {});
  ASSERT_EQ(list.entries.size(), 3u);
  EXPECT_EQ(list.entries[0].item, ListItemId{1});
  EXPECT_EQ(list.entries[1].item, ListItemId{2});
  EXPECT_EQ(list.origins, (std::vector<OriginId>{OriginId{0}, OriginId{1}}));
  EXPECT_EQ(make_list(items, {}, {OriginId{1}, OriginId{1}}).origins, std::vector<OriginId>{OriginId{1}});
}
}  // namespace
