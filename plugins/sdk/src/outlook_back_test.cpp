// SPDX-License-Identifier: MIT
// The trend tried on the past.
#include <map>

#include "muster/sdk/outlook_section.hpp"
#include "muster/sdk/print.hpp"

namespace muster::sdk {
namespace {

using back_test::Trial;

std::string in_years(double years) {
  const bool whole = round_half_away(years, 0) == round_half_away(years, 1);
  const Measure length{"", "", Unit::years, "", false, whole ? 0 : 1};
  const std::string number = print(length, Value(years));
  return number == "1" ? "one year" : number + " years";
}

/// What a bias is called: "too high" where the trend promised more staff than came.
const char* direction(const Value& bias) { return bias.number() >= 0 ? "too high" : "too low"; }

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
  const double years = years_between(trials.front().from, trials.front().to);
  Words words{"A projection made " + in_years(years) +
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
  words.emplace_back(years < x_frame.years ? ", and over " + in_years(x_frame.years) +
                                                 " the trend will be out by more."
                                           : std::string("."));
  x_section.sentence("back_test_lead", std::move(words));
}

}  // namespace muster::sdk
