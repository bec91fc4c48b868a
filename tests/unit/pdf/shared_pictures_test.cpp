// SPDX-License-Identifier: MIT
// Equal pictures of several included PDFs are stored once, with their masks and colour spaces.
#include <gmock/gmock.h>

#include <deque>

#include "pdf/included_pdf.hpp"
#include "pdf/object_file.hpp"
#include "unit/pdf/frames.hpp"
#include "unit/pdf/sample_logo.hpp"

namespace muster::pdf::test {
namespace {

/// A PDF with one page that paints the picture `Im`. The picture has a mask and a palette whose
/// base is an ICC profile; `before` objects that nothing uses come first, so that the numbers
/// differ from file to file.
struct PictureFile {
  int before = 0;
  std::string colours = "\1\2\3\4\5\6";  ///< of the palette
  std::string mask = "\x7F";             ///< one grey point
  std::string profile_entries = "/N 3/Alternate/DeviceRGB";
  bool twice = false;  ///< the same picture as another object, painted too
};

void write_picture(ObjectFile& file, ObjectNumber number, const PictureFile& from) {
  const ObjectNumber mask = file.reserve(), space = file.reserve(), profile = file.reserve();
  const auto to = [](ObjectNumber target) { return std::to_string(target) + " 0 R"; };
  file.stream(mask,
              "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
              "/ColorSpace/DeviceGray",
              from.mask);
  file.stream(profile, from.profile_entries, "PROFILE");
  std::string palette = "<";
  for (const char c : from.colours) palette += std::string("0") + static_cast<char>('0' + c);
  file.object(space, "[/Indexed[/ICCBased " + to(profile) + "]1 " + palette + ">]");
  file.stream(number,
              "/Type/XObject/Subtype/Image/Width 8/Height 1/BitsPerComponent 1/ColorSpace " +
                  to(space) + "/SMask " + to(mask),
              "\x55");
}

std::string bytes_of(const PictureFile& from) {
  StringSink out;
  ObjectFile file(out, 0);
  const ObjectNumber catalog = file.reserve(), tree = file.reserve(), page = file.reserve(),
                     content = file.reserve();
  for (int i = 0; i < from.before; ++i) file.object(file.reserve(), "(unused)");
  const ObjectNumber picture = file.reserve(), other = file.reserve();
  write_picture(file, picture, from);
  write_picture(file, other, from);
  file.stream(content, "", from.twice ? "/Im Do /Other Do" : "/Im Do");
  file.object(page,
              "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 200 100]/Resources<<"
              "/XObject<</Im " +
                  std::to_string(picture) + " 0 R/Other " + std::to_string(other) + " 0 R>>>>>>");
  file.object(tree, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
  file.object(catalog, "<</Type/Catalog/Pages 2 0 R>>");
  file.finish(catalog, 0);
  return std::move(out.text);
}

/// Our file with a page of our own and the pages of these files.
std::string pack_of(const std::vector<PictureFile>& files) {
  std::deque<IncludedPdf> opened;
  PdfOptions options;
  options.compression = 0;
  options.claims.accessible = false;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string name = "file-" + std::to_string(i) + ".pdf";
    options.included[name] = &opened.emplace_back(name, bytes_of(files[i]));
  }
  return made(
      [&](Frames& frames) {
        const auto part = frames.open(layout::Role::part, layout::no_tag);
        frames.say(layout::Role::heading_1, part, 57, 100, "Appendix");
        frames.page();
        for (std::size_t i = 0; i < files.size(); ++i) {
          layout::Page page;
          page.width = 200;
          page.height = 100;
          page.included = {"file-" + std::to_string(i) + ".pdf", 0, layout::no_tag, true, 0, {}};
          frames.included(std::move(page));
        }
        return std::vector<layout::OutlineEntry>{};
      },
      options);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

/// How many pictures (masks included), palettes and profiles a file has. All are from the included
/// pages; our own text needs one profile, whose data are others.
struct Counts {
  std::size_t pictures, palettes, profiles;
  bool operator==(const Counts&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Counts& counts) {
  return out << counts.pictures << " pictures, " << counts.palettes << " palettes, "
             << counts.profiles << " profiles";
}
Counts counts_of(const std::vector<PictureFile>& files) {
  const std::string pdf = pack_of(files);
  const Outcome outcome = run("qpdf --check " + saved("pictures.pdf", pdf));
  EXPECT_EQ(outcome.status, 0) << outcome.output;
  return {count(pdf, "/Subtype /Image"), count(pdf, "[/Indexed "), count(pdf, "PROFILE")};
}

TEST(SharedPictures, of_several_files_are_stored_once) {
  const PictureFile first, second{7}, third{20};
  EXPECT_EQ(counts_of({first}), (Counts{2, 1, 1}));
  EXPECT_EQ(counts_of({first, second, third}), (Counts{2, 1, 1}));
}

TEST(SharedPictures, of_one_file_with_two_objects_are_stored_once) {
  PictureFile file;
  file.twice = true;
  EXPECT_EQ(counts_of({file}), (Counts{2, 1, 1}));
}

/// The points are the same, the palette's colours are not; the mask and the profile are.
TEST(SharedPictures, in_other_colours_are_other_pictures) {
  PictureFile other{7};
  other.colours[0] = '\7';
  EXPECT_EQ(counts_of({{}, other}), (Counts{3, 2, 1}));
}

TEST(SharedPictures, with_another_mask_are_other_pictures) {
  PictureFile other{7};
  other.mask = "\x11";
  EXPECT_EQ(counts_of({{}, other}), (Counts{4, 1, 1}));
}

/// The profile of a hostile file has itself as its alternative.
TEST(SharedPictures, that_lead_to_themselves_are_copied_all_the_same) {
  PictureFile hostile;
  // Objects 1 to 4 are the page and the like, 5 and 6 the pictures, 7 the mask, 8 the palette.
  hostile.profile_entries = "/N 3/Alternate[/ICCBased 9 0 R]";
  const std::string pdf = pack_of({hostile, hostile});
  EXPECT_EQ(count(pdf, "[/Indexed "), 2U) << "one for each file";
}

TEST(SharedPictures, of_ours_with_equal_bytes_are_stored_once) {
  const theme::Logo logo = png_logo(), again = png_logo();
  PdfOptions plain;
  plain.compression = 0;
  const std::string pdf = made(
      [&](Frames& frames) {
        layout::TagAttributes attributes;
        attributes.alternative = "A logo.";
        const auto figure =
            frames.open(layout::Role::figure, layout::no_tag, std::move(attributes));
        frames.item({layout::Image{{57, 100, 40, 20}, &logo}, figure, {}});
        frames.item({layout::Image{{57, 200, 40, 20}, &again}, figure, {}});
        frames.page();
        return std::vector<layout::OutlineEntry>{};
      },
      plain);
  EXPECT_EQ(count(pdf, "/Subtype/Image"), 2U) << "the picture and its mask";
}

}  // namespace
}  // namespace muster::pdf::test
