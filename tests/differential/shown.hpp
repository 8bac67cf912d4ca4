// How a line and its tags stand in a walk, so that walks of two machines are compared line by line (walk.js
// writes the same).
#pragma once

#include <string>
#include <vector>

namespace differential {

inline std::string escape(const std::string& text) {
  std::string out;
  for (char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
  return out;
}

inline std::string join(const std::vector<std::string>& tags) {
  std::string out;
  for (const auto& tag : tags) out += (out.empty() ? "" : " | ") + tag;
  return out;
}

}  // namespace differential
