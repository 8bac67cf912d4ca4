// Fuzzes the whole line with stories that are nearly right: eight bytes name one of the generator's stories
// (six the seed, one the profile, one the form), each three that follow change it in one place.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "containers/build.hpp"
#include "containers/json.hpp"
#include "fuzz/whole_line.hpp"
#include "generate/generate.hpp"
#include "syntax/parse.hpp"

namespace {

/// Pieces that mean something, so that one change often makes another story instead of none.
constexpr const char* pieces[] = {"",
                                  "\n",
                                  "->",
                                  "<-",
                                  "->->",
                                  "<>",
                                  "{",
                                  "}",
                                  "|",
                                  "[",
                                  "]",
                                  "* ",
                                  "+ ",
                                  "- ",
                                  "~ ",
                                  "ref ",
                                  "-> END",
                                  "-> DONE",
                                  "!",
                                  "&",
                                  "~",
                                  "#",
                                  "(",
                                  ")",
                                  "\"",
                                  "0",
                                  "-1",
                                  "999",
                                  "+=",
                                  "==",
                                  "RANDOM(1,9)",
                                  "SEED_RANDOM(1)",
                                  "TURNS()",
                                  "LIST_RANDOM(",
                                  "^",
                                  "$r",
                                  "\\",
                                  "temp ",
                                  "VAR ",
                                  "===",
                                  "function ",
                                  "stopping:",
                                  "x"};

std::string changed(std::string text, const uint8_t* data, size_t size) {
  for (; size >= 3; data += 3, size -= 3) {
    const size_t at = (data[0] * 256u + data[1]) * text.size() / 65536;
    const std::string piece = pieces[data[2] % std::size(pieces)];
    const size_t replaced = data[2] < 128 ? 0 : data[2] % 4;
    text.replace(at, replaced, piece);
  }
  return text;
}

struct NoFiles final : dramaturg::text::FileProvider {
  bool read(std::string_view, std::string&) override { return false; }
};

/// The story's compiled form; empty when it has none.
std::string compiled(const std::string& ink) {
  using namespace dramaturg;
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  NoFiles files;
  const syntax::Tree tree = syntax::parse(sources, "main.ink", ink, files, diagnostics);
  if (diagnostics.has_errors()) return {};
  const containers::Containers built = containers::build(tree, {}, diagnostics);
  return diagnostics.has_errors() ? std::string() : containers::write_json(built);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dramaturg;
  if (size < 8) return 0;
  generate::Request request;
  request.seed = 0;
  for (int i = 0; i < 6; ++i) request.seed = request.seed * 256 + data[i];
  request.profile = static_cast<generate::Profile>(data[6] % 3);
  request.size = data[6] / 3 % 2 + 1;
  const generate::Story story = generate::generate(request);
  fuzz::Source source{generate::print(story), story.included};
  if (data[7] % 4 == 0) source.bytes = compiled(source.bytes);
  source.bytes = changed(std::move(source.bytes), data + 8, size - 8);
  fuzz::run_whole_line(source, request.seed);
  return 0;
}
