// SPDX-License-Identifier: MIT
// The cases of the published strategy that must be found, in sentences of our own.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "text_edition.hpp"

namespace muster::check {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

TEST(Narrative, AFigureThatIsNotTheSumOfItsTable) {
  auto text = check_sentence("The area has a workforce of in excess of 132,084.");
  EXPECT_THAT(text.found, ElementsAre("note check.figure.hedged edition/narrative/a.md:1:29",
                                      "error check.figure.disagrees edition/narrative/a.md:1:29"));
  EXPECT_EQ(text.messages[1],
            "the text says 'in excess of 132,084', but the data say 132,384: organisations.csv, "
            "sum of headcount (edition/organisations.csv)");
}

// No staff group is named, so the sentence may be about another one: a figure that is far off isn't
// certainly wrong.
TEST(Narrative, ATotalThatIsMissedByFarIsAWarning) {
  EXPECT_THAT(check_sentence("The workforce has grown to over 150,000.").found,
              ElementsAre("warning check.figure.disagrees edition/narrative/a.md:1:28"));
}

TEST(Narrative, AFigureThatIsNotTheSumOfATableInTheText) {
  auto text = check_text_of({{"organisations.csv", "organisation,headcount\n"},
                             {"narrative/a.md",
                              "Partners have a workforce of 1,230.\n\n"
                              "::: table caption=\"Headcount\" id=t\n| Partner | Headcount |\n"
                              "|---|---|\n| Trust | 900 |\n| Board | 320 |\n:::\n"}});
  EXPECT_THAT(text.found, Contains("error check.figure.disagrees edition/narrative/a.md:1:30"));
  EXPECT_THAT(text.messages, Contains(HasSubstr("1,220: the sum of the table in the text")));
}

TEST(Narrative, TwoFiguresForTheSameTurnover) {
  auto text = check_text_of(
      {{"published_rates.csv", "measure,sector,profession,period,rate\n"},
       {"narrative/a.md", "Turnover in community nursing has risen to 24%.\n"},
       {"narrative/b.md", "Community nursing remains a challenge, with 26% turnover.\n"}});
  EXPECT_THAT(text.found,
              ElementsAre("error check.figure.contradicts edition/narrative/b.md:1:45"));
  EXPECT_EQ(
      text.messages[0],
      "the text says '26%' here and '24%' at edition/narrative/a.md, text line 1 for the same "
      "measure and subject");
}

TEST(Narrative, NotesOnQualityMayNameTheFigureThatIsWrong) {
  auto text =
      check_text_of({{"quality_notes.csv",
                      "id,table,note\na,published_rates,\"The source also says that turnover "
                      "in community nursing is 26%.\"\n"}});
  EXPECT_THAT(text.figures, IsEmpty());
}

TEST(Narrative, OneFigureForTwoSubjects) {
  auto text =
      check_text_of({{"narrative/a.md", "The NHS in England has 165,000 vacancies.\n"},
                     {"narrative/b.md", "On any day social care has around 165,000 vacancies.\n"}});
  EXPECT_THAT(text.found, Contains("warning check.figure.reused edition/narrative/b.md:1:28"));
  EXPECT_THAT(text.messages, Contains("'around 165,000' is given here for social care, and at "
                                      "edition/narrative/a.md, text line 1 for nhs"));
}

TEST(Narrative, ASentenceContinuesTheOneBefore) {
  auto text = check_text_of(
      {{"narrative/a.md", "Shortages are national: the NHS has 165,000 vacancies.\n"},
       {"narrative/b.md",
        "Social care is short of people everywhere. On any day there are 165,000 vacancies.\n"},
       {"narrative/c.md", "Social care is short of people.\n\nThere are 165,000 vacancies.\n"}});
  EXPECT_THAT(text.found, Contains("warning check.figure.reused edition/narrative/b.md:1:65"));
  EXPECT_THAT(text.found, Not(Contains(HasSubstr("reused edition/narrative/c.md"))));
}

// 40 less 61 is -21; the source rounded 40.27 less 60.67, which is -20.39, once.
TEST(Narrative, ThePrintedGapsAreExplained) {
  for (const char* sentence : {"For dieticians, demand of 61 and supply of 40 leave a gap of 20.",
                               "For ophthalmology, demand of 4 and supply of 10 leave a gap of 5.",
                               "For ENT, demand of 3 and supply of 8 leave a gap of 4."}) {
    auto text = check_sentence(sentence);
    EXPECT_THAT(text.found, Contains(StartsWith("note check.gap.rounding"))) << sentence;
    EXPECT_THAT(text.found, Each(StartsWith("note "))) << sentence;
  }
}

TEST(Narrative, AGapThatNoRoundingExplains) {
  auto text = check_sentence("For dieticians, demand of 61 and supply of 40 leave a gap of 12.");
  EXPECT_THAT(text.found, Contains(StartsWith("error check.gap.difference")));
}

model::Findings dieticians(double demand, double supply, double gap) {
  model::SectorFindings sector;
  sector.id = "acute";
  auto figure = [&](const char* measure, double value) {
    model::Figure made;
    made.id = std::string("acute.") + measure;
    made.measure = measure;
    made.subject = "Dieticians";
    made.value = value;
    made.unit = Unit::wte;
    sector.figures.push_back(made);
  };
  figure("demand", demand);
  figure("supply", supply);
  figure("gap", gap);
  model::Findings findings;
  findings.sectors.push_back(std::move(sector));
  return findings;
}

std::vector<std::string> gap_messages(const model::Findings& findings) {
  auto folder = memory_folder({});
  model::Dataset dataset;
  Diagnostics diagnostics;
  check_printed_gaps({dataset, findings, *folder, {}, diagnostics});
  std::vector<std::string> messages;
  for (const Diagnostic& problem : diagnostics.items()) messages.push_back(problem.message);
  return messages;
}

TEST(PrintedGaps, AreExplainedAndNotReported) {
  auto messages = gap_messages(dieticians(60.67, 40.27, -20.40));
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages[0],
            "'Dieticians': the gap is printed as \u221220, but 40 less 61 is \u221221 because "
            "of rounding: 40.27 less 60.67 is \u221220.40");
  EXPECT_THAT(gap_messages(dieticians(61, 40, -21)), IsEmpty());
}

