// SPDX-License-Identifier: MIT
#include "base/quarter.hpp"

#include <array>

namespace muster {

namespace {

constexpr int quarters_a_year = 4;
constexpr int financial_begin = 1;  ///< the quarter of the calendar year in which it begins: April

struct Months {
  const char* brief;
  const char* full;
};

/// Of the calendar year's quarters.
constexpr std::array<Months, quarters_a_year> months = {{{"Jan–Mar", "January to March"},
                                                         {"Apr–Jun", "April to June"},
                                                         {"Jul–Sep", "July to September"},
                                                         {"Oct–Dec", "October to December"}}};

const Months& months_of(long quarter) {
  return months[static_cast<std::size_t>(quarter % quarters_a_year)];
}

int begin_of_year(Quarters naming) { return naming == Quarters::financial ? financial_begin : 0; }

}  // namespace

const char* quarters_word(Quarters naming) {
  constexpr std::array<const char*, 3> words = {"months", "calendar", "financial"};
  return words[static_cast<std::size_t>(naming)];
}

long quarter_of(Date date) {
  const CivilDate civil = to_civil(date);
  return civil.year * long{quarters_a_year} + (civil.month - 1) / 3;
}

std::string quarter_name(long quarter, Quarters naming) {
  if (naming == Quarters::months) return months_of(quarter).brief;
  return "Q" + std::to_string((quarter - begin_of_year(naming)) % quarters_a_year + 1);
}

std::string quarter_year(long quarter, Quarters naming) {
  const auto year = static_cast<int>(quarter / quarters_a_year);
  if (naming != Quarters::financial) return std::to_string(year);
  const auto month = static_cast<int>(quarter % quarters_a_year) * 3 + 1;
  return financial_year(from_civil({year, month, 1}));
}

bool begins_year(long quarter, Quarters naming) {
  return quarter % quarters_a_year == begin_of_year(naming);
}

std::string quarter_words(long quarter, Quarters naming) {
  const std::string year = " " + quarter_year(quarter, Quarters::calendar);
  if (naming == Quarters::months) return months_of(quarter).full + year;
  return quarter_name(quarter, naming) + " " + quarter_year(quarter, naming) + " (" +
         months_of(quarter).brief + year + ")";
}

}  // namespace muster
