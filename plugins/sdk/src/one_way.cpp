// SPDX-License-Identifier: MIT
#include "muster/sdk/one_way.hpp"

#include <algorithm>
#include <cmath>

#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/print.hpp"
#include "muster/sdk/rates.hpp"

namespace muster::sdk {
namespace {

constexpr std::uint64_t most_trials = 100'000;  ///< the host accepts no more

/// The inputs of the gap model for one row. The sensitivity analysis changes one of them at a time.
struct Inputs {
  Value vacancies, growth, trend;
  double years;
};

Inputs as_they_are(const OutlookRow& row, const OutlookFrame& frame) {
  return {row.vacancies, row.growth, row.trend, frame.years};
}

Value gap_with(const OutlookRow& row, const Inputs& inputs, const OutlookFrame& frame) {
  const Value growth = rates::over_other_horizon(inputs.growth, frame.years, inputs.years);
  const Value demand = gap_model::demand(row.in_post, inputs.vacancies, growth);
  return gap_model::gap(gap_model::supply(row.in_post, inputs.trend, inputs.years), demand);
}

/// The sector's gap after `move` has changed the inputs of each row; unknown if a row then has no
/// gap, because a sum over fewer rows would not compare with the others.
template <class Move>
Value gap_where(const std::vector<OutlookRow>& rows, const OutlookFrame& frame, Move move) {
  std::vector<Value> gaps;
  for (const OutlookRow& row : rows) {
    Inputs inputs = as_they_are(row, frame);
    move(row, inputs);
    gaps.push_back(gap_with(row, inputs, frame));
  }
  return sum(gaps);
}

const Value& or_else(const Value& value, const Value& otherwise) {
  return value.has_number() ? value : otherwise;
}

std::string years_in_words(double years) {
  const bool whole = years == round_half_away(years, 0);
  const Measure length{"", "", Unit::years, "", false, whole ? 0 : 1};
  return print(length, Value(years)) + (years == 1 ? " year" : " years");
}

class Mover {
 public:
  Mover(const std::vector<OutlookRow>& rows, const OutlookFrame& frame)
      : x_rows(rows), x_frame(frame) {}

  OneWay growth() const {
    const auto to = [this](Value Range::*end) {
      return gap_where(x_rows, x_frame, [end](const OutlookRow& row, Inputs& inputs) {
        inputs.growth = or_else(row.growth_range.*end, row.growth);
      });
    };
    return {"Growth in demand", "its low and its high value", to(&Range::low), to(&Range::high)};
  }

  OneWay trend() const {
    const auto to = [this](Value Range::*end) {
      return gap_where(x_rows, x_frame, [end](const OutlookRow& row, Inputs& inputs) {
        inputs.trend = or_else(row.trend_range.*end, row.trend);
      });
    };
    return {"Trend of supply", "the slowest and the fastest yearly change", to(&Range::low),
            to(&Range::high)};
  }

  OneWay vacancies(double share, const AssumedVacancies& assumed) const {
    std::string moved = plain_percent(share) + " fewer and " + plain_percent(share) + " more";
    if (any_unknown()) moved += "; where they are not known, none and " + in_words(assumed);
    return {"Vacancies", moved, with_vacancies(1 - share, nullptr),
            with_vacancies(1 + share, &assumed)};
  }

  OneWay horizon(double years) const {
    const auto to = [this](double moved) {
      return gap_where(x_rows, x_frame,
                       [moved](const OutlookRow&, Inputs& inputs) { inputs.years += moved; });
    };
    return {"Horizon", years_in_words(years) + " sooner and later", to(-years), to(years)};
  }

 private:
  /// Returns the sector's gap if known vacancies are multiplied by `factor`. Unknown vacancies are
  /// 0 or, if `assumed` is not null, the assumed ones, as in the sensitivity table.
  Value with_vacancies(double factor, const AssumedVacancies* assumed) const {
    std::vector<Value> gaps;
    for (const OutlookRow& row : x_rows) {
      const bool known = row.vacancies.has_number();
      gaps.push_back(assumed && !known ? if_vacant(row, *assumed) : known_times(row, factor));
    }
    return sum_of_known(gaps);
  }

  Value if_vacant(const OutlookRow& row, const AssumedVacancies& assumed) const {
    const Value supply = gap_model::supply(row.in_post, row.trend, x_frame.years);
    return gap_model::gap_if_vacant(assumed.method, row.in_post, row.growth, supply, assumed.rate);
  }

  Value known_times(const OutlookRow& row, double factor) const {
    Inputs inputs = as_they_are(row, x_frame);
    inputs.vacancies = row.vacancies * factor;
    return gap_with(row, inputs, x_frame);
  }

  static std::string in_words(const AssumedVacancies& assumed) {
    const bool of_staff = assumed.method == gap_model::Sensitivity::sel_2022;
    return plain_percent(assumed.rate) + (of_staff ? " of staff in post" : " of funded posts");
  }

  bool any_unknown() const {
    return std::any_of(x_rows.begin(), x_rows.end(),
                       [](const OutlookRow& row) { return !row.vacancies.has_number(); });
  }

  const std::vector<OutlookRow>& x_rows;
  const OutlookFrame& x_frame;
};

bool moves(const OneWay& one) {
  return one.low.has_number() && one.high.has_number() && one.low.number() != one.high.number();
}

}  // namespace

Uncertainty uncertainty_of(const Edition& edition) {
  Uncertainty uncertainty;
  const Settings& settings = edition.settings;
  if (const auto trials = settings.whole("uncertainty.trials"))
    uncertainty.trials = std::clamp<std::uint64_t>(*trials, 1, most_trials);
  uncertainty.seed = settings.whole("uncertainty.seed").value_or(uncertainty.seed);
  uncertainty.trend = settings.number("uncertainty.trend").value_or(0);
  uncertainty.vacancies = settings.number("uncertainty.vacancies").value_or(0);
  uncertainty.horizon = settings.number("uncertainty.horizon").value_or(0);
  return uncertainty;
}

Value OneWay::range() const { return magnitude(high - low); }

Value gap_with_trend(const OutlookRow& row, const OutlookFrame& frame, const Value& trend) {
  Inputs inputs = as_they_are(row, frame);
  inputs.trend = trend;
  return gap_with(row, inputs, frame);
}

std::vector<OneWay> one_way(const std::vector<OutlookRow>& rows, const OutlookFrame& frame,
                            const Uncertainty& uncertainty, const AssumedVacancies& assumed) {
  const Mover mover(rows, frame);
  std::vector<OneWay> all{mover.growth(), mover.trend()};
  if (uncertainty.vacancies > 0)
    all.push_back(mover.vacancies(uncertainty.vacancies, assumed));
  if (uncertainty.horizon < frame.years) all.push_back(mover.horizon(uncertainty.horizon));
  all.erase(std::remove_if(all.begin(), all.end(), [](const OneWay& one) { return !moves(one); }),
            all.end());
  std::stable_sort(all.begin(), all.end(), [](const OneWay& a, const OneWay& b) {
    return a.range().number() > b.range().number();
  });
  return all;
}

}  // namespace muster::sdk
