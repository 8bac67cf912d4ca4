// A story in a string → its program; and a watcher who waits: for tests that explore what they wrote.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "containers/build.hpp"
#include "generate/included.hpp"
#include "graph/graph.hpp"
#include "syntax/parse.hpp"

namespace dramaturg {

/// It must compile.
inline program::Program compile(text::SourceSet& sources, const std::string& source) {
  text::Diagnostics diagnostics;
  generate::Included files;
  const auto tree = syntax::parse(sources, "story.ink", source, files, diagnostics);
  const auto built = containers::build(tree, {}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors()) << text::sentence(diagnostics.all().front());
  return program::lower(built);
}
inline program::Program compile(const std::string& source) {
  text::SourceSet sources;
  return compile(sources, source);
}

struct Patience final : graph::Watcher {
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return seconds += 0.001; }
  double seconds = 0;
};

}  // namespace dramaturg
