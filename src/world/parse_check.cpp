// By words, not by grammar: a claim begins with the word of its form, and other words of the form part its
// operands. Whatever stands between two of them is read as an event when a vocabulary knows it, else as an
// expression of ink, in which `ending(…)`, `visits(…)` and events are looked for afterwards.
#include <algorithm>
#include <charconv>

#include "base/decimal.hpp"
#include "base/nearest.hpp"
#include "syntax/parse.hpp"
#include "world/check.hpp"
#include "world/claim_text.hpp"

namespace dramaturg::world {
namespace {

using syntax::Expr;
using syntax::ExprKind;
using text::Code;

constexpr uint32_t most_at_most = 200;
constexpr size_t most_halves = 8, most_events = 16;

struct FormWord {
  std::string_view word;
  Form form;
};
constexpr FormWord form_words[] = {
    {"never", Form::never},         {"always", Form::always},
    {"reachable", Form::reachable}, {"unavoidable", Form::unavoidable},
    {"avoidable", Form::avoidable}, {"at", Form::at_most},
    {"every", Form::every_earned},  {"first", Form::first_earned},
    {"last", Form::last_earned},    {"odds", Form::odds},
};

class CheckParser {
 public:
  CheckParser(const text::SourceSet& sources, Span where, const Vocabulary& vocabulary,
              text::Diagnostics& diagnostics, Check& out)
      : sources_(sources),
        words_(sources, where),
        vocabulary_(vocabulary),
        diagnostics_(diagnostics),
        errors_(diagnostics.error_count()),
        at_(words_.skip_blanks(where.begin, where.end)),
        end_(words_.trimmed(where.begin, where.end).end),
        check_(out) {
    at_ = std::min(at_, end_);
  }

  bool check() {
    if (!take_name(check_.name)) return report(Code::check_name_missing, here(), {seen()});
    if (at_ < end_ && words_.text(at_, at_ + 1) == "\"" && !take_label()) return false;
    if (at_ < end_ && words_.text(at_, at_ + 1) == ":") at_ = words_.skip_blanks(at_ + 1, end_);
    return claim(false);
  }

  bool claim(bool is_question) {
    check_.span = words_.span(at_, end_);
    check_.text = words_.plain(at_, end_);
    if (at_ == end_) return report(Code::check_form_missing, here(), {seen()});
    return form(is_question) && diagnostics_.error_count() == errors_;
  }

 private:
  // ---- words

  bool report(Code code, Span span, std::vector<std::string> args = {}) {
    diagnostics_.add(code, span, std::move(args));
    return false;
  }
  Span here() const {
    const uint32_t to = words_.name_end(at_, end_);
    return words_.span(at_, std::min(std::max(to, at_ + 1), std::max(end_, at_ + 1)));
  }
  std::string seen() const {
    if (at_ >= end_) return "the end of the check";
    return "`" + words_.plain(at_, std::min(end_, at_ + 24)) + "`";
  }
  bool take_name(std::string& out) {
    const uint32_t to = words_.name_end(at_, end_);
    if (to == at_) return false;
    out = words_.text(at_, to);
    at_ = words_.skip_blanks(to, end_);
    return true;
  }
  bool take_label() {
    const uint32_t from = at_ + 1;
    uint32_t to = from;
    while (to < end_ && words_.text(to, to + 1) != "\"") ++to;
    if (to == end_) return report(Code::string_unclosed, words_.span(at_, at_ + 1));
    check_.label = words_.text(from, to);
    at_ = words_.skip_blanks(to + 1, end_);
    return true;
  }
  bool take_word(std::string_view word) {
    if (words_.text(at_, words_.name_end(at_, end_)) != word) return false;
    at_ = words_.skip_blanks(at_ + static_cast<uint32_t>(word.size()), end_);
    return true;
  }
  bool has(std::string_view word) const { return words_.find_word(at_, end_, word) < end_; }

  /// What stands before `word`; the cursor goes behind it.
  bool part_before(std::string_view word, Span& part) {
    const uint32_t found = words_.find_word(at_, end_, word);
    if (found == end_) return report(Code::check_word_missing, words_.span(at_, end_), {std::string(word)});
    part = words_.trimmed(at_, found);
    at_ = words_.skip_blanks(found + static_cast<uint32_t>(word.size()), end_);
    return true;
  }
  Span rest() {
    const Span part = words_.trimmed(at_, end_);
    at_ = end_;
    return part;
  }

  // ---- forms

