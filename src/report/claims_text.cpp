// Topics first, for people look for what is disputed; then the claims, in file order.
#include "report/claims_text.hpp"

#include <algorithm>
#include <set>

#include "report/layout.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using verdict::Holds;
using verdict::OnTold;
using verdict::SourceClaim;

class Lines {
 public:
  Lines(const std::vector<SourceClaim>& claims, bool shows_all, bool is_ascii)
      : claims_(claims), shows_all_(shows_all), is_ascii_(is_ascii) {
    for (const SourceClaim& claim : claims) widest_ = std::max(widest_, columns(who(claim)));
  }

  std::string write() {
    if (claims_.empty()) return {};
    head();
    contradictions();
    for (const SourceClaim& claim : claims_) decided(claim);
    return std::move(out_);
  }

 private:
  static std::string who(const SourceClaim& claim) {
    std::string out = claim.name.empty() ? "" : claim.name + "  ";
    out += claim.source;
    return out + (claim.at.empty() ? "" : " " + claim.at);
  }
  void line(const std::string& mark, const SourceClaim& claim) {
    const std::string first = "  " + mark + " " + padded(who(claim), widest_) + "  ";
    out_ += first + wrapped(claim.text, columns(first), columns(first)) + "\n";
  }

  void head() {
    size_t decided = 0, borne_out = 0;
    std::set<std::string> sources;
    for (const SourceClaim& claim : claims_) {
      sources.insert(claim.source);
      decided += claim.check.has_value();
      borne_out += claim.is_borne_out().value_or(false);
    }
    out_ += "Claims  " +
            wrapped(verdict::counted(claims_.size(), "claim") + " by " +
                        verdict::counted(sources.size(), "source") + "; " + std::to_string(decided) +
                        " can be decided, and the told reading bears out " + std::to_string(borne_out),
                    8, 8) +
            "\n";
  }

  void contradictions() {
    std::set<uint32_t> listed;
    std::string topics;
    for (uint32_t c = 0; c < claims_.size(); ++c) {
      if (claims_[c].against.empty() || listed.contains(c)) continue;
      const std::set<uint32_t> all = disputed_with(c);
      listed.insert(all.begin(), all.end());
      topics += (topics.empty() ? "" : ", ") + (claims_[c].topic.empty() ? "this" : claims_[c].topic);
      if (!shows_all_) continue;
      out_ += "  The sources disagree" +
              (claims_[c].topic.empty() ? "" : " about `" + claims_[c].topic + "`") + ":\n";
      for (const uint32_t each : all) line(" ", claims_[each]);
    }
    if (!shows_all_ && !topics.empty())
      out_ += "  " + wrapped("The sources disagree about " + topics + ". All they say: --all", 2, 2) + "\n";
  }

  /// A claim with all that it contradicts or that contradict it, and theirs.
  std::set<uint32_t> disputed_with(uint32_t first) const {
    std::set<uint32_t> out{first};
    for (bool has_grown = true; has_grown;) {
      has_grown = false;
      for (uint32_t c = 0; c < claims_.size(); ++c)
        for (const uint32_t other : claims_[c].against)
          if (out.contains(c) != out.contains(other)) {
            out.insert({c, other});
            has_grown = true;
          }
    }
    return out;
  }

  void decided(const SourceClaim& claim) {
    if (!claim.check) {
      if (shows_all_) line("-", claim);
      return;
    }
    const std::optional<bool> is_so = claim.is_borne_out();
    if (!shows_all_ && is_so.value_or(true)) return;
    line(!is_so ? "?" : *is_so ? (is_ascii_ ? "+" : "✓") : (is_ascii_ ? "x" : "✗"), claim);
    const std::string indent(6 + widest_, ' ');
    out_ +=
        indent +
        wrapped("told: " + on_told(claim) + "; " + all_readings(claim), columns(indent), columns(indent)) +
        "\n";
  }

  const std::vector<SourceClaim>& claims_;
  const bool shows_all_, is_ascii_;
  size_t widest_ = 0;
  std::string out_;
};

}  // namespace

std::string on_told(const SourceClaim& claim) {
  const std::optional<OnTold>& told = claim.check->told;
  if (!told) return "not decided by one reading";
  if (*told == OnTold::silent) return "does not come to it";
  if (*told == OnTold::unsaid) return "does not say";
  return *claim.is_borne_out() ? "as it says" : "otherwise";
}

std::string all_readings(const SourceClaim& claim) {
  switch (claim.check->verdict) {
    case Holds::holds:
      return claim.denies ? "over all readings it says too much" : "over all readings it holds";
    case Holds::fails:
      if (claim.check->is_unsaid) return "no reading says";
      return claim.denies ? "there are readings as it says" : "over all readings it does not hold";
    case Holds::unknown: break;
  }
  return "over all readings it is not known";
}

std::string write_claims(const std::vector<SourceClaim>& claims, bool shows_all, bool is_ascii) {
  return Lines(claims, shows_all, is_ascii).write();
}

}  // namespace dramaturg::report
