// SPDX-License-Identifier: MIT
// Current posts: filled, vacant, on zero-hours contracts.
#include <algorithm>

#include "muster/sdk/periods.hpp"
#include "sentences.hpp"
#include "social_care.hpp"

namespace social_care {
namespace {

using muster::Figure;
using muster::Measure;
using muster::Unit;
using muster::Value;

constexpr Measure filled_posts = muster::sdk::in_posts(muster::measure::staff_in_post);
constexpr Measure vacant_posts = muster::sdk::in_posts(muster::measure::vacancies);
constexpr Measure zero_hours_share{"zero_hours_share", "Posts on zero-hours contracts",
                                   Unit::percent, "rates.share"};
constexpr Measure filled_change{"filled_change", "Change in filled posts", Unit::posts,
                                "rates.difference", true};
constexpr Measure published_of_posts{"vacancy_rate_of_posts",
                                     "Vacancy rate as published (of filled and vacant posts)",
                                     Unit::percent, ""};
constexpr Measure published_of_establishment{
    "vacancy_rate", "Vacancy rate as published (of funded establishment)", Unit::percent, ""};
constexpr Measure small_employers{
    "small_employers", "Small and medium-sized providers", Unit::percent, "", false, 0};

Posts read_type(const muster::Rows& rows, std::string_view type, const PostCount& count) {
  const muster::Rows own = rows.where("employer_type", type);
  const muster::Rows now = own.where("date", count.date);
  Posts posts{std::string(type), now.total("filled_posts"), now.total_if("vacant_posts"),
              now.total_if("zero_hours_posts"), Value(), {}};
  if (count.date_before != count.date)
    posts.filled_before = own.where("date", count.date_before).total("filled_posts");
  return posts;
}

Posts add_up(const std::vector<Posts>& types) {
  const auto each = [&types](Value Posts::*part) {
    std::vector<Value> values;
    for (const Posts& posts : types) values.push_back(posts.*part);
    return values;
  };
  using muster::sdk::sum;
  return {"", sum(each(&Posts::filled)), sum(each(&Posts::vacant)), sum(each(&Posts::zero_hours)),
          sum(each(&Posts::filled_before)), {}};
}

/// The types of employer that either of the two dates has. If only one date has a type, its posts
/// at the other date are unknown, and so is the sum.
std::vector<std::string> types_of(const muster::Rows& rows, const PostCount& count) {
  std::vector<std::string> types;
  for (const muster::Day day : {count.date, count.date_before})
    for (const std::string_view type : rows.where("date", day).distinct("employer_type"))
      if (std::find(types.begin(), types.end(), type) == types.end()) types.emplace_back(type);
  return types;
}

void report_hole(const muster::Input& input, const muster::Rows& rows, const std::string& type,
                 const PostCount& count) {
  const muster::Rows own = rows.where("employer_type", type);
  for (const muster::Day day : {count.date, count.date_before}) {
    if (!own.where("date", day).empty()) continue;
    input.report(muster::Severity::warning,
                 "table '" + std::string(posts_table) + "' has no row for '" + type + "' on " +
                     muster::sdk::long_date(day) +
                     ", so the total for that date is not known; if there were no posts, write a "
                     "row with 0",
                 posts_table, own[0].index());
  }
}

/// Reads the two latest dates up to the baseline.
void read_dates(const muster::Rows& rows, muster::Day baseline, PostCount& count) {
  bool found = false;
  for (const muster::Day day : rows.days("date")) {
    if (day > baseline) break;
    count.date_before = found ? count.date : day;
    count.date = day;
    found = true;
  }
  if (!found)
    throw muster::Refusal(std::string("table '") + posts_table + "' has no rows up to " +
                          muster::sdk::long_date(baseline));
}

/// A vacancy rate, its period, and whether it is a share of the funded establishment.
struct VacancyRow {
  Value rate;
  bool of_establishment = false;
  std::string area;
  std::string period;
};

VacancyRow vacancy_row(const muster::Row& row, std::string_view column) {
  return {row.number(column), row.text_if("denominator") == "establishment",
          std::string(row.text_if("area")), std::string(row.text_if("period"))};
}

VacancyRow published_rate(const muster::Input& input) {
  const muster::Rows rows = input.own_rows("published_rates").where("measure", "vacancy");
  if (rows.empty()) return {};
  const std::string latest = muster::sdk::latest_period(rows, "period").period;
  return vacancy_row(rows.where("period", latest)[0], "rate");
}

VacancyRow benchmark_rate(const muster::Input& input) {
  const muster::Rows rows = input.own_rows("benchmarks").where("measure", "vacancy");
  const auto row = muster::sdk::benchmark_row(input, rows);
  return row ? vacancy_row(*row, "value") : VacancyRow{};
}

/// Returns " for 2021/22", or "" if the source gives no period.
std::string in_period(const VacancyRow& row) {
  return row.period.empty() ? "" : " for " + row.period;
}

const char* denominator_words(bool of_establishment) {
  return of_establishment ? "funded posts" : "filled and vacant posts";
}

/// Compares the rate with `other`. If their denominators differ, no difference is calculated.
void say_benchmark(const VacancyRow& own, const VacancyRow& other, muster::Section& section,
                   muster::Words& words) {
  if (!other.rate.has_number()) return;
  const Figure rate = section.figure(muster::measure::benchmark, "", other.rate, "vacancy");
  if (own.of_establishment != other.of_establishment) {
    muster::append(words,
                   muster::say(sentences::rate_not_comparable,
                               {{"area", other.area},
                                {"period", in_period(other)},
                                {"rate", rate},
                                {"of", std::string(denominator_words(other.of_establishment))}}));
    return;
  }
  muster::append(
      words,
      muster::say(sentences::rate_elsewhere,
                  {{"area", other.area},
                   {"period", in_period(other)},
                   {"rate", rate},
                   {"difference",
                    section.figure(muster::measure::benchmark_difference, "",
                                   muster::rates::difference(own.rate, other.rate), "vacancy")}}));
}

void say_vacancy_rate(const muster::Input& input, muster::Section& section) {
  const VacancyRow own = published_rate(input);
  if (!own.rate.has_number()) return;
  const Measure& measure = own.of_establishment ? published_of_establishment : published_of_posts;
  muster::Words words = muster::say(
      own.of_establishment ? sentences::rate_of_establishment : sentences::rate_of_posts,
      {{"period", in_period(own)}, {"rate", section.figure(measure, "", own.rate, "published")}});
  say_benchmark(own, benchmark_rate(input), section, words);
  section.sentence("vacancy_rate_published", std::move(words), muster::Detail::main);
}

void say_small_employers(const muster::Input& input, muster::Section& section) {
  const muster::Rows facts = input.own_rows("key_facts").where("id", "small_providers");
  if (facts.empty() || !facts[0].number("value").has_number()) return;
  section.sentence(
      "small_employers",
      muster::say(sentences::small_employers,
                  {{"share", section.figure(small_employers, "", facts[0].number("value"))}}),
      muster::Detail::main);
}

class PostsTable {
 public:
  PostsTable(const PostCount& count, muster::Section& section)
      : x_count(count), x_section(section), x_table("posts", caption(count)) {
    x_table.row_header("Employer type")
        .column("Filled posts", Unit::posts)
        .column("Vacant posts", Unit::posts)
        .column("Vacancy rate (of filled and vacant posts)", Unit::percent)
        .column("Zero-hours contracts", Unit::percent);
    if (has_change()) x_table.column(change_title(), Unit::posts);
  }

