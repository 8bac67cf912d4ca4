// Graph → what no reading meets: knots, functions and lines never reached, options never offered. Complete
// graphs only. One cause gives one finding: what only other unreached text leads to is told with that text.
//
// The unreached code is cut into blocks: a knot, the branch of an option, a stretch of lines. A block that
// another block leads to is absorbed by it. Blocks in a circle: the first in the text speaks for all.
#include <algorithm>
#include <map>

#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using program::Op;
constexpr uint32_t nobody = UINT32_MAX;

struct Block {
  enum class Kind : uint8_t { knot, option, lines } kind;
  uint32_t index = 0;         ///< knot: container; option: choice point
  Address first = 0;          ///< where to point
  LineKey from, to;           ///< lines: its printing lines
  uint32_t line_count = 0;    ///< lines: how many of them
  uint32_t option_count = 0;  ///< lines: options in it that are not offered, when it has no other text
  uint64_t words = 0;
  std::vector<uint32_t> leads_to;
  uint32_t speaker = nobody;  ///< the block that tells of this one; itself: a finding
};

class Absences {
 public:
  explicit Absences(const Case& c)
      : ground_(c.ground),
        program_(c.ground.program),
        graph_(c.graph),
        reached_(reached_containers(program_, graph_)),
        owner_(program_.containers.size(), nobody),
        block_at_(program_.code.size(), nobody) {}

  void find(std::vector<Finding>& findings) {
    cut_by_containers();
    cut_lines();
    link();
    choose_speakers();
    for (uint32_t b = 0; b < blocks_.size(); ++b)
      if (blocks_[b].speaker == b && is_worth_telling(blocks_[b])) findings.push_back(tell(b));
  }

 private:
  /// Unreached knots, and branches of options that are never offered, outermost first.
  void cut_by_containers() {
    std::vector<uint32_t> point_of(program_.containers.size(), nobody);
    for (uint32_t p = 0; p < program_.choice_points.size(); ++p) {
      const program::ChoicePointInfo& point = program_.choice_points[p];
      if (is_offered(graph_, p) || (point.flags & containers::choice_flags::is_invisible_default)) continue;
      if (point.target_container && point.address != program::no_address)
        point_of[point.target_container.value] = p;
    }
    for (uint32_t c = 1; c < program_.containers.size(); ++c) {
      const program::ContainerInfo& info = program_.containers[c];
      if (ground_.is_declarations[c]) continue;
      owner_[c] = info.parent ? owner_[info.parent.value] : nobody;
      if (owner_[c] != nobody) continue;
      if (info.is_knot && !reached_[c])
        owner_[c] = add({Block::Kind::knot, c, info.begin, {}, {}, 0, 0, 0, {}, nobody});
      else if (point_of[c] != nobody && !reached_[c])
        owner_[c] = add({Block::Kind::option,
                         point_of[c],
                         program_.choice_points[point_of[c]].address,
                         {},
                         {},
                         0,
                         0,
                         0,
                         {},
                         nobody});
    }
    for (Address at = 0; at < program_.code.size(); ++at) {
      const uint32_t owner = owner_[container_at(program_, at).value];
      if (owner == nobody) continue;
      block_at_[at] = owner;
      blocks_[owner].words += ground_.words[at];
    }
  }

  struct LineFacts {
    bool has_executed = false;
    std::vector<Address> rest;  ///< not executed, in no block yet
  };

  /// Stretches of lines that never run inside knots that are reached.
  void cut_lines() {
    std::map<LineKey, LineFacts> lines;
    for (Address at = 0; at < program_.code.size(); ++at) {
      if (ground_.lines[at].line == 0 || ground_.is_declarations[container_at(program_, at).value]) continue;
      if (is_executed(graph_, at))
        lines[ground_.lines[at]].has_executed = true;
      else if (block_at_[at] == nobody)
        lines[ground_.lines[at]].rest.push_back(at);
    }
    uint32_t open = nobody;
    ContainerId open_knot;
    for (const auto& [key, facts] : lines) {
      if (facts.has_executed || facts.rest.empty()) {
        if (facts.has_executed) open = nobody;
        continue;
      }
      const ContainerId knot = ground_.top_knots[container_at(program_, facts.rest.front()).value];
      if (open == nobody || knot != open_knot || blocks_[open].from.file != key.file)
        open = add({Block::Kind::lines, 0, facts.rest.front(), key, key, 0, 0, 0, {}, nobody});
      open_knot = knot;
      extend(open, key, facts.rest);
    }
  }

