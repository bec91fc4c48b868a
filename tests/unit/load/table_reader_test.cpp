// SPDX-License-Identifier: MIT
#include "load/table_reader.hpp"

#include <gmock/gmock.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "load/table_declaration.hpp"

namespace muster::load {
namespace {

using model::Audience;
using model::Status;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Read {
  model::TextPool texts;
  std::optional<model::Table> table;
  Diagnostics diagnostics;

  const model::Column& column(const char* name) const { return *table->find(name); }
  std::string text(const char* name, std::size_t row) const {
    return std::string(texts.at(column(name).texts[row]));
  }
};

Read read(const std::string& name, const std::string& csv, const TableOptions& options = {}) {
  Read out;
  for (model::TableSchema schema : host_tables()) {
    if (schema.name != name) continue;
    for (model::ColumnSchema& column : schema.columns)
      if (column.name == "sector") column.allowed = {"acute", "maternity", "primary_care", "social_care"};
    out.table = read_table(*memory_folder({{name + ".csv", csv}}), schema, options, out.texts,
                           out.diagnostics);
  }
  return out;
}

std::vector<std::string> found(const Read& read) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : read.diagnostics.items()) {
    lines.push_back(std::to_string(d.location.line) + ":" + std::to_string(d.location.column) +
                    " " + std::string(d.code.id));
  }
  return lines;
}

const std::string header = "date,sector,profession,fte\n";

Read staff(const std::string& rows, const TableOptions& options = {}) {
  return read("staff", header + rows, options);
}

TEST(TableReader, TwoByteOrderMarksAreOneTooMany) {
  Read marked = read("staff", "\xEF\xBB\xBF\xEF\xBB\xBF" + header + "2022-10-01,acute,A,1\n");
  EXPECT_TRUE(marked.table);
}

// The quote that opens in the first row is closed in the second, so both rows are lost.
TEST(TableReader, AQuoteThatSwallowsARowIsReported) {
  const std::string noted = "date,sector,profession,fte,note\n";
  Read swallowed = read("vacancies", noted +
                                         "2022-10-01,acute,Adult nurses,100,\"seen\n"
                                         "2022-10-01,acute,Radiographers,10,\"\n");
  ASSERT_TRUE(swallowed.table);
  EXPECT_EQ(swallowed.table->row_count(), 1U);
  EXPECT_THAT(found(swallowed), ElementsAre("2:35 load.csv.swallowed-row"));
  EXPECT_THAT(swallowed.diagnostics.items()[0].message,
              HasSubstr("and line 3, which is inside it"));
  EXPECT_THAT(
      found(read("vacancies", noted + "2022-10-01,acute,A,100,\"Seen, checked,\nand agreed, "
                                      "twice, with all, of them\"\n")),
      IsEmpty());
}

// A group has one row in a month, whatever day each file gives it.
TEST(TableReader, AMonthIsAMonthOnWhateverDay) {
  const std::string movements = "month,sector,profession,leavers\n";
  Read mixed = read("movements", movements +
                                     "2022-09-01,acute,A,50\n30/09/2022,acute,B,10\n"
                                     "2022-09,acute,C,1\n");
  ASSERT_TRUE(mixed.table);
  const std::vector<std::int32_t> september(3, parse_date("2022-09-01")->days);
  EXPECT_EQ(mixed.column("month").dates, september);
  ASSERT_EQ(mixed.table->margins.size(), 1U);
  EXPECT_THAT(mixed.table->margins[0].table->find("leavers")->numbers, ElementsAre(50 + 10 + 1));
  EXPECT_THAT(found(read("movements", movements + "2022-09-01,acute,A,50\n2022-09-30,acute,A,9\n")),
              ElementsAre("3:1 load.row.duplicate-key"));
}

TEST(TableReader, MorePeopleInPostThanAreFundedAreVacanciesBelowZero) {
  Read over = read("vacancies", header + "2022-10-01,acute,Radiographers,-10\n");
  ASSERT_TRUE(over.table);
  EXPECT_EQ(over.column("fte").numbers[0], -10);
  EXPECT_THAT(found(staff("2022-10-01,acute,Radiographers,-10\n")),
              ElementsAre("2:32 load.cell.range"));
}

