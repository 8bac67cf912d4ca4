// Graph + odds ahead → how many of a story's choices matter: whether it makes a difference to any ending
// which of the options that stand together is taken. For comparing stories; one choice at a time is judged
// elsewhere.
#pragma once

#include "verdict/ahead.hpp"
#include "verdict/offers.hpp"

namespace dramaturg::verdict {

struct Matter {
  uint32_t choices = 0;  ///< different sets of two or more options that some reading is offered together
  uint32_t matter =
      0;  ///< of those: in some situation one of the options makes an ending likelier than another does
};

/// Cost O(edges × endings).
Matter count_what_matters(const graph::Graph& graph, const Offers& offers, const Ahead& ahead);

}  // namespace dramaturg::verdict
