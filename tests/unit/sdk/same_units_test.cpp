// SPDX-License-Identifier: MIT
// Units have one meaning for sectors and for the host: a number that a sector writes into a note or
// a text alternative looks like the printed figure.
#include <gtest/gtest.h>

#include <string>

#include "base/number_format.hpp"
#include "muster/sdk/print.hpp"

namespace muster {
namespace {

constexpr int last_unit = static_cast<int>(Unit::millions);

/// The host keeps a number and its unit on one line.
std::string with_plain_spaces(std::string text) {
  const std::string no_break = "\u00a0";
  for (std::size_t at = 0; (at = text.find(no_break, at)) != std::string::npos;)
    text.replace(at, no_break.size(), " ");
  return text;
}

TEST(SameUnits, HaveTheSameWords) {
  for (int unit = 0; unit <= last_unit; ++unit)
    EXPECT_STREQ(unit_word(static_cast<Unit>(unit)), sdk::unit_word(static_cast<sdk::Unit>(unit)));
}

TEST(SameUnits, PrintTheSame) {
  for (int unit = 0; unit <= last_unit; ++unit)
    for (const double value : {0.0, 0.125, -0.4, 2.675, -6.5, 71.0, -1234.5, 2e6})
      for (const int decimals : {-1, 0, 1, 2})
        for (const bool sign : {false, true}) {
          const sdk::Measure measure{"", "", static_cast<sdk::Unit>(unit), "", sign, decimals};
          EXPECT_EQ(
              with_plain_spaces(format_figure(value, static_cast<Unit>(unit), decimals, sign)),
              sdk::print(measure, sdk::Value(value)))
              << unit_word(static_cast<Unit>(unit)) << " " << value;
        }
}

}  // namespace
}  // namespace muster
