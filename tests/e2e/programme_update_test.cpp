// SPDX-License-Identifier: MIT
// Two pages, or an error that says what is too long, and by how much.
#include <gmock/gmock.h>

#include <regex>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;

constexpr const char* section = "narrative/update_challenges.md";

Result build(const fs::path& edition, const fs::path& out, const char* variant) {
  return muster({"build", edition.string(), "--publication", "programme-update", "--format", "pdf",
                 "--variant", variant, "--out", out.string()});
}

int page_count(const fs::path& pdf) {
  std::smatch found;
  std::string shown = run({"pdfinfo", pdf.string()}).out;
  return std::regex_search(shown, found, std::regex("Pages:\\s+([0-9]+)")) ? std::stoi(found[1])
                                                                           : 0;
}

/// A section with this many more paragraphs of one line.
fs::path longer(const std::string& name, int lines) {
  auto edition = copy_edition("sel-2023", scratch(name));
  std::string words = read(edition / section) + "\n";
  for (int i = 0; i < lines; ++i) words += "One more line\\\n";
  write(edition / section, words + "The last line.\n");
  return edition;
}

TEST(ProgrammeUpdate, HasTwoPages) {
  auto out = scratch("update");
  auto result = build(source() / "data/sel-2023", out, "standard");
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(page_count(out / "sel-2023/public/programme-update/report.pdf"), 2);
}

TEST(ProgrammeUpdate, SaysWhatIsTooLongAndByHowMuch) {
  auto result = build(longer("update-long", 60), scratch("update-long-out"), "standard");
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("layout.too-long"));
  std::smatch found;
  ASSERT_TRUE(
      std::regex_search(result.err, found, std::regex("is ([0-9]+) lines longer than its 2 pages")))
      << result.err;
  // If the text has that many lines less, it fits, so the number is right.
  int over = std::stoi(found[1]);
  ASSERT_GT(over, 0);
  auto shorter = build(longer("update-fits", 60 - over), scratch("update-fits-out"), "standard");
  EXPECT_EQ(shorter.status, 0) << shorter.err;
}

TEST(ProgrammeUpdate, NamesTheSectionThatFillsTheLastPage) {
  auto result = build(longer("update-section", 140), scratch("update-section-out"), "standard");
  EXPECT_THAT(result.err, HasSubstr("in the section 'Challenges and opportunities'"));
}

TEST(ProgrammeUpdate, MayRunLongerInLargePrint) {
  auto out = scratch("update-large");
  auto result = build(source() / "data/sel-2023", out, "large-print");
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_GT(page_count(out / "sel-2023/public/programme-update/report-large-print.pdf"), 2);
}

}  // namespace
}  // namespace muster::e2e
