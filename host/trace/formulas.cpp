// SPDX-License-Identifier: MIT
#include "trace/formulas.hpp"

#include <algorithm>
#include <array>

namespace muster::trace {

namespace {

constexpr const char* strategy = "South East London People Strategy 2023, \"Workforce Supply\"";
constexpr const char* house = "muster";
// NHS England divides leavers and joiners by the mean of the first and the last month-end.
constexpr const char* leaver_rate =
    "NHS England's leaver rate, which is over the mean of the first and the last month-end";
constexpr const char* plot_the_dots = "NHS England, Making Data Count; NHSRplotthedots";

constexpr std::array<Formula, 64> all_formulas = {{
    {"", "As given", "x",
     "The cell as it is in the table, or the sum if there are several rows. A sum is not known if "
     "a part of it is not known.",
     "the input table"},
    {"back-test.error", "Projection less outcome", "e = (S0 + P0) - S",
     "The staff that the trend projected from an earlier date for the baseline, less the staff in "
     "post at the baseline. For a sector, the sum over its rows.",
     house},
    {"back-test.error-share", "Projection less outcome, as a share", "e / S",
     "The difference divided by the staff in post at the baseline.", house},
    {"back-test.mean-absolute-error", "Mean absolute error", "mean(abs(e))",
     "The mean of the rows' differences, without their signs.",
     "Hyndman and Koehler, Another look at measures of forecast accuracy, 2006"},
    {"back-test.mean-absolute-share", "Mean absolute error as a share", "mean(abs(e / S))",
     "The mean of the rows' shares, without their signs; rows with no staff left are not counted.",
     "Hyndman and Koehler, Another look at measures of forecast accuracy, 2006"},
    {"back-test.projection", "Staff as the trend would have projected them",
     "S0 + S0 * ((1 + t0)^n - 1)",
     "Staff at the earlier date, continued for n years at the trend up to that date. The earlier "
     "date is the one whose distance from the baseline is nearest to the horizon.",
     house},
    {"changes.count", "Count of changes", "n",
     "Number of actions that differ in this way from the previous edition.", house},
    {"count", "Count of rows", "n", "Number of rows that have the same words in the two columns.",
     house},
    {"disclosure.cells", "Figures withheld or rounded", "n",
     "Number of figures in the document that disclosure control withheld or rounded for this "
     "audience, by its rules or to protect others. Figures that are not printed are not counted.",
     house},
    {"gap-change.change", "Change in the gap", "G(now) - G(then)",
     "The gap of this edition less that of the previous edition, each at its own horizon.", house},
    {"gap-change.growth", "Change in the gap from growth in demand",
     "-(E(then) + E(now)) / 2 * (g(now) - g(then)), g = (D - V) / E, E = S + V",
     "The effect of the change in growth in demand, at the mean establishment of both "
     "editions. The four parts add up to the change.",
     house},
    {"gap-change.now", "Gap of this edition", "G(now)", "The gap in this edition.", house},
    {"gap-change.staff", "Change in the gap from staff in post",
     "((r(then) + r(now)) / 2 - (g(then) + g(now)) / 2) * (S(now) - S(then)), r = P / S",
     "The effect of the change in staff in post, at the mean growth and trend of both editions.",
     house},
    {"gap-change.then", "Gap of the previous edition", "G(then)",
     "The gap in the previous edition.", house},
    {"gap-change.trend", "Change in the gap from the trend of staff",
     "(S(then) + S(now)) / 2 * (r(now) - r(then)), r = P / S",
     "The effect of the change in the trend, at the mean staff in post of both editions.", house},
    {"gap-change.vacancies", "Change in the gap from vacancies",
     "-(1 + (g(then) + g(now)) / 2) * (V(now) - V(then))",
     "The effect of the change in vacancies, which are part of demand and grow with it. Unknown "
     "vacancies count as zero, as in the gap.",
     house},
    {"gap-model.assumed-vacancies", "Assumed vacancies", "V = S * r / (1 - r), or r * S",
     "The vacancies at the vacancy rate r that the edition assumes. The method `rate` takes r as a "
     "share of funded posts; the method `sel-2022` takes it as a share of staff in post.",
     strategy},
    {"gap-model.at-horizon", "Staff at the horizon", "S + P",
     "Staff in post and projected supply together.", strategy},
    {"gap-model.demand", "Forecast demand", "D = V + g * (S + V)",
     "Extra staff needed by the horizon: vacancies, and the growth in demand applied to the "
     "establishment. If vacancies are unknown, it is g * S, and a note says so.",
     strategy},
    {"gap-model.establishment", "Establishment", "E = S + V",
     "Funded posts: staff in post and vacancies together. Not known if vacancies are not known.",
     strategy},
    {"gap-model.gap", "Estimated gap", "G = P - D",
     "Projected supply less forecast demand; negative is a shortfall.", strategy},
    {"gap-model.gap-share", "Gap as a share of the staff needed", "G / (S + D)",
     "The estimated gap divided by the staff needed: staff in post and forecast demand together, "
     "less the staff that productivity saves.",
     "Health Foundation, REAL Centre: gap in FTE and as a share of demand"},
    {"gap-model.professions", "Professions", "n",
     "Number of professions of the sector that have staff in post at the baseline date.", house},
    {"gap-model.professions-short", "Professions that fall short", "n",
     "Number of professions of the sector whose estimated gap is printed below zero.", house},
    {"gap-model.sensitivity-rate", "Gap if vacancies were known",
     "G = P - (V + g * (S + V)), V = S * r / (1 - r)",
     "The gap with the vacancies that follow from the assumed rate r.",
     "muster, as rates are defined"},
    {"gap-model.sensitivity-sel-2022", "Gap if vacancies were known, by the 2022 strategy",
     "G = P - g * S - r * S",
     "The gap less the assumed rate r of staff in post: the 2022 strategy's own convention.",
     strategy},
    {"gap-model.shortfall", "Shortfalls", "sum(-G), for each G printed below 0",
     "The estimated gaps that are printed below zero, added up without their sign. Surpluses are "
     "not set against them. Gaps that are not known are left out, and a note says so.",
     house},
    {"gap-model.supply", "Projected supply", "P = S * ((1 + t)^h - 1)",
     "Change in staff in post if the yearly trend t continues for the h years of the horizon; "
     "unknown if there would then be more than ten times the staff.",
     strategy},
    {"intervention.effect", "Change from doing nothing", "G(scenario) - G",
     "The gap under the scenario less the gap if nothing is done.", house},
    {"intervention.gap", "Gap under a scenario", "(P + S * r * y + n * y) - (D - (S + D) * q)",
     "Leavers avoided (turnover is r points lower for y years) and recruits (n a year for y years) "
     "add to supply. The share q of the staff needed that productivity saves at the horizon is "
     "taken off demand.",
     house},
    {"intervention.need", "Staff needed under a scenario", "(S + D) * (1 - q)",
     "Staff in post and forecast demand together, less the share q that productivity saves.",
     house},
    {"intervention.supply", "Supply under a scenario", "P + S * r * y + n * y",
     "Projected supply, plus yearly leavers avoided and yearly recruits, each times its years in "
     "effect.",
     house},
    {"key-fact", "Key fact", "x", "A figure that the edition states with its source.",
     "the table key_facts"},
    {"rates.change", "Relative change", "(b - a) / a", "Change from the first value to the last.",
     house},
    {"rates.compound-annual", "Yearly trend", "t = (b / a)^(1 / n) - 1",
     "Compound yearly rate from the first value within the look-back to that at the baseline, n "
     "years apart.",
     strategy},
    {"rates.difference", "Difference", "a - b",
     "The first less the second: a rate less its benchmark, a count less the one before.", house},
    {"rates.other-horizon", "Growth over another horizon", "(1 + g)^(n / m) - 1",
     "Growth over n years at the same yearly rate as the growth g over m years; g itself if m and "
     "n are equal.",
     house},
    {"rates.remainder", "What is left", "1 - (a + b + ...)",
     "The whole less the shares that the source lists.", house},
    {"rates.share", "Share", "a / b", "A part of a whole. There is no share if the whole is zero.",
     house},
    {"rates.size", "Size", "-a where a < 0, else a",
     "A figure without its sign, for a sentence whose verb gives the direction.", house},
    {"rates.two-latest-counts", "Yearly trend between two counts", "t = (b / a)^(1 / n) - 1",
     "Compound yearly rate from the count before the latest to the latest, n years apart. An "
     "edition "
     "uses it, instead of the look-back, if it sets social_care.trend.",
     house},
    {"rates.vacancies-from-rate", "Vacancies from a rate", "V = S * r / (1 - r)",
     "The vacant posts that follow from the filled posts and a vacancy rate, which is a share of "
     "filled and vacant posts together.",
     "Skills for Care's definition of the rate"},
    {"rates.vacancy-rate", "Vacancy rate", "V / (S + V)",
     "Vacancies as a share of staff in post and vacancies together. Not known if vacancies are not "
     "known.",
     "NHS Vacancy Statistics; Skills for Care"},
    {"retention.joiner-rate", "Joiner rate", "joiners / mean staff in post",
     "People who joined in 12 months, divided by the mean staff in post of the same months.",
     leaver_rate},
    {"retention.mean-in-post", "Mean staff in post", "(S0 + S1 + ... + S12) / 13",
     "The mean of the staff in post at the 13 month-ends. If some are not known, it is the mean of "
     "the others (at least two), and a note says so. NHS England uses only the first and the last; "
     "muster uses all, so that changes within the year count.",
     house},
    {"retention.reason-share", "Share of a reason for leaving", "a / (a + b + ...)",
     "Leavers with the reason, divided by all leavers whose reason is known.",
     "NHS Workforce Statistics"},
    {"retention.retirement-risk", "Retirement risk", "aged 55 and over / of known age",
     "Staff aged 55 and over as a share of all whose age is known.", house},
    {"retention.stability", "Stability index", "stayed / in post at the start",
     "Staff in post at the start who are still there 12 months later.", "NHS Workforce Statistics"},
    {"retention.turnover", "Turnover", "leavers / mean staff in post",
     "People who left in 12 months, divided by the mean staff in post of the same months.",
     leaver_rate},
    {"retention.value", "Value of one percentage point", "S / 100",
     "Leavers avoided in a year by one percentage point less turnover.", house},
    {"sensitivity.one-way", "Gap with one input moved", "G(input at its low or high value)",
     "The sector's gap if one of growth, trend, vacancies and horizon changes and the others stay "
     "as they are. Unknown vacancies range from zero to the number that the edition assumes, by "
     "the method of its sensitivity table.",
     "one-way sensitivity analysis"},
    {"sensitivity.range", "Range of the gap", "abs(G(high) - G(low))",
     "The absolute difference between the gaps at the low and the high value of one input.",
     "one-way sensitivity analysis"},
    {"spc.lower", "Lower control limit", "max(0, m - 2.66 * R)",
     "The mean less 2.66 times the mean moving range R. Moving ranges of 3.267 times their mean or "
     "more are left out of R. The limit of a count is never below zero.",
     plot_the_dots},
    {"spc.mean", "Mean of a series", "m = (x1 + ... + xn) / n", "Mean of the monthly values.",
     plot_the_dots},
    {"spc.near-lower", "Lower near limit", "max(0, m - 2 / 3 * 2.66 * R)",
     "Two thirds of the way from the mean to the lower control limit.", plot_the_dots},
    {"spc.near-upper", "Upper near limit", "m + 2 / 3 * 2.66 * R",
     "Two thirds of the way from the mean to the upper control limit.", plot_the_dots},
    {"spc.upper", "Upper control limit", "m + 2.66 * R",
     "The mean plus 2.66 times the mean moving range R. Moving ranges of 3.267 times their mean or "
     "more are left out of R.",
     plot_the_dots},
    {"sum", "Total of a table", "a + b + ...",
     "The cells of the column above it, added up. Rows without a figure are left out, and a note "
     "says so.",
     house},
    {"totals.copy", "A sector's figure, shown again", "x",
     "The same figure in a table or chart of all sectors.", house},
    {"totals.count", "Count of figures", "n",
     "Number of figures of sectors that match the description.", house},
    {"totals.gap-share", "Gap as a share of staff", "G / S",
     "The estimated gap divided by staff in post.", house},
    {"totals.sum", "Sum", "a + b + ...",
     "Unrounded figures added up, and rounded once, when printed. Figures that are not known are "
     "left out, and a note says so.",
     house},
    {"uncertainty.estimate", "Estimated gap, year by year",
     "sum(S * ((1 + t)^y - 1) - V - ((1 + g)^(y / h) - 1) * (S + V))",
     "The gap y years after the baseline with the growth and the trend of the estimate. In the "
     "last "
     "year it is the estimated gap.",
     house},
    {"uncertainty.percentile", "Percentile of the simulated gap",
     "p-th of G(1..n), G = sum(S * ((1 + t)^y - 1) - V - ((1 + g)^(y / h) - 1) * (S + V))",
     "In each trial a seeded generator draws growth and trend from triangular distributions, once "
     "for all rows and years. The gaps of a year are sorted, and the percentile is interpolated "
     "between two of them.",
     "Hyndman and Fan, type 7; SplitMix64"},
}};

static_assert(std::is_sorted(all_formulas.begin(), all_formulas.end(),
                             [](const Formula& a, const Formula& b) {
                               return std::string_view(a.id) < std::string_view(b.id);
                             }));

}  // namespace

std::span<const Formula> formulas() { return all_formulas; }

const Formula* find_formula(std::string_view id) {
  auto found = std::lower_bound(all_formulas.begin(), all_formulas.end(), id,
                                [](const Formula& formula, std::string_view wanted) {
                                  return std::string_view(formula.id) < wanted;
                                });
  return found != all_formulas.end() && id == found->id ? &*found : nullptr;
}

}  // namespace muster::trace