  bool form(bool is_question) {
    const uint32_t to = words_.name_end(at_, end_);
    const std::string first(words_.text(at_, to));
    const bool is_call = to < end_ && words_.text(to, to + 1) == "(";
    for (const FormWord& row : form_words) {
      if (row.word != first || is_call) continue;
      check_.form = row.form;
      const uint32_t start = at_;
      at_ = words_.skip_blanks(to, end_);
      if (row.form == Form::at_most && !take_word("most")) break;
      if (row.form == Form::odds && !take_word("of")) break;
      const bool is_earned = row.form >= Form::every_earned && row.form <= Form::last_earned;
      if (is_earned && row.form == Form::every_earned && take_word("mention")) return mentions();
      if (is_earned && !has("earned")) {
        at_ = start;
        break;
      }
      return form_after(row.word);
    }
    if (has("before")) return before();
    if (has("between")) return between();
    std::vector<std::string> known{"never",   "always", "reachable", "unavoidable", "avoidable",
                                   "at most", "every",  "first",     "last",        "odds of"};
    if (is_question && !(is_before_a_value(to) && !base::nearest(first, known).empty())) {
      check_.form = Form::reachable;
      return without("the question");
    }
    return report(Code::check_form_missing,
                  words_.span(check_.span.begin, std::max(to, check_.span.begin + 1)),
                  {"`" + words_.plain(check_.span.begin, std::min(end_, check_.span.begin + 24)) + "`",
                   base::nearest(first, known)});
  }

  /// Two words side by side are no expression: the first of them was to be the word of a form.
  bool is_before_a_value(uint32_t end_of_word) const {
    const uint32_t next = words_.skip_blanks(end_of_word, end_);
    const std::string_view second = words_.text(next, words_.name_end(next, end_));
    static constexpr std::string_view between[] = {"and", "or", "mod", "has", "hasnt", "without"};
    return next > end_of_word && !second.empty() &&
           std::find(std::begin(between), std::end(between), second) == std::end(between);
  }

  bool form_after(std::string_view word) {
    switch (check_.form) {
      case Form::never:
        if (!take_word("twice")) return operand(rest(), word, check_.what);
        check_.form = Form::never_twice;
        return never_twice();
      case Form::always:
        if (!take_word("possible")) return condition_always();
        check_.form = Form::always_possible;
        return split_by("until", "always possible");
      case Form::reachable: return without("reachable");
      case Form::unavoidable:
      case Form::avoidable: return operand(rest(), word, check_.what);
      case Form::at_most: return at_most();
      case Form::odds: return odds();
      default: return earned(word);
    }
  }

  bool without(std::string_view after) { return split_by("without", after); }

  /// x, or x WORD y.
  bool split_by(std::string_view word, std::string_view after) {
    if (!has(word)) return operand(rest(), after, check_.what);
    Span part;
    return part_before(word, part) && operand(part, after, check_.what) &&
           operand(rest(), word, check_.other.emplace());
  }

  bool condition_always() {
    if (!operand(rest(), "always", check_.what)) return false;
    return is_condition(check_.what) || report(Code::always_wants_condition, check_.what.span);
  }
  static bool is_condition(const Operand& operand) { return operand.kind == Operand::Kind::condition; }

  bool before() {
    check_.form = Form::before;
    Span part;
    return part_before("before", part) && operand(part, "", check_.what) &&
           event(rest(), "before", check_.other.emplace());
  }

  bool between() {
    check_.form = Form::between;
    Span part;
    return part_before("between", part) && operand(part, "", check_.what) && part_before("and", part) &&
           event(part, "between", check_.other.emplace()) && event(rest(), "and", check_.last.emplace());
  }

  bool at_most() {
    uint32_t to = at_;
    while (to < end_ && words_.text(to, to + 1)[0] >= '0' && words_.text(to, to + 1)[0] <= '9') ++to;
    const std::string_view digits = words_.text(at_, to);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), check_.most);
    if (digits.empty() || read.ec != std::errc{} || check_.most > most_at_most)
      return report(Code::check_number, here(), {seen(), std::to_string(most_at_most)});
    at_ = words_.skip_blanks(to, end_);
    return event(rest(), "at most", check_.what);
  }

  bool odds() {
    const uint32_t sign = words_.find_sign(at_, end_, ">=", true);
    if (sign == end_) return report(Code::check_word_missing, words_.span(at_, end_), {">="});
    const Span part = words_.trimmed(at_, sign);
    Span number = words_.trimmed(sign + 2, end_);
    std::string_view digits = words_.text(number);
    const bool is_percent = digits.ends_with('%');
    if (is_percent) digits.remove_suffix(1);
    while (digits.ends_with(' ')) digits.remove_suffix(1);
    const auto read = base::read_double(digits, check_.share);
    const bool is_read =
        !digits.empty() && read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
    if (!is_read || !(check_.share >= 0) || check_.share > 100) {
      if (number.begin == number.end) number = words_.span(sign, sign + 2);
      return report(Code::check_share, number);
    }
    check_.share /= 100;
    return operand(part, "odds of", check_.what);
  }

