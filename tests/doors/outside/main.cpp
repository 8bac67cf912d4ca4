// A program of somebody else's: it has nothing but the installed headers and library.
#include <dramaturg/story.hpp>

#include <cstdio>

int main() {
  const auto compiled = dramaturg::compile("Hello from outside.\n-> END\n");
  if (!compiled) return 1;
  dramaturg::Story story(*compiled);
  const auto text = story.continue_maximally();
  std::fputs(text ? text->c_str() : text.error().text.c_str(), stdout);
  return 0;
}
