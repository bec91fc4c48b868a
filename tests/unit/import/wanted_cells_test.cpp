// SPDX-License-Identifier: MIT
// What the child that reads workbooks sends: of a file with a row for each person, only the cells
// that the recipe names.
#include "import/wanted_cells.hpp"

#include <gmock/gmock.h>

#include "import/confined_child.hpp"
#include "import/workbook_child.hpp"
#include "imported.hpp"
#include "support/books.hpp"

namespace muster::importing {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const std::string keys =
    "recipe: t\ntitle: T\npublisher: P\ntable: staff\npersons: yes\ncolumns:\n"
    "  date: {text: 2025-03-31}\n  sector: {text: acute}\n  profession: {from: ROLE}\n"
    "  fte: {from: FTE, rows: add}\n";

const std::vector<std::string> names = {"WARD", "ROLE", "SURNAME", "FTE", "POSTCODE"};
const Cells persons = {names,
                       {"Ward 7", "Nurse", "Quillfeather", "0.5", "ZZ1 1ZZ"},
                       {"Ward 8", "Doctor", "Underbridge", "0.75", "ZZ2 2ZZ"}};
const std::vector<std::string> secrets = {"Quillfeather", "Underbridge", "ZZ1", "ZZ2", "Ward"};

std::string xlsx(const Cells& cells) { return BookOfCells().sheet("Staff", cells).bytes(); }

std::string ods(const Cells& cells) {
  std::string rows;
  for (const auto& row : cells) {
    rows += "<table:table-row>";
    for (const std::string& cell : row) rows += text_cell(cell);
    rows += "</table:table-row>";
  }
  return open_document("Staff", rows);
}

/// Returns all bytes that come over the pipe when the child reads the workbook by the recipe.
std::string sent_for(const std::string& workbook, const std::string& recipe_text) {
  Diagnostics diagnostics;
  const auto folder = memory_folder({{"r.yaml", recipe_text}}, "in");
  const auto recipe = read_recipe(*folder, "r.yaml", diagnostics);
  if (!recipe) return "the recipe is wrong";
  ArchiveWish wish;
  wish.recipe = &*recipe;
  std::string sent;
  run_confined(
      {}, [&](const Send& send) { read_archive(workbook, wish, send); },
      [&](std::string_view bytes) { sent += bytes; });
  return sent;
}

/// Expects that nothing of a person was sent.
void expect_no_secret(const std::string& sent) {
  for (const std::string& secret : secrets) EXPECT_THAT(sent, Not(HasSubstr(secret)));
}

TEST(WantedCells, OnlyColumnsOfTheRecipeLeaveTheChild) {
  for (const std::string& workbook : {xlsx(persons), ods(persons)}) {
    const std::string sent = sent_for(workbook, keys);
    for (const char* wanted : {"SURNAME", "Nurse", "Doctor", "0.5", "0.75"})
      EXPECT_THAT(sent, HasSubstr(wanted));
    expect_no_secret(sent);
  }
}

TEST(WantedCells, AreThoseOfConditionsGroupsSplitsAndTurnedColumnsToo) {
  const Cells wide = {{"WARD", "ORG", "SURNAME", "GRADE", "2024", "2025", "POSTCODE"},
                      {"Ward 7", "Trust A", "Quillfeather", "band: 5", "11", "12", "ZZ1 1ZZ"}};
  const std::string recipe =
      "recipe: t\ntitle: T\npublisher: P\ntable: staff\nfill_down: [ORG]\n"
      "unpivot: {columns: ['20*'], names: year, values: people}\n"
      "split: [{column: GRADE, pattern: '{kind}: {grade}'}]\n"
      "columns:\n  date: {from: year, date: year}\n  sector: {text: acute}\n"
      "  profession: {from: grade}\n  headcount: {from: people, rows: add}\n";
  const std::string sent = sent_for(xlsx(wide), recipe);
  for (const char* wanted : {"Trust A", "band: 5", "11", "12"})
    EXPECT_THAT(sent, HasSubstr(wanted));
  expect_no_secret(sent);
}

TEST(WantedCells, TitlesAboveTheHeaderStayInTheChild) {
  Cells cells = persons;
  cells.insert(cells.begin(), {{"Extract for Quillfeather"}, {"", "ROLE"}});
  const std::string by_names = "header: {names: [ROLE, FTE]}\n" + keys;
  expect_no_secret(sent_for(xlsx(cells), by_names));
  EXPECT_EQ(
      import_with(by_names, {{"a.xlsx", xlsx(cells)}}).written.at("staff.csv"),
      "date,sector,profession,fte\n2025-03-31,acute,Nurse,0.5\n2025-03-31,acute,Doctor,0.75\n");
}

TEST(WantedCells, AWrongHeaderSendsNobodyAndTheMessageIsTheSame) {
  Cells cells = persons;
  cells.insert(cells.begin(), {{"A title"}, {"of two lines"}});
  expect_no_secret(sent_for(xlsx(cells), keys));
  EXPECT_THAT(import_with(keys, {{"a.xlsx", xlsx(cells)}}).problems,
              Contains(AllOf(HasSubstr("most of the recipe's columns are not in this line"),
                             HasSubstr("write 'header: {line: 3}' in the recipe"))));
  const std::string misspelt = "header: {names: [ROLE, FTES]}\n" + keys;
  expect_no_secret(sent_for(xlsx(cells), misspelt));
  EXPECT_THAT(import_with(misspelt, {{"a.xlsx", xlsx(cells)}}).problems,
              Contains(HasSubstr("correct the name 'FTES' in the recipe: line 3 has other names")));
}

TEST(WantedCells, ARowWithTextInOtherCellsAloneIsStillARow) {
  // The ward of row 3 has no figure, so its sum is unknown.
  const Cells cells = {{"ROLE", "NOTE", "FTE"}, {"Nurse", "", "0.5"}, {"", "left"}, {"", " "}};
  const std::string recipe = "fill_down: [ROLE]\n" + keys;
  const auto done = import_with(recipe, {{"a.xlsx", xlsx(cells)}});
  EXPECT_EQ(done.written.at("staff.csv"),
            "date,sector,profession,fte\n2025-03-31,acute,Nurse,n/a\n");
  EXPECT_EQ(count_words(done.files.at(0).counts), "2 rows read, 2 kept");
  EXPECT_THAT(sent_for(xlsx(cells), recipe), Not(HasSubstr("left")));
}

TEST(WantedCells, OfAWorkbookWithoutARecipeAreAll) {
  std::string sent;
  run_confined(
      {}, [&](const Send& send) { read_archive(xlsx(persons), {}, send); },
      [&](std::string_view bytes) { sent += bytes; });
  EXPECT_THAT(sent, HasSubstr("Quillfeather"));
}

}  // namespace
}  // namespace muster::importing
