// SPDX-License-Identifier: MIT
// The trend, tested on the past.
#include <algorithm>

#include "muster/sdk/outlook_section.hpp"
#include "muster/sdk/print.hpp"

namespace muster::sdk {
namespace {

using back_test::Trial;

/// "2 years", or "2 to 3 years" if the rows have figures as at different days.
std::string span_in_years(double shortest, double longest) {
  const std::string from = number_of_years(shortest);
  return from == number_of_years(longest) ? in_years(longest) : from + " to " + in_years(longest);
}

/// Names a bias: "too high" if the trend projected more staff than there were. A bias that prints
/// as 0 counts as right.
const char* direction(const Value& bias) {
  const double printed = printed_number(measure::projection_error, bias.number());
  if (printed > 0) return "too high";
  return printed < 0 ? "too low" : "right";
}

}  // namespace

LookBack OutlookSection::look_back() const {
  return x_frame.look_back.value_or(x_input.edition.look_back());
}

/// A test over a shorter time, or from a shorter trend, doesn't test the gap.
std::string OutlookSection::what_it_tests(double years, double trend) const {
  const double asked_years = look_back().years;
  const double near = x_input.edition.date_tolerance() / 365.25;
  if (years >= x_frame.years - near && trend >= asked_years - near)
    return " A gap smaller than that is as good as none.";
  return " The gap looks " + in_years(x_frame.years) + " ahead" +
         (trend >= asked_years - near ? "" : " from " + in_years(asked_years) + " of trend") +
         ", which this does not test: it may well be out by more.";
}

void OutlookSection::back_test() {
  std::vector<Trial> trials;
  TableBlock table("back_test",
                   "Staff in post as the trend would have projected them, and as they came");
  table.row_header(x_frame.row_title)
      .column("Projected from")
      .column("Projected", x_frame.unit)
      .column("In post, " + month_year(month_of(x_frame.baseline)), x_frame.unit)
      .column("Difference", x_frame.unit)
      .column("Difference as a share", Unit::percent);
  for (const OutlookRow& row : x_rows) {
    if (row.history.empty() || row.history.back().day != x_frame.baseline) continue;
    const auto trial =
        back_test::latest(row.history, x_frame.years, look_back());
    if (!trial) continue;
    trials.push_back(*trial);
    const auto figure = [&](const Measure& measure, const Value& value) {
      return x_section.figure(x_frame.in_unit(measure), row.subject, value);
    };
    table.row({row.subject, month_year(month_of(trial->from)),
               figure(measure::projected_in_post, trial->projected),
               figure(measure::actual_in_post, trial->actual),
               figure(measure::projection_error, back_test::error(*trial)),
               figure(measure::projection_error_share, back_test::error_share(*trial))});
  }
  if (trials.empty()) return;
  accuracy_words(trials);
  x_section.add(std::move(table));
}

void OutlookSection::accuracy_words(const std::vector<Trial>& trials) {
  const back_test::Accuracy found = back_test::accuracy(trials);
  const auto figure = [this](const Measure& measure, const Value& value) {
    return x_section.figure(x_frame.in_unit(measure), "", value);
  };
  std::vector<double> years, trends;
  for (const Trial& trial : trials) {
    years.push_back(years_between(trial.from, trial.to));
    trends.push_back(years_between(trial.trend_from, trial.from));
  }
  const auto [shortest, longest] = std::minmax_element(years.begin(), years.end());
  const auto [least, most] = std::minmax_element(trends.begin(), trends.end());
  Words words{"A projection made " + span_in_years(*shortest, *longest) +
                  " earlier, from the trend of the " + span_in_years(*least, *most) +
                  " before that, differs from what came by ",
              figure(measure::projection_error, found.bias),
              x_frame.unit_after() + " (",
              figure(measure::projection_error_share, found.bias_share),
              std::string(") in all: it was ") + direction(found.bias) +
                  ". On average a row of the table was out by ",
              figure(measure::mean_absolute_error, found.mean_absolute_error),
              x_frame.unit_after() + ", ",
              figure(measure::mean_absolute_share, found.mean_absolute_share),
              std::string(" of its staff") +
                  (found.without_share == 0 ? "." : ", where there are any left.")};
  words.emplace_back(what_it_tests(*shortest, *least));
  x_section.sentence("back_test_lead", std::move(words));
}

}  // namespace muster::sdk
