// Guards apps/cli/story_file.cpp and files.cpp: which file of a folder is the story, what a file is by its
// content, and that writing never leaves half a file.
#include "cli/story_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "cli/files.hpp"

namespace dramaturg::cli {
namespace {

using ::testing::HasSubstr;

class StoryFileTest : public ::testing::Test {
 protected:
  StoryFileTest() {
    std::string pattern = ::testing::TempDir() + "/story XXXXXX";
    folder_ = std::string(mkdtemp(pattern.data())) + "/salt";
    mkdir(folder_.c_str(), 0777);
  }
  ~StoryFileTest() override { std::filesystem::remove_all(folder_.substr(0, folder_.rfind('/'))); }

  void put(const std::string& name, const std::string& bytes) {
    std::string problem;
    ASSERT_TRUE(write_file(folder_ + "/" + name, bytes, problem)) << problem;
  }
  std::string found_in_folder() {
    std::string problem;
    StoryFile found;
    return find_story(folder_, found, problem) ? found.name : "problem: " + problem;
  }
  StoryFile::Kind kind_of(const std::string& name, const std::string& bytes) {
    put(name, bytes);
    std::string problem;
    StoryFile found;
    EXPECT_TRUE(find_story(folder_ + "/" + name, found, problem)) << problem;
    EXPECT_EQ(found.bytes, bytes);
    return found.kind;
  }

  std::string folder_;
};

TEST_F(StoryFileTest, FolderRulesInTheirOrder) {
  EXPECT_THAT(found_in_folder(), HasSubstr("holds no story"));
  put("b.ink", "Hello\n");
  EXPECT_EQ(found_in_folder(), "b.ink");
  put("a.ink", "Hello\n  INCLUDE  ./b.ink \r\n");
  EXPECT_EQ(found_in_folder(), "a.ink");
  put("c.ink", "Hello\n");
  EXPECT_THAT(found_in_folder(),
              ::testing::AllOf(HasSubstr("several"), HasSubstr("salt/a.ink"), HasSubstr("salt/c.ink"),
                               ::testing::Not(HasSubstr("b.ink"))));
  put("main.ink", "Hello\n");
  EXPECT_EQ(found_in_folder(), "main.ink");
  put("salt.ink", "Hello\n");
  EXPECT_EQ(found_in_folder(), "salt.ink");
  put("world.drama", "drama\n");
  EXPECT_EQ(found_in_folder(), "world.drama");
}

TEST_F(StoryFileTest, StoriesInACircleAreListed) {
  put("a.ink", "INCLUDE b.ink\n");
  put("b.ink", "INCLUDE a.ink\n");
  EXPECT_THAT(found_in_folder(), HasSubstr("include each other"));
}

TEST_F(StoryFileTest, ContentTellsWhatItIs) {
  using Kind = StoryFile::Kind;
  EXPECT_EQ(kind_of("a.ink", "Hello\n"), Kind::ink);
  EXPECT_EQ(kind_of("a.ink", "{x: yes}\n"), Kind::ink);
  EXPECT_EQ(kind_of("a.ink", "{\"a\" == b: yes}\n"), Kind::ink);
  EXPECT_EQ(kind_of("a.ink", "\xEF\xBB\xBF \n{ \"inkVersion\":21}"), Kind::json);
  EXPECT_EQ(kind_of("a.json", "{\"root\":[]}"), Kind::json);
  EXPECT_EQ(kind_of("a.json", "Hello\n"), Kind::ink);
  EXPECT_EQ(kind_of("empty.ink", ""), Kind::ink);
}

TEST_F(StoryFileTest, MissingFilesAreNamed) {
  StoryFile found;
  std::string problem;
  EXPECT_FALSE(find_story(folder_ + "/none.ink", found, problem));
  EXPECT_THAT(problem, HasSubstr("none.ink: no such file"));
  EXPECT_FALSE(find_story("", found, problem));
}

TEST_F(StoryFileTest, IncludesComeFromTheStorysFolder) {
  put("b.ink", "Hello\n");
  FolderFiles files(folder_ + "/");
  std::string bytes;
  EXPECT_TRUE(files.read("b.ink", bytes));
  EXPECT_EQ(bytes, "Hello\n");
  EXPECT_FALSE(files.read("c.ink", bytes));
  EXPECT_FALSE(files.read("", bytes));
  EXPECT_FALSE(files.read(".", bytes));
}

TEST_F(StoryFileTest, WritingReplacesWholeFilesAndKeepsLinks) {
  put("old", "old");
  ASSERT_EQ(symlink("old", (folder_ + "/link").c_str()), 0);
  put("link", "new");
  std::string bytes, problem;
  ASSERT_TRUE(read_file(folder_ + "/old", bytes, problem));
  EXPECT_EQ(bytes, "new");
  EXPECT_TRUE(std::filesystem::is_symlink(folder_ + "/link"));
  EXPECT_FALSE(write_file(folder_ + "/none/x", "x", problem));
  EXPECT_THAT(problem, HasSubstr("its folder is not there"));
  EXPECT_FALSE(write_file(folder_, "x", problem));
  EXPECT_TRUE(write_file("/dev/null", "x", problem)) << problem;
  EXPECT_FALSE(write_file("/dev/full", "x", problem));
  EXPECT_FALSE(read_file(folder_ + "/old", bytes, problem, 2));
  EXPECT_THAT(problem, HasSubstr("larger"));
  size_t entries = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder_)) ++entries;
  EXPECT_EQ(entries, 2U);  // nothing is left lying beside
}

}  // namespace
}  // namespace dramaturg::cli
