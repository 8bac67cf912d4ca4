// Files, folders and standard input → Story.
#include "cli/load.hpp"

#include <algorithm>
#include <cstdio>

#include "base/nearest.hpp"
#include "cli/bounds.hpp"
#include "cli/files.hpp"
#include "cli/inklecate.hpp"
#include "cli/story_file.hpp"
#include "cli/words.hpp"
#include "containers/build.hpp"
#include "containers/json.hpp"
#include "graph/end_name.hpp"
#include "syntax/advice.hpp"
#include "syntax/parse.hpp"
#include "text/render.hpp"
#include "world/mentions.hpp"
#include "world/vocabulary.hpp"

namespace dramaturg::cli {

namespace {

constexpr const char* question_name = "the question";

/// A question has one line and no file: its place is shown by the caret alone.
std::string as_question(std::string rendered) {
  if (!rendered.starts_with(question_name)) return rendered;
  rendered.replace(0, rendered.find(": "), question_name);
  if (const size_t number = rendered.find("\n    1 │"); number != std::string::npos)
    rendered[number + 5] = ' ';
  return rendered;
}

/// `is_question`: the story is sound, and what was asked about it is not.
void print_diagnostics(const Story& story, const LoadOptions& options, bool is_question = false) {
  if (options.has_json_diagnostics) return;
  if (options.has_plain_diagnostics) {
    for (const std::string& sentence : plain_sentences(story, options.is_quiet))
      std::fprintf(stderr, "%s\n", sentence.c_str());
    return;
  }
  for (const text::Diagnostic& each : story.diagnostics.all()) {
    if (options.is_quiet && text::severity(each.code) != text::Severity::error) continue;
    const std::string rendered = text::render(story.sources, each);
    std::fputs((is_question ? as_question(rendered) : rendered).c_str(), stderr);
  }
  const uint32_t errors = story.diagnostics.error_count();
  if (errors == 0) return;
  if (is_question)
    std::fputs("\nThe question was not answered.\n", stderr);
  else
    std::fprintf(stderr, "\n%u %s. The story was not %s.\n", errors, errors == 1 ? "error" : "errors",
                 options.undone);
  if (is_question && story.drama) std::fprintf(stderr, "\n%s\n", words_of(story.drama->world()).c_str());
  if (is_question)
    std::fputs(
        "Questions look like `reachable ending(\"NAME\")` or `never gold < 0`; all: dramaturg ask --help\n",
        stderr);
}

int read_compiled(const StoryFile& file, Story& out) {
  containers::JsonError error;
  out.is_compiled_elsewhere = true;
  if (containers::read_json(file.bytes, out.containers, error)) return 0;
  std::fprintf(stderr, "%s:%u:%u: error: %s\n", file.path.c_str(), error.line, error.column,
               error.text.c_str());
  return 2;
}

/// The ending that was meant, or those that there are.
std::string advice_on_endings(const std::string& name, const std::vector<std::string>& names) {
  constexpr size_t most_named = 6;
  if (const std::string near = base::nearest(name, names); !near.empty())
    return "did you mean `ending(\"" + near + "\")`?";
  std::string all;
  for (size_t i = 0; i < names.size() && i < most_named; ++i)
    all += (i == 0 ? "its endings: \"" : ", \"") + names[i] + "\"";
  return names.size() > most_named ? all + " and " + std::to_string(names.size() - most_named) + " more"
                                   : all;
}

/// Endings that are claimed about and that the story cannot have. Knots are names of endings, too, even if
/// the story never stops in them.
void find_unknown_endings(const world::ClaimPlan& plan, const Claimed& claimed, text::Diagnostics& found) {
  const graph::EndNames known = graph::find_end_names(claimed.program, claimed.claims.endings);
  if (known.is_open) return;
  const auto has = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const world::Atom& atom : plan.atoms)
    if (atom.kind == world::Atom::Kind::ending && !has(known.names, atom.ending) &&
        !has(known.knots, atom.ending))
      found.add(text::Code::ending_unknown, atom.span,
                {atom.ending, advice_on_endings(atom.ending, known.names)});
}

/// The lines of a drama that a checks file could hold, too.
void read_drama_lines(const world::Vocabulary& words, bool has_checks, Story& out, world::ChecksFile& file) {
  for (const world::KeptLine& line : out.drama->world().kept) {
    const text::Span all{line.rest.file, line.word_span.begin, line.rest.end};
    if (line.word != "check") {
      world::add_line(out.sources, all, out.diagnostics, file);
      continue;
    }
    world::Check made;
    if (!has_checks || !world::parse_check(out.sources, line.rest, words, out.diagnostics, made)) continue;
    const bool is_known = std::any_of(file.checks.begin(), file.checks.end(),
                                      [&](const world::Check& each) { return each.name == made.name; });
    if (is_known)
      out.diagnostics.add(text::Code::check_twice, made.span, {made.name});
    else
      file.checks.push_back(std::move(made));
  }
}

/// What sources say in the words of checks goes behind the author's own.
std::vector<uint32_t> read_hearsay(const world::Vocabulary& words, Story& out,
                                   std::vector<world::Check>& checks) {
  std::vector<uint32_t> hearsay;
  for (const world::Claim& claim : out.drama->world().claims) {
    hearsay.push_back(UINT32_MAX);
    world::Check made;
    if (!claim.check || !world::parse_claim(out.sources, *claim.check, words, out.diagnostics, made))
      continue;
    made.name = claim.name;
    made.label = claim.text;
    made.is_hearsay = true;
    hearsay.back() = static_cast<uint32_t>(checks.size());
    checks.push_back(std::move(made));
  }
  return hearsay;
}

/// None when it names draws: which outcome a number stands for is only known while playing.
std::optional<graph::Path> told_of(const world::ChecksFile& file) {
  for (const world::KeptReading& reading : file.readings) {
    if (reading.name != "told") continue;
    graph::Path path;
    for (const world::Pick& pick : reading.picks) {
      if (pick.is_draw || pick.number < 1) return std::nullopt;
      path.push_back({false, static_cast<uint32_t>(pick.number) - 1, pick.number});
    }
    return path;
  }
  return std::nullopt;
}

/// The checks file beside the story. False: it is there and cannot be read.
bool read_checks_file(Story& out, text::Diagnostics& diagnostics, world::ChecksFile& file) {
  std::string bytes, problem;
  const std::string path = out.path == "-" ? "" : without_ending(out.path) + ".checks";
  if (path.empty() || !is_file(path)) return true;
  if (!read_file(path, bytes, problem)) {
    std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
    return false;
  }
  const std::string name = path.substr(path.rfind('/') + 1);  // as all places are: from the story's folder
  file = world::read_checks(out.sources, out.sources.add(name, std::move(bytes)), diagnostics);
  return true;
}

/// The game's part, and its chance, become the story's own. 0, or the exit code.
int take_over_from_game(syntax::Tree& tree, const world::ChecksFile& file, const LoadOptions& options,
                        Story& out, text::Diagnostics& diagnostics) {
  world::ChecksFile said;
  said.externs = file.externs;
  said.bounds = file.bounds;
  if (out.drama->is_there())
    for (const world::KeptLine& line : out.drama->world().kept)
      if (line.word == "extern" || (line.word == "bound" && options.takes_bounds))
        world::add_line(out.sources, {line.rest.file, line.word_span.begin, line.rest.end}, diagnostics,
                        said);
  if (options.takes_bounds) out.bounds = said.bounds;
  const std::vector<world::RangeLine>& ranges = said.externs;
  if (options.has_shipped_seeds && !ranges.empty()) {
    std::fputs(
        "dramaturg: --dice=ink settles chance by a seed, and `extern` lines draw what the game answers; the "
        "two "
        "cannot be combined\n",
        stderr);
    return 2;
  }
  if (options.has_shipped_seeds) world::seed_as_shipped(tree);
  out.assumed = world::answer_for_game(ranges, tree, diagnostics);
  return 0;
}

/// Reads what is claimed, and compiles the story once more with the functions that answer it. What is wrong
/// with a claim joins the story's diagnostics; what is wrong with the story is there already.
int add_claims(syntax::Tree& tree, world::ChecksFile file, const LoadOptions& options, Story& out) {
  const bool is_sound = !out.diagnostics.has_errors();
  std::optional<world::DramaVocabulary> people;
  if (is_sound && out.drama) people.emplace(out.drama->checked(), out.drama->joined(), world::plain_ink());
  const world::Vocabulary& words =
      people ? static_cast<const world::Vocabulary&>(*people) : world::plain_ink();
  const bool has_own = options.question.empty() && options.values.empty() && !options.reads_endings;
  if (!has_own) file.checks.clear();
  if (people && !options.question.empty()) people->answer_for_anybody();
  if (people) read_drama_lines(*people, has_own, out, file);
  const auto ask = [&](const char* name, const std::string& text) {
    const text::FileId id = out.sources.add(name, text);
    const text::Span all{id, 0, static_cast<uint32_t>(out.sources.file(id).bytes.size())};
    file.checks.emplace_back();
    if (!world::parse_claim(out.sources, all, words, out.diagnostics, file.checks.back()))
      file.checks.pop_back();
  };
  if (!options.question.empty()) ask(question_name, options.question);
  for (const std::string& value : options.values) ask("the value", value);
  std::vector<uint32_t> hearsay;
  if (people && has_own) hearsay = read_hearsay(*people, out, file.checks);
  if (!is_sound || out.diagnostics.has_errors() ||
      (file.checks.empty() && file.endings.empty() && hearsay.empty()))
    return 0;

  world::Stage stage;
  stage.endings = file.endings;
  if (people)
    for (const world::EventPattern& each : out.drama->world().history) {
      world::EventCall& call = stage.history.emplace_back();
      call.name = each.name.id;
      call.way = each.way;
      call.span = each.span;
      for (const world::Word& arg : each.args) call.args.push_back({arg.id, false, arg.span});
    }
  Claimed& claimed = out.claimed.emplace();
  claimed.told = told_of(file);
  claimed.checks = std::move(file.checks);
  claimed.hearsay = std::move(hearsay);
  const bool minds_mentions =
      std::any_of(claimed.checks.begin(), claimed.checks.end(),
                  [](const world::Check& check) { return check.form == world::Form::mentions; });
  if (people && minds_mentions) stage.mentions = world::mark_mentions(out.drama->checked(), tree);
  text::Diagnostics found;
  const world::ClaimPlan plan = world::plan_claims(claimed.checks, stage, words, tree, found);
  containers::Containers story;
  if (!found.has_errors()) story = containers::build(tree, {options.count_all_visits}, found);
  if (!found.has_errors()) claimed.claims = graph::find_claims(plan, story, found);
  if (!found.has_errors()) {
    claimed.program = program::lower(story);
    find_unknown_endings(plan, claimed, found);
  }
  // The story is sound, so that every error is a claim's, and no claim diverts.
  for (text::Diagnostic each : found.all()) {
    if (each.code == text::Code::unknown_target) each.code = text::Code::place_unknown;
    if (text::severity(each.code) == text::Severity::error) out.diagnostics.add(std::move(each));
  }
  return 0;
}

/// A drama as STORY: the ink that its `story` line names, or that is called like it.
bool read_story_of(StoryFile& file, Story& out) {
  out.drama->read(file.name, std::move(file.bytes), {});
  const world::World& world = out.drama->world();
  file.name = world.story.empty() ? without_ending(file.name) + ".ink" : world.story;
  if (out.files->read(file.name, file.bytes)) return true;
  out.diagnostics.add(text::Code::include_missing, world.story.empty() ? world.span : world.story_span,
                      {file.name});
  return false;
}

int compile(StoryFile file, const LoadOptions& options, Story& out) {
  out.files = std::make_unique<FolderFiles>(file.folder);
  out.drama = std::make_unique<Drama>(out.sources, *out.files, out.diagnostics);
  const bool is_drama = file.kind == StoryFile::Kind::drama;
  const bool wants_claims =
      options.reads_checks || options.reads_endings || !options.question.empty() || !options.values.empty();
  syntax::Tree tree;
  world::ChecksFile checks;
  text::Diagnostics claimed_wrong;
  if (!is_drama || read_story_of(file, out)) {
    if (is_drama) out.path = file.folder + file.name;
    tree = syntax::parse(out.sources, file.name, std::move(file.bytes), *out.files, out.diagnostics,
                         out.drama.get());
    if (options.only_counts) {
      out.counts = syntax::count(tree);
      out.diagnostics.sort();
      print_diagnostics(out, options);
      return out.diagnostics.has_errors() ? 4 : 0;
    }
    if (out.drama->is_there() && !out.diagnostics.has_errors()) out.drama->join(tree, options.is_generic);
    if (options.answers_for_game && !out.diagnostics.has_errors()) {
      // Whoever only plays the story is not told what is wrong with the claims about it.
      text::Diagnostics unheard;
      text::Diagnostics& heard = wants_claims ? claimed_wrong : unheard;
      if (!read_checks_file(out, heard, checks)) return 2;
      if (const int code = take_over_from_game(tree, checks, options, out, heard); code != 0) return code;
    }
    if (!out.diagnostics.has_errors())
      out.containers = containers::build(tree, {options.count_all_visits}, out.diagnostics);
    if (options.shows_advice && !out.drama->is_there() && !out.diagnostics.has_errors())
      syntax::advise(tree, out.sources, out.diagnostics);
  }
  if (!out.drama->is_there()) out.drama = nullptr;
  const bool is_sound = !out.diagnostics.has_errors();
  for (const text::Diagnostic& each : claimed_wrong.all()) out.diagnostics.add(each);
  if (wants_claims)
    if (const int code = add_claims(tree, std::move(checks), options, out); code != 0) return code;
  out.diagnostics.sort();
  print_diagnostics(out, options, is_sound && !options.question.empty());
  if (!out.diagnostics.has_errors()) return 0;
  return is_sound ? 2 : 4;
}

}  // namespace

