// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "loaded_edition.hpp"

namespace muster::load {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Loaded with(const std::string& table, const std::string& row) {
  const std::string header =
      table == "spc_rebases" ? "sector,measure,month,reason\n" : "sector,measure,target\n";
  return load({{"movements.csv",
                "month,sector,profession,leavers\n2022-08-31,acute,A,5\n"
                "2022-09-30,acute,A,5\n"},
               {table + ".csv", header + row + "\n"}});
}

TEST(RunChartRows, ARebaseOfWhichThereIsNoMonth) {
  EXPECT_THAT(with("spc_rebases", "acute,leavers,2022-09,a new rota").found, IsEmpty());
  EXPECT_THAT(with("spc_rebases", "all,leavers,2022-09-14,a new rota").found, IsEmpty());
  Loaded out = with("spc_rebases", "acute,leavers,2023-04,a new rota");
  EXPECT_THAT(out.found, ElementsAre("edition/spc_rebases.csv:2 load.run-chart.no-figures"));
  EXPECT_EQ(out.messages[0],
            "the row has no effect: the tables have no leavers of acute in April 2023");
  EXPECT_EQ(with("spc_rebases", "all,leavers,2023-04,a new rota").messages,
            std::vector<std::string>{
                "the row has no effect: the tables have no leavers of any sector in April 2023"});
}

TEST(RunChartRows, ATargetOfASeriesThatIsNotThere) {
  EXPECT_THAT(with("spc_targets", "acute,leavers,5").found, IsEmpty());
  for (const char* row : {"maternity,leavers,5", "acute,joiners,5", "acute,sickness,5"})
    EXPECT_THAT(with("spc_targets", row).found,
                ElementsAre("edition/spc_targets.csv:2 load.run-chart.no-figures"))
        << row;
}

}  // namespace
}  // namespace muster::load
