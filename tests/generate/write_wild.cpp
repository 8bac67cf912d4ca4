// Request → bytes that are mostly not ink: token soup, deep nesting, and good stories with holes torn in
// them.
#include "generate/writer.hpp"

namespace dramaturg::generate {

namespace {

const std::vector<std::string>& tokens() {
  static const std::vector<std::string> all{"{",
                                            "}",
                                            "|",
                                            "||",
                                            "&&",
                                            "[",
                                            "]",
                                            "(",
                                            ")",
                                            "->",
                                            "->->",
                                            "<-",
                                            "<>",
                                            "*",
                                            "+",
                                            "-",
                                            "- -",
                                            "* *",
                                            "~",
                                            "~ temp ",
                                            "~ return ",
                                            "=",
                                            "==",
                                            "=== ",
                                            "= ",
                                            "=== function ",
                                            ":",
                                            "- else:",
                                            ",",
                                            ".",
                                            "#",
                                            "\"",
                                            "\\",
                                            "//",
                                            "/*",
                                            "*/",
                                            "!",
                                            "&",
                                            "?",
                                            "!?",
                                            "^",
                                            "%",
                                            "mod ",
                                            "not ",
                                            "and ",
                                            "or ",
                                            "has ",
                                            "hasnt ",
                                            "++",
                                            "--",
                                            "+=",
                                            "VAR ",
                                            "CONST ",
                                            "LIST ",
                                            "INCLUDE ",
                                            "EXTERNAL ",
                                            "TODO: ",
                                            "stopping:",
                                            "shuffle once:",
                                            "cycle:",
                                            "x",
                                            "k",
                                            "k.s",
                                            "END",
                                            "DONE",
                                            "0",
                                            "7",
                                            "2147483648",
                                            "0.5",
                                            "1e9",
                                            "-3",
                                            "true",
                                            "false",
                                            "RANDOM(1,2)",
                                            "TURNS()",
                                            "LIST_ALL(",
                                            "ref ",
                                            "word",
                                            "два",
                                            "🙂",
                                            "\t",
                                            " ",
                                            "\n",
                                            "\n\n",
                                            "\r\n",
                                            "\xEF\xBB\xBF",
                                            "\xFF",
                                            "\xC3",
                                            std::string(1, '\0'),
                                            "$r",
                                            "@",
                                            ";",
                                            "'"};
  return all;
}

std::string soup(Random& random, uint32_t length) {
  std::string text;
  for (uint32_t i = 0; i < length; ++i) {
    text += random.pick(tokens());
    if (random.chance(40)) text += random.chance(70) ? " " : "\n";
  }
  return text;
}

std::string nested(Random& random) {
  static const std::vector<std::string> opens{"{", "(",   "{x:",  "* ", "- ",   "{\n- ",
                                              "[", "\"{", "not ", "-",  "{&a|", "~ x = ("};
  std::string text, open = random.pick(opens);
  uint32_t depth = random.between(10, 12000);
  if (random.chance(50)) text = "VAR x = 1\n";
  for (uint32_t i = 0; i < depth; ++i) text += open;
  if (random.chance(50))
    for (uint32_t i = 0; i < depth; ++i) text += open[0] == '(' ? ")" : "}";
  return text + "\n";
}

std::string torn(Random& random, std::string text) {
  uint32_t wounds = random.between(1, 6);
  for (uint32_t i = 0; i < wounds && !text.empty(); ++i) {
    uint32_t at = random.below(static_cast<uint32_t>(text.size()));
    switch (random.below(5)) {
      case 0: text.erase(at, random.between(1, 12)); break;
      case 1: text.insert(at, random.pick(tokens())); break;
      case 2: text.insert(at, soup(random, 3)); break;
      case 3: text[at] = static_cast<char>(random.below(256)); break;
      default: {
        std::string piece = text.substr(at, random.between(1, 80));
        uint32_t to = random.below(static_cast<uint32_t>(text.size()));
        text.insert(to, piece);
      }
    }
  }
  return text;
}

}  // namespace

std::string write_wild(const Request& request) {
  Random random(request.seed ^ 0x5DEECE66Du);
  uint32_t kind = random.below(10);
  if (kind == 0) return nested(random);
  if (kind <= 2) {
    uint32_t length = random.between(1, 60 * request.size);
    return soup(random, length);
  }
  Request good = request;
  good.profile = random.chance(50) ? Profile::walk : Profile::small;
  return torn(random, print(generate(good)));
}

}  // namespace dramaturg::generate
