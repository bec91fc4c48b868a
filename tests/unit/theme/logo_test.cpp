// SPDX-License-Identifier: MIT
#include "logo_source.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
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

// 0x0140 is 320, 0x78 is 120.
TEST(Logo, TakesAPngWithItsSize) {
  Diagnostics diagnostics;
  const std::string bytes = png_head(std::string("\0\0\1\x40", 4), std::string("\0\0\0\x78", 4));
  const auto logo = load_bytes(bytes, diagnostics);
  ASSERT_TRUE(logo.has_value());
  EXPECT_EQ(logo->kind, Logo::Kind::png);
  EXPECT_EQ(logo->width, 320);
  EXPECT_EQ(logo->height, 120);
  EXPECT_EQ(logo->image, bytes);
}

// A segment of 4 bytes that is passed over, then a frame of 0x78 rows with 0x140 points each.
TEST(Logo, TakesAJpegWithItsSize) {
  Diagnostics diagnostics;
  const std::string bytes("\xFF\xD8\xFF\xE0\0\4XX\xFF\xC0\0\x11\x08\0\x78\1\x40\3", 18);
  const auto logo = load_bytes(bytes, diagnostics);
  ASSERT_TRUE(logo.has_value());
  EXPECT_EQ(logo->kind, Logo::Kind::jpeg);
  EXPECT_EQ(logo->width, 320);
  EXPECT_EQ(logo->height, 120);
}

TEST(Logo, RefusesPicturesWithoutASensibleSize) {
  EXPECT_THAT(problem_of("\x89PNG"), HasSubstr("no usable size"));
  EXPECT_THAT(problem_of(png_head(std::string(4, '\0'), std::string("\0\0\0\1", 4))),
              HasSubstr("no usable size"));
  EXPECT_THAT(problem_of(png_head("\x7F\x7F\x7F\x7F", std::string("\0\0\0\1", 4))),
              HasSubstr("no usable size"));
  EXPECT_THAT(problem_of("\xFF\xD8\xFF\xE0"), HasSubstr("no usable size"));
}

TEST(Logo, RefusesOtherFormatsAndLargeFiles) {
  EXPECT_THAT(problem_of("RIFF....WEBP"), HasSubstr("not a PNG, JPEG or SVG"));
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
