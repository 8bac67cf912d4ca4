// A whole game in one screen: compiles the ink it is given, and plays it on stdin and stdout.
#include <dramaturg/story.hpp>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "usage: host STORY.ink\n", 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string ink((std::istreambuf_iterator<char>(file)), {});
  const dramaturg::Result<dramaturg::Compiled> compiled = dramaturg::compile(ink, {.name = argv[1]});
  if (!compiled) {
    const dramaturg::Error& error = compiled.error();
    return std::cerr << error.file << ":" << error.line << ": " << error.text << "\n", 1;
  }
  dramaturg::Story story(*compiled);
  while (true) {
    const dramaturg::Result<std::string> text = story.continue_maximally();
    if (!text) return std::cerr << text.error().text << "\n", 1;
    std::cout << *text;
    const std::vector<dramaturg::Choice> choices = story.choices();
    if (choices.empty()) return 0;
    for (size_t i = 0; i < choices.size(); ++i) std::cout << i + 1 << ": " << choices[i].text << "\n";
    size_t chosen = 0;
    if (!(std::cin >> chosen)) return 0;
    if (const auto done = story.choose(chosen - 1); !done) std::cout << done.error().text << "\n";
  }
}
