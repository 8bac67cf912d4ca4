// Fractions that are not negative, exact to the last digit: numerator and denominator as long as they need to
// be, always in lowest terms. Schoolbook arithmetic (Knuth, TAOCP 4.3.1) and the binary gcd (Stein 1967):
// made for numbers of some hundred digits, not for thousands. Left out: subtraction, which odds do not need.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace dramaturg::verdict {

/// 0, 1, 2… without end.
class Natural {
 public:
  Natural() = default;
  explicit Natural(uint64_t value);
  bool is_zero() const { return limbs_.empty(); }
  bool is_one() const { return limbs_.size() == 1 && limbs_[0] == 1; }
  size_t bits() const;
  std::string decimal() const;

  friend Natural operator+(const Natural& a, const Natural& b);
  friend Natural operator*(const Natural& a, const Natural& b);
  friend std::strong_ordering operator<=>(const Natural& a, const Natural& b);
  friend bool operator==(const Natural&, const Natural&) = default;
  friend Natural gcd(Natural a, Natural b);
  /// Exact: b divides a.
  friend Natural quotient(const Natural& a, const Natural& b);

 private:
  void trim();
  size_t low_zeros() const;
  void shift_down(size_t bits);
  Natural shifted_up(size_t bits) const;
  void subtract(const Natural& b);  ///< b ≤ *this

  std::vector<uint32_t> limbs_;  ///< least first, the last not 0
};

struct Rational {
  Natural over, under{1};

  static Rational of(uint64_t over, uint64_t under);
  bool is_zero() const { return over.is_zero(); }
  size_t bits() const { return over.bits() + under.bits(); }
  /// "3/4", "1"
  std::string text() const;
  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  /// b is not 0.
  friend Rational operator/(const Rational& a, const Rational& b);
  friend bool operator==(const Rational&, const Rational&) = default;
  /// Compared with a double exactly: every finite double is a fraction. x ≥ 0.
  friend std::strong_ordering compare(const Rational& a, double x);
};

}  // namespace dramaturg::verdict
