// SPDX-License-Identifier: MIT
#include "muster/sdk/gap_model.hpp"

#include <algorithm>
#include <cmath>

#include "muster/sdk/rates.hpp"

namespace muster::sdk::gap_model {

Value establishment(const Value& in_post, const Value& vacancies) { return in_post + vacancies; }

Value demand(const Value& in_post, const Value& vacancies, const Value& growth) {
  const bool nobody_knows = !vacancies.has_number() && vacancies.status() != Status::withheld;
  if (nobody_knows) return (growth * in_post).with_inputs_of(vacancies).flag();
  return vacancies + growth * establishment(in_post, vacancies);
}

bool can_continue(const Value& trend, double horizon_years) {
  const Value times = power(1.0 + trend, horizon_years);
  return times.has_number() && times.number() <= most_times;
}

Value supply(const Value& in_post, const Value& trend, double horizon_years) {
  const Value supply = in_post * (power(1.0 + trend, horizon_years) - 1.0);
  if (supply.has_number() && !can_continue(trend, horizon_years))
    return Value().with_inputs_of(supply);
  return in_post.has_number() ? without_noise(supply, in_post.number()) : supply;
}

Value gap(const Value& supply, const Value& demand) {
  const Value gap = supply - demand;
  if (!gap.has_number()) return gap;
  return without_noise(gap, std::max(std::abs(supply.number()), std::abs(demand.number())));
}

const char* formula(Sensitivity method) {
  return method == Sensitivity::sel_2022 ? "gap-model.sensitivity-sel-2022"
                                         : "gap-model.sensitivity-rate";
}

Value assumed_vacancies(Sensitivity method, const Value& in_post, double rate) {
  if (method == Sensitivity::sel_2022) return in_post * rate;
  return rates::vacancies_from_rate(in_post, Value(rate));
}

Value gap_if_vacant(Sensitivity method, const Value& in_post, const Value& growth,
                    const Value& supply, double rate) {
  const Value vacancies = assumed_vacancies(method, in_post, rate);
  if (method == Sensitivity::sel_2022) return gap(supply, growth * in_post) - vacancies;
  return gap(supply, demand(in_post, vacancies, growth));
}

}  // namespace muster::sdk::gap_model
