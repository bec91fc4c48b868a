// SPDX-License-Identifier: MIT
// Changes between editions: the command, the chapter, and the audiences.
#include <gmock/gmock.h>

#include "csv.hpp"
#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

const char* const plan_then = "data/city-carers-2024-06";
const char* const plan_now = "data/city-carers-2024";

TEST(Diff, ListsWhatChangedInAPlan) {
  auto result = muster({"diff", plan_then, plan_now});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("city-carers-2024-06 (v2, June 2024) -> city-carers-2024 (v3, "
                                    "November 2024)\n"));
  EXPECT_THAT(result.out, HasSubstr("  1 (p1) closed, re-rated: Recommission"));
  EXPECT_THAT(result.out, HasSubstr("      rating: In progress -> Completed\n"));
  EXPECT_THAT(result.out, HasSubstr("  3 (p1) withdrawn: "));
  EXPECT_THAT(result.out, HasSubstr("      due: 2024-09-30 -> 2025-12-31\n"));
  EXPECT_THAT(result.out, HasSubstr("{+\u00b7 Review the carers forum+}"));
  EXPECT_THAT(result.out, Not(HasSubstr("\ngaps\n")));
}

TEST(Diff, NothingDiffersFromItself) {
  auto result = muster({"diff", plan_now, plan_now});
  // Its amendments are about the edition before, not about itself: that is reported.
  EXPECT_THAT(result.err, HasSubstr("changes.amendment"));
  EXPECT_THAT(result.out, HasSubstr("nothing differs"));
}

/// The numbers behind `"key":` in JSON, in order.
std::vector<double> numbers(const std::string& json, const std::string& key) {
  std::vector<double> found;
  std::string mark = "\"" + key + "\": ";
  for (std::size_t at = json.find(mark); at != std::string::npos; at = json.find(mark, at + 1)) {
    std::string value = json.substr(at + mark.size(), 24);
    if (value[0] == '-' || (value[0] >= '0' && value[0] <= '9')) found.push_back(std::stod(value));
  }
  return found;
}

// Staff, vacancies, growth and trend add up to the change, in every gap of the workforce strategy.
TEST(Diff, TheReasonsOfEveryGapAddUp) {
  auto result = muster({"diff", "data/sel-2022", "data/sel-2023", "--json"});
  EXPECT_EQ(result.status, 0) << result.err;
  std::size_t checked = 0;
  for (std::size_t at = result.out.find("\"change\": "); at != std::string::npos;
       at = result.out.find("\"change\": ", at + 1)) {
    std::size_t end = result.out.find("\"vacancies_became_known\"", at);
    std::string one = result.out.substr(at, end - at);
    if (one.find("\"staff\": ") == std::string::npos) continue;
    double sum = 0;
    for (const char* key : {"staff", "vacancies", "growth", "trend"})
      sum += numbers(one, key).at(0);
    EXPECT_NEAR(sum, numbers(one, "change").at(0), 1e-6) << one;
    ++checked;
  }
  EXPECT_EQ(checked, 24U);  // 22 professions of the published gap table, two kinds of care employer
}

TEST(Diff, WarnsOfAnActionThatIsGoneWithoutAWord) {
  auto result = muster({"diff", "data/sel-2022", "data/sel-2023"});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("data/sel-2022/actions.csv:"));
  EXPECT_THAT(result.err, HasSubstr("action '5.5' is no longer listed in edition 'sel-2023'"));
  EXPECT_EQ(muster({"diff", "data/sel-2022", "data/sel-2023", "--strict"}).status, 3);
}

