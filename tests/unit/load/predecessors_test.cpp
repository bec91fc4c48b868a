// SPDX-License-Identifier: MIT
#include "load/predecessors.hpp"

#include <gmock/gmock.h>

#include <array>

#include "base/diagnostic.hpp"
#include "loaded_edition.hpp"
#include "model/cells.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Files = std::map<std::string, std::string>;

const std::string yaml_end =
    "organisation: Board NAME\npublished: 2022-12-15\nbaseline: 2022-10-01\n"
    "publications: [people-strategy]\nhorizon: {years: 5, label: 2028}\n"
    "ratings:\n  - {id: red, label: 'Red: late', colour: red}\n";

std::string settings(const std::string& name) {
  std::string text = "id: " + name + "\ntitle: Strategy of " + name + "\n" + yaml_end;
  return text.replace(text.find("NAME"), 4, name);
}

/// The editions 'north' and 'south', joined.
struct Joined {
  explicit Joined(Files north, Files south, const LoadOptions& options = {}) {
    north.emplace("edition.yaml", settings("north"));
    south.emplace("edition.yaml", settings("south"));
    first = load(std::move(north), options);
    second = load(std::move(south), options);
    EXPECT_THAT(first.messages, IsEmpty());
    EXPECT_THAT(second.messages, IsEmpty());
    if (!first.dataset || !second.dataset) return;
    Diagnostics diagnostics;
    dataset =
        join_editions({&*first.dataset, &*second.dataset}, {"now/edition.yaml", 1, 1}, diagnostics);
    for (const Diagnostic& one : diagnostics.items())
      found.push_back(std::string(one.code.id) + ": " + one.message);
  }

  const model::Table& table(const char* name) const { return *dataset->find(name); }

  /// The cells of these columns, one text for each row.
  std::vector<std::string> rows(const model::Table& table,
                                const std::vector<std::string>& columns) const {
    std::vector<std::string> rows;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      std::string text;
      for (const std::string& name : columns) {
        const model::Column* column = table.find(name);
        if (!text.empty()) text += " ";
        if (column->schema.type == model::Type::text)
          text += model::text_at(*dataset, column, row);
        else if (!model::has_value(column->status[row]))
          text += column->status[row] == model::Status::withheld ? "withheld" : "unknown";
        else
          text += model::printed(column->numbers[row], column->schema);
      }
      rows.push_back(text);
    }
    return rows;
  }
  std::vector<std::string> rows(const char* name, const std::vector<std::string>& columns) const {
    return rows(table(name), columns);
  }

  Loaded first, second;
  std::optional<model::Dataset> dataset;
  std::vector<std::string> found;
};

const std::string staff = "date,sector,profession,headcount,fte\n";
const std::string staff_by = "date,sector,profession,organisation,headcount,fte\n";
const std::string movements = "month,sector,profession,joiners,leavers,staff_in_post,note\n";
const std::string demand = "sector,profession,scenario,growth,horizon_years\n";
const std::string actions = "id,priority,action,lead,rating\n";
const std::string priorities = "id,number,title,summary\n1,1,Recruit,Staff\n";

/// The north has no column for organisations, so its rows are of 'Board north'.
TEST(Predecessors, RowsOfOrganisationsAreKeptAndTheirSumsAdded) {
  const Joined out({{"staff.csv", staff + "2022-10-01,acute,Nurses,70,60.5\n"}},
                   {{"staff.csv", staff_by + "2022-10-01,acute,Nurses,Southside,30,20\n" +
                                      "2022-10-01,acute,Nurses,Westside,12,10\n"}});
  ASSERT_THAT(out.found, IsEmpty());
  EXPECT_THAT(out.rows("staff", {"organisation", "headcount", "fte"}),
              ElementsAre("Board north 70 60.5", "Southside 30 20", "Westside 12 10"));
  for (const model::Margin& margin : out.table("staff").margins)
    if (margin.table->find("fte") != nullptr) {
      EXPECT_THAT(out.rows(*margin.table, {"fte"}), ElementsAre("90.5"));
    }
  EXPECT_EQ(out.dataset->edition.id, "north and south");
  EXPECT_EQ(out.dataset->edition.title, "Strategy of north and Strategy of south");
  EXPECT_EQ(out.table("staff").sources[out.table("staff").source_of[2]].edition, "south");
}

TEST(Predecessors, RowsWithTheSameKeyAreAddedUp) {
  const Joined out({{"movements.csv", movements + "2022-09,acute,Nurses,4,5,600,Without bank\n"}},
                   {{"movements.csv", movements + "2022-09,acute,Nurses,n/a,7,500,\n"}});
  ASSERT_THAT(out.found, IsEmpty());
  EXPECT_THAT(out.rows("movements", {"joiners", "leavers", "staff_in_post", "basis", "note"}),
              ElementsAre("unknown 12 1,100 derived Without bank"));
  EXPECT_EQ(out.table("movements").sources.back().edition, "north and south");
  EXPECT_EQ(out.table("movements").numbers, std::vector<std::uint32_t>{0});
}

