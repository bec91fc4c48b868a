// SPDX-License-Identifier: MIT
#include "claims/divisions.hpp"

#include "base/number_format.hpp"

namespace muster::claims {

Division divide(const KnownFigures& known, const Universe& universe,
                const std::function<std::optional<bool>(const KnownFigure&)>& test) {
  Division found;
  for (const KnownFigure& figure : known.all) {
    if (!universe.holds(figure)) continue;
    auto holds = test(figure);
    if (!holds) continue;
    found.known.insert(figure.subject);
    if (*holds) found.satisfying.insert(figure.subject);
  }
  return found;
}

bool is_now(const KnownFigure& figure) {
  return figure.is_current && !figure.is_change && !figure.only_agrees;
}

Division by_gap(const KnownFigures& known, const Universe& universe, Sign sign) {
  return divide(known, universe, [&](const KnownFigure& one) -> std::optional<bool> {
    if (!is_now(one) || !one.series.starts_with("finding.gap") || !one.is_signed ||
        one.measured != Measured::number || one.measure != "gap")
      return std::nullopt;
    double value = round_half_away(one.value, 0);
    return sign == Sign::plus ? value > 0 : value < 0;
  });
}

Division by_data(const KnownFigures& known, const Universe& universe, bool missing) {
  Members with, all;
  for (const KnownFigure& one : known.all) {
    if (!universe.holds(one) || !is_now(one)) continue;
    if (one.series == "vacancies.fte.") with.insert(one.subject);
    if (one.series == "staff.fte.") all.insert(one.subject);
  }
  Division found{all, {}};
  for (const Subject& one : all)
    if (with.contains(one) != missing) found.satisfying.insert(one);
  return found;
}

Division by_limit(const KnownFigures& known, const Universe& universe, const std::string& measure,
                  double limit, bool above, Measured measured) {
  return divide(known, universe, [&](const KnownFigure& one) -> std::optional<bool> {
    if (!is_now(one) || one.measure != measure || one.measured != measured || one.is_share)
      return std::nullopt;
    return above ? one.value > limit : one.value < limit;
  });
}

}  // namespace muster::claims