/// A pack in which one item is removed, one renamed and one added.
TEST(Diff, ComparesThePapersOfAMeeting) {
  fs::path later = copy_edition("city-committee-2025-01", scratch("diff-pack"));
  std::string agenda = read(later / "agenda.csv");
  auto replace = [&](const std::string& old, const std::string& with) {
    std::size_t at = agenda.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    agenda.replace(at, old.size(), with);
  };
  replace("\n1,Apologies,", "\n1,Apologies and substitutions,");
  replace("\n2,Members' declarations under the code of conduct,", "\n2a,Declarations,");
  write(later / "agenda.csv", agenda);
  auto result = muster({"diff", "data/city-committee-2025-01", later.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\nagenda\n"));
  EXPECT_THAT(result.out, HasSubstr("  1 changed: Apologies and substitutions\n"
                                    "      title: Apologies -> Apologies and substitutions\n"));
  EXPECT_THAT(result.out, HasSubstr("  2a new: Declarations\n"));
  EXPECT_THAT(result.out, HasSubstr("  2 no longer listed: Members' declarations"));
  EXPECT_THAT(result.out, HasSubstr("but not other tables or pictures"));
}

TEST(Diff, SaysWhatIsWrongWithTheCommand) {
  EXPECT_EQ(muster({"diff", plan_now}).status, 1);
  EXPECT_EQ(muster({"diff", plan_now, "data/nowhere"}).status, 2);
}

/// The two plans with a row that only restricted readers see, in the later one or in both.
struct Restricted {
  fs::path folder, then, now;
  explicit Restricted(const std::string& name)
      : folder(scratch(name)),
        then(copy_edition("city-carers-2024-06", folder)),
        now(copy_edition("city-carers-2024", folder)) {}

  static void add_row(const fs::path& edition, const std::string& lead) {
    std::string text = read(edition / "actions.csv");
    std::string out;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {  // a column at each row's end
      quoted = text[i] == '"' ? !quoted : quoted;
      if (text[i] == '\n' && !quoted)
        out += out.find('\n') == std::string::npos ? ",audience" : ",";
      out += text[i];
    }
    out += "99,p1,Zebra action,,," + lead + ",,,,,open,,,,,,restricted\n";
    write(edition / "actions.csv", out);
  }
};

TEST(Diff, ShowsThePublicNothingOfRestrictedActions) {
  Restricted editions("diff-restricted");
  Restricted::add_row(editions.then, "Aardvark");
  Restricted::add_row(editions.now, "Antelope");
  auto of_public = muster({"diff", editions.then.string(), editions.now.string(), "--json"});
  EXPECT_EQ(of_public.status, 0) << of_public.err;
  for (const char* word : {"Zebra", "Aardvark", "Antelope", "\"99\""})
    EXPECT_THAT(of_public.out + of_public.err, Not(HasSubstr(word)));
  auto of_members =
      muster({"diff", editions.then.string(), editions.now.string(), "--audience", "restricted"});
  EXPECT_THAT(of_members.out, HasSubstr("      lead: Aardvark -> Antelope\n"));
}

TEST(Changes, ThePublicReportShowsNothingOfRestrictedActions) {
  Restricted editions("changes-restricted");
  Restricted::add_row(editions.then, "Aardvark");
  Restricted::add_row(editions.now, "Antelope");
  auto out = scratch("changes-restricted-out");
  auto result = muster({"build", editions.now.string(), "--format", "html", "--format", "data",
                        "--out", out.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  for (const auto& [name, content] : tree(out))
    for (const char* word : {"Zebra", "Aardvark", "Antelope"})
      EXPECT_THAT(content, Not(HasSubstr(word))) << name;
}

TEST(Changes, AreLeftOutWithAWarningWhereTheEditionBeforeIsNotThere) {
  auto edition = copy_edition("city-carers-2024", scratch("changes-alone"));
  auto out = scratch("changes-alone-out");
  auto result = muster({"build", edition.string(), "--format", "html", "--out", out.string()});
  EXPECT_EQ(result.status, 0);
  EXPECT_THAT(result.err, HasSubstr("warning[app.previous-edition]"));
  EXPECT_THAT(read(out / "city-carers-2024/public/action-plan/report.html"),
              Not(HasSubstr("Changes since the last edition")));
}

TEST(Changes, AreAChapterOfThePeopleStrategy) {
  auto out = scratch("changes-strategy");
  auto result = muster(
      {"build", "data/sel-2023", "--format", "html", "--format", "data", "--out", out.string()});
  EXPECT_EQ(result.status, 0) << result.err;
  fs::path folder = out / "sel-2023/public/people-strategy";
  EXPECT_THAT(read(folder / "report.html"), HasSubstr("Changes since the last edition"));
  auto gaps = read_csv(read(folder / "data/changes-gap-table.csv"));
  EXPECT_GT(gaps.size(), 22U);
  auto gone = read_csv(read(folder / "data/changes-unlisted.csv"));
  ASSERT_EQ(gone.size(), 2U);
  EXPECT_EQ(gone[1][0], "5.5");
}

}  // namespace
}  // namespace muster::e2e
