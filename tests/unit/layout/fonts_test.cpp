// SPDX-License-Identifier: MIT
#include "layout/fonts.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "skip.hpp"

namespace muster::layout {
namespace {

namespace fs = std::filesystem;

const FontLibrary& fonts() {
  static const FontLibrary library("Liberation Sans");
  return library;
}

FaceId regular() { return fonts().face(Weight::regular, Slope::upright); }

TEST(Fonts, AnUnknownFamilyIsRefusedWithTheKnownOnes) {
  try {
    FontLibrary library("Comic Sans");
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code.id, "font.not-found");
    EXPECT_NE(error.diagnostic().hints.at(0).find("Liberation Sans"), std::string::npos);
  }
}

// fsType: 2 restricted, 4 preview and print, 8 editable, 0x100 no subsets, 0x200 bitmaps only.
TEST(Fonts, TheMakersPermissionsDecideWhetherAPdfMayHoldAFont) {
  for (const std::uint16_t allowed : std::initializer_list<std::uint16_t>{0, 4, 8, 2 | 8})
    EXPECT_EQ(embedding_obstacle(allowed), "") << allowed;
  for (const std::uint16_t forbidden : std::initializer_list<std::uint16_t>{2, 0x100, 0x200, 4 | 0x100})
    EXPECT_NE(embedding_obstacle(forbidden), "");
}

/// A folder of fonts that fontconfig finds, and nothing else, while it exists.
class FontFolder {
 public:
  FontFolder()
      : x_folder(fs::temp_directory_path() / ("muster-fonts-" + std::to_string(::getpid()))) {
    fs::create_directories(x_folder);
    std::ofstream(x_folder / "fonts.conf")
        << "<fontconfig><dir>" << x_folder.string() << "</dir><cachedir>"
        << (x_folder / "cache").string() << "</cachedir></fontconfig>";
    ::setenv("FONTCONFIG_FILE", (x_folder / "fonts.conf").c_str(), 1);
  }
  ~FontFolder() {
    ::unsetenv("FONTCONFIG_FILE");
    fs::remove_all(x_folder);
  }
  /// A copy of a font with other permissions: bytes 8 and 9 of the table OS/2, whose place is in
  /// the list of tables: from byte 12 on, 16 bytes each, with the offset at byte 8 of its entry.
  void add(const fs::path& font, unsigned char permissions) const {
    std::ifstream in(font, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    const std::size_t entry = bytes.find("OS/2", 12);
    std::size_t offset = 0;
    for (std::size_t i = 8; i < 12; ++i)
      offset = offset << 8 | static_cast<unsigned char>(bytes.at(entry + i));
    bytes.at(offset + 8) = 0;
    bytes.at(offset + 9) = static_cast<char>(permissions);
    std::ofstream(x_folder / font.filename(), std::ios::binary) << bytes;
  }

 private:
  fs::path x_folder;
};

TEST(Fonts, AFamilyThatMayNotBeEmbeddedIsRefusedByFile) {
  const fs::path from = "/usr/share/fonts/truetype/dejavu";
  if (!fs::exists(from / "DejaVuSerif-BoldItalic.ttf"))
    MUSTER_SKIP("DejaVu Serif", "fonts-dejavu-extra is not installed");
  for (const unsigned char permissions : std::initializer_list<unsigned char>{0, 2}) {
    const FontFolder folder;
    for (const char* face : {"DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-Italic.ttf",
                             "DejaVuSerif-BoldItalic.ttf"})
      folder.add(from / face, permissions);
    std::string refused;
    try {
      const FontLibrary library("DejaVu Serif");
    } catch (const Error& error) {
      refused = std::string(error.diagnostic().code.id) + ": " + error.diagnostic().message;
    }
    if (permissions == 0) {
      EXPECT_EQ(refused, "");
    } else {
      EXPECT_NE(refused.find("font.embedding"), std::string::npos) << refused;
      EXPECT_NE(refused.find("DejaVuSerif.ttf"), std::string::npos) << refused;
    }
  }
}

// Liberation Sans has Arial's widths: 2048 units an em, "a" is 1139 wide, "i" 455.
TEST(Fonts, WidthIsTheSumOfAdvances) {
  EXPECT_NEAR(fonts().width("ai", 2048, false), 1139 + 455, 0.01);
}

TEST(Fonts, MetricsAreInThousandths) {
  const FaceMetrics& metrics = fonts().metrics(regular());
  EXPECT_EQ(metrics.postscript_name, "LiberationSans");
  EXPECT_NEAR(metrics.ascent, 905.27, 0.1);
  EXPECT_NEAR(metrics.descent, -211.91, 0.1);
  EXPECT_NEAR(metrics.italic_angle, 0, 0.01);
  EXPECT_NEAR(fonts().metrics(fonts().face(Weight::regular, Slope::italic)).italic_angle, -12, 0.1);
  EXPECT_GT(metrics.cap_height, 600);
  EXPECT_LT(metrics.box[1], 0);
}

TEST(Fonts, PairsAreKerned) {
  EXPECT_LT(fonts().width("AV", 100, false),
            fonts().width("A", 100, false) + fonts().width("V", 100, false));
}

TEST(Fonts, TabularFiguresAreAllOfOneWidth) {
  const auto ones = fonts().shape("1111", regular(), 10, true);
  const auto others = fonts().shape("8374", regular(), 10, true);
  EXPECT_DOUBLE_EQ(ones.at(0).width, others.at(0).width);
}

TEST(Fonts, ALigatureKeepsItsCharacters) {
  const FontLibrary dejavu("DejaVu Sans");
  const auto shaped = dejavu.shape("fi!", regular(), 10);
  ASSERT_EQ(shaped.at(0).glyphs.size(), 2U);
  EXPECT_EQ(shaped.at(0).glyphs[1].cluster, 2);
}

TEST(Fonts, ACombiningMarkIsOneGlyphWithItsLetterWhereTheFaceHasIt) {
  const auto shaped = fonts().shape("e\u0301", regular(), 10);
  ASSERT_EQ(shaped.size(), 1U);
  EXPECT_EQ(shaped[0].glyphs.size(), 1U);
}

TEST(Fonts, ACharacterThatTheFaceLacksComesFromTheFallback) {
  const auto shaped = fonts().shape("a\u2713b", regular(), 10);
  ASSERT_EQ(shaped.size(), 3U);
  EXPECT_EQ(shaped[0].face, regular());
  EXPECT_NE(shaped[1].face, regular());
  EXPECT_EQ(shaped[1].begin, 1U);
  EXPECT_EQ(shaped[1].end, 4U);
  EXPECT_FALSE(shaped[1].missing);
}

TEST(Fonts, ACharacterThatNoFaceHasIsCollectedAndShown) {
  const FontLibrary library("Liberation Sans");
  const auto shaped = library.shape("x\U000F0000", regular(), 10);
  ASSERT_EQ(shaped.size(), 2U);
  EXPECT_TRUE(shaped[1].missing);
  EXPECT_NE(shaped[1].glyphs.at(0).id, 0);
  EXPECT_EQ(library.missing_characters(), std::u32string(1, 0xF0000));
}

// Liberation Sans has x but no U+0302; DejaVu Sans has both.
TEST(Fonts, ALetterIsSetInTheFallbackWithTheMarkThatItsFaceLacks) {
  const auto shaped = fonts().shape("ax\u0302b", regular(), 10);
  ASSERT_EQ(shaped.size(), 3U);
  EXPECT_TRUE(fonts().is_fallback(shaped[1].face));
  EXPECT_EQ(shaped[1].begin, 1U);
  EXPECT_EQ(shaped[1].end, 4U);
  EXPECT_FALSE(shaped[1].missing);
  for (const Glyph& glyph : shaped[1].glyphs) EXPECT_NE(glyph.id, 0);
}

// U+1DFE is in neither face: the letter is shown, its mark is reported.
TEST(Fonts, ALetterIsShownEvenIfNoFaceHasItsMark) {
  const FontLibrary library("Liberation Sans");
  const auto shaped = library.shape("x\u1DFE", regular(), 10);
  ASSERT_EQ(shaped.size(), 2U);
  EXPECT_FALSE(shaped[0].missing);
  EXPECT_TRUE(shaped[1].missing);
  EXPECT_EQ(library.missing_characters(), std::u32string(1, 0x1DFE));
}

TEST(Fonts, WelshFrenchAndPolishLettersAreInTheFamily) {
  const auto shaped = fonts().shape("ŵŷâŴéçœŁódź", regular(), 10);
  ASSERT_EQ(shaped.size(), 1U);
  EXPECT_EQ(shaped[0].face, regular());
}

TEST(Fonts, RightToLeftIsSeen) {
  EXPECT_TRUE(FontLibrary::has_right_to_left("care \u05D0\u05D1"));
  EXPECT_FALSE(FontLibrary::has_right_to_left("Łódź £3 – ‘quoted’"));
}

TEST(Fonts, ThreadsMayShapeAtOnce) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (int n = 0; n < 50; ++n) EXPECT_GT(fonts().width("Workforce \u2713", 11, n % 2 == 0), 0);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace muster::layout
