// SPDX-License-Identifier: MIT
// Reads days, months, quarters and years as sources write them, and writes them for muster's
// tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace muster::importing {

/// A day or a longer period: both ends belong to it.
struct SpanOfDays {
  Date first;
  Date last;
};

/// Whether a recipe may name this form: letters as in `dd/mm/yyyy`, `mmm-yy`, `d mmmm yyyy` and
/// `yyyymm`, or one of `year`, `financial year`, `academic year`, `financial quarter` and `excel`.
bool is_date_form(std::string_view form);

/// Returns forms for hints: examples in letters, and all forms that have a name.
std::vector<std::string> date_form_words();

/// Reads a cell. A time of day behind a date is ignored. `d` and `m` take one digit or two, `mmm` a
/// short or a long name of a month; without a day the span is the month. `excel` is the number of a
/// day in a workbook, counted from 1899-12-30.
std::optional<SpanOfDays> read_span(std::string_view cell, std::string_view form);

/// How a column of a table writes a span. Recipes use these words.
enum class SpanStyle : unsigned char { last_day, first_day, month, year, financial_year, quarter };

/// Returns, in the order of SpanStyle, "2025-03-31", "2025-03-01", "2025-03-01", "2025", "2024/25"
/// or "2024/25 Q4". Each is calculated from the span's last day, except for `first_day`.
std::string span_text(SpanOfDays span, SpanStyle style);

}  // namespace muster::importing
