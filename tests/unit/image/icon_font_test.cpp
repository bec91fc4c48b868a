// SPDX-License-Identifier: MIT
#include "image/icon_font.hpp"

#include <gmock/gmock.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "image/codes.hpp"

namespace muster::image {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(IconFont, DrawsIconsWithinTheirBox) {
  const IconFont font;
  const auto icon = font.find("user-md");
  ASSERT_TRUE(icon.has_value());
  EXPECT_EQ(icon->outline.front().kind, OutlineStep::Kind::move);
  const std::array<std::size_t, 4> used = {2, 2, 6, 0};
  for (const OutlineStep& step : icon->outline) {
    for (std::size_t i = 0; i < used.at(static_cast<std::size_t>(step.kind)); ++i) {
      const double most = i % 2 == 0 ? icon->width : icon->height;
      EXPECT_GE(step.at.at(i), -0.05 * most);
      EXPECT_LE(step.at.at(i), 1.05 * most);
    }
  }
}

TEST(IconFont, AnotherVersionHasAnotherHash) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("muster-icons-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const IconFiles files{folder / "font.ttf", folder / "names.scss"};
  const std::string missing = icon_files_hash(files);
  std::ofstream(files.font) << "one";
  const std::string one = icon_files_hash(files);
  std::ofstream(files.font) << "two";
  EXPECT_NE(one, missing);
  EXPECT_NE(icon_files_hash(files), one);
  std::ofstream(files.font) << "one";
  EXPECT_EQ(icon_files_hash(files), one);
  std::filesystem::remove_all(folder);
}

// The package decides which character a name means; here it matters only that two names differ.
TEST(IconFont, HasAnIconOfItsOwnForEachName) {
  const IconFont font;
  EXPECT_NE(font.find("users")->outline, font.find("user")->outline);
  EXPECT_FALSE(font.find("user-nurse").has_value());
  EXPECT_FALSE(font.find("").has_value());
}

TEST(IconFont, HasNoBrands) {
  const IconFont font;
  for (const char* brand : {"facebook", "facebook-square", "twitter", "cc-visa", "apple", "windows",
                            "y-combinator", "youtube-play", "font-awesome", "css3"}) {
    EXPECT_TRUE(is_brand(brand)) << brand;
    EXPECT_FALSE(font.find(brand).has_value()) << brand;
  }
  EXPECT_THAT(font.names(), Not(Contains("facebook")));
  for (const char* thing : {"user", "users", "heartbeat", "gear", "envelope", "ccc", "file-code-o"})
    EXPECT_FALSE(is_brand(thing)) << thing;
  EXPECT_GT(font.names().size(), 500U);
}

void expect_no_font(const IconFiles& files) {
  try {
    const IconFont font(files);
    ADD_FAILURE() << "there is a font";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::image_icon_font);
    EXPECT_THAT(error.diagnostic().hints.front(), HasSubstr("fonts-font-awesome"));
  }
}

TEST(IconFont, NamesThePackageWhereItIsMissing) {
  IconFiles files;
  files.font = "/nowhere/icons.ttf";
  expect_no_font(files);
  files = {};
  files.names = "/nowhere/icons.scss";
  expect_no_font(files);
  const std::string broken = ::testing::TempDir() + "broken.ttf";
  std::ofstream(broken) << "this is no font";
  files = {};
  files.font = broken;
  expect_no_font(files);
}

}  // namespace
}  // namespace muster::image
