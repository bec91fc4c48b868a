// SPDX-License-Identifier: MIT
// A number with a status. Everything that a sector reads from tables and everything that the
// measures return is a Value: a status, a number if the status allows one, and its input rows.
// Arithmetic carries all of it along, so that an unknown figure never turns into a zero and every
// printed figure can be traced.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace muster::sdk {

/// The same numbers as enum muster_status.
enum class Status : std::uint8_t {
  known = 0,
  unknown = 1,         ///< the figure isn't available; never read it as zero
  not_applicable = 2,  ///< there is no such figure, such as a rate for an empty group
  withheld = 3,        ///< hidden by disclosure control; never calculate it from others
  rounded = 4          ///< a number, but one that disclosure control changed
};

/// One cell of one table of the image, or a whole row of it.
class InputRow {
 public:
  static constexpr std::uint32_t whole_row = UINT16_MAX;

  /// Indices of the table in the image, and of the row and the column in the table. There are
  /// always fewer than 65,535 tables and columns, so an InputRow fits in eight bytes. That matters
  /// because a total may have a million input rows.
  constexpr InputRow(std::uint32_t table, std::uint32_t row, std::uint32_t column = whole_row)
      : x_place(std::uint64_t{table} << 48 | std::uint64_t{row} << 16 | (column & whole_row)) {}

  std::uint32_t table() const { return static_cast<std::uint32_t>(x_place >> 48); }
  std::uint32_t row() const { return static_cast<std::uint32_t>(x_place >> 16); }
  std::uint32_t column() const { return static_cast<std::uint32_t>(x_place & whole_row); }
  auto operator<=>(const InputRow&) const = default;

 private:
  std::uint64_t x_place;
};

/// A number with its status, its input rows, and a flag that is set if it is based on missing data.
///
/// Combining: the result has a number only if all operands have one. Otherwise its status is the
/// most severe status of an operand: withheld, then unknown, then not applicable. One rounded
/// operand makes the result rounded; one flagged operand makes it flagged. A result that is not
/// finite is unknown.
class Value {
 public:
  /// Makes an unknown value without input rows.
  Value() = default;
  /// Makes a known value, or an unknown one if `number` is not finite.
  explicit Value(double number);
  /// Makes a value with `status` that was read from `input`. `number` is used only if `status` is
  /// known or rounded.
  Value(Status status, double number, InputRow input);

  /// Returns a value with `status` and without input rows. `number` is used only if `status` is
  /// known or rounded.
  static Value of(Status status, double number = 0);

  Status status() const { return x_status; }
  bool has_number() const { return x_status == Status::known || x_status == Status::rounded; }
  /// Throws std::logic_error if the value has no number: check has_number() first.
  double number() const;

  bool flagged() const { return x_flagged; }
  /// Returns the same value, flagged as based on missing data.
  Value flag() const;

  /// Returns the input rows, ascending and without duplicates.
  std::span<const InputRow> inputs() const;
  /// Returns the same value with these input rows added, in any order.
  Value with_inputs(std::vector<InputRow> rows) const;
  /// Returns the same value, which shares its list of input rows with `other`. Both must have the
  /// same rows.
  Value sharing_inputs_of(const Value& other) const;
  /// Returns the same value with the input rows of `other` added.
  Value with_inputs_of(const Value& other) const;

  friend Value operator+(const Value& a, const Value& b);
  friend Value operator-(const Value& a, const Value& b);
  friend Value operator*(const Value& a, const Value& b);
  /// Dividing by zero gives "not applicable".
  friend Value operator/(const Value& a, const Value& b);
  friend Value operator+(const Value& a, double b) { return a + Value(b); }
  friend Value operator-(const Value& a, double b) { return a - Value(b); }
  friend Value operator*(const Value& a, double b) { return a * Value(b); }
  friend Value operator/(const Value& a, double b) { return a / Value(b); }
  friend Value operator+(double a, const Value& b) { return Value(a) + b; }
  friend Value operator-(double a, const Value& b) { return Value(a) - b; }
  friend Value operator*(double a, const Value& b) { return Value(a) * b; }
  /// Returns `base` to the power of `exponent`, such as growth over years.
  friend Value power(const Value& base, double exponent);
  /// Returns the absolute value.
  friend Value magnitude(const Value& value);
  /// Returns the value, or 0 if its number is less than a thousand-millionth of `scale`, the
  /// largest number that it was calculated from. A number that small is an error of binary
  /// arithmetic.
  friend Value without_noise(const Value& value, double scale);

 private:
  using Rows = std::shared_ptr<const std::vector<InputRow>>;

  Value merged(const Value& other) const;
  Value holding(double number) const;

  double x_number = 0;
  Status x_status = Status::unknown;
  bool x_flagged = false;
  Rows x_inputs;
};

/// Returns the sum of all parts; unknown if there are none. As with `+`, the sum has no number if
/// any part has none.
Value sum(std::span<const Value> parts);

/// Returns the sum of the parts that have a number, flagged if a part has none: a total "over those
/// with data". Withheld if any part is withheld, because the sum could reveal it; unknown if no
/// part has a number.
Value sum_of_known(std::span<const Value> parts);

/// Returns the arithmetic mean; unknown if there are no parts.
Value mean(std::span<const Value> parts);

}  // namespace muster::sdk