  void extend(uint32_t b, LineKey key, const std::vector<Address>& addresses) {
    Block& block = blocks_[b];
    bool prints = false, is_option = false;
    for (const Address at : addresses) {
      block_at_[at] = b;
      block.words += ground_.words[at];
      prints |= ground_.prints[at] == Print::flow;
      is_option |= program_.code[at].op == Op::choice;
    }
    block.option_count += is_option;
    if (is_option || !prints) return;
    if (block.line_count++ == 0) block.from = key, block.first = addresses.front();
    block.to = key;
  }

  /// What an instruction can lead to; nobody's address: none.
  Address target_of(const program::Instruction& i) const {
    switch (i.op) {
      case Op::jump:
      case Op::call:
        return i.a < program_.targets.size() ? program_.targets[i.a].address : program::no_address;
      case Op::choice:
        return i.a < program_.choice_points.size() &&
                       program_.choice_points[i.a].target.value < program_.targets.size()
                   ? program_.targets[program_.choice_points[i.a].target.value].address
                   : program::no_address;
      case Op::push: {
        const bool is_target = (i.b & 0xff) == static_cast<uint32_t>(program::Kind::divert_target);
        return is_target && i.a < program_.targets.size() ? program_.targets[i.a].address
                                                          : program::no_address;
      }
      default: return program::no_address;
    }
  }

  void link() {
    way_in_.assign(blocks_.size(), program::no_address);
    for (Address at = 0; at < program_.code.size(); ++at) {
      const Address to = target_of(program_.code[at]);
      if (to >= block_at_.size()) continue;
      const uint32_t target = block_at_[to], source = block_at_[at];
      if (target == nobody || target == source) continue;
      if (way_in_[target] == program::no_address && ground_.lines[at].line != 0) way_in_[target] = at;
      if (source != nobody) blocks_[source].leads_to.push_back(target);
    }
  }

  void absorb(uint32_t speaker) {
    std::vector<uint32_t> work{speaker};
    blocks_[speaker].speaker = speaker;
    while (!work.empty()) {
      const uint32_t b = work.back();
      work.pop_back();
      for (const uint32_t next : blocks_[b].leads_to) {
        if (blocks_[next].speaker != nobody) continue;
        blocks_[next].speaker = speaker;
        work.push_back(next);
      }
    }
  }