  bool earned(std::string_view word) {
    Span part;
    if (!part_before("earned", part)) return false;
    if (!take_word("by")) return report(Code::check_word_missing, here(), {"by"});
    if (!event(part, word, check_.what)) return false;
    const bool has_since = has("since");
    Span halves = words_.span(at_, end_);
    if (has_since && !part_before("since", halves)) return false;
    if (has_since && !event(rest(), "since", check_.other.emplace())) return false;
    do {
      const uint32_t comma = words_.find_sign(halves.begin, halves.end, ",");
      Half& half = check_.halves.emplace_back();
      Span one = words_.trimmed(halves.begin, comma);
      half.must_be_shown = words_.text(one.begin, words_.name_end(one.begin, one.end)) == "shown";
      if (half.must_be_shown) one = words_.trimmed(one.begin + 5, one.end);
      if (!read_bare_event(one, half.operand) &&
          !operand(one, half.must_be_shown ? "shown" : "earned by", half.operand))
        return false;
      halves.begin = comma == halves.end ? comma : comma + 1;
    } while (halves.begin < halves.end);
    return check_.halves.size() <= most_halves ||
           report(Code::check_too_long, check_.span, {std::to_string(most_halves)});
  }

  /// Where an event is meant, a milestone's bare name, which is a condition anywhere else, is the event of
  /// reaching it.
  bool read_bare_event(const Span& part, Operand& out) const {
    if (part.begin >= part.end || words_.name_end(part.begin, part.end) != part.end) return false;
    const std::vector<std::string> names = vocabulary_.event_names();
    if (std::find(names.begin(), names.end(), words_.text(part)) == names.end()) return false;
    out.kind = Operand::Kind::event;
    out.span = part;
    out.event = {std::string(words_.text(part)), {}, "", part};
    return true;
  }

  bool never_twice() {
    Span rest_of = words_.span(at_, end_);
    if (has("unless")) {
      if (!part_before("unless", rest_of)) return false;
      if (!event(rest(), "unless", check_.other.emplace())) return false;
    }
    while (true) {
      const uint32_t then = words_.find_word(rest_of.begin, rest_of.end, "then");
      const std::string_view after = check_.sequence.empty() ? "never twice" : "then";
      if (!event(words_.trimmed(rest_of.begin, then), after, check_.sequence.emplace_back())) return false;
      if (then == rest_of.end) break;
      rest_of.begin = then + 4;
      if (check_.sequence.size() == most_events)
        return report(Code::check_too_long, check_.span, {std::to_string(most_events)});
    }
    return true;
  }

  bool mentions() {
    check_.form = Form::mentions;
    if (!take_word("known")) return report(Code::check_word_missing, here(), {"known"});
    return at_ == end_ || report(Code::value_goes_on, here(), {seen(), "known"});
  }

  // ---- operands

  bool missing(const Span& part, std::string_view after) {
    const uint32_t at = std::max(part.begin, check_.span.begin);
    return report(Code::check_part_missing, words_.span(at, at + 1), {std::string(after)});
  }

  bool operand(const Span& part, std::string_view after, Operand& out) {
    if (part.begin >= part.end) return missing(part, after);
    if (read_event(part, false, out)) return diagnostics_.error_count() == errors_;
    Expr expr;
    if (!syntax::parse_expression(sources_, part, diagnostics_, expr)) return false;
    if (expr.kind == ExprKind::string) {
      const std::string_view text = words_.text(part);
      return report(Code::text_is_no_claim, part,
                    {std::string(text.substr(1, text.size() < 2 ? 0 : text.size() - 2))});
    }
    return to_operand(std::move(expr), true, out);
  }

