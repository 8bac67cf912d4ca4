// What is true and who knows it, what was promised and reached; what others say about the drama.
#include "world/parser.hpp"

namespace dramaturg::world {

using text::Code;

/// `fact id "label" true|false|unsaid [known by …] [denied by …] [nested a <-> b, …]`.
bool Parser::fact_line() {
  Fact made;
  if (!new_name(made.name, "the fact") || !label(made.label, "the fact's id")) return false;
  made.is_true = sees("true");
  made.is_unsaid = sees("unsaid");
  if (!take("true") && !take("false") && !take("unsaid"))
    return expected(Code::drama_truth_missing, {made.name.id});
  while (!is_at_end()) {
    if (take("known")) {
      if (!expect("by", "`known`") || !names(made.known_by, "a person")) return false;
    } else if (take("denied")) {
      if (!expect("by", "`denied`") || !names(made.denied_by, "a person")) return false;
    } else if (take("nested")) {
      do {
        std::vector<Word> two;
        bool is_mutual = false;
        if (!pairs(two, is_mutual)) return false;
        made.nested.emplace_back(two[0], two[1]);
        if (is_mutual) made.nested.emplace_back(two[1], two[0]);
      } while (take(","));
    } else {
      return expected(Code::drama_line_goes_on, {"the fact"});
    }
  }
  world_.facts.push_back(std::move(made));
  return true;
}

bool Parser::trace_line() {
  Trace made;
  if (!new_name(made.name, "the trace") || !expect("of", "the name of the trace")) return false;
  if (!names(made.facts, "a fact")) return false;
  world_.traces.push_back(std::move(made));
  return line_end("the facts of the trace");
}

bool Parser::promise_line() {
  Promise made;
  if (!new_name(made.name, "the promise") || !expect("by", "the name of the promise")) return false;
  if (!name(made.by, "a person") || !expect("to", "who promises") || !name(made.to, "a person")) return false;
  if (!label(made.label, "the people")) return false;
  world_.promises.push_back(std::move(made));
  return line_end("the promise");
}

bool Parser::milestone_line() {
  Milestone made;
  if (!new_name(made.name, "the milestone") || !expect("of", "the name of the milestone")) return false;
  if (!name(made.of, "a person") || !label(made.label, "the person")) return false;
  if (take("when") && !condition(made.when.emplace(), "`when`")) return false;
  world_.milestones.push_back(std::move(made));
  return line_end("the milestone");
}

bool Parser::history_line() {
  EventPattern made;
  if (!pattern(made)) return false;
  world_.history.push_back(std::move(made));
  return line_end("the event");
}

/// `name`, `name(a, ?x)`, `name(…) by way`.
bool Parser::pattern(EventPattern& out) {
  const uint32_t begin = peek().span.begin;
  if (!name(out.name, "an event")) return false;
  if (take("(") && !take(")")) {
    do {
      const bool is_variable = take("?");
      Word& arg = out.args.emplace_back();
      if (!name(arg, is_variable ? "anybody after `?`" : "a person or a fact")) return false;
      if (is_variable) arg.id.insert(0, "?");
    } while (take(","));
    if (!expect(")", "what happened to whom")) return false;
  }
  if (take("by")) {
    Word way;
    if (!name(way, "a way to learn")) return false;
    out.way = way.id;
  }
  out.span = {file_, begin, behind().end};
  return true;
}

bool Parser::source_line() {
  Source made;
  if (!new_name(made.name, "the source") || !label(made.label, "the source's id")) return false;
  world_.sources.push_back(std::move(made));
  return line_end("the source");
}

/// `claim [c4] by nme [at "2:1"] [about topic] [against other]: "in words"`, then or instead, after a colon,
/// a check's own words, with `denies` before them if the source says that it does not hold.
bool Parser::claim_line() {
  Claim made;
  made.span = line_.span;
  if (!sees("by")) {
    Word called;
    if (!name(called, "what the claim is called, or `by`")) return false;
    made.name = called.id;
  }
  if (!expect("by", "claim") || !name(made.source, "a source")) return false;
  if (take("at") && !label(made.at, "at")) return false;
  if (take("about")) {
    Word topic;
    if (!name(topic, "what the claim is about")) return false;
    made.topic = topic.id;
  }
  if (take("against") && !names(made.against, "a source")) return false;
  if (!expect(":", "who claims it")) return false;
  if (peek().kind == Kind::string) {
    if (!label(made.text, "the colon")) return false;
    if (take(":") && !is_at_end()) {
      made.denies = take("denies");
      made.check = rest_of_line();
    }
  } else {
    if (is_at_end()) return expected(Code::drama_label_missing, {"the colon"});
    made.check = rest_of_line();
  }
  if (!made.check && !is_at_end()) return line_end("the claim");
  world_.claims.push_back(std::move(made));
  return true;
}

}  // namespace dramaturg::world
