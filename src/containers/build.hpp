// The compiler's back half: Tree → Containers, equal to the reference compiler's output byte for byte when
// written.
#pragma once

#include "containers/containers.hpp"
#include "syntax/tree.hpp"
#include "text/diagnostic.hpp"

namespace dramaturg::containers {

struct BuildOptions {
  bool count_all_visits = false;  ///< `-c`
};

/// Resolves names, weaves, and makes containers. Meaningless when `diagnostics` has errors afterwards.
Containers build(const syntax::Tree& tree, const BuildOptions& options, text::Diagnostics& diagnostics);

}  // namespace dramaturg::containers
