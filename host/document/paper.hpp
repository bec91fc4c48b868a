// SPDX-License-Identifier: MIT
// A paper that somebody wrote in Word, as blocks.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/ascii.hpp"
#include "document/node.hpp"

namespace muster::document {

/// The content of one paper. Its highest heading has level 1, and no level is skipped. Ids are
/// those of the file, and links to `#id` lead to its headings. Block::source.line is the number of
/// a paragraph.
struct Paper {
  Blocks blocks;
  std::map<std::string, Blocks> footnotes;  ///< by id
};

/// Whether the name is that of a Word file.
inline bool is_paper(std::string_view file) { return lower(file).ends_with(".docx"); }

/// The name of a picture inside a paper, such as `report.docx:word/media/image1.png`, or
/// `report.docx:6:word/media/image1.png` with an orientation (as in Exif, 1 to 8) other than 1.
/// `member` must have no colon.
inline std::string picture_of_paper(const std::string& paper, const std::string& member,
                                    unsigned orientation = 1) {
  return paper + ":" + (orientation == 1 ? "" : std::to_string(orientation) + ":") + member;
}
/// The file that holds a picture: `report.docx` for the name above, and any other name itself.
inline std::string file_of_picture(const std::string& picture) {
  const std::size_t colon = picture.find(':');
  return colon != std::string::npos && is_paper(std::string_view(picture).substr(0, colon))
             ? picture.substr(0, colon)
             : picture;
}
/// The rest of such a name: the picture inside the paper, and how it is turned.
struct PictureInPaper {
  std::string member;
  unsigned orientation = 1;  ///< as in Exif, 1 to 8
};
inline PictureInPaper picture_in_paper(const std::string& picture) {
  const std::string rest = picture.substr(file_of_picture(picture).size() + 1);
  if (rest.size() < 2 || rest[1] != ':') return {rest, 1};
  return {rest.substr(2), static_cast<unsigned>(rest[0] - '0')};
}

}  // namespace muster::document
