// SPDX-License-Identifier: MIT
#include "muster/sdk/interventions.hpp"

#include <algorithm>

#include "muster/sdk/rates.hpp"

namespace muster::sdk::interventions {
namespace {

/// The time in which an intervention is in effect, in years after the baseline and up to the
/// horizon. `begin` equals `end` if it never is in effect.
struct Years {
  double begin, end;
};

Years years_of(const Span& span, Day baseline, double horizon_years) {
  const double begin = std::max(0.0, years_between(baseline, span.from));
  const double last =
      span.until ? years_between(baseline, *span.until + std::chrono::days(1)) : horizon_years;
  const double end = std::min(horizon_years, last);
  return {std::min(begin, end), end};
}

}  // namespace

double years_in_effect(const Span& span, Day baseline, double horizon_years) {
  const Years years = years_of(span, baseline, horizon_years);
  return years.end - years.begin;
}

bool lasts_to_horizon(const Span& span, Day baseline, double horizon_years) {
  const Years years = years_of(span, baseline, horizon_years);
  return years.begin < years.end && years.end >= horizon_years;
}

Value leavers_avoided(const Value& in_post, const Value& points, double years) {
  return in_post * points * years;
}

Value recruited(const Value& a_year, double years) { return a_year * years; }

Value need(const Value& in_post, const Value& demand) { return in_post + demand; }

Value saved(const Value& need, const Value& share) { return need * share; }

Value gap_share(const Value& gap, const Value& need) { return rates::share(gap, need); }

}  // namespace muster::sdk::interventions
