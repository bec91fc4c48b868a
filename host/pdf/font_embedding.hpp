// SPDX-License-Identifier: MIT
// Embeds the faces as Type0 fonts over TrueType subsets (CIDFontType2, Identity-H). Subsets are
// made at the end, when it is known which glyphs the pages use.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "layout/fonts.hpp"
#include "pdf/face_codes.hpp"
#include "pdf/haru_document.hpp"

namespace muster::pdf {

/// Returns the array /W: the widths of the codes from 1 on, in 1/1000 of the font size.
std::string widths_array(const std::vector<FaceCodes::Code>& codes);

/// Returns the ToUnicode map of the codes from 1 on.
std::string to_unicode(const std::vector<FaceCodes::Code>& codes);

/// The faces that a document uses.
class FontSet {
 public:
  FontSet(const layout::FontLibrary& library, ObjectFile& file);

  FaceCodes& face(layout::FaceId id) {
    if (!x_faces.at(id)) start(id);
    return *x_faces[id];
  }
  /// Returns the number of the /Resources object that all our pages share.
  ObjectNumber resources() const { return x_resources; }
  /// Whether the pages show a private-use character (Unicode, 23.5).
  bool show_private_use() const;
  /// Writes the fonts and the resource dictionary, which also contains `others`.
  void write(HaruDocument& haru, const std::string& others);

 private:
  void start(layout::FaceId id);
  ObjectNumber write_face(layout::FaceId id, HaruDocument& haru);
  ObjectNumber write_descriptor(layout::FaceId id, const std::string& name,
                                const std::string& program, HaruDocument& haru);

  const layout::FontLibrary& x_library;
  ObjectFile& x_file;
  ObjectNumber x_resources;
  std::vector<std::unique_ptr<FaceCodes>> x_faces;
};

}  // namespace muster::pdf
