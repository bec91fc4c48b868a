// SPDX-License-Identifier: MIT
#include "muster/sdk/value.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace muster::sdk {
namespace {

/// The severity of a status, indexed by its number; the more severe of two wins.
constexpr std::array<int, 5> gravity{0, 3, 2, 4, 1};

Status graver(Status a, Status b) {
  return gravity[static_cast<std::size_t>(a)] >= gravity[static_cast<std::size_t>(b)] ? a : b;
}

using InputRows = std::vector<InputRow>;

std::shared_ptr<const InputRows> united(const std::shared_ptr<const InputRows>& a,
                                        const std::shared_ptr<const InputRows>& b) {
  if (!b || a == b) return a;
  if (!a) return b;
  if (std::includes(a->begin(), a->end(), b->begin(), b->end())) return a;
  auto all = std::make_shared<InputRows>();
  all->reserve(a->size() + b->size());
  std::set_union(a->begin(), a->end(), b->begin(), b->end(), std::back_inserter(*all));
  if (all->size() == b->size()) return b;
  all->shrink_to_fit();
  return all;
}

}  // namespace

Value::Value(double number) : x_number(number), x_status(Status::known) {
  if (!std::isfinite(number)) *this = Value();
}

Value::Value(Status status, double number, InputRow input) : x_status(status) {
  if (has_number()) *this = holding(number);
  x_inputs = std::make_shared<const InputRows>(1, input);
}

Value Value::of(Status status, double number) {
  Value value;
  value.x_status = status;
  return value.has_number() ? value.holding(number) : value;
}

double Value::number() const {
  if (!has_number()) throw std::logic_error("A value without a number was used as a number");
  return x_number;
}

Value Value::flag() const {
  Value value = *this;
  value.x_flagged = true;
  return value;
}

std::span<const InputRow> Value::inputs() const {
  return x_inputs ? std::span<const InputRow>(*x_inputs) : std::span<const InputRow>();
}

Value Value::with_inputs(std::vector<InputRow> rows) const {
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  Value value = *this;
  value.x_inputs = united(x_inputs, std::make_shared<const InputRows>(std::move(rows)));
  return value;
}

Value Value::with_inputs_of(const Value& other) const {
  Value value = *this;
  value.x_inputs = united(x_inputs, other.x_inputs);
  return value;
}

Value Value::sharing_inputs_of(const Value& other) const {
  Value value = *this;
  value.x_inputs = other.x_inputs;
  return value;
}

/// Returns the status, flag and inputs of a combination; the caller sets the number.
Value Value::merged(const Value& other) const {
  Value value = with_inputs_of(other);
  value.x_status = graver(x_status, other.x_status);
  value.x_flagged = x_flagged || other.x_flagged;
  value.x_number = 0;
  return value;
}

Value Value::holding(double number) const {
  Value value = *this;
  value.x_number = number;
  if (!std::isfinite(number)) {
    value.x_number = 0;
    value.x_status = Status::unknown;
  }
  return value;
}

Value operator+(const Value& a, const Value& b) {
  const Value both = a.merged(b);
  return both.has_number() ? both.holding(a.x_number + b.x_number) : both;
}

Value operator-(const Value& a, const Value& b) {
  const Value both = a.merged(b);
  return both.has_number() ? both.holding(a.x_number - b.x_number) : both;
}

Value operator*(const Value& a, const Value& b) {
  const Value both = a.merged(b);
  return both.has_number() ? both.holding(a.x_number * b.x_number) : both;
}

Value operator/(const Value& a, const Value& b) {
  Value both = a.merged(b);
  if (!both.has_number()) return both;
  if (b.x_number != 0) return both.holding(a.x_number / b.x_number);
  both.x_status = Status::not_applicable;
  return both;
}

Value power(const Value& base, double exponent) {
  return base.has_number() ? base.holding(std::pow(base.x_number, exponent)) : base;
}

Value magnitude(const Value& value) {
  return value.has_number() ? value.holding(std::abs(value.x_number)) : value;
}

Value without_noise(const Value& value, double scale) {
  constexpr double noise = 1e-9;
  if (!value.has_number() || std::abs(value.x_number) > noise * scale) return value;
  return value.holding(0);
}

Value sum(std::span<const Value> parts) {
  if (parts.empty()) return Value();
  Value total = parts.front();
  for (const Value& part : parts.subspan(1)) total = total + part;
  return total;
}

Value sum_of_known(std::span<const Value> parts) {
  std::vector<Value> known;
  for (const Value& part : parts) {
    if (part.status() == Status::withheld) return part;
    if (part.has_number()) known.push_back(part);
  }
  const Value total = sum(known);
  return known.size() == parts.size() ? total : total.flag();
}

Value mean(std::span<const Value> parts) {
  return parts.empty() ? Value() : sum(parts) / static_cast<double>(parts.size());
}

}  // namespace muster::sdk
