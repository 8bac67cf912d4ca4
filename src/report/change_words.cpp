// One sentence for each change; several people who learn one thing share theirs.
#include "report/change_words.hpp"

#include <algorithm>
#include <charconv>

namespace dramaturg::report {
namespace {

using Words = std::vector<std::string>;

/// `trust__ada__jonas` → trust, ada, jonas.
Words parts_of(const std::string& name) {
  Words out;
  for (size_t begin = 0;;) {
    const size_t end = name.find("__", begin);
    out.push_back(name.substr(begin, end == name.npos ? end : end - begin));
    if (end == name.npos) return out;
    begin = end + 2;
  }
}

std::string for_people(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string list_of(const Words& names) {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i)
    out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return out;
}

template <class Things>
auto find(const Things& things, const std::string& id) {
  return std::find_if(things.begin(), things.end(), [&](const auto& each) { return each.name.id == id; });
}

class Teller {
 public:
  Teller(const world::World& world, const std::map<std::string, std::string>& now, bool tells_all,
         bool is_ascii)
      : world_(world), now_(now), tells_all_(tells_all), arrow_(is_ascii ? " -> " : " → ") {}

  Words tell(const std::vector<Change>& changes) {
    for (const Change& change : changes) tell(change, parts_of(change.name));
    Words out = std::move(stands_);
    for (const auto& [what, who] : learned_) {
      const auto& [fact, value] = what;
      out.push_back(list_of(who) + learning(fact, value, who.size() > 1));
    }
    out.insert(out.end(), done_.begin(), done_.end());
    return out;
  }

 private:
  void tell(const Change& change, const Words& parts) {
    if (parts.size() < 2) return;
    const std::string& kind = parts[0];
    if (kind == "belief" && parts.size() == 3) return note_belief(parts[1], parts[2], change.after);
    if (kind == "promised" && parts.size() == 2) return tell_promise(parts[1], change.after);
    if (kind == "milestone" && parts.size() == 2 && change.after == "true") return tell_milestone(parts[1]);
    if (const auto scale = find(world_.scales, kind); scale != world_.scales.end())
      stands_.push_back(people(parts, *scale) + ": " + step(*scale, change.before) + arrow_ +
                        step(*scale, change.after));
    else if (find(world_.bonds, kind) != world_.bonds.end() && parts.size() == 3)
      stands_.push_back(person(parts[1]) + " and " + person(parts[2]) + ": " + for_people(change.before) +
                        arrow_ + for_people(change.after));
  }

  /// "Soo-ho, insecurity" or "Hyun-seo to Soo-ho, debt".
  std::string people(const Words& parts, const world::Scale& scale) const {
    std::string out = person(parts[1]);
    if (parts.size() > 2) out += " to " + person(parts[2]);
    return out + ", " + for_people(scale.name.id);
  }

  static std::string step(const world::Scale& scale, const std::string& value) {
    int32_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const int64_t at = int64_t{number} - scale.least;
    const bool has_word = error == std::errc() && at >= 0 && at < static_cast<int64_t>(scale.labels.size());
    return has_word ? scale.labels[static_cast<size_t>(at)] : value;
  }

  std::string person(const std::string& id) const {
    const auto known = find(world_.persons, id);
    return known == world_.persons.end() ? for_people(id) : known->label;
  }

  bool is_withheld(const std::string& fact) const {
    if (tells_all_) return false;
    const auto known = find(world_.facts, fact);
    if (known == world_.facts.end()) return false;
    const auto is_reader = [](const world::Word& who) { return who.id == "reader"; };
    const auto belief = now_.find("belief__reader__" + fact);
    if (belief != now_.end()) return belief->second == "0";
    return std::none_of(known->known_by.begin(), known->known_by.end(), is_reader);
  }

  void note_belief(const std::string& who, const std::string& fact, const std::string& value) {
    if (who == "reader" || is_withheld(fact) || find(world_.facts, fact) == world_.facts.end()) return;
    const auto what = std::pair(fact, value);
    const auto known =
        std::find_if(learned_.begin(), learned_.end(), [&](const auto& each) { return each.first == what; });
    if (known == learned_.end())
      learned_.push_back({what, {person(who)}});
    else
      known->second.push_back(person(who));
  }

  std::string learning(const std::string& fact, const std::string& value, bool are_several) const {
    const auto known = find(world_.facts, fact);
    const auto truth = now_.find("true__" + fact);
    const bool is_true = truth == now_.end() ? known->is_true : truth->second == "true";
    const std::string s = are_several ? "" : "s";
    if (value == "2")
      return (are_several ? " do" : " does") + std::string(" not believe that ") + known->label;
    if (value == "0")
      return (are_several ? " are" : " is") + std::string(" no longer sure whether ") + known->label;
    return (is_true ? " learn" : " believe") + s + " that " + known->label;
  }

  void tell_promise(const std::string& id, const std::string& value) {
    const auto promise = find(world_.promises, id);
    if (promise == world_.promises.end()) return;
    const std::string what = promise->label.empty() ? for_people(id) : promise->label;
    const std::string by = person(promise->by.id), to = person(promise->to.id);
    if (value == "1") done_.push_back(by + " promises " + to + " " + what);
    if (value == "2") done_.push_back(by + " keeps the promise to " + to + ": " + what);
    if (value == "3") done_.push_back(by + " breaks the promise to " + to + ": " + what);
  }

  void tell_milestone(const std::string& id) {
    const auto milestone = find(world_.milestones, id);
    if (milestone == world_.milestones.end()) return;
    done_.push_back(person(milestone->of.id) + ": " +
                    (milestone->label.empty() ? for_people(id) : milestone->label));
  }

  const world::World& world_;
  const std::map<std::string, std::string>& now_;
  const bool tells_all_;
  const std::string arrow_;
  Words stands_, done_;
  std::vector<std::pair<std::pair<std::string, std::string>, Words>> learned_;
};

}  // namespace

std::vector<std::string> tell_changes(const world::World& world, const std::vector<Change>& changes,
                                      const std::map<std::string, std::string>& now, bool tells_all,
                                      bool is_ascii) {
  return Teller(world, now, tells_all, is_ascii).tell(changes);
}

std::vector<std::string> tell_changes(const std::vector<Change>& changes, bool is_ascii) {
  Words out;
  for (const Change& change : changes) {
    std::string name;
    for (const std::string& part : parts_of(change.name))
      name += (name.empty() ? "" : " ") + for_people(part);
    const auto value = [](const std::string& text) {
      return std::string(text.empty() ? "nothing" : text == "true" ? "yes" : text == "false" ? "no" : text);
    };
    out.push_back(name + ": " + value(change.before) + (is_ascii ? " -> " : " → ") + value(change.after));
  }
  return out;
}

}  // namespace dramaturg::report
