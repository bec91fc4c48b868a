// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

std::map<std::string, std::string> build(const std::string& name, std::vector<std::string> more,
                                         const Setting& setting) {
  auto out = scratch(name);
  std::vector<std::string> words = {"build", (source() / "data/sel-2022").string(),
                                    (source() / "data/sel-2023").string(), "--out", out.string()};
  words.insert(words.end(), more.begin(), more.end());
  auto result = muster(words, setting);
  EXPECT_EQ(result.status, 0) << result.err;
  return tree(out);
}

TEST(Determinism, SameBytesWhateverTheZoneLocaleFolderAndJobs) {
  auto first =
      build("first", {"--jobs", "1"}, {{{"TZ", "Pacific/Kiritimati"}, {"LC_ALL", "C"}}, "/"});
  auto second = build("second", {"--jobs", "5"},
                      {{{"TZ", "America/Adak"}, {"LC_ALL", "de_DE.UTF-8"}}, scratch("elsewhere")});
  ASSERT_FALSE(first.empty());
  ASSERT_EQ(first.size(), second.size());
  for (const auto& [name, content] : first) {
    EXPECT_TRUE(second[name] == content) << name << " differs between two runs";
  }
}

// Formats that are made only when they are asked for; the PDF is PDF 2.0 with its data attached.
TEST(Determinism, SameBytesInEveryFormat) {
  std::vector<std::string> words = {"--publication", "people-strategy", "--pdf-standard", "ua-2"};
  words.insert(words.end(), every_format().begin(), every_format().end());
  auto first = build("formats", words, {{{"TZ", "Pacific/Kiritimati"}, {"LC_ALL", "C"}}, "/"});
  auto second = build("formats-elsewhere", words,
                      {{{"TZ", "America/Adak"}, {"LC_ALL", "de_DE.UTF-8"}}, scratch("elsewhere")});
  const std::string folder = "sel-2022/public/people-strategy/";
  for (const char* file : {"report.pdf", "slides.pdf", "data.zip", "report.docx", "report.xlsx",
                           "report.ods", "report.md"})
    EXPECT_TRUE(first.contains(folder + file)) << file;
  ASSERT_EQ(first.size(), second.size());
  for (const auto& [name, content] : first)
    EXPECT_TRUE(second[name] == content) << name << " differs between two runs";
}

TEST(Determinism, TheDateComesFromOptionThenEnvironmentThenEdition) {
  auto page = [](const std::map<std::string, std::string>& files) {
    return files.at("sel-2022/public/people-strategy/report.html");
  };
  Setting epoch{{{"SOURCE_DATE_EPOCH", "1738152000"}}, {}};  // 2025-01-29T12:00:00Z
  EXPECT_THAT(page(build("epoch", {}, epoch)), testing::HasSubstr("29 January 2025"));
  EXPECT_THAT(page(build("option", {"--date", "2024-11-05"}, epoch)),
              testing::HasSubstr("5 November 2024"));
}

TEST(Determinism, NoPathOfTheMachineGetsOut) {
  for (const auto& [name, content] : build("paths", {}, {})) {
    EXPECT_EQ(content.find(source().string()), std::string::npos) << name;
    EXPECT_EQ(content.find("/tmp/"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace muster::e2e
