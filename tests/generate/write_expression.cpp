// Scope → an expression of a wanted type. Values stay small and whole divisions have operands ≥ 0, so that
// inkjs (whose numbers are JavaScript's) and the reference agree; see tests/differential/KNOWN.md.
#include "generate/writer.hpp"

namespace dramaturg::generate {

std::string wrap(const std::string& expression) {
  for (char c : expression)
    if (c == ' ' || c == '(' || c == '-' || c == '!' || c == '"') return "(" + expression + ")";
  return expression;
}

bool Writer::may_draw() {
  if (!has_chance_ || draws_left_ == 0) return false;
  --draws_left_;
  story_.has_chance = true;
  return true;
}

std::string Writer::readable(Scope& scope) {
  std::vector<std::string> paths;
  for (size_t i = 1; i < places_.size(); ++i) paths.push_back(places_[i].path);
  for (const auto& tunnel : tunnels_)
    if (!tunnel.has_ref) paths.push_back(tunnel.path);  // `-> t` may not be stored then
  for (const auto& thread : threads_) paths.push_back(thread.path);
  if (chance(40)) {
    used("count of a label");
    return "@R@";  // any label, chosen when all are known (resolve_labels)
  }
  if (scope.kind == FlowKind::main && scope.order > 0 && chance(40)) return places_[scope.order].path;
  return random_.pick(paths);
}

std::string Writer::plain_place() {
  std::vector<std::string> paths;
  for (const auto& place : places_)
    if (place.nats == 0 && !place.has_target && !place.path.empty()) paths.push_back(place.path);
  return random_.pick(paths);
}

std::string Writer::count(Scope& scope) {
  switch (below(scope.is_in_tag ? 2 : 6)) {
    case 0: used("TURNS"); return "TURNS()";
    case 1: used("CHOICE_COUNT"); return "CHOICE_COUNT()";
    case 2: used("READ_COUNT"); return cat({"READ_COUNT(-> ", readable(scope), ")"});
    case 3:
      if (!scope.targets.empty() && chance(50)) {
        used("READ_COUNT of a variable");
        return cat({chance(60) ? "READ_COUNT(" : "TURNS_SINCE(", random_.pick(scope.targets), ")"});
      }
      [[fallthrough]];
    default: used("read count"); return readable(scope);
  }
}

std::string Writer::chance_value(Scope& scope) {
  (void)scope;
  used("RANDOM");
  return cat({"RANDOM(", number(0, 2), ", ", number(2, is_small_ ? 3 : 6), ")"});
}

std::string Writer::nat(Scope& scope, uint32_t depth) {
  uint32_t kind = below(depth == 0 ? 7 : 20);
  if (!scope.nats.empty() && chance(30)) return random_.pick(scope.nats);
  if (!scope.stales.empty() && chance(15)) {
    used("stale temporary read");
    return random_.pick(scope.stales);
  }
  if (!scope.refs.empty() && chance(40)) {
    used("read through ref");
    return random_.pick(scope.refs);
  }
  switch (kind) {
    case 0: return number(0, 9);
    case 1: used("CONST read"); return random_.pick(constants_);
    case 2:
    case 3:
    case 4: return random_.pick(nats_);
    case 5:
      if (has_counts_) return count(scope);
      return random_.pick(nats_);
    case 6: return random_.pick(nats_);
    case 7: return cat({nat(scope, depth - 1), " + ", nat(scope, depth - 1)});
    case 8: used("*"); return cat({wrap(nat(scope, depth - 1)), " * ", number(2, 3)});
    case 9: used("int /"); return cat({wrap(nat(scope, depth - 1)), " / ", number(2, 4)});
    case 10:
      used("%");
      return cat({wrap(nat(scope, depth - 1)), " ", chance(50) ? "%" : "mod", " ", number(2, 9)});
    case 11:
      if (has_lists_) {
        used("LIST_COUNT");
        return cat({"LIST_COUNT(", list(scope, depth - 1), ")"});
      }
      return random_.pick(nats_);
    case 12:
      if (has_lists_) {
        used("LIST_VALUE");
        return cat({"LIST_VALUE(", list(scope, depth - 1), ")"});
      }
      return random_.pick(nats_);
    case 13:
    case 14: {
      std::string called = call(scope, true, depth - 1);
      return called.empty() ? random_.pick(nats_) : called;
    }
    case 15:
      if (may_draw()) return chance_value(scope);
      return number(0, 3);
    case 16:
      used("MAX MIN");
      return cat({chance(50) ? "MAX(" : "MIN(", nat(scope, depth - 1), ", ", nat(scope, depth - 1), ")"});
    case 17:
      if (has_reals_) {
        used("INT");
        return cat({"INT(", nat(scope, 0), " + ", number(0, 3), ".", chance(50) ? "25" : "75", ")"});
      }
      return number(0, 5);
    case 18:
      used("bool in arithmetic");
      return cat({wrap(boolean(scope, depth - 1)), " + ", nat(scope, depth - 1)});
    default: return cat({"(", nat(scope, depth - 1), " + ", nat(scope, depth - 1), ")"});
  }
}

std::string Writer::integer(Scope& scope, uint32_t depth) {
  switch (below(depth == 0 ? 3 : 7)) {
    case 0: return random_.pick(integers_);
    case 1: return nat(scope, depth);
    case 2:
      if (has_counts_ && !scope.is_in_tag) {
        used("TURNS_SINCE");
        return cat({"TURNS_SINCE(-> ", readable(scope), ")"});
      }
      return random_.pick(integers_);
    case 3: used("int -"); return cat({nat(scope, depth - 1), " - ", wrap(nat(scope, depth - 1))});
    case 4: used("unary -"); return cat({"-", wrap(nat(scope, depth - 1))});
    case 5: used("signed %"); return cat({wrap(integer(scope, depth - 1)), " % ", number(2, 7)});
    default: return cat({wrap(integer(scope, depth - 1)), " * ", number(2, 3)});
  }
}

// Only halves and quarters: they are exact in float32 and in JavaScript's double, and print alike.
std::string Writer::real(Scope& scope, uint32_t depth) {
  static const std::vector<std::string> quarters{"0.5", "1.25", "2.75", "3.5", "0.25"};
  switch (below(depth == 0 ? 2 : 8)) {
    case 0: return random_.pick(quarters);
    case 1: return random_.pick(reals_);
    case 2: used("float + int"); return cat({real(scope, depth - 1), " + ", nat(scope, 0)});
    case 3: used("float -"); return cat({wrap(real(scope, depth - 1)), " - ", random_.pick(quarters)});
    case 4: used("float *"); return cat({wrap(real(scope, depth - 1)), " * 2"});
    case 5: used("float /"); return cat({wrap(real(scope, depth - 1)), " / 2"});
    case 6: used("FLOAT"); return cat({"FLOAT(", nat(scope, 0), ") + 0.5"});
    default:
      used("FLOOR CEILING POW");
      switch (below(3)) {
        case 0: return cat({"FLOOR(", real(scope, depth - 1), ")"});
        case 1: return cat({"CEILING(", real(scope, depth - 1), ")"});
        default: return cat({"POW(", number(1, 4), ", ", number(0, 3), ")"});
      }
  }
}

std::string Writer::boolean(Scope& scope, uint32_t depth) {
  static const std::vector<std::string> comparisons{"==", "!=", "<", ">", "<=", ">="};
  uint32_t kind = below(depth == 0 ? 6 : 16);
  switch (kind) {
    case 0: return random_.pick(booleans_);
    case 1: return cat({nat(scope, 0), " ", random_.pick(comparisons), " ", number(0, 4)});
    case 2:
      if (!has_counts_) return random_.pick(booleans_);
      used("read count as condition");
      return cat({chance(50) ? "not " : "", readable(scope)});
    case 3: return cat({random_.pick(nats_), " > ", number(0, 3)});
    case 4: return cat({random_.pick(nats_), " ", random_.pick(comparisons), " ", random_.pick(nats_)});
    case 5:
      if (has_counts_ && !scope.is_in_tag && chance(50)) {
        used("TURNS_SINCE compared");
        return cat({"TURNS_SINCE(-> ", readable(scope), ") ", random_.pick(comparisons), " ", number(0, 3)});
      }
      return chance(50) ? "true" : "false";
    case 6:
      used("not");
      if (chance(70)) return cat({"not ", wrap(boolean(scope, depth - 1))});
      return cat({"(!", wrap(boolean(scope, depth - 1)), ")"});  // `{!` would be a once-only sequence
    case 7:
      used("and");
      return cat(
          {wrap(boolean(scope, depth - 1)), chance(50) ? " && " : " and ", wrap(boolean(scope, depth - 1))});
    case 8:
      used("or");
      return cat(
          {wrap(boolean(scope, depth - 1)), chance(50) ? " || " : " or ", wrap(boolean(scope, depth - 1))});
    case 9:
      if (!has_lists_) break;
      used("list ?");
      switch (below(4)) {
        case 0: return cat({list(scope, depth - 1), " ? ", item()});
        case 1: return cat({list(scope, depth - 1), " !? ", item()});
        case 2: return cat({list(scope, depth - 1), " has ", item()});
        default: return cat({list(scope, depth - 1), " hasnt (", item(), ")"});
      }
    case 10:
      if (!has_lists_) break;
      used("list comparison");
      return cat({list(scope, depth - 1), " ", random_.pick(comparisons), " ", list(scope, 0)});
    case 11:
      if (!has_strings_) break;
      used("string ==");
      return cat({string(scope, depth - 1), chance(70) ? " == " : " != ", string(scope, 0)});
    case 12:
      if (!has_strings_) break;
      used("string ?");
      return cat({string(scope, depth - 1), chance(70) ? " ? " : " !? ", string(scope, 0)});
    case 13:
      if (!has_reals_) break;
      used("float comparison");
      return cat({real(scope, depth - 1), " ", random_.pick(comparisons), " ", real(scope, 0)});
    case 14: return cat({integer(scope, depth - 1), " ", random_.pick(comparisons), " ", integer(scope, 0)});
    default: break;
  }
  if (has_targets_ && !targets_.empty() && !scope.is_in_tag && chance(30)) {
    used("divert target ==");
    return cat({random_.pick(targets_), chance(70) ? " == " : " != ", "-> ", places_.back().path});
  }
  return cat({nat(scope, depth - 1), " ", random_.pick(comparisons), " ", number(0, 6)});
}

std::string Writer::string(Scope& scope, uint32_t depth) {
  static const std::vector<std::string> literals{"\"ash\"",     "\"elm\"", "\"a\"",
                                                 "\"oak ash\"", "\"\"",    "\"été\""};
  if (scope.is_in_string) return random_.pick(strings_);  // a quote within quotes would end them
  switch (below(depth == 0 ? 3 : 7)) {
    case 0: return random_.pick(literals);
    case 1:
    case 2: return random_.pick(strings_);
    case 3: used("string +"); return cat({random_.pick(strings_), " + ", random_.pick(literals)});
    case 4: used("string + number"); return cat({random_.pick(literals), " + ", nat(scope, 0)});
    default: {
      used("logic in a string");
      Scope inner = scope;
      inner.is_in_string = inner.is_in_braces = true;
      return cat({"\"", phrase(inner, depth - 1), "\""});
    }
  }
}

std::string Writer::item() {
  uint32_t which = below(static_cast<uint32_t>(items_.size()));
  const auto& name = random_.pick(items_[which]);
  return chance(50) ? name : cat({list_names_[which], ".", name});
}

std::string Writer::list(Scope& scope, uint32_t depth) {
  switch (below(depth == 0 ? 5 : 15)) {
    case 0:
    case 1: return random_.pick(lists_);
    case 2: used("list literal"); return cat({"(", item(), ")"});
    case 3: return chance(30) ? "()" : item();
    case 4: return random_.pick(list_names_);
    case 5: used("LIST_ALL"); return cat({"LIST_ALL(", list(scope, depth - 1), ")"});
    case 6: used("LIST_INVERT"); return cat({"LIST_INVERT(", list(scope, depth - 1), ")"});
    case 7:
      used("LIST_RANGE");
      return cat({"LIST_RANGE(LIST_ALL(", list(scope, 0), "), ", number(1, 3), ", ", number(2, 5), ")"});
    case 8:
      used("LIST_MIN LIST_MAX");
      return cat({chance(50) ? "LIST_MIN(" : "LIST_MAX(", list(scope, depth - 1), ")"});
    case 9:
      used("list + -");
      return cat({wrap(list(scope, depth - 1)), chance(50) ? " + " : " - ", wrap(list(scope, 0))});
    case 10: used("list ^"); return cat({"(", list(scope, depth - 1), " ^ ", list(scope, 0), ")"});
    case 11:
      used("list shift");
      return cat({"(", list(scope, depth - 1), chance(60) ? " + " : " - ", number(1, 2), ")"});
    case 12:
      if (may_draw()) {
        used("LIST_RANDOM");
        return cat({"LIST_RANDOM(", random_.pick(list_names_), ")"});
      }
      return random_.pick(list_names_);
    case 13: {
      used("list from int");
      uint32_t which = below(static_cast<uint32_t>(items_.size()));
      return cat({list_names_[which], "(", number(1, 3), ")"});
    }
    default: {
      used("list literal");
      const auto& items = random_.pick(items_);
      uint32_t first = below(static_cast<uint32_t>(items.size()));
      return cat({"(", items[first], ", ", items[(first + 1) % items.size()], ")"});
    }
  }
}

std::string Writer::arguments(const Callable& callable, Scope& scope, uint32_t depth) {
  std::vector<std::string> all;
  for (uint32_t i = 0; i < callable.nats; ++i)
    all.push_back(chance(30) ? number(0, 6) : cat({wrap(nat(scope, depth)), " % 7"}));
  if (callable.has_ref) {
    used("ref argument");
    if (!scope.refs.empty() && chance(30)) {
      used("ref chain");
      all.push_back(random_.pick(scope.refs));
    } else if (!scope.nats.empty() && chance(40)) {
      used("ref to a temporary");
      all.push_back(random_.pick(scope.nats));
    } else {
      all.push_back(random_.pick(nats_));
    }
  }
  if (callable.has_target) {
    used("divert target argument");
    if (!targets_.empty() && chance(25))
      all.push_back(random_.pick(targets_));
    else
      all.push_back(cat({"-> ", plain_place()}));
  }
  if (all.empty()) return "";
  std::string text = "(";
  for (size_t i = 0; i < all.size(); ++i) text += (i ? ", " : "") + all[i];
  return text + ")";
}

std::string Writer::call(Scope& scope, bool returns, uint32_t depth) {
  std::vector<const Callable*> fitting;
  uint32_t first = scope.kind == FlowKind::function ? scope.order + 1 : 0;
  for (uint32_t i = first; i < functions_.size(); ++i)
    if (functions_[i].returns == returns) fitting.push_back(&functions_[i]);
  if (returns && has_functions_ && chance(15) && !externals_.empty()) {
    used("external call");
    const auto& external = random_.pick(externals_);
    return cat({external.path, "(", wrap(nat(scope, 0)), " % 5)"});
  }
  if (fitting.empty() || !has_functions_) return "";
  const Callable& function = *fitting[below(static_cast<uint32_t>(fitting.size()))];
  used(returns ? "function with a value" : "function that prints");
  std::string args = arguments(function, scope, depth > 0 ? depth - 1 : 0);
  return cat({function.path, args.empty() ? "()" : args});
}

}  // namespace dramaturg::generate
