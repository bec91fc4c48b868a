// SPDX-License-Identifier: MIT
#include "pdf/face_codes.hpp"

#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "pdf/font_embedding.hpp"
#include "pdf/text_operators.hpp"
#include "unit/pdf/frames.hpp"

namespace muster::pdf {
namespace {

using testing::HasSubstr;

std::unique_ptr<FaceCodes> regular() {
  return std::make_unique<FaceCodes>(test::fonts().data(0), "LiberationSans");
}

layout::TextRun run(std::string text, std::vector<layout::Glyph> glyphs) {
  layout::TextRun out;
  out.size = 10;
  out.text = std::move(text);
  out.glyphs = std::move(glyphs);
  return out;
}

std::string shown(const layout::TextRun& run, FaceCodes& face) {
  TextOperators operators;
  std::string out;
  operators.append(out, run, face);
  return out;
}

TEST(FaceCodes, distinguish_characters_with_one_shape) {
  auto face = regular();
  EXPECT_EQ(face->code(16, U'-'), 1);
  EXPECT_EQ(face->code(16, U'\u2011'), 2);
  EXPECT_EQ(face->code(16, U'-'), 1);
  EXPECT_EQ(face->code(16, U'\u2011'), 2);
  EXPECT_EQ(face->codes()[2].glyph, 16);
}

TEST(FaceCodes, know_the_widths_of_the_face) {
  auto face = regular();
  // Liberation Sans, glyph 36 is "A": 1366 of 2048 units.
  EXPECT_DOUBLE_EQ(face->width(face->code(36, U'A')), 666.992);
}

TEST(FontSet, notices_characters_for_private_use) {
  StringSink out;
  ObjectFile file(out, 0);
  FontSet set(test::fonts(), file);
  set.face(0).code(36, U'A');
  EXPECT_FALSE(set.show_private_use());
  set.face(0).code(36, U'\uE000');
  EXPECT_TRUE(set.show_private_use());
}

TEST(FaceCodes, refuse_what_is_no_truetype_font) {
  try {
    FaceCodes face("no font", "Odd");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, code::pdf_font);
  }
}

TEST(FontWidths, are_one_array_from_code_one) {
  EXPECT_EQ(widths_array({{}, {36, U"A", 666.992}, {3, U" ", 278}}), "[1[666.992 278]]");
}

TEST(ToUnicode, writes_a_ligature_as_its_characters) {
  const std::string map = to_unicode({{}, {36, U"A", 0}, {192, U"fi", 0}, {9, U"😀", 0}});
  EXPECT_THAT(map, HasSubstr("3 beginbfchar\n<0001> <0041>\n<0002> <00660069>\n"
                             "<0003> <D83DDE00>\nendbfchar\n"));
}

TEST(ToUnicode, begins_a_block_after_a_hundred_entries) {
  const std::string map = to_unicode(std::vector<FaceCodes::Code>(151, {1, U"a", 0}));
  EXPECT_THAT(map, HasSubstr("100 beginbfchar\n"));
  EXPECT_THAT(map, HasSubstr("endbfchar\n50 beginbfchar\n<0065>"));
}

TEST(Readable, leaves_nothing_that_a_reader_may_not_get) {
  EXPECT_EQ(readable(std::string_view("a\xC2\xAD")), U"a");
  EXPECT_EQ(readable(std::string_view("\xC2\xAD")), U"\u00AD");
  EXPECT_EQ(readable(std::string_view("\xEF\xBB\xBF")), U"\uFFFD");
  EXPECT_EQ(readable(std::string_view("\t")), U" ");
  EXPECT_EQ(readable(std::string_view("")), U"\uFFFD");
}

TEST(GlyphGroups, give_a_ligature_all_its_characters) {
  const auto text = run("ffi!", {{1, 0}, {2, 3}});
  EXPECT_EQ(group_at(text, 0).text, "ffi");
  EXPECT_EQ(group_at(text, 1).text, "!");
}

TEST(GlyphGroups, take_glyphs_of_one_cluster_together) {
  const auto text = run("e\u0301x", {{1, 0}, {2, 0}, {3, 3}});
  EXPECT_EQ(group_at(text, 0).end, 2U);
  EXPECT_EQ(group_at(text, 0).text, "e\u0301");
}

TEST(GlyphGroups, survive_clusters_outside_the_text) {
  const auto text = run("ab", {{1, 9}, {2, 4}, {3, 700}});
  EXPECT_EQ(group_at(text, 0).text, "ab");
  EXPECT_EQ(group_at(text, 2).text, "");
}

TEST(TextOperators, need_no_adjustment_where_the_face_says_the_same) {
  auto face = regular();
  const auto text = run("AA", {{36, 0, 6.66992F}, {36, 1, 6.66992F}});
  EXPECT_EQ(shown(text, *face), std::string("(\0\1\0\1)Tj\n", 9));
}

TEST(TextOperators, adjust_by_what_kerning_takes_away) {
  auto face = regular();
  // 0.5 pt less than natural at 10 pt is 50 thousandths to the left.
  const auto text = run("AA", {{36, 0, 6.16992F}, {36, 1, 6.66992F}});
  EXPECT_EQ(shown(text, *face), std::string("[(\0\1)50(\0\1)]TJ\n", 15));
}

TEST(TextOperators, lift_a_mark_and_come_down_again) {
  auto face = regular();
  const auto text = run("A\u0302", {{36, 0, 6.66992F}, {50, 0, 0, 0, -2}});
  EXPECT_THAT(shown(text, *face), HasSubstr("Tj\n2 Ts\n"));
  EXPECT_THAT(shown(text, *face), HasSubstr("0 Ts\n"));
}

TEST(TextOperators, say_what_several_glyphs_of_one_character_mean) {
  auto face = regular();
  const auto text = run("\u0175", {{90, 0, 7.22F}, {50, 0, 0}});
  EXPECT_THAT(shown(text, *face), HasSubstr("/Span<</ActualText<FEFF0175>>>BDC\n"));
}

TEST(TextOperators, never_draw_the_missing_glyph_but_keep_its_text) {
  auto face = regular();
  const auto text = run("\u4E2D", {{0, 0, 5}});
  EXPECT_EQ(shown(text, *face), "/Span<</ActualText<FEFF4E2D>>>BDC\nEMC\n");
}

}  // namespace
}  // namespace muster::pdf
