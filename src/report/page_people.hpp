// What the page shows of a drama's people: the cast, how they felt as each episode began, who knew what by
// then. Shares are of the readings that came to that moment, for readers who pick evenly.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "verdict/interval.hpp"

namespace dramaturg::report {

struct PagePerson {
  std::string name;
  std::vector<std::string> also, played_by;
};

/// A feeling, a trait, a debt or a bond between `low` and `high`.
struct PageFeeling {
  struct At {
    int32_t median = 0, p5 = 0, p95 = 0;
    std::optional<int32_t> told;  ///< in the reading that is followed; none: it does not come there
  };
  std::string name, holder;  ///< "jealousy", "Soo-ho → K"
  int32_t low = 0, high = 0;
  std::vector<std::string> labels;    ///< the author's word for each step; may be none
  std::vector<std::optional<At>> at;  ///< by moment; none: no reading comes there
};

/// A fact, and who holds it.
struct PageFact {
  struct Holder {
    verdict::Interval knows;  ///< it is so, and they believe it
    verdict::Interval errs;   ///< they believe it and it is not so, or deny it and it is
  };
  struct At {
    verdict::Interval is_so;
    std::vector<Holder> by;  ///< as PagePeople::holders
  };
  std::string label;
  std::vector<std::optional<At>> at;  ///< by moment
};

struct PagePeople {
  struct Moment {
    std::string name;         ///< "4", "end"
    std::string about;        ///< "as episode 4 begins"
    verdict::Interval share;  ///< of readings that come there
  };
  std::vector<PagePerson> cast;
  std::vector<std::string> holders;  ///< who may know something, the reader last
  std::vector<Moment> moments;
  std::vector<PageFeeling> feelings;
  std::vector<PageFact> facts;
  std::string told;                 ///< what the reading that is followed is called; empty: none is
  std::vector<std::string> absent;  ///< what was not worked out, as people call it
};

std::string write_people(const PagePeople& people);

}  // namespace dramaturg::report
