// What a Compiled holds: everything about a story that never changes.
#pragma once

#include "containers/containers.hpp"
#include "dramaturg/compile.hpp"
#include "program/places.hpp"
#include "text/source.hpp"

namespace dramaturg {

struct StoryData {
  containers::Containers containers;
  text::SourceSet sources;
  program::Program program;
  std::vector<Message> messages;
  bool is_compiled_elsewhere = false;
};

}  // namespace dramaturg
