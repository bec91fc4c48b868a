// SPDX-License-Identifier: MIT
// Which parts of exempt items load keeps.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "load/load.hpp"

namespace muster::load {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Loaded {
  std::optional<model::Dataset> dataset;
  std::vector<std::string> found;
};

Loaded load(std::map<std::string, std::string> files,
            model::Audience audience = model::Audience::for_public) {
  files.emplace(
      "edition.yaml",
      "id: pack-2025\ntitle: A committee\norganisation: A council\npublished: 2025-01-21\n"
      "baseline: 2025-01-29\npublications: [committee-pack]\n");
  LoadOptions options;
  options.audience = audience;
  Diagnostics diagnostics;
  Loaded out;
  out.dataset = load_edition(*memory_folder(std::move(files)), options, diagnostics);
  for (const Diagnostic& d : diagnostics.items())
    out.found.push_back(d.location.file + ":" + std::to_string(d.location.line) + " " +
                        std::string(d.code.id));
  return out;
}

constexpr const char* head = "item,title,exempt_paragraph,description,audience\n";

std::string words(const model::Dataset& dataset, const char* table, const char* column,
                  std::size_t row) {
  return std::string(dataset.texts.at(dataset.find(table)->find(column)->texts.at(row)));
}

TEST(Agenda, ShowsThePublicTitleAndGroundOfAnExemptItem) {
  auto loaded =
      load({{"agenda.csv", std::string(head) + "1,Open,,Seen,\n2,Closed,3,Hidden,restricted\n"}});
  ASSERT_TRUE(loaded.dataset);
  EXPECT_EQ(words(*loaded.dataset, "agenda", "title", 1), "Closed");
  EXPECT_EQ(words(*loaded.dataset, "agenda", "exempt_paragraph", 1), "3");
  EXPECT_EQ(words(*loaded.dataset, "agenda", "description", 0), "Seen");
  EXPECT_EQ(words(*loaded.dataset, "agenda", "description", 1), "");
}

// A cell that nobody filled in says neither that a member left nor that a PDF may be changed.
TEST(YesOrNo, AnEmptyCellIsNeither) {
  auto loaded =
      load({{"agenda.csv", "item,title,every_meeting\n1,Open,\n2,Other,yes\n"},
            {"reports.csv", "item,subject,report_of,summary,recommendation,main\n1,A,B,C,D,main\n"},
            {"narrative/main.md", "Text.\n"},
            {"appendices.csv", "item,number,title,file,flatten\n1,1,A,a.pdf,\n1,2,B,b.pdf,yes\n"},
            {"declarations.csv",
             "item,member,kind,interest,left\n1,A,other,one.,\n1,B,other,two.,no\n"}});
  ASSERT_TRUE(loaded.dataset) << testing::PrintToString(loaded.found);
  EXPECT_EQ(words(*loaded.dataset, "agenda", "every_meeting", 0), "");
  EXPECT_EQ(words(*loaded.dataset, "agenda", "every_meeting", 1), "yes");
  EXPECT_EQ(words(*loaded.dataset, "appendices", "flatten", 0), "");
  EXPECT_EQ(words(*loaded.dataset, "appendices", "flatten", 1), "yes");
  EXPECT_EQ(words(*loaded.dataset, "declarations", "left", 0), "");
  EXPECT_EQ(words(*loaded.dataset, "declarations", "left", 1), "no");
}

TEST(Agenda, KeepsNoWordOfAnExemptItemInThePool) {
  auto loaded = load({{"agenda.csv", std::string(head) + "2,Closed,3,Hidden,restricted\n"}});
  ASSERT_TRUE(loaded.dataset);
  for (std::uint32_t i = 0; i < loaded.dataset->texts.size(); ++i)
    EXPECT_NE(loaded.dataset->texts.at(i), "Hidden");
}

TEST(Agenda, ShowsMembersAll) {
  auto loaded = load({{"agenda.csv", std::string(head) + "2,Closed,3,Hidden,restricted\n"}},
                     model::Audience::restricted);
  ASSERT_TRUE(loaded.dataset);
  EXPECT_EQ(words(*loaded.dataset, "agenda", "description", 0), "Hidden");
}

TEST(Agenda, RefusesAGroundWithoutRestriction) {
  for (auto audience : {model::Audience::for_public, model::Audience::restricted})
    EXPECT_THAT(load({{"agenda.csv", std::string(head) + "2,Closed,3,Hidden,\n"}}, audience).found,
                ElementsAre("edition/agenda.csv:2 load.audience.ground"));
}

TEST(Agenda, RefusesAGroundWhereNobodyCanBeRestricted) {
  EXPECT_THAT(load({{"agenda.csv", "item,title,exempt_paragraph\n2,Closed,3\n"}}).found,
              ElementsAre("edition/agenda.csv:2 load.audience.ground"));
}

TEST(Agenda, RefusesARestrictionWithoutGround) {
  EXPECT_THAT(load({{"agenda.csv", std::string(head) + "2,Closed,,Hidden,restricted\n"}}).found,
              ElementsAre("edition/agenda.csv:2 load.audience.ground"));
}

TEST(Reports, OfExemptItemsMustBeRestricted) {
  std::map<std::string, std::string> files = {
      {"agenda.csv", std::string(head) + "2,Closed,3,,restricted\n"},
      {"reports.csv",
       "item,subject,report_of,summary,recommendation,main,audience\n2,S,R,W,A,m,\n"}};
  for (auto audience : {model::Audience::for_public, model::Audience::restricted})
    EXPECT_THAT(load(files, audience).found,
                ElementsAre("edition/reports.csv:2 load.audience.item"));
}

/// An item with its report, an appendix and their texts; each argument is the cell `audience` of a
/// row, or whether a text is restricted.
struct Meeting {
  std::string agenda, report, appendix;
  bool main = false, text = false;

