// Any bytes as a checks file and as a question: read, planned and compiled with a small story, or refused
// with reasons; never a crash, never a claim without a rule.
#include <cstdlib>
#include <string>

#include "containers/build.hpp"
#include "graph/claims.hpp"
#include "syntax/parse.hpp"
#include "world/checks_file.hpp"

namespace {

using namespace dramaturg;

struct NoFiles final : text::FileProvider {
  bool read(std::string_view, std::string&) override { return false; }
};

constexpr const char* story =
    "VAR gold = 0\nLIST mood = calm, (angry)\n-> quay\n=== quay\n* (top) a -> b.c\n* b -> END\n"
    "=== b(x)\n= c\n~ note()\n# ending: Two keys\n-> END\n=== function note()\n~ return\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size > 4096) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  NoFiles none;
  syntax::Tree tree = syntax::parse(sources, "story.ink", story, none, diagnostics);
  world::ChecksFile file = world::read_checks(sources, sources.add("story.checks", bytes), diagnostics);
  const text::FileId question = sources.add("the question", bytes);
  const text::Span all{question, 0, static_cast<uint32_t>(sources.file(question).bytes.size())};
  text::Diagnostics asked;
  world::Check check;
  if (world::parse_claim(sources, all, world::plain_ink(), asked, check))
    file.checks.push_back(std::move(check));
  else if (asked.all().empty())
    std::abort();
  if (diagnostics.has_errors() && file.checks.empty()) return 0;
  world::Stage stage;
  stage.endings = file.endings;
  text::Diagnostics found;
  const world::ClaimPlan plan = world::plan_claims(file.checks, stage, world::plain_ink(), tree, found);
  if (found.has_errors()) return 0;
  containers::Containers built = containers::build(tree, {}, found);
  if (found.has_errors()) return 0;
  const graph::Claims claims = graph::find_claims(plan, built, found);
  if (!found.has_errors() && claims.rules.size() < file.checks.size()) std::abort();
  (void)program::lower(built);
  return 0;
}
