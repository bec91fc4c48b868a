// SPDX-License-Identifier: MIT
// Files of every kind of PNG and JPEG, written by the libraries' own writers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace muster::image::test {

/// A PNG of one colour a row.
struct PngSpec {
  std::uint32_t width = 2, height = 1;
  int depth = 8;        ///< bits of a sample
  int colour_type = 2;  ///< 0 grey, 2 colours, 3 palette, 4 grey and opacity, 6 colours and opacity
  bool interlaced = false;
  bool has_rows = true;                ///< false: it ends where they would begin
  std::vector<std::uint8_t> row = {};  ///< packed as the file has it; every row is the same
  std::vector<std::uint8_t> palette = {},
                            opacities = {};  ///< of colour type 3: three bytes, one byte each
  std::string profile = "";                  ///< chunk iCCP
  std::optional<double> gamma = {};          ///< chunk gAMA
  std::string words = "";                    ///< chunk tEXt, "Comment"
  std::string exif = "";                     ///< chunk eXIf
};
std::string png_file(const PngSpec& spec);

/// A JPEG without subsampling, quality 100.
struct JpegSpec {
  std::uint32_t width = 16, height = 16;
  int components = 3;                     ///< 1 grey, 3 colours, 4 inks as Adobe stores them
  std::vector<std::uint8_t> pixel = {};   ///< of all points
  std::vector<std::uint8_t> points = {};  ///< instead, of each
  bool progressive = false;
  std::string profile = "";  ///< markers APP2
  std::string exif = "";     ///< marker APP1
  std::string comment = "";  ///< marker COM
};
std::string jpeg_file(const JpegSpec& spec);

/// Exif data that say how a camera was held, in the byte order "II" or "MM", with a position.
std::string exif_of(std::uint16_t orientation, const std::string& order = "MM");

/// An ICC profile in which red and green have changed places.
std::string swapped_profile();
/// A profile of greys that are linear in light.
std::string linear_grey_profile();

/// Red, green, blue of a point, and its opacity where there is one, of a file of image_test's own.
std::vector<int> point_of(const std::string& file, std::uint32_t x, std::uint32_t y);

}  // namespace muster::image::test
