// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "loaded_edition.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Loaded vacancies_of(const std::string& date) {
  return load({{"vacancies.csv", "date,sector,profession,fte\n2015-10-01,acute,A,1\n" + date +
                                     ",acute,A,1\n2016-10-01,acute,A,1\n"}});
}

// The baseline is 1 October 2022.
TEST(TableDates, ATableThatIsAYearBehindIsReported) {
  EXPECT_THAT(vacancies_of("2022-09-30").found, IsEmpty());
  EXPECT_THAT(vacancies_of("2021-10-31").found, IsEmpty());
  Loaded out = vacancies_of("2021-10-01");
  EXPECT_TRUE(out.dataset);
  EXPECT_THAT(out.found, ElementsAre("edition/vacancies.csv:0 load.table.stale"));
  EXPECT_EQ(
      out.messages[0],
      "the latest figures of 'vacancies' are from 1 October 2021, but the baseline is 1 October "
      "2022");
}

TEST(TableDates, ACohortBeginsAYearBeforeItIsCounted) {
  const auto start = [](const std::string& day) {
    return load({{"cohorts.csv",
                  "start,sector,profession,in_post,stayed\n" + day + ",acute,A,100,90\n"}})
        .found;
  };
  EXPECT_THAT(start("2021-10-01"), IsEmpty());
  EXPECT_THAT(start("2020-10-01"), ElementsAre("edition/cohorts.csv:0 load.table.stale"));
}

TEST(TableDates, ASourceThatWasNotBroughtUpToDateWithItsTable) {
  const std::string sources = "table,title,publisher,origin,as_of\n";
  std::map<std::string, std::string> files = {
      {"vacancies.csv", "date,sector,profession,fte\n2022-10-01,acute,A,1\n"},
      {"sources.csv", sources + "vacancies,V,P,O,2022-09-30\n"}};
  EXPECT_THAT(load(files).found, IsEmpty());
  files["sources.csv"] = sources + "vacancies,V,P,O,2021-09-30\n";
  EXPECT_THAT(load(files).found, ElementsAre("edition/sources.csv:2 load.table.stale"));
}

}  // namespace
}  // namespace muster::load
