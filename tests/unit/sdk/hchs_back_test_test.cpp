// SPDX-License-Identifier: MIT
// The supply trend on seventeen years of real monthly staff figures: from each month five years on.
// Expected values: expected_back_test.py, which shares no code with the SDK.
#include <gtest/gtest.h>

#include <charconv>
#include <fstream>
#include <map>
#include <string>

#include "muster/sdk/back_test.hpp"
#include "skip.hpp"
#include "support/source_path.hpp"

namespace muster::sdk::back_test {
namespace {

const std::string file = test::source_path(
    "../shared/data/open/nhs_hchs_workforce_monthly/hchs_main_groups_long_derived.csv");
constexpr int look_back = 5;

double number(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// date,staff_group,fte,headcount; ascending by date within a group.
std::map<std::string, StaffHistory> read_groups(std::istream& in) {
  std::map<std::string, StaffHistory> groups;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::size_t group = line.find(',') + 1;
    const std::size_t fte = line.find(',', group) + 1;
    const std::chrono::year_month_day day{
        std::chrono::year(std::stoi(line.substr(0, 4))),
        std::chrono::month(static_cast<unsigned>(std::stoi(line.substr(5, 2)))),
        std::chrono::day(static_cast<unsigned>(std::stoi(line.substr(8, 2))))};
    groups[line.substr(group, fte - group - 1)].push_back(
        {Day(day), Value(number(line.substr(fte, line.find(',', fte) - fte)))});
  }
  return groups;
}

/// Every month with five years behind it, projected to the same month five years later.
std::vector<Trial> rolling(const StaffHistory& history) {
  std::vector<Trial> trials;
  for (std::size_t origin = 1; origin < history.size(); ++origin) {
    const Day then = history[origin].day;
    if (history.front().day > add_years(then, -look_back)) continue;
    const Month wanted = month_of(then) + std::chrono::years(look_back);
    for (std::size_t target = origin + 1; target < history.size(); ++target)
      if (month_of(history[target].day) == wanted)
        trials.push_back(*project(history, origin, target, look_back));
  }
  return trials;
}

struct Expected {
  const char* group;
  std::size_t trials;
  double mean_absolute_error, mean_absolute_share, bias, bias_share;
};
constexpr Expected expected[] = {
    {"all_staff", 78, 112628.645816, 0.090826923, -8785034.3737, -0.089120950},
    {"hchs_doctors", 78, 11583.532589, 0.086463669, -903515.5419, -0.086598413},
    {"nurses_health_visitors", 78, 33859.320106, 0.099253249, -2641026.9683, -0.101711001},
    {"midwives", 78, 1112.291172, 0.047750567, -1621.4887, -0.000905973},
    {"ambulance", 78, 4070.621320, 0.207503154, 55129.4017, 0.037075256},
    {"st_t", 78, 11514.246320, 0.072578461, -898111.2130, -0.070856901},
    {"support_clinical", 78, 33924.824353, 0.089038829, -1877660.1012, -0.062098418},
    {"infrastructure", 78, 31687.269741, 0.161645602, -2419471.3849, -0.151921549},
};

TEST(BackTest, AgreesWithASecondScriptOnRealMonthlyStaff) {
  std::ifstream in(file);
  if (!in) MUSTER_SKIP("the trend on real monthly staff", "../shared/data is not there");
  const auto groups = read_groups(in);
  EXPECT_EQ(groups.size(), std::size(expected));
  for (const Expected& row : expected) {
    const std::vector<Trial> trials = rolling(groups.at(row.group));
    EXPECT_EQ(trials.size(), row.trials) << row.group;
    const Accuracy found = accuracy(trials);
    EXPECT_NEAR(found.mean_absolute_error.number(), row.mean_absolute_error, 1e-5) << row.group;
    EXPECT_NEAR(found.mean_absolute_share.number(), row.mean_absolute_share, 1e-8) << row.group;
    EXPECT_NEAR(found.bias.number(), row.bias, 1e-3) << row.group;
    EXPECT_NEAR(found.bias_share.number(), row.bias_share, 1e-8) << row.group;
  }
}

}  // namespace
}  // namespace muster::sdk::back_test
