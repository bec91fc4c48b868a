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

// A name is near with at most one slip for every four letters, and never more than two.
TEST(LikelyName, SlipsAreLettersPutInLeftOutOrChanged) {
  const auto is_near = [](const char* name, const char* other) {
    return !likely_name(name, {other}).empty();
  };
  EXPECT_TRUE(is_near("Audiolog", "Audxoxog")) << "two of eight changed";
  EXPECT_FALSE(is_near("Audiolo", "Audxoxo")) << "two of seven";
  EXPECT_TRUE(is_near("Audiolo", "Audxolo"));
  EXPECT_TRUE(is_near("Audiolog", "udiolo")) << "the first and the last left out";
  EXPECT_TRUE(is_near("udiologi", "Audiologic")) << "and put in";
  EXPECT_TRUE(is_near("uAdiolog", "Audiolog")) << "two letters in the wrong order";
  EXPECT_FALSE(is_near("Audiologe", "Audi")) << "a beginning alone";
  EXPECT_FALSE(is_near("Audiologyteam", "Audxoxoxyteam")) << "three of thirteen";
  EXPECT_TRUE(is_near("Dent", "Bent"));
  EXPECT_FALSE(is_near("Den", "Ben"));
}

TEST(LikelyName, ANameOfTwoLettersHasAPluralToo) {
  EXPECT_EQ(likely_name("GP", {"GPs"}), "GPs");
  EXPECT_EQ(likely_name("M", {"Ms"}), "") << "what ends with s need not be one";
}

// Short names may differ in nothing but capitals and signs, so each letter and digit counts.
TEST(LikelyName, LettersDigitsAndWhatIsNotAsciiAreNoSigns) {
  EXPECT_EQ(likely_name("A-Z", {"az"}), "az");
  for (const char* other : {"Ba", "Bz", "B0", "B9", "Bé"}) EXPECT_EQ(likely_name(other, {"B"}), "");
  EXPECT_EQ(likely_name("bcÀ", {"bdÀ"}), "bdÀ") << "À is two characters: four, so one slip";
}

TEST(LikelyName, TheNearestAndOfTwoTheFirst) {
  EXPECT_EQ(likely_name("Audiolog", {"Audxoxog", "Audxolog", "Auxiolog"}), "Audxolog");
  EXPECT_EQ(likely_name("Nurses", {"Nurses"}), "") << "itself";
  EXPECT_EQ(did_you_mean("Nurses", {"Midwives"}), "");
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

std::vector<std::string> missing_in_2017(const RowsOfText& then, const RowsOfText& now) {
  RowsOfText all = then;
  all.insert(all.end(), now.begin(), now.end());
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "organisation", "fte#"}, all);
  const TableInput tables(image);
  const Rows rows = tables.input.own_rows("staff");
  return groups_missing(rows.where("date", day_from_image(days_of("2017-10-01"))),
                        rows.where("date", day_from_image(days_of("2022-10-01"))), "organisation");
}

TEST(GroupsMissing, NoneWhereOneOfTheTwoHasARowForAll) {
  const RowsOfText a_then{{"2017-10-01", "acute", "A", "1"}};
  const RowsOfText b_now{{"2022-10-01", "acute", "B", "1"}};
  EXPECT_THAT(missing_in_2017(a_then, b_now), ElementsAre("B"));
  EXPECT_THAT(missing_in_2017({{"2017-10-01", "acute", "", "1"}}, b_now), IsEmpty());
  RowsOfText b_and_all = b_now;
  b_and_all.push_back({"2022-10-01", "acute", "", "1"});
  EXPECT_THAT(missing_in_2017(a_then, b_and_all), IsEmpty());
}

// Days after the baseline aren't compared, and nothing is if no day is on or before it.
TEST(StaffHistory, OtherOrganisationsAreThoseOfDaysBeforeTheLast) {
  EXPECT_THAT(sizes({{"2023-10-01", "acute", "C", "9"}}), ElementsAre(1, 0));
  ImageBuilder later;
  later.table("staff", {"date@", "sector", "organisation", "fte#"},
              {{"2023-10-01", "acute", "A", "500"}, {"2024-10-01", "acute", "B", "500"}});
  const TableInput tables(later);
  const Rows rows = tables.input.own_rows("staff");
  EXPECT_TRUE(other_organisations(rows, tables.input.edition.baseline).empty());
  EXPECT_TRUE(staff_history(rows, tables.input.edition.baseline).empty());
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
