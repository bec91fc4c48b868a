// SPDX-License-Identifier: MIT
#include "muster/sdk/print.hpp"

#include <algorithm>
#include <cmath>

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

std::string in_sentence(std::span<const std::string> names) {
  std::vector<std::string> small;
  for (const std::string& name : names) small.push_back(figures::in_sentence(name));
  return figures::listed(small);
}

std::string share_in_words(double share) {
  struct Fraction {
    double value;
    const char* words;
  };
  static constexpr Fraction fractions[] = {{0.05, "one in twenty"},     {0.1, "one in ten"},
                                           {0.125, "one in eight"},     {1.0 / 6, "one in six"},
                                           {0.2, "one in five"},        {0.25, "a quarter of"},
                                           {0.3, "three in ten"},       {1.0 / 3, "a third of"},
                                           {0.4, "four in ten"},        {0.5, "half of"},
                                           {0.6, "six in ten"},         {2.0 / 3, "two thirds of"},
                                           {0.75, "three quarters of"}, {0.8, "eight in ten"},
                                           {0.9, "nine in ten"}};
  const Fraction* nearest = fractions;
  for (const Fraction& each : fractions)
    if (std::abs(each.value - share) < std::abs(nearest->value - share)) nearest = &each;
  constexpr double as_good_as_exact = 0.005;
  const bool exact = std::abs(nearest->value - share) < as_good_as_exact;
  std::string words = (exact ? "" : share < nearest->value ? "nearly " : "more than ");
  words += nearest->words;
  words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string slug(std::string_view title) {
  std::string id = figures::slug(title, {.between = '_', .leaves_out = false});
  id.resize(std::min(id.size(), longest_slug));
  while (!id.empty() && id.back() == '_') id.pop_back();
  return id.empty() ? "x" : id;
}

}  // namespace muster::sdk
