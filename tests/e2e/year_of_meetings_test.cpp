// SPDX-License-Identifier: MIT
// A year of an invented committee, as its clerk publishes it: first each pack, then what came
// later. What is out never changes, for the public and for members, unless it is corrected.
#include <gmock/gmock.h>

#include <array>
#include <functional>
#include <sstream>

#include "program.hpp"

namespace muster::e2e {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr std::array audiences = {"public", "restricted"};

/// Removes the lines of a file for which `gone` holds.
void remove_lines(const fs::path& file, const std::function<bool(const std::string&)>& gone) {
  std::string kept, line;
  std::istringstream text(read(file));
  while (std::getline(text, line))
    if (!gone(line)) kept += line + "\n";
  write(file, kept);
}

void replace(const fs::path& file, const std::string& old, const std::string& now) {
  std::string text = read(file);
  const std::size_t at = text.find(old);
  ASSERT_NE(at, std::string::npos) << file << " has no " << old;
  write(file, text.replace(at, old.size(), now));
}

/// One meeting in a folder of its own, published step by step.
class Meeting {
 public:
  explicit Meeting(const std::string& id)
      : x_id(id),
        x_folder(scratch(id + "-" + testing::UnitTest::GetInstance()->current_test_info()->name())),
        x_edition(copy_edition(id, x_folder)) {}

  const fs::path& edition() const { return x_edition; }
  fs::path out() const { return x_folder / "out"; }
  fs::path pack(const std::string& audience) const {
    return out() / x_id / audience / "committee-pack";
  }
  std::string page(const std::string& file, const std::string& audience = "public") const {
    return read(pack(audience) / file);
  }
  void publish(const std::vector<std::string>& more = {}) const {
    for (const char* audience : audiences) {
      std::vector<std::string> command{"build",        x_edition.string(), "--out",
                                       out().string(), "--audience",       audience};
      command.insert(command.end(), more.begin(), more.end());
      const Result result = muster(command);
      ASSERT_EQ(result.status, 0) << audience << result.err;
    }
  }
  /// Publishes, and expects every earlier file of the pack to be there, byte for byte.
  void publish_more() const {
    std::map<std::string, std::map<std::string, std::string>> before;
    for (const char* audience : audiences) before[audience] = tree(pack(audience));
    publish();
    for (const char* audience : audiences) {
      const auto now = tree(pack(audience));
      for (const auto& [file, bytes] : before[audience])
        if (file != "manifest.json") {
          EXPECT_TRUE(now.contains(file) && now.at(file) == bytes) << audience << ": " << file;
        }
      EXPECT_GT(now.size(), before[audience].size()) << audience;
    }
  }
  /// Gives the folder back what the example has.
  void restore() const {
    fs::remove_all(x_edition);
    fs::copy(source() / "data" / x_id, x_edition, fs::copy_options::recursive);
  }

