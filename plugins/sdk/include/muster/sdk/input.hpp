// SPDX-License-Identifier: MIT
// What a section is worked out from: the tables, what the edition asks for, and a way to speak to
// the person who runs muster.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "muster/sdk/calendar.hpp"
#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/near_dates.hpp"
#include "muster/sdk/settings.hpp"
#include "muster/sdk/table.hpp"

namespace muster::sdk {

/// What the edition asks for.
struct Edition {
  std::string id;
  Day baseline;  ///< the date of "staff in post"
  int look_back_years = 5;
  double horizon_years = 5;
  std::string horizon_label;           ///< "2028"
  double assumed_vacancy_rate = 0.20;  ///< where vacancies are unknown
  gap_model::Sensitivity sensitivity = gap_model::Sensitivity::rate;

  Settings settings;  ///< options that only some sectors read: "spc.profile"

  /// Days either side of the baseline from which figures of another day are taken.
  int date_tolerance() const {
    const auto days = settings.whole("data.date_tolerance");
    return days ? static_cast<int>(*days) : usual_date_tolerance;
  }
  LookBack look_back() const { return {look_back_years, date_tolerance()}; }
  std::string baseline_month() const { return month_year(month_of(baseline)); }
};

/// How grave a report is. None of them stops the sector (the host reports an error as a warning); a
/// Refusal does.
enum class Severity : unsigned char { note, warning, error };

/// Says a sentence, without a full stop, to the person who runs muster. `table` and `row` name the
/// input that it is about; an empty table if none.
using Report = std::function<void(Severity, std::string_view message, std::string_view table,
                                  std::uint64_t row)>;

/// Everything that a section may use. It lives as long as the sector runs.
struct Input {
  const Tables& tables;
  Edition edition;
  std::string sector;  ///< the sector's own id, as in the `sector` columns
  Report report;

  /// All rows of a host table that are this sector's; none where the edition has no such table.
  Rows own_rows(std::string_view table) const {
    return tables.rows_if(table).where("sector", sector);
  }
};

}  // namespace muster::sdk