  /// An event, or `a or b` of events.
  bool event(const Span& part, std::string_view after, Operand& out) {
    if (part.begin >= part.end) return missing(part, after);
    const uint32_t either = words_.find_word(part.begin, part.end, "or");
    if (either < part.end) {
      out.kind = Operand::Kind::any;
      out.span = part;
      out.parts.resize(2);
      return event(words_.trimmed(part.begin, either), after, out.parts[0]) &&
             event(words_.trimmed(either + 2, part.end), "or", out.parts[1]);
    }
    if (read_event(part, true, out)) return diagnostics_.error_count() == errors_;
    if (read_bare_event(part, out)) return true;
    const uint32_t to = words_.name_end(part.begin, part.end);
    const std::string name(words_.text(part.begin, to));
    std::vector<std::string> known = vocabulary_.event_names();
    known.insert(known.end(), {"visits", "ending"});
    const std::string near = base::nearest(name, known);
    return report(Code::event_expected, part,
                  {words_.plain(part.begin, part.end),
                   near.empty() ? "an event is the entering of a place, `visits(knot)`, or an ending"
                                : "did you mean `" + near + "`?"});
  }

  /// The whole of `part` is `name`, `name(…)` or `name(…) by way`, and the name is that of an event.
  bool read_event(const Span& part, bool must_be, Operand& out) {
    const uint32_t to = words_.name_end(part.begin, part.end);
    if (to == part.begin) return false;
    EventCall call;
    call.name = words_.text(part.begin, to);
    call.span = part;
    const bool is_ending = call.name == "ending";
    // Where an event is wanted, a call without arguments is the entering of that function.
    const std::string_view behind = words_.text(to, part.end);
    const bool is_plain = must_be && (behind == "()" || behind == "( )");
    if (!is_ending && !call.is_visits() && !is_plain && !vocabulary_.is_event(call.name)) return false;
    uint32_t at = to;
    if (at < part.end && words_.text(at, at + 1) == "(") {
      const uint32_t close = closing(at, part.end);
      if (close == part.end) return false;
      if (is_ending && is_rest_empty(close + 1, part.end))
        return read_ending(words_.trimmed(at + 1, close), part, out);
      if (!read_arguments(at + 1, close, call)) return false;
      at = words_.skip_blanks(close + 1, part.end);
    }
    if (at < part.end) {
      if (words_.text(at, words_.name_end(at, part.end)) != "by") return false;
      at = words_.skip_blanks(at + 2, part.end);
      const uint32_t end = words_.name_end(at, part.end);
      if (end != part.end || end == at) return false;
      call.way = words_.text(at, end);
    }
    if (is_ending) return false;
    if (call.is_visits() && call.args.size() != 1) {
      if (!must_be && call.args.empty()) return false;
      return !report(Code::visits_place_missing, part);
    }
    out.kind = Operand::Kind::event;
    out.span = part;
    out.event = std::move(call);
    return true;
  }

  bool is_rest_empty(uint32_t at, uint32_t end) const { return words_.skip_blanks(at, end) == end; }

  uint32_t closing(uint32_t open, uint32_t end) const {
    int depth = 0;
    bool is_string = false;
    for (uint32_t i = open; i < end; ++i) {
      const char c = words_.text(i, i + 1)[0];
      if (c == '"') is_string = !is_string;
      if (is_string) continue;
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return i;
    }
    return end;
  }

  /// Names with dots or hyphens, or in quotes, and `?x`, with commas between; false: something else, so it is
  /// no event.
  bool read_arguments(uint32_t begin, uint32_t end, EventCall& call) {
    while (begin < end) {
      const uint32_t comma = words_.find_sign(begin, end, ",");
      Argument argument;
      argument.span = words_.trimmed(begin, comma);
      uint32_t at = argument.span.begin;
      argument.is_variable = at < argument.span.end && words_.text(at, at + 1) == "?";
      if (argument.is_variable) ++at;
      argument.name = words_.text(at, argument.span.end);
      const bool is_quoted = argument.name.size() > 2 && argument.name.front() == '"' &&
                             argument.name.find('"', 1) == argument.name.size() - 1;
      if (is_quoted) {
        argument.name = argument.name.substr(1, argument.name.size() - 2);
        at = argument.span.end;
      }
      for (uint32_t part = at; part < argument.span.end; ++part) {
        const uint32_t to = words_.name_end(part, argument.span.end);
        if (to == part) return false;
        part = to;
        if (part == argument.span.end) break;
        const std::string_view sign = words_.text(part, part + 1);
        if (sign != "." && sign != "-") return false;
      }
      if (argument.name.empty() || argument.name.ends_with('.')) return is_rest_empty(begin, end);
      call.args.push_back(std::move(argument));
      begin = comma == end ? end : comma + 1;
    }
    return true;
  }

  bool read_ending(Span name, const Span& whole, Operand& out) {
    std::string_view text = words_.text(name);
    if (text.size() >= 2 && text.front() == '"' && text.find('"', 1) == text.size() - 1)
      text = text.substr(1, text.size() - 2);
    if (text.empty() || text.find_first_of("\"(){}") != std::string_view::npos)
      return !report(Code::ending_name_missing, whole);
    out.kind = Operand::Kind::ending;
    out.span = whole;
    out.ending = text;
    return true;
  }

