// Which word begins which line, the lowest rules, and the lines about the drama as a whole.
#include "world/parse.hpp"

#include <algorithm>
#include <charconv>

#include "base/nearest.hpp"
#include "syntax/characters.hpp"
#include "world/parser.hpp"

namespace dramaturg::world {

using text::Code;

World parse(const text::SourceSet& sources, text::FileId file, text::Diagnostics& diagnostics) {
  World world;
  world.span = Span{file, 0, 0};
  const std::string& bytes = sources.file(file).bytes;
  const size_t bad = std::min(syntax::find_not_utf8(bytes), bytes.find('\0'));
  if (bad != std::string::npos) {
    const auto at = static_cast<uint32_t>(bad);
    diagnostics.add(bytes[bad] == '\0' ? Code::stray_nul : Code::not_utf8, Span{file, at, at + 1});
    return world;
  }
  Parser(sources, file, diagnostics, world).parse_file();
  return world;
}

const Parser::LineKind Parser::line_kinds[] = {
    {"drama", &Parser::drama_line},         {"story", &Parser::story_line},
    {"episodes", &Parser::episodes_line},   {"person", &Parser::person_line},
    {"group", &Parser::group_line},         {"trait", &Parser::trait_line},
    {"feeling", &Parser::feeling_line},     {"debt", &Parser::debt_line},
    {"bond", &Parser::bond_line},           {"event", &Parser::event_line},
    {"history", &Parser::history_line},     {"fact", &Parser::fact_line},
    {"trace", &Parser::trace_line},         {"promise", &Parser::promise_line},
    {"milestone", &Parser::milestone_line}, {"deed", &Parser::deed_line},
    {"rule", &Parser::rule_line},           {"want", &Parser::want_line},
    {"response", &Parser::response_line},   {"scene", &Parser::scene_line},
    {"source", &Parser::source_line},       {"claim", &Parser::claim_line},
    {"check", &Parser::kept_line},          {"told", &Parser::kept_line},
    {"path", &Parser::kept_line},           {"ending", &Parser::kept_line},
    {"extern", &Parser::kept_line},         {"bound", &Parser::kept_line},
};

std::vector<std::string> Parser::line_words() {
  std::vector<std::string> out;
  for (const LineKind& kind : line_kinds) out.emplace_back(kind.word);
  return out;
}

void Parser::parse_file() {
  for (const Line& line : lines_of(sources_, file_)) {
    line_ = line;
    tokens_ = tokens_of(sources_, line.span);
    at_ = 0;
    const std::string word(peek().text);
    const auto kind = std::find_if(std::begin(line_kinds), std::end(line_kinds),
                                   [&](const LineKind& each) { return each.word == word; });
    if (peek().kind != Kind::name || kind == std::end(line_kinds)) {
      report(Code::drama_word_unknown, peek().span, {word, base::nearest(word, line_words())});
      continue;
    }
    ++at_;
    (this->*kind->rule)();
  }
}

bool Parser::sees(std::string_view text, size_t ahead) const {
  const Token& token = peek(ahead);
  return (token.kind == Kind::name || token.kind == Kind::sign) && token.text == text;
}

bool Parser::take(std::string_view text) {
  if (!sees(text)) return false;
  ++at_;
  return true;
}

std::string Parser::seen() const {
  const Token& token = peek();
  if (token.kind == Kind::end) return "the end of the line";
  if (token.kind == Kind::string) return "`\"" + std::string(token.text) + "\"`";
  if (token.kind == Kind::unreadable) return "a text that is never closed";
  return "`" + std::string(token.text) + "`";
}

bool Parser::report(Code code, Span span, std::vector<std::string> args) {
  diagnostics_.add(code, span, std::move(args));
  return false;
}

bool Parser::expected(Code code, std::vector<std::string> more) {
  more.insert(more.begin(), seen());
  if (peek().kind == Kind::unreadable) return report(Code::string_unclosed, peek().span);
  Span where = peek().span;
  if (is_at_end()) where = {where.file, where.begin, where.begin + 1};
  return report(code, where, std::move(more));
}

bool Parser::expect(std::string_view sign, std::string_view after) {
  return take(sign) || expected(Code::drama_sign_missing, {std::string(sign), std::string(after)});
}

bool Parser::line_end(std::string_view after) {
  return is_at_end() || expected(Code::drama_line_goes_on, {std::string(after)});
}

bool Parser::name(Word& out, std::string_view what) {
  if (peek().kind != Kind::name) return expected(Code::drama_name_missing, {std::string(what)});
  out = {std::string(peek().text), peek().span};
  ++at_;
  return true;
}

bool Parser::new_name(Word& out, std::string_view what) {
  if (!name(out, what)) return false;
  if (out.id.find("__") == std::string::npos) return true;
  return report(Code::drama_name_reserved, out.span, {out.id});
}

bool Parser::names(std::vector<Word>& out, std::string_view what) {
  do {
    if (!name(out.emplace_back(), what)) return false;
  } while (take(","));
  return true;
}

bool Parser::label(std::string& out, std::string_view after) {
  if (peek().kind != Kind::string) return expected(Code::drama_label_missing, {std::string(after)});
  out = peek().text;
  ++at_;
  return true;
}

bool Parser::optional_labels(std::vector<std::string>& out, std::string_view after) {
  if (peek().kind == Kind::unreadable) return expected(Code::string_unclosed);
  if (peek().kind != Kind::string) return true;
  do {
    if (!label(out.emplace_back(), after)) return false;
  } while (take(","));
  return true;
}

/// Numbers are small: what a feeling can be, how much something weighs.
bool Parser::number(int32_t& out, std::string_view after) {
  constexpr int32_t largest = 1000000;
  const bool is_negative = sees("-") && peek(1).kind == Kind::number;
  if (is_negative) ++at_;
  if (peek().kind != Kind::number) return expected(Code::drama_number_missing, {std::string(after)});
  const std::string_view digits = peek().text;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  if (read.ec != std::errc{} || out > largest)
    return report(Code::drama_number_large, peek().span, {std::string(digits), std::to_string(largest)});
  if (is_negative) out = -out;
  ++at_;
  return true;
}

Span Parser::rest_of_line() const {
  return {file_, std::min(peek().span.begin, line_.span.end), line_.span.end};
}

// ---- the drama as a whole

bool Parser::drama_line() {
  if (!world_.title.empty()) return report(Code::drama_line_twice, tokens_[0].span, {"drama"});
  return label(world_.title, "drama") && line_end("the title");
}

/// A path, as it stands.
bool Parser::story_line() {
  if (!world_.story.empty()) return report(Code::drama_line_twice, tokens_[0].span, {"story"});
  if (is_at_end()) return expected(Code::drama_name_missing, {"the story's file"});
  world_.story_span = {file_, peek().span.begin, tokens_.back().span.end};
  const std::string& bytes = sources_.file(file_).bytes;
  world_.story = bytes.substr(world_.story_span.begin, world_.story_span.end - world_.story_span.begin);
  if (peek().kind == Kind::string) world_.story = peek().text;
  return true;
}

/// `episodes 6, two each Wednesday 13:30 Asia/Kolkata from 2023-12-06`.
bool Parser::episodes_line() {
  Schedule& out = world_.schedule;
  if (out.episodes > 0) return report(Code::drama_line_twice, tokens_[0].span, {"episodes"});
  const Span count = peek().span;
  if (!number(out.episodes, "episodes")) return false;
  if (out.episodes < 1 || out.episodes > 1000) return report(Code::drama_episodes, count);
  if (!take(",")) return line_end("the number of episodes");
  const Span rest = rest_of_line();
  out.text = sources_.file(file_).bytes.substr(rest.begin, rest.end - rest.begin);
  static constexpr std::string_view counts[] = {"one",  "two", "three", "four",
                                                "five", "six", "seven", "eight"};
  const auto found = std::find(std::begin(counts), std::end(counts), peek().text);
  if (found != std::end(counts)) {
    out.at_once = static_cast<int32_t>(found - std::begin(counts)) + 1;
    ++at_;
  } else if (!number(out.at_once, "the comma")) {
    return false;
  }
  if (!expect("each", "how many at once")) return false;
  Word day;
  if (!name(day, "the day of the week")) return false;
  static const std::vector<std::string> days = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                "Friday", "Saturday", "Sunday",    "day"};
  if (std::find(days.begin(), days.end(), day.id) == days.end())
    return report(Code::drama_weekday, day.span, {day.id, base::nearest(day.id, days)});
  out.weekday = day.id;
  const auto joined = [&](std::string_view stop) {
    const uint32_t begin = peek().span.begin;
    uint32_t end = begin;
    while (!is_at_end() && !sees(stop) && (end == begin || peek().span.begin == end)) {
      end = peek().span.end;
      ++at_;
    }
    return sources_.file(file_).bytes.substr(begin, end - begin);
  };
  if (peek().kind == Kind::number) out.time = joined("from");
  if (!is_at_end() && !sees("from")) out.zone = joined("from");
  if (take("from")) out.from = joined("");
  return line_end("the day of the first episode");
}

bool Parser::kept_line() {
  KeptLine kept{std::string(tokens_[0].text), tokens_[0].span, rest_of_line()};
  if (is_at_end()) return expected(Code::drama_name_missing, {"what `" + kept.word + "` is about"});
  world_.kept.push_back(std::move(kept));
  return true;
}

}  // namespace dramaturg::world
