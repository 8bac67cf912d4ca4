// Collects the names kind by kind; of two alike, the one further down in the file is told of.
#include "world/names.hpp"

#include "base/nearest.hpp"

namespace dramaturg::world {

using text::Code;

const char* with_article(Kind kind) {
  switch (kind) {
    case Kind::person: return "a person";
    case Kind::group: return "a group";
    case Kind::fact: return "a fact";
    case Kind::trace: return "a trace";
    case Kind::promise: return "a promise";
    case Kind::milestone: return "a milestone";
    case Kind::value: return "a value of a bond";
    case Kind::scale: return "a feeling";
    case Kind::bond: return "a bond";
    case Kind::event: return "an event";
    case Kind::deed: return "a deed";
    case Kind::want: return "a want";
    case Kind::number: return "a number";
  }
  return "";
}

const char* noun(Kind kind) {
  const char* text = with_article(kind);
  while (*text != ' ') ++text;
  return text + 1;
}

Names::Names(const World& world, text::Diagnostics& diagnostics) : world_(world) {
  const auto add_all = [&](const auto& list, Kind kind) {
    for (uint32_t i = 0; i < list.size(); ++i) add(list[i].name, kind, i, diagnostics);
  };
  add_all(world.persons, Kind::person);
  has_reader_ = !world.facts.empty();
  if (has_reader_) {
    if (const Symbol* taken = find(reader_id))
      diagnostics.add(Code::drama_reader_taken, taken->span);
    else
      symbols_.emplace(reader_id, Symbol{Kind::person, world.facts.front().name.span, UINT32_MAX});
  }
  add_all(world.groups, Kind::group);
  add_all(world.scales, Kind::scale);
  add_all(world.bonds, Kind::bond);
  for (uint32_t i = 0; i < world.bonds.size(); ++i) {
    for (const Word& value : world.bonds[i].values) add(value, Kind::value, i, diagnostics);
    for (const Becoming& event : world.bonds[i].events) add(event.name, Kind::event, i, diagnostics);
  }
  add_all(world.events, Kind::event);
  add_all(world.facts, Kind::fact);
  add_all(world.traces, Kind::trace);
  add_all(world.promises, Kind::promise);
  add_all(world.milestones, Kind::milestone);
  add_all(world.deeds, Kind::deed);
  add_all(world.wants, Kind::want);
}

void Names::add(const Word& name, Kind kind, uint32_t index, text::Diagnostics& diagnostics) {
  const Symbol made{kind, name.span, index};
  const auto [at, is_new] = symbols_.try_emplace(name.id, made);
  if (is_new) return;
  const bool is_first = made.span.begin < at->second.span.begin;
  const Symbol &first = is_first ? made : at->second, &second = is_first ? at->second : made;
  diagnostics.add(
      {Code::drama_id_twice, second.span, {name.id, with_article(first.kind)}, first.span, "it stands here"});
}

const Symbol* Names::find(std::string_view id) const {
  const auto at = symbols_.find(id);
  return at == symbols_.end() ? nullptr : &at->second;
}

const Symbol* Names::find(std::string_view id, Kind kind) const {
  const Symbol* found = find(id);
  return found != nullptr && found->kind == kind ? found : nullptr;
}

std::string Names::nearest(std::string_view id, Kind kind) const {
  std::vector<std::string> known;
  for (const auto& [name, symbol] : symbols_)
    if (symbol.kind == kind) known.push_back(name);
  return base::nearest(id, known);
}

std::vector<std::string> Names::people(bool with_reader) const {
  std::vector<std::string> out;
  for (const Person& person : world_.persons) out.push_back(person.name.id);
  if (with_reader && has_reader_) out.emplace_back(reader_id);
  return out;
}

std::vector<std::string> Names::members(const std::string& id) const {
  const Symbol* group = find(id, Kind::group);
  if (group == nullptr) return {id};
  std::vector<std::string> out;
  for (const Word& member : world_.groups[group->index].members) out.push_back(member.id);
  return out;
}

namespace {

/// Letters and digits, small: `Hyun-seo`, `HYUN SEO` and `hyunseo` are one.
std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
      out += c;
  }
  return out;
}

}  // namespace

const Person* person_called(const World& world, std::string_view text) {
  const std::string wanted = bare(text);
  const Person* found = nullptr;
  if (wanted.empty()) return nullptr;
  for (const Person& person : world.persons) {
    bool is_called = bare(person.name.id) == wanted || bare(person.label) == wanted;
    for (const std::string& other : person.also) is_called = is_called || bare(other) == wanted;
    if (!is_called) continue;
    if (found != nullptr) return nullptr;
    found = &person;
  }
  return found;
}

}  // namespace dramaturg::world
