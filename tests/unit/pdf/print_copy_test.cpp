// SPDX-License-Identifier: MIT
// The copy of a pack for the printer: all pages on A4, and chosen ones on the right.
#include "foreign/print_copy.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <memory>

#include "pdf/object_file.hpp"
#include "unit/pdf/frames.hpp"

namespace muster::pdf::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// A PDF with a page of each size, `entries` among those of the first, and a bookmark that shows
/// the upper edge of the first page.
std::string pages_of(const std::vector<std::string>& boxes, const std::string& entries = {}) {
  StringSink out;
  ObjectFile file(out, 0);
  const ObjectNumber catalog = file.reserve(), tree = file.reserve(), outline = file.reserve();
  const ObjectNumber bookmark = file.reserve(), content = file.reserve();
  std::string kids;
  ObjectNumber first = 0;
  for (const std::string& box : boxes) {
    const ObjectNumber page = file.reserve();
    if (first == 0) first = page;
    file.object(page, "<</Type/Page/Parent 2 0 R/Contents 5 0 R/MediaBox" + box +
                          (page == first ? entries : "") + ">>");
    kids += std::to_string(page) + " 0 R ";
  }
  file.object(catalog,
              "<</Type/Catalog/Pages 2 0 R/Outlines 3 0 R/PageLabels<</Nums[0<</S/D/St 7>>]>>>>");
  file.object(tree,
              "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(boxes.size()) + ">>");
  file.object(outline, "<</First 4 0 R/Last 4 0 R/Count 1>>");
  file.object(bookmark,
              "<</Title(Top)/Parent 3 0 R/Dest[" + std::to_string(first) + " 0 R/XYZ 0 1684 0]>>");
  file.stream(content, "", "0 0 100 100 re f");
  file.finish(catalog, 0);
  return std::move(out.text);
}

constexpr const char* a4 = "[0 0 595.28 841.89]";
constexpr const char* a3 = "[0 0 1190 1684]";

std::string copied(const std::string& bytes, const std::vector<std::uint32_t>& right_hand) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen(saved("pack.pdf", bytes).c_str(), "rb"), std::fclose);
  StringSink out;
  foreign::print_copy("pack.pdf", file.get(), right_hand, false, out);
  return std::move(out.text);
}

/// The objects of a copy as text, with the content of streams.
std::string objects(const std::string& bytes) {
  return run("qpdf --qdf --object-streams=disable --no-original-object-ids " +
             saved("print.pdf", bytes) + " -")
      .output;
}

std::string sizes(const std::string& bytes, int pages) {
  return run("pdfinfo -l " + std::to_string(pages) + " " + saved("sizes.pdf", bytes)).output;
}

TEST(PrintCopy, makes_larger_pages_smaller_and_keeps_a4) {
  const std::string copy = copied(pages_of({a3, a4}), {});
  EXPECT_THAT(sizes(copy, 2), AllOf(HasSubstr("Page    1 size:  595.276 x 841.89 pts (A4)"),
                                    HasSubstr("Page    2 size:  595.28 x 841.89 pts (A4)")));
  // 841.89 / 1684 = 0.4999347 is less than 595.276 / 1190 = 0.50023; what is left over, 595.276 -
  // 1190 x 0.4999347 = 0.35371, is on both sides.
  EXPECT_THAT(objects(copy),
              HasSubstr("q 0.49993 0 0 0.49993 0.17687 0 cm 0 0 1190 1684 re W n\n"));
  EXPECT_EQ(run("qpdf --check " + saved("print.pdf", copy)).status, 0);
}

TEST(PrintCopy, puts_smaller_pages_in_the_middle_and_turns_with_them) {
  // 400 x 300 is landscape, so A4 is too. 841.89 / 2 - 200 = 220.945; 595.276 / 2 - 150 = 147.638.
  EXPECT_THAT(objects(copied(pages_of({"[0 0 400 300]"}), {})),
              HasSubstr("q 1 0 0 1 220.945 147.638 cm 0 0 400 300 re W n\n"));
}

TEST(PrintCopy, moves_what_points_at_a_moved_page) {
  const std::string copy = objects(
      copied(pages_of({"[0 0 1190.552 1683.78]"},  // twice A4
                      "/Annots[<</Type/Annot/Subtype/Link/Rect[100 200 300 400]>>]"
                      "/Resources<</Pattern<</P<</PatternType 2/Matrix[1 0 0 1 10 20]>>>>>>"),
             {}));
  EXPECT_THAT(copy, HasSubstr("/XYZ\n    0\n    842\n"));  // 1684 / 2
  EXPECT_THAT(copy, HasSubstr("/Rect [\n        50\n        100\n        150\n        200\n"));
  EXPECT_THAT(copy, HasSubstr("/Matrix [\n          0.5\n          0\n          0\n"
                              "          0.5\n          5\n          10\n"));
}

TEST(PrintCopy, puts_empty_pages_before_what_begins_on_the_right) {
  // The second page would be on the left. With an empty page before it, the third is on the left as
  // well; with one before that, the fourth is on the left, where it may stay.
  const std::string copy = copied(pages_of({a4, a4, a4, a4}), {0, 1, 2});
  EXPECT_THAT(sizes(copy, 6), AllOf(HasSubstr("Pages:           6\n"), Not(HasSubstr("letter"))));
  const std::string text = objects(copy);
  const std::string nums = text.substr(text.find("/Nums"), 600);
  EXPECT_THAT(nums, AllOf(HasSubstr("/St 7"), HasSubstr("(blank)"), HasSubstr("/St 8"),
                          HasSubstr("/St 9")));
  EXPECT_EQ(copied(pages_of({a4, a4}), {0, 1}), copied(pages_of({a4, a4}), {0, 1}));
}

}  // namespace
}  // namespace muster::pdf::test