  std::vector<std::string> problems(model::Audience audience) const {
    auto ground = [](const std::string& word) { return word.empty() ? "" : "3"; };
    auto paper = [](bool restricted) {
      return std::string(restricted ? "---\naudience: restricted\n---\n" : "") + "Words.\n";
    };
    return load({{"agenda.csv", std::string(head) + "1,Open,,,\n2,Closed," + ground(agenda) + ",," +
                                    agenda + "\n"},
                 {"reports.csv",
                  "item,subject,report_of,summary,recommendation,main,audience\n"
                  "2,S,R,W,A,m," +
                      report + "\n"},
                 {"appendices.csv",
                  std::string("item,number,title,exempt_paragraph,narrative,audience\n"
                              "2,1,T,") +
                      ground(appendix) + ",t," + appendix + "\n"},
                 {"narrative/m.md", paper(main)},
                 {"narrative/t.md", paper(text)}},
                audience)
        .found;
  }
};

TEST(HalfMadeChange, OfAnExemptItemIsAnErrorInWhateverDirection) {
  const std::string r = "restricted";
  const std::vector<std::pair<Meeting, std::vector<std::string>>> cases = {
      {{"", "", "", false, false}, {}},
      {{r, r, r, true, true}, {}},
      {{"", "", r, false, true}, {}},  // the exempt part of a public report
      {{"", r, "", true, false}, {"edition/reports.csv:2 load.audience.item-public"}},
      {{"", "", "", true, false}, {"edition/narrative/m.md:1 load.audience.paper-public"}},
      {{"", "", "", false, true}, {"edition/narrative/t.md:1 load.audience.paper-public"}},
      {{"", "", r, false, false}, {"edition/narrative/t.md:1 load.audience.paper"}},
      {{r, "", r, false, true}, {"edition/reports.csv:2 load.audience.item"}},
      {{r, r, "", true, false}, {"edition/appendices.csv:2 load.audience.item"}},
      {{r, r, r, false, true}, {"edition/narrative/m.md:1 load.audience.paper"}},
      {{r, r, r, true, false}, {"edition/narrative/t.md:1 load.audience.paper"}}};
  for (auto audience : {model::Audience::for_public, model::Audience::restricted})
    for (std::size_t i = 0; i < cases.size(); ++i)
      EXPECT_EQ(cases[i].first.problems(audience), cases[i].second) << "case " << i;
}

/// A paper without a cover sheet is named by the agenda itself.
TEST(HalfMadeChange, OfAPaperWithoutACoverSheetIsAnError) {
  const std::string columns = "item,title,exempt_paragraph,paper,audience\n";
  EXPECT_THAT(load({{"agenda.csv", columns + "1,Open,,m,\n"},
                    {"narrative/m.md", "---\naudience: restricted\n---\nWords.\n"}})
                  .found,
              ElementsAre("edition/narrative/m.md:1 load.audience.paper-public"));
  EXPECT_THAT(load({{"agenda.csv", columns + "1,Open,,,\n2,Closed,3,m,restricted\n"},
                    {"narrative/m.md", "Words.\n"}})
                  .found,
              ElementsAre("edition/narrative/m.md:1 load.audience.paper"));
}

TEST(Reports, OfExemptItemsAreNotInAPublicDataset) {
  auto loaded = load({{"agenda.csv", std::string(head) + "2,Closed,3,,restricted\n"},
                      {"reports.csv",
                       "item,subject,report_of,summary,recommendation,main,audience\n"
                       "2,S,R,W,A,m,restricted\n"}});
  ASSERT_TRUE(loaded.dataset);
  EXPECT_EQ(loaded.dataset->find("reports")->row_count(), 0U);
}

TEST(Narrative, SaysToMembersWhetherThePublicDoesNotSeeAllOfIt) {
  auto loaded = load({{"narrative/all.md", "Words.\n"},
                      {"narrative/none.md", "---\naudience: restricted\n---\nWords.\n"},
                      {"narrative/part.md", "Words.\n\n::: restricted\nMore.\n:::\n"}},
                     model::Audience::restricted);
  ASSERT_TRUE(loaded.dataset);
  std::vector<bool> partly;
  for (const auto& one : loaded.dataset->narrative) partly.push_back(one.partly_restricted);
  EXPECT_THAT(partly, ElementsAre(false, true, true));
}

/// An exempt item with a report, two exempt appendices, and a table that makes papers public.
struct Released {
  std::string made_public;  ///< rows of the table
  std::string main = "---\naudience: restricted\n---\nThe price.\n";
  std::string more_reports = "";
  std::string supplements = "number,published\n1,2025-02-10\n";