/// There are no staff by which growth could be weighted.
TEST(Predecessors, RatesAreKnownOnlyIfTheyAgree) {
  const Joined out(
      {{"demand.csv", demand + "acute,Nurses,central,10%,5\nacute,Midwives,central,4%,5\n"}},
      {{"demand.csv", demand + "acute,Nurses,central,10%,5\nacute,Midwives,central,8%,5\n"}});
  EXPECT_THAT(out.rows("demand", {"profession", "growth", "horizon_years"}),
              ElementsAre("Nurses 10% 5", "Midwives unknown 5"));
  EXPECT_THAT(out.found,
              ElementsAre("load.predecessor.rate: column 'growth' of demand differs between "
                          "'north' and 'south' in 1 row, so it is not known for all of them: first "
                          "'acute, Midwives, central': 4% and 8%"));
}

const std::string vacancies = "date,sector,profession,fte\n";

/// Two editions with nurses whose demand grows by 4% in the north and by 10% in the south.
Joined growing_apart(const std::string& north_staff, const std::string& north_vacancies,
                     const std::string& north_years = "5") {
  return Joined({{"staff.csv", staff + north_staff},
                 {"vacancies.csv", vacancies + north_vacancies},
                 {"demand.csv", demand + "acute,Nurses,central,4%," + north_years + "\n"}},
                {{"staff.csv", staff + "2022-10-01,acute,Nurses,500,450\n"},
                 {"vacancies.csv", vacancies + "2022-10-01,acute,Nurses,40\n"},
                 {"demand.csv", demand + "acute,Nurses,central,10%,5\n"}});
}

/// 710 posts * 4% + 490 posts * 10% = 28.4 + 49 = 77.4, which is 6.45% of 1,200 posts.
TEST(Predecessors, GrowthInDemandIsWeightedByPosts) {
  const Joined out =
      growing_apart("2022-10-01,acute,Nurses,700,650\n", "2022-10-01,acute,Nurses,60\n");
  EXPECT_THAT(out.rows("demand", {"growth", "horizon_years", "basis"}),
              ElementsAre("6.45% 5 derived"));
  EXPECT_THAT(out.found,
              ElementsAre("load.predecessor.weighted: growth in demand differs between 'north' and "
                          "'south' in 1 row; together it is the mean weighted by their posts, so "
                          "demand is the sum of what each expects: first 'acute, Nurses, central': "
                          "4% and 10%, together 6.45%"));
}

/// Without vacancies, the gap model applies growth to staff in post, here 650 and 450:
/// 26 + 45 = 71, which is 6.4545...% of 1,100.
TEST(Predecessors, GrowthIsWeightedByStaffIfAnEditionHasNoFigureForVacancies) {
  const Joined out =
      growing_apart("2022-10-01,acute,Nurses,700,650\n", "2022-10-01,acute,Nurses,\n");
  EXPECT_NEAR(out.table("demand").find("growth")->numbers[0], 71.0 / 1100, 1e-15);
  EXPECT_EQ(out.table("demand").find("growth")->status[0], model::Status::known);
}

/// The posts are unknown, nobody has a post, the vacancies are of another day, or the growth is
/// over another time.
TEST(Predecessors, GrowthThatCannotBeWeightedIsUnknown) {
  const std::string staffed = "2022-10-01,acute,Nurses,700,650\n";
  const std::string vacant = "2022-10-01,acute,Nurses,60\n";
  const std::array<std::array<std::string, 3>, 4> cases = {{
      {"2022-10-01,acute,Nurses,700,\n", vacant, "5"},
      {"2022-10-01,acute,Nurses,0,0\n", "2022-10-01,acute,Nurses,-490\n", "5"},
      {staffed, "2022-09-30,acute,Nurses,60\n", "5"},
      {staffed, vacant, "4"},
  }};
  for (const auto& [north_staff, north_vacancies, years] : cases) {
    const Joined out = growing_apart(north_staff, north_vacancies, years);
    EXPECT_THAT(out.rows("demand", {"growth"}), ElementsAre("unknown"));
    EXPECT_THAT(out.found, testing::Contains(HasSubstr("load.predecessor.rate: column 'growth'")));
  }
}