  // ---- expressions that hold endings and events

  bool is_special(const Expr& expr) const {
    if (expr.kind != ExprKind::call && expr.kind != ExprKind::variable) return false;
    const std::string& name = expr.path.front();
    if (expr.kind == ExprKind::variable && expr.path.size() > 1) return false;
    return (expr.kind == ExprKind::call && name == "ending") || vocabulary_.is_event(name);
  }
  /// `did(event)` is a question about what was, and so a condition.
  bool holds_special(const Expr& expr) const {
    if (expr.kind == ExprKind::call && expr.path.front() == "did") return false;
    if (is_special(expr)) return true;
    for (const Expr& child : expr.children)
      if (holds_special(child)) return true;
    return false;
  }
  static bool is_visits(const Expr& expr) {
    return expr.kind == ExprKind::call && expr.path.front() == "visits";
  }
  static bool is_any_of_visits(const Expr& expr) {
    if (is_visits(expr)) return true;
    return expr.kind == ExprKind::binary && expr.op == "||" && is_any_of_visits(expr.children[0]) &&
           is_any_of_visits(expr.children[1]);
  }

  /// `and`, `or`, `not` over endings and events become ours; everything else stays one expression of ink.
  /// `visits(a) or visits(b)` alone is "one of them is entered"; inside anything else a visit is a number.
  bool to_operand(Expr expr, bool is_alone, Operand& out) {
    out.span = expr.span;
    if (is_special(expr) || (is_alone && is_visits(expr))) {
      const Span part = expr.span;
      if (read_event(part, true, out)) return diagnostics_.error_count() == errors_;
      return report(Code::event_expected, part, {words_.plain(part.begin, part.end), ""});
    }
    const bool is_logic = expr.kind == ExprKind::binary && (expr.op == "||" || expr.op == "&&");
    const bool is_not = expr.kind == ExprKind::unary && expr.op == "!";
    const bool splits = holds_special(expr) || (is_alone && is_any_of_visits(expr));
    if (splits && (is_logic || is_not)) {
      out.kind = is_not ? Operand::Kind::none : expr.op == "||" ? Operand::Kind::any : Operand::Kind::all;
      out.parts.resize(expr.children.size());
      for (size_t i = 0; i < expr.children.size(); ++i)
        if (!to_operand(std::move(expr.children[i]), is_alone && expr.op == "||", out.parts[i])) return false;
      return true;
    }
    if (splits) return report(Code::event_in_value, expr.span);
    if (!count_visits(expr)) return false;
    if (check_.form == Form::reachable) {
      vocabulary_.leave_unsaid(expr);
      out.denial = vocabulary_.denial_of(expr);
    }
    vocabulary_.expand_condition(expr, diagnostics_);
    if (diagnostics_.error_count() != errors_) return false;
    if (out.denial) vocabulary_.expand_condition(*out.denial, diagnostics_);
    out.kind = Operand::Kind::condition;
    out.condition = std::move(expr);
    return diagnostics_.error_count() == errors_;
  }

  /// `visits(knot)` in an expression is ink's own count of visits.
  bool count_visits(Expr& expr) {
    if (is_visits(expr)) {
      const bool is_place = expr.children.size() == 1 && expr.children[0].kind == ExprKind::variable;
      if (!is_place) return report(Code::visits_place_missing, expr.span);
      const Span span = expr.span;
      Expr place = std::move(expr.children[0]);
      expr = std::move(place);
      expr.span = span;
      return true;
    }
    for (Expr& child : expr.children)
      if (!count_visits(child)) return false;
    return true;
  }

  const text::SourceSet& sources_;
  const ClaimText words_;
  const Vocabulary& vocabulary_;
  text::Diagnostics& diagnostics_;
  const uint32_t errors_;
  uint32_t at_, end_;
  Check& check_;
};

}  // namespace

bool parse_check(const text::SourceSet& sources, Span where, const Vocabulary& vocabulary,
                 text::Diagnostics& diagnostics, Check& out) {
  return CheckParser(sources, where, vocabulary, diagnostics, out).check();
}

bool parse_claim(const text::SourceSet& sources, Span where, const Vocabulary& vocabulary,
                 text::Diagnostics& diagnostics, Check& out) {
  return CheckParser(sources, where, vocabulary, diagnostics, out).claim(true);
}

}  // namespace dramaturg::world
