// SPDX-License-Identifier: MIT
// The posts needed and the posts expected by the sector's own horizon, and the growth in demand
// over other horizons at the same yearly rate.
#include <algorithm>
#include <optional>
#include <utility>

#include "muster/sdk/trend_words.hpp"
#include "sentences.hpp"
#include "social_care.hpp"

namespace social_care {
namespace {

using muster::Figure;
using muster::Measure;
using muster::Unit;
using muster::Value;
using muster::sdk::in_posts;

constexpr Measure demand = in_posts(muster::measure::demand);
constexpr Measure supply = in_posts(muster::measure::supply);
constexpr Measure gap = in_posts(muster::measure::gap);
constexpr Measure growth_over{"growth", "Growth in demand", Unit::percent, "rates.other-horizon",
                              true};

/// Growth as given by the sector's own table.
struct Outlook {
  Value growth;
  double from_year = 0;
  double to_year = 0;

  double years() const { return to_year - from_year; }
  std::string last_year() const { return std::to_string(static_cast<int>(to_year)); }
};

/// The row with the latest first year; of two such rows, the one that looks further ahead.
muster::Row latest_of(const muster::Rows& rows) {
  const auto years = [](const muster::Row& row) {
    const Value from = row.number("from_year");
    const Value to = row.number("to_year");
    return from.has_number() && to.has_number() ? std::pair(from.number(), to.number())
                                                : std::pair(0.0, 0.0);
  };
  muster::Row latest = rows[0];
  for (const muster::Row row : rows)
    if (years(row) > years(latest)) latest = row;
  return latest;
}

std::optional<Outlook> read_outlook(const muster::Input& input) {
  const muster::Rows rows = input.tables.rows_if(outlook_table);
  if (rows.empty()) return std::nullopt;
  const muster::Row row = latest_of(rows);
  const Value from = row.number("from_year");
  const Value to = row.number("to_year");
  if (!from.has_number() || !to.has_number()) return std::nullopt;
  if (from.number() >= to.number())
    throw muster::Refusal(std::string("table '") + outlook_table +
                          "' has a row whose to_year is not after its from_year");
  const Value growth = row.number("growth").with_inputs_of(from).with_inputs_of(to);
  return Outlook{growth, from.number(), to.number()};
}

/// The gap model in posts, from the count's date to the outlook's last year.
struct Projection {
  Value demand, supply, gap;
  bool is_sum = false;  ///< whether it is the sum over types of employer

  Measure measured(const Measure& measure) const {
    return is_sum ? muster::sdk::summed(measure) : measure;
  }
};

class Model {
 public:
  Model(const PostCount& posts, const Outlook& outlook) : x_outlook(outlook) {
    const std::chrono::year_month_day date(posts.date);
    x_years = outlook.to_year - static_cast<int>(date.year());
    x_growth = muster::rates::over_other_horizon(outlook.growth, outlook.years(), x_years);
  }

  Projection project(const Posts& posts) const {
    Projection projection;
    projection.demand = muster::gap_model::demand(posts.filled, posts.vacant, x_growth);
    // The horizon comes from the row of the outlook, so that row is an input of supply too.
    projection.supply =
        muster::gap_model::supply(posts.filled, posts.trend.yearly, x_years)
            .with_inputs_of(x_growth);
    projection.gap = muster::gap_model::gap(projection.supply, projection.demand);
    return projection;
  }

  /// The projection as a row of the outlook section.
  muster::OutlookRow row(const Posts& posts, const muster::Input& input) const {
    const Projection projected = project(posts);
    muster::OutlookRow row;
    row.subject = posts.employer_type.empty() ? "All employers" : posts.employer_type;
    row.in_post = posts.filled;
    row.vacancies = posts.vacant;
    row.growth = x_growth;
    row.trend = posts.trend.yearly;
    row.demand = projected.demand;
    row.supply = projected.supply;
    row.gap = projected.gap;
    row.history = posts.trend.history;
    const muster::sdk::Uncertainty uncertainty = muster::sdk::uncertainty_of(input.edition);
    row.trend_range =
        muster::sdk::range_of_trend(row, input.edition.look_back(), uncertainty, x_years);
    return row;
  }
  double years() const { return x_years; }

