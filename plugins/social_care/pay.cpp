// SPDX-License-Identifier: MIT
// Pay an hour: care roles next to roles that other sectors give, and how far apart they are.
#include "muster/sdk/periods.hpp"
#include "social_care.hpp"

namespace social_care {
namespace {

using muster::Measure;
using muster::Unit;
using muster::Value;

constexpr Measure hourly_pay{"hourly_pay", "Hourly pay", Unit::pounds_per_hour, ""};
constexpr Measure pay_gap{"pay_gap", "Hourly pay above the lowest care role", Unit::pounds_per_hour,
                          "rates.difference", true};
constexpr Measure pay_gap_share{"pay_gap_share", "Pay above the lowest care role", Unit::percent,
                                "rates.change", true};

struct Pay {
  std::string role;
  Value hourly;
  bool care = false;
};

std::vector<Pay> read_latest(const muster::Input& input) {
  const muster::Rows rows = input.tables.rows_if("pay");
  const std::string latest = muster::sdk::latest_period(rows, "year").period;
  std::vector<Pay> roles;
  for (const muster::Row row : rows.where("year", latest))
    if (row.number("hourly_pay").has_number())
      roles.push_back({std::string(row.text("role")), row.number("hourly_pay"),
                       row.text("sector") == input.sector});
  return roles;
}

const Pay* lowest_care_role(const std::vector<Pay>& roles) {
  const Pay* lowest = nullptr;
  for (const Pay& role : roles)
    if (role.care && (!lowest || role.hourly.number() < lowest->hourly.number())) lowest = &role;
  return lowest;
}

}  // namespace

void show_pay(const muster::Input& input, muster::Section& section) {
  const std::vector<Pay> roles = read_latest(input);
  const Pay* lowest = lowest_care_role(roles);
  if (!lowest || roles.size() < 2) return;
  muster::TableBlock table("pay", "Pay an hour, care roles beside roles in other sectors");
  table.row_header("Role")
      .column("Pay an hour", Unit::pounds_per_hour)
      .column("Above the lowest care role", Unit::pounds_per_hour)
      .column("In per cent", Unit::percent);
  for (const Pay& role : roles)
    table.row({role.role, section.figure(hourly_pay, role.role, role.hourly),
               section.figure(pay_gap, role.role, role.hourly - lowest->hourly),
               section.figure(pay_gap_share, role.role,
                              muster::rates::change(lowest->hourly, role.hourly))});
  section.add(std::move(table));
}

}  // namespace social_care
