// Claims, read: every form, what its operands become, and what is said of those that cannot be read.
#include <gtest/gtest.h>

#include "world/check.hpp"

namespace dramaturg {
namespace {

using world::Check;
using world::Form;
using world::Operand;

/// Knows three events, as a drama would.
struct Words final : world::Vocabulary {
  bool is_event(std::string_view name) const override {
    return name == "reunited" || name == "parted" || name == "learned" || name == "self_love";
  }
  std::vector<std::string> resolve_event(const world::EventCall&, text::Diagnostics&) const override {
    return {};
  }
  void expand_condition(syntax::Expr&, text::Diagnostics&) const override {}
  std::vector<std::string> values_of(const world::EventCall&, size_t) const override { return {}; }
  std::vector<std::string> event_names() const override { return {"reunited", "parted", "learned"}; }
};

struct Read {
  bool is_read = false;
  Check check;
  std::vector<std::string> codes;
  std::string hint;
  std::string where;  ///< what the first caret marks
};

Read read(const std::string& text, bool is_question = false) {
  Read out;
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  const text::FileId file = sources.add("claims", text);
  const text::Span all{file, 0, static_cast<uint32_t>(sources.file(file).bytes.size())};
  out.is_read = is_question ? world::parse_claim(sources, all, Words(), diagnostics, out.check)
                            : world::parse_check(sources, all, Words(), diagnostics, out.check);
  for (const text::Diagnostic& each : diagnostics.all()) {
    out.codes.push_back(text::name(each.code));
    if (out.codes.size() > 1) continue;
    out.hint = text::hint(each);
    out.where = sources.file(file).bytes.substr(each.span.begin, each.span.end - each.span.begin);
  }
  return out;
}

Check form_of(const std::string& claim) {
  const Read made = read("c \"in words\": " + claim);
  EXPECT_TRUE(made.is_read) << claim << ": " << (made.codes.empty() ? "" : made.codes[0]);
  EXPECT_EQ(made.check.name, "c");
  EXPECT_EQ(made.check.label, "in words");
  EXPECT_EQ(made.check.text, claim);
  return made.check;
}

TEST(Check, EveryFormIsRead) {
  EXPECT_EQ(form_of("never gold < 0").form, Form::never);
  EXPECT_EQ(form_of("always gold >= 0 and not (hour > 23)").form, Form::always);
  EXPECT_EQ(form_of("reachable visits(quay) without visits(letter)").form, Form::reachable);
  EXPECT_EQ(form_of("unavoidable visits(letter) or visits(fire)").form, Form::unavoidable);
  EXPECT_EQ(form_of("avoidable ending(\"Low water\")").form, Form::avoidable);
  EXPECT_EQ(form_of("gold > 3 before visits(quay)").form, Form::before);
  EXPECT_EQ(form_of("visits(a) between parted(x, y) and reunited(x, y)").form, Form::between);
  EXPECT_EQ(form_of("at most 2 visits(quay)").form, Form::at_most);
  EXPECT_EQ(form_of("every reunited(a, b) earned by shown self_love, trust >= 3 since parted(a, b)").form,
            Form::every_earned);
  EXPECT_EQ(form_of("first visits(a) earned by visits(b)").form, Form::first_earned);
  EXPECT_EQ(form_of("last visits(a) earned by visits(b)").form, Form::last_earned);
  EXPECT_EQ(form_of("never twice parted(?x, ?y) then reunited(?y, ?x) unless learned(?x, f)").form,
            Form::never_twice);
  EXPECT_EQ(form_of("always possible reunited(a, b) until visits(airport)").form, Form::always_possible);
  EXPECT_EQ(form_of("odds of ending(quay) >= 12.5%").form, Form::odds);
  EXPECT_EQ(form_of("every mention known").form, Form::mentions);
}

TEST(Check, TheirPartsStandWhereTheyBelong) {
  Check check = form_of("reachable visits(quay) without visits(letter)");
  EXPECT_EQ(check.what.kind, Operand::Kind::event);
  EXPECT_EQ(check.what.event.args[0].name, "quay");
  ASSERT_TRUE(check.other);
  EXPECT_EQ(check.other->event.args[0].name, "letter");

  check = form_of("learned(sooho, refused_k) by telling before reunited(hyunseo, sooho)");
  EXPECT_EQ(check.what.event.way, "telling");
  EXPECT_EQ(check.other->event.name, "reunited");

  check = form_of("every reunited(a, b) earned by shown self_love, trust >= 3 since parted(a, b)");
  ASSERT_EQ(check.halves.size(), 2u);
  EXPECT_TRUE(check.halves[0].must_be_shown);
  EXPECT_EQ(check.halves[0].operand.kind, Operand::Kind::event);
  EXPECT_FALSE(check.halves[1].must_be_shown);
  EXPECT_EQ(check.halves[1].operand.kind, Operand::Kind::condition);
  EXPECT_EQ(check.other->event.name, "parted");

  check = form_of("never twice parted(?x, ?y) then reunited(?y, ?x) unless learned(?x, f)");
  ASSERT_EQ(check.sequence.size(), 2u);
  EXPECT_TRUE(check.sequence[1].event.args[0].is_variable);
  EXPECT_EQ(check.sequence[1].event.args[0].name, "y");
  EXPECT_FALSE(check.other->event.args[1].is_variable);

  EXPECT_EQ(form_of("at most 12 visits(quay)").most, 12u);
  EXPECT_DOUBLE_EQ(form_of("odds of gold >= 3 >= 12.5%").share, 0.125);
  EXPECT_EQ(form_of("visits(a) between visits(b) and visits(c)").last->event.args[0].name, "c");
}

TEST(Check, EndingsAndEventsAreFoundInsideLogic) {
  Check check = form_of("reachable ending(\"Two keys\") and gold > 3 or not ending(quay)");
  ASSERT_EQ(check.what.kind, Operand::Kind::any);
  ASSERT_EQ(check.what.parts[0].kind, Operand::Kind::all);
  EXPECT_EQ(check.what.parts[0].parts[0].ending, "Two keys");
  EXPECT_EQ(check.what.parts[0].parts[1].kind, Operand::Kind::condition);
  EXPECT_EQ(check.what.parts[1].kind, Operand::Kind::none);

  // A visit by itself is an event, in an expression it is ink's count.
  check = form_of("unavoidable visits(letter) or visits(fire)");
  ASSERT_EQ(check.what.kind, Operand::Kind::any);
  EXPECT_EQ(check.what.parts[1].kind, Operand::Kind::event);
  check = form_of("never visits(letter) and visits(fire.slow)");
  ASSERT_EQ(check.what.kind, Operand::Kind::condition);
  EXPECT_EQ(check.what.condition.children[1].kind, syntax::ExprKind::variable);
  EXPECT_EQ(check.what.condition.children[1].path, (std::vector<std::string>{"fire", "slow"}));
}

TEST(Check, WordsOfAFormMayStandInBracketsAndStrings) {
  const Check check = form_of("never name == \"before and without\" and between(a, b) == 2");
  EXPECT_EQ(check.form, Form::never);
  EXPECT_EQ(check.what.kind, Operand::Kind::condition);
}

TEST(Check, LinesAndCommentsDoNotMatter) {
  const Read made = read("c\n  never // not once\n  gold < 0 // debts\n");
  ASSERT_TRUE(made.is_read);
  EXPECT_EQ(made.check.text, "never gold < 0");
}

TEST(Check, AQuestionMayBeABareCondition) {
  const Read made = read("trust >= 4 without visits(letter)", true);
  ASSERT_TRUE(made.is_read);
  EXPECT_EQ(made.check.form, Form::reachable);
  EXPECT_TRUE(made.check.other);
}

void expect_error(const std::string& text, const std::string& code, const std::string& where,
                  const std::string& hint = "") {
  const Read made = read(text);
  EXPECT_FALSE(made.is_read) << text;
  ASSERT_FALSE(made.codes.empty()) << text;
  EXPECT_EQ(made.codes[0], code) << text;
  EXPECT_EQ(made.where, where) << text;
  if (!hint.empty()) {
    EXPECT_EQ(made.hint, hint) << text;
  }
}

TEST(Check, WhatIsWrongIsSaidWhereItStands) {
  expect_error("", "check-name-missing", "");
  expect_error("c", "check-form-missing", "");
  expect_error("c: nevr gold < 0", "check-form-missing", "nevr", "did you mean `never`?");
  expect_error("c: never", "check-part-missing", "");
  expect_error("c: gold > 1 before", "check-part-missing", "");
  expect_error("c: gold > 1 before reunitd(a, b)", "event-expected", "reunitd(a, b)",
               "did you mean `reunited`?");
  expect_error("c: at most many visits(a)", "check-number", "many");
  expect_error("c: odds of ending(a) >= often", "check-share", "often");
  expect_error("c: odds of ending(a)", "check-word-missing", "ending(a)");
  expect_error("c: every reunited(a, b) earned trust", "check-word-missing", "trust");
  expect_error("c: always ending(a)", "always-wants-condition", "ending(a)");
  expect_error("c: never ending() or x", "ending-name-missing", "ending()");
  expect_error("c: never visits(1 + 1) > 2", "visits-place-missing", "visits(1 + 1)");
  expect_error("c: never ending(a) + 1 > 2", "event-in-value", "ending(a) + 1 > 2");
  expect_error("c: never gold <", "operand-missing", "");
  expect_error("c: never gold < 3 3", "value-goes-on", "3");
  expect_error("c \"never closed: never x", "string-unclosed", "\"");
}

}  // namespace
}  // namespace dramaturg
