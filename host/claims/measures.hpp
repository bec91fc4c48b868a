// SPDX-License-Identifier: MIT
// Words that name a measure: "vacancy rate", "in post", "shortfall", "funded posts".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/mention.hpp"
#include "claims/stems.hpp"

namespace muster::claims {

struct MeasureMention {
  std::string_view measure;         ///< "vacancy", "turnover", "staff", "gap"...
  Sign sign = Sign::unsaid;         ///< of a "shortfall" or a "surplus"
  std::size_t first = 0, last = 0;  ///< tokens
  /// "WTE" and "people" name the unit of other measures as often as staff in post.
  bool is_unit = false;
  /// "In post" and "vacancies" name the measure; "staff" may be whom another measure is of.
  bool is_weak = false;
};

/// In order. `stems` are those of `tokens`, one each.
std::vector<MeasureMention> find_measures(const Tokens& tokens, const Stems& stems);

/// The first measure mentioned in a name or header; "" if there is none.
std::string measure_in(std::string_view text);

/// Whether a stem, alone, names a measure or is part of such a name.
bool is_measure_word(std::string_view stem);

/// Plus where more of it is better, minus where less is, unsaid if it is neither.
Sign better_when(std::string_view measure);

/// Rates of a part of a whole, whose differences are given in percentage points.
bool is_rate(std::string_view measure);

/// Measures of the future, which are used with "will" and "would".
bool is_forecast(std::string_view measure);

}  // namespace muster::claims
