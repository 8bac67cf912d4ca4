// Fuzzes src/syntax (and src/text): any bytes are read, as main file and as the file they include; every
// diagnostic has a place inside its file and can be rendered.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/expect.hpp"
#include "syntax/parse.hpp"
#include "text/render.hpp"

namespace {

/// Every INCLUDE finds the input itself, so that includes nest.
struct Mirror final : dramaturg::text::FileProvider {
  std::string bytes;
  bool read(std::string_view path, std::string& out) override {
    out = bytes.substr(0, 2000);
    return path.size() < 8;
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dramaturg;
  Mirror files;
  files.bytes.assign(reinterpret_cast<const char*>(data), size);
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  syntax::parse(sources, "main.ink", files.bytes, files, diagnostics);
  diagnostics.sort();
  for (const text::Diagnostic& diagnostic : diagnostics.all()) {
    EXPECT(diagnostic.span.begin <= diagnostic.span.end, "a span does not end before it begins");
    EXPECT(!diagnostic.span.file || diagnostic.span.end <= sources.file(diagnostic.span.file).bytes.size(),
           "a span lies inside its file");
    EXPECT(!text::render(sources, diagnostic).empty(), "a diagnostic can be rendered");
  }
  return 0;
}
