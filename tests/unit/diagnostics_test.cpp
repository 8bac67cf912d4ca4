// Guards src/containers and src/syntax/advice.cpp: every story of tests/diagnostics/compile with the codes,
// lines and columns that its first line expects, and that every code of the builder has a story there.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "containers/build.hpp"
#include "syntax/advice.hpp"
#include "syntax/parse.hpp"

namespace dramaturg {
namespace {

struct NoFiles final : text::FileProvider {
  bool read(std::string_view, std::string&) override { return false; }
};

std::string codes(const std::string& ink) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  NoFiles files;
  const syntax::Tree tree = syntax::parse(sources, "main.ink", ink, files, diagnostics);
  if (!diagnostics.has_errors()) {
    containers::build(tree, {}, diagnostics);
    if (!diagnostics.has_errors()) syntax::advise(tree, sources, diagnostics);
  }
  diagnostics.sort();
  std::string out;
  for (const auto& each : diagnostics.all()) {
    const text::Place place = sources.place(each.span);
    out += (out.empty() ? "" : ", ") + text::name(each.code) + " " + std::to_string(place.line) + ":" +
           std::to_string(place.column);
  }
  return out;
}

TEST(Diagnostics, StoriesOfTheBuilderAndTheAdvice) {
  int stories = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(TESTS_DIR) + "/diagnostics/compile")) {
    if (entry.path().extension() != ".ink") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    const std::string first = bytes.str().substr(0, bytes.str().find('\n'));
    const std::string mark = "// expect: ";
    ASSERT_TRUE(first.starts_with(mark)) << entry.path();
    EXPECT_EQ(codes(bytes.str()), first.substr(mark.size())) << entry.path();
    std::string own = entry.path().stem().string();
    std::replace(own.begin(), own.end(), '_', '-');
    EXPECT_NE(first.find(own), std::string::npos)
        << entry.path() << " is named after a code it does not raise";
    ++stories;
  }
  EXPECT_GT(stories, 40);
}

/// Text that looks like what is advised against, and is well.
TEST(Diagnostics, NoAdviceWithoutReason) {
  EXPECT_EQ(codes("VAR gold = 1\n"
                  "~ spend(gold)\n"
                  "* {gold == 1} [Go.] -> hall\n"
                  "* [Stay.]\n"
                  "  {gold > 1: -> hall}\n"
                  "  You stay.\n"
                  "- (again) Again. -> deep -> hall\n"
                  "== hall\nA hall. <- side\nStill here.\n-> END\n"
                  "== deep\nDeep.\n->->\n== side\nAside.\n-> DONE\n"
                  "== function spend(ref x)\n~ x = x - 1\n"),
            "");
}

}  // namespace
}  // namespace dramaturg
