// Scope → what the reader sees: words with logic in them, alternatives, tags and glue.
#include "generate/writer.hpp"

namespace dramaturg::generate {

std::string Writer::words(uint32_t low, uint32_t high) {
  static const std::vector<std::string> all{
      "lamp",  "river", "stone", "quiet", "under",  "the",    "a",     "old",     "letter", "garden",
      "waits", "turns", "and",   "then",  "nobody", "sings",  "don't", "grey",    "window", "salt",
      "with",  "rain.", "Yes,",  "so!",   "why?",   "(near)", "naïve", "Ωmega",   "кот",    "🙂",
      "50%",   "3",     "x;",    "it's",  "north",  "bread",  "=",     "two-fold"};
  std::string text;
  uint32_t n = random_.between(low, high);
  for (uint32_t i = 0; i < n; ++i) {
    const auto& word = random_.pick(all);
    // A line must not begin like a command, and `=` would be a stitch.
    text += (i ? " " : "") + (i == 0 && (word == "=" || word == "(near)") ? "sky" : word);
  }
  return text;
}

std::string Writer::inline_sequence(Scope& scope, uint32_t depth) {
  Scope inner = scope;
  inner.is_in_braces = true;
  std::string mark;
  switch (below(8)) {
    case 0:
    case 1:
      used("inline cycle");
      mark = "&";
      break;
    case 2:
      used("inline once");
      mark = "!";
      break;
    case 3:
      if (may_draw()) {
        used("inline shuffle");
        mark = "~";
        break;
      }
      [[fallthrough]];
    default: used("inline stopping");
  }
  std::string text = cat({"{", mark});
  if (mark.empty())
    text += chance(50) ? "sky, " : "the lamp ";  // `{50%|…}` and `{why?|…}` would be expressions
  uint32_t n = random_.between(2, mark == "~" && is_small_ ? 2 : 4);
  for (uint32_t i = 0; i < n; ++i) {
    if (i) text += "|";
    if (i > 1 && chance(15)) {
      used("empty alternative");
    } else if (chance(25) && depth > 0) {
      used("nested alternative");
      text += cat({words(1, 1), " ", piece(inner, depth - 1)});
    } else {
      text += words(1, 2);
    }
  }
  return text + "}";
}

std::string Writer::piece(Scope& scope, uint32_t depth) {
  Scope inner = scope;
  inner.is_in_braces = true;
  switch (below(depth == 0 ? 5 : 14)) {
    case 0: used("print int"); return cat({"{", nat(scope, depth), "}"});
    case 1: used("print variable"); return cat({"{", random_.pick(nats_), "}"});
    case 2: return inline_sequence(scope, 0);
    case 3: used("print int"); return cat({"{", integer(scope, depth), "}"});
    case 4:
      if (!has_strings_) return words(1, 2);
      used("print string");
      return cat({"{", random_.pick(strings_), "}"});
    case 5: return inline_sequence(scope, depth - 1);
    case 6:
      used("inline if");
      return cat({"{", boolean(scope, depth - 1), ": ", phrase(inner, depth - 1), "}"});
    case 7:
      used("inline if else");
      return cat({"{", boolean(scope, depth - 1), ":", phrase(inner, depth - 1), "|",
                  phrase(inner, depth - 1), "}"});
    case 8: used("print bool"); return cat({"{", boolean(scope, depth - 1), "}"});
    case 9:
    case 10: {
      std::string called = call(scope, false, depth - 1);
      return called.empty() ? words(1, 1) : cat({"{", called, "}"});
    }
    case 11:
      if (!has_lists_) return words(1, 1);
      used("print list");
      return cat({"{", list(scope, depth - 1), "}"});
    case 12:
      if (!has_reals_) return words(1, 1);
      used("print float");
      return cat({"{", real(scope, depth - 1), "}"});
    default:
      if (!has_strings_) return words(1, 1);
      used("print string");
      return cat({"{", string(scope, depth - 1), "}"});
  }
}

std::string Writer::phrase(Scope& scope, uint32_t depth) {
  std::string text = words(1, 4);
  uint32_t n = chance(55) ? random_.between(1, 2) : 0;
  for (uint32_t i = 0; i < n; ++i) {
    if (has_glue_ && chance(10)) {
      used("glue inside a line");
      text += " <>";
    }
    text += cat(
        {chance(85) ? " " : "", piece(scope, depth), chance(60) ? " " : "", chance(50) ? words(1, 2) : ""});
  }
  if (chance(3)) {
    used("escape");
    text += chance(50) ? " \\# no" : " \\{x\\}";
  }
  return text;
}

std::string Writer::tags(Scope& scope, uint32_t percent) {
  if (!has_tags_ || scope.is_in_braces || scope.kind == FlowKind::function || !chance(percent)) return "";
  Scope inner = scope;
  inner.is_in_braces = inner.is_in_tag = true;
  std::string text;
  uint32_t n = random_.between(1, 2);
  for (uint32_t i = 0; i < n; ++i) {
    if (chance(40)) {
      used("dynamic tag");
      text += cat({" # ", chance(30) ? "ending: " : "mood: ", piece(inner, 1)});
    } else {
      used("tag");
      text += cat({chance(50) ? " #" : " # ", words(1, 2)});
    }
  }
  return text;
}

std::string Writer::text_line(Scope& scope) {
  if (has_tags_ && scope.kind != FlowKind::function && !scope.is_in_braces && chance(3)) {
    used("tag in a branch");
    return cat({words(1, 2), " {", boolean(scope, 1), ": ", words(1, 2), " # ", words(1, 1), "}"});
  }
  bool begins_glued = has_glue_ && chance(8), ends_glued = has_glue_ && chance(10);
  if (begins_glued) used("glue at a line's start");
  if (ends_glued) used("glue at a line's end");
  std::string text = cat({begins_glued ? "<> " : "", phrase(scope, 2)});
  if (ends_glued) return text + (chance(50) ? " <>" : "<>");
  return cat({text, tags(scope, 15)});
}

}  // namespace dramaturg::generate
