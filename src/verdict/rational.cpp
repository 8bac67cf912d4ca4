// Limbs of 32 bits, so that every product of two fits in 64.
#include "verdict/rational.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace dramaturg::verdict {

Natural::Natural(uint64_t value) {
  for (; value != 0; value >>= 32) limbs_.push_back(static_cast<uint32_t>(value));
}

void Natural::trim() {
  while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
}

size_t Natural::bits() const {
  return limbs_.empty() ? 0 : 32 * limbs_.size() - static_cast<size_t>(std::countl_zero(limbs_.back()));
}

Natural operator+(const Natural& a, const Natural& b) {
  Natural out;
  uint64_t carry = 0;
  for (size_t i = 0; i < std::max(a.limbs_.size(), b.limbs_.size()) || carry != 0; ++i) {
    carry += (i < a.limbs_.size() ? uint64_t{a.limbs_[i]} : 0) + (i < b.limbs_.size() ? b.limbs_[i] : 0);
    out.limbs_.push_back(static_cast<uint32_t>(carry));
    carry >>= 32;
  }
  return out;
}

Natural operator*(const Natural& a, const Natural& b) {
  Natural out;
  out.limbs_.assign(a.limbs_.size() + b.limbs_.size(), 0);
  for (size_t i = 0; i < a.limbs_.size(); ++i) {
    uint64_t carry = 0;
    for (size_t j = 0; j < b.limbs_.size(); ++j) {
      carry += uint64_t{a.limbs_[i]} * b.limbs_[j] + out.limbs_[i + j];
      out.limbs_[i + j] = static_cast<uint32_t>(carry);
      carry >>= 32;
    }
    out.limbs_[i + b.limbs_.size()] = static_cast<uint32_t>(carry);
  }
  out.trim();
  return out;
}

std::strong_ordering operator<=>(const Natural& a, const Natural& b) {
  if (a.limbs_.size() != b.limbs_.size()) return a.limbs_.size() <=> b.limbs_.size();
  for (size_t i = a.limbs_.size(); i-- > 0;)
    if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] <=> b.limbs_[i];
  return std::strong_ordering::equal;
}

size_t Natural::low_zeros() const {
  size_t i = 0;
  while (limbs_[i] == 0) ++i;
  return 32 * i + static_cast<size_t>(std::countr_zero(limbs_[i]));
}

void Natural::shift_down(size_t bits) {
  limbs_.erase(limbs_.begin(), limbs_.begin() + static_cast<std::ptrdiff_t>(bits / 32));
  const size_t rest = bits % 32;
  for (size_t i = 0; rest != 0 && i < limbs_.size(); ++i) {
    const uint64_t above = i + 1 < limbs_.size() ? limbs_[i + 1] : 0;
    limbs_[i] = static_cast<uint32_t>((above << 32 | limbs_[i]) >> rest);
  }
  trim();
}

Natural Natural::shifted_up(size_t bits) const {
  Natural out;
  if (limbs_.empty()) return out;
  out.limbs_.assign(bits / 32, 0);
  uint64_t carry = 0;
  for (const uint32_t limb : limbs_) {
    carry |= uint64_t{limb} << bits % 32;
    out.limbs_.push_back(static_cast<uint32_t>(carry));
    carry >>= 32;
  }
  out.limbs_.push_back(static_cast<uint32_t>(carry));
  out.trim();
  return out;
}

void Natural::subtract(const Natural& b) {
  int64_t borrow = 0;
  for (size_t i = 0; i < limbs_.size(); ++i) {
    borrow += int64_t{limbs_[i]} - (i < b.limbs_.size() ? b.limbs_[i] : 0);
    limbs_[i] = static_cast<uint32_t>(borrow);
    borrow >>= 32;
  }
  trim();
}

Natural gcd(Natural a, Natural b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  const size_t a_zeros = a.low_zeros(), b_zeros = b.low_zeros();
  a.shift_down(a_zeros);
  b.shift_down(b_zeros);
  while (a != b) {
    if (a < b) std::swap(a, b);
    a.subtract(b);
    a.shift_down(a.low_zeros());
  }
  return a.shifted_up(std::min(a_zeros, b_zeros));
}

/// Bit by bit from above: denominators here are short.
Natural quotient(const Natural& a, const Natural& b) {
  if (b.is_one()) return a;
  Natural rest = a, out;
  if (a.is_zero()) return out;
  const size_t first = a.bits() - std::min(a.bits(), b.bits());
  out.limbs_.assign(first / 32 + 1, 0);
  Natural part = b.shifted_up(first);
  for (size_t bit = first + 1; bit-- > 0; part.shift_down(1)) {
    if (rest < part) continue;
    rest.subtract(part);
    out.limbs_[bit / 32] |= uint32_t{1} << bit % 32;
  }
  out.trim();
  return out;
}

std::string Natural::decimal() const {
  if (limbs_.empty()) return "0";
  std::vector<uint32_t> left = limbs_;
  std::string out;
  while (!left.empty()) {
    uint64_t rest = 0;
    for (size_t i = left.size(); i-- > 0;) {
      rest = rest << 32 | left[i];
      left[i] = static_cast<uint32_t>(rest / 1'000'000'000);
      rest %= 1'000'000'000;
    }
    while (!left.empty() && left.back() == 0) left.pop_back();
    for (int digit = 0; digit < 9; ++digit, rest /= 10) out += static_cast<char>('0' + rest % 10);
  }
  while (out.size() > 1 && out.back() == '0') out.pop_back();
  std::reverse(out.begin(), out.end());
  return out;
}

namespace {

Rational lowest(Natural over, Natural under) {
  if (over.is_zero()) return {};
  const Natural common = gcd(over, under);
  return {quotient(over, common), quotient(under, common)};
}

}  // namespace

Rational Rational::of(uint64_t over, uint64_t under) { return lowest(Natural(over), Natural(under)); }

std::string Rational::text() const {
  return under.is_one() ? over.decimal() : over.decimal() + "/" + under.decimal();
}

Rational operator+(const Rational& a, const Rational& b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  if (a.under == b.under) return lowest(a.over + b.over, a.under);
  return lowest(a.over * b.under + b.over * a.under, a.under * b.under);
}

Rational operator*(const Rational& a, const Rational& b) {
  return lowest(a.over * b.over, a.under * b.under);
}

Rational operator/(const Rational& a, const Rational& b) {
  return lowest(a.over * b.under, a.under * b.over);
}

std::strong_ordering compare(const Rational& a, double x) {
  // x = mantissa · 2^exponent, both whole.
  int exponent = 0;
  const auto mantissa = static_cast<uint64_t>(std::ldexp(std::frexp(x, &exponent), 53));
  exponent -= 53;
  Natural two_to(1);
  for (int left = std::abs(exponent); left > 0; left -= std::min(left, 60))
    two_to = two_to * Natural(uint64_t{1} << std::min(left, 60));
  const Natural scaled = a.under * Natural(mantissa);
  return exponent < 0 ? a.over * two_to <=> scaled : a.over <=> scaled * two_to;
}

}  // namespace dramaturg::verdict
