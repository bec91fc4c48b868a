// SPDX-License-Identifier: MIT
// Reads the figures of the retention measures from the tables.
#include <algorithm>
#include <optional>

#include "muster/sdk/group_sets.hpp"
#include "muster/sdk/monthly_series.hpp"
#include "muster/sdk/near_dates.hpp"
#include "muster/sdk/periods.hpp"
#include "muster/sdk/print.hpp"
#include "muster/sdk/rates.hpp"
#include "muster/sdk/retention_section.hpp"

namespace muster::sdk {
namespace {

constexpr int months_of_a_year = 12;

/// The sector's own rows of every table that retention reads.
struct RetentionSources {
  explicit RetentionSources(const Input& input)
      : staff(input.own_rows("staff").where("date", input.edition.baseline)),
        movements(input.own_rows("movements")),
        cohorts(input.own_rows("cohorts")),
        published(input.own_rows("published_rates").where("measure", "turnover")),
        ages(input.own_rows("age_profile")),
        benchmarks(input.own_rows("benchmarks")) {}

  Rows staff, movements, cohorts, published, ages, benchmarks;
};

void warn(const Input& input, const Row& row, const char* table, const std::string& message) {
  input.report(Severity::warning, message, table, row.index());
}

/// Returns the last of the 12 months behind a rate: the last full month at the baseline, or the
/// last month in the data if that is earlier.
Month last_month_of(const Rows& movements, Day baseline) {
  Month last = last_full_month(baseline);
  const std::vector<Day> days = movements.days("month");
  if (!days.empty()) last = std::min(last, month_of(days.back()));
  return last;
}

void read_movements(ProfessionRetention& profession, const Rows& movements) {
  std::vector<Value> leavers, joiners, month_ends;
  for (int back = months_of_a_year; back >= 0; --back) {
    const Rows month = in_month(movements, profession.last_month - std::chrono::months(back));
    month_ends.push_back(month.total_if("staff_in_post"));
    if (back == months_of_a_year) continue;
    leavers.push_back(month.total_if("leavers"));
    joiners.push_back(month.total_if("joiners"));
  }
  profession.leavers = sum(leavers);
  profession.joiners = sum(joiners);
  profession.mean = retention::mean_in_post(month_ends);
  profession.worked_turnover = retention::turnover(profession.leavers, profession.mean.value);
  profession.joiner_rate = retention::joiner_rate(profession.joiners, profession.mean.value);
}

/// Reports a published rate that ends a year or more before the baseline, because it isn't current.
void report_period(const Input& input, const Row& row, const LatestPeriod& latest) {
  const std::string of = std::string(row.text("profession"));
  const auto ends = end_of_period(latest.period);
  if (!latest.is_certain)
    warn(input, row, "published_rates",
         "some periods of the turnover of " + of + " could not be read, so " + latest.period +
             " is taken to be the latest");
  else if (ends && *ends <= add_years(input.edition.baseline, -1))
    warn(input, row, "published_rates",
         "the latest published turnover of " + of + " is for " + latest.period +
             ", which ends a year or more before the baseline, " +
             long_date(input.edition.baseline));
}

/// Reports a published rate that differs in print from the calculated rate that replaces it.
void report_other_rate(const Input& input, const Row& row, const ProfessionRetention& profession) {
  if (profession.turnover_is_published || !profession.published_turnover.has_number()) return;
  const std::string worked = print(measure::turnover, profession.worked_turnover);
  const std::string published = print(measure::turnover, profession.published_turnover);
  if (worked == published) return;
  warn(input, row, "published_rates",
       "turnover of " + profession.profession + ": the published rate for " +
           profession.published_period + " is " + published + ", but the movements up to " +
           month_year(profession.last_month) + " give " + worked +
           "; the table of rates shows the calculated rate, and 'leavers and joiners' shows the "
           "published one");
}

void read_published(ProfessionRetention& profession, const Rows& published, const Input& input) {
  std::optional<Row> published_row;
  if (!published.empty()) {
    const LatestPeriod latest = latest_period(published, "period");
    const Row row = published.where("period", latest.period)[0];
    profession.published_turnover = row.number("rate");
    profession.published_period = latest.period;
    published_row = row;
    report_period(input, row, latest);
  }
  const bool real_rate = profession.worked_turnover.has_number() &&
                         !is_synthetic(profession.worked_turnover, input.tables);
  profession.turnover_is_published = profession.published_turnover.has_number() && !real_rate;
  if (published_row) report_other_rate(input, *published_row, profession);
}

void read_stability(ProfessionRetention& profession, const Rows& cohorts, const Edition& edition) {
  // A cohort is used only after its 12 months have ended.
  const Day year_ago = add_years(edition.baseline, -1);
  const auto start = latest_near(cohorts.days("start"), year_ago, edition.date_tolerance());
  if (!start) return;
  const Rows cohort = cohorts.where("start", *start);
  profession.stability = retention::stability(cohort.total("stayed"), cohort.total("in_post"));
  if (*start != year_ago) profession.cohort_start = start;
}

void read_ages(ProfessionRetention& profession, const Rows& ages, const RetentionSources& sources,
               const Input& input) {
  const auto date =
      latest_near(ages.days("date"), input.edition.baseline, input.edition.date_tolerance());
  if (!date) return;
  const Rows profile = ages.where("date", *date);
  if (*date != input.edition.baseline) profession.ages_day = date;
  const auto missing = groups_missing(profile, sources.ages.where("date", *date), "age_band");
  if (!missing.empty()) {
    warn(input, profile[0], "age_profile",
         "the age profile of " + profession.profession + " on " + long_date(*date) +
             " has no row for the age " + in_words(missing) +
             ", so the shares by age are not known; if nobody is of that age, write a row with 0");
    return;
  }
  std::vector<Value> known;
  for (const std::string_view band : profile.distinct("age_band")) {
    const Value heads = profile.where("age_band", band).total("headcount");
    if (band == "unknown")
      profession.of_unknown_age = heads;
    else
      known.push_back(heads);
    if (band == "55 and over") profession.aged_55_and_over = heads;
  }
  profession.of_known_age = sum(known);
  profession.retirement_risk =
      retention::retirement_risk(profession.aged_55_and_over, profession.of_known_age);
}

std::vector<std::string_view> professions_of(const RetentionSources& sources) {
  std::vector<std::string_view> professions;
  for (const Rows* rows :
       {&sources.staff, &sources.movements, &sources.cohorts, &sources.published, &sources.ages})
    for (const std::string_view name : rows->distinct("profession"))
      if (std::find(professions.begin(), professions.end(), name) == professions.end())
        professions.push_back(name);
  return professions;
}

}  // namespace

std::vector<ProfessionRetention> read_retention(const Input& input) {
  const RetentionSources sources(input);
  const Day baseline = input.edition.baseline;
  const Month last_month = last_month_of(sources.movements, baseline);
  std::vector<ProfessionRetention> all;
  for (const std::string_view name : professions_of(sources)) {
    ProfessionRetention profession;
    profession.profession = name;
    profession.last_month = last_month;
    profession.in_post = sources.staff.where("profession", name).total_if("fte");
    read_movements(profession, sources.movements.where("profession", name));
    read_published(profession, sources.published.where("profession", name), input);
    read_stability(profession, sources.cohorts.where("profession", name), input.edition);
    read_ages(profession, sources.ages.where("profession", name), sources, input);
    const Rows benchmarks = sources.benchmarks.where("profession", name);
    profession.turnover_benchmark = benchmark_of(input, benchmarks.where("measure", "turnover"));
    profession.retirement_benchmark =
        benchmark_of(input, benchmarks.where("measure", "retirement_risk"));
    all.push_back(std::move(profession));
  }
  return all;
}

}  // namespace muster::sdk