std::string Story::place(program::Address address) const {
  if (address >= program.spans.size()) return {};
  const text::Span& span = program.spans[address];
  if (!span.file) return {};
  const text::Place place = sources.place(span);
  return std::string(place.file) + ":" + std::to_string(place.line);
}

int load_plain_ink(const std::string& drama, const LoadOptions& options, std::string& out) {
  StoryFile file;
  std::string problem;
  if (!find_story(drama, file, problem)) {
    std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
    return 2;
  }
  Story story;
  story.files = std::make_unique<FolderFiles>(file.folder);
  story.drama = std::make_unique<Drama>(story.sources, *story.files, story.diagnostics);
  story.drama->read(file.name, std::move(file.bytes), {});
  story.diagnostics.sort();
  print_diagnostics(story, options);
  if (story.diagnostics.has_errors()) return 4;
  out = world::write_ink(story.drama->checked(), story.sources);
  return 0;
}

int load(const std::string& story, const LoadOptions& options, Story& out) {
  StoryFile file;
  std::string problem;
  if (!find_story(story, file, problem)) {
    std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
    return 2;
  }
  out.path = file.path;
  out.name = file.title;
  const bool is_json = file.kind == StoryFile::Kind::json;
  if (is_json && options.reads_checks && is_file(without_ending(out.path) + ".checks"))
    std::fprintf(
        stderr,
        "dramaturg: checks are decided for ink sources only; those beside this compiled story were not\n");
  const int code = is_json ? read_compiled(file, out) : compile(std::move(file), options, out);
  if (code != 0) return code;
  out.program = program::lower(out.containers);
  return options.takes_bounds && !set_bounds(out, options.bounds) ? 2 : 0;
}

}  // namespace dramaturg::cli
