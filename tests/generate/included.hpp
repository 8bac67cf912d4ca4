// Files for a story that includes others, held in memory: what the tests put beside a story of their own.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "text/source.hpp"

namespace dramaturg::generate {

struct Included final : text::FileProvider {
  bool read(std::string_view path, std::string& bytes) override {
    const auto found = files.find(std::string(path));
    if (found == files.end()) return false;
    bytes = found->second;
    return true;
  }
  std::map<std::string, std::string> files;
};

}  // namespace dramaturg::generate
