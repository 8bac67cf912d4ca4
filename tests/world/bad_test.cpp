// Every broken drama in bad/ → the code and the line that its first line expects, as the first error.
#include <dirent.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "cli/drama.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace dramaturg;

const std::string folder = TESTS_DIR "/world/bad/";

std::string content_of(const std::string& name) {
  std::ifstream in(folder + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> dramas() {
  std::vector<std::string> out;
  DIR* handle = opendir(folder.c_str());
  while (const dirent* entry = readdir(handle)) {
    const std::string name = entry->d_name;
    if (name.ends_with(".drama")) out.push_back(name);
  }
  closedir(handle);
  std::sort(out.begin(), out.end());
  return out;
}

struct Files final : text::FileProvider {
  bool read(std::string_view path, std::string& bytes) override {
    bytes = content_of(std::string(path));
    return !bytes.empty();
  }
};

class Bad : public testing::TestWithParam<std::string> {};

TEST_P(Bad, IsRefusedWhereItIsWrong) {
  const std::string drama = GetParam();
  const std::string ink = content_of(drama.substr(0, drama.size() - 6) + ".ink");
  const bool is_ink = !ink.empty();
  const std::string expected = is_ink ? ink : content_of(drama);
  std::istringstream first(expected.substr(0, expected.find('\n')));
  std::string slashes, word, code;
  uint32_t line = 0;
  first >> slashes >> word >> code >> line;
  ASSERT_EQ(word, "expect") << drama;

  text::SourceSet sources;
  text::Diagnostics diagnostics;
  Files files;
  cli::Drama made(sources, files, diagnostics);
  made.read(drama, content_of(drama), {});
  if (is_ink) {
    syntax::Tree tree =
        syntax::parse(sources, "story.ink", "INCLUDE " + drama + ".ink\n" + ink.substr(ink.find('\n') + 1),
                      files, diagnostics, &made);
    if (!diagnostics.has_errors()) made.join(tree, false);
  }
  diagnostics.sort();
  const text::Diagnostic* error = nullptr;
  for (const text::Diagnostic& each : diagnostics.all())
    if (error == nullptr && text::severity(each.code) == text::Severity::error) error = &each;
  ASSERT_NE(error, nullptr) << drama << " is taken for a good one";
  EXPECT_EQ(text::name(error->code), code) << drama << ": " << text::sentence(*error);
  EXPECT_EQ(sources.line(error->span), line) << drama << ": " << text::sentence(*error);
}

INSTANTIATE_TEST_SUITE_P(Dramas, Bad, testing::ValuesIn(dramas()), [](const auto& info) {
  std::string name = info.param.substr(0, info.param.size() - 6);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
