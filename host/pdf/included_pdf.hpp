// SPDX-License-Identifier: MIT
// A foreign PDF whose pages are copied into ours: its content with the fonts and pictures that it
// uses, its links and its tags, if it has any. Nothing else (scripts, attachments, forms, comments,
// metadata, deleted pages, earlier versions of the file) is ever copied.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "foreign/archive.hpp"
#include "foreign/limits.hpp"
#include "layout/included_files.hpp"
#include "pdf/structure_tree.hpp"

namespace muster::foreign {
class SourcePdf;
}

namespace muster::pdf {

/// A page of it, ready to be written; the objects that this names are written already.
struct CopiedPage {
  ObjectNumber number = 0;
  std::string entries;    ///< of the page: boxes, rotation, annotations, key in the parent tree
  std::string resources;  ///< entries of its resources except its pictures,
  std::string pictures;   ///< which are these
  std::string stamp;      ///< a name that none of the pictures has
  ObjectNumber contents = 0;
  std::string before;   ///< operators to insert before its content,
  std::string after;    ///< and after, so that nothing of its state is left
  std::string upright;  ///< matrix from the page as displayed to the page as it is
};

/// One foreign PDF, checked and ready to be copied.
class IncludedPdf {
 public:
  /// Throws Error pdf.included for what cannot be included as a viewer prints it: host/foreign.
  IncludedPdf(std::string name, std::string bytes, foreign::Limits limits = foreign::Limits());
  ~IncludedPdf();

  const layout::IncludedFile& summary() const { return x_summary; }
  /// Warnings about a file that is accepted.
  const Diagnostics& remarks() const;
  /// Returns why a document with its pages is not PDF/UA-1, as a clause about the file ("has no
  /// tags"); "" if the file claims to be PDF/UA-1 and no problem was found. The file is checked
  /// only once, and only if it claims that.
  const std::string& obstacle();
  /// The level of PDF/A that a document with its pages can have, and why not a higher one.
  struct Archive {
    foreign::ArchiveLevel level = foreign::ArchiveLevel::none;
    std::string reason;  ///< a clause about the file; "" for level A
  };
  /// Judged once, like obstacle().
  const Archive& archive();
  /// Whether it claims to be PDF/UA-1, rightly or not.
  bool claims_accessibility() const;

  /// Must be called before the first page. Its tags go below `tag` (it has none with no_tag), its
  /// objects into `file`. Both must live until the last page is copied.
  void begin(ObjectFile& file, StructureTree& structure, layout::TagId tag);
  /// Copies the pages in their order. With the last one its tags are written. Throws Error
  /// pdf.included for a page with damaged operators.
  CopiedPage copy(std::uint32_t page);

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
