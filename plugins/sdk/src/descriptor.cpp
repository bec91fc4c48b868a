// SPDX-License-Identifier: MIT
#include "muster/sdk/descriptor.hpp"

#include <utility>

namespace muster::sdk {
namespace {

TableSpec of_host(std::string table, const std::vector<std::string>& columns,
                  const std::vector<std::string>& optional_columns, bool optional) {
  TableSpec spec{std::move(table), "", "", {}, false, optional};
  for (const std::string& name : columns) spec.columns.push_back({.name = name});
  for (const std::string& name : optional_columns)
    spec.columns.push_back({.name = name, .optional = true});
  return spec;
}

}  // namespace

TableSpec needs(std::string table, const std::vector<std::string>& columns,
                const std::vector<std::string>& optional_columns) {
  return of_host(std::move(table), columns, optional_columns, false);
}

TableSpec reads(std::string table, const std::vector<std::string>& columns,
                const std::vector<std::string>& optional_columns) {
  return of_host(std::move(table), columns, optional_columns, true);
}

TableSpec declares(std::string table, std::string title, std::string description,
                   std::vector<ColumnSpec> columns) {
  return {
      std::move(table), std::move(title), std::move(description), std::move(columns), true, true};
}

std::vector<TableSpec> standard_tables() {
  return {
      needs("staff", {"date", "sector", "profession", "fte"}, {"organisation", "basis"}),
      reads("vacancies", {"date", "sector", "profession", "fte"}, {"organisation", "basis"}),
      reads("demand", {"sector", "profession", "scenario", "growth", "horizon_years"}, {"basis"}),
      reads("movements", {"month", "sector", "profession", "leavers"},
            {"joiners", "staff_in_post", "basis"}),
      reads("cohorts", {"start", "sector", "profession", "in_post", "stayed"}, {"basis"}),
      reads("published_rates", {"measure", "sector", "profession", "period", "rate"},
            {"denominator", "basis"}),
      reads("leaving_reasons", {"period", "sector", "reason"}, {"leavers", "share", "basis"}),
      reads("age_profile", {"date", "sector", "profession", "age_band", "headcount"}, {"basis"}),
      reads("benchmarks", {"measure", "sector", "profession", "area", "value"},
            {"period", "denominator", "basis"}),
      reads("temporary_staffing", {"date", "sector", "profession", "bank_fte", "agency_fte"},
            {"basis"}),
      reads("scenarios", {"scenario", "sector", "lever", "from", "value", "unit"},
            {"profession", "until", "assumption", "basis"}),
      reads("assumptions", {"id"}, {"input", "basis"}),
      reads("sickness", {"month", "sector", "profession", "days_lost", "days_available"},
            {"basis"}),
      reads("spc_targets", {"sector", "measure"}, {"target", "target_rate", "better", "basis"}),
      reads("spc_rebases", {"sector", "measure", "month", "reason"}, {}),
      reads("sources", {"table", "title"}, {"publisher", "as_of"}),
  };
}

Descriptor& Descriptor::with(TableSpec table) {
  tables.push_back(std::move(table));
  return *this;
}

}  // namespace muster::sdk
