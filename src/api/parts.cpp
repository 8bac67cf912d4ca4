// The game's side of a running story: bindings, observers, listeners.
#include "api/parts.hpp"

#include "program/fingerprint.hpp"
#include "story/ops.hpp"

namespace dramaturg {

Story::Parts::Parts(Compiled from)
    : compiled(std::move(from)),
      pool(std::make_shared<program::Pool>(compiled.data().program.constants)),
      bound(compiled.data().program.externals.size()) {
  for (uint32_t i = 0; i < program().globals.size(); ++i) globals.emplace(program().globals[i], i);
  start_over();
}

story::Context Story::Parts::context() {
  story::Context context{program(), *pool, dice};
  context.steps_left = step_budget;
  context.externals = this;
  context.may_fall_back = may_fall_back;
  context.trace.warnings = &warnings;
  return context;
}

const program::Places& Story::Parts::places() {
  if (!places_made) places_made = std::make_unique<program::Places>(program());
  return *places_made;
}

uint64_t Story::Parts::fingerprint() {
  if (!fingerprint_made) fingerprint_made = program::fingerprint(program());
  return *fingerprint_made;
}

void Story::Parts::start_over() {
  story::Context context = this->context();
  defaults = story::initial_state(context);
  state = defaults;
  state.story_seed = seed;
  flows = {};
  output = {};
}

void Story::Parts::tell() {
  for (Observed& each : observed) {
    const program::Value now = state.globals[each.global];
    if (now == each.last) continue;
    each.last = now;
    each.observer(program().globals[each.global], api::value_of(program(), *pool, now));
  }
  const std::vector<story::Warning> said = std::move(warnings);
  warnings.clear();
  if (!on_warning) return;
  for (const story::Warning& warning : said) {
    story::Fault at;
    at.where = warning.where;
    at.detail = warning.text;
    on_warning(error_of(at));
  }
}

Error Story::Parts::error_of(const story::Fault& fault) const {
  Error error{fault.kind == story::FaultKind::step_budget ? ErrorKind::budget : ErrorKind::fault,
              fault.detail};
  if (fault.where >= program().spans.size() || !program().spans[fault.where].file) return error;
  const text::Place place = data().sources.place(program().spans[fault.where]);
  error.file = std::string(place.file);
  error.line = place.line;
  error.column = place.column;
  return error;
}

Error Story::Parts::raise(Error error) {
  if (on_error) on_error(error);
  return error;
}

/// A knot takes its parameters from the stack at its beginning, one `temp=` each.
Result<std::vector<program::Value>> Story::Parts::arguments(const program::TargetInfo& target,
                                                            const std::vector<Value>& values) {
  std::vector<program::Value> made;
  const size_t wanted = program::parameter_count(program(), target);
  if (wanted != values.size())
    return Error{ErrorKind::wrong_type,
                 "`" + path_of(program(), target) + "` takes " + std::to_string(wanted) +
                     (wanted == 1 ? " argument, not " : " arguments, not ") + std::to_string(values.size())};
  for (const Value& value : values) {
    Result<program::Value> argument = api::machine_value(program(), *pool, value);
    if (!argument) return argument.error();
    made.push_back(*argument);
  }
  return made;
}

/// Plain tags before anything else. Source: ink, Story.TagsAtStartOfFlowContainerWithPathString.
std::vector<std::string> Story::Parts::tags_from(program::Address at) const {
  std::vector<std::string> tags;
  bool is_in_tag = false;
  while (at < program().code.size() && program().code[at].op == program::Op::enter) ++at;
  for (; at < program().code.size(); ++at) {
    const program::Instruction& i = program().code[at];
    if (i.op == program::Op::tag_start) {
      is_in_tag = true;
    } else if (i.op == program::Op::tag_end) {
      is_in_tag = false;
    } else if (i.op == program::Op::text && is_in_tag) {
      tags.push_back(story::clean(pool->string({i.a})));
    } else if (i.op == program::Op::legacy_tag) {
      tags.emplace_back(pool->string({i.a}));
    } else if (i.op != program::Op::text || pool->string({i.a}) != "\n") {
      break;
    }
  }
  return tags;
}

story::Externals::Binding Story::Parts::binding(program::ExternalId external) const {
  const Bound& each = bound[external.value];
  return !each.function ? Binding::none : each.is_safe ? Binding::safe : Binding::unsafe;
}

bool Story::Parts::call(program::ExternalId external, const program::Value* arguments, size_t count,
                        program::Pool& values, program::Value& result, std::string& problem) {
  std::vector<Value> given;
  for (size_t i = 0; i < count; ++i) given.push_back(api::value_of(program(), values, arguments[i]));
  Result<Value> answer = bound[external.value].function(given);
  if (!answer) {
    problem = answer.error().text;
    return false;
  }
  Result<program::Value> made = api::machine_value(program(), values, *answer);
  if (!made) {
    problem = made.error().text;
    return false;
  }
  result = *made;
  return true;
}

}  // namespace dramaturg
