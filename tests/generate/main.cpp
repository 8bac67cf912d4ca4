// generate_main --seed N [--size S] [--profile walk|small|tokens|twisted] [--count C] [--features]: writes a
// story to stdout, or a table of how often each construct occurs in C stories from seed N on.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "generate/generate.hpp"

using namespace dramaturg::generate;

int main(int argc, char** argv) {
  Request request;
  uint64_t count = 1;
  bool wants_features = false;
  for (int i = 1; i < argc; ++i) {
    auto is = [&](const char* name) { return std::strcmp(argv[i], name) == 0 && i + 1 < argc; };
    if (is("--seed"))
      request.seed = std::strtoull(argv[++i], nullptr, 10);
    else if (is("--size"))
      request.size = static_cast<uint32_t>(std::strtoul(argv[++i], nullptr, 10));
    else if (is("--count"))
      count = std::strtoull(argv[++i], nullptr, 10);
    else if (is("--profile")) {
      ++i;
      request.profile = argv[i][0] == 's'   ? Profile::small
                        : argv[i][0] != 't' ? Profile::walk
                        : argv[i][1] == 'w' ? Profile::twisted
                                            : Profile::tokens;
    } else if (std::strcmp(argv[i], "--features") == 0) {
      wants_features = true;
    } else {
      std::fputs(
          "generate_main --seed N [--size S] [--profile walk|small|tokens|twisted] [--count C] "
          "[--features]\n",
          stderr);
      return 2;
    }
  }
  if (!wants_features) {
    Story story = generate(request);
    std::string text = print(story);
    for (const auto& [name, included] : story.included) text += "// ---- " + name + "\n" + included;
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
  }
  std::map<std::string, std::pair<uint64_t, uint64_t>> table;  // stories, occurrences
  for (uint64_t i = 0; i < count; ++i, ++request.seed)
    for (const auto& [feature, times] : generate(request).features) {
      ++table[feature].first;
      table[feature].second += times;
    }
  for (const auto& [feature, numbers] : table)
    std::printf("%8llu %9llu  %s\n", static_cast<unsigned long long>(numbers.first),
                static_cast<unsigned long long>(numbers.second), feature.c_str());
  return 0;
}
