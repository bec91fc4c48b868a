// SPDX-License-Identifier: MIT
#include <limits>

#include "muster/sdk/near_dates.hpp"
#include "muster/sdk/rates.hpp"
#include "muster/sdk/retention_section.hpp"
#include "sentences.hpp"

namespace muster::sdk {
namespace {

constexpr Measure bank_staff{"bank_staff", "Bank staff", Unit::wte, ""};
constexpr Measure agency_staff{"agency_staff", "Agency staff", Unit::wte, ""};

void report_other_days(const Input& input, const Rows& temporary, Day nearest) {
  input.report(Severity::warning,
               "the figures of bank and agency staff are for " + long_date(nearest) +
                   ", too far from the baseline, " + long_date(input.edition.baseline) +
                   ", so they are not shown (data.date_tolerance is " +
                   std::to_string(input.edition.date_tolerance()) + " days)",
               "temporary_staffing", temporary.where("date", nearest)[0].index());
}

std::string other_day_in_words(Day day, Day baseline) {
  if (day == baseline) return "";
  return " " + filled(sentences::note_temporary_day,
                      {{"day", long_date(day)}, {"baseline", long_date(baseline)}});
}

}  // namespace

void show_temporary_staffing(const Input& input, Section& section) {
  const Day baseline = input.edition.baseline;
  const Rows staff = input.own_rows("staff").where("date", baseline);
  const Rows all = input.own_rows("temporary_staffing");
  const auto days = all.days("date");
  const auto day = nearest_day(days, baseline, input.edition.date_tolerance());
  if (!day) {
    const auto nearest = nearest_day(days, baseline, std::numeric_limits<int>::max());
    if (nearest) report_other_days(input, all, *nearest);
    return;
  }
  const Rows temporary = all.where("date", *day);
  TableBlock table("temporary_staffing",
                   "Bank and agency staff, " +
                       (*day == baseline ? input.edition.baseline_month() : long_date(*day)));
  table.row_header("Profession")
      .column("Bank staff", Unit::wte)
      .column("Agency staff", Unit::wte)
      .column("Bank and agency share", Unit::percent)
      .source_note(
          filled(sentences::note_temporary, {{"day", other_day_in_words(*day, baseline)}}));
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
  if (!table.lines().empty()) section.add(std::move(table), Detail::annex);
}

}  // namespace muster::sdk