 private:
  const Outlook& x_outlook;
  double x_years = 0;
  Value x_growth;
};

/// Sums of the parts if all of them are known; otherwise calculated from the sector's own totals.
Projection total_of(const std::vector<Projection>& parts, const Projection& from_totals) {
  const auto add_up = [&parts](Value Projection::*part) {
    std::vector<Value> values;
    for (const Projection& projection : parts) values.push_back(projection.*part);
    return muster::sdk::sum(values);
  };
  const Value gaps = add_up(&Projection::gap);
  if (!gaps.has_number() || gaps.flagged()) return from_totals;
  return {add_up(&Projection::demand), add_up(&Projection::supply), gaps, true};
}

bool has_surplus(const Value& value) {
  return value.has_number() && muster::sdk::printed_number(gap, value.number()) > 0;
}

class GapBlocks {
 public:
  GapBlocks(const Outlook& outlook, const Model& model, muster::Section& section)
      : x_last_year(outlook.last_year()),
        x_model(model),
        x_section(section),
        x_table("workforce_gap",
                "Posts, demand and supply, with the estimated gap by " + outlook.last_year()),
        x_chart{"gaps",
                muster::ChartKind::diverging_bars,
                "Estimated gap in posts by " + outlook.last_year() + ", by type of employer",
                Unit::posts,
                {{"Estimated gap", {}}}} {
    x_table.row_header("Employer type")
        .column("Filled posts", Unit::posts)
        .column("Vacant posts", Unit::posts)
        .column("Forecast demand", Unit::posts)
        .column("Projected supply", Unit::posts)
        .column_with_bars("Estimated gap by " + outlook.last_year(), Unit::posts);
  }

  const std::string& last_year() const { return x_last_year; }

  void add(const Posts& posts, Figure filled, Figure vacant) {
    const std::string& type = posts.employer_type;
    x_parts.push_back(x_model.project(posts));
    const Figure gap_figure = x_section.figure(gap, type, x_parts.back().gap);
    x_table.row(cells(type, filled, vacant, x_parts.back(), gap_figure), notes(x_parts.back()));
    if (x_parts.back().gap.has_number())
      x_chart.series.front().points.push_back({type, gap_figure});
  }

  void add_total(const Posts& posts, Figure filled, Figure vacant) {
    const Projection total = total_of(x_parts, x_model.project(posts));
    std::vector<std::uint32_t> marks = notes(total);
    if (!adds_up(total)) marks.push_back(x_table.parts_differ_note(muster::sdk::rounding_note()));
    const Figure gap_figure = x_section.figure(total.measured(gap), "", total.gap);
    x_total = {total, gap_figure};
    x_table.total(cells("Total", filled, vacant, total, gap_figure), std::move(marks));
    if (total.gap.has_number()) lead(total, gap_figure);
  }

  /// The total, and the figure of its gap.
  const std::pair<Projection, Figure>& total() const { return x_total; }

  /// Adds notes on the trends under the table.
  void say_of_trends(const std::string& words) {
    if (!words.empty()) x_table.source_note(words);
  }

  void finish() {
    x_section.add(std::move(x_table), muster::Detail::main);
    if (!x_chart.series.front().points.empty()) x_section.add(std::move(x_chart));
  }

 private:
  /// Adds the lead, which gives shortfalls first, as in other sectors, and the net gap only if
  /// there are surpluses.
  void lead(const Projection& total, Figure net) {
    std::vector<Value> gaps;
    for (const Projection& projection : x_parts) gaps.push_back(projection.gap);
    const Value shortfalls = muster::sdk::sum_of_shortfalls(gaps);
    if (!total.is_sum || !shortfalls.has_number() || shortfalls.number() == 0) {
      x_section.sentence(
          "gap_lead", muster::say(sentences::gap_of_whole, {{"year", x_last_year}, {"net", net}}),
          muster::Detail::main);
      return;
    }
    x_section.headline(muster::filled(
        sentences::headline,
        {{"shortfall", muster::sdk::print(in_posts(muster::measure::shortfall), shortfalls)},
         {"year", x_last_year}}));
    muster::Words words = muster::say(
        sentences::gap_short,
        {{"shortfall", x_section.figure(in_posts(muster::measure::shortfall), "", shortfalls)},
         {"year", x_last_year}});
    if (std::any_of(gaps.begin(), gaps.end(), has_surplus))
      muster::append(words, muster::say(sentences::gap_net, {{"net", net}}));
    x_section.sentence("gap_lead", std::move(words), muster::Detail::main);
  }

  std::vector<muster::Piece> cells(const std::string& title, Figure filled, Figure vacant,
                                   const Projection& projection, Figure gap_figure) {
    const std::string subject = title == "Total" ? "" : title;
    return {title,
            filled,
            vacant,
            x_section.figure(projection.measured(demand), subject, projection.demand),
            x_section.figure(projection.measured(supply), subject, projection.supply),
            gap_figure};
  }

  std::vector<std::uint32_t> notes(const Projection& projection) {
    std::vector<std::uint32_t> notes;
    if (projection.gap.flagged())
      notes.push_back(x_table.note(muster::filled(sentences::note_vacant)));
    if (muster::sdk::printed_difference_differs(gap, projection.supply, projection.demand,
                                                projection.gap))
      notes.push_back(x_table.parts_differ_note(muster::sdk::rounding_note()));
    return notes;
  }

