// SPDX-License-Identifier: MIT
// A frozen pack: its published files stay, byte for byte, until the clerk corrects it, and what is
// said of a correction stays with the readers that it was written for.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* edition_id = "northmere-housing-2025-06";

void replace(const fs::path& file, const std::string& old, const std::string& now) {
  std::string text = read(file);
  const std::size_t at = text.find(old);
  ASSERT_NE(at, std::string::npos) << file;
  write(file, text.replace(at, old.size(), now));
}

class Frozen : public testing::Test {
 protected:
  Frozen()
      : x_folder(scratch(std::string("frozen-") +
                         testing::UnitTest::GetInstance()->current_test_info()->name())),
        x_edition(copy_edition(edition_id, x_folder)),
        x_out(x_folder / "out") {
    replace(x_edition / "edition.yaml", "theme: council",
            "frozen: [committee-pack]\ntheme: council");
  }

  Result build(std::vector<std::string> more = {}) {
    std::vector<std::string> command{"build",        x_edition.string(), "--out",
                                     x_out.string(), "--publication",    "committee-pack"};
    command.insert(command.end(), more.begin(), more.end());
    return muster(command);
  }
  void publish(const std::string& audience = "public") {
    const Result result = build({"--audience", audience});
    ASSERT_EQ(result.status, 0) << result.err;
  }
  /// Changes the report on damp and mould, which is public.
  void change_report() {
    replace(x_edition / "reports.csv", "closed 412 of 470", "closed 413 of 470");
  }
  fs::path pack(const std::string& audience = "public") const {
    return x_out / edition_id / audience / "committee-pack";
  }

  fs::path x_folder, x_edition, x_out;
};

TEST_F(Frozen, AChangeNamesEachFileAndWritesNothing) {
  publish();
  const auto before = tree(x_out);
  change_report();
  const Result result = build();
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(tree(x_out), before);
  for (const char* file : {"report.pdf", "report.html", "item-5.pdf"})
    EXPECT_THAT(result.err, HasSubstr(std::string("committee-pack/") + file +
                                      ": error[publish.frozen]: 'committee-pack' is frozen, and "
                                      "this build would change the file"));
  EXPECT_THAT(result.err, Not(HasSubstr("item-3.pdf: error"))) << "the minutes stay as they were";
}

TEST_F(Frozen, TheSameInputsBuildAgain) {
  publish();
  const auto before = tree(x_out);
  publish();
  EXPECT_EQ(tree(x_out), before);
}

TEST_F(Frozen, OtherPublicationsOfTheEditionAreBuilt) {
  publish();
  const auto before = tree(pack());
  const Result result = muster(
      {"build", x_edition.string(), "--out", x_out.string(), "--publication", "decision-notice"});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(tree(pack()), before);
}

TEST_F(Frozen, ACorrectionSaysWhenAndWhyAndStays) {
  publish();
  change_report();
  const std::vector<std::string> correct{"--correct", "One repair was counted late.", "--corrected",
                                         "2025-06-12"};
  const Result result = build(correct);
  ASSERT_EQ(result.status, 0) << result.err;
  const std::string manifest = read(pack() / "manifest.json");
  EXPECT_THAT(manifest, AllOf(HasSubstr("\"date\": \"2025-06-12\""),
                              HasSubstr("\"why\": \"One repair was counted late.\"")));
  EXPECT_THAT(read(pack() / "report.html"),
              HasSubstr("12 June 2025: One repair was counted late."));
  const std::string index = read(pack().parent_path() / "index.html");
  EXPECT_THAT(index, HasSubstr("Corrected 12 June 2025: One repair was counted late."));
  EXPECT_THAT(index,
              HasSubstr("Files: agenda.html, item-5.html, item-5.pdf, report.html, report.pdf"));
  const auto corrected = tree(x_out);
  publish();
  EXPECT_EQ(tree(x_out), corrected) << "the next build carries the correction on";
}

TEST_F(Frozen, ACorrectionNeedsADateAndAChange) {
  publish();
  EXPECT_THAT(build({"--correct", "Nothing."}).err, HasSubstr("error[publish.correction]"));
  change_report();
  EXPECT_THAT(build({"--correct", "A slip."}).err, HasSubstr("the correction has no date"));
  EXPECT_THAT(build({"--correct", "A slip.", "--corrected", "2025-06-09"}).err,
              HasSubstr("the correction is dated '2025-06-09', but the publication '2025-06-10'"));
  replace(x_edition / "edition.yaml", "published: 2025-06-10",
          "published: 2025-06-10\nupdated: 2025-06-13");
  EXPECT_EQ(build({"--correct", "A slip."}).status, 0);
  EXPECT_THAT(read(pack() / "manifest.json"), HasSubstr("\"date\": \"2025-06-13\""));
  EXPECT_EQ(build({"--correct", "bad\nline"}).status, 1);
}

TEST_F(Frozen, EditedAndMissingFilesAreErrors) {
  publish();
  write(pack() / "item-3.pdf", "edited");
  fs::remove(pack() / "item-5.pdf");
  const Result result = build();
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("item-3.pdf: error[publish.frozen]: 'committee-pack' is "
                                    "frozen, but the file was changed after it was published"));
  EXPECT_THAT(result.err, HasSubstr("item-5.pdf: error[publish.frozen]: 'committee-pack' is "
                                    "frozen, but the file is missing"));
  EXPECT_EQ(read(pack() / "item-3.pdf"), "edited") << "nothing was written";
}

TEST_F(Frozen, AnEditedManifestIsAnError) {
  publish();
  replace(pack() / "manifest.json", "\"status\": \"final\"", "\"status\": \"draft\"");
  EXPECT_THAT(build().err, HasSubstr("manifest.json: error[publish.frozen]"));
}

TEST_F(Frozen, ANewFormatIsAddedWithANote) {
  publish();
  const auto before = tree(pack());
  const Result result = build({"--format", "docx"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("agenda.docx: note[publish.frozen-added]"));
  for (const auto& [file, bytes] : before)
    if (file != "manifest.json") {
      EXPECT_EQ(read(pack() / file), bytes) << file;
    }
}

/// The reason for a change to an exempt paper may say what it is about.
TEST_F(Frozen, TheCorrectionOfAnExemptPaperIsInTheMembersPackOnly) {
  publish("public");
  publish("restricted");
  const auto before = tree(x_out / edition_id / "public");
  replace(x_edition / "narrative/repairs_contract.md", "4.1%", "4.3%");
  const Result unchanged = build();
  EXPECT_EQ(unchanged.status, 0) << unchanged.err;
  const Result result =
      build({"--audience", "restricted", "--correct",
             "The price of the Zanzibarine offer was wrong.", "--corrected", "2025-06-12"});
  ASSERT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(read(pack("restricted") / "manifest.json"), HasSubstr("Zanzibarine"));
  publish("public");
  EXPECT_EQ(tree(x_out / edition_id / "public"), before);
}

TEST_F(Frozen, OnlyPublicationsOfTheEditionAreFrozen) {
  replace(x_edition / "edition.yaml", "[committee-pack]", "[comittee-pack]");
  const Result result = build();
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err,
              AllOf(HasSubstr("which is not in 'publications'"), HasSubstr("committee-pack")));
}

}  // namespace
}  // namespace muster::e2e