/// Absent is not zero: the midwives of the south may only have another name.
TEST(Predecessors, WhatAnEditionLacksIsUnknown) {
  const Joined out({{"staff.csv", staff + "2022-10-01,acute,Midwives,7,6\n"}},
                   {{"staff.csv", staff + "2022-10-01,acute,Nurses,30,20\n"}});
  EXPECT_THAT(out.rows("staff", {"profession", "organisation", "fte"}),
              ElementsAre("Midwives Board north 6", "Nurses Board north unknown",
                          "Nurses Board south 20", "Midwives Board south unknown"));
  EXPECT_THAT(out.rows(*out.table("staff").margins.front().table, {"fte"}),
              ElementsAre("unknown", "unknown"));
  ASSERT_EQ(out.found.size(), 2U);
  EXPECT_THAT(out.found[0],
              HasSubstr("load.predecessor.no-row: the edition 'north' lacks 1 row of staff"));
  EXPECT_THAT(out.found[0], HasSubstr("first '2022-10-01, acute, Nurses'"));
  EXPECT_THAT(out.found[1], HasSubstr("'south' lacks 1 row of staff"));
}

TEST(Predecessors, WithheldCountsStayWithheldInSums) {
  const Joined out({{"edition.yaml", settings("north") + "disclosure: {public: threshold-5}\n"},
                    {"movements.csv", movements + "2022-09,acute,Nurses,9,3,600,\n"}},
                   {{"movements.csv", movements + "2022-09,acute,Nurses,9,7,500,\n"}});
  EXPECT_THAT(out.rows("movements", {"leavers"}), ElementsAre("withheld"));
  EXPECT_EQ(out.dataset->disclosure.rule_set, "threshold-5");
  EXPECT_GT(out.dataset->disclosure.withheld, 0U);
}

TEST(Predecessors, ActionsWithTheSameIdGetThatOfTheirEdition) {
  const Joined out(
      {{"priorities.csv", priorities},
       {"actions.csv", actions + "1.1,1,Recruit nurses,Board,red\n1.2,1,Keep nurses,Board,red\n"},
       {"updates.csv", "action,date,update\n1.1,2022-11-01,Begun\n"}},
      {{"priorities.csv", priorities},
       {"actions.csv", actions + "1.1,1,Train doctors,Board,red\n1.3,1,Buy beds,Board,red\n"}});
  EXPECT_THAT(out.rows("actions", {"id", "action"}),
              ElementsAre("north/1.1 Recruit nurses", "1.2 Keep nurses", "south/1.1 Train doctors",
                          "1.3 Buy beds"));
  EXPECT_THAT(out.rows("updates", {"action"}), ElementsAre("north/1.1"));
  EXPECT_THAT(out.rows("priorities", {"id"}), ElementsAre("1"));
  ASSERT_EQ(out.found.size(), 1U);
  EXPECT_THAT(out.found[0], HasSubstr("load.predecessor.same-id: the id '1.1' is of different rows "
                                      "of actions in 'north' and 'south'"));
}

TEST(Predecessors, AFigureThatTheyGiveDifferentlyIsLeftOut) {
  const std::string header = "id,sector,label,value,unit,source\n";
  const Joined out(
      {{"key_facts.csv",
        header + "carers,all,Carers,9,count,Council\nbeds,all,Beds,3,count,Council\n"}},
      {{"key_facts.csv",
        header + "carers,all,Carers,8,count,Council\nbeds,all,Beds,3,count,Council\n"}});
  EXPECT_THAT(out.rows("key_facts", {"id"}), ElementsAre("beds"));
}

TEST(Predecessors, TextsOfTheSameNameAreJoined) {
  const Joined out({{"narrative/foreword.md", "From the north.\n"}},
                   {{"narrative/foreword.md", "From the south.\n"}});
  ASSERT_EQ(out.dataset->narrative.size(), 1U);
  EXPECT_EQ(out.dataset->narrative.front().text, "From the north.\n\nFrom the south.\n");
}

TEST(Predecessors, SettingsThatWouldMakeSumsWrongAreErrors) {
  std::string other = settings("south");
  other.replace(other.find("2022-10-01"), 10, "2021-10-01");
  const Joined out({}, {{"edition.yaml", other + "look_back_years: 3\n"}});
  EXPECT_FALSE(out.dataset);
  EXPECT_THAT(out.found,
              ElementsAre("load.predecessor.differs: the editions 'north' and 'south' differ in "
                          "'baseline': 1 October 2022 and 1 October 2021",
                          "load.predecessor.differs: the editions 'north' and 'south' differ in "
                          "'look_back_years': 5 and 3"));
}

TEST(Predecessors, AnOrganisationInTwoEditionsIsAnError) {
  const std::string rows = "2022-10-01,acute,Nurses,Southside,30,20\n";
  const Joined out({{"staff.csv", staff_by + rows}}, {{"staff.csv", staff_by + rows}});
  EXPECT_FALSE(out.dataset);
  EXPECT_THAT(out.found, ElementsAre("load.predecessor.organisation: the organisation 'Southside' "
                                     "is in the editions 'north' and 'south', so it would be "
                                     "counted twice"));
}

}  // namespace
}  // namespace muster::load
