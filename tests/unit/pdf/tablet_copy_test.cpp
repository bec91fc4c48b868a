// SPDX-License-Identifier: MIT
// The copy of a pack for tablets: which pictures get smaller, how far, and what is refused.
#include "foreign/tablet_copy.hpp"

#include <gmock/gmock.h>

#include <cstdint>
#include <cstdio>
#include <memory>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "image/jpeg_copy.hpp"
#include "pdf/object_file.hpp"
#include "unit/pdf/frames.hpp"

namespace muster::pdf::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A picture that compresses badly, like a scan: 600 x 600 dots of noise.
image::Bitmap noise() {
  image::Bitmap bitmap(600, 600, 3);
  std::uint32_t state = 1;
  for (std::uint8_t& point : bitmap.points) {
    state = state * 1664525 + 1013904223;  // Numerical Recipes, 7.1
    point = static_cast<std::uint8_t>(state >> 24);
  }
  return bitmap;
}

const std::string& jpeg() {
  static const std::string bytes = image::jpeg_of(noise(), 90).bytes;
  return bytes;
}

/// A page that shows the picture `points` wide and high: once, or inside a form.
std::string page_with(const std::string& entries, const std::string& data, int points,
                      bool in_form = false) {
  StringSink out;
  ObjectFile file(out, 0);
  const ObjectNumber catalog = file.reserve(), tree = file.reserve(), page = file.reserve();
  const ObjectNumber content = file.reserve(), picture = file.reserve(), form = file.reserve();
  const std::string size = std::to_string(points);
  const std::string paint = "q " + size + " 0 0 " + size + " 0 0 cm /P Do Q";
  file.stream(picture,
              "/Type/XObject/Subtype/Image/Width 600/Height 600/BitsPerComponent 8" + entries,
              data);
  file.stream(form,
              "/Type/XObject/Subtype/Form/BBox[0 0 600 600]/Resources<</XObject<</P 5 0 R>>>>",
              paint);
  file.stream(content, "", in_form ? "0.5 0 0 0.5 0 0 cm /F Do" : paint);
  file.object(page,
              "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 600 600]"
              "/Resources<</XObject<</P 5 0 R/F 6 0 R>>>>>>");
  file.object(tree, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
  file.object(catalog, "<</Type/Catalog/Pages 2 0 R>>");
  file.finish(catalog, 0);
  return std::move(out.text);
}

std::string scan(int points, bool in_form = false) {
  return page_with("/ColorSpace/DeviceRGB/Filter/DCTDecode", jpeg(), points, in_form);
}

struct Made {
  foreign::TabletCopy copy;
  std::string bytes;
};

Made made(const std::string& bytes, std::uint64_t limit, bool linearised = false) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen(saved("pack.pdf", bytes).c_str(), "rb"), std::fclose);
  StringSink out;
  const auto copy = foreign::tablet_copy("report-tablet.pdf", file.get(), limit,
                                         {{0, "appendices/scan.pdf"}}, linearised, out);
  return {copy, std::move(out.text)};
}

std::string pictures(const std::string& bytes) {
  return run("pdfimages -list " + saved("tablet.pdf", bytes)).output;
}

TEST(TabletCopy, leaves_a_pack_within_the_limit_as_it_is) {
  const Made same = made(scan(144), jpeg().size() + 10'000);
  EXPECT_EQ(same.copy.dots_per_inch, 0);
  EXPECT_THAT(pictures(same.bytes), HasSubstr("600   600"));
}

TEST(TabletCopy, takes_the_finest_pictures_that_fit) {
  // 600 dots on 144 points, two inches, are 300 an inch. 200 need 6 eighths of them (225); 150 and
  // 120 need 4 (150); 100 need 3 (112.5).
  const std::string pack = scan(144);
  const Made fine = made(pack, jpeg().size() * 3 / 4);
  EXPECT_EQ(fine.copy.dots_per_inch, 200);
  EXPECT_THAT(pictures(fine.bytes), HasSubstr("450   450"));
  const Made middle = made(pack, fine.copy.bytes - 1);
  EXPECT_EQ(middle.copy.dots_per_inch, 150);
  EXPECT_THAT(pictures(middle.bytes), HasSubstr("300   300"));
  EXPECT_EQ(middle.copy.bytes, middle.bytes.size());
  EXPECT_EQ(run("qpdf --check " + saved("tablet.pdf", middle.bytes)).status, 0);
  EXPECT_EQ(middle.bytes, made(pack, fine.copy.bytes - 1).bytes);
}

TEST(TabletCopy, puts_a_copy_in_the_order_for_the_web) {
  for (const std::uint64_t limit : {jpeg().size() + 10'000, jpeg().size() * 3 / 4}) {
    const Made copy = made(scan(144), limit, true);
    EXPECT_LE(copy.bytes.size(), limit);
    const auto checked = run("qpdf --check-linearization " + saved("tablet.pdf", copy.bytes));
    EXPECT_THAT(checked.output, HasSubstr("no linearization errors"));
  }
}

TEST(TabletCopy, counts_dots_where_a_form_shows_them) {
  // 288 points inside a form at half its size are 144 on the page.
  EXPECT_THAT(pictures(made(scan(288, true), jpeg().size() * 3 / 4).bytes), HasSubstr("450   450"));
  // On 576 points the picture has 75 dots an inch; it keeps them all.
  const Made coarse = made(scan(576), jpeg().size() * 9 / 10);
  EXPECT_THAT(pictures(coarse.bytes), HasSubstr("600   600"));
}

TEST(TabletCopy, refuses_to_go_below_100_dots_an_inch) {
  try {
    made(scan(144), 10'000);
    FAIL() << "the copy was made";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code.id, "pdf.tablet-limit");
    EXPECT_THAT(error.what(), AllOf(HasSubstr("may have 10 KB"), HasSubstr("100 dots an inch"),
                                    HasSubstr("'appendices/scan.pdf'")));
    EXPECT_THAT(error.diagnostic().hints.front(), HasSubstr("to 1,"));
  }
}

TEST(TabletCopy, leaves_what_a_jpeg_cannot_hold) {
  const image::Bitmap bitmap = noise();
  const std::string points(reinterpret_cast<const char*>(bitmap.points.data()),
                           bitmap.points.size());
  const std::uint64_t limit = points.size() / 2;
  EXPECT_THAT(pictures(made(page_with("/ColorSpace/DeviceRGB", points, 144), limit).bytes),
              AllOf(HasSubstr("450   450"), HasSubstr("jpeg")));
  for (const char* entries :
       {"/ColorSpace/DeviceRGB/Decode[1 0 1 0 1 0]", "/ColorSpace/DeviceRGB/Mask[0 0 0 0 0 0]",
        "/ColorSpace[/Indexed/DeviceGray 1<00FF>]"})
    EXPECT_THROW(made(page_with(entries, points, 144), limit), Error) << entries;
}

}  // namespace
}  // namespace muster::pdf::test
