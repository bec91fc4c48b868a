// SPDX-License-Identifier: MIT
// Logos in the file: pictures of points as XObjects, drawings as paths.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "image/codes.hpp"
#include "unit/pdf/frames.hpp"
#include "unit/pdf/sample_logo.hpp"

namespace muster::pdf::test {
namespace {

using layout::no_tag;
using layout::Role;
using layout::TagAttributes;
using layout::TagId;
using testing::HasSubstr;
using testing::Not;

/// A page with `content` in a figure, written plainly.
std::string page_with(layout::ItemContent content) {
  PdfOptions plain;
  plain.compression = 0;
  return made(
      [&](Frames& frames) {
        const TagId figure = frames.open(Role::figure, no_tag,
                                         with<std::string>(&TagAttributes::alternative, "A logo."));
        frames.item({content, figure, {}});
        frames.item({content, figure, {}});
        frames.page();
        return std::vector<layout::OutlineEntry>{};
      },
      plain);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST(Images, a_png_is_decoded_once_with_its_transparency_apart) {
  const theme::Logo logo = png_logo();
  const std::string bytes = page_with(layout::Image{{57, 100, 40, 20}, &logo});
  EXPECT_EQ(count(bytes, "/Subtype/Image"), 2U);  // the picture and its mask
  EXPECT_THAT(bytes, HasSubstr("/ColorSpace/DeviceRGB/SMask "));
  EXPECT_THAT(bytes, HasSubstr("\x12\x43\x6D\xF4\x6A\x25"));
  EXPECT_THAT(bytes, HasSubstr("stream\n\xFF\x80\nendstream"));
  EXPECT_EQ(count(bytes, "q 40 0 0 20 57 721.89 cm/Im0 Do Q\n"), 2U);
  EXPECT_THAT(bytes, HasSubstr("/BBox[57 721.89 97 741.89]"));
}

TEST(Images, a_jpeg_is_embedded_as_it_is) {
  const theme::Logo logo = jpeg_logo(3);
  const std::string bytes = page_with(layout::Image{{57, 100, 40, 20}, &logo});
  EXPECT_THAT(bytes, HasSubstr("/ColorSpace/DeviceRGB/Filter/DCTDecode"));
  EXPECT_THAT(bytes, HasSubstr(logo.image));
}

Code refusal(const theme::Logo& logo) {
  try {
    page_with(layout::Image{{57, 100, 40, 20}, &logo});
  } catch (const Error& error) {
    return error.diagnostic().code;
  }
  return {};
}

TEST(Images, what_cannot_be_decoded_is_refused) {
  theme::Logo cut = png_logo();
  cut.image.resize(50);
  EXPECT_EQ(refusal(cut), code::image_unusable);
  EXPECT_EQ(refusal(jpeg_logo(2)), code::image_unusable);
  EXPECT_EQ(refusal(jpeg_logo(4)), code::image_unusable);
}

TEST(Images, a_drawing_is_filled_and_stroked) {
  using Kind = theme::OutlineStep::Kind;
  layout::Path path;
  path.steps = {{Kind::move, {10, 20}},
                {Kind::line, {30, 20}},
                {Kind::curve, {30, 30, 20, 40, 10, 40}},
                {Kind::close, {}}};
  path.fill = theme::Colour{255, 0, 0};
  path.stroke = theme::Colour{0, 0, 255};
  path.even_odd = true;
  path.width = 2;
  EXPECT_THAT(page_with(path), HasSubstr("1 0 0 rg\n0 0 1 RG\n2 w\n10 821.89 m\n30 821.89 l\n"
                                         "30 811.89 20 801.89 10 801.89 c\nh\nB*\n"));
  path.stroke.reset();
  path.even_odd = false;
  EXPECT_THAT(page_with(path), HasSubstr("h\nf\n"));
  path.fill.reset();
  EXPECT_THAT(page_with(path), Not(HasSubstr(" m\n")));
}

// A page is 841.89 points high.
TEST(Images, a_drawing_is_cut_off_at_its_edges) {
  using Kind = theme::OutlineStep::Kind;
  layout::Path path;
  path.steps = {{Kind::move, {-500, 90}}, {Kind::line, {5000, 130}}, {Kind::close, {}}};
  path.stroke = theme::Colour{0, 0, 255};
  path.cap = image::Cap::round;
  path.join = image::Join::bevel;
  path.clip = layout::Rectangle{57, 100, 40, 20};
  const std::string bytes = page_with(path);
  EXPECT_THAT(bytes, HasSubstr("q\n1 J\n2 j\n57 721.89 40 20 re W n\n-500 751.89 m\n"));
  EXPECT_THAT(bytes, HasSubstr("h\nS\nQ\n"));
  EXPECT_THAT(bytes, HasSubstr("/BBox[57 721.89 97 741.89]"));
}

TEST(Images, turned_text_has_a_matrix_of_its_own) {
  layout::TextRun run;
  const auto shaped = fonts().shape("Draft", 0, 60);
  run.text = "Draft";
  run.glyphs = shaped.at(0).glyphs;
  run.size = 60;
  run.x = 100;
  run.y = 741.89F;
  run.turn = 90;
  PdfOptions plain;
  plain.compression = 0;
  const std::string bytes = made(
      [&](Frames& frames) {
        frames.item({run, no_tag, layout::Item::Artifact::watermark});
        frames.say(Role::paragraph, no_tag, 57, 100, "Text");
        frames.page();
        return std::vector<layout::OutlineEntry>{};
      },
      plain);
  EXPECT_THAT(bytes, HasSubstr("0 1 -1 0 100 100 Tm\n"));
  EXPECT_THAT(bytes, HasSubstr("57 741.89 Td\n"));  // upright again
}

}  // namespace
}  // namespace muster::pdf::test
