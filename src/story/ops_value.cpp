// Operations on numbers, strings and targets: the reference's types, coercions and C# arithmetic.
//
// Operands go to the widest type among them (bool and int → int, then float, then string, then divert
// target); the type then decides. int32 wraps, division cuts towards zero, what C# throws at is a fault.
// Lists are in ops_list.cpp.
#include <algorithm>
#include <cmath>

#include "base/decimal.hpp"
#include "containers/names.hpp"
#include "program/places.hpp"
#include "story/ops.hpp"

namespace dramaturg::story {
namespace {

/// The reference's ValueType order, by which operands widen.
int width(Kind kind) {
  switch (kind) {
    case Kind::boolean: return -1;
    case Kind::integer: return 0;
    case Kind::real: return 1;
    case Kind::list: return 2;
    case Kind::string: return 3;
    case Kind::divert_target: return 4;
    default: return 5;
  }
}

bool no_such_operation(Native native, Kind kind, Fault& fault) {
  return fail(
      fault, FaultKind::type_mismatch,
      "Cannot perform operation " + std::string(containers::json_name(native)) + " on " + type_name(kind));
}

int32_t wrap(int64_t wide) {
  return static_cast<int32_t>(static_cast<uint32_t>(static_cast<uint64_t>(wide)));
}

float power(double base, double exponent) { return static_cast<float>(std::pow(base, exponent)); }

bool divide(Native native, int32_t x, int32_t y, Value& out, Fault& fault) {
  if (y == 0) return fail(fault, FaultKind::division_by_zero, "Attempted to divide by zero.");
  if (x == INT32_MIN && y == -1)
    return fail(fault, FaultKind::division_by_zero, "Arithmetic operation resulted in an overflow.");
  out = Value::of(native == Native::divide ? x / y : x % y);
  return true;
}

bool on_integers(Native native, int32_t x, int32_t y, Value& out, Fault& fault) {
  switch (native) {
    case Native::add: out = Value::of(wrap(int64_t{x} + y)); return true;
    case Native::subtract: out = Value::of(wrap(int64_t{x} - y)); return true;
    case Native::multiply: out = Value::of(wrap(int64_t{x} * y)); return true;
    case Native::divide:
    case Native::mod: return divide(native, x, y, out, fault);
    case Native::negate: out = Value::of(wrap(-int64_t{x})); return true;
    case Native::equal: out = Value::of(x == y); return true;
    case Native::not_equal: out = Value::of(x != y); return true;
    case Native::greater: out = Value::of(x > y); return true;
    case Native::less: out = Value::of(x < y); return true;
    case Native::greater_or_equal: out = Value::of(x >= y); return true;
    case Native::less_or_equal: out = Value::of(x <= y); return true;
    case Native::logical_not: out = Value::of(x == 0); return true;
    case Native::logical_and: out = Value::of(x != 0 && y != 0); return true;
    case Native::logical_or: out = Value::of(x != 0 || y != 0); return true;
    case Native::min: out = Value::of(std::min(x, y)); return true;
    case Native::max: out = Value::of(std::max(x, y)); return true;
    case Native::pow: out = Value::of(power(x, y)); return true;
    case Native::floor:
    case Native::ceiling:
    case Native::to_int: out = Value::of(x); return true;
    case Native::to_float: out = Value::of(static_cast<float>(x)); return true;
    default: return no_such_operation(native, Kind::integer, fault);
  }
}

int32_t to_int(float x) {
  // C#'s cast of what does not fit gives the least int, as x86 does.
  return x >= -2147483648.0f && x < 2147483648.0f ? static_cast<int32_t>(x) : INT32_MIN;
}

float least(float x, float y) { return std::isnan(x) || std::isnan(y) ? x + y : std::min(x, y); }
float greatest(float x, float y) { return std::isnan(x) || std::isnan(y) ? x + y : std::max(x, y); }

bool on_reals(Native native, float x, float y, Value& out, Fault& fault) {
  switch (native) {
    case Native::add: out = Value::of(x + y); return true;
    case Native::subtract: out = Value::of(x - y); return true;
    case Native::multiply: out = Value::of(x * y); return true;
    case Native::divide: out = Value::of(x / y); return true;
    case Native::mod: out = Value::of(std::fmod(x, y)); return true;
    case Native::negate: out = Value::of(-x); return true;
    case Native::equal: out = Value::of(x == y); return true;
    case Native::not_equal: out = Value::of(x != y); return true;
    case Native::greater: out = Value::of(x > y); return true;
    case Native::less: out = Value::of(x < y); return true;
    case Native::greater_or_equal: out = Value::of(x >= y); return true;
    case Native::less_or_equal: out = Value::of(x <= y); return true;
    case Native::logical_not: out = Value::of(x == 0.0f); return true;
    case Native::logical_and: out = Value::of(x != 0.0f && y != 0.0f); return true;
    case Native::logical_or: out = Value::of(x != 0.0f || y != 0.0f); return true;
    case Native::min: out = Value::of(least(x, y)); return true;
    case Native::max: out = Value::of(greatest(x, y)); return true;
    case Native::pow: out = Value::of(power(x, y)); return true;
    case Native::floor: out = Value::of(std::floor(x)); return true;
    case Native::ceiling: out = Value::of(std::ceil(x)); return true;
    case Native::to_int: out = Value::of(to_int(x)); return true;
    case Native::to_float: out = Value::of(x); return true;
    default: return no_such_operation(native, Kind::real, fault);
  }
}

bool on_strings(Pool& pool, Native native, StringId x, StringId y, Value& out, Fault& fault) {
  const std::string_view left = pool.string(x), right = pool.string(y);
  switch (native) {
    case Native::add: {
      if (left.size() + right.size() > bounds::string_bytes)
        return fail(fault, FaultKind::too_deep, "a string grew beyond its limit");
      std::string joined(left);
      joined += right;
      out = Value::of(pool.intern(joined));
      return true;
    }
    case Native::equal: out = Value::of(x == y); return true;
    case Native::not_equal: out = Value::of(x != y); return true;
    case Native::has: out = Value::of(left.find(right) != std::string_view::npos); return true;
    case Native::hasnt: out = Value::of(left.find(right) == std::string_view::npos); return true;
    default: return no_such_operation(native, Kind::string, fault);
  }
}

float as_float(Value value) {
  return value.kind == Kind::real ? value.as_real() : static_cast<float>(value.as_int());
}

bool check_operand(Native native, Value value, Fault& fault) {
  if (value.kind == Kind::void_value)
    return fail(
        fault, FaultKind::type_mismatch,
        std::string("Attempting to perform ") + std::string(containers::json_name(native)) +
            " on a void value. Did you forget to \"return\" a value from a function you called here?");
  if (value.kind == Kind::variable_pointer || value.kind == Kind::tag)
    return no_such_operation(native, value.kind, fault);
  return true;
}

bool bad_cast(const Program& program, const Pool& pool, Value value, Kind to, Fault& fault) {
  return fail(fault, FaultKind::type_mismatch,
              "Can't cast " + value_text(program, pool, value) + " from " + type_name(value.kind) + " to " +
                  type_name(to));
}

bool binary(const Program& program, Pool& pool, Native native, Value x, Value y, Value& out, Fault& fault) {
  if (x.kind == Kind::list || y.kind == Kind::list)
    return list_binary(program, pool, native, x, y, out, fault);
  const Kind wider = width(x.kind) > width(y.kind) ? x.kind : y.kind;
  switch (wider) {
    case Kind::real: return on_reals(native, as_float(x), as_float(y), out, fault);
    case Kind::string: {
      const auto as_string = [&](Value v) {
        return v.kind == Kind::string ? v.as_string() : pool.intern(value_text(program, pool, v));
      };
      const StringId left = as_string(x), right = as_string(y);
      return on_strings(pool, native, left, right, out, fault);
    }
    case Kind::divert_target:
      if (x.kind != y.kind) return bad_cast(program, pool, x.kind == wider ? y : x, wider, fault);
      if (native != Native::equal && native != Native::not_equal)
        return no_such_operation(native, wider, fault);
      out = Value::of((x == y) == (native == Native::equal));
      return true;
    default: return on_integers(native, x.as_int(), y.as_int(), out, fault);
  }
}

bool unary(const Program& program, Pool& pool, Native native, Value x, Value& out, Fault& fault) {
  switch (x.kind) {
    case Kind::list: return list_unary(program, pool, native, x.as_list(), out, fault);
    case Kind::real: return on_reals(native, x.as_real(), 0, out, fault);
    case Kind::string:
    case Kind::divert_target: return no_such_operation(native, x.kind, fault);
    default: return on_integers(native, x.as_int(), 0, out, fault);
  }
}

}  // namespace

const char* type_name(Kind kind) {
  switch (kind) {
    case Kind::void_value: return "Void";
    case Kind::boolean: return "Bool";
    case Kind::integer: return "Int";
    case Kind::real: return "Float";
    case Kind::string: return "String";
    case Kind::divert_target: return "DivertTarget";
    case Kind::variable_pointer: return "VariablePointer";
    case Kind::list: return "List";
    case Kind::tag: return "Tag";
  }
  return "";
}

std::string value_text(const Program& program, const Pool& pool, Value value) {
  switch (value.kind) {
    case Kind::void_value: return {};
    case Kind::boolean: return value.as_bool() ? "true" : "false";
    case Kind::integer: return std::to_string(value.as_int());
    case Kind::real: return base::decimal(value.as_real());
    case Kind::string:
    case Kind::tag: return std::string(pool.string(value.as_string()));
    case Kind::divert_target: return "DivertTargetValue(" + path_of(program, TargetId{value.bits}) + ")";
    case Kind::variable_pointer:
      return "VariablePointerValue(" +
             (value.context == 0 ? program.globals[value.bits] : program.temp_names[value.bits]) + ")";
    case Kind::list: return list_text(program, pool.list(value.as_list()));
  }
  return {};
}

bool is_truthy(const Program& program, const Pool& pool, Value value, bool& truth, Fault& fault) {
  switch (value.kind) {
    case Kind::boolean:
    case Kind::integer: truth = value.bits != 0; return true;
    case Kind::real: truth = value.as_real() != 0.0f; return true;
    case Kind::string: truth = !pool.string(value.as_string()).empty(); return true;
    case Kind::list: truth = !pool.list(value.as_list()).entries.empty(); return true;
    case Kind::divert_target:
      return fail(fault, FaultKind::type_mismatch,
                  "Shouldn't use a divert target (to " + path_of(program, TargetId{value.bits}) +
                      ") as a conditional value. Did you intend a function call 'likeThis()' or a read count "
                      "check 'likeThis'? (no arrows)");
    case Kind::variable_pointer:
      return fail(fault, FaultKind::type_mismatch,
                  "Shouldn't be checking the truthiness of a variable pointer");
    case Kind::void_value:
    case Kind::tag: truth = false; return true;
  }
  return true;
}

bool op_native(const Program& program, Pool& pool, Native native, Stack& stack, Fault& fault) {
  Value left, right, out;
  if (containers::operands(native) == 1) {
    if (!pop(stack, left, fault) || !check_operand(native, left, fault)) return false;
    if (!unary(program, pool, native, left, out, fault)) return false;
  } else {
    if (!pop(stack, right, fault) || !pop(stack, left, fault)) return false;
    if (!check_operand(native, left, fault) || !check_operand(native, right, fault)) return false;
    if (!binary(program, pool, native, left, right, out, fault)) return false;
  }
  stack.push_back(out);
  return true;
}

}  // namespace dramaturg::story