TEST(TableReader, ReadsTypedCellsWithTheirLines) {
  Read out =
      staff("2022-10-01,acute,Adult nurses,\"10,119\"\n\n01/10/2017,acute,Adult nurses,n/a\n");
  ASSERT_TRUE(out.table);
  EXPECT_THAT(out.table->lines, ElementsAre(2, 4));
  EXPECT_EQ(out.column("fte").numbers[0], 10119);
  EXPECT_THAT(out.column("fte").status, ElementsAre(Status::known, Status::unknown));
  EXPECT_EQ(iso_date({out.column("date").dates[1]}), "2017-10-01");
  EXPECT_EQ(out.text("profession", 1), "Adult nurses");
  EXPECT_EQ(out.table->file, "staff.csv");
}

TEST(TableReader, TakesColumnsInAnyOrderAndSpelling) {
  Read out =
      read("movements",
           "Staff in post,LEAVERS,profession,sector,month\n100,2,Midwives,maternity,2022-10\n");
  ASSERT_TRUE(out.table);
  EXPECT_EQ(out.column("staff_in_post").numbers[0], 100);
  EXPECT_EQ(out.table->columns.front().schema.name, "month");
  EXPECT_EQ(out.table->find("joiners"), nullptr);
}

TEST(TableReader, FillsInWhatAnEmptyWordMeans) {
  Read out = read("staff", "date,sector,profession,fte,basis\n2022-10-01,acute,A,1,\n");
  ASSERT_TRUE(out.table);
  EXPECT_EQ(out.text("basis", 0), "published");
}

TEST(TableReader, PassesOverRowsAndColumnsThatExcelLeftEmpty) {
  Read out = read("staff", "date,sector,profession,fte,,\n2022-10-01,acute,A,1,,\n,,,,,\n");
  ASSERT_TRUE(out.table);
  EXPECT_EQ(out.table->row_count(), 1U);
}

TEST(TableReader, NamesFileLineColumnAndValue) {
  Read out = staff("2022-10-01,acute,Adult nurses,abc\n");
  ASSERT_EQ(out.diagnostics.items().size(), 1U);
  const Diagnostic& d = out.diagnostics.items()[0];
  EXPECT_EQ(d.location, (Location{"edition/staff.csv", 2, 31}));
  EXPECT_EQ(d.message, "column 'fte' contains 'abc', but a number was expected");
  EXPECT_FALSE(out.table);
}

TEST(TableReader, ReportsEveryBadCellOfARow) {
  EXPECT_THAT(found(staff("2022-13-01,acut,,x\n")),
              ElementsAre("2:1 load.cell.date", "2:12 load.cell.word", "2:17 load.cell.empty-key",
                          "2:18 load.cell.number"));
}

TEST(TableReader, SuggestsTheNearestWord) {
  Read out = staff("2022-10-01,primary care,GPs,1\n");
  EXPECT_THAT(out.diagnostics.items()[0].hints, ElementsAre("did you mean 'primary_care'?"));
}

TEST(TableReader, ShortensLongValues) {
  Read out = staff("2022-10-01," + std::string(100, 'x') + ",GPs,1\n");
  EXPECT_THAT(out.diagnostics.items()[0].message, HasSubstr("'" + std::string(40, 'x') + "…'"));
}

TEST(TableReader, FindsDuplicateKeysAndNamesTheFirstLine) {
  Read out = staff("2022-10-01,acute,A,1\n2022-10-01,acute,B,1\n01/10/2022,acute,\" A \",2\n");
  EXPECT_THAT(found(out), ElementsAre("4:1 load.row.duplicate-key"));
  EXPECT_THAT(out.diagnostics.items()[0].message, HasSubstr("same key as line 2"));
}

TEST(TableReader, CountsAnOptionalColumnToTheKeyWhereItIsThere) {
  Read out = read("staff",
                  "date,sector,profession,organisation,fte\n2022-10-01,acute,A,X,1\n"
                  "2022-10-01,acute,A,Y,1\n2022-10-01,acute,A,,3\n");
  EXPECT_TRUE(out.table);
}

TEST(TableReader, FindsMoreDaysLostThanThereWere) {
  Read out = read("sickness",
                  "month,sector,profession,days_lost,days_available\n2022-10,acute,A,5,4\n"
                  "2022-11,acute,A,5,n/a\n2022-12,acute,A,5,5\n");
  EXPECT_THAT(found(out), ElementsAre("2:17 load.row.rule"));
  EXPECT_THAT(out.diagnostics.items()[0].message,
              HasSubstr("contains 5, which is more than 4 in column 'days_available'"));
}

TEST(TableReader, FindsMoreWhoStayedThanThereWere) {
  EXPECT_THAT(
      found(read("cohorts", "start,sector,profession,in_post,stayed\n2021-10-01,acute,A,9,10\n")),
      ElementsAre("2:22 load.row.rule"));
}

