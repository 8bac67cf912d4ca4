// As JSON, part of `dramaturg.page/1`.
#include "report/page_people.hpp"

#include "report/json_parts.hpp"

namespace dramaturg::report {
namespace {

std::string strings(const std::vector<std::string>& all) {
  return list(all, "", [](const std::string& text) { return quoted(text); });
}
std::string interval(const verdict::Interval& i) {
  return Object().raw("low", share_below(i.low)).raw("high", share_above(i.high)).close();
}

std::string feeling(const PageFeeling& f) {
  const auto at = [](const std::optional<PageFeeling::At>& a) {
    if (!a) return std::string("null");
    const auto number = [](int32_t n) { return std::to_string(n); };
    return Object()
        .raw("median", number(a->median))
        .raw("p5", number(a->p5))
        .raw("p95", number(a->p95))
        .raw("told", a->told ? number(*a->told) : "null")
        .close();
  };
  return Object()
      .add("name", f.name)
      .add("holder", f.holder)
      .raw("low", std::to_string(f.low))
      .raw("high", std::to_string(f.high))
      .raw("labels", strings(f.labels))
      .raw("at", list(f.at, "", at))
      .close();
}

std::string fact(const PageFact& f) {
  const auto holder = [](const PageFact::Holder& h) {
    return Object().raw("knows", interval(h.knows)).raw("errs", interval(h.errs)).close();
  };
  const auto at = [&](const std::optional<PageFact::At>& a) {
    if (!a) return std::string("null");
    return Object().raw("is_so", interval(a->is_so)).raw("by", list(a->by, "", holder)).close();
  };
  return Object().add("label", f.label).raw("at", list(f.at, "", at)).close();
}

}  // namespace

std::string write_people(const PagePeople& people) {
  const auto person = [](const PagePerson& p) {
    return Object()
        .add("name", p.name)
        .raw("also", strings(p.also))
        .raw("played_by", strings(p.played_by))
        .close();
  };
  const auto moment = [](const PagePeople::Moment& m) {
    return Object().add("name", m.name).add("about", m.about).raw("share", interval(m.share)).close();
  };
  return Object()
      .raw("cast", list(people.cast, "\n  ", person))
      .raw("holders", strings(people.holders))
      .raw("moments", list(people.moments, "\n  ", moment))
      .raw("feelings", list(people.feelings, "\n  ", feeling))
      .raw("facts", list(people.facts, "\n  ", fact))
      .known("told", people.told)
      .raw("absent", strings(people.absent))
      .close();
}

}  // namespace dramaturg::report
