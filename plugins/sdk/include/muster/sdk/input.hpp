// SPDX-License-Identifier: MIT
// The input of a section: the tables, the edition's settings, and a way to report to the person who
// runs muster.
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

/// The settings of the edition.
struct Edition {
  std::string id;
  Day baseline;  ///< the date of "staff in post"
  int look_back_years = 5;
  double horizon_years = 5;
  std::string horizon_label;           ///< "2028"
  double assumed_vacancy_rate = 0.20;  ///< used if vacancies are unknown
  gap_model::Sensitivity sensitivity = gap_model::Sensitivity::rate;

  Settings settings;  ///< options that only some sectors read, such as "spc.profile"

  /// Figures up to this many days before or after the baseline are used for the baseline.
  int date_tolerance() const {
    const auto days = settings.whole("data.date_tolerance");
    return days ? static_cast<int>(*days) : usual_date_tolerance;
  }
  LookBack look_back() const { return {look_back_years, date_tolerance()}; }
  std::string baseline_month() const { return month_year(month_of(baseline)); }
};

/// The severity of a report. No report stops the sector (the host prints an error as a warning); a
/// Refusal does.
enum class Severity : unsigned char { note, warning, error };

/// Reports a sentence, without a full stop, to the person who runs muster. `table` and `row` name
/// the input that it is about; the table may be empty.
using Report = std::function<void(Severity, std::string_view message, std::string_view table,
                                  std::uint64_t row)>;

/// Everything that a section may use. It lives as long as the sector runs.
struct Input {
  const Tables& tables;
  Edition edition;
  std::string sector;  ///< the sector's own id, as in the `sector` columns
  Report report;

  /// Returns this sector's rows of a host table; no rows if the edition doesn't have the table.
  Rows own_rows(std::string_view table) const {
    return tables.rows_if(table).where("sector", sector);
  }
};

}  // namespace muster::sdk