std::vector<std::string> fact_problems(const std::string& rows, const std::string& notes = "") {
  return check_facts_of({{"key_facts.csv", "id,sector,label,value,unit,decimals,source\n" + rows},
                         {"quality_notes.csv", "id,table,note\n" + notes}})
      .found;
}

TEST(Facts, AreComparedWithTheTables) {
  EXPECT_THAT(fact_problems("w,all,People working in health and care,132084,headcount,,S\n"),
              ElementsAre("error check.total.fact edition/key_facts.csv:2:0"));
  EXPECT_THAT(fact_problems("v,acute,Vacancies for adult nurses,1414,wte,,S\n"
                            "t,maternity,Turnover of midwives,16%,percent,,S\n"
                            "b,all,Boroughs,6,count,,S\n"),
              IsEmpty());
  EXPECT_THAT(fact_problems("t,maternity,Turnover of midwives,18%,percent,,S\n"),
              ElementsAre("error check.total.fact edition/key_facts.csv:2:0"));
}

// Fewer than six boroughs are some of them, unless a word before them says that they are all.
TEST(Narrative, SomeOfTheThingsAreNotAllOfThem) {
  const auto problems = [](const std::string& sentence) {
    Files files = {{"narrative/a.md", sentence + "\n"}};
    files["key_facts.csv"] =
        "id,sector,label,value,unit,decimals,source\nb,all,Boroughs,6,count,,S\n";
    return check_text_of(files).found;
  };
  EXPECT_THAT(problems("In ten years, three boroughs gained children."), IsEmpty());
  EXPECT_THAT(problems("Three boroughs gained children."), IsEmpty());
  EXPECT_THAT(problems("Turnover is known for four boroughs."), IsEmpty());
  EXPECT_THAT(problems("We serve the five boroughs of the area."), SizeIs(1));
  EXPECT_THAT(problems("For seven boroughs, turnover is known."), SizeIs(1));
}

TEST(Facts, ASumOfPeopleIsNoCountOfPeople) {
  const std::string fact = "w,all,People working in health and care,132384,headcount,,S\n";
  EXPECT_THAT(fact_problems(fact),
              ElementsAre("warning check.heads.added edition/key_facts.csv:2:0"));
  EXPECT_THAT(fact_problems(fact, "a,organisations,Some people are counted twice.\n"),
              ElementsAre("note check.heads.added edition/key_facts.csv:2:0"));
}

// 16.0% of midwives left; 40% is the share of posts on zero-hours contracts.
TEST(Narrative, AFigureThatIsBoundUnderOtherWords) {
  auto text = check_sentence("In the year, turnover of midwives was {{facts.zero_hours}}.");
  EXPECT_THAT(text.found,
              ElementsAre("warning check.figure.disagrees edition/narrative/a.md:1:39"));
  EXPECT_THAT(text.messages, Contains(HasSubstr("the text says '40%', but the data say 16.0%")));
  EXPECT_THAT(text.figures, IsEmpty()) << "nobody typed one";
  EXPECT_THAT(check_sentence("{{facts.zero_hours}} of posts are on zero-hours contracts.").found,
              IsEmpty());
}

TEST(Narrative, AFigureAfterATagIsFoundInItsColumn) {
  EXPECT_THAT(
      check_sentence("{{edition.organisation}} says that turnover of midwives is 19%.").found,
      ElementsAre("error check.figure.disagrees edition/narrative/a.md:1:60"));
}

