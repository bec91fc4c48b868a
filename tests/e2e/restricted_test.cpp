// SPDX-License-Identifier: MIT
// Restricted content doesn't reach a public output in any form.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

constexpr const char* marker = "Zanzibarine";

/// sel-2022 with the marker in a restricted file, section, block and row.
fs::path marked_edition() {
  auto edition = copy_edition("sel-2022", scratch("marked"));
  auto foreword = read(edition / "narrative/foreword.md");
  write(edition / "narrative/foreword.md",
        foreword + "\n\n::: restricted\nOnly for members: " + marker +
            " block.\n{{! a comment\n:::\n}}\nStill " + marker + ".\n:::\n\n" +
            "# For members {#for-members audience=restricted} ##\n\nAlso " + marker + ".\n");
  auto rows = read(edition / "organisations.csv");
  auto line_end = rows.find_first_of("\r\n");
  std::string with_audience = rows.substr(0, line_end) + ",audience\n";
  for (std::size_t at = line_end + 1; at < rows.size();) {
    auto end = rows.find('\n', at);
    std::string line = rows.substr(at, end - at);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) with_audience += line + ",\n";
    at = end == std::string::npos ? rows.size() : end + 1;
  }
  auto columns = std::count(rows.begin(), rows.begin() + static_cast<long>(line_end), ',');
  std::string secret =
      marker + std::string(" Trust") + std::string(static_cast<std::size_t>(columns), ',');
  write(edition / "organisations.csv", with_audience + secret + ",restricted\n");
  return edition;
}

/// Builds every format; the PDFs have the data attached.
Result build_all(const fs::path& edition, const fs::path& out, const std::string& audience) {
  std::vector<std::string> words = {"build",      edition.string(), "--out",          out.string(),
                                    "--audience", audience,         "--pdf-standard", "a-3a"};
  words.insert(words.end(), every_format().begin(), every_format().end());
  return muster(words);
}

TEST(Restricted, NeverReachesAPublicOutput) {
  auto edition = marked_edition();
  auto out = scratch("restricted-public");
  auto result = build_all(edition, out, "public");
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(everything(out), testing::Not(testing::HasSubstr(marker)));
  EXPECT_THAT(result.err, testing::Not(testing::HasSubstr(marker)));
}

TEST(Restricted, IsNotPublishedByAMarkThatIsNotUnderstood) {
  auto edition = copy_edition("sel-2022", scratch("misspelt"));
  const std::string foreword = read(edition / "narrative/foreword.md");
  for (const char* mark : {"## Staff {audience=restricted} now", "[Staff]{.restricted}",
                           "\uFF1A\uFF1A\uFF1A restricted"}) {
    write(edition / "narrative/foreword.md", foreword + "\n\n" + mark + "\n\n" + marker + "\n");
    for (const char* audience : {"public", "restricted"}) {
      auto out = scratch("misspelt-out");
      auto result =
          muster({"build", edition.string(), "--out", out.string(), "--audience", audience});
      EXPECT_NE(result.status, 0) << mark;
      EXPECT_THAT(result.err, testing::HasSubstr("error[load.audience.place]")) << mark;
      EXPECT_THAT(everything(out), testing::Not(testing::HasSubstr(marker))) << mark;
    }
  }
}

TEST(Restricted, ReachesTheRestrictedOne) {
  auto edition = marked_edition();
  auto out = scratch("restricted-members");
  auto result = build_all(edition, out, "restricted");
  ASSERT_EQ(result.status, 0) << result.err;
  for (const char* file : {"report.html", "report.pdf", "report.docx", "report.xlsx", "report.ods",
                           "report.md", "data.zip"}) {
    auto one = scratch(std::string("restricted-") + file);
    fs::copy_file(out / "sel-2022/restricted/people-strategy" / file, one / file);
    EXPECT_THAT(everything(one), testing::HasSubstr(marker)) << file;
  }
  EXPECT_TRUE(fs::exists(out / "sel-2022/restricted/index.html"));
  EXPECT_FALSE(fs::exists(out / "sel-2022/public"));
}

}  // namespace
}  // namespace muster::e2e
