// SPDX-License-Identifier: MIT
#include <algorithm>

#include "maternity.hpp"
#include "sentences.hpp"

namespace maternity {
namespace {

using muster::Unit;
using muster::Value;

constexpr muster::Measure births{"births", "Births", Unit::count, ""};
constexpr muster::Measure births_change{"births_change", "Size of the change in births",
                                        Unit::percent, "rates.size"};

struct Year {
  std::string title;
  double number;
  Value births;
};

/// Returns the years up to the baseline's year, in order of time.
std::vector<Year> read_years(const muster::Input& input) {
  const auto baseline_year = std::chrono::year_month_day(input.edition.baseline).year();
  std::vector<Year> years;
  for (const muster::Row row : input.tables.rows_if(births_table)) {
    const Value year = row.number("year");
    if (!year.has_number() || year.number() > static_cast<int>(baseline_year)) continue;
    years.push_back(
        {std::to_string(static_cast<int>(year.number())), year.number(), row.number("births")});
  }
  std::sort(years.begin(), years.end(),
            [](const Year& a, const Year& b) { return a.number < b.number; });
  return years;
}

std::vector<std::string> professions_in_less_demand(const muster::GapSection& gaps) {
  std::vector<std::string> names;
  for (const auto& line : gaps.lines()) {
    const Value& growth = line.values.growth;
    if (growth.has_number() && growth.number() < 0) names.push_back(line.values.profession);
  }
  return names;
}

void say_change(const std::vector<Year>& years, const muster::GapSection& gaps,
                muster::Section& section) {
  const Value change = muster::rates::change(years.front().births, years.back().births);
  if (!change.has_number()) return;
  const double sign = muster::sdk::printed_number(births_change, change.number());
  muster::Words words = muster::say(sign < 0   ? sentences::births_fell
                                    : sign > 0 ? sentences::births_grew
                                               : sentences::births_same,
                                    {{"size", section.figure(births_change, "", magnitude(change))},
                                     {"first", years.front().title},
                                     {"last", years.back().title}});
  const std::vector<std::string> falling = professions_in_less_demand(gaps);
  if (!falling.empty())
    muster::append(
        words, muster::say(sentences::less_demand, {{"names", muster::sdk::in_sentence(falling)}}));
  section.sentence("births_lead", std::move(words));
}

}  // namespace

void show_births(const muster::Input& input, const muster::GapSection& gaps,
                 muster::Section& section) {
  const std::vector<Year> years = read_years(input);
  if (years.empty()) {
    section.sentence("births_absent", muster::say(sentences::births_absent));
    return;
  }
  say_change(years, gaps, section);
  muster::TableBlock table("births", "Births a year");
  table.row_header("Year").column("Births", Unit::count);
  for (const Year& year : years)
    table.row({year.title, section.figure(births, year.title, year.births)});
  section.add(std::move(table), muster::Detail::annex);
}

}  // namespace maternity
