// SPDX-License-Identifier: MIT
// Pages are full: on average four fifths of each publication's pages, and no page is under a third.
// Title pages, blank pages and the last page of a document or paper are left out.
#include <gmock/gmock.h>

#include <sstream>

#include "program.hpp"

namespace muster::e2e {
namespace {

struct Case {
  std::string edition, publication, variant;
  friend std::ostream& operator<<(std::ostream& out, const Case& each) {
    return out << each.edition << " " << each.publication << " " << each.variant;
  }
};

constexpr double least_mean = 0.8;
constexpr double least_page = 1.0 / 3;

/// Every publication of every example edition, standard and, where there is one, summary.
std::vector<Case> cases() {
  std::vector<Case> found;
  for (const auto& folder : fs::directory_iterator(source() / "data")) {
    if (!fs::exists(folder.path() / "edition.yaml")) continue;
    std::istringstream lines(read(folder.path() / "edition.yaml"));
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with("publications: [")) continue;
      std::istringstream names(line.substr(15, line.find(']') - 15));
      for (std::string name; std::getline(names >> std::ws, name, ',');) {
        const std::string id = folder.path().filename().string();
        found.push_back({id, name, "standard"});
        const std::string yaml = read(source() / "templates" / name / "publication.yaml");
        if (yaml.find("summary]") != std::string::npos) found.push_back({id, name, "summary"});
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const Case& a, const Case& b) {
    return std::tie(a.edition, a.publication, a.variant) <
           std::tie(b.edition, b.publication, b.variant);
  });
  return found;
}

class PageFill : public testing::TestWithParam<Case> {};

TEST_P(PageFill, IsFourFifthsOnAverageAndNowhereUnderAThird) {
  const Case& each = GetParam();
  const Result result = muster({"build", "data/" + each.edition, "--publication", each.publication,
                                "--variant", each.variant, "--dump", "fill"});
  ASSERT_EQ(result.status, 0) << result.err;
  double sum = 0;
  int count = 0;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string page, label;
    double share = 0;
    if (!(words >> page >> label >> share) || page != "page") continue;
    if (line.ends_with(")")) continue;  // left out, with the reason
    EXPECT_GE(share, least_page) << "page " << label;
    sum += share;
    ++count;
  }
  ASSERT_GT(count, 0) << result.out;
  EXPECT_GE(sum / count, least_mean) << result.out;
}

INSTANTIATE_TEST_SUITE_P(Publications, PageFill, testing::ValuesIn(cases()));

}  // namespace
}  // namespace muster::e2e
