// The program seen as the author's text: which instruction stands on which line of which knot, and which of
// them a reader can see. Made once for all judgements. Left out: what was reached (that is the graph's).
#pragma once

#include <string>
#include <vector>

#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

enum class Print : uint8_t {
  nothing,
  flow,    // text in the flow
  option,  // text of a choice, seen when it is offered
};

/// A line of a file, both counted as the sources count them; ordered by file, then line.
struct LineKey {
  uint32_t file = UINT32_MAX;
  uint32_t line = 0;  ///< 0: no place
  friend auto operator<=>(const LineKey&, const LineKey&) = default;
};

struct Ground {
  const Program& program;
  const text::SourceSet& sources;
  std::vector<Print> prints;             ///< per address
  std::vector<uint32_t> words;           ///< per address
  std::vector<LineKey> lines;            ///< per address
  std::vector<ContainerId> top_knots;    ///< per container: the knot it lies in; none: before any knot
  std::vector<uint8_t> is_declarations;  ///< per container: inside "global decl", which nobody reads
};

Ground survey(const Program& program, const text::SourceSet& sources);

/// The place of a span, and the knot of an address.
Where where(const Ground& ground, const text::Span& span, ContainerId container);
/// The whole line that a span begins on, from its first to its last visible character, comments left out.
text::Span line_span(const text::SourceSet& sources, const text::Span& span);
/// The place of an instruction: its own span or, when it has none, that of the nearest one before it in the
/// same container.
Where where(const Ground& ground, Address address);
/// The same, stretched over the whole line.
Where line_where(const Ground& ground, Address address);

/// `knot.stitch`; empty for what has no name.
std::string flow_name(const Program& program, ContainerId container);
ContainerId container_at(const Program& program, Address address);

}  // namespace dramaturg::verdict
