// People and how they stand: person, group, trait, feeling, debt, bond, and the events of bonds.
#include <algorithm>

#include "world/parser.hpp"

namespace dramaturg::world {

using text::Code;

bool Parser::person_line() {
  Person made;
  if (!new_name(made.name, "the person") || !label(made.label, "the person's id")) return false;
  if (take("also")) {
    do {
      if (!label(made.also.emplace_back(), "also")) return false;
    } while (take(","));
  }
  if (take("played")) {
    if (!expect("by", "`played`")) return false;
    do {
      if (!label(made.played_by.emplace_back(), "played by")) return false;
    } while (take("or") || take(","));
  }
  world_.persons.push_back(std::move(made));
  return line_end("the person");
}

bool Parser::group_line() {
  Group made;
  if (!new_name(made.name, "the group") || !expect("=", "the name of the group")) return false;
  if (!names(made.members, "a person")) return false;
  world_.groups.push_back(std::move(made));
  return line_end("the people of the group");
}

bool Parser::trait_line() { return scale(ScaleKind::trait, 1, "trait"); }
bool Parser::feeling_line() { return scale(ScaleKind::feeling, 2, "feeling"); }
bool Parser::debt_line() { return scale(ScaleKind::debt, 2, "debt"); }

/// The places to fill: `(who, whom)`.
bool Parser::params(std::vector<Word>& out, size_t wanted, const Word& of) {
  if (!expect("(", "`" + of.id + "`")) return false;
  if (!sees(")")) {
    do {
      if (!new_name(out.emplace_back(), "a place to fill")) return false;
      for (size_t i = 0; i + 1 < out.size(); ++i)
        if (out[i].id == out.back().id)
          return report(Code::param_twice, out.back().span, {out.back().id, of.id});
    } while (take(","));
  }
  if (!expect(")", "the places to fill")) return false;
  if (wanted == 0 || out.size() == wanted) return true;
  return report(Code::drama_params_count, of.span,
                {of.id, std::to_string(wanted), std::to_string(out.size())});
}

bool Parser::range(Scale& scale) {
  const uint32_t begin = peek().span.begin;
  if (!number(scale.least, "the range") || !expect("..", "the least value")) return false;
  if (!number(scale.most, "`..`")) return false;
  if (scale.least < scale.most) return true;
  return report(Code::drama_range_empty, {file_, begin, behind().end},
                {std::to_string(scale.least), std::to_string(scale.most)});
}

bool Parser::scale(ScaleKind kind, size_t params_wanted, std::string_view word) {
  Scale made;
  made.kind = kind;
  if (!new_name(made.name, "the " + std::string(word)) || !params(made.params, params_wanted, made.name))
    return false;
  if (!range(made)) return false;
  int32_t initial = std::clamp(0, made.least, made.most);
  if (take("=")) {
    const Span where = peek().span;
    if (!number(initial, "`=`")) return false;
    if (initial < made.least || initial > made.most)
      return report(
          Code::drama_number_outside, where,
          {std::to_string(initial), std::to_string(made.least), std::to_string(made.most), made.name.id});
  }
  const Span labels = peek().span;
  if (!optional_labels(made.labels, "a comma")) return false;
  const size_t steps = static_cast<size_t>(made.most - made.least) + 1;
  if (!made.labels.empty() && made.labels.size() != steps)
    return report(Code::drama_labels_count, labels,
                  {std::to_string(made.labels.size()), std::to_string(steps), made.name.id});
  for (Holder& holder : made.holders) holder.initial = initial;
  made.holders.push_back({{}, initial, {}, {}});  // what `for` starts from
  if (!holders(made, params_wanted == 2)) return false;
  world_.scales.push_back(std::move(made));
  return line_end("`for`");
}

/// `a <-> b`, `a -> b`.
bool Parser::pairs(std::vector<Word>& from_to, bool& is_mutual) {
  from_to.resize(2);
  if (!name(from_to[0], "a person")) return false;
  is_mutual = take("<->");
  if (!is_mutual && !take("->")) return expected(Code::drama_arrow_missing);
  return name(from_to[1], "a person");
}

/// `for all [= n]`, `for a, b = 2`, `for a <-> b = 2, b -> c`. The first holder so far carries the usual
/// value.
bool Parser::holders(Scale& scale, bool is_pair) {
  const int32_t usual = scale.holders.front().initial;
  scale.holders.clear();
  if (!take("for")) return expected(Code::drama_for_missing, {scale.name.id});
  size_t open = 0;  // those that a `= n` still to come is for
  const auto value = [&]() -> bool {
    if (!take("=")) return true;
    const Span where = peek().span;
    int32_t initial = 0;
    if (!number(initial, "`=`")) return false;
    if (initial < scale.least || initial > scale.most)
      return report(
          Code::drama_number_outside, where,
          {std::to_string(initial), std::to_string(scale.least), std::to_string(scale.most), scale.name.id});
    for (size_t i = open; i < scale.holders.size(); ++i) scale.holders[i].initial = initial;
    return true;
  };
  do {
    open = scale.holders.size();
    const Span where = peek().span;
    if (take("all")) {
      scale.holders.push_back({{"all"}, usual, {}, where});
    } else if (is_pair) {
      std::vector<Word> two;
      bool is_mutual = false;
      if (!pairs(two, is_mutual)) return false;
      scale.holders.push_back(
          {{two[0].id, two[1].id}, usual, {}, {file_, two[0].span.begin, two[1].span.end}});
      if (is_mutual) scale.holders.push_back({{two[1].id, two[0].id}, usual, {}, scale.holders.back().span});
    } else {
      Word who;
      if (!name(who, "a person")) return false;
      scale.holders.push_back({{who.id}, usual, {}, who.span});
    }
    if (!value()) return false;
  } while (take(","));
  return true;
}

bool Parser::bond_line() {
  Bond made;
  if (!new_name(made.name, "the bond") || !params(made.params, 2, made.name)) return false;
  do {
    if (!new_name(made.values.emplace_back(), "a value of the bond")) return false;
  } while (take(","));
  if (!take("for")) return expected(Code::drama_for_missing, {made.name.id});
  if (!bond_holders(made)) return false;
  while (take("event")) {
    Word event;
    if (!new_name(event, "the event") || !becoming(made, event)) return false;
  }
  world_.bonds.push_back(std::move(made));
  return line_end("the bond");
}

bool Parser::bond_holders(Bond& bond) {
  do {
    const size_t open = bond.holders.size();
    const Span where = peek().span;
    bool is_mutual = true;
    if (take("all")) {
      bond.holders.push_back({{"all"}, 0, {}, where});
    } else {
      std::vector<Word> two;
      if (!pairs(two, is_mutual)) return false;
      bond.holders.push_back({{two[0].id, two[1].id}, 0, {}, {file_, two[0].span.begin, two[1].span.end}});
    }
    bond.is_mutual.push_back(is_mutual);
    const bool ends_here = !sees(",");
    if (!take("=")) {
      if (!ends_here) continue;  // `a <-> b, b <-> c = exes`: the value stands at the end
      return expected(Code::drama_bond_initial, {bond.name.id});
    }
    Word value;
    if (!name(value, "a value of the bond")) return false;
    for (size_t i = 0; i <= open; ++i) {
      Holder& holder = bond.holders[i];
      if (!holder.initial_value.empty()) continue;
      holder.initial_value = value.id;
      if (i == open) holder.span.end = value.span.end;
    }
  } while (take(","));
  return true;
}

/// `when it becomes together from apart or exes`, with the cursor at `when`.
bool Parser::becoming(Bond& bond, Word event) {
  Becoming made;
  made.name = std::move(event);
  if (take("(")) {  // places may be named again; they are the bond's
    while (!is_at_end() && !sees(")")) ++at_;
    if (!expect(")", "the places of the event")) return false;
  }
  if (!expect("when", "the name of the event") || !expect("it", "`when`") || !expect("becomes", "`it`"))
    return false;
  if (!name(made.value, "a value of the bond")) return false;
  if (take("from")) {
    do {
      if (!name(made.from.emplace_back(), "a value of the bond")) return false;
    } while (take("or") || take(","));
  }
  bond.events.push_back(std::move(made));
  return true;
}

/// `event withdrew(one, other)`, or `event reunited when between(one, other) becomes together`.
bool Parser::event_line() {
  Word event;
  if (!new_name(event, "the event")) return false;
  size_t ahead = 0;
  if (sees("(")) {
    while (peek(ahead).kind != Kind::end && !sees(")", ahead)) ++ahead;
    ++ahead;
  }
  if (sees("when", ahead)) return standing_event(std::move(event));
  BareEvent made;
  made.name = std::move(event);
  if (sees("(") && !params(made.params, 0, made.name)) return false;
  world_.events.push_back(std::move(made));
  return line_end("the event");
}

bool Parser::standing_event(Word event) {
  if (take("(")) {
    while (!is_at_end() && !sees(")")) ++at_;
    take(")");
  }
  take("when");
  if (sees("it")) {
    if (world_.bonds.empty()) return report(Code::drama_it_of_what, peek().span);
    --at_;
    return becoming(world_.bonds.back(), std::move(event)) && line_end("the event");
  }
  Word bond;
  if (!name(bond, "a bond")) return false;
  for (Bond& each : world_.bonds) {
    if (each.name.id != bond.id) continue;
    if (take("(")) {
      while (!is_at_end() && !sees(")")) ++at_;
      if (!expect(")", "the places of the bond")) return false;
    }
    if (!expect("becomes", "the bond")) return false;
    Becoming made;
    made.name = std::move(event);
    if (!name(made.value, "a value of the bond")) return false;
    if (take("from")) {
      do {
        if (!name(made.from.emplace_back(), "a value of the bond")) return false;
      } while (take("or") || take(","));
    }
    each.events.push_back(std::move(made));
    return line_end("the event");
  }
  return report(Code::drama_unknown, bond.span, {bond.id, "bond", ""});
}

}  // namespace dramaturg::world
