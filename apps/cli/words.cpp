// A World → its words by kind, in the order of the file, with what stands in their brackets.
#include "cli/words.hpp"

#include <vector>

#include "report/layout.hpp"
#include "world/names.hpp"

namespace dramaturg::cli {
namespace {

std::string call(const std::string& name, size_t people) {
  return name + (people == 0 ? "" : people == 1 ? "(who)" : "(who, whom)");
}

void add(const char* kind, const std::vector<std::string>& words, std::string& out) {
  if (words.empty()) return;
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  constexpr size_t column = 14;
  out += "  " + report::padded(kind, column - 2) + report::wrapped(all, column, column) + "\n";
}

template <typename Named>
std::vector<std::string> names_of(const std::vector<Named>& all) {
  std::vector<std::string> out;
  for (const Named& each : all) out.push_back(each.name.id);
  return out;
}

}  // namespace

std::string words_of(const world::World& world) {
  std::vector<std::string> scales, bonds, events;
  for (const world::Scale& each : world.scales) scales.push_back(call(each.name.id, each.params.size()));
  for (const world::Bond& each : world.bonds) {
    std::string values;
    for (const world::Word& value : each.values) values += (values.empty() ? "" : ", ") + value.id;
    bonds.push_back(call(each.name.id, 2) + " == " + values);
    for (const world::Becoming& becoming : each.events) events.push_back(call(becoming.name.id, 2));
  }
  for (const world::BareEvent& each : world.events) events.push_back(call(each.name.id, each.params.size()));

  std::string out = "Words of this drama\n";
  std::vector<std::string> people = names_of(world.persons);
  if (!world.facts.empty()) people.emplace_back(world::reader_id);
  add("people", people, out);
  add("feelings", scales, out);
  add("bonds", bonds, out);
  add("facts", names_of(world.facts), out);
  if (!world.facts.empty())
    add("", {"knows(who, fact)", "believes(who, fact)", "knows(who, knows(whom, fact))"}, out);
  add("milestones", names_of(world.milestones), out);
  add("events", events, out);
  add("deeds", names_of(world.deeds), out);
  return out;
}

}  // namespace dramaturg::cli