 private:
  std::string x_id;
  fs::path x_folder, x_edition;
};

bool has(const std::string& line, const char* words) {
  return line.find(words) != std::string::npos;
}

/// Removes what is written after the meeting.
void remove_records(const fs::path& edition) {
  for (const char* table : {"attendance.csv", "decisions.csv", "meeting_actions.csv"})
    fs::remove(edition / table);
}

/// September, as it was on 9 September: nothing was withdrawn, late or urgent.
void turn_back_september(const fs::path& edition) {
  remove_records(edition);
  fs::remove(edition / "supplements.csv");
  replace(edition / "agenda.csv", "to follow,,1", "to follow,,");
  replace(edition / "agenda.csv", "withdrawn,The owner of one site has asked for more time.,1",
          ",,");
  remove_lines(edition / "agenda.csv", [](const auto& line) { return has(line, "8,Flooding"); });
  remove_lines(edition / "reports.csv", [](const auto& line) {
    return has(line, "8,,,Flooding") || has(line, "let eleven empty homes");
  });
  remove_lines(edition / "appendices.csv", [](const auto& line) { return has(line, "6,B"); });
}

TEST(YearOfMeetings, ASupplementHasWhatCameAfterThePack) {
  const Meeting september("northmere-housing-2025-09");
  turn_back_september(september.edition());
  september.publish();
  EXPECT_THAT(
      september.page("agenda.html"),
      AllOf(HasSubstr("Garage sites"), HasSubstr("To follow."), Not(HasSubstr("Flooding"))));
  EXPECT_TRUE(fs::exists(september.pack("public") / "item-7.pdf"));
  september.restore();
  september.publish_more();
  const std::string page = september.page("supplement-1.html");
  for (const char* words :
       {"Supplementary pack 1: Housing Scrutiny Committee, 17 September 2025", "12 September 2025",
        "Heating charges in 2026", "£12.70",
        "Withdrawn. The owner of one site has asked for more time.",
        "Late item, added after the agenda was published. The flood was on 11 September",
        "Appendix B is late. The contractor sent the dates on 10 September.",
        "Dene Court in June 2026"})
    EXPECT_THAT(page, HasSubstr(words));
  EXPECT_THAT(page, Not(HasSubstr("Three sites have room"))) << "a withdrawn report";
  for (const char* file : {"supplement-1.pdf", "item-5.pdf", "item-6-supplement-1.pdf",
                           "item-8.pdf", "data/supplement-1-items.csv"})
    EXPECT_TRUE(fs::exists(september.pack("public") / file)) << file;
  EXPECT_THAT(september.page("data/supplement-1-items.csv"),
              AllOf(HasSubstr("8,Flooding in Mill Lane: homes for those who cannot return,late,"),
                    HasSubstr("7,Garage sites: what could be built,withdrawn,")));
  EXPECT_THAT(september.page("data/items.csv"), Not(HasSubstr("Flooding")));
  EXPECT_THAT(
      september.page("../index.html"),
      AllOf(HasSubstr("Item 6: Fire doors: the programme so far, PDF"),
            HasSubstr("Item 6: Fire doors: the programme so far (supplementary pack 1), PDF")));
}

/// December, as it was on 2 December.
void turn_back_december(const fs::path& edition) {
  remove_records(edition);
  fs::remove(edition / "supplements.csv");
  fs::remove(edition / "made_public.csv");
  replace(edition / "agenda.csv", "deferred,The panel asked to present its own report in March.,1",
          ",,");
  replace(edition / "agenda.csv",
          "moved,\"It is taken before item 4, because the Director of Finance has to leave at 7.30 "
          "pm.\",1",
          ",,");
  remove_lines(edition / "reports.csv", [](const auto& line) { return has(line, "4,1,"); });
}

TEST(YearOfMeetings, APaperIsReplacedDeferredMovedAndMadePublic) {
  const Meeting december("northmere-housing-2025-12");
  turn_back_december(december.edition());
  december.publish();
  EXPECT_THAT(december.page("report.html", "restricted"), HasSubstr("second offer"));

  december.restore();
  fs::remove(december.edition() / "made_public.csv");
  december.publish_more();
  const std::string first = december.page("supplement-1.html");
  for (const char* words :
       {"Replaces the report that was published before. The table by ward had",
        "Replaced in supplementary pack 1.", "North Quay had 12 of them",
        "Deferred to a later meeting. The panel asked", "Moved. It is taken before item 4"})
    EXPECT_THAT(first, HasSubstr(words));
  EXPECT_THAT(december.page("report.html"), HasSubstr("North Quay had 35 of them"));
  EXPECT_THAT(december.page("data/repeated-visits.csv"), HasSubstr("North Quay,35"));
  EXPECT_THAT(december.page("data/item-4-supplement-1-repeated-visits.csv"),
              HasSubstr("North Quay,12"))
      << "both versions of the paper have a table with this id";
  const std::string before = everything(december.out() / "northmere-housing-2025-12/public");
  for (const char* secret :
       {"cheapest over fifteen years", "£1.74m", "£1.69m", "contract was signed"})
    EXPECT_THAT(before, Not(HasSubstr(secret)));

  december.restore();
  december.publish_more();
  const std::string second = december.page("supplement-2.html");
  for (const char* words : {"Made public, 14 January 2026. The contract was signed.",
                            "cheapest over fifteen years", "£1.74m"})
    EXPECT_THAT(second, HasSubstr(words));
  EXPECT_THAT(everything(december.out() / "northmere-housing-2025-12/public"),
              Not(HasSubstr("£1.69m")))
      << "the appendix stays exempt";
  EXPECT_THAT(december.page("data/lift-years.csv"), HasSubstr("North Quay,2026"));
  EXPECT_THAT(december.page("data/item-8-supplement-2-lift-years.csv", "restricted"),
              HasSubstr("North Quay,2026"))
      << "the members' pack has the paper twice";
  EXPECT_THAT(december.page("data/supplement-2-items.csv"),
              HasSubstr("8,Lifts: choice of a contractor,made public,"));
}

/// Items and headings without a number have none on the agenda, in headings, files and lists.
TEST(YearOfMeetings, AnAgendaHasItemsWithoutANumber) {
  const Meeting march("northmere-housing-2026-03");
  march.publish();
  for (const char* audience : audiences) {
    EXPECT_THAT(
        march.page("data/items.csv", audience),
        AllOf(HasSubstr("\n,Questions from tenants,ready,,3,4,item-questions.pdf\n3,Minutes,"),
              HasSubstr("\n,Reports of the Director of Housing,heading,,,,\n4,")));
    const std::string agenda = march.page("agenda.html", audience);
    EXPECT_THAT(agenda, HasSubstr(">Reports of the Director of Housing</a></h4>"));
    EXPECT_THAT(agenda, HasSubstr("item-questions.html"));
    EXPECT_THAT(march.page("item-questions.html", audience),
                HasSubstr("<title>Questions from tenants"));
    EXPECT_THAT(march.page("report.html", audience), Not(HasSubstr("Item questions")));
  }
}

/// The same agenda in the other publications; of the tables of the minutes, only attendance.csv and
/// decisions.csv are there.
TEST(YearOfMeetings, AnAgendaHasItemsWithoutANumberInEachPublication) {
  const Meeting march("northmere-housing-2026-03");
  replace(march.edition() / "edition.yaml", "publications: [committee-pack]",
          "publications: [committee-pack, combined-pack, minutes, decision-notice]");
  write(march.edition() / "attendance.csv", "member,attendance\nMember for Castle ward,present\n");
  write(march.edition() / "decisions.csv",
        "item,number,resolution\nquestions,1,The answers are noted.\n");
  march.publish();
  const auto page = [&](const std::string& publication) {
    return read(march.out() / "northmere-housing-2026-03/public" / publication / "report.html");
  };
  EXPECT_THAT(page("combined-pack"), HasSubstr(">Reports of the Director of Housing</a></h4>"));
  EXPECT_THAT(page("decision-notice"), HasSubstr(">Questions from tenants</a></h2>"));
  EXPECT_THAT(
      page("minutes"),
      AllOf(HasSubstr(">Questions from tenants</a></h2>"), HasSubstr(">3. Minutes</a></h2>"),
            HasSubstr("Reports of the Director of Housing</a></h2>\n<h2 id=\"item-4\">")));
}

TEST(YearOfMeetings, APublishedPaperIsCorrected) {
  const Meeting march("northmere-housing-2026-03");
  march.publish();
  EXPECT_THAT(march.page("agenda.html"),
              HasSubstr("Withdrawn. The owner of one site has sold it."));
  replace(march.edition() / "narrative/adaptations.md", "96 adaptations", "69 adaptations");
  march.publish({"--correct", "Two digits were exchanged.", "--corrected", "2026-03-12"});
  for (const char* audience : audiences) {
    EXPECT_THAT(march.page("report.html", audience), HasSubstr("69 adaptations"));
    EXPECT_THAT(march.page("report.html", audience),
                HasSubstr("12 March 2026: Two digits were exchanged."));
  }
}

/// An exempt item that was made public leaves no heading without items behind.
TEST(YearOfMeetings, TheCombinedPackHasNoPartWithoutItems) {
  const auto front = [](const Meeting& meeting, const std::string& id,
                        const std::string& audience) {
    return read(meeting.out() / id / audience / "combined-pack/agenda.html");
  };
  const Meeting june("northmere-housing-2025-06");
  replace(june.edition() / "edition.yaml", "[committee-pack, ", "[committee-pack, combined-pack, ");
  june.publish();
  const Meeting december("northmere-housing-2025-12");
  december.publish();
  for (const char* audience : audiences) {
    EXPECT_THAT(front(june, "northmere-housing-2025-06", audience), HasSubstr("Part 2"));
    EXPECT_THAT(front(december, "northmere-housing-2025-12", audience), Not(HasSubstr("Part 2")));
  }
  EXPECT_THAT(front(december, "northmere-housing-2025-12", "restricted"),
              HasSubstr("Pages numbered E are not for publication"));
  EXPECT_THAT(front(december, "northmere-housing-2025-12", "public"),
              Not(HasSubstr("Pages numbered E")));
}

/// The folders as they are build into an empty place, too.
TEST(YearOfMeetings, EachFolderBuildsAtOnce) {
  for (const char* id :
       {"northmere-housing-2025-09", "northmere-housing-2025-12", "northmere-housing-2026-03"})
    Meeting(id).publish({"--strict"});
}

}  // namespace
}  // namespace muster::e2e
