// SPDX-License-Identifier: MIT
#include "muster/sdk/print.hpp"

#include <algorithm>

#include "muster/figures/names.hpp"

namespace muster::sdk {
namespace {

/// The host accepts figure ids of up to 200 characters, and a slug is only a part of one.
constexpr std::size_t longest_slug = 80;

std::string without_number(Status status) {
  switch (status) {
    case Status::withheld:
      return "withheld";
    case Status::not_applicable:
      return "not applicable";
    default:
      return "not known";
  }
}

}  // namespace

double printed_number(const Measure& measure, double value) {
  return figures::printed_number(value, measure.unit, measure.decimals);
}

std::string print(const Measure& measure, const Value& value) {
  if (!value.has_number()) return without_number(value.status());
  return figures::format_figure(value.number(), measure.unit, measure.decimals, measure.sign);
}

std::string plain_percent(double share) {
  const bool whole = printed_number(Measure{"", "", Unit::percent, ""}, share) ==
                     printed_number(Measure{"", "", Unit::percent, "", false, 0}, share);
  return print(Measure{"", "", Unit::percent, "", false, whole ? 0 : 1}, Value(share));
}

std::string number_of_years(double years) {
  const bool whole = round_half_away(years, 0) == round_half_away(years, 1);
  const Measure length{"", "", Unit::years, "", false, whole ? 0 : 1};
  return print(length, Value(years));
}

std::string in_years(double years) {
  const std::string number = number_of_years(years);
  return number == "1" ? "one year" : number + " years";
}

std::string in_words(std::span<const std::string> names) { return figures::listed(names); }

std::string slug(std::string_view title) {
  std::string id = figures::slug(title, {.between = '_', .leaves_out = false});
  id.resize(std::min(id.size(), longest_slug));
  while (!id.empty() && id.back() == '_') id.pop_back();
  return id.empty() ? "x" : id;
}

}  // namespace muster::sdk
