// SPDX-License-Identifier: MIT
#include "logo_source.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "image/bitmap.hpp"
#include "theme_source.hpp"

namespace muster::theme {
namespace {

using ::testing::HasSubstr;

std::string problem_of(const std::string& bytes) {
  Diagnostics diagnostics;
  EXPECT_FALSE(load_bytes(bytes, diagnostics).has_value());
  EXPECT_EQ(diagnostics.items().size(), 1U);
  if (diagnostics.items().empty()) return "";
  EXPECT_EQ(diagnostics.items().front().code, code::theme_logo);
  return to_text(diagnostics.items().front());
}

TEST(Logo, IsAPictureOfItsOwnSize) {
  Diagnostics diagnostics;
  image::Bitmap points(320, 120, 3);
  const auto logo = load_bytes(image::encode_png(points), diagnostics);
  ASSERT_TRUE(logo.has_value());
  EXPECT_EQ(logo->kind, Logo::Kind::png);
  EXPECT_EQ(logo->width, 320);
  EXPECT_EQ(logo->height, 120);
}

TEST(Logo, IsMadeNoLargerThanItIsPrinted) {
  Diagnostics diagnostics;
  const auto logo = load_bytes(image::encode_jpeg(image::Bitmap(2'500, 50, 3)), diagnostics);
  ASSERT_TRUE(logo.has_value());
  EXPECT_EQ(logo->kind, Logo::Kind::jpeg);
  EXPECT_EQ(logo->width, 1'000);
  EXPECT_EQ(logo->height, 20);
}

TEST(Logo, RefusesPicturesOfMoreThanEightThousandPixelsASide) {
  EXPECT_THAT(problem_of(image::encode_png(image::Bitmap(8'001, 1, 3))),
              HasSubstr("the logo has 8001 by 1 pixels"));
}

TEST(Logo, RefusesOtherFormatsAndLargeFiles) {
  EXPECT_THAT(problem_of("RIFF....WEBP"), HasSubstr("the logo is a WebP"));
  EXPECT_THAT(problem_of(std::string(1'000'001, ' ')), HasSubstr("1000001 bytes"));
}

TEST(Logo, IsLookedForInTheEditionBeforeTheThemes) {
  const std::string source =
      theme_source({}, "logo: {file: mark.svg, alternative: A made-up body}\n");
  const auto themes = memory_folder(
      {{"mine.yaml", source}, {"mark.svg", svg_of("<rect width=\"1\" height=\"1\"/>")}}, "themes");
  const auto edition =
      memory_folder({{"mark.svg", svg_of("<rect width='2' height='2' fill='red'/>")}});
  Diagnostics diagnostics;
  const Theme own = load_theme(*themes, "mine", diagnostics, edition.get());
  const Theme shared = load_theme(*themes, "mine", diagnostics, memory_folder({}).get());
  ASSERT_TRUE(own.logo && shared.logo);
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(own.logo->file, "edition/mark.svg");
  EXPECT_EQ(own.logo->alternative, "A made-up body");
  EXPECT_EQ(shared.logo->file, "themes/mark.svg");
}

TEST(Logo, IsReadFromNoOtherFolder) {
  for (const char* file : {"../mark.svg", "/etc/passwd", "missing.svg"}) {
    Diagnostics diagnostics;
    try {
      load_source(theme_source({}, "logo: {file: " + std::string(file) + ", alternative: A}\n"),
                  diagnostics);
    } catch (const Error& error) {
      diagnostics.add(error.diagnostic());
    }
    EXPECT_EQ(diagnostics.error_count(), 1U) << file;
  }
}

TEST(Logo, NeedsAFile) {
  Diagnostics diagnostics;
  load_source(theme_source({}, "logo: {alternative: A}\n"), diagnostics);
  ASSERT_EQ(diagnostics.items().size(), 1U);
  EXPECT_THAT(diagnostics.items().front().message, HasSubstr("logo.file"));
}

}  // namespace
}  // namespace muster::theme
