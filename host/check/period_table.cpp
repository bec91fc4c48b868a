// SPDX-License-Identifier: MIT
#include <algorithm>

#include "check/cells.hpp"
#include "check/period_checks.hpp"
#include "check/series_watch.hpp"

namespace muster::check {

namespace {

/// Returns the provider with the name, and adds it if it is new.
Provider& provider_of(std::vector<Provider>& providers, std::string_view name) {
  auto known = std::find_if(providers.begin(), providers.end(),
                            [&](const Provider& one) { return one.name == name; });
  if (known != providers.end()) return *known;
  return providers.emplace_back(Provider{std::string(name), {}});
}

bool has_time(const model::Column& time, std::size_t row) {
  return time.status[row] == model::Status::known;
}

}  // namespace

PeriodTable by_period(const model::Dataset& dataset, const model::Table& table) {
  PeriodTable out{table, time_column(table), {}, {}};
  for (const model::Column& column : table.columns)
    if (can_jump(column.schema)) out.figures.push_back(&column);
  const model::Column* organisation = table.find("organisation");
  Months months;
  for (std::size_t row = 0; out.time != nullptr && row < table.row_count(); ++row) {
    if (!has_time(*out.time, row)) continue;
    Provider& provider = provider_of(out.providers, text_at(dataset, organisation, row));
    provider.periods[month_at(*out.time, row, months)].push_back(static_cast<std::uint32_t>(row));
  }
  return out;
}

std::string PeriodTable::period_words(std::int32_t period) const {
  const std::int32_t year = 1970 + (period >= 0 ? period : period - 11) / 12;
  if (time->schema.type == model::Type::number) return std::to_string(year);
  return month_year(from_civil({year, period - (year - 1970) * 12 + 1, 1}));
}

void check_periods(const Inspection& inspection) {
  for (const auto& [name, table] : inspection.dataset.tables) {
    const PeriodTable periods = by_period(inspection.dataset, table);
    if (table.excerpt || periods.time == nullptr || periods.figures.empty()) continue;
    check_carried_forward(inspection, periods);
    check_left_out(inspection, periods);
    check_cumulative(inspection, periods);
    check_repeated(inspection, periods);
  }
}

}  // namespace muster::check