  Loaded load(model::Audience audience = model::Audience::for_public) const {
    const std::string text = "---\naudience: restricted\n---\nAn offer.\n";
    return muster::load::load(
        {{"agenda.csv", std::string(head) +
                            "1,Open,,,\n2,Closed,3,Hidden,restricted\n3,Other,3,Kept,restricted\n"},
         {"reports.csv",
          "item,subject,report_of,summary,recommendation,main,audience\n"
          "2,S,R,Short,A,m,restricted\n" +
              more_reports},
         {"appendices.csv",
          "item,number,title,exempt_paragraph,narrative,audience\n"
          "2,1,T,3,t,restricted\n2,2,U,3,u,restricted\n"},
         {"supplements.csv", supplements},
         {"made_public.csv", "item,appendix,date,reason,supplement,audience\n" + made_public},
         {"narrative/m.md", main},
         {"narrative/t.md", text},
         {"narrative/u.md", text}},
        audience);
  }
};

std::string text_of(const model::Dataset& dataset, const std::string& name) {
  for (const model::Narrative& one : dataset.narrative)
    if (one.name == name) return one.text;
  return "";
}

constexpr const char* item_release = "2,,2025-02-07,The contract was signed.,1,\n";

TEST(MadePublic, AnItemTakesItsReportWithItAndNothingElse) {
  const Loaded loaded = Released{item_release}.load();
  ASSERT_THAT(loaded.found, IsEmpty());
  const model::Dataset& dataset = *loaded.dataset;
  EXPECT_EQ(words(dataset, "agenda", "description", 1), "Hidden");
  EXPECT_EQ(words(dataset, "agenda", "description", 2), "") << "another exempt item";
  EXPECT_EQ(words(dataset, "reports", "summary", 0), "Short");
  EXPECT_THAT(text_of(dataset, "m"), HasSubstr("The price."));
  EXPECT_EQ(words(dataset, "appendices", "title", 0), "T");
  EXPECT_EQ(words(dataset, "appendices", "narrative", 0), "") << "it has a ground of its own";
  EXPECT_EQ(text_of(dataset, "t") + text_of(dataset, "u"), "");
}

TEST(MadePublic, AnAppendixComesAlone) {
  const Loaded loaded = Released{"2,1,2025-02-07,The offers are out.,1,\n"}.load();
  ASSERT_THAT(loaded.found, IsEmpty());
  EXPECT_EQ(words(*loaded.dataset, "appendices", "narrative", 0), "t");
  EXPECT_EQ(words(*loaded.dataset, "appendices", "narrative", 1), "");
  EXPECT_THAT(text_of(*loaded.dataset, "t"), HasSubstr("An offer."));
  EXPECT_EQ(text_of(*loaded.dataset, "m") + text_of(*loaded.dataset, "u"), "");
  EXPECT_EQ(words(*loaded.dataset, "agenda", "description", 1), "");
}

TEST(MadePublic, PassagesOfAPaperStayRestricted) {
  Released released{item_release};
  released.main += "\n::: restricted\nA name.\n:::\n";
  const Loaded loaded = released.load();
  ASSERT_TRUE(loaded.dataset);
  EXPECT_THAT(text_of(*loaded.dataset, "m"), HasSubstr("The price."));
  EXPECT_THAT(text_of(*loaded.dataset, "m"), testing::Not(HasSubstr("A name.")));
}

TEST(MadePublic, ARestrictedRowReleasesNothingForAnybody) {
  const Loaded loaded = Released{"2,,2025-02-07,Signed.,1,restricted\n"}.load();
  ASSERT_TRUE(loaded.dataset);
  EXPECT_EQ(words(*loaded.dataset, "agenda", "description", 1), "");
  EXPECT_EQ(text_of(*loaded.dataset, "m"), "");
}

TEST(MadePublic, NeedsAnExemptPaperAReasonAndADayThatHasCome) {
  const auto found = [](const char* row) { return Released{row}.load().found; };
  const auto refused = ElementsAre("edition/made_public.csv:2 load.audience.released");
  EXPECT_THAT(found("1,,2025-02-07,It was open all the time.,1,\n"), refused);
  EXPECT_THAT(found("2,7,2025-02-07,There is no such appendix.,1,\n"), refused);
  EXPECT_THAT(found("2,,2025-02-11,After its supplementary pack.,1,\n"), refused);
  EXPECT_THAT(found("2,,2025-02-07,The pack came out before.,,\n"), refused);
  EXPECT_THAT(found("2,,2025-02-07,No such pack.,2,\n"), refused);
  EXPECT_THAT(found("2,,2025-01-21,On the day of the pack.,,\n"), IsEmpty());
  EXPECT_THAT(found("2,,2025-02-07,,1,\n"), refused);
  EXPECT_THAT(found("2,,,Signed.,1,\n"), refused);
  EXPECT_THAT(found("9,,2025-02-07,No such item.,1,\n"), testing::Not(IsEmpty()));
}

TEST(MadePublic, APaperThatAnExemptItemPrintsTooIsRefused) {
  Released released{item_release};
  released.more_reports = "3,S,R,Short,A,m,restricted\n";
  for (auto audience : {model::Audience::for_public, model::Audience::restricted})
    EXPECT_THAT(released.load(audience).found,
                ElementsAre("edition/narrative/m.md:1 load.audience.paper-public"));
}

/// A file has no mark of its own, so one name in a public and in a restricted row is a mistake.
TEST(Reports, RefuseAFileOfAPublicAndARestrictedRow) {
  const auto found = [](const char* open, const char* closed) {
    return load({{"agenda.csv", std::string(head) + "1,Open,,,\n2,Closed,3,,restricted\n"},
                 {"reports.csv", std::string("item,subject,report_of,summary,recommendation,file,"
                                             "audience\n1,S,R,W,A,") +
                                     open + ",\n2,S,R,W,A," + closed + ",restricted\n"}})
        .found;
  };
  EXPECT_THAT(found("a.docx", "b.docx"), IsEmpty());
  EXPECT_THAT(found("a.docx", "a.docx"),
              ElementsAre("edition/a.docx:0 load.audience.paper-public"));
}

}  // namespace
}  // namespace muster::load
