// Names are looked up where all of them are known, in the lowered story.
#include "cli/bounds.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "base/nearest.hpp"
#include "story/run.hpp"
#include "text/render.hpp"

namespace dramaturg::cli {
namespace {

bool read_number(std::string_view digits, int32_t& out) {
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return !digits.empty() && read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
}

struct Silence final : story::Draws {
  std::optional<uint32_t> draw(const story::DrawRequest&, story::State&) override { return std::nullopt; }
};

class Setter {
 public:
  explicit Setter(Story& story) : story_(story), initial_(first_state(story.program)) {}

  /// `is_typed`: it stands in no file.
  bool set(const world::RangeLine& range, bool is_typed) {
    const std::vector<std::string>& names = story_.program.globals;
    const auto found = std::find(names.begin(), names.end(), range.name);
    if (found == names.end()) {
      const std::string near = base::nearest(range.name, names);
      const std::string advice = near.empty() ? "" : "did you mean `" + near + "`?";
      return refuse({text::Code::extern_unknown, range.span, {range.name, "VAR", advice}, {}, {}}, is_typed);
    }
    const auto global = static_cast<uint32_t>(found - names.begin());
    const program::Kind kind = initial_.globals[global].kind;
    if (kind != program::Kind::integer && kind != program::Kind::real)
      return refuse({text::Code::bound_no_number, range.span, {range.name}, {}, {}}, is_typed);
    add(story_.program, range);
    if (story_.claimed) add(story_.claimed->program, range);
    return true;
  }

 private:
  static story::State first_state(const program::Program& program) {
    program::Pool pool = program.constants;
    Silence silence;
    story::Context context{program, pool, silence};
    return story::initial_state(context);
  }

  static void add(program::Program& program, const world::RangeLine& range) {
    const auto found = std::find(program.globals.begin(), program.globals.end(), range.name);
    if (found == program.globals.end()) return;
    const program::GlobalId variable{static_cast<uint32_t>(found - program.globals.begin())};
    for (const program::Bound& known : program.bounds)
      if (known.variable == variable) return;
    program.bounds.push_back({variable, range.low, range.high});
  }

  bool refuse(const text::Diagnostic& problem, bool is_typed) const {
    if (!is_typed) {
      std::fputs(text::render(story_.sources, problem).c_str(), stderr);
      return false;
    }
    const std::string hint = text::hint(problem);
    std::fprintf(stderr, "dramaturg: --bound: %s%s%s\n", text::sentence(problem).c_str(),
                 hint.empty() ? "" : "; ", hint.c_str());
    return false;
  }

  Story& story_;
  const story::State initial_;
};

}  // namespace

bool read_bounds(const Options& options, std::vector<world::RangeLine>& bounds, std::string& problem) {
  for (const std::string& text : options.bound) {
    world::RangeLine made;
    const size_t equals = text.find('='), dots = text.find("..");
    const bool is_range =
        equals != std::string::npos && equals > 0 && dots != std::string::npos && dots > equals;
    if (!is_range || !read_number(std::string_view(text).substr(equals + 1, dots - equals - 1), made.low) ||
        !read_number(std::string_view(text).substr(dots + 2), made.high)) {
      problem = "--bound: `" + text + "` is not a variable and its range, as in gold=0..100";
      return false;
    }
    made.name = text.substr(0, equals);
    if (made.low > made.high) {
      problem =
          "--bound: the range of `" + made.name + "` is empty: it goes from the smaller number to the larger";
      return false;
    }
    for (const world::RangeLine& other : bounds)
      if (other.name == made.name) {
        problem = "--bound: `" + made.name + "` has two ranges";
        return false;
      }
    bounds.push_back(std::move(made));
  }
  return true;
}

bool set_bounds(Story& story, const std::vector<world::RangeLine>& typed) {
  if (typed.empty() && story.bounds.empty()) return true;
  Setter setter(story);
  bool is_well = true;
  for (const world::RangeLine& range : typed) is_well &= setter.set(range, true);
  for (const world::RangeLine& range : story.bounds) is_well &= setter.set(range, false);
  return is_well;
}

}  // namespace dramaturg::cli
