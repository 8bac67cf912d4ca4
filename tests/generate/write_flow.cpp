// Scope → lines: statements, blocks, weaves with choices and gathers, and the ways to leave them.
#include "generate/writer.hpp"

namespace dramaturg::generate {

namespace {
std::string bullets(char mark, uint32_t depth) {
  std::string text;
  for (uint32_t i = 0; i < depth; ++i) text += std::string(i ? " " : "") + mark;
  return text;
}
}  // namespace

void Writer::assignment(Lines& lines, Scope& scope) {
  switch (below(11)) {
    case 0:
      used("++");
      lines.push_back(cat({"~ ", random_.pick(nats_), chance(80) ? "++" : " += 1"}));
      return;
    case 1:
      used("-- +=");
      lines.push_back(cat({"~ ", random_.pick(integers_),
                           chance(50)   ? "--"
                           : chance(50) ? " -= 2"
                                        : " += 3"}));
      return;
    case 2:
      lines.push_back(cat({"~ ", random_.pick(integers_), " = ", wrap(integer(scope, 2)), " % 23"}));
      return;
    case 3:
      if (!has_lists_) break;
      used("list assignment");
      switch (below(4)) {
        case 0: lines.push_back(cat({"~ ", random_.pick(lists_), " += ", item()})); return;
        case 1: lines.push_back(cat({"~ ", random_.pick(lists_), " -= ", list(scope, 1)})); return;
        case 2: lines.push_back(cat({"~ ", random_.pick(lists_), chance(50) ? "++" : "--"})); return;
        default: lines.push_back(cat({"~ ", random_.pick(lists_), " = ", list(scope, 2)})); return;
      }
    case 4:
      if (!has_strings_) break;
      used("string assignment");
      // Small stories take constants only; else strings would never repeat.
      if (is_small_ || chance(60))
        lines.push_back(cat({"~ ", random_.pick(strings_), " = ", chance(50) ? "\"ash\"" : "\"oak elm\""}));
      else
        lines.push_back(cat({"~ ", random_.pick(strings_), " = \"", words(1, 1), "{", nat(scope, 1), "}\""}));
      return;
    case 5:
      if (!has_reals_) break;
      used("float assignment");
      lines.push_back(
          cat({"~ ", random_.pick(reals_), " = ", nat(scope, 0), " + ", chance(50) ? "0.5" : "1.25"}));
      return;
    case 6: lines.push_back(cat({"~ ", random_.pick(booleans_), " = ", boolean(scope, 2)})); return;
    case 7:
      if (!has_targets_) break;
      used("divert target assignment");
      if (!targets_.empty() && chance(60)) {
        lines.push_back(cat({"~ ", random_.pick(targets_), " = -> ", plain_place()}));
        return;
      }
      break;
    case 8:
      if (!scope.refs.empty()) {
        used("write through ref");
        lines.push_back(
            cat({"~ ", random_.pick(scope.refs), " = ", wrap(nat(scope, 2)), " % ", number(3, 11)}));
        return;
      }
      break;
    default: break;
  }
  used("assignment");
  lines.push_back(cat({"~ ", random_.pick(nats_), " = ", wrap(nat(scope, 2)), " % ",
                       is_small_ ? number(2, 3) : number(3, 19)}));
}

void Writer::conditional(Lines& lines, Scope& scope, uint32_t nesting) {
  Scope inner = scope;
  auto close = [&](const char* feature) {
    used(feature);
    lines.push_back("}");
  };
  switch (below(4)) {
    case 0: {
      lines.push_back(cat({"{", boolean(scope, 2), ":"}));
      statements(lines, inner, random_.between(1, 2), nesting + 1);
      return close("if");
    }
    case 1: {
      lines.push_back(cat({"{", boolean(scope, 2), ":"}));
      statements(lines, inner, 1, nesting + 1);
      lines.push_back("- else:");
      Scope other = scope;
      statements(lines, other, 1, nesting + 1);
      return close("if else");
    }
    case 2: {
      lines.push_back("{");
      uint32_t n = random_.between(1, 3);
      for (uint32_t i = 0; i < n; ++i) {
        lines.push_back(cat({"- ", boolean(scope, 1), ":"}));
        Scope branch = scope;
        statements(lines, branch, 1, nesting + 1);
      }
      if (chance(60)) {
        lines.push_back("- else:");
        statements(lines, inner, 1, nesting + 1);
      }
      return close("if chain");
    }
    default: {
      lines.push_back(cat({"{", nat(scope, 1), ":"}));
      uint32_t n = random_.between(1, 3);
      for (uint32_t i = 0; i < n; ++i) {
        lines.push_back(cat({"- ", std::to_string(i), ": ", words(1, 2)}));
        Scope branch = scope;
        if (chance(40)) statements(lines, branch, 1, nesting + 1);
      }
      if (chance(60)) lines.push_back(cat({"- else: ", words(1, 2)}));
      return close("switch");
    }
  }
}

void Writer::sequence(Lines& lines, Scope& scope, uint32_t nesting) {
  static const char* const kinds[] = {"stopping", "cycle",        "once",
                                      "shuffle",  "shuffle once", "shuffle stopping"};
  uint32_t kind = below(6);
  if (kind >= 3 && !may_draw()) kind -= 3;
  used(kinds[kind]);
  lines.push_back(cat({"{", kinds[kind], ":"}));
  uint32_t n = random_.between(2, kind >= 3 && is_small_ ? 2 : 3);
  for (uint32_t i = 0; i < n; ++i) {
    lines.push_back(cat({"- ", chance(70) ? phrase(scope, 1) : words(1, 1)}));
    Scope branch = scope;
    if (chance(35)) {
      used("logic in a sequence");
      statements(lines, branch, 1, nesting + 1);
    }
  }
  lines.push_back("}");
}

void Writer::stale_temporary(Lines& lines, Scope& scope) {
  used("conditional temporary");
  std::string name = cat({"m", std::to_string(names_++)});
  lines.push_back(cat({"{", boolean(scope, 1), ":"}));
  lines.push_back(cat({"~ temp ", name, " = ", nat(scope, 0)}));
  lines.push_back("}");
  scope.stales.push_back(name);
}

void Writer::call_tunnel(Lines& lines, Scope& scope) {
  uint32_t first = scope.kind == FlowKind::tunnel ? scope.order + 1 : 0;
  if (scope.kind == FlowKind::main && !tunnel_targets_.empty() && chance(20)) {
    used("variable tunnel");
    lines.push_back(cat({"-> ", random_.pick(tunnel_targets_), " ->"}));
    return;
  }
  if (first >= tunnels_.size()) return assignment(lines, scope);
  const Callable& tunnel = tunnels_[first + below(static_cast<uint32_t>(tunnels_.size()) - first)];
  // A tunnel that goes where it is told does not come back: only behind a choice.
  if (tunnel.has_target && !(scope.is_chosen && scope.kind == FlowKind::main))
    return assignment(lines, scope);
  used("tunnel");
  std::string line = cat({"-> ", tunnel.path, arguments(tunnel, scope, 1), " ->"});
  if (chance(15) && !tunnels_.back().has_target && &tunnel != &tunnels_.back()) {
    used("tunnel chain");
    line += cat({" ", tunnels_.back().path, arguments(tunnels_.back(), scope, 1), " ->"});
  }
  lines.push_back(line);
}

void Writer::start_thread(Lines& lines, Scope& scope) {
  uint32_t first = scope.kind == FlowKind::thread ? scope.order + 1 : 0;
  if (first >= threads_.size()) return assignment(lines, scope);
  const Callable& thread = threads_[first + below(static_cast<uint32_t>(threads_.size()) - first)];
  used("thread");
  uint32_t n = !is_small_ && chance(20) ? 2 : 1;
  if (n == 2) used("one thread twice");
  for (uint32_t i = 0; i < n; ++i) lines.push_back(cat({"<- ", thread.path, arguments(thread, scope, 1)}));
}

void Writer::statement(Lines& lines, Scope& scope, uint32_t nesting) {
  bool in_function = scope.kind == FlowKind::function;
  switch (below(22)) {
    case 0:
    case 1:
    case 2:
    case 3: return assignment(lines, scope);
    case 4:
    case 5:
      if (nesting < 2) return conditional(lines, scope, nesting);
      break;
    case 6:
      if (nesting < 2) return sequence(lines, scope, nesting);
      break;
    case 7:
      if (!has_temps_) break;
      if (has_targets_ && chance(12) && !in_function && nesting == 0) {
        used("divert target in a temporary");
        std::string name = cat({"m", std::to_string(names_++)});
        lines.push_back(cat({"~ temp ", name, " = -> ", plain_place()}));
        scope.targets.push_back(name);
        return;
      }
      used("temporary");
      {
        std::string name = cat({"m", std::to_string(names_++)});
        lines.push_back(cat({"~ temp ", name, " = ", nat(scope, 2)}));
        scope.nats.push_back(name);
      }
      return;
    case 8:
      if (has_temps_ && nesting < 2) return stale_temporary(lines, scope);
      break;
    case 9:
    case 10:
      if (has_tunnels_ && !in_function) return call_tunnel(lines, scope);
      break;
    case 11:
    case 12:
      if (has_threads_ && !in_function && nesting == 0 && scope.kind != FlowKind::tunnel)
        return start_thread(lines, scope);
      break;
    case 13: {
      std::string called = call(scope, chance(60), 1);
      if (called.empty()) break;
      used("function evaluated");
      lines.push_back("~ " + called);
      return;
    }
    case 14:
      if (may_draw()) {
        used("SEED_RANDOM");
        lines.push_back(cat({"~ SEED_RANDOM(", number(1, 40), ")"}));
        return;
      }
      break;
    case 15:
      if (scope.kind == FlowKind::tunnel && chance(50)) {
        used("conditional ->->");
        lines.push_back(cat({"{", boolean(scope, 1), ": ->->}"}));
        return;
      }
      if (chance(10)) {
        used("VAR inside a flow");
        lines.push_back(cat({"VAR w", std::to_string(names_++), " = ", number(0, 5)}));
        return;
      }
      if (chance(40)) {
        used("comment");
        lines.push_back(
            cat({words(1, 2), chance(50) ? " // nobody reads {this" : " /* nor -> this */ more"}));
        return;
      }
      if (chance(20) && nesting == 0) {
        used("TODO");
        lines.push_back("TODO: say it better");
        return;
      }
      break;
    case 16:
      if (has_tags_ && !in_function && chance(40)) {
        used("tag on its own line");
        lines.push_back(cat({"# ", words(1, 2)}));
        return;
      }
      break;
    case 17:
      if (scope.kind == FlowKind::main && !scope.is_in_string && chance(40)) {
        if (has_tunnels_ && !tunnels_.empty() && !tunnels_.back().has_target && chance(25)) {
          used("tunnel in an inline if");
          lines.push_back(cat({"{", boolean(scope, 1), ": -> ", tunnels_.back().path,
                               arguments(tunnels_.back(), scope, 0), " ->}"}));
          return;
        }
        if (has_threads_ && !targets_.empty() && scope.is_chosen && chance(25)) {
          used("variable thread");
          lines.push_back(cat({"<- ", targets_[0]}));
          return;
        }
        used("conditional divert");
        lines.push_back(
            cat({"{", boolean(scope, 1), ": ", scope.is_chosen ? ending(scope) : forward(scope), "}"}));
        return;
      }
      break;
    default: break;
  }
  lines.push_back(text_line(scope));
}

void Writer::statements(Lines& lines, Scope& scope, uint32_t count, uint32_t nesting) {
  for (uint32_t i = 0; i < count; ++i) statement(lines, scope, nesting);
}

std::string Writer::label(Scope& scope, const char* stem) {
  used("label");
  std::string name = cat({stem, std::to_string(labels_.size())});
  labels_.push_back(cat({scope.label_prefix, name}));
  is_enterable_.push_back(scope.kind == FlowKind::main);
  return name;
}

std::string Writer::go(const Callable& place, Scope& scope, bool is_short_allowed) {
  std::string path = place.path;
  auto dot = path.find('.');
  if (is_short_allowed && dot != std::string::npos && scope.kind == FlowKind::main && scope.order > 0 &&
      places_[scope.order].knot == place.knot && chance(60)) {
    used("short stitch name");
    path = path.substr(dot + 1);
  }
  return cat({"-> ", path, arguments(place, scope, 1)});
}

// Where content that was not chosen may go: on. Past the last place there is only the end.
std::string Writer::forward(Scope& scope) {
  if (scope.kind == FlowKind::tunnel) return "->->";
  if (scope.kind == FlowKind::thread) return "-> DONE";
  uint32_t next = scope.order + 1, n = static_cast<uint32_t>(places_.size());
  if (next >= n) return chance(60) ? "-> END" : "-> DONE";
  return go(places_[next + below(n - next)], scope);
}

std::string Writer::back(Scope& scope) {
  uint32_t n = static_cast<uint32_t>(places_.size());
  const Callable& place = places_[1 + below(n - 1)];
  if (has_targets_ && !targets_.empty() && chance(20)) {
    if (chance(12)) {
      used("variable divert with surplus arguments");
      return cat({"-> ", random_.pick(targets_), "(", number(1, 9), ")"});
    }
    used("variable divert");
    return cat({"-> ", random_.pick(targets_)});
  }
  if (!scope.targets.empty() && chance(40)) {
    used("divert to a parameter");
    return cat({"-> ", random_.pick(scope.targets)});
  }
  if (has_tunnels_ && !tunnels_.empty() && !tunnels_.back().has_target && scope.kind != FlowKind::tunnel &&
      chance(8)) {
    used("tunnel then divert");
    return cat(
        {"-> ", tunnels_.back().path, arguments(tunnels_.back(), scope, 0), " ", go(place, scope, false)});
  }
  return go(place, scope);
}

// How content that was chosen ends.
std::string Writer::ending(Scope& scope) {
  if (scope.kind == FlowKind::tunnel) {
    switch (below(8)) {
      case 0: used("tunnel left by a divert"); return back(scope);
      case 1: {
        const Callable& place = places_[1 + below(static_cast<uint32_t>(places_.size()) - 1)];
        used("->-> override");
        return cat({"->-> ", place.path, arguments(place, scope, 0)});
      }
      case 2:
        if (chance(20)) {
          used("DONE in a tunnel");
          return "-> DONE";
        }
        return "->->";
      default: used("->->"); return "->->";
    }
  }
  if (is_careless_ && chance(6)) {
    used("->-> at the top");
    return "->->";
  }
  if (chance(is_small_ ? 8 : 2)) {
    used("END");
    return "-> END";
  }
  if (chance(2)) {
    used("DONE");
    return "-> DONE";
  }
  if (scope.kind == FlowKind::main && chance(15)) {
    used("divert to a label");
    return cat({"-> @G", std::to_string(labels_.size()), "@"});  // a later label (resolve_labels)
  }
  return back(scope);
}

// Options that no reader sees, followed when nothing else is left. A once-only one works once.
void Writer::fallback(Lines& lines, Scope& scope, uint32_t depth) {
  Scope inner = scope;
  inner.is_chosen = false;
  bool is_sticky = chance(75), has_condition = chance(10);
  used(is_sticky ? "sticky fallback" : "once-only fallback");
  std::string line = bullets(is_sticky ? '+' : '*', depth);
  if (has_condition) {
    used("fallback with a condition");
    line += cat({" {", boolean(scope, 1), "}"});
  }
  if (chance(50)) {
    lines.push_back(cat({line, " ", forward(inner)}));
  } else {
    lines.push_back(cat({line, " ->"}));
    statements(lines, inner, random_.between(0, 2), 1);
    lines.push_back(forward(inner));
  }
  if (has_condition || (!is_sticky && chance(80))) fallback(lines, scope, depth);
}

// One option with what follows it. Returns true when its content falls out of its end, to a gather.
// In a box (`{cond: * …}`) it must leave by itself and holds no weave of its own.
bool Writer::choice(Lines& lines, Scope& scope, uint32_t depth, bool may_fall, bool is_boxed) {
  if (choices_left_ > 0) --choices_left_;
  if (!is_small_ && depth == 1 && !is_boxed && scope.kind == FlowKind::main && chance(30)) {
    used("plain sticky choice");  // what keeps walks going
    lines.push_back(
        cat({"+ ", chance(70) ? cat({"[", phrase(scope, 1), "] "}) : cat({words(1, 2), " "}), back(scope)}));
    return false;
  }
  Scope inner = scope;
  inner.is_chosen = true;
  inner.label_prefix = scope.label_prefix;
  bool is_sticky = chance(is_small_ ? 20 : 40), burns = is_sticky && story_.is_finite;
  used(is_sticky ? "sticky choice" : "once-only choice");
  std::string line = bullets(is_sticky ? '+' : '*', depth);
  if (!is_boxed && chance(20)) line += cat({chance(80) ? " (" : "(", label(scope, "c"), ")"});
  if (burns) line += " {fuel > 0}";
  uint32_t conditions = chance(is_small_ ? 25 : 35) ? (chance(20) ? 2 : 1) : 0;
  for (uint32_t i = 0; i < conditions; ++i) {
    used("choice condition");
    bool is_on_own_line = chance(6);
    if (is_on_own_line) used("condition on its own line");
    line += cat({is_on_own_line ? "\n  {" : " {", boolean(scope, 2), "}"});
  }
  if (chance(15)) {
    std::string called = call(scope, true, 1);
    if (!called.empty()) {
      used("effects in a condition");
      line += cat({" {", called, " < ", number(2, 30), "}"});
    }
  }
  bool has_start = chance(75), has_brackets = chance(65) || !has_start, has_inner = chance(50);
  if (has_start) line += cat({" ", phrase(scope, chance(60) ? 2 : 0), tags(scope, 10)});
  Scope bracket = scope;
  bracket.is_in_tag = inner.is_in_tag =
      line.find('#') != std::string::npos;  // a tag reaches to the line's end
  if (has_brackets)
    line +=
        cat({" [", has_start && chance(20) ? (chance(70) ? "" : " ") : phrase(bracket, chance(50) ? 1 : 0),
             tags(scope, 6), "]"});
  inner.is_in_tag |= line.find('#') != std::string::npos;
  if (has_brackets && has_inner) line += cat({" ", phrase(inner, 1), tags(inner, 6)});
  inner.is_in_tag = false;
  bool falls = may_fall && chance(45);
  bool is_short = !falls && !burns && line.find('#') == std::string::npos && chance(30);
  if (is_short) {
    lines.push_back(cat({line, " ", ending(inner)}));
    return false;
  }
  lines.push_back(line);
  if (burns) lines.push_back("~ fuel--");
  statements(lines, inner, random_.between(0, is_small_ ? 1 : 2), is_boxed ? 2 : 1);
  if (!is_boxed && depth < 3 && choices_left_ > 1 && chance(is_small_ ? 15 : 20)) {
    used("nested weave");
    choices(lines, inner, depth + 1, falls);
    return falls;
  }
  if (!falls && chance(4)) {
    used("divert in a sequence");
    lines.push_back(cat({"{", chance(60) ? "&" : "", go(places_[places_.size() - 1], inner), "|",
                         go(places_[1], inner), "}"}));
  } else if (!falls) {
    lines.push_back(ending(inner));
  }
  return falls;
}

// A group of options, and the gather that collects them.
void Writer::choices(Lines& lines, Scope& scope, uint32_t depth, bool has_outer_gather) {
  uint32_t n = is_small_ ? random_.between(1, 4) : random_.between(1, 3);
  bool falls = false, gathers = (chance(55) || has_outer_gather) && scope.kind != FlowKind::thread;
  for (uint32_t i = 0; i < n; ++i) {
    if (depth == 1 && chance(8) && !scope.is_in_braces) {
      used("choice in a conditional");
      lines.push_back(cat({"{", boolean(scope, 1), ":"}));
      choice(lines, scope, depth, false, true);
      lines.push_back("}");
      continue;
    }
    if (depth == 1 && chance(4) && !scope.is_in_braces) {
      used("choice in a sequence");
      lines.push_back(chance(50) ? "{cycle:" : "{stopping:");
      for (uint32_t k = 0; k < 2; ++k) {
        Lines boxed;
        choice(boxed, scope, depth, false, true);
        boxed[0] = "- " + boxed[0];
        lines.insert(lines.end(), boxed.begin(), boxed.end());
      }
      lines.push_back("}");
      continue;
    }
    falls |= choice(lines, scope, depth, gathers, false);
  }
  bool keeps_open = is_careless_ && chance(30);
  if (keeps_open) used("no fallback");
  if (!keeps_open && scope.kind == FlowKind::main) fallback(lines, scope, depth);
  if (!keeps_open && scope.kind == FlowKind::tunnel) {
    used("fallback in a tunnel");
    lines.push_back(cat({bullets('+', depth), " ->"}));
    lines.push_back("->->");
  }
  if (scope.kind == FlowKind::thread || !falls) return;
  if (has_outer_gather && chance(50)) {
    used("loose end to an outer gather");
    return;
  }
  Scope inner = scope;
  inner.is_chosen = true;
  used("gather");
  std::string line = bullets('-', depth);
  if (chance(40)) line += cat({" (", label(scope, "g"), ")"});
  if (choices_left_ > 0 && chance(20)) {
    used("choice on a gather's line");
    Lines rest;
    Lines* into = &rest;
    choices(*into, inner, depth, has_outer_gather);
    if (!rest.empty() && (rest[0][0] == '*' || rest[0][0] == '+')) {
      lines.push_back(cat({line, " ", rest[0]}));
      lines.insert(lines.end(), rest.begin() + 1, rest.end());
    } else {
      lines.push_back(line);
      lines.insert(lines.end(), rest.begin(), rest.end());
    }
    return;
  }
  lines.push_back(chance(60) ? cat({line, " ", text_line(inner)}) : line);
  statements(lines, inner, random_.between(0, 2), 1);
  if (choices_left_ > 0 && chance(30)) return choices(lines, inner, depth, has_outer_gather);
  if (has_outer_gather && chance(60)) return;
  lines.push_back(ending(inner));
}

// What a place holds: content, then options or a way on.
void Writer::body(Lines& lines, Scope& scope, uint32_t depth) {
  statements(lines, scope, random_.between(is_small_ ? 0 : 1, is_small_ ? 2 : request_.size), 0);
  if (is_careless_ && chance(7)) {
    used("runs out");
    lines.push_back(words(1, 3));
    return;
  }
  if (choices_left_ > 0 && chance(85))
    choices(lines, scope, depth, false);
  else
    lines.push_back(forward(scope));
}

}  // namespace dramaturg::generate