  void add(const Posts& posts, Figure filled, Figure vacant) {
    const bool total = posts.employer_type.empty();
    const std::string& type = posts.employer_type;
    std::vector<muster::Piece> cells{
        total ? std::string("Total") : type, filled, vacant,
        x_section.figure(muster::measure::vacancy_rate_of_posts, type,
                         muster::rates::vacancy_rate(posts.filled, posts.vacant)),
        x_section.figure(zero_hours_share, type,
                         muster::rates::share(posts.zero_hours, posts.filled))};
    if (has_change())
      cells.emplace_back(x_section.figure(filled_change, type, posts.filled - posts.filled_before));
    if (!total)
      x_table.row(std::move(cells));
    else
      x_table.total(std::move(cells), total_notes());
  }

  void finish() { x_section.add(std::move(x_table), muster::Detail::annex); }

 private:
  static std::string caption(const PostCount& count) {
    return "Filled and vacant posts by type of employer, " + muster::sdk::long_date(count.date);
  }
  bool has_change() const { return x_count.date_before != x_count.date; }
  std::string change_title() const {
    return "Change since " + muster::sdk::month_year(muster::sdk::month_of(x_count.date_before));
  }
  std::vector<std::uint32_t> total_notes() {
    if (!x_count.vacant_from_rate) return {};
    return {x_table.note(muster::filled(sentences::vacant_from_rate))};
  }

  const PostCount& x_count;
  muster::Section& x_section;
  muster::TableBlock x_table;
};

}  // namespace

PostCount read_posts(const muster::Input& input) {
  const muster::Rows rows = input.tables.rows(posts_table);
  PostCount count;
  read_dates(rows, input.edition.baseline, count);
  for (const std::string& type : types_of(rows, count))
    count.types.push_back(read_type(rows, type, count));
  count.all = add_up(count.types);
  for (Posts& type : count.types) type.trend = trend_of(input, type.employer_type, count.date);
  count.all.trend = trend_of(input, "", count.date);
  count.published_vacancy_rate = published_rate(input).rate;
  if (count.all.vacant.status() == muster::Status::unknown &&
      count.published_vacancy_rate.has_number()) {
    count.all.vacant =
        muster::rates::vacancies_from_rate(count.all.filled, count.published_vacancy_rate);
    count.vacant_from_rate = true;
  }
  return count;
}

PostFigures show_posts(const muster::Input& input, const PostCount& posts,
                       muster::Section& section) {
  Measure all_vacant = muster::sdk::summed(vacant_posts);
  if (posts.vacant_from_rate) all_vacant.formula = "rates.vacancies-from-rate";
  for (const Posts& type : posts.types)
    report_hole(input, input.tables.rows(posts_table), type.employer_type, posts);
  report_short_trends(input, posts);
  PostFigures figures;
  PostsTable table(posts, section);
  for (const Posts& type : posts.types) {
    figures.filled.push_back(section.figure(filled_posts, type.employer_type, type.filled));
    figures.vacant.push_back(section.figure(vacant_posts, type.employer_type, type.vacant));
    table.add(type, figures.filled.back(), figures.vacant.back());
  }
  figures.all_filled = section.figure(muster::sdk::summed(filled_posts), "", posts.all.filled);
  figures.all_vacant = section.figure(all_vacant, "", posts.all.vacant);
  table.add(posts.all, figures.all_filled, figures.all_vacant);
  muster::Words words = muster::say(sentences::lead, {{"filled", figures.all_filled}});
  if (posts.all.vacant.has_number())
    muster::append(words, muster::say(sentences::vacancies, {{"vacant", figures.all_vacant}}));
  section.sentence("lead", std::move(words), muster::Detail::main);
  say_vacancy_rate(input, section);
  table.finish();
  say_small_employers(input, section);
  return figures;
}

}  // namespace social_care
