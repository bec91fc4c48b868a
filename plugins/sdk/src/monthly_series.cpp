// SPDX-License-Identifier: MIT
#include "muster/sdk/monthly_series.hpp"

#include <algorithm>
#include <array>

#include "muster/sdk/print.hpp"
#include "muster/sdk/rates.hpp"
#include "muster/sdk/retention.hpp"
#include "sector_months.hpp"

namespace muster::sdk {
namespace {

Value leavers_of(const SectorMonths& rows, Month month) { return rows.total(month, "leavers"); }

Value joiners_of(const SectorMonths& rows, Month month) { return rows.total(month, "joiners"); }

/// Leavers over the mean of staff in post at the month's start and end.
Value leaver_rate_of(const SectorMonths& rows, Month month) {
  const std::array<Value, 2> ends = {rows.total(month - std::chrono::months(1), "staff_in_post"),
                                     rows.total(month, "staff_in_post")};
  return retention::turnover(leavers_of(rows, month), mean(ends));
}

/// Adds up days before it divides, so that each month and group has its proper weight.
Value sickness_of(const SectorMonths& rows, Month month) {
  return rates::share(rows.total(month, "days_lost"), rows.total(month, "days_available"));
}

struct Kind {
  const char* word;
  const char* title;
  const char* variant;
  const char* table;
  const Measure& measure;
  spc::Better better;
  Value (*value)(const SectorMonths& rows, Month month);
};

constexpr Kind kinds[] = {
    {"leavers", "Leavers", "", "movements", measure::monthly_leavers, spc::Better::lower,
     leavers_of},
    {"joiners", "Joiners", "joiners", "movements", measure::monthly_joiners, spc::Better::higher,
     joiners_of},
    {"leaver_rate", "Leaver rate", "leaver rate", "movements", measure::monthly_leaver_rate,
     spc::Better::lower, leaver_rate_of},
    {"sickness", "Sickness absence", "sickness", "sickness", measure::monthly_sickness,
     spc::Better::lower, sickness_of},
};

void read_values(MonthlySeries& series, const Kind& kind, const SectorMonths& rows) {
  for (Month month = rows.first(); month <= rows.last(); month += std::chrono::months(1)) {
    Value value = kind.value(rows, month);
    series.is_withheld = series.is_withheld || value.status() == Status::withheld;
    if (series.months.empty() && !value.has_number()) continue;
    series.months.push_back(month);
    series.values.push_back(std::move(value));
  }
  while (!series.values.empty() && !series.values.back().has_number()) {
    series.values.pop_back();
    series.months.pop_back();
  }
}

/// Whether the mean of all months is so small that the series is printed with two decimals
/// throughout.
bool is_small_rate(const MonthlySeries& series) {
  std::vector<Value> known;
  for (const std::size_t place : series.known()) known.push_back(series.values[place]);
  return series.measure.unit == Unit::percent && !known.empty() &&
         mean(known).number() < small_monthly_rate;
}

/// Returns the rows about a series: first those for all sectors, then the sector's own.
std::vector<Row> rows_for(const Input& input, std::string_view table, std::string_view word) {
  std::vector<Row> found;
  for (const std::string_view sector : {std::string_view("all"), std::string_view(input.sector)})
    for (const Row row : input.tables.rows_if(table).where("sector", sector))
      if (row.text("measure") == word) found.push_back(row);
  return found;
}

void warn(const Input& input, std::string_view table, const Row& row, const std::string& message) {
  input.report(Severity::warning, message, table, row.index());
}

bool is_own(const Input& input, const Row& row) { return row.text("sector") == input.sector; }

void read_target(MonthlySeries& series, const Input& input) {
  const bool is_rate = series.measure.unit == Unit::percent;
  for (const Row& row : rows_for(input, "spc_targets", series.word)) {
    series.target = row.number_if(is_rate ? "target_rate" : "target");
    const bool is_other = row.number_if(is_rate ? "target" : "target_rate").has_number();
    if (!series.target.has_number() && is_other)
      warn(input, "spc_targets", row,
           "the target of " + series.word + " is in the column for " +
               (is_rate ? "counts, but the measure is a rate: use target_rate"
                        : "rates, but the measure is a count: use target"));
    const std::string_view better = row.text_if("better");
    if (better == "higher") series.better = spc::Better::higher;
    if (better == "lower") series.better = spc::Better::lower;
    if (better == "neither") series.better = spc::Better::neither;
  }
}

/// Reads the months from which lines are recalculated. A row that has no effect is reported only if
/// it is the sector's own, because a row for all sectors may be meant for another sector.
void read_rebases(MonthlySeries& series, const Input& input) {
  if (series.months.empty()) return;
  for (const Row& row : rows_for(input, "spc_rebases", series.word)) {
    const auto day = row.day("month");
    if (!day) continue;
    const auto at = std::find(series.months.begin(), series.months.end(), month_of(*day));
    if (at == series.months.end() || at == series.months.begin()) {
      if (is_own(input, row))
        warn(input, "spc_rebases", row,
             "the rebase of " + series.word + " in " + month_year(month_of(*day)) +
                 " changes nothing: the run chart begins in " + month_year(series.months.front()) +
                 " and ends in " + month_year(series.months.back()));
      continue;
    }
    series.rebases.push_back(
        {static_cast<std::size_t>(at - series.months.begin()), std::string(row.text("reason"))});
  }
  std::stable_sort(series.rebases.begin(), series.rebases.end(),
                   [](const Rebase& a, const Rebase& b) { return a.at < b.at; });
}

/// Reports rows about a series that the edition leaves out of `spc.measures`.
void report_unwanted(const Kind& kind, const Input& input) {
  for (const char* table : {"spc_targets", "spc_rebases"})
    for (const Row& row : rows_for(input, table, kind.word))
      if (is_own(input, row))
        warn(input, table, row,
             std::string("spc.measures leaves ") + kind.word + " out, so the row changes nothing");
}

std::string groups_of(const Rows& rows) {
  std::vector<std::string> names;
  for (const std::string_view name : rows.distinct("profession")) names.emplace_back(name);
  return in_words(names);
}

/// Reports groups that lack rows in some months, because sums of the others don't cover the sector.
void report_holes(const Input& input, const char* table, const std::vector<GroupHole>& holes) {
  const Rows rows = input.own_rows(table);
  for (const GroupHole& hole : holes)
    warn(input, table, rows.where("profession", hole.group)[0],
         std::string(table) + " has no row for " + hole.group + " " + hole.words() +
             ", so the run charts have no figure for that time; if the group did not exist, write "
             "a row with 0");
}

bool is_wanted(const Input& input, std::string_view word) {
  const auto wanted = input.edition.settings.text("spc.measures");
  if (!wanted) return true;
  const std::string words = " " + std::string(*wanted) + " ";
  return words.find(" " + std::string(word) + " ") != std::string::npos;
}

}  // namespace

Rows in_month(const Rows& rows, Month month) {
  for (const Day day : rows.days("month"))
    if (month_of(day) == month) return rows.where("month", day);
  return rows.where("month", Day(month / std::chrono::last));
}

std::vector<std::size_t> MonthlySeries::known() const {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i].has_number()) places.push_back(i);
  return places;
}

std::vector<MonthlySeries> read_monthly_series(const Input& input) {
  std::vector<MonthlySeries> all;
  std::vector<std::string_view> reported;
  for (const Kind& kind : kinds) {
    if (!is_wanted(input, kind.word)) {
      report_unwanted(kind, input);
      continue;
    }
    const Rows rows = input.own_rows(kind.table);
    if (rows.empty()) continue;
    const SectorMonths months(rows, last_full_month(input.edition.baseline));
    MonthlySeries series{kind.word,    kind.title,   groups_of(rows),
                         kind.variant, kind.measure, kind.better};
    series.holes = months.holes();
    if (std::find(reported.begin(), reported.end(), kind.table) == reported.end())
      report_holes(input, kind.table, series.holes);
    reported.push_back(kind.table);
    read_values(series, kind, months);
    if (is_small_rate(series)) series.measure.decimals = 2;
    if (series.known().size() < 2 && !series.is_withheld) continue;
    read_target(series, input);
    read_rebases(series, input);
    all.push_back(std::move(series));
  }
  return all;
}

}  // namespace muster::sdk