TEST(TableReader, FindsAPercentageThatLacksItsSign) {
  std::string facts = "id,sector,label,value,unit,source\n";
  EXPECT_THAT(found(read("key_facts", facts + "a,,Zero hours,40,percent,x\n")),
              ElementsAre("2:15 load.row.rule"));
  EXPECT_EQ(read("key_facts", facts + "a,,Zero hours,40%,percent,x\n").column("value").numbers[0],
            0.4);
}

TEST(TableReader, FindsNegativeHeadsAndBareRates) {
  EXPECT_THAT(
      found(read("staff", "date,sector,profession,headcount,fte\n2022-10-01,acute,A,-3,1\n")),
      ElementsAre("2:20 load.cell.range"));
  EXPECT_THAT(found(read("published_rates",
                         "measure,sector,profession,period,rate\nturnover,acute,A,2021/22,16.4\n")),
              ElementsAre("2:26 load.cell.rate"));
}

TEST(TableReader, FindsHeaderTrouble) {
  Read out = read("staff", "date,sector,profesion,fte,fte\n2022-10-01,acute,A,1,2\n");
  EXPECT_THAT(found(out), ElementsAre("1:0 load.csv.missing-column", "1:13 load.csv.unknown-column",
                                      "1:27 load.csv.duplicate-column"));
  EXPECT_THAT(out.diagnostics.items()[1].hints, ElementsAre("did you mean 'profession'?"));
}

TEST(TableReader, FindsAValueInAColumnWithoutAName) {
  EXPECT_THAT(found(read("staff", "date,sector,profession,fte,\n2022-10-01,acute,A,1,x\n")),
              ElementsAre("2:22 load.csv.unnamed-column"));
}

TEST(TableReader, FindsRaggedRows) {
  EXPECT_THAT(found(staff("2022-10-01,acute,Nurses, adult,1\n2022-10-01,acute,A\n")),
              ElementsAre("2:32 load.csv.field-count", "3:18 load.csv.field-count"));
}

TEST(TableReader, FindsAnEmptyFile) {
  EXPECT_THAT(found(read("staff", "\n")), ElementsAre("1:0 load.csv.no-header"));
}

TEST(TableReader, RefusesControlCharactersInText) {
  EXPECT_THAT(found(staff("2022-10-01,acute,Nur\x1B[2Jses,1\n")),
              ElementsAre("2:18 load.cell.control-character"));
}

TEST(TableReader, RefusesRestrictionMarksInText) {
  for (const char* cell :
       {"Nurses {audience=restricted}", "[Nurses]{.restricted}", "::: restricted",
        "\uFF1A\uFF1A\uFF1A restricted", "Nurses audience: restricted"})
    EXPECT_THAT(found(staff(std::string("2022-10-01,acute,") + cell + ",1\n")),
                ElementsAre("2:18 load.audience.place"))
        << cell;
  EXPECT_THAT(found(staff("2022-10-01,acute,Restricted posts (audience: all),1\n")), IsEmpty());
}

TEST(TableReader, ReportsTwentyProblemsOfAFileAndCountsTheRest) {
  std::string rows;
  for (int i = 0; i < 2000; ++i) rows += "2022-10-01,acute,A" + std::to_string(i) + ",x\n";
  Read out = staff(rows);
  ASSERT_EQ(out.diagnostics.items().size(), 21U);
  EXPECT_EQ(out.diagnostics.items().back().code, code::load_more);
  EXPECT_EQ(out.diagnostics.items().back().message, "this file has 1980 more problems");
  EXPECT_EQ(out.diagnostics.items()[0].location.line, 2U);
}

const std::string with_audience =
    "date,sector,profession,fte,audience\n2022-10-01,acute,A,1,\n"
    "2022-10-01,acute,Secret trade,2,restricted\n2022-10-01,acute,B,3,public\n";

TEST(TableReader, KeepsRestrictedRowsOutOfAPublicRun) {
  Read out = read("staff", with_audience);
  ASSERT_TRUE(out.table);
  EXPECT_THAT(out.table->lines, ElementsAre(2, 4));
  EXPECT_EQ(out.table->find("audience"), nullptr);
  for (std::size_t i = 0; i < out.texts.size(); ++i) {
    EXPECT_NE(out.texts.at(static_cast<std::uint32_t>(i)), "Secret trade");
    EXPECT_NE(out.texts.at(static_cast<std::uint32_t>(i)), "restricted");
  }
}

TEST(TableReader, ShowsRestrictedRowsToARestrictedRun) {
  Read out = read("staff", with_audience, {Audience::restricted, model::Marks::none});
  ASSERT_TRUE(out.table);
  EXPECT_EQ(out.table->row_count(), 3U);
  EXPECT_EQ(out.text("audience", 0), "public");
  EXPECT_EQ(out.text("audience", 1), "restricted");
}

