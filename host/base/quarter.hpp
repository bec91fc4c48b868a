// SPDX-License-Identifier: MIT
// Quarters of a year and their names. "Q2" is April to June to one reader and July to September to
// another: a plan says which, or its quarters are named by their months.
#pragma once

#include <string>

#include "base/date.hpp"

namespace muster {

/// How quarters are named in print.
enum class Quarters : unsigned char {
  months,    ///< Jul–Sep 2020
  calendar,  ///< Q3 2020: the year begins in January
  financial  ///< Q2 2020/21: the year begins in April
};

const char* quarters_word(Quarters naming);  ///< "months", "calendar", "financial"

/// Quarters since January of the year 0; that of July to September 2020 is 2020 * 4 + 2.
long quarter_of(Date date);

std::string quarter_name(long quarter, Quarters naming);  ///< "Jul–Sep", "Q3", "Q2"
std::string quarter_year(long quarter, Quarters naming);  ///< "2020", "2020", "2020/21"
bool begins_year(long quarter, Quarters naming);
/// With its months, for text: "July to September 2020", "Q2 2020/21 (Jul–Sep 2020)".
std::string quarter_words(long quarter, Quarters naming);

}  // namespace muster
