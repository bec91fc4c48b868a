// SPDX-License-Identifier: MIT
#include "muster/sdk/rounding_notes.hpp"

#include <cmath>

#include "muster/sdk/print.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

/// Whether two sums of printed numbers differ. Equal sums may still differ by an error of binary
/// arithmetic, which is far smaller than half of the last digit.
bool differ(double a, double b) { return std::abs(a - b) > 1e-6; }

double printed(const Measure& measure, const Value& value) {
  return printed_number(measure, value.number());
}

}  // namespace

std::string rounding_note() { return filled(sentences::rounding); }

bool printed_sum_differs(const Measure& measure, std::span<const Value> parts, const Value& total) {
  if (!total.has_number()) return false;
  double sum = 0;
  for (const Value& part : parts)
    if (part.has_number()) sum += printed(measure, part);
  return differ(sum, printed(measure, total));
}

bool printed_difference_differs(const Measure& measure, const Value& minuend,
                                const Value& subtrahend, const Value& result) {
  if (!minuend.has_number() || !subtrahend.has_number() || !result.has_number()) return false;
  return differ(printed(measure, minuend) - printed(measure, subtrahend), printed(measure, result));
}

}  // namespace muster::sdk
