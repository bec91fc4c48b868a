// SPDX-License-Identifier: MIT
// Limits of series that NHS England publishes (OGL v3.0), from the files themselves. Expected
// values were worked out by other code.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "muster/sdk/spc.hpp"
#include "skip.hpp"
#include "support/source_path.hpp"

namespace muster::sdk::spc {
namespace {

namespace fs = std::filesystem;

const fs::path open_data = test::source_path("../shared/data/open");

/// Fields of a line without quoted commas in the columns that count from the end.
std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> all;
  std::stringstream in(line);
  for (std::string field; std::getline(in, field, ',');) all.push_back(field);
  return all;
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Days lost of days available of all organisations in one month's file, in per cent.
double sickness_rate(const fs::path& file) {
  double lost = 0;
  double available = 0;
  const std::vector<std::string> lines = lines_of(file);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::vector<std::string> row = fields(lines[i]);
    if (row.size() < 11) continue;
    lost += std::stod(row[row.size() - 3]);
    available += std::stod(row[row.size() - 2]);
  }
  return 100 * lost / available;
}

std::vector<double> sickness_rates() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(open_data / "nhs_sickness_absence"))
    if (entry.path().filename().string().starts_with("nhs_sickness_absence_20"))
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<double> rates;
  for (const fs::path& file : files) rates.push_back(sickness_rate(file));
  return rates;
}

TEST(OpenData, MidwivesOfTheLast24Months) {
  if (!fs::exists(open_data)) MUSTER_SKIP("limits of HCHS midwives", "../shared is not there");
  std::vector<double> midwives;
  for (const std::string& line :
       lines_of(open_data / "nhs_hchs_workforce_monthly/hchs_main_groups_long_derived.csv"))
    if (const auto row = fields(line); row.at(1) == "midwives")
      midwives.push_back(std::stod(row[2]));
  ASSERT_GE(midwives.size(), 24U);
  const Limits found = *limits(std::span(midwives).last(24));
  EXPECT_NEAR(found.mean, 24596.836, 5e-4);
  EXPECT_NEAR(found.lower, 24338.346, 5e-4);
  EXPECT_NEAR(found.upper, 24855.326, 5e-4);
  EXPECT_EQ(found.screened, 2U);
}

// Unrounded, the lower limit is 4.479637: 4.4796. A lower limit of 4.4797 comes from monthly rates
// that were rounded to four places before the limits were taken; both are what they say they are.
TEST(OpenData, SicknessAbsenceOf2024To25) {
  if (!fs::exists(open_data)) MUSTER_SKIP("limits of sickness absence", "../shared is not there");
  std::vector<double> rates = sickness_rates();
  ASSERT_EQ(rates.size(), 12U);
  const Limits found = *limits(rates);
  EXPECT_NEAR(found.mean, 5.1460, 5e-5);
  EXPECT_NEAR(found.lower, 4.479637, 5e-7);
  EXPECT_NEAR(found.upper, 5.8123, 5e-5);
  for (double& rate : rates) rate = std::round(rate * 10'000) / 10'000;
  const Limits of_rounded = *limits(rates);
  EXPECT_NEAR(of_rounded.mean, 5.1460, 5e-5);
  EXPECT_NEAR(of_rounded.lower, 4.4797, 5e-5);
  EXPECT_NEAR(of_rounded.upper, 5.8123, 5e-5);
}

}  // namespace
}  // namespace muster::sdk::spc
