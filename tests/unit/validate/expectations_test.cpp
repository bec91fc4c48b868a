// SPDX-License-Identifier: MIT
#include "validate/validate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::validate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::Figure figure(std::string id, double value, model::Status status = model::Status::known) {
  model::Figure one;
  one.id = std::move(id);
  one.value = value;
  one.status = status;
  return one;
}

std::vector<std::string> compare_one(const std::string& id, const std::string& value,
                                     const model::Figure& figure) {
  return compare({{id, value, 2}}, {figure}, "dental");
}

TEST(Expectations, AreReadFromTwoColumns) {
  Diagnostics diagnostics;
  auto all = read_expectations("figure,value\r\ngap.nurses, -14.6\r\n\r\nturnover,unknown\n",
                               "x.csv", diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].figure, "gap.nurses");
  EXPECT_EQ(all[0].value, "-14.6");
  EXPECT_EQ(all[1].line, 4U);
}

TEST(Expectations, AnInvalidLineIsReportedWithItsPlace) {
  Diagnostics diagnostics;
  read_expectations("figure,value\ngap.nurses,about 12\ngap\n", "x.csv", diagnostics);
  ASSERT_EQ(diagnostics.error_count(), 2U);
  EXPECT_EQ(diagnostics.items()[0].code, code::load_cell_number);
  EXPECT_EQ(diagnostics.items()[0].location, (Location{"x.csv", 2, 0}));
}

TEST(Expectations, HoldToTheDecimalsThatTheyGive) {
  EXPECT_THAT(compare_one("gap.nurses", "-14.6", figure("dental.gap.nurses", -14.63)), IsEmpty());
  EXPECT_THAT(compare_one("dental.gap.nurses", "-15", figure("dental.gap.nurses", -14.63)),
              IsEmpty());
  EXPECT_THAT(
      compare_one("gap.nurses", "-14.63", figure("dental.gap.nurses", -14.6)),
      ElementsAre("the figure 'gap.nurses' is expected to be -14.63, but it is −14.600000"));
}

TEST(Expectations, AStatusIsNoNumber) {
  auto unknown = figure("dental.gap", 0, model::Status::unknown);
  EXPECT_THAT(compare_one("gap", "unknown", unknown), IsEmpty());
  EXPECT_THAT(compare_one("gap", "0", unknown),
              ElementsAre("the figure 'gap' is expected to be 0, but it is unknown"));
  EXPECT_THAT(compare_one("gap", "withheld", unknown), testing::SizeIs(1));
}

TEST(Expectations, AFigureThatIsNotThereIsReported) {
  EXPECT_THAT(compare({{"gap", "3", 2}}, {}, "dental"),
              ElementsAre("the figure 'gap' is expected to be 3, but there is no such figure"));
}

}  // namespace
}  // namespace muster::validate
