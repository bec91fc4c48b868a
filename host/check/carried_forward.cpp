// SPDX-License-Identifier: MIT
// Finds organisations that did not send their figures for a period. A publisher may carry the old
// figures forward or leave the organisation out, and neither is visible in the figures.
#include <algorithm>
#include <set>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/codes.hpp"
#include "check/period_checks.hpp"
#include "check/series_watch.hpp"

namespace muster::check {

namespace {

using Rows = std::vector<std::uint32_t>;

/// Fewer figures than this may be the same by chance.
constexpr std::size_t enough_figures = 4;

bool is_same_group(const Inspection& inspection, const std::vector<const model::Column*>& keys,
                   std::size_t a, std::size_t b) {
  return std::all_of(keys.begin(), keys.end(), [&](const model::Column* key) {
    return text_at(inspection.dataset, key, a) == text_at(inspection.dataset, key, b);
  });
}

/// How many figures other than 0 two rows share; nothing if one of them differs.
std::optional<std::size_t> shared_figures(const PeriodTable& periods, std::size_t a,
                                          std::size_t b) {
  std::size_t shared = 0;
  for (const model::Column* figure : periods.figures) {
    const auto before = number_at(figure, a);
    if (before != number_at(figure, b) || figure->status[a] != figure->status[b])
      return std::nullopt;
    if (before && *before != 0) ++shared;
  }
  return shared;
}

/// How many figures two periods share, if they have the same groups and all figures are the same;
/// otherwise 0.
std::size_t all_shared(const Inspection& inspection, const PeriodTable& periods, const Rows& before,
                       const Rows& now) {
  if (before.size() != now.size()) return 0;
  const auto keys = key_columns(periods.table);
  std::size_t all = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (!is_same_group(inspection, keys, before[i], now[i])) return 0;
    const auto shared = shared_figures(periods, before[i], now[i]);
    if (!shared) return 0;
    all += *shared;
  }
  return all;
}

std::string named(const Provider& provider) {
  return provider.name.empty() ? "" : ", " + provider.name;
}

}  // namespace

void check_carried_forward(const Inspection& inspection, const PeriodTable& periods) {
  for (const Provider& provider : periods.providers) {
    auto before = provider.periods.begin();
    for (auto now = before; now != provider.periods.end(); before = now++) {
      if (now == before) continue;
      const std::size_t shared = all_shared(inspection, periods, before->second, now->second);
      if (shared < enough_figures) continue;
      inspection.diagnostics.warning(
          code::period_same, place_of(inspection, periods.table, now->second.front()),
          periods.table.schema.name + named(provider) + ": all " + std::to_string(shared) +
              " figures of " + periods.period_words(now->first) + " are the same as those of " +
              periods.period_words(before->first),
          {"find out whether figures were sent for " + periods.period_words(now->first) +
           "; write n/a if they were not"});
    }
  }
}

void check_left_out(const Inspection& inspection, const PeriodTable& periods) {
  std::set<std::int32_t> all;
  for (const Provider& provider : periods.providers)
    for (const auto& [period, rows] : provider.periods) all.insert(period);
  if (all.size() >= regular_points) return;  // check_end in series.cpp reports it
  for (const Provider& provider : periods.providers) {
    const auto& [last, rows] = *provider.periods.rbegin();
    const auto next = all.upper_bound(last);
    if (next == all.end() || provider.name.empty()) continue;
    inspection.diagnostics.warning(
        code::period_left_out, place_of(inspection, periods.table, rows.front()),
        periods.table.schema.name + named(provider) + ": there are rows for " +
            periods.period_words(last) + " and none for " + periods.period_words(*next),
        {"add the missing rows, with n/a if the figures are not available; if the organisation has "
         "become part of another one, list both in successors.csv"});
  }
}

}  // namespace muster::check
