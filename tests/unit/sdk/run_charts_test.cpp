// SPDX-License-Identifier: MIT
// Monthly series of small tables as run charts, with the arithmetic next to them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "muster/sdk/retention_section.hpp"
#include "muster/sdk/run_chart.hpp"
#include "muster/sector.hpp"
#include "unit/sdk/plugin_run.hpp"

namespace muster::sdk {
namespace {

using testing::Asked;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::ImageBuilder;
using ::testing::Not;
using testing::PluginRun;
using testing::RowsOfText;

class RunChartsOnly : public muster::Sector {
 public:
  void gap(const Input&, Section&) override {}
  void retention(const Input& input, Section& section) override {
    RetentionSection(input, section).run_charts();
  }
};

using Options = std::vector<std::pair<std::string, std::string>>;

PluginRun run(const ImageBuilder& image, const Options& settings = {}) {
  muster_plugin_entry entry{};
  entry.compute = &glue::compute_sector<RunChartsOnly>;
  return PluginRun(entry, image, {.sector = "acute", .settings = settings});
}

std::string month(std::size_t since_january_2021) {
  const std::size_t year = 2021 + since_january_2021 / 12;
  const std::size_t number = since_january_2021 % 12 + 1;
  return std::to_string(year) + (number < 10 ? "-0" : "-") + std::to_string(number) + "-01";
}

/// Leavers from January 2021 on; 100 in post at each month's end, 6 joiners each.
ImageBuilder with_leavers(const std::vector<std::string>& leavers) {
  RowsOfText rows;
  for (std::size_t i = 0; i < leavers.size(); ++i)
    if (!leavers[i].empty()) rows.push_back({month(i), "acute", "Nurses", "6", leavers[i], "100"});
  ImageBuilder image;
  image.table("movements",
              {"month@", "sector", "profession", "joiners#", "leavers#", "staff_in_post#"}, rows);
  return image;
}

/// 4 and 6 in turn, then what is added: the mean of an even number of them is 5, every range 2.
std::vector<std::string> saw(std::size_t count, const std::vector<std::string>& then = {}) {
  std::vector<std::string> points;
  for (std::size_t i = 0; i < count; ++i) points.emplace_back(i % 2 == 0 ? "4" : "6");
  points.insert(points.end(), then.begin(), then.end());
  return points;
}

std::vector<std::string> titles_of(const PluginRun& found, const char* chart) {
  std::vector<std::string> titles;
  const nlohmann::json block = found.block(chart);
  for (const auto& series : block.at("series")) titles.push_back(series.at("title"));
  return titles;
}

/// The ids of the figures of one line: 1 is the mean.
std::vector<std::string> ids_of_line(const PluginRun& found, const char* chart, std::size_t line) {
  std::vector<std::string> ids;
  const nlohmann::json block = found.block(chart);
  for (const auto& point : block.at("series").at(line).at("points"))
    ids.push_back(found.json.at("figures").at(point.at("figure").get<std::size_t>()).at("id"));
  return ids;
}

/// Repeats the first id as often as the first number says, then the second id, and so on.
std::vector<std::string> in_turn(
    const std::vector<std::pair<std::size_t, const char*>>& stretches) {
  std::vector<std::string> ids;
  for (const auto& [count, id] : stretches) ids.insert(ids.end(), count, id);
  return ids;
}

// 1.2% and 1.0% in turn of 1,000: lines to two decimals as the points, those of counts to one.
TEST(RunCharts, LinesOfASmallRateHaveTwoDecimalsToo) {
  RowsOfText rows;
  for (std::size_t i = 0; i < 14; ++i)
    rows.push_back({month(i), "acute", "Nurses", "6", i % 2 == 0 ? "10" : "12", "1000"});
  ImageBuilder image;
  image.table("movements",
              {"month@", "sector", "profession", "joiners#", "leavers#", "staff_in_post#"}, rows);
  image.table("spc_targets", {"sector", "measure", "target#", "target_rate#", "better"},
              {{"all", "leaver_rate", "n/a", "0.01", ""}});
  const PluginRun found = run(image);
  for (const char* id : {"monthly_leaver_rate.february_2021", "run_mean.leaver_rate.total",
                         "run_lower.leaver_rate.total", "run_upper.leaver_rate.total",
                         "run_target.leaver_rate.total"})
    EXPECT_EQ(found.figure(id).at("decimals"), 2) << id;
  EXPECT_EQ(found.figure("run_mean.total").at("decimals"), 1);
  const PluginRun larger = run(with_leavers(saw(14)));
  EXPECT_EQ(larger.figure("run_mean.leaver_rate.total").at("decimals"), 1) << "5% on average";
  EXPECT_FALSE(larger.figure("monthly_leaver_rate.february_2021").contains("decimals"));
}

TEST(RunCharts, ShowLeaversJoinersAndTheLeaverRate) {
  const PluginRun found = run(with_leavers(saw(14)));
  EXPECT_THAT(titles_of(found, "monthly_leavers"),
              ElementsAre("Leavers", "mean", "lower", "upper"));
  EXPECT_EQ(found.figure("run_mean.total").at("value"), 5);
  // 5 + 2.66 * 2; the lower limit would be 5 - 5.32, below zero, so it is 0.
  EXPECT_NEAR(found.value("run_upper.total"), 10.32, 1e-12);
  EXPECT_EQ(found.figure("run_lower.total").at("value"), 0);
  EXPECT_EQ(found.figure("run_mean.joiners.total").at("value"), 6);
  // The first month has no start: 13 rates from 6 of 100 on, the mean of 7 sixes and 6 fours.
  EXPECT_EQ(found.block("monthly_leaver_rate").at("series").at(0).at("points").size(), 13U);
  EXPECT_NEAR(found.value("run_mean.leaver_rate.total"), 0.66 / 13, 1e-12);
  EXPECT_EQ(found.block("run_chart_readings").at("rows").size(), 3U);
}

TEST(RunCharts, MarkEachPointByWhatItIs) {
  const PluginRun found = run(with_leavers(saw(14, {"15"})));
  const auto points = found.block("monthly_leavers").at("series").at(0).at("points");
  EXPECT_EQ(points.at(0).at("mark"), "common");
  EXPECT_EQ(points.at(14).at("mark"), "concern");
  EXPECT_EQ(found.block("monthly_leavers").at("variation"), "concern-high");
  EXPECT_FALSE(found.block("monthly_leavers").contains("assurance"));
  EXPECT_THAT(found.sentence("monthly_leavers_reading"),
              HasSubstr("March 2022 is outside the usual range."));
}

// One range of 11 is left out, thirteen of 2 are kept: 85 / 15 + 2.66 * 2 is below 15.
TEST(RunCharts, NameTheFirstMonthAsWell) {
  std::vector<std::string> points = saw(14);
  points.insert(points.begin(), "15");
  EXPECT_THAT(run(with_leavers(points)).sentence("monthly_leavers_reading"),
              HasSubstr(" January 2021 is outside the usual range."));
}

TEST(RunCharts, TakeTargetsAndTheBetterWayFromTheirTable) {
  ImageBuilder image = with_leavers(saw(14, {"15"}));
  image.table("spc_targets", {"sector", "measure", "target#", "target_rate#", "better"},
              {{"acute", "leavers", "20", "", "higher"}, {"all", "joiners", "9", "", ""}});
  const PluginRun found = run(image);
  EXPECT_EQ(found.block("monthly_leavers").at("variation"), "improvement-high");
  EXPECT_EQ(found.block("monthly_leavers").at("assurance"), "fail");
  EXPECT_EQ(titles_of(found, "monthly_leavers").back(), "target");
  EXPECT_EQ(found.block("monthly_joiners").at("assurance"), "fail") << "flat at 6, below 9";
  EXPECT_EQ(found.figure("run_target.joiners.total").at("value"), 9);
}

TEST(RunCharts, BeginNewLinesWhereTheTableSaysAndSayWhy) {
  ImageBuilder image = with_leavers(saw(14, saw(14, {"8", "8"})));
  image.table("spc_rebases", {"sector", "measure", "month@", "reason"},
              {{"acute", "leavers", "2022-03-01", "a new rota began"}});
  const PluginRun found = run(image, {{"spc.measures", "leavers"}});
  const auto mean = found.block("monthly_leavers").at("series").at(1).at("points");
  ASSERT_EQ(mean.size(), 21U) << "to September 2022, the last full month";
  EXPECT_EQ(ids_of_line(found, "monthly_leavers", 1),
            in_turn({{14, "run_mean.total"}, {7, "run_mean.from_march_2022.total"}}));
  EXPECT_EQ(found.figure("run_mean.total").at("value"), 5);
  EXPECT_THAT(found.sentence("monthly_leavers_reading"),
              HasSubstr("From March 2022 on the average and usual range are worked out again: a "
                        "new rota began. There are fewer than 13 months since then"));
}

TEST(RunCharts, LeaveAGapWhereAMonthIsMissing) {
  std::vector<std::string> leavers = saw(14);
  leavers[5] = "";
  const PluginRun found = run(with_leavers(leavers), {{"spc.measures", "leavers"}});
  const auto points = found.block("monthly_leavers").at("series").at(0).at("points");
  ASSERT_EQ(points.size(), 14U);
  EXPECT_EQ(found.figure("monthly_leavers.june_2021").at("status"), "unknown");
  EXPECT_FALSE(points.at(5).contains("mark"));
  EXPECT_THAT(found.sentence("monthly_leavers_reading"),
              HasSubstr("Months without a figure are left out."));
}

/// The small months are withheld and the others are zero: their mean and limits would be 0.
TEST(RunCharts, AreNotDrawnOfTheMonthsThatWithholdingLeaves) {
  std::vector<std::string> leavers(14, "0");
  leavers[5] = "*";
  for (const std::size_t end : {std::size_t{14}, std::size_t{6}}) {
    leavers.resize(end);
    const PluginRun found = run(with_leavers(leavers), {{"spc.measures", "leavers"}});
    EXPECT_TRUE(found.block("monthly_leavers").is_null());
    EXPECT_TRUE(found.block("run_chart_readings").is_null());
    EXPECT_EQ(found.sentence("monthly_leavers_withheld"),
              "Leavers, Nurses: no chart is drawn, because figures of some months are withheld. An "
              "average of the other months would mislead.");
  }
}

/// The rate of a month needs the staff in post of the month before.
TEST(RunCharts, OfTheLeaverRateAreNotDrawnEitherThen) {
  std::vector<std::string> leavers = saw(14);
  leavers[5] = "*";
  const PluginRun found = run(with_leavers(leavers), {{"spc.measures", "leaver_rate joiners"}});
  EXPECT_TRUE(found.block("monthly_leaver_rate").is_null());
  EXPECT_FALSE(found.block("monthly_joiners").is_null());
}

TEST(RunCharts, SicknessAddsUpDaysBeforeItDivides) {
  ImageBuilder image;
  RowsOfText rows;
  for (const std::size_t i : {0U, 1U, 2U}) {
    rows.push_back({month(i), "acute", "Nurses", "60", "1000"});
    rows.push_back({month(i), "acute", "Doctors", "2", "240"});
  }
  image.table("sickness", {"month@", "sector", "profession", "days_lost#", "days_available#"},
              rows);
  const PluginRun found = run(image);
  EXPECT_NEAR(found.value("run_mean.sickness.total"), 62.0 / 1240, 1e-12);
}

TEST(RunCharts, DrawNearLimitsWhereTheEditionAsks) {
  const PluginRun found =
      run(with_leavers(saw(14)), {{"spc.near_limits", "1"}, {"spc.measures", "leavers"}});
  EXPECT_THAT(titles_of(found, "monthly_leavers"),
              ElementsAre("Leavers", "mean", "lower", "upper", "near_lower", "near_upper"));
  EXPECT_NEAR(found.value("run_near_upper.total"), 5 + 2.66 * 2 * 2 / 3, 1e-12);
  EXPECT_TRUE(found.block("monthly_joiners").is_null());
}

TEST(RunCharts, OnePhaseHasItsLinesOnceAndNoNearOnesUnasked) {
  const PluginRun found = run(with_leavers(saw(14)));
  EXPECT_EQ(found.block("monthly_leavers").at("series").at(1).at("points").size(), 1U);
  EXPECT_TRUE(found.figure("run_near_upper.total").is_null());
}

TEST(RunCharts, ALineRestsOnEveryPointOfItsPhase) {
  const PluginRun found = run(with_leavers(saw(14)));
  EXPECT_EQ(found.figure("run_mean.total").at("inputs"), nlohmann::json::parse(R"([
      {"table": "movements", "rows": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
       "columns": ["leavers"]}])"));
}

// 1 and 5 in turn: mean 3, every range 4; 3 - 2.66 * 4 * 2 / 3 would be fewer than none.
TEST(RunCharts, ANearLimitIsNeverFewerThanNone) {
  std::vector<std::string> points;
  for (int i = 0; i < 14; ++i) points.emplace_back(i % 2 == 0 ? "1" : "5");
  const PluginRun found = run(with_leavers(points), {{"spc.near_limits", "1"}});
  EXPECT_EQ(found.figure("run_near_lower.total").at("value"), 0);
}

TEST(RunCharts, TheReadingIsOfTheLastMonthAndTheLastLines) {
  // Four months of 4 and 6 in turn, then flat at 8 for thirteen. The target of 9 is above all that
  // the second phase would give by chance.
  ImageBuilder image = with_leavers(saw(4, std::vector<std::string>(13, "8")));
  image.table("spc_rebases", {"sector", "measure", "month@", "reason"},
              {{"acute", "leavers", "2021-05-01", "a new rota began"},
               {"acute", "joiners", "2021-05-01", "a new rota began"}});
  image.table("spc_targets", {"sector", "measure", "target#", "target_rate#", "better"},
              {{"acute", "leavers", "9", "", ""}});
  const PluginRun found = run(image);
  const auto cells = found.block("run_chart_readings").at("rows").at(0).at("cells");
  EXPECT_EQ(cells.at(0), "Leavers, May 2022");
  EXPECT_EQ(found.words({cells.at(1), cells.at(2)}),
            "[monthly_leavers.may_2022][run_mean.from_may_2021.total]");
  EXPECT_EQ(found.figure("run_mean.from_may_2021.total").at("value"), 8);
  EXPECT_EQ(found.figure("run_mean.joiners_from_may_2021.total").at("value"), 6);
  EXPECT_EQ(found.block("monthly_leavers").at("assurance"), "pass");
}

TEST(RunCharts, ASeriesWithoutATargetLeavesItsCellEmpty) {
  ImageBuilder image = with_leavers(saw(14));
  image.table("spc_targets", {"sector", "measure", "target#", "target_rate#", "better"},
              {{"acute", "leavers", "9", "", ""}});
  const auto table = run(image).block("run_chart_readings");
  EXPECT_EQ(table.at("columns").size(), 8U);
  EXPECT_EQ(table.at("rows").at(1).at("cells").at(5), "");
}

/// The readings for leavers: variation and assurance.
std::vector<std::string> verdicts(const PluginRun& found) {
  const auto cells = found.block("run_chart_readings").at("rows").at(0).at("cells");
  return {cells.at(6), cells.at(7)};
}

/// 20 months of 47 and 53 in turn, the last of 200; a target of 60.
ImageBuilder with_a_jump_at_the_end() {
  std::vector<std::string> points;
  for (int i = 0; i < 20; ++i) points.emplace_back(i % 2 == 0 ? "47" : "53");
  points.emplace_back("200");
  ImageBuilder image = with_leavers(points);
  image.table("spc_targets", {"sector", "measure", "target#", "target_rate#", "better"},
              {{"acute", "leavers", "60", "", ""}});
  return image;
}

// Lines of the phase before would call 200 common cause and the target met.
TEST(RunCharts, AfterARebaseAtTheLastMonthThereIsNoVerdict) {
  ImageBuilder image = with_a_jump_at_the_end();
  image.table("spc_rebases", {"sector", "measure", "month@", "reason"},
              {{"acute", "leavers", "2022-09-01", "a new rota began"}});
  const PluginRun found = run(image, {{"spc.measures", "leavers"}});
  EXPECT_THAT(verdicts(found), ElementsAre("Too few months to say: 12 are needed",
                                           "Too few months to say: 12 are needed"));
  const auto cells = found.block("run_chart_readings").at("rows").at(0).at("cells");
  EXPECT_EQ(cells.at(0), "Leavers, September 2022");
  EXPECT_EQ(found.words({cells.at(1), cells.at(2)}),
            "[monthly_leavers.september_2022][run_mean.too_few_months.total]");
  const auto block = found.block("monthly_leavers");
  EXPECT_FALSE(block.contains("variation"));
  EXPECT_FALSE(block.contains("assurance"));
  EXPECT_FALSE(block.at("series").at(0).at("points").at(20).contains("mark"));
  EXPECT_EQ(found.figure("run_mean.too_few_months.total").at("status"), "unknown");
  EXPECT_EQ(found.figure("run_mean.total").at("value"), 50);
  EXPECT_EQ(ids_of_line(found, "monthly_leavers", 1),
            in_turn({{20, "run_mean.total"}, {1, "run_mean.too_few_months.total"}}));
  EXPECT_THAT(found.sentence("monthly_leavers_reading"),
              HasSubstr("From September 2022 on there are too few months for an average and a "
                        "usual range: a new rota began."));
}

ImageBuilder with_rebases(const std::vector<std::string>& leavers, const RowsOfText& rebases) {
  ImageBuilder image = with_leavers(leavers);
  image.table("spc_rebases", {"sector", "measure", "month@", "reason"}, rebases);
  return image;
}

TEST(RunCharts, AFirstMonthAloneHasNoLine) {
  const PluginRun found = run(with_rebases(saw(14), {{"acute", "leavers", "2021-02-01", "a rota"}}),
                              {{"spc.measures", "leavers"}});
  EXPECT_EQ(
      ids_of_line(found, "monthly_leavers", 1),
      in_turn({{1, "run_mean.too_few_months.total"}, {13, "run_mean.from_february_2021.total"}}));
  EXPECT_THAT(
      found.sentence("monthly_leavers_reading"),
      HasSubstr("From February 2021 on the average and usual range are worked out again: a rota."));
}

TEST(RunCharts, AMonthBetweenTwoRebasesHasNoLine) {
  const PluginRun found =
      run(with_rebases(saw(16), {{"acute", "leavers", "2022-01-01", "a rota"},
                                 {"acute", "leavers", "2022-02-01", "another"}}),
          {{"spc.measures", "leavers"}});
  EXPECT_EQ(ids_of_line(found, "monthly_leavers", 1),
            in_turn({{12, "run_mean.total"},
                     {1, "run_mean.too_few_months.total"},
                     {3, "run_mean.from_february_2022.total"}}));
  EXPECT_THAT(
      found.sentence("monthly_leavers_reading"),
      HasSubstr("From January 2022 on there are too few months for an average and a usual "
                "range: a rota. From February 2022 on the average and usual range are worked "
                "out again: another."));
}

// Months 3 and 4 are missing, and lines are recalculated from month 3: from the next number
// on.
TEST(RunCharts, ARebaseInAMissingMonthBeginsWithTheNextNumber) {
  std::vector<std::string> leavers = saw(16);
  leavers[2] = leavers[3] = "";
  const PluginRun found = run(with_rebases(leavers, {{"acute", "leavers", "2021-03-01", "a rota"}}),
                              {{"spc.measures", "leavers"}});
  EXPECT_EQ(ids_of_line(found, "monthly_leavers", 1),
            in_turn({{4, "run_mean.total"}, {12, "run_mean.from_may_2021.total"}}));
  EXPECT_THAT(
      found.sentence("monthly_leavers_reading"),
      HasSubstr("From March 2021 on the average and usual range are worked out again: a rota."));
}

// Three months before the rebase are few, but their lines are not those of the last month.
TEST(RunCharts, LinesThatEndedAreNotProvisional) {
  const PluginRun found = run(with_rebases(saw(4), {{"acute", "leavers", "2021-04-01", "a rota"}}),
                              {{"spc.measures", "leavers"}});
  EXPECT_THAT(found.sentence("monthly_leavers_reading"), Not(HasSubstr("may still change")));
}

/// The run chart of leavers, printed without decimals.
class WholeNumbers : public muster::Sector {
 public:
  void gap(const Input&, Section&) override {}
  void retention(const Input& input, Section& section) override {
    MonthlySeries series = read_monthly_series(input).at(0);
    series.measure.decimals = 0;
    section.add(RunChart(series, spc::rules_of(input.edition.settings), section).block());
  }
};

TEST(RunCharts, LinesOfWholeNumbersAreWholeToo) {
  muster_plugin_entry entry{};
  entry.compute = &glue::compute_sector<WholeNumbers>;
  const PluginRun found(entry, with_leavers(saw(14)), {.sector = "acute"});
  EXPECT_EQ(found.figure("run_mean.total").at("decimals"), 0);
}

TEST(RunCharts, WithoutTheRebaseItIsASpecialCause) {
  const PluginRun found = run(with_a_jump_at_the_end(), {{"spc.measures", "leavers"}});
  EXPECT_EQ(found.block("monthly_leavers").at("variation"), "concern-high");
  EXPECT_EQ(verdicts(found)[0], "Special cause of a concerning nature: higher values");
}

TEST(RunCharts, FewerThanTwelveMonthsBearNoVerdict) {
  const auto variation = [](std::size_t months) {
    return run(with_leavers(saw(months))).block("monthly_leavers").contains("variation");
  };
  EXPECT_FALSE(variation(11));
  EXPECT_TRUE(variation(12));
}

// There are 21 months, up to September 2022. Only those from the rebase on count.
TEST(RunCharts, AVerdictRestsOnTheMonthsSinceTheLastRebase) {
  const auto has_verdict = [](const char* month) {
    return run(with_rebases(saw(21), {{"acute", "leavers", month, "a rota"}}),
               {{"spc.measures", "leavers"}})
        .block("monthly_leavers")
        .contains("variation");
  };
  EXPECT_TRUE(has_verdict("2021-10-01")) << "12 months";
  EXPECT_FALSE(has_verdict("2021-11-01")) << "11 months";
}

TEST(RunCharts, APhaseOfOneMonthHasNoLines) {
  ImageBuilder image = with_leavers({"4", "6"});
  image.table("spc_rebases", {"sector", "measure", "month@", "reason"},
              {{"acute", "leavers", "2021-02-01", "a new rota began"}});
  const PluginRun found = run(image, {{"spc.measures", "leavers"}});
  EXPECT_TRUE(found.block("monthly_leavers").is_null());
  EXPECT_TRUE(found.block("run_chart_readings").is_null());
  EXPECT_TRUE(found.figure("monthly_leavers.january_2021").is_null());
}

TEST(RunCharts, AFewMonthsAreProvisional) {
  EXPECT_EQ(
      run(with_leavers(saw(4))).sentence("monthly_leavers_reading"),
      "No month stands out from the others by more than chance would explain. That does not show "
      "that nothing has changed. There are fewer than 13 months, so the usual range may still "
      "change.");
}

}  // namespace
}  // namespace muster::sdk
