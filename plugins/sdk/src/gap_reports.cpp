// SPDX-License-Identifier: MIT
#include "gap_reports.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/group_sets.hpp"
#include "muster/sdk/print.hpp"
#include "muster/sdk/staff_history.hpp"
#include "muster/sdk/trend_words.hpp"

namespace muster::sdk {
namespace {

using Names = std::vector<std::string>;

Names professions_of(const std::vector<ProfessionGap>& gaps) {
  Names names;
  for (const ProfessionGap& gap : gaps) names.push_back(gap.profession);
  return names;
}

bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Reports a warning about the first of `rows`, which must not be empty.
void warn(const Input& input, const std::string& message, const Rows& rows) {
  input.report(Severity::warning, message, rows.table_name(), rows[0].index());
}

/// Reports professions that have no staff at the baseline, because no total includes them.
void report_left_out(const Input& input, const Rows& rows, const Names& professions) {
  for (const std::string_view name : rows.distinct("profession")) {
    if (has(professions, name)) continue;
    const Rows own = rows.where("profession", name);
    std::string where;
    if (rows.table_name() == "staff") {
      const auto days = own.days("date");
      const auto nearest =
          nearest_day(days, input.edition.baseline, std::numeric_limits<int>::max());
      if (nearest) where = " (but has some at " + long_date(*nearest) + ")";
    }
    warn(input,
         "'" + std::string(name) + "' has no staff at " + long_date(input.edition.baseline) +
             where + ", so it is left out of the gap" + did_you_mean(name, professions),
         own);
  }
}

/// Names of professions, grouped by the day that a warning is about.
using ByDay = std::map<Day, Names>;

void report_distant_vacancies(const Input& input, const std::vector<ProfessionGap>& gaps) {
  ByDay by_day;
  for (const ProfessionGap& gap : gaps)
    if (gap.has_distant_vacancies) by_day[*gap.vacancies_day].push_back(gap.profession);
  for (const auto& [day, names] : by_day)
    warn(input,
         "the vacancies of " + in_words(names) + " are for " + long_date(day) +
             ", too far from the baseline, " + long_date(input.edition.baseline) +
             ", so they are not used (data.date_tolerance is " +
             std::to_string(input.edition.date_tolerance()) + " days)",
         input.own_rows("vacancies").where("profession", names.front()));
}

void report_missing_vacancies(const Input& input, const ProfessionGap& gap, const Rows& staff) {
  if (!gap.vacancies_day || gap.has_distant_vacancies) return;
  const Rows rows = input.own_rows("vacancies")
                        .where("profession", gap.profession)
                        .where("date", *gap.vacancies_day);
  if (!rows.has_column("organisation")) return;
  const Names missing = groups_missing(rows, staff, "organisation");
  if (missing.empty()) return;
  warn(input,
       "the vacancies of " + gap.profession + " at " + long_date(*gap.vacancies_day) +
           " have no row for " + in_words(missing) +
           ", which has staff, so the number of vacancies is not known; if there are no vacancies, "
           "write a row with 0",
       rows);
}

/// Reports organisations that have staff on only one of two dates, because the trend then can't
/// begin at the earlier date.
void report_other_organisations(const Input& input, const ProfessionGap& gap, const Rows& staff) {
  const Day baseline = input.edition.baseline;
  const Day begin = input.edition.look_back().begin(baseline) -
                    std::chrono::days(input.edition.date_tolerance());
  for (const OtherOrganisations& other : other_organisations(staff, baseline)) {
    if (other.day < begin) continue;
    warn(input,
         "the staff of " + gap.profession + " at " + long_date(other.day) + " and at " +
             long_date(baseline) +
             " are not from the same organisations: only one of the two dates has " +
             in_words(other.names) +
             "; the earlier figure is not used; if an organisation did not exist, write a row "
             "with 0; if it merged or was divided, list it in successors.csv",
         staff.where("date", other.day));
    return;  // Other dates would give the same warning again.
  }
}

/// Reports low, central and high growth that aren't in that order, because their range would be
/// reversed.
void report_growth(const Input& input, const ProfessionGap& gap) {
  const auto above = [](const Value& a, const Value& b) {
    return a.has_number() && b.has_number() && a.number() > b.number();
  };
  if (!above(gap.growth_low, gap.growth) && !above(gap.growth, gap.growth_high)) return;
  warn(input,
       "the growth in demand for " + gap.profession +
           " is not in order: low is above central, or central above high",
       input.own_rows("demand").where("profession", gap.profession));
}

void report_trends(const Input& input, const std::vector<ProfessionGap>& gaps) {
  const Edition& edition = input.edition;
  const Rows staff = input.own_rows("staff");
  Names without;
  ByDay short_ones, too_fast;
  for (const ProfessionGap& gap : gaps) {
    if (!gap.first_in_post.has_number())
      without.push_back(gap.profession);
    else if (is_short_trend(edition, gap.first_day, edition.baseline))
      short_ones[gap.first_day].push_back(gap.profession);
    if (gap.trend.has_number() && !gap_model::can_continue(gap.trend, edition.horizon_years))
      too_fast[gap.first_day].push_back(gap.profession);
  }
  if (!without.empty())
    warn(input,
         in_words(without) + ": no staff figure of the " +
             in_years(edition.look_back_years) + " before " +
             long_date(edition.baseline) +
             " can be compared, so there is no trend, no supply and no gap",
         staff.where("profession", without.front()));
  for (const auto& [day, names] : short_ones)
    warn(input, short_trend(edition, names, day, edition.baseline),
         staff.where("profession", names.front()));
  for (const auto& [day, names] : too_fast)
    warn(input, too_fast_trend(names, day, edition.horizon_label),
         staff.where("profession", names.front()).where("date", day));
}

}  // namespace

void report_gaps(const Input& input, const std::vector<ProfessionGap>& gaps) {
  const Names professions = professions_of(gaps);
  const Rows staff = input.own_rows("staff");
  for (const char* table : {"staff", "vacancies", "demand"})
    report_left_out(input, input.own_rows(table), professions);
  report_distant_vacancies(input, gaps);
  for (const ProfessionGap& gap : gaps) {
    const Rows own = staff.where("profession", gap.profession);
    report_missing_vacancies(input, gap, own.where("date", input.edition.baseline));
    report_other_organisations(input, gap, own);
    report_growth(input, gap);
  }
  report_trends(input, gaps);
}

}  // namespace muster::sdk