TEST(TableReader, SaysNothingOfRestrictedRowsInAPublicRun) {
  std::string csv =
      "date,sector,profession,fte,audience\n2022-10-01,acute,A,1,\n"
      "2022-10-01,acute,A,9,restricted\n2022-10-01,acute,B,secret,restricted\n";
  EXPECT_THAT(found(read("staff", csv)), IsEmpty());
  EXPECT_THAT(found(read("staff", csv, {Audience::restricted, model::Marks::none})),
              ElementsAre("3:1 load.row.duplicate-key", "4:20 load.cell.number"));
}

TEST(TableReader, PublishesNothingWhileAnAudienceIsNotKnown) {
  Read out =
      read("staff", "date,sector,profession,fte,audience\n2022-10-01,acute,X,7777,restrcted\n");
  EXPECT_THAT(found(out), ElementsAre("2:25 load.audience"));
  EXPECT_THAT(out.diagnostics.items()[0].message, Not(HasSubstr("7777")));
}

TEST(TableReader, QuotesNoValuesOfRowsThatItCannotSplit) {
  Read out =
      read("staff", "date,sector,profession,fte,audience\n2022-10-01,acute,X,7777,x,restricted\n");
  EXPECT_THAT(found(out), ElementsAre("2:27 load.csv.field-count"));
  EXPECT_THAT(to_text(out.diagnostics.items()[0]), Not(HasSubstr("7777")));
}

/// Keeps rows of one profession, and counts its calls.
struct OneProfession final : model::RowCheck {
  explicit OneProfession(std::string wanted, int readings = 1)
      : profession(std::move(wanted)), left(readings) {}
  void begin(const model::Table& table) override {
    ++begun;
    columns = table.columns.size();
  }
  bool row(const model::Table& table, const model::TextPool& texts, std::size_t row) override {
    ++asked;
    return texts.at(table.find("profession")->texts[row]) == profession;
  }
  bool end() override { return --left > 0; }

  std::string profession;
  int left;
  int asked = 0, begun = 0;
  std::size_t columns = 0;
};

const std::string three =
    "2022-10-01,acute,Adult nurses,10\n2022-10-01,acute,Dietitians,2\n"
    "2022-11-01,acute,Adult nurses,11\n";

Read checked(const std::string& rows, const std::shared_ptr<model::RowCheck>& check) {
  TableOptions options;
  options.check = check;
  return staff(rows, options);
}

TEST(TableReader, AnExcerptHasTheRowsThatItsCheckNeeds) {
  auto check = std::make_shared<OneProfession>("Dietitians");
  Read out = checked(three, check);
  ASSERT_TRUE(out.table);
  EXPECT_TRUE(out.table->excerpt);
  EXPECT_THAT(out.table->lines, ElementsAre(3));
  EXPECT_THAT(out.table->numbers, ElementsAre(2));
  EXPECT_THAT(out.column("fte").numbers, ElementsAre(2));
  EXPECT_EQ(check->asked, 3);
}

TEST(TableReader, AnExcerptHasTheMarginsOfAllRows) {
  Read all = staff(three);
  Read out = checked(three, std::make_shared<OneProfession>("Dietitians", 2));
  ASSERT_EQ(out.table->margins.size(), all.table->margins.size());
  const model::Table& by_date = *out.table->margins.at(1).table;
  EXPECT_THAT(out.table->margins[1].by, ElementsAre("date", "sector"));
  EXPECT_THAT(by_date.find("fte")->numbers, ElementsAre(10 + 2, 11));
}

TEST(TableReader, AFileIsReadAgainWhereItsCheckAsksForIt) {
  auto check = std::make_shared<OneProfession>("Adult nurses", 3);
  Read out = checked(three, check);
  EXPECT_EQ(check->asked, 9);
  EXPECT_EQ(check->begun, 3);
  EXPECT_GE(check->columns, 4U);
  EXPECT_THAT(out.table->lines, ElementsAre(2, 4));
  EXPECT_THAT(out.table->numbers, ElementsAre(1, 3));
}

TEST(TableReader, AnExcerptReportsTheSameOfABadFile) {
  const std::string bad = three + "2022-11-01,acute,Adult nurses,many\n" + three;
  EXPECT_EQ(found(checked(bad, std::make_shared<OneProfession>("Adult nurses"))),
            found(staff(bad)));
}

}  // namespace
}  // namespace muster::load
