// SPDX-License-Identifier: MIT
// A number with its scale: "1.5 million", "ninety", "132,084".
#pragma once

#include <optional>

#include "claims/token.hpp"

namespace muster::claims {

struct Amount {
  double value = 0;
  double step = 1;                  ///< of the last digit that is written
  std::size_t first = 0, last = 0;  ///< tokens
  bool spelled = false;
  bool grouped = false;
  bool glued = false;
  double scale = 1;
};

/// The amount that begins at token `at`, if one does.
std::optional<Amount> amount_at(const Tokens& tokens, std::size_t at);

/// Whether `amount` is a date, an age, a span of time, a time of day, a reference or a telephone
/// number.
bool is_no_figure(const Tokens& tokens, const Amount& amount);
bool is_age(const Tokens& tokens, const Amount& amount);

bool is_month(std::string_view word);
/// A word after which a number is a length of time: "weeks", "hours".
bool is_time_unit(std::string_view word);

}  // namespace muster::claims
