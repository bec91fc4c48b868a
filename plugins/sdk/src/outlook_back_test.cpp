// SPDX-License-Identifier: MIT
// The trend tried on the past.
#include <algorithm>

#include "muster/sdk/outlook_section.hpp"
#include "muster/sdk/print.hpp"

namespace muster::sdk {
namespace {

using back_test::Trial;

std::string number_of(double years) {
  const bool whole = round_half_away(years, 0) == round_half_away(years, 1);
  const Measure length{"", "", Unit::years, "", false, whole ? 0 : 1};
  return print(length, Value(years));
}

std::string in_years(double years) {
  const std::string number = number_of(years);
  return number == "1" ? "one year" : number + " years";
}

/// "2 years", or "2 to 3 years" where not all rows have figures of the same days.
std::string in_years(double shortest, double longest) {
  const std::string from = number_of(shortest);
  return from == number_of(longest) ? in_years(longest) : from + " to " + in_years(longest);
}

/// What a bias is called: "too high" where the trend promised more staff than came.
const char* direction(const Value& bias) {
  if (bias.number() > 0) return "too high";
  return bias.number() < 0 ? "too low" : "right";
}

}  // namespace

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
        back_test::latest(row.history, x_frame.years, x_input.edition.look_back_years);
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
  std::vector<double> years;
  for (const Trial& trial : trials) years.push_back(years_between(trial.from, trial.to));
  const auto [shortest, longest] = std::minmax_element(years.begin(), years.end());
  Words words{"A projection made " + in_years(*shortest, *longest) +
                  " earlier by the same method differs from what came by ",
              figure(measure::projection_error, found.bias),
              x_frame.unit_after() + " (",
              figure(measure::projection_error_share, found.bias_share),
              std::string(") in all: it was ") + direction(found.bias) +
                  ". On average a row of the table was out by ",
              figure(measure::mean_absolute_error, found.mean_absolute_error),
              x_frame.unit_after() + ", ",
              figure(measure::mean_absolute_share, found.mean_absolute_share),
              " of its staff. A gap smaller than that is as good as none"};
  words.emplace_back(*longest < x_frame.years ? ", and over " + in_years(x_frame.years) +
                                                    " the trend will be out by more."
                                              : std::string("."));
  x_section.sentence("back_test_lead", std::move(words));
}

}  // namespace muster::sdk
