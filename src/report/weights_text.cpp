// Each row is a thing that the story remembers: its name, its factor, its values, and who asks for it.
#include "report/weights_text.hpp"

#include <algorithm>

#include "report/layout.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using verdict::number;

constexpr size_t many = 10;
constexpr double heavy = 2;

class Weights {
 public:
  Weights(const std::vector<verdict::Weight>& weights, bool is_ascii)
      : weights_(weights), is_ascii_(is_ascii) {}

  /// The three heaviest, and where the first is looked at; but where many options stand that can be taken
  /// once, none of them weighs much, and all of them together do.
  void heaviest() {
    if (many_options()) return;
    std::string text;
    for (size_t i = 0; i < weights_.size() && i < 3 && weights_[i].factor >= 1.2; ++i)
      text += (i > 0 ? "   " : "") + weights_[i].name + " " + by(weights_[i].factor);
    if (text.empty()) return;
    blank();
    line("What makes it large   " + wrapped(own(text), 22, 22));
    const verdict::Weight& first = weights_.front();
    if (!first.looks.empty())
      line("  " +
           wrapped("`" + first.name + "` is kept, for it is asked about at " + some(first.looks, 3), 2, 2));
  }

  bool many_options() {
    std::vector<std::string> spots;
    for (const verdict::Weight& weight : weights_)
      if (!weight.once_at.empty()) spots.push_back(weight.once_at);
    if (spots.size() < many || weights_.front().factor > heavy) return false;
    std::sort(spots.begin(), spots.end(), [](const std::string& a, const std::string& b) {
      return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    blank();
    line("What makes it large   " +
         wrapped(own(number(spots.size()) + " options that can be taken once stand open for long, at " +
                     some(spots, 3) + ": which of them were taken is remembered, 2^" + number(spots.size()) +
                     " ways at most"),
                 22, 22));
    line(
        "  " +
        wrapped(own("mend: one that only tells something costs nothing when it is sticky (`+`); a scene that "
                    "is left for good forgets its own"),
                2, 2));
    return true;
  }

  void table(bool shows_all) {
    blank();
    if (weights_.empty()) return line("  Nothing that the story remembers makes it larger.");
    size_t wide = 4;
    const size_t shown = shows_all ? weights_.size() : std::min<size_t>(weights_.size(), 20);
    for (size_t i = 0; i < shown; ++i) wide = std::max(wide, std::min<size_t>(columns(weights_[i].name), 40));
    line("  " + padded("KEPT", wide) + "  MAKES IT  VALUES  BECAUSE OF");
    for (size_t i = 0; i < shown; ++i) {
      const verdict::Weight& w = weights_[i];
      line("  " + padded(w.name, wide) + "  " + padded(by(w.factor), 8) + "  " + padded(number(w.values), 6) +
           "  " + some(w.looks, 2));
    }
    if (shown < weights_.size()) line("  and " + number(weights_.size() - shown) + " more: --all");
  }

  std::string take() { return std::move(out_); }

 private:
  static std::string times(double factor) {
    const auto tenths = static_cast<uint64_t>(factor * 10 + 0.5);
    return factor < 9.95 ? std::to_string(tenths / 10) + "." + std::to_string(tenths % 10)
                         : number(static_cast<uint64_t>(factor + 0.5));
  }
  std::string by(double factor) const { return (is_ascii_ ? "x" : "×") + times(factor); }

  static std::string some(const std::vector<std::string>& spots, size_t most) {
    std::string text;
    const size_t shown = std::min(most, spots.size());
    for (size_t i = 0; i < shown; ++i) text += (i > 0 ? ", " : "") + spots[i];
    if (shown < spots.size()) text += " and " + number(spots.size() - shown) + " more";
    return text;
  }

  std::string own(std::string text) const { return own_signs(std::move(text), is_ascii_); }
  void line(const std::string& text) { out_ += text + '\n'; }
  void blank() { out_ += '\n'; }

  const std::vector<verdict::Weight>& weights_;
  const bool is_ascii_;
  std::string out_;
};

}  // namespace

std::string write_heaviest(const std::vector<verdict::Weight>& weights, bool is_ascii) {
  Weights text(weights, is_ascii);
  text.heaviest();
  return text.take();
}

std::string write_weights(const std::vector<verdict::Weight>& weights, bool shows_all, bool is_ascii) {
  Weights text(weights, is_ascii);
  text.table(shows_all);
  return text.take();
}

}  // namespace dramaturg::report
