// SPDX-License-Identifier: MIT
#include "muster/sdk/group_sets.hpp"

#include <gmock/gmock.h>

#include "muster/sdk/staff_history.hpp"
#include "unit/sdk/table_input.hpp"

namespace muster::sdk {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::days_of;
using testing::ImageBuilder;
using testing::RowsOfText;
using testing::TableInput;

TEST(LikelyName, TheSameButForCapitalsSignsPluralsOrASlip) {
  const std::vector<std::string> names{"Adult nurses", "Radiographers", "ODPs"};
  EXPECT_EQ(likely_name("Adult Nurses", names), "Adult nurses");
  EXPECT_EQ(likely_name("Radiographer", names), "Radiographers");
  EXPECT_EQ(likely_name("Radiogaphers", names), "Radiographers");
  EXPECT_EQ(likely_name("Physiotherapists", names), "");
  EXPECT_EQ(likely_name("GPs", names), "") << "short names are not near to each other";
  EXPECT_EQ(did_you_mean("Adult Nurses", names), ", did you mean 'Adult nurses'");
}

/// Staff by organisation; at the baseline A and B.
struct ByOrganisation {
  explicit ByOrganisation(RowsOfText earlier) {
    earlier.push_back({"2022-10-01", "acute", "A", "550"});
    earlier.push_back({"2022-10-01", "acute", "B", "500"});
    image.table("staff", {"date@", "sector", "organisation", "fte#"}, earlier);
  }
  ImageBuilder image;
};

std::vector<std::size_t> sizes(const RowsOfText& earlier) {
  const ByOrganisation staff(earlier);
  const TableInput tables(staff.image);
  const Rows rows = tables.input.own_rows("staff");
  return {staff_history(rows, tables.input.edition.baseline).size(),
          other_organisations(rows, tables.input.edition.baseline).size()};
}

// 500 of A alone against 550 + 500 of both would be a trend of +110% in five years.
TEST(StaffHistory, SumsOverOtherOrganisationsAreNoFiguresOfOneSeries) {
  EXPECT_THAT(sizes({{"2017-10-01", "acute", "A", "500"}}), ElementsAre(1, 1));
  EXPECT_THAT(sizes({{"2017-10-01", "acute", "A", "500"}, {"2017-10-01", "acute", "B", "0"}}),
              ElementsAre(2, 0));
  EXPECT_THAT(sizes({{"2017-10-01", "acute", "A", "500"},
                     {"2017-10-01", "acute", "B", "400"},
                     {"2017-10-01", "acute", "C", "9"}}),
              ElementsAre(1, 1));
  EXPECT_THAT(sizes({{"2017-10-01", "acute", "", "900"}}), ElementsAre(2, 0))
      << "a row for all is of all";
}

TEST(GroupsMissing, InTheOrderOfTheWhole) {
  const ByOrganisation staff({{"2017-10-01", "acute", "B", "500"}});
  const TableInput tables(staff.image);
  const Rows rows = tables.input.own_rows("staff");
  const Rows then = rows.where("date", day_from_image(days_of("2017-10-01")));
  const Rows now = rows.where("date", day_from_image(days_of("2022-10-01")));
  EXPECT_THAT(groups_missing(then, now, "organisation"), ElementsAre("A"));
  EXPECT_THAT(groups_missing(now, then, "organisation"), IsEmpty());
  EXPECT_THAT(groups_missing(then, now, "no_such_column"), IsEmpty());
}

}  // namespace
}  // namespace muster::sdk
