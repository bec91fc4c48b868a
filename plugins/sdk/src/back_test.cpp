// SPDX-License-Identifier: MIT
#include "muster/sdk/back_test.hpp"

#include <cmath>
#include <vector>

#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/rates.hpp"

namespace muster::sdk::back_test {

std::optional<Trial> project(const StaffHistory& history, std::size_t origin, std::size_t target,
                             LookBack look_back) {
  const Value trend = trend_at(history, origin, look_back);
  if (!trend.has_number()) return std::nullopt;
  const StaffFigure& then = history[origin];
  const StaffFigure& now = history[target];
  const Value extra = gap_model::supply(then.in_post, trend, years_between(then.day, now.day));
  if (!extra.has_number()) return std::nullopt;
  const Day trend_from = history[begin_of_trend(history, origin, look_back)].day;
  return Trial{then.day, now.day, then.in_post + extra, now.in_post, trend_from};
}

std::optional<Trial> latest(const StaffHistory& history, double horizon_years,
                            LookBack look_back) {
  const auto away = [horizon_years](const Trial& trial) {
    return std::abs(years_between(trial.from, trial.to) - horizon_years);
  };
  std::optional<Trial> nearest;
  for (std::size_t origin = 1; origin + 1 < history.size(); ++origin) {
    auto trial = project(history, origin, history.size() - 1, look_back);
    if (!trial) continue;
    if (!nearest || away(*trial) < away(*nearest)) nearest = std::move(trial);
  }
  return nearest;
}

Value error(const Trial& trial) { return trial.projected - trial.actual; }

Value error_share(const Trial& trial) { return rates::share(error(trial), trial.actual); }

Accuracy accuracy(std::span<const Trial> trials) {
  std::vector<Value> errors, sizes, shares, actual;
  for (const Trial& trial : trials) {
    errors.push_back(error(trial));
    sizes.push_back(magnitude(errors.back()));
    // A row whose actual figure is zero has no error share and is left out of their mean.
    if (trial.actual.number() != 0) shares.push_back(magnitude(error_share(trial)));
    actual.push_back(trial.actual);
  }
  const Value bias = sum(errors);
  const Value bias_share = rates::share(bias, sum(actual));
  return {mean(sizes), shares.empty() ? bias_share : mean(shares), bias, bias_share,
          trials.size() - shares.size()};
}

}  // namespace muster::sdk::back_test
