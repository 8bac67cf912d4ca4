// The story in ink, compiled when asked for; and the header of snapshots, written down a second time, as a
// test should.
#include "fuzz/full_story.hpp"

#include "base/expect.hpp"
#include "base/hash.hpp"
#include "containers/build.hpp"
#include "syntax/parse.hpp"

namespace dramaturg::tests {
namespace {

constexpr const char* ink = R"(VAR n = 1
VAR s = "a"
VAR to = -> tunnel
LIST bag = (coin), rope
-> top
=== top
{top} {TURNS_SINCE(-> tunnel)} {~one|two} {bag} {s}
<- side
+ [Tunnel {n}] -> tunnel -> top
* [Ref # tag] -> change(n) -> top
* -> top
+ [Away] -> to ->-> top
=== side
~ temp x = 3
+ [Side {x}] {x} -> top
=== tunnel
In. {f(n)}
* [Out] ->->
+ [On] ->-> top
=== change(ref v)
~ v = v + 1
* [Changed] ->->
=== function f(x)
Text.
~ return x + 1.5
)";

struct Files final : text::FileProvider {
  bool read(std::string_view, std::string&) override { return false; }
};

std::string fixed(uint64_t value, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xff);
  return bytes;
}

}  // namespace

program::Program full_story() {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  Files files;
  const syntax::Tree tree = syntax::parse(sources, "fuzz.ink", ink, files, diagnostics);
  EXPECT(!diagnostics.has_errors(), "the story of this fuzzer can be read");
  const containers::Containers story = containers::build(tree, {}, diagnostics);
  EXPECT(!diagnostics.has_errors(), "the story of this fuzzer compiles");
  return program::lower(story);
}

std::string sealed(std::string_view content, uint64_t fingerprint) {
  std::string bytes = "dramsnap" + fixed(1, 4) + fixed(fingerprint, 8) + fixed(content.size(), 4);
  bytes += content;
  return bytes + fixed(base::hash_bytes(bytes.data(), bytes.size()), 8);
}

std::string_view unsealed(std::string_view bytes) { return bytes.substr(24, bytes.size() - 32); }

}  // namespace dramaturg::tests
