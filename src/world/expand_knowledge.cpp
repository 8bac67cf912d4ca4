// Who believes what, what one thinks another holds, and the ways in which either changes.
//
// Belief is stored as 0 unsure, 1 believes, 2 denies. `learned` is raised when somebody comes to believe who
// did not; what he believed already teaches him nothing. What is true plays no part here: one can be told a
// lie.
#include "world/expansion.hpp"

namespace dramaturg::world {

void Expansion::make(Code& code, Span at, const std::string& fact, bool is_true) {
  const std::string now = read(*truth_, {fact}, at);
  code.block(at, is_true ? negated(now) : now, [&](Code& inner) {
    write(inner, at, *truth_, {fact}, is_true ? "true" : "false");
    raise(inner, at, is_true ? "became_true" : "became_false", {fact});
  });
}

void Expansion::learn(Code& code, Span at, const std::string& who, const std::string& fact, int value,
                      const std::string& way) {
  const std::string code_value = std::to_string(value);
  code.block(at, read(*belief_, {who, fact}, at) + " != " + code_value, [&](Code& inner) {
    write(inner, at, *belief_, {who, fact}, code_value);
    if (value == 1) raise(inner, at, "learned", {who, fact}, way);
    if (value == 2) raise(inner, at, "disbelieved", {who, fact});
  });
}

/// Can it be that this is kept? With names: is it declared; with parameters: is anything.
bool Expansion::may_think(const std::string& who, const std::string& whom, const std::string& fact) const {
  if (is_constant(who) && is_constant(whom) && is_constant(fact)) return has_row(*thinks_, {who, whom, fact});
  for (const Values::Row& row : thinks_->rows) {
    if (is_constant(who) && row.args[0] != who) continue;
    if (is_constant(whom) && row.args[1] != whom) continue;
    if (!is_constant(fact) || row.args[2] == fact) return true;
  }
  return false;
}

/// What nobody keeps is not written.
void Expansion::think(Code& code, Span at, const std::string& who, const std::string& whom,
                      const std::string& fact, int value) {
  if (may_think(who, whom, fact)) write(code, at, *thinks_, {who, whom, fact}, std::to_string(value));
}

/// `a` tells `b` that `fact` holds (1) or does not (2). Where trust of b in a is declared, b believes it only
/// if there is any. The reader hears it, too, and believes it unless the reader knows better.
void Expansion::tell(Code& code, Span at, const Args& args, int value) {
  const std::string &a = args[0], &b = args[1], &fact = args[2];
  raise(code, at, value == 1 ? "told" : "told_not", {a, b, fact});
  const auto believed = [&](Code& inner) {
    learn(inner, at, b, fact, value, "telling");
    think(inner, at, a, b, fact, value);
    think(inner, at, b, a, fact, value);
  };
  const auto trust = by_getter_.find("trust");
  const bool is_pair = trust != by_getter_.end() && trust->second->kinds.size() == 2;
  if (!is_pair) {
    believed(code);
  } else if (is_constant(a) && is_constant(b)) {
    if (has_row(*trust->second, {b, a}))
      code.block(at, read(*trust->second, {b, a}, at) + " > " + std::to_string(trust->second->least),
                 believed);
    else
      believed(code);
  } else {
    // Generic trust answers its least value for those who have none declared; so ask for the others apart.
    std::string without;
    Values& values = *trust->second;
    for (const Values::Row& row : values.rows) {
      const std::string who = is_constant(b) ? (row.args[0] == b ? "" : "-") : b + " == " + row.args[0];
      const std::string whom = is_constant(a) ? (row.args[1] == a ? "" : "-") : a + " == " + row.args[1];
      if (who == "-" || whom == "-") continue;
      const std::string both = who.empty() ? whom : whom.empty() ? who : who + " && " + whom;
      without += (without.empty() ? "(" : " || (") + both + " && " + row.variable +
                 " <= " + std::to_string(values.least) + ")";
    }
    if (without.empty())
      believed(code);
    else
      code.block(at, negated(without), believed);
  }
  const std::string reader(reader_id);
  if (a == reader || b == reader) return;
  code.block(at, read(*belief_, {reader, fact}, at) + " == 0",
             [&](Code& inner) { learn(inner, at, reader, fact, value, "telling"); });
}

void Expansion::see_together(Code& code, Span at, const Args& people, const std::string& fact, int value) {
  for (const std::string& who : people) learn(code, at, who, fact, value, "seeing");
  for (const std::string& who : people)
    for (const std::string& whom : people)
      if (who != whom) think(code, at, who, whom, fact, value);
}

/// What the trace holds is believed; its makers learn nothing.
void Expansion::view(Code& code, Span at, const std::string& who, const std::string& trace) {
  code.block(at, read(*exists_, {trace}, at), [&](Code& inner) {
    raise(inner, at, "viewed", {who, trace});
    for (const Values::Row& row : holds_->rows) {
      if (is_constant(trace) && row.args[0] != trace) continue;
      std::string holds = row.variable;
      if (!is_constant(trace)) holds = trace + " == " + row.args[0] + " && " + holds;
      inner.block(at, holds, [&](Code& deep) { learn(deep, at, who, row.args[1], 1, "viewing"); });
    }
  });
}

/// A trace holds those of its facts that are true when it is made.
void Expansion::record(Code& code, Span at, const std::string& trace, bool is_kept) {
  const auto all = [&](Code& inner, bool value) {
    for (const Values::Row& row : holds_->rows) {
      if (is_constant(trace) && row.args[0] != trace) continue;
      std::string when = value ? read(*truth_, {row.args[1]}, at) : row.variable;
      if (!is_constant(trace)) when = trace + " == " + row.args[0] + " && " + when;
      inner.block(at, when,
                  [&](Code& deep) { write(deep, at, *holds_, row.args, value ? "true" : "false"); });
    }
  };
  if (is_kept) {
    write(code, at, *exists_, {trace}, "true");
    all(code, true);
    raise(code, at, "recorded", {trace});
    return;
  }
  code.block(at, read(*exists_, {trace}, at), [&](Code& inner) {
    write(inner, at, *exists_, {trace}, "false");
    all(inner, false);
    raise(inner, at, "erased", {trace});
  });
}

}  // namespace dramaturg::world