  void choose_speakers() {
    std::vector<uint8_t> is_led_to(blocks_.size(), 0);
    for (const Block& block : blocks_)
      if (is_worth_telling(block))
        for (const uint32_t next : block.leads_to) is_led_to[next] = 1;
    std::vector<uint32_t> order;
    for (uint32_t b = 0; b < blocks_.size(); ++b) order.push_back(b);
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      const LineKey x = ground_.lines[blocks_[a].first], y = ground_.lines[blocks_[b].first];
      return x != y ? x < y : a < b;
    });
    for (const uint32_t b : order)
      if (!is_led_to[b] && is_worth_telling(blocks_[b])) absorb(b);
    for (const uint32_t b : order)
      if (blocks_[b].speaker == nobody && is_worth_telling(blocks_[b])) absorb(b);
  }

  /// Functions made from a `.drama` are not the author's to miss: his own calls are told of.
  bool is_made(const Block& block) const {
    if (block.kind != Block::Kind::knot) return false;
    const program::ContainerInfo& info = program_.containers[block.index];
    if (!info.is_function || !info.span.file) return false;
    const std::string& file = ground_.sources.file(info.span.file).name;
    return file.ends_with(".drama") || file.ends_with(".drama.ink");
  }

  bool is_worth_telling(const Block& block) const {
    if (is_made(block)) return false;
    return block.kind != Block::Kind::lines || block.line_count > 0 || block.option_count > 0;
  }

  /// "; nor are `a`, `b` (120 words), which only this leads to", or nothing.
  std::string company(uint32_t speaker) const {
    std::vector<std::string> names;
    uint64_t words = 0;
    for (uint32_t b = 0; b < blocks_.size(); ++b) {
      if (b == speaker || blocks_[b].speaker != speaker) continue;
      words += blocks_[b].words;
      if (blocks_[b].kind != Block::Kind::knot) continue;
      names.push_back("`" + flow_name(program_, {blocks_[b].index}) + "`");
    }
    if (names.empty()) return {};
    std::string out = names.size() == 1 ? "; nor is " : "; nor are ";
    for (size_t i = 0; i < names.size() && i < 3; ++i) out += (i > 0 ? ", " : "") + names[i];
    if (names.size() > 3) out += " and " + number(names.size() - 3) + " more";
    if (words > 0) out += " (" + counted(words, "word") + ")";
    return out + ", which only this leads to";
  }

  std::string reason(uint32_t b) const {
    const program::ContainerInfo& info = program_.containers[blocks_[b].index];
    const Address at = way_in_[b];
    if (at == program::no_address) return info.is_function ? "nothing calls it" : "nothing leads to it";
    const Where place = where(ground_, at);
    const std::string spot = place.file + ":" + std::to_string(place.line);
    if (info.is_function) return "the call at " + spot + " is never made";
    return "the way in at " + spot + " is never taken";
  }

  Finding tell(uint32_t b) const {
    const Block& block = blocks_[b];
    const std::string others = company(b);
    if (block.kind == Block::Kind::knot) {
      const program::ContainerInfo& info = program_.containers[block.index];
      const bool is_stitch = !info.is_function && info.parent && info.parent.value != 0;
      const std::string size = block.words > 0 ? " (" + counted(block.words, "word") + ")" : "";
      Finding finding = make_finding(
          info.is_function ? Wording::never_reached_function : Wording::never_reached_knot,
          {is_stitch ? "stitch" : "knot", flow_name(program_, {block.index}), size, reason(b) + others});
      const text::Span line = line_span(ground_.sources, info.span);
      finding.where = info.span.file ? where(ground_, line, {block.index}) : line_where(ground_, block.first);
      if (finding.where.knot.empty()) finding.where.knot = flow_name(program_, {block.index});
      return finding;
    }
    Finding finding =
        block.kind == Block::Kind::option ? tell_option(block, others) : tell_lines(block, others);
    finding.where = line_where(ground_, block.first);
    return finding;
  }

  Finding tell_option(const Block& block, const std::string& others) const {
    const program::ChoicePointInfo& point = program_.choice_points[block.index];
    if (!is_executed(graph_, point.address)) return make_finding(Wording::never_offered_passed_by, {others});
    const bool has_condition = point.flags & containers::choice_flags::has_condition;
    return make_finding(has_condition ? Wording::never_offered_condition : Wording::never_offered_used,
                        {others});
  }

  Finding tell_lines(const Block& block, const std::string& others) const {
    if (block.line_count == 0) return make_finding(Wording::never_offered_passed_by, {others});
    if (block.line_count == 1) return make_finding(Wording::never_reached_line, {others});
    return make_finding(Wording::never_reached_lines,
                        {others, std::to_string(block.from.line), std::to_string(block.to.line)});
  }

  uint32_t add(Block block) {
    blocks_.push_back(std::move(block));
    return static_cast<uint32_t>(blocks_.size() - 1);
  }

  const Ground& ground_;
  const Program& program_;
  const Graph& graph_;
  std::vector<uint8_t> reached_;
  std::vector<uint32_t> owner_;     ///< per container: its block
  std::vector<uint32_t> block_at_;  ///< per address
  std::vector<Block> blocks_;
  std::vector<Address> way_in_;  ///< per block: the first instruction outside that leads in
};

}  // namespace

void find_absences(Case& c, std::vector<Finding>& findings) {
  if (c.sees_all) Absences(c).find(findings);
}

}  // namespace dramaturg::verdict
