// SPDX-License-Identifier: MIT
// The yearly trend of filled posts: over the look-back, as in every sector, or between the two
// latest counts if the edition says so.
#include <algorithm>
#include <cmath>

#include "muster/sdk/group_sets.hpp"
#include "muster/sdk/trend_words.hpp"
#include "sentences.hpp"
#include "social_care.hpp"

namespace social_care {
namespace {

using muster::Day;
using muster::Rows;
using muster::sdk::StaffHistory;
using muster::Value;

/// Returns sums for the days that have the same types of employer as the last day, because sums
/// over different types don't belong to the same series.
StaffHistory history_of_all(const Rows& rows, Day last) {
  StaffHistory history;
  const Rows at_last = rows.where("date", last);
  for (const Day day : rows.days("date")) {
    if (day > last) break;
    const Rows then = rows.where("date", day);
    if (!muster::sdk::groups_of_one(then, at_last, "employer_type").empty()) continue;
    const Value filled = then.total("filled_posts");
    if (filled.has_number()) history.push_back({day, filled});
  }
  return history;
}

StaffHistory history_of(const Rows& rows, std::string_view type, Day last) {
  return type.empty() ? history_of_all(rows, last)
                      : muster::sdk::staff_history(rows.where("employer_type", type), last,
                                                   "filled_posts");
}

std::size_t begin_of(const StaffHistory& history, const muster::Edition& edition) {
  const std::size_t end = history.size() - 1;
  if (between_two_latest(edition)) return end == 0 ? end : end - 1;
  return muster::sdk::begin_of_trend(history, end, edition.look_back());
}

}  // namespace

bool between_two_latest(const muster::Edition& edition) {
  return edition.settings.text("social_care.trend") == "latest-two";
}

PostTrend trend_of(const muster::Input& input, std::string_view type, Day last) {
  PostTrend trend;
  trend.history = history_of(input.tables.rows(posts_table), type, last);
  trend.since = last;
  if (trend.history.empty() || trend.history.back().day != last) return trend;
  const std::size_t begin = begin_of(trend.history, input.edition);
  if (begin + 1 == trend.history.size()) return trend;
  trend.since = trend.history[begin].day;
  trend.earlier = trend.history[begin].in_post;
  trend.yearly = muster::rates::compound_annual(trend.earlier, trend.history.back().in_post,
                                                muster::sdk::years_between(trend.since, last));
  return trend;
}

muster::sdk::LookBack look_back_of(const muster::Edition& edition, const PostCount& posts) {
  if (!between_two_latest(edition)) return edition.look_back();
  const double years = muster::sdk::years_between(posts.date_before, posts.date);
  return {std::max(1, static_cast<int>(std::ceil(years))), edition.date_tolerance()};
}

std::string words_of_short_trends(const muster::Edition& edition, const PostCount& posts) {
  const auto is_short = [&](const Posts& type) {
    return type.trend.yearly.has_number() &&
           muster::sdk::is_short_trend(edition, type.trend.since, posts.date);
  };
  if (between_two_latest(edition)) return muster::filled(sentences::two_latest);
  if (std::none_of(posts.types.begin(), posts.types.end(), is_short)) return "";
  return muster::filled(sentences::short_trend,
                        {{"years", std::to_string(edition.look_back_years)}});
}

void report_short_trends(const muster::Input& input, const PostCount& posts) {
  if (between_two_latest(input.edition)) return;
  const Rows rows = input.tables.rows(posts_table);
  for (const Posts& type : posts.types) {
    const PostTrend& trend = type.trend;
    if (!trend.yearly.has_number() ||
        !muster::sdk::is_short_trend(input.edition, trend.since, posts.date))
      continue;
    const std::vector<std::string> names{type.employer_type};
    input.report(muster::Severity::warning,
                 muster::sdk::short_trend(input.edition, names, trend.since, posts.date),
                 posts_table, rows.where("employer_type", type.employer_type)[0].index());
  }
}

}  // namespace social_care
