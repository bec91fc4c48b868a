// SPDX-License-Identifier: MIT
// The hourly pay of care roles next to that of roles in other sectors, with the differences.
#include "muster/sdk/periods.hpp"
#include "sentences.hpp"
#include "social_care.hpp"

namespace social_care {
namespace {

using muster::Figure;
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
  muster::TableBlock table("pay", "Pay an hour: care roles next to roles in other sectors");
  table.row_header("Role")
      .column("Pay", Unit::pounds_per_hour)
      .column("Above the lowest care role", Unit::pounds_per_hour)
      .column("Above it, as a share", Unit::percent);
  const Pay* highest = nullptr;
  Figure low, high;
  for (const Pay& role : roles) {
    const Figure hourly = section.figure(hourly_pay, role.role, role.hourly);
    table.row({role.role, hourly, section.figure(pay_gap, role.role, role.hourly - lowest->hourly),
               section.figure(pay_gap_share, role.role,
                              muster::rates::change(lowest->hourly, role.hourly))});
    if (&role == lowest) low = hourly;
    if (role.care || (highest && role.hourly.number() <= highest->hourly.number())) continue;
    highest = &role;
    high = hourly;
  }
  if (highest && highest->hourly.number() > lowest->hourly.number())
    section.sentence(
        "pay_lead",
        muster::say(sentences::pay, {{"low", low},
                                     {"low_role", muster::sdk::in_sentence(lowest->role)},
                                     {"high_role", muster::sdk::in_sentence(highest->role)},
                                     {"high", high}}),
        muster::Detail::main);
  section.add(std::move(table), muster::Detail::annex);
}

}  // namespace social_care
