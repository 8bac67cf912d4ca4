// Every single change, in order, then pairs: the first that comes to an ending without breaking the rule.
#include "verdict/check.hpp"
#include "verdict/rule_replay.hpp"

namespace dramaturg::verdict {
namespace {

constexpr uint32_t turns_beyond = 200;

class Repair {
 public:
  Repair(const Program& program, const graph::Claims& claims, uint32_t rule, const graph::Path& path,
         uint32_t most_replays)
      : program_(program), claims_(claims), rule_(rule), path_(path), replays_left_(most_replays) {
    for (size_t i = 0; i < path.size(); ++i)
      if (!path[i].is_draw) choices_.push_back(i);
  }

  std::optional<graph::Path> run() {
    const RuleReplay as_it_is = replay_rule(program_, claims_, rule_, path_);
    for (size_t changes = 1; changes <= 2; ++changes)
      if (change(path_, as_it_is.offers, 0, changes)) return found_;
    return std::nullopt;
  }

 private:
  bool change(const graph::Path& path, const std::vector<uint32_t>& offers, size_t first, size_t changes) {
    for (size_t c = first; c < choices_.size() && c < offers.size(); ++c) {
      graph::Path other = path;
      graph::Step& step = other[choices_[c]];
      const uint32_t before = step.index;
      for (uint32_t index = 0; index < offers[c]; ++index) {
        if (index == before) continue;
        if (replays_left_ == 0) return false;
        --replays_left_;
        step.index = index;
        step.shown = static_cast<int32_t>(index) + 1;
        if (is_mended(other, changes == 1)) return true;
        if (changes > 1) {
          const RuleReplay replay = replay_rule(program_, claims_, rule_, other);
          if (change(other, replay.offers, c + 1, changes - 1)) return true;
        }
      }
    }
    return false;
  }

  bool is_mended(const graph::Path& path, bool is_last) {
    if (!is_last) return false;
    const RuleReplay replay = replay_rule(program_, claims_, rule_, path, turns_beyond);
    graph::Path played = path;
    if (replay.end == RuleReplay::End::misfit) {
      // The story may end before the old choices are used up: what is left of them is cut off.
      if (replay.words.empty() || replay.offers.back() != 0) return false;
      played = cut(path, replay.words.size() - 1);
      if (replay_rule(program_, claims_, rule_, played).end != RuleReplay::End::ended) return false;
    } else if (replay.end != RuleReplay::End::ended) {
      return false;
    }
    if (!replay.hits.empty() && breaks()) return false;
    if (claims_.rules[rule_].form == world::Form::unavoidable && replay.words.back() == 0) return false;
    for (size_t turns = choices_of(played); turns + 1 < replay.words.size(); ++turns)
      played.push_back({false, 0, 1});
    found_ = std::move(played);
    return true;
  }

  /// Of `unavoidable`, a hit is what is wanted.
  bool breaks() const { return claims_.rules[rule_].form != world::Form::unavoidable; }
  static size_t choices_of(const graph::Path& path) {
    size_t count = 0;
    for (const graph::Step& step : path) count += !step.is_draw;
    return count;
  }
  static graph::Path cut(const graph::Path& path, size_t choices) {
    graph::Path out;
    size_t count = 0;
    for (const graph::Step& step : path) {
      if (!step.is_draw && count++ == choices) break;
      out.push_back(step);
    }
    return out;
  }

  const Program& program_;
  const graph::Claims& claims_;
  const uint32_t rule_;
  const graph::Path& path_;
  uint32_t replays_left_;
  std::vector<size_t> choices_;  ///< where in the path they stand
  graph::Path found_;
};

}  // namespace

std::optional<graph::Path> repair(const Program& program, const graph::Claims& claims, uint32_t rule,
                                  const graph::Path& path, uint32_t most_replays) {
  return Repair(program, claims, rule, path, most_replays).run();
}

}  // namespace dramaturg::verdict
