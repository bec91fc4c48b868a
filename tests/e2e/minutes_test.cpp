// SPDX-License-Identifier: MIT
// Minutes, decision notice and action log of an invented committee: what the public reads of an
// exempt item, in every format.
#include <gmock/gmock.h>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* edition_id = "northmere-housing-2025-06";
constexpr std::array publications = {"committee-pack", "minutes", "decision-notice", "action-log"};

/// Words of the exempt item that only members may read.
constexpr std::array secrets = {"2.6%",
                                "4.1%",
                                "preferred the longer term",
                                "works for the contractor",
                                "renewed for five years",
                                "yearly price",
                                "Tell the contractor"};

Result build(const fs::path& edition, const fs::path& out, const std::string& audience) {
  std::vector<std::string> command{"build",      edition.string(), "--out",
                                   out.string(), "--audience",     audience};
  for (const char* publication : publications)
    command.insert(command.end(), {"--publication", publication});
  command.insert(command.end(), every_format().begin(), every_format().end());
  return muster(command);
}

struct Built {
  fs::path out;
  Result result;

  explicit Built(const std::string& audience)
      : out(scratch("minutes-" + audience)),
        result(build(source() / "data" / edition_id, out, audience)) {}
  std::string page(const std::string& publication, const std::string& audience) const {
    return read(out / edition_id / audience / publication / "report.html");
  }
};

TEST(Minutes, ThePublicReadsOneSentenceOfAnExemptDecision) {
  const Built built("public");
  ASSERT_EQ(built.result.status, 0) << built.result.err;
  const std::string all = everything(built.out);
  ASSERT_THAT(all, HasSubstr("<w:t")) << "Word files are looked into";
  for (const char* secret : secrets) EXPECT_THAT(all, Not(HasSubstr(secret)));
  for (const char* publication : {"minutes", "decision-notice"})
    EXPECT_THAT(built.page(publication, "public"),
                HasSubstr("The committee chose an option for the renewal of the contract."));
}

TEST(Minutes, MembersReadAllOfIt) {
  const Built built("restricted");
  ASSERT_EQ(built.result.status, 0) << built.result.err;
  const std::string minutes = built.page("minutes", "restricted");
  for (const char* words : {"preferred the longer term", "works for the contractor", "2.6%"})
    EXPECT_THAT(minutes, HasSubstr(words));
  EXPECT_THAT(built.page("action-log", "restricted"), HasSubstr("Tell the contractor"));
}

TEST(Minutes, SayThatTheyAreADraftUntilTheyAreAgreed) {
  EXPECT_THAT(Built("public").page("minutes", "public"), HasSubstr("Draft minutes"));
  const fs::path folder = scratch("minutes-agreed");
  const fs::path edition = copy_edition(edition_id, folder);
  std::string meeting = read(edition / "meeting.csv");
  meeting.replace(meeting.find("draft,"), 6, "agreed,2025-09-17");
  write(edition / "meeting.csv", meeting);
  ASSERT_EQ(build(edition, folder / "out", "public").status, 0);
  const std::string page = read(folder / "out" / edition_id / "public/minutes/report.html");
  EXPECT_THAT(page, Not(HasSubstr("Draft minutes")));
  EXPECT_THAT(page, HasSubstr("agreed these minutes as a correct record on 17 September 2025"));
}

TEST(Minutes, OfAnExemptItemMustBeRestricted) {
  const fs::path folder = scratch("minutes-exempt");
  const fs::path edition = copy_edition(edition_id, folder);
  std::string minutes = read(edition / "minutes.csv");
  minutes.replace(minutes.rfind(",restricted"), 11, ",");
  write(edition / "minutes.csv", minutes);
  const Result result = build(edition, folder / "out", "public");
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("error[load.audience.item]"));
  EXPECT_FALSE(fs::exists(folder / "out" / edition_id));
}

TEST(Minutes, TheNextMeetingTakesOpenPublicActionsAlong) {
  const fs::path folder = scratch("minutes-next");
  const Result made = muster({"new", "edition", "northmere-housing-2025-09", "--from",
                              (source() / "data" / edition_id).string(), "--in",
                              (folder / "northmere-housing-2025-09").string()});
  ASSERT_EQ(made.status, 0) << made.err;
  const fs::path next = folder / "northmere-housing-2025-09";
  const std::string actions = read(next / "meeting_actions.csv");
  EXPECT_THAT(actions, HasSubstr("\n3,5,2025-06-18,"));
  EXPECT_THAT(actions, Not(HasSubstr("Write to tenants")));
  EXPECT_THAT(actions, Not(HasSubstr("Tell the contractor")));
  for (const char* table : {"attendance", "minutes", "decisions", "declarations"}) {
    const std::string text = read(next / (std::string(table) + ".csv"));
    EXPECT_EQ(text.find('\n'), text.size() - 1) << table;
  }
  EXPECT_THAT(read(next / "meeting.csv"), Not(HasSubstr("draft")));
  EXPECT_EQ(muster({"build", next.string(), "--publication", "action-log", "--format", "html",
                    "--out", (folder / "out").string()})
                .status,
            0);
}

}  // namespace
}  // namespace muster::e2e
