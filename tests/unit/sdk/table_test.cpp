// SPDX-License-Identifier: MIT
#include "muster/sdk/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "muster/sdk/refusal.hpp"
#include "unit/sdk/image_builder.hpp"

namespace muster::sdk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::ImageBuilder;

const Day october = day_from_image(testing::days_of("2022-10-01"));

/// An image with the reader over it.
struct Reader {
  explicit Reader(const ImageBuilder& image)
      : words(image.build()), tables(words.data(), words.size() * 8) {}
  std::vector<std::uint64_t> words;
  Tables tables;
};

constexpr std::uint32_t fte = 3;  // position of the column

ImageBuilder staff_image() {
  ImageBuilder image;
  image.table("staff", {"date@", "sector", "profession", "fte#"},
              {{"2017-10-01", "acute", "Nurses", "90"},
               {"2022-10-01", "acute", "Nurses", "100"},
               {"2022-10-01", "acute", "Doctors", "n/a"},
               {"2022-10-01", "maternity", "Midwives", "~35"},
               {"2022-10-01", "acute", "Porters", "*"},
               {"2022-10-01", "acute", "Nurses", "50"}});
  return image;
}

std::string refusal(const std::function<void()>& act) {
  try {
    act();
  } catch (const Refusal& refusal) {
    return refusal.what();
  }
  return "";
}

TEST(Tables, ATableThatIsNotThereIsASentence) {
  const Reader reader(staff_image());
  EXPECT_EQ(refusal([&] { reader.tables.rows("vacancies"); }),
            "table 'vacancies' is not in the edition");
  EXPECT_TRUE(reader.tables.rows_if("vacancies").empty());
  EXPECT_FALSE(reader.tables.has("vacancies"));
}

TEST(Tables, AColumnThatIsNotThereIsASentence) {
  const Reader reader(staff_image());
  const Rows staff = reader.tables.rows("staff");
  EXPECT_EQ(refusal([&] { staff[0].number("headcount"); }),
            "table 'staff' has no column 'headcount'");
  EXPECT_EQ(staff[0].number_if("headcount").status(), Status::unknown);
  EXPECT_EQ(staff.total_if("headcount").status(), Status::unknown);
  EXPECT_EQ(staff[0].text_if("note"), "");
}

TEST(Tables, AColumnOfAnotherTypeIsASentence) {
  const Reader reader(staff_image());
  EXPECT_EQ(refusal([&] { reader.tables.rows("staff")[0].number("sector"); }),
            "column 'sector' of table 'staff' does not contain numbers");
}

TEST(Rows, KeepTheStatusOfEachCell) {
  const Reader reader(staff_image());
  const Rows staff = reader.tables.rows("staff");
  EXPECT_EQ(staff[1].number("fte").number(), 100);
  EXPECT_EQ(staff[2].number("fte").status(), Status::unknown);
  EXPECT_EQ(staff[3].number("fte").status(), Status::rounded);
  EXPECT_EQ(staff[3].number("fte").number(), 35);
  EXPECT_EQ(staff[4].number("fte").status(), Status::withheld);
}

TEST(Rows, AreFoundByWordAndDay) {
  const Reader reader(staff_image());
  const Rows nurses =
      reader.tables.rows("staff").where("profession", "Nurses").where("date", october);
  ASSERT_EQ(nurses.size(), 2u);
  EXPECT_EQ(nurses[0].index(), 1u);
  EXPECT_EQ(nurses[1].index(), 5u);
  EXPECT_TRUE(reader.tables.rows("staff").where("profession", "Nurse").empty());
}

TEST(Rows, ListDistinctWordsInFileOrderAndDaysInTime) {
  const Reader reader(staff_image());
  const Rows staff = reader.tables.rows("staff");
  EXPECT_THAT(staff.distinct("profession"),
              ElementsAre("Nurses", "Doctors", "Midwives", "Porters"));
  EXPECT_THAT(staff.days("date"), ElementsAre(add_years(october, -5), october));
}

TEST(Rows, TotalIsTracedToItsRows) {
  const Reader reader(staff_image());
  const Value total =
      reader.tables.rows("staff").where("profession", "Nurses").where("date", october).total("fte");
  EXPECT_EQ(total.number(), 150);
  EXPECT_THAT(total.inputs(), ElementsAre(InputRow{0, 1, fte}, InputRow{0, 5, fte}));
}

TEST(Rows, TotalOverACellWithoutANumberHasNone) {
  const Reader reader(staff_image());
  const Rows staff = reader.tables.rows("staff");
  EXPECT_EQ(staff.where("profession", "Doctors").total("fte").status(), Status::unknown);
  EXPECT_EQ(staff.total("fte").status(), Status::withheld);
  EXPECT_EQ(staff.where("sector", "none").total("fte").status(), Status::unknown);
}

TEST(Rows, TotalTakesTheHostsOwnWhereItSuppliesOne) {
  ImageBuilder image = staff_image();
  image.margin("staff", 2, {"date@", "sector", "fte#"},
               {{"2022-10-01", "acute", "*"}, {"2022-10-01", "maternity", "~40"}});
  const Reader reader(image);
  const Rows now = reader.tables.rows("staff").where("date", october);
  EXPECT_EQ(now.where("sector", "acute").total("fte").status(), Status::withheld);
  const Value maternity = now.where("sector", "maternity").total("fte");
  EXPECT_EQ(maternity.status(), Status::rounded);
  EXPECT_EQ(maternity.number(), 40);
  EXPECT_THAT(maternity.inputs(), ElementsAre(InputRow{0, 3, fte}));
}

TEST(Rows, TotalTakesAMarginForExactlyItsKeysOnly) {
  ImageBuilder image = staff_image();
  image.margin("staff", 1, {"date@", "fte#"}, {{"2022-10-01", "999"}});
  const Reader reader(image);
  const Value midwives =
      reader.tables.rows("staff").where("date", october).where("sector", "maternity").total("fte");
  EXPECT_EQ(midwives.number(), 35);
}

TEST(Rows, AreFoundByNumber) {
  const Reader reader(staff_image());
  EXPECT_EQ(reader.tables.rows("staff").where_number("fte", 100).size(), 1u);
}

TEST(Tables, AnImageThatDoesNotHoldTogetherIsRefused) {
  std::vector<std::uint64_t> words = staff_image().build();
  EXPECT_THAT(refusal([&] { Tables(words.data(), 16); }), HasSubstr("damaged"));
  EXPECT_THAT(refusal([&] { Tables(nullptr, 0); }), HasSubstr("damaged"));
  EXPECT_THAT(refusal([&] { Tables(words.data(), words.size() * 8 - 64); }), HasSubstr("damaged"));
  words[0] ^= 1;
  EXPECT_THAT(refusal([&] { Tables(words.data(), words.size() * 8); }), HasSubstr("damaged"));
}

/// Any word of the image turned into a huge number gives a refusal or a value, never a wild read.
TEST(Tables, SurviveAnyOneWrongOffset) {
  const std::vector<std::uint64_t> good = staff_image().build();
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::vector<std::uint64_t> bad = good;
    bad[i] = 0xFFFFFFFFFFFFFFF8u;
    refusal([&] {
      const Tables tables(bad.data(), bad.size() * 8);
      const Rows staff = tables.rows_if("staff");
      if (staff.size() > good.size()) return;
      staff.distinct("profession");
      staff.days("date");
      staff.total("fte");
    });
  }
}

}  // namespace
}  // namespace muster::sdk
