// Guards src/containers, src/syntax/advice.cpp and src/text/diagnostics.def: every story of
// tests/diagnostics/compile with the codes, lines and columns that its first line expects; that every message
// about a story has an example, and every example a mended story that raises nothing of the kind.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "containers/build.hpp"
#include "syntax/advice.hpp"
#include "syntax/parse.hpp"

namespace dramaturg {
namespace {

/// There is one file to include, for the stories that are mended.
struct OneFile final : text::FileProvider {
  bool read(std::string_view name, std::string& bytes) override {
    bytes = "Chapter two.\n";
    return name == "chapter-2.ink";
  }
};

const std::string folder = std::string(TESTS_DIR) + "/diagnostics/";

std::string content_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// What no small story can show; each is raised by a test of its own in tests/unit/parse_test.cpp or
/// source_test.cpp.
bool needs_more_than_a_story(std::string_view code) {
  for (const std::string_view each : {"not_utf8", "stray_nul", "source_too_large", "include_cycle",
                                      "include_too_deep", "include_too_many", "nested_too_deep"})
    if (code == each) return true;
  return false;
}

/// Messages about claims and dramas have their examples in tests/unit/check_test.cpp and tests/world/bad.
bool is_about_ink(text::Code code) {
  const bool is_about_claims = code >= text::Code::check_name_missing && code < text::Code::unknown_target;
  return !is_about_claims && code < text::Code::drama_word_unknown && code != text::Code::value_missing &&
         code != text::Code::value_goes_on;
}

std::string codes(const std::string& ink, bool* does_compile = nullptr) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  OneFile files;
  const syntax::Tree tree = syntax::parse(sources, "main.ink", ink, files, diagnostics);
  if (!diagnostics.has_errors()) {
    containers::build(tree, {}, diagnostics);
    if (!diagnostics.has_errors()) syntax::advise(tree, sources, diagnostics);
  }
  if (does_compile != nullptr) *does_compile = !diagnostics.has_errors();
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
    const std::string bytes = content_of(entry.path());
    const std::string first = bytes.substr(0, bytes.find('\n'));
    const std::string mark = "// expect: ";
    ASSERT_TRUE(first.starts_with(mark)) << entry.path();
    EXPECT_EQ(codes(bytes), first.substr(mark.size())) << entry.path();
    std::string own = entry.path().stem().string();
    std::replace(own.begin(), own.end(), '_', '-');
    EXPECT_NE(first.find(own), std::string::npos)
        << entry.path() << " is named after a code it does not raise";
    ++stories;
  }
  EXPECT_GT(stories, 40);
}

TEST(Diagnostics, EveryMessageHasAnExampleAndEveryExampleIsMended) {
  struct Row {
    text::Code code;
    std::string name;
  };
  const std::vector<Row> rows = {
#define DIAGNOSTIC(code, severity, sentence, hint) {text::Code::code, #code},
#include "text/diagnostics.def"
#undef DIAGNOSTIC
  };
  int examples = 0;
  for (const Row& row : rows) {
    if (!is_about_ink(row.code) || needs_more_than_a_story(row.name)) continue;
    const std::string file = row.name + ".ink";
    EXPECT_TRUE(std::filesystem::exists(folder + file) || std::filesystem::exists(folder + "compile/" + file))
        << row.name << " has no example";
    ASSERT_TRUE(std::filesystem::exists(folder + "mended/" + file)) << row.name << " is not mended";
    bool does_compile = false;
    const std::string raised = codes(content_of(folder + "mended/" + file), &does_compile);
    const std::string own = text::name(row.code) + " ";
    EXPECT_TRUE((", " + raised).find(", " + own) == std::string::npos) << row.name << ": " << raised;
    EXPECT_TRUE(does_compile) << row.name << ": " << raised;
    ++examples;
  }
  EXPECT_GT(examples, 110);
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