  bool adds_up(const Projection& total) const {
    for (Value Projection::*part : {&Projection::demand, &Projection::supply, &Projection::gap}) {
      std::vector<Value> values;
      for (const Projection& projection : x_parts) values.push_back(projection.*part);
      if (muster::sdk::printed_sum_differs(gap, values, total.*part)) return false;
    }
    return true;
  }

  std::string x_last_year;
  const Model& x_model;
  muster::Section& x_section;
  muster::TableBlock x_table;
  muster::ChartBlock x_chart;
  std::vector<Projection> x_parts;
  std::pair<Projection, Figure> x_total;
};

/// Shows the outlook section, by type of employer if the total is their sum, otherwise for the
/// sector as a whole.
void show_what_could_change(const muster::Input& input, const PostCount& posts, const Model& model,
                            const GapBlocks& blocks, muster::Section& section) {
  const auto& [total, figure] = blocks.total();
  if (!total.gap.has_number()) return;
  std::vector<muster::OutlookRow> rows;
  for (const Posts& type : posts.types)
    if (total.is_sum) rows.push_back(model.row(type, input));
  if (!total.is_sum) rows.push_back(model.row(posts.all, input));
  muster::OutlookFrame frame{posts.date, model.years(), blocks.last_year(), Unit::posts,
                             "Employer type", look_back_of(input.edition, posts)};
  muster::Section& after = section.next(muster::sdk::outlook_id, muster::sdk::outlook_title);
  muster::OutlookSection(input, std::move(frame), std::move(rows), figure, after).standard();
}

void say_growth(const muster::Input& input, const Outlook& outlook, muster::Section& section) {
  const auto over = [&](double years) {
    return muster::rates::over_other_horizon(outlook.growth, outlook.years(), years);
  };
  if (!outlook.growth.has_number()) {
    section.sentence("growth_absent", muster::say(sentences::no_growth));
    return;
  }
  section.figure(muster::measure::growth, "", outlook.growth, "own horizon");
  const double sign = muster::sdk::printed_number(muster::measure::growth, outlook.growth.number());
  section.sentence(
      "growth",
      muster::say(
          sign < 0 ? sentences::demand_falls : sentences::demand_grows,
          {{"size", section.figure(muster::measure::growth_size, "", magnitude(outlook.growth),
                                   "own horizon")},
           {"first", std::to_string(static_cast<int>(outlook.from_year))},
           {"last", outlook.last_year()},
           {"yearly", section.figure(growth_over, "", over(1), "yearly")},
           {"horizon_growth",
            section.figure(growth_over, "", over(input.edition.horizon_years), "edition horizon")},
           {"years", muster::sdk::in_years(input.edition.horizon_years)}}),
      muster::Detail::main);
}

/// Reports types of employer whose trend can't continue to the horizon.
void report_too_fast_trends(const muster::Input& input, const PostCount& posts, const Model& model,
                            const std::string& last_year) {
  const muster::Rows rows = input.tables.rows(posts_table);
  for (const Posts& type : posts.types) {
    const PostTrend& trend = type.trend;
    if (!trend.yearly.has_number() || muster::gap_model::can_continue(trend.yearly, model.years()))
      continue;
    const std::vector<std::string> names{type.employer_type};
    const muster::Rows first =
        rows.where("employer_type", type.employer_type).where("date", trend.since);
    input.report(muster::Severity::warning,
                 muster::sdk::too_fast_trend(names, trend.since, last_year), posts_table,
                 first[0].index());
  }
}

}  // namespace

void show_outlook(const muster::Input& input, const PostCount& posts, const PostFigures& figures,
                  muster::Section& section) {
  const auto outlook = read_outlook(input);
  if (!outlook) {
    section.sentence("outlook_absent", muster::say(sentences::no_outlook), muster::Detail::main);
    return;
  }
  say_growth(input, *outlook, section);
  const Model model(posts, *outlook);
  report_too_fast_trends(input, posts, model, outlook->last_year());
  GapBlocks blocks(*outlook, model, section);
  for (std::size_t i = 0; i < posts.types.size(); ++i)
    blocks.add(posts.types[i], figures.filled[i], figures.vacant[i]);
  blocks.add_total(posts.all, figures.all_filled, figures.all_vacant);
  blocks.say_of_trends(words_of_short_trends(input.edition, posts));
  blocks.finish();
  show_assumptions(input, posts, blocks.total().first.is_sum, section);
  show_what_could_change(input, posts, model, blocks, section);
}

}  // namespace social_care
