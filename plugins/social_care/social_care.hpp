// SPDX-License-Identifier: MIT
// Adult social care: posts by type of employer, never whole-time equivalents, to a horizon of its
// own. Special features: zero-hours contracts, a vacancy rate over filled plus vacant posts, pay
// below that of similar roles elsewhere, and many small employers.
#pragma once

#include <muster/sector.hpp>

namespace social_care {

inline constexpr const char* posts_table = "social_care_posts";
inline constexpr const char* outlook_table = "social_care_outlook";

/// The basis of the yearly trend of filled posts.
struct PostTrend {
  muster::Value earlier;  ///< filled posts at the beginning of the trend; unknown if there is no
                          ///< earlier count
  muster::Day since;      ///< the day of that count
  muster::Value yearly;   ///< compound yearly change since then
  muster::sdk::StaffHistory history;
};

/// One type of employer, or all together; in posts.
struct Posts {
  std::string employer_type;  ///< "" for all
  muster::Value filled;
  muster::Value vacant;
  muster::Value zero_hours;
  muster::Value filled_before;  ///< filled posts at PostCount::date_before
  PostTrend trend;
};

/// Posts at the latest date up to the baseline, and at the date before.
struct PostCount {
  muster::Day date;
  muster::Day date_before;  ///< equal to `date` if there is none
  std::vector<Posts> types;
  Posts all;
  muster::Value published_vacancy_rate;  ///< unknown if none is given
  bool vacant_from_rate = false;         ///< all.vacant is calculated from that rate
};

/// Whether the edition sets `social_care: {trend: latest-two}`: then trends are the change between
/// the two latest counts, and not over the look-back.
bool between_two_latest(const muster::Edition& edition);

/// The trend for one type of employer, or for all if `type` is empty, up to the count of `last`.
PostTrend trend_of(const muster::Input& input, std::string_view type, muster::Day last);

/// The period over which trends are calculated: the edition's look-back, or the time between the
/// two latest counts, in whole years.
muster::sdk::LookBack look_back_of(const muster::Edition& edition, const PostCount& posts);

/// The note under the table if a trend covers less than the look-back, or only the two latest
/// counts; otherwise "".
std::string words_of_short_trends(const muster::Edition& edition, const PostCount& posts);

/// Warns of types of employer whose trend is based on less than the look-back.
void report_short_trends(const muster::Input& input, const PostCount& posts);

/// Reads the posts at the two latest dates. Throws Refusal if there are no rows up to the baseline.
PostCount read_posts(const muster::Input& input);

/// Figures that several blocks show.
struct PostFigures {
  std::vector<muster::Figure> filled, vacant;  ///< in the order of PostCount::types
  muster::Figure all_filled, all_vacant;
};

/// Adds the table "posts" with sentences on vacancies and zero-hours contracts.
PostFigures show_posts(const muster::Input& input, const PostCount& posts,
                       muster::Section& section);

/// Adds the table and the chart of the gap at the sector's own horizon, and growth over other
/// horizons.
void show_outlook(const muster::Input& input, const PostCount& posts, const PostFigures& figures,
                  muster::Section& section);

/// Adds the table "posts_assumptions": for each type of employer, the trend and the count at which
/// it begins. It has a row for all employers if the total isn't the sum of the types.
void show_assumptions(const muster::Input& input, const PostCount& posts, bool total_is_sum,
                      muster::Section& section);

/// Adds the table "pay": care roles next to roles of other sectors, in the latest year.
void show_pay(const muster::Input& input, muster::Section& section);

class SocialCare : public muster::Sector {
 public:
  static muster::Descriptor describe();
  void gap(const muster::Input& input, muster::Section& section) override;
  void retention(const muster::Input& input, muster::Section& section) override;
};

}  // namespace social_care
