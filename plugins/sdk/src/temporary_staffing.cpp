// SPDX-License-Identifier: MIT
#include "muster/sdk/rates.hpp"
#include "muster/sdk/retention_section.hpp"

namespace muster::sdk {
namespace {

constexpr Measure bank_staff{"bank_staff", "Bank staff", Unit::wte, ""};
constexpr Measure agency_staff{"agency_staff", "Agency staff", Unit::wte, ""};

}  // namespace

void show_temporary_staffing(const Input& input, Section& section) {
  const Day baseline = input.edition.baseline;
  const Rows staff = input.own_rows("staff").where("date", baseline);
  const Rows temporary = input.own_rows("temporary_staffing").where("date", baseline);
  TableBlock table("temporary_staffing",
                   "Bank and agency staff, " + input.edition.baseline_month());
  table.row_header("Profession")
      .column("Bank staff", Unit::wte)
      .column("Agency staff", Unit::wte)
      .column("Bank and agency share", Unit::percent)
      .source_note("The share is of substantive, bank and agency staff together.");
  for (const std::string_view name : temporary.distinct("profession")) {
    const Rows rows = temporary.where("profession", name);
    const Value bank = rows.total("bank_fte");
    const Value agency = rows.total("agency_fte");
    const Value in_post = staff.where("profession", name).total_if("fte");
    const Value share = rates::share(bank + agency, in_post + bank + agency);
    table.row({std::string(name), section.figure(bank_staff, name, bank),
               section.figure(agency_staff, name, agency),
               section.figure(measure::temporary_share, name, share)});
  }
  if (!table.lines().empty()) section.add(std::move(table));
}

}  // namespace muster::sdk
