// SPDX-License-Identifier: MIT
// The assumptions behind projected supply, by type of employer.
#include "sentences.hpp"
#include "social_care.hpp"

namespace social_care {
namespace {

using muster::Measure;
using muster::Unit;

constexpr Measure earlier_filled{"earlier_in_post", "Earlier filled posts", Unit::posts, ""};
constexpr Measure over_look_back{"trend", "Yearly trend of filled posts", Unit::percent,
                                 "rates.compound-annual", true};
constexpr Measure of_two_latest{"trend", "Yearly trend of filled posts", Unit::percent,
                                "rates.two-latest-counts", true};

class AssumptionsTable {
 public:
  AssumptionsTable(const muster::Edition& edition, muster::Day date, muster::Section& section)
      : x_edition(edition),
        x_date(date),
        x_section(section),
        x_table("posts_assumptions", "What projected supply of posts is based on") {
    x_table.row_header("Employer type")
        .column("Earlier filled posts", Unit::posts)
        .column("Trend a year", Unit::percent);
  }

  void add(const Posts& posts) {
    const bool latest = between_two_latest(x_edition);
    const std::string& type = posts.employer_type;
    std::vector<std::uint32_t> notes;
    if (posts.trend.earlier.has_number()) notes.push_back(x_table.note(since(posts.trend.since)));
    x_table.row({type.empty() ? "All employers" : type,
                 x_section.figure(earlier_filled, type, posts.trend.earlier),
                 x_section.figure(latest ? of_two_latest : over_look_back, type,
                                  posts.trend.yearly)},
                std::move(notes));
  }

  void finish() { x_section.add(std::move(x_table), muster::Detail::annex); }

 private:
  std::string since(muster::Day day) const {
    return muster::filled(
        between_two_latest(x_edition) ? sentences::since_count_before : sentences::since,
        {{"day", muster::sdk::long_date(day)},
         {"years", muster::sdk::in_years(muster::sdk::years_between(day, x_date))}});
  }

  const muster::Edition& x_edition;
  muster::Day x_date;
  muster::Section& x_section;
  muster::TableBlock x_table;
};

}  // namespace

void show_assumptions(const muster::Input& input, const PostCount& posts, bool total_is_sum,
                      muster::Section& section) {
  AssumptionsTable table(input.edition, posts.date, section);
  for (const Posts& type : posts.types) table.add(type);
  if (!total_is_sum && posts.types.size() > 1) table.add(posts.all);
  table.finish();
}

}  // namespace social_care
