// SPDX-License-Identifier: MIT
#include "muster/sdk/rates.hpp"

namespace muster::sdk::rates {

Value share(const Value& part, const Value& whole) { return part / whole; }

Value vacancy_rate(const Value& in_post, const Value& vacancies) {
  return vacancies / (in_post + vacancies);
}

Value vacancies_from_rate(const Value& in_post, const Value& rate) {
  return in_post * rate / (1.0 - rate);
}

Value compound_annual(const Value& first, const Value& last, double years) {
  const Value ratio = last / first;
  if (!ratio.has_number()) return ratio;
  if (years <= 0 || ratio.number() < 0) return Value().with_inputs_of(ratio);
  return power(ratio, 1.0 / years) - 1.0;
}

Value over_other_horizon(const Value& growth, double from_years, double to_years) {
  if (from_years == to_years || !growth.has_number()) return growth;
  if (from_years <= 0 || growth.number() < -1) return Value().with_inputs_of(growth);
  return power(1.0 + growth, to_years / from_years) - 1.0;
}

Value change(const Value& first, const Value& last) { return (last - first) / first; }

Value difference(const Value& rate, const Value& benchmark) { return rate - benchmark; }

}  // namespace muster::sdk::rates
