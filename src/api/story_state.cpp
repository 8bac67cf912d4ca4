// The door `story`, second half: variables, bindings, flows, counts, saves and snapshots.
#include "api/parts.hpp"
#include "story/snapshot.hpp"

namespace dramaturg {
namespace {

Error no_variable(std::string_view name) {
  return Error{ErrorKind::unknown_name, "The story has no variable called `" + std::string(name) + "`"};
}

bool is_numeric(program::Kind kind) {
  return kind == program::Kind::boolean || kind == program::Kind::integer || kind == program::Kind::real;
}

}  // namespace

// ---- variables

Result<Value> Story::variable(std::string_view name) const {
  const auto found = parts_->globals.find(std::string(name));
  if (found == parts_->globals.end()) return no_variable(name);
  return api::value_of(parts_->program(), *parts_->pool, parts_->state.globals[found->second]);
}

Result<void> Story::set_variable(std::string_view name, const Value& value, bool may_change_type) {
  const auto found = parts_->globals.find(std::string(name));
  if (found == parts_->globals.end()) return no_variable(name);
  if (std::holds_alternative<std::monostate>(value))
    return Error{ErrorKind::wrong_type, "A variable cannot hold nothing"};
  Result<program::Value> made = api::machine_value(parts_->program(), *parts_->pool, value);
  if (!made) return made.error();
  program::Value& slot = parts_->state.globals[found->second];
  const bool is_alike = slot.kind == made->kind || (is_numeric(slot.kind) && is_numeric(made->kind));
  if (!is_alike && !may_change_type)
    return Error{ErrorKind::wrong_type, "`" + std::string(name) + "` holds another type of value"};
  if (slot.kind == program::Kind::list && made->kind == program::Kind::list &&
      parts_->pool->list(made->as_list()).entries.empty()) {
    // An empty list keeps the origins of what it replaces, as an assignment in ink does.
    program::ListValue empty{{}, parts_->pool->list(slot.as_list()).origins};
    *made = program::Value::of(parts_->pool->intern(std::move(empty)));
  }
  slot = *made;
  parts_->tell();
  return {};
}

Result<void> Story::observe(std::string_view variable, Observer observer) {
  const auto found = parts_->globals.find(std::string(variable));
  if (found == parts_->globals.end()) return no_variable(variable);
  std::erase_if(parts_->observed, [&](const Parts::Observed& each) { return each.global == found->second; });
  if (observer)
    parts_->observed.push_back({found->second, std::move(observer), parts_->state.globals[found->second]});
  return {};
}

// ---- functions of the game

Result<void> Story::bind_external(std::string_view name, External function, bool lookahead_safe) {
  for (size_t i = 0; i < parts_->bound.size(); ++i)
    if (parts_->program().externals[i].name == name) {
      parts_->bound[i] = {std::move(function), lookahead_safe};
      return {};
    }
  return Error{ErrorKind::unknown_name, "The story calls no EXTERNAL `" + std::string(name) + "`"};
}

void Story::allow_external_fallbacks(bool allowed) { parts_->may_fall_back = allowed; }

std::vector<std::string> Story::missing_externals() const {
  std::vector<std::string> names;
  for (size_t i = 0; i < parts_->bound.size(); ++i) {
    const program::ExternalInfo& external = parts_->program().externals[i];
    const bool falls_back = parts_->may_fall_back && external.fallback;
    if (!parts_->bound[i].function && !falls_back) names.push_back(external.name);
  }
  return names;
}

// ---- flows

void Story::switch_flow(std::string_view name) {
  story::switch_flow(parts_->program(), *parts_->pool, parts_->state, parts_->flows, name);
}

void Story::switch_to_default_flow() { switch_flow(story::default_flow); }

Result<void> Story::remove_flow(std::string_view name) {
  if (name == story::default_flow) return Error{ErrorKind::not_now, "The default flow cannot be removed"};
  if (story::remove_flow(parts_->program(), *parts_->pool, parts_->state, parts_->flows, name)) return {};
  return Error{ErrorKind::unknown_name, "There is no flow called `" + std::string(name) + "`"};
}

const std::string& Story::current_flow() const { return parts_->flows.current; }

std::vector<std::string> Story::flows() const {
  std::vector<std::string> names;
  for (const story::Flow& flow : parts_->flows.others)
    if (flow.name != story::default_flow) names.push_back(flow.name);
  if (parts_->flows.current != story::default_flow) names.push_back(parts_->flows.current);
  return names;
}

// ---- what it knows

Result<int32_t> Story::visit_count(std::string_view path) const {
  const program::ContainerId container = parts_->places().container(path);
  if (container.is_none())
    return Error{ErrorKind::unknown_name, "The story has no place called `" + std::string(path) + "`"};
  const program::CountId id = parts_->program().containers[container.value].visits;
  return id ? parts_->state.visits[id.value] : 0;
}

int32_t Story::turn() const { return parts_->state.turn + 1; }

std::vector<std::string> Story::global_tags() const { return parts_->tags_from(parts_->program().start); }

Result<std::vector<std::string>> Story::tags_at(std::string_view path) const {
  const program::ContainerId container = parts_->places().container(path);
  if (container.is_none())
    return Error{ErrorKind::unknown_name, "The story has no place called `" + std::string(path) + "`"};
  return parts_->tags_from(parts_->program().containers[container.value].begin);
}

// ---- the whole of it

void Story::reset() {
  parts_->start_over();
  parts_->tell();
}

void Story::set_seed(int32_t seed) {
  parts_->seed = seed;
  parts_->state.story_seed = seed;
  parts_->state.previous_random = 0;
}

int32_t Story::seed() const { return parts_->state.story_seed; }

void Story::use_inkjs_dice(bool uses) {
  parts_->dice = story::SeededDraws(uses ? story::Generator::minstd : story::Generator::dotnet);
}

void Story::set_step_budget(uint64_t steps) { parts_->step_budget = steps; }
void Story::on_error(Listener listener) { parts_->on_error = std::move(listener); }
void Story::on_warning(Listener listener) { parts_->on_warning = std::move(listener); }

Snapshot Story::snapshot() const {
  Snapshot snapshot;
  snapshot_into(snapshot);
  return snapshot;
}

void Story::snapshot_into(Snapshot& into) const {
  if (!into.content_) into.content_ = std::make_unique<Snapshot::Content>();
  into.content_->pool = parts_->pool;
  into.content_->state = parts_->state;
  into.content_->flows = parts_->flows;
}

Result<void> Story::restore(const Snapshot& snapshot) {
  if (!snapshot.content_ || snapshot.content_->pool != parts_->pool)
    return Error{ErrorKind::wrong_story, "This snapshot was not made by this story"};
  parts_->state = snapshot.content_->state;
  parts_->flows = snapshot.content_->flows;
  parts_->tell();
  return {};
}

std::string Story::save() const {
  return story::write_save(parts_->program(), *parts_->pool, parts_->state, parts_->flows, parts_->defaults);
}

Result<std::vector<Unplaced>> Story::load(std::string_view save) {
  story::SaveReading reading;
  if (!story::read_save(save, parts_->program(), *parts_->pool, parts_->state, parts_->flows,
                        parts_->defaults, reading))
    return Error{ErrorKind::bad_input, reading.problem, {}, reading.line, reading.column};
  std::vector<Unplaced> unplaced;
  for (const story::Unplaced& each : reading.unplaced)
    unplaced.push_back({story::name(each.kind), each.name});
  parts_->tell();
  return unplaced;
}

std::string Story::snapshot_bytes() const {
  return story::write_snapshot(parts_->fingerprint(), parts_->program(), *parts_->pool, parts_->state,
                               parts_->flows);
}

Result<void> Story::restore_bytes(std::string_view bytes) {
  const story::SnapshotProblem problem = story::read_snapshot(bytes, parts_->fingerprint(), parts_->program(),
                                                              *parts_->pool, parts_->state, parts_->flows);
  if (problem != story::SnapshotProblem::none)
    return Error{
        problem == story::SnapshotProblem::wrong_story ? ErrorKind::wrong_story : ErrorKind::bad_input,
        story::sentence(problem)};
  parts_->tell();
  return {};
}

// ---- snapshots

Snapshot::Snapshot() = default;
Snapshot::~Snapshot() = default;
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;

Snapshot::Snapshot(const Snapshot& other)
    : content_(other.content_ ? std::make_unique<Content>(*other.content_) : nullptr) {}

Snapshot& Snapshot::operator=(const Snapshot& other) {
  if (this == &other) return *this;
  if (!other.content_) {
    content_.reset();
  } else if (content_) {
    *content_ = *other.content_;
  } else {
    content_ = std::make_unique<Content>(*other.content_);
  }
  return *this;
}

bool operator==(const Snapshot& a, const Snapshot& b) {
  if (!a.content_ || !b.content_) return a.content_ == b.content_;
  if (a.content_->pool != b.content_->pool) return false;
  return story::is_same(a.content_->state, b.content_->state) &&
         story::is_same(a.content_->flows, b.content_->flows);
}

}  // namespace dramaturg
