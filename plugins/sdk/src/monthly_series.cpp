// SPDX-License-Identifier: MIT
#include "muster/sdk/monthly_series.hpp"

#include <algorithm>
#include <array>

#include "muster/sdk/print.hpp"
#include "muster/sdk/rates.hpp"
#include "muster/sdk/retention.hpp"

namespace muster::sdk {
namespace {

/// Fifty years: a stray date must not make a chart of centuries.
constexpr std::chrono::months longest_series(600);

Value leavers_of(const Rows& rows, Month month) {
  return in_month(rows, month).total_if("leavers");
}

Value joiners_of(const Rows& rows, Month month) {
  return in_month(rows, month).total_if("joiners");
}

/// Leavers over the mean of staff in post at the month's start and end.
Value leaver_rate_of(const Rows& rows, Month month) {
  const std::array<Value, 2> ends = {
      in_month(rows, month - std::chrono::months(1)).total_if("staff_in_post"),
      in_month(rows, month).total_if("staff_in_post")};
  return retention::turnover(leavers_of(rows, month), mean(ends));
}

/// Days are added up before they are divided: months and groups weigh what they are worth.
Value sickness_of(const Rows& rows, Month month) {
  const Rows own = in_month(rows, month);
  return rates::share(own.total_if("days_lost"), own.total_if("days_available"));
}

struct Kind {
  const char* word;
  const char* title;
  const char* variant;
  const char* table;
  const Measure& measure;
  spc::Better better;
  Value (*value)(const Rows& rows, Month month);
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

void read_values(MonthlySeries& series, const Kind& kind, const Rows& rows, Day baseline) {
  const std::vector<Day> days = rows.days("month");
  if (days.empty()) return;
  const Month last = std::min(month_of(days.back()), last_full_month(baseline));
  const Month first = std::max(month_of(days.front()), last - longest_series);
  for (Month month = first; month <= last; month += std::chrono::months(1)) {
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

/// The rows for this sector and series; those of the sector come after those for all.
std::vector<Row> rows_for(const Input& input, std::string_view table, std::string_view word) {
  std::vector<Row> found;
  for (const std::string_view sector : {std::string_view("all"), std::string_view(input.sector)})
    for (const Row row : input.tables.rows_if(table).where("sector", sector))
      if (row.text("measure") == word) found.push_back(row);
  return found;
}

void read_target(MonthlySeries& series, const Input& input) {
  for (const Row& row : rows_for(input, "spc_targets", series.word)) {
    series.target = series.measure.unit == Unit::percent ? row.number_if("target_rate")
                                                         : row.number_if("target");
    const std::string_view better = row.text_if("better");
    if (better == "higher") series.better = spc::Better::higher;
    if (better == "lower") series.better = spc::Better::lower;
    if (better == "neither") series.better = spc::Better::neither;
  }
}

void read_rebases(MonthlySeries& series, const Input& input) {
  for (const Row& row : rows_for(input, "spc_rebases", series.word)) {
    const auto day = row.day("month");
    if (!day) continue;
    const auto at = std::find(series.months.begin(), series.months.end(), month_of(*day));
    if (at == series.months.end() || at == series.months.begin()) continue;
    series.rebases.push_back(
        {static_cast<std::size_t>(at - series.months.begin()), std::string(row.text("reason"))});
  }
  std::stable_sort(series.rebases.begin(), series.rebases.end(),
                   [](const Rebase& a, const Rebase& b) { return a.at < b.at; });
}

std::string groups_of(const Rows& rows) {
  std::vector<std::string> names;
  for (const std::string_view name : rows.distinct("profession")) names.emplace_back(name);
  return in_words(names);
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
  for (const Kind& kind : kinds) {
    if (!is_wanted(input, kind.word)) continue;
    const Rows rows = input.own_rows(kind.table);
    MonthlySeries series{kind.word,    kind.title,   groups_of(rows),
                         kind.variant, kind.measure, kind.better};
    read_values(series, kind, rows, input.edition.baseline);
    if (series.known().size() < 2 && !series.is_withheld) continue;
    read_target(series, input);
    read_rebases(series, input);
    all.push_back(std::move(series));
  }
  return all;
}

}  // namespace muster::sdk
