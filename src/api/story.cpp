// The door `story`, first half: reading, choosing, being elsewhere.
#include "dramaturg/story.hpp"

#include "api/parts.hpp"

namespace dramaturg {

Story::Story(Compiled compiled) : parts_(std::make_unique<Parts>(std::move(compiled))) {}
Story::~Story() = default;
Story::Story(Story&&) noexcept = default;
Story& Story::operator=(Story&&) noexcept = default;

bool Story::can_continue() const { return story::can_continue(parts_->state); }

Result<Line> Story::continue_line() {
  Parts& parts = *parts_;
  if (parts.state.fault.kind != story::FaultKind::none) return parts.error_of(parts.state.fault);
  if (!can_continue())
    return Error{ErrorKind::not_now,
                 choices().empty() ? "The story has ended" : "The story waits for a choice"};
  story::Context context = parts.context();
  const story::Advance advance = story::continue_line(context, parts.state, parts.output, parts.flows.line);
  parts.tell();
  if (advance.stop == story::Stop::budget) {
    story::Fault& fault = parts.state.fault;
    fault.kind = story::FaultKind::step_budget;
    fault.where = parts.state.thread().frames.back().pc;
    fault.detail = "The line takes more than " + std::to_string(parts.step_budget) + " steps";
  }
  if (parts.state.fault.kind != story::FaultKind::none) return parts.raise(parts.error_of(parts.state.fault));
  return current_line();
}

Result<std::string> Story::continue_maximally() {
  std::string text;
  if (parts_->state.fault.kind != story::FaultKind::none) return parts_->error_of(parts_->state.fault);
  while (can_continue()) {
    const Result<Line> line = continue_line();
    if (!line) return line.error();
    text += line->text;
  }
  return text;
}

const Line& Story::current_line() const {
  static_assert(std::is_same_v<decltype(story::Flows::line), story::Line>);
  const story::Line& line = parts_->flows.line;
  parts_->line.text = line.text;
  parts_->line.tags = line.tags;
  return parts_->line;
}

std::vector<Choice> Story::choices() const {
  std::vector<Choice> choices;
  if (can_continue() || parts_->state.fault.kind != story::FaultKind::none) return choices;
  const program::Program& program = parts_->program();
  const uint32_t count = story::visible_offers(parts_->state);
  for (uint32_t i = 0; i < count; ++i) {
    const story::Offer& offer = story::visible_offer(parts_->state, story::ChoiceIndex{i});
    const program::ChoicePointInfo& point = program.choice_points[offer.point.value];
    Choice choice;
    choice.text = std::string(parts_->pool->string(offer.text));
    for (const program::StringId tag : offer.tags) choice.tags.emplace_back(parts_->pool->string(tag));
    choice.path = path_of(program, point.target);
    if (const text::Span& span = program.spans[point.address]; span.file) {
      const text::Place place = parts_->data().sources.place(span);
      choice.file = std::string(place.file);
      choice.line = place.line;
    }
    choices.push_back(std::move(choice));
  }
  return choices;
}

Result<void> Story::choose(size_t index) {
  if (can_continue()) return Error{ErrorKind::not_now, "The story has more to say before there is a choice"};
  if (parts_->state.fault.kind != story::FaultKind::none) return parts_->error_of(parts_->state.fault);
  const uint32_t count = story::visible_offers(parts_->state);
  if (index >= count)
    return Error{ErrorKind::out_of_range,
                 "There is no choice " + std::to_string(index) + ": " +
                     (count == 0 ? "none is on offer" : "they count from 0 to " + std::to_string(count - 1))};
  if (!story::choose(parts_->program(), parts_->state, story::ChoiceIndex{static_cast<uint32_t>(index)}))
    return Error{ErrorKind::out_of_range, "There is no such choice"};
  parts_->tell();
  if (parts_->state.fault.kind != story::FaultKind::none)
    return parts_->raise(parts_->error_of(parts_->state.fault));
  return {};
}

bool Story::has_ended() const {
  return !can_continue() && parts_->state.fault.kind == story::FaultKind::none &&
         story::visible_offers(parts_->state) == 0;
}

Result<void> Story::choose_path(std::string_view path, const std::vector<Value>& arguments) {
  const program::ContainerId container = parts_->places().container(path);
  if (path.empty() || container.is_none())
    return Error{ErrorKind::unknown_name, "The story has no place called `" + std::string(path) + "`"};
  const program::TargetInfo target = parts_->places().target(container);
  Result<std::vector<program::Value>> values = parts_->arguments(target, arguments);
  if (!values) return values.error();
  story::Context context = parts_->context();
  parts_->state.fault = {};
  story::choose_path(context, parts_->state, target, *values);
  parts_->tell();
  return {};
}

bool Story::has_function(std::string_view name) const {
  const program::ContainerId container = parts_->places().container(name);
  return container && parts_->program().containers[container.value].is_function;
}

Result<Evaluation> Story::evaluate_function(std::string_view name, const std::vector<Value>& arguments) {
  Parts& parts = *parts_;
  if (parts.state.fault.kind != story::FaultKind::none) return parts.error_of(parts.state.fault);
  const program::ContainerId container = parts.places().container(name);
  if (name.empty() || container.is_none())
    return Error{ErrorKind::unknown_name, "The story has no function called `" + std::string(name) + "`"};
  const program::TargetInfo target = parts.places().target(container);
  Result<std::vector<program::Value>> values = parts.arguments(target, arguments);
  if (!values) return values.error();
  story::Context context = parts.context();
  Evaluation evaluation;
  program::Value result;
  story::Fault fault;
  if (!story::call_function(context, parts.state, target, *values, evaluation.text, result, fault))
    return parts.raise(parts.error_of(fault));
  evaluation.value = api::value_of(parts.program(), *parts.pool, result);
  parts.tell();
  return evaluation;
}

}  // namespace dramaturg
