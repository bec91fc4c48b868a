// SPDX-License-Identifier: MIT
// Faces and shaping, by HarfBuzz. This is the only header about fonts that layout, charts and the
// PDF writer share; fonts.cpp is the only file of layout that includes HarfBuzz.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "chart/picture.hpp"
#include "layout/frame.hpp"

namespace muster::layout {

/// The two weights that every family must have.
enum class Weight : unsigned char { regular, bold };
/// The two slopes that every family must have.
enum class Slope : unsigned char { upright, italic };

/// Measures of a face, in units of 1/1000 of the size.
struct FaceMetrics {
  std::string postscript_name;
  double ascent = 0, descent = 0, cap_height = 0, x_height = 0, italic_angle = 0;
  std::array<double, 4> box = {0, 0, 0, 0};
};

/// Shaped text: glyphs with advances in points; `width` is their sum. Clusters count from `begin`.
struct Shaped {
  FaceId face = 0;
  std::vector<Glyph> glyphs;
  double width = 0;
  std::uint32_t begin = 0, end = 0;  ///< bytes of the requested text
  bool missing = false;              ///< no face has these characters: a replacement mark is shown
};

/// Returns why a PDF may not embed a font, or "" if it may. `permissions` is the fsType of the
/// font's OS/2 table, as the OpenType specification defines it.
std::string embedding_obstacle(std::uint16_t permissions);

/// The faces of one family, of another family for headings, and of the fallback family for
/// characters that these lack. Shared by all documents of a process; several threads may read it.
class FontLibrary final : public chart::TextMeasure {
 public:
  /// `headings`: the family of titles and headings; "" for `family`. Throws Error font.not-found.
  explicit FontLibrary(const std::string& family, const std::string& headings = "");
  ~FontLibrary() override;

  FaceId face(Weight weight, Slope slope) const;
  /// Returns an upright face of the family for headings.
  FaceId display_face(Weight weight) const;
  /// Returns a monospaced face, for code.
  FaceId code_face() const;
  /// Whether the face is used only for characters that the family lacks.
  bool is_fallback(FaceId face) const;
  bool has(FaceId face, char32_t character) const;
  const FaceMetrics& metrics(FaceId face) const;
  /// Returns the whole file of the face, for subsetting.
  std::string_view data(FaceId face) const;
  std::size_t face_count() const;

  /// Shapes `text` (one direction, no line break), with kerning and ligatures; `tabular` gives
  /// figures of one width. Each piece in the fallback face is a Shaped of its own. Characters that
  /// no face has are collected for missing_characters().
  std::vector<Shaped> shape(std::string_view text, FaceId face, double size,
                            bool tabular = false) const;
  /// Whether `text` has a character that is written from right to left.
  static bool has_right_to_left(std::string_view text);
  /// Returns the characters that were requested so far and that no face has, each once, ascending.
  std::u32string missing_characters() const;

  double width(std::string_view text, double size, bool bold) const override;

 private:
  struct Faces;
  std::unique_ptr<Faces> x_faces;
};

/// One FontLibrary for each requested pair of families, because the editions of a run may differ.
class FontLibraries {
 public:
  /// Throws as FontLibrary does.
  const FontLibrary& of(const std::string& family, const std::string& headings = "") {
    const auto known = x_known.find({family, headings});
    if (known != x_known.end()) return known->second;
    return x_known
        .emplace(std::piecewise_construct, std::forward_as_tuple(family, headings),
                 std::forward_as_tuple(family, headings))
        .first->second;
  }

 private:
  std::map<std::pair<std::string, std::string>, FontLibrary> x_known;
};

}  // namespace muster::layout
