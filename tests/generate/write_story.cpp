// Request → story: the plan (what is declared, with which parameters), then the sections one by one.
#include <algorithm>

#include "generate/twisted.hpp"
#include "generate/writer.hpp"

namespace dramaturg::generate {

Writer::Writer(const Request& request) : request_(request), random_(request.seed) {
  is_small_ = request.profile == Profile::small;
}

void Writer::plan() {
  auto mostly = [&](uint32_t percent) { return chance(percent); };
  has_lists_ = mostly(70), has_strings_ = mostly(75), has_reals_ = mostly(50), has_threads_ = mostly(55);
  has_tunnels_ = mostly(65), has_chance_ = mostly(is_small_ ? 30 : 50), has_tags_ = mostly(65);
  has_glue_ = mostly(60), has_counts_ = mostly(80), has_targets_ = mostly(60), has_temps_ = mostly(75);
  has_functions_ = mostly(80);
  is_careless_ = chance(12);
  story_.is_careless = is_careless_;
  story_.is_finite = is_small_ && !chance(5);
  choices_left_ = is_small_ ? 13 : 6 + 5 * request_.size;
  if (is_small_) draws_left_ = 2;

  uint32_t knots = is_small_ ? random_.between(2, 4) : random_.between(2, 1 + request_.size);
  places_.push_back({.path = "", .knot = ""});  // the root, so that a place's index is its order
  for (uint32_t k = 0; k < knots; ++k) {
    static const std::vector<std::string> stems{"k", "k", "k", "k", "Knot_", "узел", "2nd_"};
    std::string knot = cat({random_.pick(stems), std::to_string(k)});
    uint32_t stitches = chance(30) ? random_.between(1, 2) : 0;
    bool is_hollow = stitches > 0 && chance(40);
    if (!is_hollow) {
      Callable place{.path = knot, .knot = knot};
      if (k > 0 && chance(20)) place.nats = random_.between(1, 2);
      if (k > 0 && chance(10)) place.has_target = has_targets_;
      places_.push_back(place);
    }
    for (uint32_t s = 0; s < stitches; ++s) {
      std::string stitch = cat({"s", std::to_string(k), "_", std::to_string(s)});
      Callable place{.path = cat({knot, ".", stitch}), .knot = knot};
      if (s > 0 && chance(15)) place.nats = 1;
      places_.push_back(place);
    }
  }
  uint32_t n = has_functions_ ? random_.between(1, is_small_ ? 2 : 4) : 0;
  for (uint32_t i = 0; i < n; ++i) {
    Callable function{.path = cat({chance(85) ? "f" : "функция", std::to_string(i)}), .knot = ""};
    function.nats = below(3);
    function.has_ref = chance(30);
    function.returns = chance(60);
    function.has_target = has_targets_ && chance(25);
    functions_.push_back(function);
  }
  n = has_tunnels_ ? random_.between(1, is_small_ ? 2 : 3) : 0;
  for (uint32_t i = 0; i < n; ++i) {
    Callable tunnel{.path = cat({"t", std::to_string(i)}), .knot = ""};
    if (chance(35)) tunnel.nats = 1;
    tunnel.has_ref = chance(12);
    tunnel.has_target = has_targets_ && chance(15);
    tunnels_.push_back(tunnel);
  }
  n = has_threads_ ? random_.between(1, is_small_ ? 1 : 3) : 0;
  for (uint32_t i = 0; i < n; ++i) {
    Callable thread{.path = cat({"h", std::to_string(i)}), .knot = ""};
    if (chance(50)) thread.nats = 1;
    threads_.push_back(thread);
  }
  if (chance(20)) externals_.push_back({.path = "outside0", .knot = "", .nats = 1, .returns = true});
}

void Writer::declare(Lines& lines) {
  if (has_tags_ && chance(30)) {
    used("global tag");
    lines.push_back("# author: nobody");
    if (chance(50)) lines.push_back(cat({"# ", words(1, 2)}));
  }
  auto many = [&](const char* stem, uint32_t low, uint32_t high, auto value) {
    std::vector<std::string> names;
    uint32_t n = random_.between(low, high);
    for (uint32_t i = 0; i < n; ++i) {
      names.push_back(cat({stem, std::to_string(i)}));
      lines.push_back(cat({"VAR ", names.back(), " = ", value()}));
    }
    return names;
  };
  used("VAR");
  nats_ = many(chance(85) ? "n" : "число", 1, is_small_ ? 2 : 4, [&] { return number(0, 3); });
  integers_ = many("i", 1, 2, [&] { return chance(50) ? number(0, 4) : cat({"-", number(1, 4)}); });
  booleans_ = many("b", 1, 2, [&] { return std::string(chance(50) ? "true" : "false"); });
  if (has_strings_)
    strings_ = many("s", 1, 2, [&] { return cat({"\"", chance(30) ? "" : words(1, 2), "\""}); });
  if (strings_.empty()) strings_ = nats_;
  if (has_reals_) reals_ = many("r", 1, 2, [&] { return cat({number(0, 4), ".", chance(50) ? "5" : "25"}); });
  if (reals_.empty()) reals_ = {"0.5"};
  used("CONST");
  lines.push_back(cat({"CONST LIMIT = ", number(2, 6)}));
  constants_ = {"LIMIT"};
  if (has_lists_) {
    uint32_t n = random_.between(1, 2);
    for (uint32_t i = 0; i < n; ++i) {
      used("LIST");
      std::string name = cat({chance(85) ? "L" : "Λίστα", std::to_string(i)}),
                  line = cat({"LIST ", name, " = "});
      std::vector<std::string> items;
      uint32_t count = random_.between(2, 4), value = 1;
      for (uint32_t k = 0; k < count; ++k) {
        items.push_back(cat({std::string(1, static_cast<char>('w' + k)), "_", std::to_string(i)}));
        if (k) line += ", ";
        bool is_initial = chance(30), has_value = chance(25);
        if (has_value) {
          used("list item value");
          value += random_.between(0, 2);
        }
        std::string text = items.back() + (has_value ? " = " + std::to_string(value) : "");
        line += is_initial ? "(" + text + ")" : text;
        ++value;
      }
      lines.push_back(line);
      list_names_.push_back(name);
      items_.push_back(items);
    }
    lines.push_back(cat({"VAR l0 = ", chance(50) ? "()" : cat({"(", items_[0][0], ")"})}));
    lines.push_back(cat({"VAR l1 = (", items_.back().back(), ", ", items_[0][0], ")"}));
    lists_ = {"l0", "l1"};
  }
  if (has_targets_) {
    std::vector<std::string> paths;
    for (size_t i = 1; i < places_.size(); ++i)
      if (places_[i].nats == 0 && !places_[i].has_target) paths.push_back(places_[i].path);
    targets_ = {"d0"};
    used("divert target in a VAR");
    lines.push_back(cat({"VAR d0 = -> ", random_.pick(paths)}));
    for (const auto& tunnel : tunnels_)
      if (tunnel.nats == 0 && !tunnel.has_ref && !tunnel.has_target && tunnel_targets_.empty()) {
        tunnel_targets_ = {"v0"};
        lines.push_back(cat({"VAR v0 = -> ", tunnel.path}));
      }
    // A knot that wants an argument, followed without one: takes whatever was left over, or breaks.
    for (const auto& place : places_)
      if (is_careless_ && place.nats == 1 && !place.has_target && targets_.size() == 1) {
        used("variable divert with too few arguments");
        targets_.push_back("d1");
        lines.push_back(cat({"VAR d1 = -> ", place.path}));
      }
  }
  if (story_.is_finite) lines.push_back(cat({"VAR fuel = ", number(1, 4)}));
  for (const auto& external : externals_) {
    used("EXTERNAL");
    lines.push_back(cat({"EXTERNAL ", external.path, "(x)"}));
  }
}

Section& Writer::open(const std::string& header) {
  story_.sections.push_back({header, {}});
  return story_.sections.back();
}

std::string Writer::parameters(const Callable& callable, Scope& scope) {
  std::vector<std::string> all;
  for (uint32_t i = 0; i < callable.nats; ++i) {
    all.push_back(cat({"a", std::to_string(names_++)}));
    scope.nats.push_back(all.back());
  }
  if (callable.has_ref) {
    used("ref parameter");
    std::string name = cat({"a", std::to_string(names_++)});
    all.push_back("ref " + name);
    scope.refs.push_back(name);
  }
  if (callable.has_target) {
    used("divert target parameter");
    std::string name = cat({"a", std::to_string(names_++)});
    all.push_back("-> " + name);
    scope.targets.push_back(name);
  }
  if (all.empty()) return "";
  std::string text = "(";
  for (size_t i = 0; i < all.size(); ++i) text += (i ? ", " : "") + all[i];
  return text + ")";
}

void Writer::write_function(uint32_t order) {
  const Callable function = functions_[order];
  Scope scope{.kind = FlowKind::function, .order = order};
  std::string params = parameters(function, scope);
  Lines lines;
  if (function.has_ref && chance(70)) {
    used("write through ref");
    lines.push_back(
        cat({"~ ", scope.refs[0], " = (", scope.refs[0], " + ", nat(scope, 0), ") % ", number(3, 9)}));
  }
  bool recurses = function.nats > 0 && !function.has_ref && !function.has_target && chance(25);
  if (recurses) {
    used("recursion");
    const std::string& n = scope.nats[0];
    std::string rest = function.nats > 1 ? ", 1" : "";
    lines.push_back(cat({"{", n, " > 0:"}));
    if (function.returns)
      lines.push_back(cat({"~ return 1 + ", function.path, "(", n, " - 1", rest, ")"}));
    else
      lines.push_back(cat({words(1, 1), " {", function.path, "(", n, " - 1", rest, ")}"}));
    lines.push_back("}");
  }
  if (!function.returns || chance(40)) statements(lines, scope, random_.between(1, 2), 1);
  if (function.returns) {
    if (chance(25)) {
      used("return in a branch");
      lines.push_back(cat({"{", boolean(scope, 1), ":"}));
      lines.push_back(cat({"~ return ", number(0, 3)}));
      lines.push_back("}");
    }
    used("return");
    lines.push_back(cat({"~ return ", wrap(nat(scope, 2)), " % 31"}));
  } else if (chance(70)) {
    lines.push_back(chance(50) ? words(1, 2) : phrase(scope, 1));
  }
  if (!function.returns && chance(35)) {
    used("prints and returns");
    switch (below(4)) {
      case 0: lines.push_back("~ return"); break;
      case 1: lines.push_back(cat({"~ return ", boolean(scope, 1)})); break;
      case 2: lines.push_back(cat({"~ return ", has_strings_ ? string(scope, 1) : nat(scope, 1)})); break;
      default: lines.push_back(cat({"~ return ", has_lists_ ? list(scope, 1) : nat(scope, 1)}));
    }
  }
  open(cat({"=== function ", function.path, params.empty() ? "()" : params, chance(50) ? " ===" : ""}))
      .lines = lines;
}

void Writer::write_functions() {
  for (uint32_t i = 0; i < functions_.size(); ++i) write_function(i);
  for (const auto& external : externals_) {
    Lines lines{"~ return (x * 2) % 7"};
    open(cat({"=== function ", external.path, "(x)"})).lines = lines;
  }
}

void Writer::write_tunnels() {
  for (uint32_t i = 0; i < tunnels_.size(); ++i) {
    const Callable tunnel = tunnels_[i];
    Scope scope{.kind = FlowKind::tunnel, .order = i, .label_prefix = tunnel.path + "."};
    std::string params = parameters(tunnel, scope);
    Lines lines;
    if (tunnel.nats == 1 && !tunnel.has_ref && !tunnel.has_target && chance(30)) {
      used("recursive tunnel");
      lines.push_back(cat({"{", scope.nats[0], " > 0: -> ", tunnel.path, "(", scope.nats[0], " - 1) ->}"}));
    }
    statements(lines, scope, random_.between(0, 2), 0);
    if (tunnel.has_target) {
      used("->-> to a parameter");
      lines.push_back(cat({chance(70) ? "->-> " : "-> ", scope.targets[0]}));
    } else if (choices_left_ > 0 && chance(40)) {
      used("choices in a tunnel");
      choices(lines, scope, 1, false);
    } else if (is_careless_ && chance(10)) {
      used("tunnel runs out");
      lines.push_back(words(1, 2));
    } else {
      lines.push_back("->->");
    }
    open(cat({"=== ", tunnel.path, params})).lines = lines;
  }
}

void Writer::write_threads() {
  for (uint32_t i = 0; i < threads_.size(); ++i) {
    const Callable thread = threads_[i];
    Scope scope{.kind = FlowKind::thread, .order = i, .label_prefix = thread.path + "."};
    std::string params = parameters(thread, scope);
    Lines lines;
    statements(lines, scope, random_.between(0, 1), 0);
    if (choices_left_ > 0) choices(lines, scope, 1, false);
    if (lines.empty()) lines.push_back(words(1, 3));
    if (chance(4)) {
      used("END in a thread");
      lines.push_back(cat({"{", boolean(scope, 1), ": -> END}"}));
    }
    if (chance(60)) {
      used("DONE in a thread");
      // Behind choices a divert would belong to the last of them: a gather would swallow it, too.
      if (lines.back().rfind("->", 0) != 0) lines.push_back("-> DONE");
    }
    open(cat({"=== ", thread.path, params})).lines = lines;
  }
}

void Writer::write_places() {
  for (uint32_t i = 1; i < places_.size(); ++i) {
    const Callable place = places_[i];
    Scope scope{.kind = FlowKind::main, .order = i, .label_prefix = place.path + "."};
    std::string params = parameters(place, scope);
    auto dot = place.path.find('.');
    bool opens_knot = i == 1 || places_[i - 1].knot != place.knot;
    if (opens_knot) {
      Section& section = open(cat({chance(80) ? "=== " : "== ", place.knot,
                                   dot == std::string::npos ? params : "", chance(50) ? " ===" : ""}));
      if (has_tags_ && chance(15)) {
        used("knot tag");
        section.lines.push_back(cat({"# scene: ", words(1, 1)}));
      }
    }
    if (dot != std::string::npos) {
      used("stitch");
      open(cat({"= ", place.path.substr(dot + 1), params}));
    }
    Lines lines;
    body(lines, scope, 1);
    auto& into = story_.sections.back().lines;
    into.insert(into.end(), lines.begin(), lines.end());
  }
}

// One story in two hundred may loop without a choice, on purpose.
void Writer::write_endless(Lines& lines) {
  if (is_small_ || below(200) != 0) return;
  used("endless loop");
  story_.is_endless = true;
  lines.push_back(cat({"{", nats_[0], " > 1: -> ENDLESS}"}));
}

void Writer::resolve_labels() {
  for (auto& section : story_.sections)
    for (auto& line : section.lines)
      for (size_t at = line.find('@'); at != std::string::npos; at = line.find('@', at)) {
        size_t end = line.find('@', at + 1);
        std::string with;
        if (line[at + 1] == 'R') {
          with = labels_.empty() ? places_.back().path : random_.pick(labels_);
        } else {
          std::vector<std::string> later;
          for (size_t i = std::stoul(line.substr(at + 2, end - at - 2)); i < labels_.size(); ++i)
            if (is_enterable_[i]) later.push_back(labels_[i]);
          with = later.empty() ? places_[1].path : random_.pick(later);
        }
        line.replace(at, end - at + 1, with);
        at += with.size();
      }
}

void Writer::ruffle() {
  if (!chance(35)) return;
  used("ruffled blanks");
  static const std::vector<std::string> indents{"", "", "  ", "\t", "    ", " \t "};
  for (auto& section : story_.sections) {
    Lines ruffled;
    for (const auto& line : section.lines) {
      std::string indent = random_.pick(indents);
      ruffled.push_back(cat({indent, line, chance(10) ? "  " : ""}));
      if (chance(6)) ruffled.push_back(chance(50) ? "" : "   ");
    }
    section.lines = ruffled;
  }
}

// Moves the functions, which stand last, into a file of their own.
void Writer::split_includes() {
  if (is_small_ || !chance(8) || functions_.empty()) return;
  used("INCLUDE");
  std::string text = "// more\n";
  auto is_function = [](const Section& section) {
    return section.header.find("function") != std::string::npos;
  };
  for (const auto& section : story_.sections)
    if (is_function(section)) {
      text += section.header + "\n";
      for (const auto& line : section.lines) text += line + "\n";
    }
  std::erase_if(story_.sections, is_function);
  story_.included["more.ink"] = text;
  story_.sections[0].lines.insert(story_.sections[0].lines.begin(), "INCLUDE more.ink");
}

Story Writer::write() {
  plan();
  open("");
  Lines lines;
  declare(lines);
  write_endless(lines);
  Scope root{.kind = FlowKind::main, .order = 0};
  statements(lines, root, random_.between(0, 2), 0);
  if (choices_left_ > 0 && chance(20)) {
    used("weave at the root");
    choices(lines, root, 1, false);
  } else {
    std::string arguments_of_first = arguments(places_[1], root, 1);
    lines.push_back(cat({"-> ", places_[1].path, arguments_of_first}));
  }
  story_.sections[0].lines = lines;
  write_places();
  write_threads();
  write_tunnels();
  write_functions();
  if (story_.is_endless) open("=== ENDLESS").lines = {cat({words(1, 2), " <>"}), "-> ENDLESS"};
  resolve_labels();
  ruffle();
  split_includes();
  return story_;
}

Story generate(const Request& request) {
  if (request.profile == Profile::tokens) {
    Story story;
    story.sections.push_back({"", {write_wild(request)}});
    return story;
  }
  if (request.profile == Profile::twisted) return write_twisted(request);
  return Writer(request).write();
}

std::string print(const Story& story) {
  std::string text;
  for (const auto& section : story.sections) {
    if (!section.header.empty()) text += section.header + "\n";
    for (const auto& line : section.lines) text += line + "\n";
  }
  return text;
}

}  // namespace dramaturg::generate