TEST(Narrative, HeadingsCaptionsAndFootnotesAreChecked) {
  EXPECT_THAT(check_sentence("# Midwives have a turnover of 19%").found,
              ElementsAre("error check.figure.disagrees edition/narrative/a.md:1:31"));
  EXPECT_THAT(check_sentence("Some leave[^a].\n\n[^a]: Turnover of midwives is 19%.").found,
              ElementsAre("error check.figure.disagrees edition/narrative/a.md:3:31"));
  EXPECT_THAT(check_sentence("::: table caption=\"Turnover of midwives, which is 19%\" id=t\n"
                             "| A |\n|---|\n| b |\n:::")
                  .found,
              ElementsAre("error check.figure.disagrees edition/narrative/a.md:1:51"));
}

// 346 and 1,480 are the vacancies and the staff of community nurses: they are mistyped for each
// other less often than the words are misread.
TEST(Narrative, AFigureOfTheSameGroupIsDoubted) {
  EXPECT_THAT(check_sentence("Of community nurses, who are hard to find, 346 were missing from the "
                             "staff last winter.")
                  .found,
              Each(StartsWith("note ")));
  EXPECT_THAT(check_sentence("There were 1,480 vacancies for community nurses.").found,
              Contains(StartsWith("warning check.figure.disagrees")));
}

// The rate is 24%: somebody may mistype it as 2.4% or 42%, but not as 1.7%.
TEST(Narrative, AFigureThatIsFarOffIsDoubted) {
  EXPECT_THAT(check_sentence("Turnover of community nurses is 1.7%.").found,
              Each(StartsWith("note ")));
  EXPECT_THAT(check_sentence("Turnover of community nurses is 2.4%.").found,
              Contains(HasSubstr("check.figure.disagrees")));
  EXPECT_THAT(check_sentence("Turnover of community nurses is 42%.").found,
              Contains(HasSubstr("check.figure.disagrees")));
}

// The vacancy rate in the second clause is not what has grown in the first.
TEST(Narrative, AMeasureOfAnotherClauseIsDoubted) {
  EXPECT_THAT(check_sentence("Community nursing has grown, and vacancies are many.").found,
              Each(StartsWith("note ")));
}

TEST(Narrative, WhatNobodyKnowsIsListed) {
  auto text = check_sentence("The hub answered circa 900 calls.");
  EXPECT_THAT(text.found, ElementsAre("note check.figure.not-found edition/narrative/a.md:1:18"));
}

TEST(Narrative, FiguresCsvStatesIt) {
  auto text = check_text_of(
      {{"figures.csv", "id,value,unit,words,source\ncalls,912,count,hub calls answered,Hub log\n"},
       {"narrative/a.md", "The hub answered around 900 calls.\n"},
       {"narrative/b.md", "In all, the hub had 1,000 calls answered.\n"}});
  EXPECT_EQ(text.figures.at(0).verdict, Verdict::agrees);
  EXPECT_EQ(text.figures.at(0).against, "912: calls in figures.csv (edition/figures.csv, row 1)");
  EXPECT_EQ(text.figures.at(1).verdict, Verdict::disagrees);
}

TEST(Narrative, ARangeInFiguresCsv) {
  auto text = check_text_of({{"figures.csv",
                              "id,value,upper,unit,words,source\n"
                              "visits,8%,10%,percent,visits missed,Visit log\n"},
                             {"narrative/a.md", "Between 8% and 10% of visits were missed.\n"}});
  EXPECT_EQ(text.figures.at(0).verdict, Verdict::agrees);
}

TEST(Narrative, TextsOfTablesAreRead) {
  auto text = check_text_of({{"priorities.csv",
                              "id,number,title,summary\np,1,Keep people,Turnover of midwives is "
                              "19% and has to fall.\n"}});
  EXPECT_THAT(text.found, ElementsAre("error check.figure.disagrees edition/priorities.csv:2:0"));
}

TEST(Narrative, AnEarlierYearIsNotThisOne) {
  EXPECT_EQ(
      check_sentence("In 2019 there were 1,050 midwives among the staff.").figures.at(0).verdict,
      Verdict::not_found);
}

TEST(Narrative, AChartLabelWithoutAWordToNameItIsNotContradicted) {
  const char* sentence = "One resident in five was at risk.\n";
  auto with_label = [&](const std::string& label) {
    return check_text_of(
        {{"chart_data.csv", "chart,label,series,value,unit,decimals\nresidents," + label +
                                ",,11%,percent,0\nresidents,Older people,,89%,percent,0\n"},
         {"narrative/a.md", sentence}});
  };
  EXPECT_THAT(with_label("Other").found, Not(Contains(HasSubstr("figure.disagrees"))));
  EXPECT_THAT(with_label("Residents at risk").found, Contains(HasSubstr("figure.disagrees")));
}

TEST(Narrative, RestrictedTextIsNotReadForThePublic) {
  auto text = check_text_of(
      {{"narrative/a.md", "Open.\n\n::: restricted\nTurnover of midwives is 19%.\n:::\n"}});
  EXPECT_THAT(text.figures, IsEmpty());
  EXPECT_THAT(text.found, IsEmpty());
}

}  // namespace
}  // namespace muster::check
