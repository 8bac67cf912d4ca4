// argv → Options. One pass over the words: a flag is looked up in the table and reads its value by its type;
// the first word that is no flag is the verb, or the story of a review. What a flag belongs to is checked at
// the end, since flags may stand before the verb.
#include "cli/options.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>

#include "base/nearest.hpp"
#include "cli/help.hpp"
#include "cli/table.hpp"

namespace dramaturg::cli {

namespace {

namespace bits {
enum : uint32_t {
#define VERB(name, operands, least, most, here, sentence) name = 1U << static_cast<unsigned>(Verb::name),
#include "cli/options.def"
#undef VERB
};
}  // namespace bits

// What people type first, and the verb they mean.
constexpr std::pair<std::string_view, Verb> meant_rows[] = {
    {"lint", Verb::review},    {"check", Verb::review}, {"test", Verb::review},  {"verify", Verb::review},
    {"explore", Verb::review}, {"run", Verb::play},     {"read", Verb::play},    {"build", Verb::compile},
    {"diff", Verb::compare},   {"new", Verb::init},     {"version", Verb::help},
};

// ---- values: each returns an empty string, or what is wrong with the value

std::string wrong_value(std::string_view wanted, std::string_view value) {
  return "wants " + std::string(wanted) + ", not `" + std::string(value) + "`";
}

bool read_number(std::string_view text, uint64_t& number) {
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

struct Unit {
  std::string_view name;
  uint64_t factor;
};

// `number[.digits]unit`, exact; false when it does not fit 63 bits.
bool read_quantity(std::string_view text, const std::vector<Unit>& units, uint64_t& quantity) {
  const size_t split = text.find_first_not_of("0123456789");
  uint64_t number = 0;
  if (!read_number(text.substr(0, split), number)) return false;
  const std::string_view name = split == std::string_view::npos ? std::string_view() : text.substr(split);
  for (const Unit& unit : units) {
    if (unit.name != name) continue;
    if (number > (uint64_t{1} << 62) / unit.factor) return false;
    quantity = number * unit.factor;
    return true;
  }
  return false;
}

std::string read_limit(Limit& limit, std::string_view value, const std::vector<Unit>& units,
                       std::string_view wanted) {
  limit = {};
  if (value == "none") {
    limit.is_lifted = true;
    return {};
  }
  uint64_t quantity = 0;
  if (!read_quantity(value, units, quantity)) return wrong_value(wanted, value);
  limit.value = quantity;
  return {};
}

std::string set(bool& member, std::string_view, std::string_view) {
  member = true;
  return {};
}
std::string set(Text& member, std::string_view value, std::string_view) {
  member = std::string(value);
  return {};
}
std::string set(Texts& member, std::string_view value, std::string_view) {
  if (value.empty()) return "wants a name";
  member.all.emplace_back(value);
  return {};
}
std::string set(Output& member, std::string_view value, std::string_view) {
  member = {true, std::string(value)};
  return {};
}
std::string set(Count& member, std::string_view value, std::string_view) {
  uint64_t number = 0;
  if (!read_number(value, number)) return wrong_value("a whole number from 0", value);
  member = number;
  return {};
}
std::string set(Limit& member, std::string_view value, std::string_view) {
  return read_limit(member, value, {{"", 1}, {"k", 1000}, {"M", 1'000'000}}, "a number or `none`");
}
std::string set(Duration& member, std::string_view value, std::string_view) {
  return read_limit(member, value, {{"ms", 1}, {"", 1000}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}},
                    "a time such as 60s, 10m or `none`");
}
std::string set(Memory& member, std::string_view value, std::string_view) {
  return read_limit(member, value, {{"", 1}, {"K", 1ULL << 10}, {"M", 1ULL << 20}, {"G", 1ULL << 30}},
                    "a size such as 512M, 4G or `none`");
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  while (true) {
    const size_t at = text.find(mark);
    if (at != 0 && !text.empty()) parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string set(Words& member, std::string_view value, std::string_view) {
  const auto words = split(value, ',');
  if (words.empty()) return "wants at least one name";
  member.insert(member.end(), words.begin(), words.end());
  return {};
}
std::string set(Word& member, std::string_view value, std::string_view allowed) {
  const auto words = split(allowed, '|');
  if (std::find(words.begin(), words.end(), value) == words.end()) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : word == words.back() ? " or " : ", ") + word;
    return wrong_value(list, value);
  }
  member.text = std::string(value);
  return {};
}

// ---- the table of flags

template <typename Type>
constexpr Takes takes = Takes::value;
template <>
constexpr Takes takes<bool> = Takes::nothing;
template <>
constexpr Takes takes<Output> = Takes::optional_value;

}  // namespace

std::span<const VerbRow> verb_rows() {
  static constexpr VerbRow rows[] = {
#define VERB(name, operands, least, most, here, sentence) \
  {Verb::name, #name, operands, least, most, here, sentence},
#include "cli/options.def"
#undef VERB
  };
  return rows;
}

std::span<const FlagRow> flag_rows() {
  using namespace bits;
  static const FlagRow rows[] = {
#define OPTION(type, member, long_name, short_name, value, verbs, here, sentence) \
  {long_name, short_name,                                                         \
   value,     verbs,                                                              \
   here,      takes<type>,                                                        \
   sentence,  [](Options& options, std::string_view given) { return set(options.member, given, value); }},
#include "cli/options.def"
#undef OPTION
  };
  return rows;
}

namespace {

const FlagRow* find_flag(std::string_view name) {
  for (const FlagRow& row : flag_rows()) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

const FlagRow* find_flag(char short_name) {
  for (const FlagRow& row : flag_rows()) {
    if (row.short_name && row.short_name == short_name) return &row;
  }
  return nullptr;
}

const VerbRow* find_verb(std::string_view name) {
  for (const VerbRow& row : verb_rows()) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

// ---- the pass

class Parser {
 public:
  Parser(int argc, const char* const* argv) : words_(argv + (argc > 0 ? 1 : 0), argv + argc) {
    std::string_view self = argc > 0 ? argv[0] : "";
    self.remove_prefix(self.rfind('/') + 1);  // npos + 1 is 0
    options_.is_inklecate = self == "inklecate";
  }

  Parsed parse() {
    bool may_be_flag = true;
    for (at_ = 0; at_ < words_.size() && mistake_.empty(); ++at_) {
      const std::string_view word = words_[at_];
      if (may_be_flag && word == "--")
        may_be_flag = false;
      else if (may_be_flag && word.starts_with("--"))
        long_flag(word.substr(2));
      else if (may_be_flag && word.size() > 1 && word[0] == '-')
        short_flags(word.substr(1));
      else
        operand(word, may_be_flag);
    }
    Parsed parsed = mistake_.empty() ? finish() : mistake(mistake_);
    if (options_.is_inklecate && parsed.exit_code != 0) parsed.exit_code = 1;
    return parsed;
  }

 private:
  static Parsed mistake(std::string said) { return {false, {}, "dramaturg: " + std::move(said) + "\n", 2}; }
  static Parsed page(std::string said) { return {false, {}, std::move(said), 0}; }

  void long_flag(std::string_view word) {
    const size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    if (name == "help" || name == "version") {
      (name == "help" ? is_long_help_ : is_version_) = true;
      return;
    }
    const FlagRow* row = find_flag(name);
    if (!row) return unknown_flag(name);
    const std::string shown = "--" + std::string(name);
    if (equals != std::string_view::npos) {
      const std::string_view value = word.substr(equals + 1);
      if (row->takes == Takes::nothing)
        mistake_ = shown + " takes no value";
      else if (value.empty() && row->takes == Takes::optional_value)
        mistake_ = shown + "= names no file";
      else
        give(*row, shown, value);
    } else if (row->takes == Takes::value) {
      next_value(*row, shown);
    } else {
      give(*row, shown, {});
    }
  }

  void short_flags(std::string_view letters) {
    const std::string whole(letters);
    const bool is_word = letters.size() > 1 && (find_flag(whole) || whole == "help" || whole == "version");
    if (is_word && !options_.is_inklecate) {
      mistake_ = "unknown flag -" + whole + "; did you mean --" + whole + "?";
      return;
    }
    for (size_t i = 0; i < letters.size() && mistake_.empty(); ++i) {
      const std::string shown = std::string("-") + letters[i];
      if (letters[i] == 'h') {
        is_short_help_ = true;
        continue;
      }
      const FlagRow* row = find_flag(letters[i]);
      if (!row && options_.is_inklecate) {
        if (letters[i] == 'x') mistake_ = "inklecate's -x is not there: plugins are programs for .NET";
        options_.unsupported += letters[i];
      } else if (!row) {
        mistake_ = "unknown flag " + shown;
      } else if (row->takes == Takes::value) {
        const std::string_view rest = letters.substr(i + 1);
        if (rest.empty())
          next_value(*row, shown);
        else
          give(*row, shown, rest);
        return;
      } else {
        give(*row, shown, {});
      }
    }
  }

  void next_value(const FlagRow& row, const std::string& shown) {
    if (at_ + 1 >= words_.size() || words_[at_ + 1].starts_with("--")) {
      mistake_ =
          shown + " wants a value: " + shown + (shown.size() == 2 ? " " : "=") + std::string(row.value);
      return;
    }
    give(row, shown, words_[++at_]);
  }

  void give(const FlagRow& row, const std::string& shown, std::string_view value) {
    if (!row.is_here) {
      mistake_ = shown + " is not there yet in this version";
      return;
    }
    const std::string wrong = row.set(options_, value);
    if (!wrong.empty())
      mistake_ = shown + " " + wrong;
    else {
      given_.push_back({&row, shown});
      options_.given.emplace_back(row.name);
    }
  }

  void unknown_flag(std::string_view name) {
    std::vector<std::string> names{"help", "version"};
    for (const FlagRow& row : flag_rows()) names.emplace_back(row.name);
    const std::string near = nearest(name, names);
    mistake_ = "unknown flag --" + std::string(name) + (near.empty() ? "" : "; did you mean --" + near + "?");
  }

  // The first operand is the verb, unless it is a path; whatever comes after `--` is never a verb.
  void operand(std::string_view word, bool may_be_verb) {
    if (has_verb_ || options_.is_inklecate) {
      options_.operands.emplace_back(word);
      return;
    }
    has_verb_ = true;
    const VerbRow* row = may_be_verb ? find_verb(word) : nullptr;
    if (row) {
      options_.verb = row->verb;
      return;
    }
    struct stat unused;
    const std::string path(word);
    const bool is_path = !may_be_verb || word == "-" || stat(path.c_str(), &unused) == 0 ||
                         word.find_first_of("./") != std::string_view::npos;
    options_.verb = Verb::review;
    if (is_path)
      options_.operands.push_back(path);
    else
      unknown_verb(path);
  }

  void unknown_verb(const std::string& word) {
    for (const auto& [name, verb] : meant_rows) {
      if (name != word) continue;
      mistake_ = "there is no `" + word + "`; you may mean `dramaturg " +
                 (word == "version" ? "--version" : verb_name(verb)) + "`";
      return;
    }
    std::vector<std::string> names;
    for (const VerbRow& row : verb_rows()) names.emplace_back(row.name);
    const std::string near = nearest(word, names);
    mistake_ =
        "`" + word + "` is neither a verb nor a file" +
        (near.empty() ? "; `dramaturg help` lists the verbs" : "; did you mean `dramaturg " + near + "`?");
  }

  Parsed finish() {
    if (is_version_) return page("dramaturg " DRAMATURG_VERSION "\n");
    if (options_.is_inklecate && !is_short_help_ && !is_long_help_) {
      options_.verb = Verb::compile;
      has_verb_ = true;
    }
    if (options_.man && options_.verb == Verb::help) return page(man_page());
    if (is_short_help_ || is_long_help_ || options_.verb == Verb::help) return help();
    const VerbRow& verb = verb_rows()[static_cast<size_t>(options_.verb)];
    if (!verb.is_here) return mistake(std::string(verb.name) + " is not there yet in this version");
    for (const auto& [row, shown] : given_) {
      if (!(row->verbs & verb.bit())) return misplaced(*row, shown, verb);
    }
    // A review's story may stand in dramaturg.toml.
    const bool may_be_configured = options_.verb == Verb::review && options_.operands.empty();
    if (options_.operands.size() < verb.least && !may_be_configured) {
      return mistake(std::string(verb.name) + " wants " + std::string(verb.operands) + ": dramaturg " +
                     std::string(verb.name) + " " + std::string(verb.operands));
    }
    if (options_.operands.size() > verb.most) {
      return mistake("one word too many: `" + options_.operands[verb.most] + "`; dramaturg " +
                     std::string(verb.name) + " " + std::string(verb.operands));
    }
    if (options_.strict) {
      options_.require_proof = true;
      if (options_.fail_on.text.empty() || options_.fail_on == "error") options_.fail_on.text = "warning";
    }
    return {true, std::move(options_), {}, 0};
  }

  static Parsed misplaced(const FlagRow& row, const std::string& shown, const VerbRow& verb) {
    std::string owners;
    for (const VerbRow& other : verb_rows()) {
      if (other.is_here && (row.verbs & other.bit())) {
        owners += (owners.empty() ? "" : " and ") + std::string(other.name);
      }
    }
    return mistake(shown + " belongs to " + owners + ", not to " + std::string(verb.name));
  }

  Parsed help() {
    std::optional<Verb> about;
    if (options_.verb != Verb::help) about = options_.verb;
    const bool is_asked_for_one = options_.verb == Verb::help && !options_.operands.empty();
    if (is_asked_for_one) {
      const VerbRow* row = find_verb(options_.operands.front());
      if (!row) {
        unknown_verb(options_.operands.front());
        return mistake(mistake_);
      }
      about = row->verb;
    }
    if (!about && !given_.empty()) return mistake(given_.front().second + " needs a verb and a story");
    if (about && *about != Verb::help) return page(help_verb(*about, is_long_help_ || is_asked_for_one));
    std::string said = help_page();
    if (is_long_help_) {
      for (const VerbRow& row : verb_rows()) {
        if (row.is_here && row.verb != Verb::help) said += "\n" + help_verb(row.verb, false);
      }
    }
    return page(said);
  }

  std::vector<std::string_view> words_;
  size_t at_ = 0;
  Options options_;
  std::string mistake_;
  std::vector<std::pair<const FlagRow*, std::string>> given_;
  bool has_verb_ = false;
  bool is_short_help_ = false;
  bool is_long_help_ = false;
  bool is_version_ = false;
};

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& names) {
  return base::nearest(word, names);
}

Parsed parse_options(int argc, const char* const* argv) { return Parser(argc, argv).parse(); }

}  // namespace dramaturg::cli
