// SPDX-License-Identifier: MIT
#include "check/public_places.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "check/long_tables.hpp"
#include "load/load.hpp"

namespace muster::check {
namespace {

constexpr const char* yaml =
    "id: sel\ntitle: T\norganisation: O\npublished: 2023-06-30\nbaseline: 2022-10-01\n"
    "publications: [p]\n";

/// An edition for the public with restricted rows and lines, and long tables if they are to be
/// excerpts.
struct Edition {
  explicit Edition(const std::string& priorities, const std::string& foreword,
                   const std::string& staff = "", LongTables* long_tables = nullptr) {
    std::map<std::string, std::string> files = {{"edition.yaml", yaml},
                                                {"priorities.csv", priorities},
                                                {"narrative/foreword.md", foreword}};
    if (!staff.empty()) files["staff.csv"] = staff;
    folder = memory_folder(std::move(files));
    load::LoadOptions options;
    options.long_file = 0;
    if (long_tables != nullptr)
      options.row_check = [=](const model::Edition&, const model::TableSchema& schema) {
        return schema.name == "staff" ? long_tables->make(schema, false) : nullptr;
      };
    dataset = load::load_edition(*folder, options, diagnostics);
    EXPECT_TRUE(dataset);
    inspection.emplace(Inspection{*dataset, findings, *folder, {}, diagnostics, long_tables});
  }
  Location place(const std::string& file, std::uint32_t line) const {
    return PublicPlaces(&*inspection).of({"edition/" + file, line, 5});
  }

  std::unique_ptr<Folder> folder;
  Diagnostics diagnostics;
  model::Findings findings;
  std::optional<model::Dataset> dataset;
  std::optional<Inspection> inspection;
};

TEST(PublicPlaces, OfTablesCountRowsThatEverybodySees) {
  const Edition edition(
      "id,number,title,summary,audience\n"
      "a,1,A,\"two\nlines\",\n"
      "x,2,X,\"three\nmore\nlines\",restricted\n"
      "b,3,B,S,\n",
      "");
  EXPECT_EQ(edition.place("priorities.csv", 2), (Location{"edition/priorities.csv", 1, 0}));
  EXPECT_EQ(edition.place("priorities.csv", 3).line, 1U);
  EXPECT_EQ(edition.place("priorities.csv", 7).line, 2U);
  EXPECT_EQ(edition.place("priorities.csv", 1).line, 0U) << "the header is no row";
  EXPECT_EQ(edition.place("priorities.csv", 0).line, 0U);
}

TEST(PublicPlaces, OfNarrativeCountLinesWithTextThatEverybodySees) {
  const Edition edition("id,number,title,summary\na,1,A,S\n",
                        "One.\n\n\n::: restricted\nHidden.\n:::\n\nTwo.\nThree.\n");
  EXPECT_EQ(edition.place("narrative/foreword.md", 1).line, 1U);
  EXPECT_EQ(edition.place("narrative/foreword.md", 8), (Location{"edition/narrative/foreword.md", 2, 0}));
  EXPECT_EQ(edition.place("narrative/foreword.md", 9).line, 3U);
}

TEST(PublicPlaces, OfOtherFilesStay) {
  const Edition edition("id,number,title,summary\na,1,A,S\n", "");
  EXPECT_EQ(edition.place("edition.yaml", 7), (Location{"edition/edition.yaml", 7, 5}));
  EXPECT_EQ(PublicPlaces(&*edition.inspection).of({"templates/shared/status.md", 3, 1}).line, 3U);
}

TEST(PublicPlaces, OfOtherEditionsAndOfWhatWasNotReadHaveNoNumber) {
  const Edition edition("id,number,title,summary\na,1,A,S\n", "");
  EXPECT_EQ(PublicPlaces(&*edition.inspection).of({"before/priorities.csv", 2, 1}).line, 0U);
  EXPECT_EQ(PublicPlaces(nullptr).of({"edition/priorities.csv", 2, 1}),
            (Location{"edition/priorities.csv", 0, 0}));
}

/// 300 trusts over nine months, a restricted row before each month; one trust is unusual in July.
std::string staff_of_many() {
  std::string text = "date,sector,profession,organisation,headcount,fte,basis,audience\n";
  for (int month = 1; month <= 9; ++month) {
    const std::string start = "2022-0" + std::to_string(month) + "-01,acute,Nurses,Trust ";
    const std::string counts = std::to_string(1000 + month) + "," + std::to_string(900 + month);
    text += start + "X,9,9,synthetic,restricted\n";
    for (int trust = 0; trust < 300; ++trust)
      text += start + std::to_string(trust) + "," +
              (month == 7 && trust == 7 ? "90000,80000" : counts) + ",synthetic,\n";
  }
  return text;
}

TEST(PublicPlaces, OfExcerptsCountRowsThatWerePassedOver) {
  LongTables long_tables;
  const Edition edition("id,number,title,summary\na,1,A,S\n", "", staff_of_many(), &long_tables);
  const model::Table& kept = edition.dataset->tables.at("staff");
  ASSERT_TRUE(kept.excerpt);
  // A row for each trust and each later month, and trust 7 in all months but the first.
  ASSERT_EQ(kept.row_count(), 300U + 8 + 8);
  // July begins in line 2 + 6 * 301 with the restricted row; trust 7 is eight lines further down, and
  // 6 * 300 + 7 public rows come before it.
  EXPECT_EQ(edition.place("staff.csv", 1816).line, 1808U);
  EXPECT_EQ(edition.place("staff.csv", 1817).line, 0U) << "a row that was passed over";
}

TEST(PublicPlaces, AreSaidInWords) {
  EXPECT_EQ(public_words({"edition/staff.csv", 7, 0}), "row 7");
  EXPECT_EQ(public_words({"edition/narrative/foreword.md", 7, 0}), "text line 7");
  EXPECT_EQ(public_words({"edition/edition.yaml", 7, 0}), "line 7");
  EXPECT_EQ(public_words({"edition/staff.csv", 0, 0}), "");
}

}  // namespace
}  // namespace muster::check
