// SPDX-License-Identifier: MIT
// The tables of figures about people and posts. data/schema.md lists them all.
#include <array>

#include "load/table_declaration.hpp"

namespace muster::load {

namespace {

using enum Shape;
using enum Need;

constexpr ColumnDeclaration sector_key = {"sector", text, key, "the sector's id", "", sector_ids};
constexpr ColumnDeclaration sector_or_all_key = {
    "sector", text, key, "the sector's id, or all for the whole system", "all", sector_ids};
constexpr ColumnDeclaration profession_key = {"profession", text, key,
                                              "the profession as it is printed: Adult nurses"};
constexpr ColumnDeclaration date_key = {"date", date, key, "the day that the figures describe"};

constexpr std::array<ColumnDeclaration, 6> staff = {{
    date_key,
    sector_key,
    profession_key,
    {"organisation", text, optional_key, "who employs them; empty for the whole system"},
    {"headcount", heads, optional, "staff in post, people"},
    {"fte", wte, required, "staff in post, whole-time equivalents"},
}};

constexpr std::array<ColumnDeclaration, 5> vacancies = {{
    date_key,
    sector_key,
    profession_key,
    {"organisation", text, optional_key, "who has the vacancies; empty for the whole system"},
    {"fte", posts_wte, required,
     "vacant posts in whole-time equivalents: establishment less staff in post, so below zero if "
     "more are in post than funded; leave unknown figures empty, because unknown is not zero"},
}};

constexpr std::array<ColumnDeclaration, 5> demand = {{
    sector_key,
    profession_key,
    {"scenario", text, key, "the do-nothing case is central", "low|central|high"},
    {"growth", growth, required,
     "growth in demand over the horizon, weighted by age and activity: 10.85% or 0.1085"},
    {"horizon_years", years, required, "the years that the growth is for"},
}};

constexpr std::array<ColumnDeclaration, 6> movements = {{
    {"month", date, key, "the month, as its first day or as 2022-10"},
    sector_key,
    profession_key,
    {"joiners", heads, optional, "people who joined in the month"},
    {"leavers", heads, required, "people who left in the month"},
    {"staff_in_post", heads, optional, "people in post at the month's end"},
}};

constexpr std::array<ColumnDeclaration, 5> cohorts = {{
    {"start", date, key, "the day that the 12 months begin"},
    sector_key,
    profession_key,
    {"in_post", heads, required, "people in post at the start"},
    {"stayed", heads, required, "those of them still in post after 12 months"},
}};

constexpr ColumnDeclaration denominator = {
    "denominator", text, optional,
    "for a vacancy rate, what it is a share of; empty means filled_plus_vacancies in social care, else "
    "establishment",
    "establishment|filled_plus_vacancies"};

constexpr std::array<ColumnDeclaration, 6> published_rates = {{
    {"measure", text, key, "what the rate measures", "turnover|vacancy|stability|sickness"},
    sector_or_all_key,
    profession_key,
    {"period", text, key, "the period as it is printed: 2021/22"},
    {"rate", share, required, "the rate: 16.4% or 0.164"},
    denominator,
}};

constexpr std::array<ColumnDeclaration, 5> leaving_reasons = {{
    {"period", text, key, "the period as it is printed: 2021/22"},
    sector_or_all_key,
    {"reason", text, key, "the reason as it is printed; Unknown for those who gave none"},
    {"leavers", heads, optional, "people who left for this reason"},
    {"share", share, optional, "their share of the leavers with a known reason, as published"},
}};

constexpr std::array<ColumnDeclaration, 5> age_profile = {{
    date_key,
    sector_key,
    profession_key,
    {"age_band", text, key, "age in years", "under 25|25-34|35-44|45-54|55 and over|unknown"},
    {"headcount", heads, required, "people of this age"},
}};

constexpr std::array<ColumnDeclaration, 7> benchmarks = {{
    {"measure", text, key, "what is compared, such as retirement_risk"},
    sector_or_all_key,
    {"profession", text, optional_key, "the profession as it is printed; empty for all"},
    {"area", text, key, "the area or group that the value is for, such as England"},
    {"value", growth, required, "the benchmark, a rate: 20.1% or 0.201"},
    {"period", text, optional, "the period as it is printed"},
    denominator,
}};

constexpr std::array<ColumnDeclaration, 5> organisations = {{
    {"organisation", text, key, "the organisation's name"},
    {"code", text, optional,
     "its code, such as the ODS or ONS code; rows of other tables may have it in place of the "
     "name"},
    {"kind", text, optional, "what sort of organisation it is"},
    {"headcount", heads, required, "people who work there"},
    {"as_of", date, optional, "the day that the headcount describes"},
}};

constexpr std::array<ColumnDeclaration, 4> successors = {{
    {"old", text, key, "the organisation that ended, named as in the tables"},
    {"new", text, key, "the organisation that took over its staff"},
    {"from", date, required, "the first day on which the new one had the staff"},
    {"share", share, optional, "the part of the staff that it took over; empty means all"},
}};

constexpr std::array<ColumnDeclaration, 2> employers = {{
    {"kind", text, key, "the kind of employer as it is printed"},
    {"number", count, required, "how many of them there are"},
}};

constexpr std::array<ColumnDeclaration, 5> temporary_staffing = {{
    date_key,
    sector_key,
    profession_key,
    {"bank_fte", wte, required, "bank staff, whole-time equivalents"},
    {"agency_fte", wte, required, "agency staff, whole-time equivalents"},
}};

constexpr std::array<ColumnDeclaration, 4> pay = {{
    sector_or_all_key,
    {"role", text, key, "the role as it is printed"},
    {"year", text, key, "the year as it is printed: 2021/22"},
    {"hourly_pay", pounds_per_hour, required, "pounds an hour"},
}};

constexpr std::string_view monthly_measures = "leavers|joiners|leaver_rate|sickness";

constexpr std::array<ColumnDeclaration, 5> sickness = {{
    {"month", date, key, "the month, as its first day or as 2022-10"},
    sector_key,
    profession_key,
    {"days_lost", count, required, "whole-time equivalent days lost to sickness in the month"},
    {"days_available", count, required, "whole-time equivalent days available in the month"},
}};

constexpr std::array<ColumnDeclaration, 5> spc_targets = {{
    sector_or_all_key,
    {"measure", text, key, "which monthly figures", monthly_measures},
    {"target", count, optional, "the target for a month, if the measure is a count of people"},
    {"target_rate", share, optional, "the target, if the measure is a rate: 1.2% or 0.012"},
    {"better", text, optional, "which direction is better, if not the usual one",
     "higher|lower|neither"},
}};

constexpr std::array<ColumnDeclaration, 4> spc_rebases = {{
    sector_or_all_key,
    {"measure", text, key, "which monthly figures", monthly_measures},
    {"month", date, key, "the first month with a mean and limits of its own"},
    {"reason", text, required, "what changed then, as it is printed: a new rota began"},
}};

// A person may be counted in several organisations or sectors, so staff headcounts are not added
// up.
constexpr std::array<TableDeclaration, 17> workforce_declared = {{
    {.name = "staff",
     .title = "Staff in post",
     .description = "Staff in post at the baseline and, for the trend, at earlier dates.",
     .columns = staff,
     .margins = "date,sector,profession|date,sector|date",
     .sums = "fte"},
    {.name = "vacancies",
     .title = "Vacancies",
     .description = "Vacant posts. Vacancies and staff in post together are the establishment.",
     .columns = vacancies,
     .margins = "date,sector,profession|date,sector",
     .sums = "fte"},
    {.name = "demand",
     .title = "Growth of demand",
     .description = "How much more is needed by the horizon, for each profession.",
     .columns = demand},
    {.name = "movements",
     .title = "Joiners and leavers",
     .description = "Movements by month, in people. There can be no more leavers in a month than "
                    "staff at its beginning and joiners together.",
     .columns = movements,
     .margins = "month,sector",
     .sums = "joiners,leavers,staff_in_post",
     .stock_flow = "month,staff_in_post,joiners,leavers"},
    {.name = "cohorts",
     .title = "Who stayed",
     .description = "People in post at a date, and how many of them were still there 12 months "
                    "later.",
     .columns = cohorts,
     .rules = "stayed of in_post"},
    {.name = "published_rates",
     .title = "Published rates",
     .description = "Rates that a source prints without the counts behind them.",
     .columns = published_rates},
    {.name = "leaving_reasons",
     .title = "Reasons for leaving",
     .description = "Why people left, as counts, as published shares or both.",
     .columns = leaving_reasons,
     .margins = "period,sector",
     .sums = "leavers"},
    {.name = "age_profile",
     .title = "Age profile",
     .description = "Staff by age, for the retirement risk.",
     .columns = age_profile,
     .margins = "date,sector,profession",
     .sums = "headcount"},
    {.name = "benchmarks",
     .title = "Benchmarks",
     .description = "Figures of other areas, for comparison.",
     .columns = benchmarks},
    {.name = "organisations",
     .title = "Organisations",
     .description = "Who employs the workforce.",
     .columns = organisations},
    {.name = "successors",
     .title = "Organisations that merged or were divided",
     .description = "Which organisations took over from which, so that rows from before the change "
                    "count as rows of the successors.",
     .columns = successors},
    {.name = "employers",
     .title = "Kinds of employer",
     .description = "How many employers of each kind there are.",
     .columns = employers},
    {.name = "temporary_staffing",
     .title = "Bank and agency staff",
     .description = "Temporary staff, in addition to staff in post.",
     .columns = temporary_staffing},
    {.name = "pay",
     .title = "Pay",
     .description = "Hourly pay by role, where pay explains why people leave.",
     .columns = pay},
    {.name = "sickness",
     .title = "Sickness absence",
     .description = "Days lost to sickness by month; the rate is total days lost divided by total "
                    "days available.",
     .columns = sickness,
     .margins = "month,sector",
     .sums = "days_lost,days_available",
     .rules = "days_lost<=days_available"},
    {.name = "spc_targets",
     .title = "Targets of monthly figures",
     .description = "Targets for run charts, and which direction is better.",
     .columns = spc_targets},
    {.name = "spc_rebases",
     .title = "New lines of run charts",
     .description = "Months from which the mean and limits of a run chart are calculated again.",
     .columns = spc_rebases},
}};

}  // namespace

std::span<const TableDeclaration> workforce_tables() { return workforce_declared; }

}  // namespace muster::load
