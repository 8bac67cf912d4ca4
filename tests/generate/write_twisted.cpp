// The `twisted` profile: a dozen lines in which everything meets that a reduction has to reason about.
//
// Functions with effects and `ref` parameters stand wherever ink lets a call stand (texts before, in and
// behind brackets, conditions, strings, tags, arguments, branches of sequences), and what they wrote decides
// something at once, behind a choice, or behind a tunnel, a thread, a variable divert. As in writer.hpp,
// content that no choice leads to only goes on (with rare exceptions), so turns end; readings need not.
#include "generate/twisted.hpp"

#include "generate/random.hpp"
#include "generate/writer.hpp"

namespace dramaturg::generate {
namespace {

struct Pen {
  std::vector<std::string> temps{};    ///< may be read here, and be passed by `ref`
  std::vector<std::string> targets{};  ///< hold divert targets
  uint32_t order = 0;                  ///< of the place
  uint32_t function = 0;               ///< functions from here on may be called
  bool is_function = false, is_tunnel = false, is_thread = false;
  bool is_chosen = false;  ///< a choice leads here
};

class Twister {
 public:
  explicit Twister(const Request& request) : random_(request.seed * 2 + 1) {}
  Story write();

 private:
  bool chance(uint32_t percent) { return random_.chance(percent); }
  uint32_t below(uint32_t n) { return random_.below(n); }
  std::string digit(uint32_t most) { return std::to_string(below(most + 1)); }
  std::string name(const char* stem, uint32_t number) { return cat({stem, std::to_string(number)}); }
  void used(const char* feature) { ++story_.features[feature]; }

  std::string variable(Pen& pen);
  std::string number(Pen& pen, uint32_t depth);
  std::string truth(Pen& pen, uint32_t depth);
  std::string text_value(Pen& pen);
  std::string list_value(Pen& pen);
  std::string counted();
  std::string call(Pen& pen, uint32_t depth);
  std::string inline_call(Pen& pen);
  std::string words(Pen& pen);
  std::string tag(Pen& pen);
  std::string place(Pen& pen, bool is_later);
  std::string target(Pen& pen);
  std::string leave(Pen& pen);

  void statement(Lines& lines, Pen& pen, uint32_t nesting);
  void assign(Lines& lines, Pen& pen);
  void branch(Lines& lines, Pen& pen, uint32_t nesting);
  void sequence(Lines& lines, Pen& pen, uint32_t nesting);
  void choice(Lines& lines, Pen& pen, uint32_t depth, bool may_fall);
  void fallback(Lines& lines, Pen& pen, uint32_t depth);
  void weave(Lines& lines, Pen& pen, uint32_t depth);
  void function(uint32_t order);
  Section& open(const std::string& header) { return story_.sections.emplace_back(Section{header, {}}); }

