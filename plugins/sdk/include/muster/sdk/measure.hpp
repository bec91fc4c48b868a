// SPDX-License-Identifier: MIT
// The measure of a figure: its name in findings, its title for readers, its unit, and the id of the
// formula behind it. The formulas themselves are in rates.hpp, gap_model.hpp, retention.hpp and
// spc.hpp, each in one place. A sector adds measures of its own as further constants.
#pragma once

#include "muster/figures/unit.hpp"

namespace muster::sdk {

/// The unit of a measure decides how the host prints its figures; findings.md lists the units.
using figures::Unit;
using figures::unit_word;

/// What a figure measures. Figures of one measure share title, unit, formula and format.
struct Measure {
  const char* name;   ///< its name in findings: "vacancy_rate"
  const char* title;  ///< its title for readers: "Vacancy rate"
  Unit unit;
  const char* formula;  ///< id of the formula, or "" if the source gives the figure itself
  bool sign = false;    ///< whether it is printed with + or -
  int decimals = -1;    ///< decimals to print; -1 means the unit's default
};

/// Returns the measure for a figure that is the sum of other figures of the sector.
constexpr Measure summed(Measure measure) {
  measure.formula = "totals.sum";
  return measure;
}

/// Returns the same measure counted in posts, for sectors whose figures are not whole-time
/// equivalents.
constexpr Measure in_posts(Measure measure) {
  measure.unit = Unit::posts;
  return measure;
}

namespace measure {

// Measures of the gap model (gap_model.hpp)
inline constexpr Measure staff_in_post{"staff_in_post", "Staff in post", Unit::wte, ""};
inline constexpr Measure vacancies{"vacancies", "Vacancies", Unit::wte, ""};
inline constexpr Measure establishment{"establishment", "Establishment", Unit::wte,
                                       "gap-model.establishment"};
/// NHS: vacancies over the funded establishment, which is staff in post and vacancies together.
/// Below zero if more staff are in post than are funded.
inline constexpr Measure vacancy_rate{"vacancy_rate", "Vacancy rate (of funded establishment)",
                                      Unit::percent, "rates.vacancy-rate"};
/// Social care: vacant posts over filled and vacant posts. A separate measure, because posts are
/// funded differently there: the two are never ranked together or compared.
inline constexpr Measure vacancy_rate_of_posts{"vacancy_rate_of_posts",
                                               "Vacancy rate (of filled and vacant posts)",
                                               Unit::percent, "rates.vacancy-rate"};
inline constexpr Measure growth{"growth", "Demand growth", Unit::percent, "rates.other-horizon",
                                true};
inline constexpr Measure earlier_in_post{"earlier_in_post", "Earlier staff in post", Unit::wte, ""};
inline constexpr Measure trend{"trend", "Yearly trend of staff in post", Unit::percent,
                               "rates.compound-annual", true};
inline constexpr Measure demand{"demand", "Forecast demand", Unit::wte, "gap-model.demand", true};
inline constexpr Measure supply{"supply", "Projected supply", Unit::wte, "gap-model.supply", true};
inline constexpr Measure gap{"gap", "Estimated gap", Unit::wte, "gap-model.gap", true};
/// The shortfalls of a sector, not offset by surpluses of other professions.
inline constexpr Measure shortfall{"shortfall", "Shortfalls", Unit::wte, "gap-model.shortfall"};
/// How many professions have staff in post, and how many of them have a gap below zero.
inline constexpr Measure professions{"professions", "Professions", Unit::count,
                                     "gap-model.professions"};
inline constexpr Measure professions_short{"professions_short", "Professions that fall short",
                                           Unit::count, "gap-model.professions-short"};
inline constexpr Measure gap_scenario{"gap_scenario", "Estimated gap", Unit::wte, "gap-model.gap",
                                      true};
inline constexpr Measure assumed_vacancies{"assumed_vacancies", "Assumed vacancies", Unit::wte,
                                           "gap-model.assumed-vacancies"};
inline constexpr Measure gap_sensitivity{"gap_sensitivity", "Estimated gap if vacancies were known",
                                         Unit::wte, "gap-model.sensitivity-rate", true};
/// Figures without a sign, for sentences whose verb gives the direction: "short of 909 WTE", "fell
/// by 8.2%".
inline constexpr Measure gap_size{"gap_size", "Size of the gap", Unit::wte, "rates.size"};
inline constexpr Measure supply_size{"supply_size", "Size of the change in supply", Unit::wte,
                                     "rates.size"};
inline constexpr Measure supply_change_size{"supply_change_size", "Size of the change in supply",
                                            Unit::percent, "rates.size"};
inline constexpr Measure growth_size{"growth_size", "Size of the change in demand", Unit::percent,
                                     "rates.size"};
inline constexpr Measure scenario_gap_size{"scenario_gap_size", "Size of the gap", Unit::wte,
                                           "rates.size"};
inline constexpr Measure scenario_share_size{"scenario_share_size",
                                             "Size of the gap as a share of the staff needed",
                                             Unit::percent, "rates.size"};
inline constexpr Measure gap_percentile_size{"gap_percentile_size", "Size of the gap", Unit::wte,
                                             "rates.size"};
inline constexpr Measure projection_error_size{
    "projection_error_size", "Size of the error of the projection", Unit::wte, "rates.size"};
inline constexpr Measure supply_change{"supply_change", "Change in supply", Unit::percent,
                                       "rates.share", true};

// Measures of the outlook (outlook_section.hpp). The subject of scenario_need and scenario_gap is
// the scenario; the host adds them up over sectors.
inline constexpr Measure scenario_need{"scenario_need", "Staff needed", Unit::wte,
                                       "intervention.need"};
inline constexpr Measure scenario_supply{"scenario_supply", "Projected supply", Unit::wte,
                                         "intervention.supply", true};
inline constexpr Measure scenario_gap{"scenario_gap", "Estimated gap", Unit::wte,
                                      "intervention.gap", true};
inline constexpr Measure scenario_effect{"scenario_effect", "Change from doing nothing", Unit::wte,
                                         "intervention.effect", true};
inline constexpr Measure scenario_share{"scenario_share", "Gap as a share of the staff needed",
                                        Unit::percent, "gap-model.gap-share", true};
inline constexpr Measure gap_under_scenario{"gap_under_scenario", "Estimated gap", Unit::wte,
                                            "intervention.gap", true};
inline constexpr Measure one_way_gap{"one_way_gap", "Estimated gap", Unit::wte,
                                     "sensitivity.one-way", true};
inline constexpr Measure gap_with_trend{"gap_with_trend", "Estimated gap", Unit::wte,
                                        "sensitivity.one-way", true};
inline constexpr Measure one_way_range{"one_way_range", "Range of the gap", Unit::wte,
                                       "sensitivity.range"};
inline constexpr Measure gap_percentile{"gap_percentile", "Estimated gap", Unit::wte,
                                        "uncertainty.percentile", true};
inline constexpr Measure gap_estimate{"gap_estimate", "Estimated gap", Unit::wte,
                                      "uncertainty.estimate", true};
inline constexpr Measure projected_in_post{"projected_in_post", "Projected staff in post",
                                           Unit::wte, "back-test.projection"};
inline constexpr Measure actual_in_post{"actual_in_post", "Staff in post", Unit::wte, ""};
inline constexpr Measure projection_error{"projection_error", "Projection less staff in post",
                                          Unit::wte, "back-test.error", true};
inline constexpr Measure projection_error_share{"projection_error_share",
                                                "Projection less staff in post, as a share of it",
                                                Unit::percent, "back-test.error-share", true};
inline constexpr Measure mean_absolute_error{"mean_absolute_error",
                                             "Mean absolute error",
                                             Unit::wte,
                                             "back-test.mean-absolute-error",
                                             false,
                                             1};
inline constexpr Measure mean_absolute_share{"mean_absolute_share",
                                             "Mean absolute error as a share of staff in post",
                                             Unit::percent, "back-test.mean-absolute-share"};

// Measures of retention (retention.hpp)
inline constexpr Measure leavers{"leavers", "Leavers", Unit::headcount, ""};
inline constexpr Measure joiners{"joiners", "Joiners", Unit::headcount, ""};
inline constexpr Measure mean_in_post{"mean_in_post", "Mean staff in post", Unit::headcount,
                                      "retention.mean-in-post"};
inline constexpr Measure turnover{"turnover", "Turnover", Unit::percent, "retention.turnover"};
inline constexpr Measure joiner_rate{"joiner_rate", "Joiner rate", Unit::percent,
                                     "retention.joiner-rate"};
inline constexpr Measure stability{"stability", "Stability index", Unit::percent,
                                   "retention.stability"};
inline constexpr Measure retirement_risk{"retirement_risk", "Aged 55 and over", Unit::percent,
                                         "retention.retirement-risk"};
inline constexpr Measure benchmark{"benchmark", "Benchmark", Unit::percent, ""};
inline constexpr Measure benchmark_difference{"benchmark_difference", "Difference from benchmark",
                                              Unit::percentage_points, "rates.difference", true};
inline constexpr Measure reason_share{"reason_share", "Share of leavers", Unit::percent,
                                      "retention.reason-share"};
inline constexpr Measure value_of_retention{
    "value_of_retention", "Leavers avoided by one percentage point", Unit::wte, "retention.value"};

inline constexpr Measure staff_of_known_age{"staff_of_known_age", "Staff of known age",
                                            Unit::headcount, ""};
inline constexpr Measure staff_of_unknown_age{"staff_of_unknown_age", "Staff of unknown age",
                                              Unit::headcount, ""};
inline constexpr Measure temporary_share{"temporary_share", "Bank and agency share", Unit::percent,
                                         "rates.share"};

// Measures of run charts (spc.hpp)
inline constexpr Measure monthly_leavers{"monthly_leavers", "Leavers in the month", Unit::headcount,
                                         ""};
inline constexpr Measure monthly_joiners{"monthly_joiners", "Joiners in the month", Unit::headcount,
                                         ""};
inline constexpr Measure monthly_leaver_rate{"monthly_leaver_rate", "Leaver rate in the month",
                                             Unit::percent, "retention.turnover"};
inline constexpr Measure monthly_sickness{"monthly_sickness", "Sickness absence in the month",
                                          Unit::percent, "rates.share"};
inline constexpr Measure run_mean{"run_mean", "Mean", Unit::headcount, "spc.mean", false, 1};
inline constexpr Measure run_lower{"run_lower", "Lower limit", Unit::headcount,
                                   "spc.lower", false,         1};
inline constexpr Measure run_upper{"run_upper", "Upper limit", Unit::headcount,
                                   "spc.upper", false,         1};
inline constexpr Measure run_near_lower{
    "run_near_lower", "Lower near limit", Unit::headcount, "spc.near-lower", false, 1};
inline constexpr Measure run_near_upper{
    "run_near_upper", "Upper near limit", Unit::headcount, "spc.near-upper", false, 1};
inline constexpr Measure run_target{"run_target", "Target", Unit::headcount, "", false, 1};

}  // namespace measure
}  // namespace muster::sdk
