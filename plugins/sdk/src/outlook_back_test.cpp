// SPDX-License-Identifier: MIT
// The block that tests the trend on the past.
#include <algorithm>

#include "muster/sdk/outlook_section.hpp"
#include "muster/sdk/print.hpp"
#include "muster/sdk/rounding_notes.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

using back_test::Trial;

/// Returns "2 years", or "2 to 3 years" if the rows have figures from different days.
std::string span_in_years(double shortest, double longest) {
  const std::string from = number_of_years(shortest);
  return from == number_of_years(longest) ? in_years(longest) : from + " to " + in_years(longest);
}

/// Returns the month in which all projections start, or "Several dates" if they differ.
std::string start_of_all(const std::vector<Trial>& trials) {
  const std::string first = month_year(month_of(trials.front().from));
  const bool same = std::all_of(trials.begin(), trials.end(), [&](const Trial& trial) {
    return month_year(month_of(trial.from)) == first;
  });
  return same ? first : "Several dates";
}

}  // namespace

LookBack OutlookSection::look_back() const {
  return x_frame.look_back.value_or(x_input.edition.look_back());
}

/// Returns a sentence on whether the test says how far the gap may be out. It doesn't if it covers
/// a shorter time than the gap or uses a shorter trend.
Words OutlookSection::what_it_tests(double years, double trend) const {
  const double asked_years = look_back().years;
  const double near = x_input.edition.date_tolerance() / 365.25;
  const bool is_long = trend >= asked_years - near;
  if (years >= x_frame.years - near && is_long) return say(sentences::back_test_like);
  return say(sentences::back_test_shorter,
             {{"years", in_years(x_frame.years)},
              {"trend", is_long ? "" : " from " + in_years(asked_years) + " of trend"}});
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
  const Figure bias_share = accuracy_words(trials);
  if (trials.size() > 1) add_back_test_total(table, trials, bias_share);
  x_section.add(std::move(table), Detail::annex);
}

/// Adds the row of totals. The total of the differences is the bias, so it keeps its sign.
void OutlookSection::add_back_test_total(TableBlock& table, const std::vector<Trial>& trials,
                                         const Figure& bias_share) {
  std::vector<Value> projected, actual, errors;
  for (const Trial& trial : trials) {
    projected.push_back(trial.projected);
    actual.push_back(trial.actual);
    errors.push_back(back_test::error(trial));
  }
  std::vector<std::uint32_t> notes;
  if (printed_sum_differs(measure::projected_in_post, projected, sum(projected)) ||
      printed_sum_differs(measure::actual_in_post, actual, sum(actual)) ||
      printed_sum_differs(measure::projection_error, errors, sum(errors)))
    notes.push_back(table.parts_differ_note(rounding_note()));
  const auto figure = [this](const Measure& measure, const Value& value) {
    return x_section.figure(x_frame.in_unit(measure), "", value);
  };
  table.total(
      {"Total", start_of_all(trials), figure(summed(measure::projected_in_post), sum(projected)),
       figure(summed(measure::actual_in_post), sum(actual)),
       figure(measure::projection_error, sum(errors)), bias_share},
      std::move(notes));
}

/// Adds the sentences on how accurate the projections were. Returns the bias as a share, which the
/// table also shows.
Figure OutlookSection::accuracy_words(const std::vector<Trial>& trials) {
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
  const double bias = printed_number(measure::projection_error, found.bias.number());
  const Figure bias_share = figure(measure::projection_error_share, found.bias_share);
  Words words =
      say(bias == 0 ? sentences::back_test_right : sentences::back_test_lead,
          {{"span", span_in_years(*shortest, *longest)},
           {"trend", "trend of the " + span_in_years(*least, *most)},
           {"verdict", std::string(bias > 0 ? "too high" : "too low")},
           {"bias", figure(measure::projection_error_size, magnitude(found.bias))},
           {"unit", x_frame.unit_after()},
           {"share", bias_share},
           {"error", figure(measure::mean_absolute_error, found.mean_absolute_error)},
           {"error_share", figure(measure::mean_absolute_share, found.mean_absolute_share)},
           {"where", std::string(found.without_share == 0 ? "" : ", where there are any left")}});
  append(words, what_it_tests(*shortest, *least));
  x_section.sentence("back_test_lead", std::move(words), Detail::annex);
  return bias_share;
}

}  // namespace muster::sdk