  Random random_;
  Story story_;
  uint32_t globals_ = 2, functions_ = 2, knots_ = 2, tunnels_ = 1, threads_ = 1, endings_ = 2;
  uint32_t choices_left_ = 6, draws_left_ = 2, names_ = 0, labels_ = 0;
  bool has_list_ = false, has_text_ = false, has_target_ = false, has_outside_ = false,
       has_tunnel_target_ = false;
  std::vector<std::string> label_paths_;
  std::string prefix_;
};

std::string Twister::variable(Pen& pen) {
  if (!pen.temps.empty() && chance(45)) return random_.pick(pen.temps);
  return name("g", below(globals_));
}

std::string Twister::counted() {
  if (!label_paths_.empty() && chance(40)) return random_.pick(label_paths_);
  switch (below(6)) {
    case 0: return name("t", below(tunnels_));
    case 1: return name("h", below(threads_));
    default: return name("k", below(knots_));
  }
}

/// A function's call; any effect, any number of arguments.
std::string Twister::call(Pen& pen, uint32_t depth) {
  const uint32_t left = functions_ - std::min(functions_, pen.function);
  if (has_outside_ && chance(15)) return cat({"out(", number(pen, depth), ")"});
  if (left == 0) return name("g", below(globals_));
  const uint32_t f = pen.function + below(left);
  switch (f % 4) {  // 0: none; 1: a number; 2: ref; 3: ref and a number
    case 0: return cat({"f", std::to_string(f), "()"});
    case 1: return cat({"f", std::to_string(f), "(", number(pen, depth), ")"});
    case 2: return cat({"f", std::to_string(f), "(", variable(pen), ")"});
    default: {
      const std::string to = variable(pen);
      return cat({"f", std::to_string(f), "(", to, ", ", number(pen, depth), ")"});
    }
  }
}

std::string Twister::number(Pen& pen, uint32_t depth) {
  switch (below(depth == 0 ? 5 : 16)) {
    case 0: return digit(2);
    case 1:
    case 2:
    case 3:
    case 4: return variable(pen);
    case 5:
    case 6:
    case 7: used("call in a value"); return call(pen, depth - 1);
    case 8: {
      const std::string left = number(pen, depth - 1);
      return cat({"(", left, " + ", number(pen, depth - 1), ") % 3"});
    }
    case 9: used("count"); return counted();
    case 10:
      switch (below(3)) {
        case 0: used("TURNS_SINCE"); return cat({"TURNS_SINCE(-> ", name("k", below(knots_)), ")"});
        case 1: used("TURNS"); return "TURNS()";
        default: used("CHOICE_COUNT"); return "CHOICE_COUNT()";
      }
    case 11:
      if (draws_left_ > 0) {
        --draws_left_;
        used("RANDOM");
        return chance(60) ? "RANDOM(0, 1)" : cat({"RANDOM(0, ", name("g", below(globals_)), ")"});
      }
      return variable(pen);
    case 12:
      if (has_list_) {
        const char* const ask[] = {"LIST_COUNT", "LIST_VALUE"};
        const char* which = ask[below(2)];
        return cat({which, "(", list_value(pen), ")"});
      }
      return variable(pen);
    case 13: return truth(pen, depth - 1);
    case 14: {
      const std::string left = number(pen, depth - 1);
      return cat({"(", left, " - ", number(pen, 0), ")"});
    }
    default: return cat({number(pen, 0), " * ", variable(pen)});
  }
}

std::string Twister::list_value(Pen& pen) {
  switch (below(7)) {
    case 0: return "LIST_ALL(l)";
    case 1: return "LIST_INVERT(l)";
    case 2: return "(L.two)";
    case 3: return "LIST_MIN(l)";
    case 4: return cat({"L(", variable(pen), ")"});
    default: return "l";
  }
}

std::string Twister::text_value(Pen& pen) {
  switch (below(4)) {
    case 0: return "\"x\"";
    case 1: used("call in a string"); return cat({"\"x{", call(pen, 0), "}\""});
    case 2: return cat({"\"{", truth(pen, 0), ":x|y}\""});
    default: return has_text_ ? "s" : "\"\"";
  }
}

std::string Twister::truth(Pen& pen, uint32_t depth) {
  static const char* const comparisons[] = {" == ", " > ", " < ", " != ", " >= "};
  switch (below(depth == 0 ? 4 : 9)) {
    case 0: return cat({"not ", wrap(variable(pen))});
    case 1: return chance(50) ? counted() : cat({counted(), " > ", digit(2)});
    case 4: {
      const std::string left = truth(pen, depth - 1);
      const char* with = chance(50) ? " and " : " or ";
      return cat({wrap(left), with, wrap(truth(pen, depth - 1))});
    }
    case 5: {
      const std::string left = text_value(pen);
      return cat({left, " == ", text_value(pen)});
    }
    case 6:
      if (has_list_) {
        const std::string left = list_value(pen);
        const char* with = chance(60) ? " ? " : chance(50) ? " == " : " ^ ";
        return cat({left, with, list_value(pen)});
      }
      [[fallthrough]];
    case 7:
      if (has_target_ && chance(50)) return cat({"d == -> ", name("k", below(knots_))});
      [[fallthrough]];
    default: {
      const std::string left = wrap(number(pen, depth));
      return cat({left, comparisons[below(5)], digit(2)});
    }
  }
}

/// A call between braces, in a text.
std::string Twister::inline_call(Pen& pen) {
  used("call in a text");
  switch (below(9)) {
    case 0: {
      const std::string first = call(pen, 1);
      return cat({"{", truth(pen, 1), ":{", first, "}|o}"});
    }
    case 1: {
      const char* const marks[] = {"", "&", "!", "~"};
      const uint32_t mark = below(draws_left_ > 0 ? 4 : 3);
      if (mark == 3) --draws_left_;
      const std::string first = call(pen, 0);
      return cat({"{", marks[mark], "{", first, "}|u{", call(pen, 0), "}}"});
    }
    case 2: return cat({"{", truth(pen, 1), ":a}"});
    case 3: return cat({"{", variable(pen), "}"});
    default: return cat({"{", call(pen, 1), "}"});
  }
}

std::string Twister::words(Pen& pen) {
  const char* const all[] = {"ash", "elm", "oak", "fir", "yew"};
  const std::string first = all[below(5)];
  if (chance(45)) return first;
  const std::string second = inline_call(pen);
  return chance(50) ? cat({first, second}) : cat({second, first, chance(20) ? inline_call(pen) : ""});
}

std::string Twister::tag(Pen& pen) {
  if (!chance(8)) return "";
  used("tag");
  return cat({" # ", chance(35) ? "ending: " : "", "a", chance(60) ? inline_call(pen) : ""});
}

std::string Twister::target(Pen&) {
  const uint32_t which = below(20);
  if (which < 2) return name("e", below(endings_));
  if (which == 2 && !label_paths_.empty()) return random_.pick(label_paths_);
  return name("k", below(knots_) / 2 * 2);  // no arguments
}

/// Where to go. Later: nothing that may come back in the same turn.
std::string Twister::place(Pen& pen, bool is_later) {
  const uint32_t next = pen.order + 1;
  if (is_later && !chance(2)) {
    if (pen.is_tunnel) return "->->";
    if (pen.is_thread) return "-> DONE";
    if (next >= knots_ || chance(25)) return cat({"-> ", name("e", below(endings_))});
    const uint32_t k = next + below(knots_ - next);
    return cat({"-> ", name("k", k), k % 2 ? cat({"(", number(pen, 1), ")"}) : ""});
  }
  if (has_target_ && chance(25)) {
    used("variable divert");
    return "-> d";
  }
  if (!pen.targets.empty() && chance(40)) return cat({"-> ", random_.pick(pen.targets)});
  if (!label_paths_.empty() && chance(4)) return cat({"-> ", random_.pick(label_paths_)});
  const uint32_t k = below(knots_);
  return cat({"-> ", name("k", k), k % 2 ? cat({"(", number(pen, 1), ")"}) : ""});
}

std::string Twister::leave(Pen& pen) {
  if (pen.is_function) return "~ return";
  if (pen.is_tunnel) {
    if (chance(25)) {
      used("->-> override");
      if (!pen.targets.empty() && chance(60)) return cat({"->-> ", random_.pick(pen.targets)});
      if (has_target_ && chance(40)) return "->-> d";
      return cat({"->-> ", pen.is_chosen ? target(pen) : name("e", below(endings_))});
    }
    return chance(85) ? "->->" : place(pen, !pen.is_chosen);
  }
  if (pen.is_thread && chance(60)) return "-> DONE";
  if (chance(20)) return cat({"-> ", name("e", below(endings_))});
  return place(pen, !pen.is_chosen);
}

void Twister::assign(Lines& lines, Pen& pen) {
  switch (below(12)) {
    case 0:
      if (has_list_) {
        const char* const with[] = {" += ", " -= ", " = "};
        const char* op = with[below(3)];
        lines.push_back(cat({"~ l", op, chance(30) ? "()" : list_value(pen)}));
        return;
      }
      break;
    case 1:
      if (has_text_) {
        lines.push_back(cat({"~ s = ", text_value(pen)}));
        return;
      }
      break;
    case 2:
      if (has_target_) {
        lines.push_back(cat({"~ d = -> ", name("k", below(knots_) / 2 * 2)}));
        return;
      }
      break;
    case 3: lines.push_back(cat({"~ ", variable(pen), chance(70) ? "++" : "--"})); return;
    case 4:
    case 5:
    case 6:
      if (functions_ <= pen.function) break;
      lines.push_back(cat({"~ ", call(pen, 1)}));
      return;
    case 7:
      if (draws_left_ > 0 && chance(20)) {
        used("SEED_RANDOM");
        lines.push_back(cat({"~ SEED_RANDOM(", number(pen, 0), ")"}));
        return;
      }
      break;
    default: break;
  }
  const std::string to = variable(pen);
  lines.push_back(cat({"~ ", to, " = ", number(pen, 2)}));
}

void Twister::branch(Lines& lines, Pen& pen, uint32_t nesting) {
  lines.push_back(cat({"{", truth(pen, 2), ":"}));
  Pen inner = pen;
  statement(lines, inner, nesting + 1);
  if (chance(40)) {
    lines.push_back("- else:");
    Pen other = pen;
    statement(lines, other, nesting + 1);
  }
  lines.push_back("}");
}

void Twister::sequence(Lines& lines, Pen& pen, uint32_t nesting) {
  static const char* const kinds[] = {"stopping", "cycle", "once", "shuffle", "shuffle once"};
  const uint32_t kind = below(draws_left_ > 0 ? 5 : 3);
  if (kind >= 3) --draws_left_;
  used(kinds[kind]);
  lines.push_back(cat({"{", kinds[kind], ":"}));
  for (uint32_t i = 0; i < 2; ++i) {
    lines.push_back(cat({"- ", words(pen)}));
    Pen inner = pen;
    if (chance(60)) statement(lines, inner, nesting + 1);
  }
  lines.push_back("}");
}

void Twister::statement(Lines& lines, Pen& pen, uint32_t nesting) {
  switch (below(16)) {
    case 0:
    case 1:
    case 2:
    case 3: return assign(lines, pen);
    case 4:
      if (nesting < 2) return branch(lines, pen, nesting);
      return assign(lines, pen);
    case 5:
      if (nesting < 2) return sequence(lines, pen, nesting);
      return assign(lines, pen);
    case 6: {
      const std::string called = number(pen, 2);
      if (chance(15) && nesting == 0) lines.push_back(cat({"{", truth(pen, 1), ":"}));
      const bool is_conditional = lines.size() > 0 && lines.back().back() == ':' && lines.back()[0] == '{';
      const std::string temp = name("m", names_++);
      lines.push_back(cat({"~ temp ", temp, " = ", called}));
      if (is_conditional && nesting == 0) lines.push_back("}");
      pen.temps.push_back(temp);
      used("temporary");
      return;
    }
    case 7:
    case 8:
      if (pen.is_function) return assign(lines, pen);
      lines.push_back(cat({"{", truth(pen, 2), ": ", leave(pen), "}"}));
      return;
    case 9:
    case 10:
      if (pen.is_function) return assign(lines, pen);
      used("tunnel");
      if (has_tunnel_target_ && !pen.is_tunnel && chance(30)) {
        lines.push_back("-> v ->");
        return;
      }
      {
        if (pen.is_tunnel && pen.order + 1 >= tunnels_) return assign(lines, pen);
        const uint32_t first = pen.is_tunnel ? pen.order + 1 : 0;
        const uint32_t t = first + below(tunnels_ - first);
        std::string arguments;
        if (t % 3 == 1) arguments = cat({"(", number(pen, 1), ")"});
        if (t % 3 == 2) arguments = cat({"(", variable(pen), ", -> ", name("e", below(endings_)), ")"});
        lines.push_back(cat({"-> ", name("t", t), arguments, " ->"}));
      }
      return;
    case 11:
      if (pen.is_function || pen.is_thread || nesting > 0 || (pen.is_tunnel && !pen.is_chosen))
        return assign(lines, pen);
      used("thread");
      if (has_target_ && pen.is_chosen && chance(15)) {
        lines.push_back("<- d");
        return;
      }
      {
        const uint32_t h = below(threads_);
        lines.push_back(cat({"<- ", name("h", h), h % 2 ? cat({"(", number(pen, 1), ")"}) : ""}));
      }
      return;
    case 12:
      if (pen.is_function || nesting > 0 || !pen.is_chosen) return assign(lines, pen);
      {
        const std::string temp = name("m", names_++);
        lines.push_back(cat({"~ temp ", temp, " = -> ", name("k", below(knots_) / 2 * 2)}));
        pen.targets.push_back(temp);
      }
      return;
    default: lines.push_back(cat({words(pen), pen.is_function ? "" : tag(pen)}));
  }
}

void Twister::choice(Lines& lines, Pen& pen, uint32_t depth, bool may_fall) {
  if (choices_left_ > 0) --choices_left_;
  std::string line;
  for (uint32_t i = 0; i < depth; ++i) line += chance(65) ? "* " : "+ ";
  for (uint32_t i = 2; i < line.size(); i += 2) line[i] = line[0];
  if (chance(25)) {
    const std::string label = name("c", labels_++);
    line += cat({"(", label, ") "});
    label_paths_.push_back(prefix_ + label);
  }
  if (chance(35)) line += cat({"{", truth(pen, 2), "} "});
  if (chance(10)) line += cat({"{", truth(pen, 1), "} "});
  const uint32_t shape = below(5);
  std::string start = words(pen);
  if (start[0] == '{') start = "so " + start;  // else it would be a condition
  if (shape == 0) line += start;
  if (shape == 1) line += cat({start, "[", words(pen), "]"});
  if (shape == 2) line += cat({start, "[", words(pen), "]", words(pen)});
  if (shape == 3) line += cat({"[", start, tag(pen), "]"});
  if (shape == 4) line += cat({start, "[]", words(pen)});
  if (shape != 3) line += tag(pen);
  lines.push_back(line);
  Pen inner = pen;
  inner.is_chosen = true;
  for (uint32_t n = below(3); n > 0; --n) statement(lines, inner, 0);
  if (depth < 2 && choices_left_ > 1 && chance(25)) weave(lines, inner, depth + 1);
  if (!may_fall || chance(50)) lines.push_back(leave(inner));
}

void Twister::fallback(Lines& lines, Pen& pen, uint32_t depth) {
  used("invisible default");
  std::string line;
  for (uint32_t i = 0; i < depth; ++i) line += "* ";
  if (chance(50))
    for (char& c : line)
      if (c == '*') c = '+';
  if (chance(30)) line += cat({"{", truth(pen, 2), "} "});
  lines.push_back(line + "->");
  Pen inner = pen;
  if (chance(60)) statement(lines, inner, 1);
  lines.push_back(leave(inner));
}

void Twister::weave(Lines& lines, Pen& pen, uint32_t depth) {
  const bool has_gather = depth > 1 || chance(45);
  const uint32_t n = 1 + below(3);
  for (uint32_t i = 0; i < n; ++i) choice(lines, pen, depth, has_gather);
  if (chance(30)) fallback(lines, pen, depth);
  if (!has_gather) return;
  std::string line;
  for (uint32_t i = 0; i < depth; ++i) line += "- ";
  if (chance(40)) {
    const std::string label = name("c", labels_++);
    line += cat({"(", label, ") "});
    label_paths_.push_back(prefix_ + label);
  }
  lines.push_back(line + words(pen));
  Pen inner = pen;
  inner.is_chosen = chance(75);  // sometimes an invisible default leads here in the same turn
  for (uint32_t k = below(3); k > 0; --k) statement(lines, inner, 0);
  if (depth == 1 && choices_left_ > 0 && chance(40)) return weave(lines, inner, depth);
  lines.push_back(leave(inner));
}

void Twister::function(uint32_t order) {
  Pen pen{.function = order + 1, .is_function = true};
  const bool has_ref = order % 4 >= 2, has_number = order % 2 == 1;
  if (has_ref) pen.temps.push_back("r");
  if (has_number) pen.temps.push_back("x");
  std::string parameters = has_ref ? has_number ? "(ref r, x)" : "(ref r)" : has_number ? "(x)" : "()";
  Lines lines;
  if (has_ref && chance(70)) lines.push_back(cat({"~ r = ", number(pen, 1)}));
  for (uint32_t n = 1 + below(2); n > 0; --n) statement(lines, pen, 0);
  if (has_ref && chance(30)) lines.push_back(cat({"~ ", name("g", below(globals_)), " = r"}));
  if (chance(25)) {
    lines.push_back(cat({"{", truth(pen, 1), ":"}));
    lines.push_back(cat({"~ return ", number(pen, 1)}));
    lines.push_back("}");
  }
  if (chance(60)) lines.push_back(cat({"~ return ", number(pen, 1)}));
  open(cat({"=== function f", std::to_string(order), parameters})).lines = lines;
}

Story Twister::write() {
  globals_ = 2 + below(3);
  functions_ = 1 + below(4);
  knots_ = 1 + below(3);
  tunnels_ = 1 + below(3);
  threads_ = 1 + below(2);
  endings_ = 2;
  choices_left_ = 3 + below(4);
  draws_left_ = chance(40) ? 1 + below(2) : 0;
  has_list_ = chance(40), has_text_ = chance(30), has_target_ = chance(50), has_outside_ = chance(20);
  has_tunnel_target_ = chance(30);
  open("");
  Lines lines;
  for (uint32_t i = 0; i < globals_; ++i) lines.push_back(cat({"VAR ", name("g", i), " = ", digit(2)}));
  if (has_list_) {
    lines.push_back(cat({"LIST L = ", chance(50) ? "(one)" : "one", ", two", chance(30) ? ", three" : ""}));
    lines.push_back(cat({"VAR l = ", chance(40) ? "()" : chance(50) ? "(one)" : "(one, two)"}));
  }
  if (has_text_) lines.push_back("VAR s = \"x\"");
  if (has_target_) lines.push_back(cat({"VAR d = -> ", name("k", below(knots_) / 2 * 2)}));
  if (has_tunnel_target_) lines.push_back(cat({"VAR v = -> ", name("t", below(tunnels_) / 3 * 3)}));
  if (has_outside_) lines.push_back("EXTERNAL out(x)");
  Pen root{.order = 0};
  if (chance(20)) statement(lines, root, 0);
  lines.push_back("-> k0");
  story_.sections[0].lines = lines;
  for (uint32_t k = 0; k < knots_; ++k) {
    prefix_ = name("k", k) + ".";
    Pen pen{.order = k};
    if (k % 2) pen.temps.push_back("p");
    Lines body;
    for (uint32_t n = below(3); n > 0; --n) statement(body, pen, 0);
    if (choices_left_ > 0 || k == 0) {
      weave(body, pen, 1);
    } else {
      body.push_back(leave(pen));
    }
    open(cat({"=== ", name("k", k), k % 2 ? "(p)" : ""})).lines = body;
  }
  for (uint32_t t = 0; t < tunnels_; ++t) {
    prefix_ = name("t", t) + ".";
    Pen pen{.order = t, .is_tunnel = true};
    if (t % 3) pen.temps.push_back(name("q", t));
    if (t % 3 == 2) pen.targets.push_back(name("w", t));
    Lines body;
    for (uint32_t n = below(3); n > 0; --n) statement(body, pen, 0);
    if (choices_left_ > 0 && chance(50))
      weave(body, pen, 1);
    else
      body.push_back(leave(pen));
    const std::string parameters = t % 3 == 1   ? cat({"(", name("q", t), ")"})
                                   : t % 3 == 2 ? cat({"(ref ", name("q", t), ", -> ", name("w", t), ")"})
                                                : "";
    open(cat({"=== ", name("t", t), parameters})).lines = body;
  }
  for (uint32_t h = 0; h < threads_; ++h) {
    prefix_ = name("h", h) + ".";
    Pen pen{.order = h, .is_thread = true};
    if (h % 2) pen.temps.push_back(name("y", h));
    Lines body;
    if (chance(50)) statement(body, pen, 0);
    choice(body, pen, 1, false);
    if (chance(30)) choice(body, pen, 1, false);
    if (chance(30)) {
      body.push_back("-");
      statement(body, pen, 0);
      body.push_back("-> DONE");
    }
    open(cat({"=== ", name("h", h), h % 2 ? cat({"(", name("y", h), ")"}) : ""})).lines = body;
  }
  for (uint32_t f = 0; f < functions_; ++f) function(f);
  if (has_outside_) {
    Pen pen{.temps = {"x"}, .function = functions_, .is_function = true};
    Lines body;
    if (chance(60)) statement(body, pen, 1);
    body.push_back(cat({"~ return ", number(pen, 1)}));
    open("=== function out(x)").lines = body;
  }
  for (uint32_t e = 0; e < endings_; ++e)
    open(name("=== e", e)).lines = {cat({"End", chance(30) ? cat({" # ending: n", std::to_string(e)}) : ""}),
                                    "-> END"};
  return story_;
}

}  // namespace

Story write_twisted(const Request& request) { return Twister(request).write(); }

}  // namespace dramaturg::generate
