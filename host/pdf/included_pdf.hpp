// SPDX-License-Identifier: MIT
// A foreign PDF whose pages are copied into ours, with the fonts and pictures that they use, their
// links, and their tags if the PDF has any. Nothing else (scripts, attachments, forms, comments,
// metadata, deleted pages, earlier versions of the file) is ever copied.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "foreign/archive.hpp"
#include "foreign/geometry.hpp"
#include "foreign/limits.hpp"
#include "layout/included_files.hpp"
#include "pdf/structure_tree.hpp"

namespace muster::foreign {
class SourcePdf;
}

namespace muster::pdf {

/// A page of a foreign PDF, ready to be written. The objects that it refers to have been written.
struct CopiedPage {
  ObjectNumber number = 0;
  std::string entries;    ///< page entries: boxes, rotation
  std::string links;      ///< references to its annotations
  std::string resources;  ///< entries of /Resources except /XObject
  std::string pictures;   ///< entries of /XObject
  /// Names for our number and our link that no picture has.
  std::string stamp, stamp_link;
  std::vector<ObjectNumber> owners;  ///< the elements of its pieces of content, by number
  ObjectNumber contents = 0;
  std::string before;   ///< operators to write before the content
  std::string after;    ///< operators to write after it, which restore the state
  foreign::Matrix upright;  ///< from the displayed page to its own coordinates
};

/// One foreign PDF, checked and ready to be copied.
class IncludedPdf {
 public:
  /// Throws Error pdf.included if the copied pages would not look as they do in a viewer.
  /// The rules are in host/foreign. `flatten` leaves out what hidden layers hold, and takes form
  /// fields as the file draws them; both are reasons to refuse otherwise.
  IncludedPdf(std::string name, std::string bytes, foreign::Limits limits = foreign::Limits(),
              bool flatten = false);
  ~IncludedPdf();

  const layout::IncludedFile& summary() const { return x_summary; }
  /// Returns warnings about a file that is accepted.
  const Diagnostics& remarks() const;
  /// Returns why a document that includes these pages is not PDF/UA-1, as a clause about the
  /// included file ("has no tags"). Returns "" if the file claims to be PDF/UA-1 and no problem was
  /// found. Only files with that claim are checked, and only at the first call.
  const std::string& obstacle();
  /// The highest level of PDF/A for a document that includes these pages, and why it is not higher.
  struct Archive {
    foreign::ArchiveLevel level = foreign::ArchiveLevel::none;
    std::string reason;  ///< a clause about the file; "" for level A
  };
  /// Checks the file at the first call, like obstacle().
  const Archive& archive();
  /// Whether the file claims to be PDF/UA-1, rightly or not.
  bool claims_accessibility() const;

  /// Must be called before the first copy(). Tags are copied below `tag`, or not at all if that is
  /// no_tag; objects are written to `file`. `file` and `structure` must live until the last page is
  /// copied.
  void begin(ObjectFile& file, StructureTree& structure, layout::TagId tag);
  /// Copies a page. Pages must be copied in order; the last one also writes the tags. Throws Error
  /// pdf.included for a page with damaged operators.
  /// `margin` points are added at the foot of the page as it is displayed.
  CopiedPage copy(std::uint32_t page, double margin = 0);

 private:
  class Copier;
  std::string find_obstacle() const;
  Archive judge_archive();

  std::optional<std::string> x_obstacle;
  std::optional<Archive> x_archive;
  layout::IncludedFile x_summary;
  std::unique_ptr<foreign::SourcePdf> x_source;
  std::unique_ptr<Copier> x_copier;
};

}  // namespace muster::pdf
