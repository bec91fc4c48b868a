// SPDX-License-Identifier: MIT
// `muster build --dump`: what template authors look at, in the formats of the golden files.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Result dump(const std::string& what, const std::string& edition, const std::string& publication,
            std::vector<std::string> more = {}) {
  std::vector<std::string> words = {"build",     "data/" + edition, "--publication",
                                    publication, "--dump",          what};
  words.insert(words.end(), more.begin(), more.end());
  return muster(words);
}

TEST(Dump, TheDocumentIsTheGoldenFile) {
  auto result = dump("document", "southwark-2023", "progress-report");
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(result.out ==
              read(source() / "tests/golden/publications/southwark-2023-progress-report.txt"));
}

TEST(Dump, TheVariantIsTheOneAskedFor) {
  auto result = dump("document", "nel-2024", "forward-plan", {"--variant", "summary"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(result.out ==
              read(source() / "tests/golden/publications/nel-2024-forward-plan-summary.txt"));
}

TEST(Dump, FramesArePagesAndTheirTags) {
  auto result = dump("frames", "sel-2023", "programme-update");
  ASSERT_EQ(result.status, 0) << result.err;
  // A4, 595.3 by 841.9 points; templates/programme-update allows two pages.
  EXPECT_THAT(result.out, StartsWith("page 1 595.3x841.9\n"));
  EXPECT_THAT(result.out, HasSubstr("\npage 2 595.3x841.9\n"));
  EXPECT_THAT(result.out, Not(HasSubstr("\npage 3 ")));
  EXPECT_THAT(result.out, HasSubstr("\ntags\n"));
}

TEST(Dump, FramesOfAPackHaveEveryVolume) {
  auto result = dump("frames", "city-committee-2025-01", "committee-pack");
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, StartsWith("volume 0\npage "));
  EXPECT_THAT(result.out, HasSubstr("\nvolume 1\npage "));
}

TEST(Dump, ChartsArePicturesWithTheirWords) {
  auto result = dump("chart", "sel-2022", "people-strategy");
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, StartsWith("chart id="));
  // The text of a page is 595.276 - 57 - 57 points wide.
  EXPECT_THAT(result.out, HasSubstr("\npicture 475.28x"));
  EXPECT_THAT(result.out, HasSubstr("\nsays \""));
  EXPECT_THAT(result.out, HasSubstr("\xE2\x88\x92"
                                    "909\"\n"));  // the gap of adult nurses, at its bar
}

TEST(Dump, PublishesNothing) {
  auto out = scratch("dump");
  auto result = dump("document", "southwark-2023", "progress-report", {"--out", out.string()});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(tree(out).empty());
}

TEST(Dump, ThePublicSeesNothingRestricted) {
  auto open = dump("document", "city-committee-2025-01", "committee-pack");
  auto all =
      dump("document", "city-committee-2025-01", "committee-pack", {"--audience", "restricted"});
  ASSERT_EQ(open.status, 0) << open.err;
  ASSERT_EQ(all.status, 0) << all.err;
  EXPECT_TRUE(
      open.out ==
      read(source() / "tests/golden/publications/city-committee-2025-01-committee-pack.txt"));
  EXPECT_GT(all.out.size(), open.out.size());
  // Words of restricted papers and appendices (the public sees their titles), and their marks.
  for (const char* words : {"capability process", "Requires improvement",
                            "\xC2\xA3"
                            "412,000",
                            "Commissioning Manager", "series=E", "narrative/children_exempt.md",
                            "watermark \"Not for publication\""}) {
    EXPECT_THAT(open.out, Not(HasSubstr(words)));
    EXPECT_THAT(all.out, HasSubstr(words));
  }
}

TEST(Dump, NeedsOneDocument) {
  for (const auto& words :
       {std::vector<std::string>{"build", "data/sel-2022", "--dump", "document"},
        {"build", "data/sel-2022", "--dump", "page"},
        {"build", "data/sel-2022", "data/sel-2023", "--publication", "people-strategy", "--dump",
         "frames"},
        {"build", "data/sel-2022", "--publication", "people-strategy", "--dump", "chart",
         "--variant", "standard", "--variant", "summary"}}) {
    auto result = muster(words);
    EXPECT_EQ(result.status, 1) << words.back();
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, HasSubstr("--dump")) << words.back();
  }
}

TEST(Dump, BadInputPrintsNothing) {
  auto edition = scratch("dump_bad") / "sel-2022";
  copy_edition("sel-2022", edition);
  write(edition / "staff.csv", "date,sector\n\"2022-10-01,acute\n");
  for (const char* what : {"document", "frames", "chart"}) {
    auto result =
        muster({"build", edition.string(), "--publication", "people-strategy", "--dump", what});
    EXPECT_EQ(result.status, 2) << what;
    EXPECT_EQ(result.out, "") << what;
  }
  auto unknown = dump("document", "sel-2022", "people-strategi");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.out, "");
  EXPECT_THAT(unknown.err, HasSubstr("did you mean 'people-strategy'?"));
}

}  // namespace
}  // namespace muster::e2e
