// SPDX-License-Identifier: MIT
// A rule set named in edition.yaml holds in everything that is published for its audience.
#include <gmock/gmock.h>

#include <algorithm>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

/// An edition with the rule set for the public, and an employer of three.
fs::path edition_with(const std::string& id, const std::string& rule, const fs::path& to) {
  auto edition = copy_edition(id, to);
  auto yaml = read(edition / "edition.yaml");
  const std::string old_rule = "disclosure: {public: none";
  yaml.replace(yaml.find(old_rule), old_rule.size(), "disclosure: {public: " + rule);
  write(edition / "edition.yaml", yaml);
  auto rows = read(edition / "organisations.csv");
  const auto columns = std::count(rows.begin(), std::find(rows.begin(), rows.end(), '\n'), ',') + 1;
  const std::string others(static_cast<std::size_t>(columns - 3), ',');
  write(edition / "organisations.csv",
        rows + "Lighthouse Keepers' Practice,general practice,3" + others + "\n");
  return edition;
}

/// The line of the practice in the CSV of the table of organisations.
std::string practice_line(const fs::path& out) {
  for (const auto& [name, content] : tree(out)) {
    const std::size_t at = content.find("Lighthouse Keepers' Practice");
    if (!name.ends_with(".csv") || at == std::string::npos) continue;
    return content.substr(at, content.find_first_of("\r\n", at) - at);
  }
  return "";
}

TEST(Disclosure, WithholdsASmallCountFromThePublicOnly) {
  auto edition = edition_with("sel-2022", "threshold-5", scratch("disclosure"));
  auto out = scratch("disclosure-public");
  auto result = muster({"build", edition.string(), "--out", out.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(practice_line(out), HasSubstr("[c]"));
  EXPECT_THAT(practice_line(out), Not(ContainsRegex("[0-9]")));

  auto members = scratch("disclosure-members");
  result =
      muster({"build", edition.string(), "--audience", "restricted", "--out", members.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(practice_line(members), HasSubstr("3"));
}

TEST(Disclosure, SaysWhereLastYearsEditionGaveTheCountAway) {
  auto folder = scratch("disclosure-years");
  edition_with("sel-2022", "none", folder);
  auto now = edition_with("sel-2023", "threshold-5", folder);
  auto result = muster({"build", now.string(), "--out", scratch("disclosure-now").string()});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("disclosure.public-already"));
}

}  // namespace
}  // namespace muster::e2e
