// Program + Flow → the tests of its jumps and options as postfix terms, and what each block does to the
// values that tests ask for.
//
// Inside a block the evaluation stack is followed symbolically; over the edge to a block that nothing else
// leads to, it is carried on, so that a switch is known in each of its branches. A term names a variable, not
// a moment: whoever evaluates it must allow for every value that the variable takes ahead. Left out:
// temporaries, calls, lists.
#pragma once

#include "program/outlook.hpp"

namespace dramaturg::program {

struct BlockTerms {
  Test test;                    ///< of the conditional jump or option that ends it; empty: not understood
  std::vector<Effect> effects;  ///< assignments and countings
};

struct Terms {
  std::vector<Outlook::Tracked> tracked;
  std::vector<BlockTerms> blocks;  ///< by BlockId
};

Terms find_terms(const Program& program, const Flow& flow, const KindTable& kinds, const Slots& slots);

}  // namespace dramaturg::program
