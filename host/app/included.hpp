// SPDX-License-Identifier: MIT
// The PDFs and pictures that a publication includes, and the check of its length.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "document/node.hpp"
#include "image/album.hpp"
#include "image/icon_font.hpp"
#include "layout/layout.hpp"
#include "pdf/included_pdf.hpp"
#include "pdf/pdf_writer.hpp"

namespace muster::app {

// The PDFs that documents of one edition include. Each is read and checked once in a run, even if
// several documents include it: a pack, its supplementary packs, its items.

/// The included PDFs of one edition, each opened and checked once.
class OpenPdfs {
 public:
  /// `limit_megabytes` limits the content of each file, decompressed.
  OpenPdfs(const Folder& edition, int limit_megabytes)
      : x_edition(edition), x_limits(limit_megabytes) {}

  /// Opens all PDFs of `document`. Problems of those that are opened for the first time are added
  /// to `diagnostics`. If PDFs are missing or cannot be included, all but the last are reported
  /// there, and the last one is thrown as an Error.
  void open_all(const document::Document& document, Diagnostics& diagnostics);
  /// Returns a PDF that was opened.
  pdf::IncludedPdf& at(const std::string& file) { return *x_files.at(file); }
  std::string display(const std::string& file) const { return x_edition.display(file); }

 private:
  const Folder& x_edition;
  foreign::Limits x_limits;
  std::map<std::string, std::unique_ptr<pdf::IncludedPdf>> x_files;
};

// The pictures and icons of one edition. Each is read once in a run, even if several documents show
// it.

/// Opens the pictures of one edition and puts them into an album.
class OpenPictures {
 public:
  explicit OpenPictures(const Folder& edition) : x_edition(edition) {}

  /// Reads the pictures of `document` that are not in the album yet. A picture or an icon that
  /// cannot be shown is an error; the document must then not be written.
  void open_all(const document::Document& document, Diagnostics& diagnostics);

  const image::Album& album() const { return x_album; }

 private:
  void open_picture(const std::string& file, const Location& where, Diagnostics& diagnostics);
  void open_icon(const std::string& name, const Location& where, Diagnostics& diagnostics);

  const Folder& x_edition;
  std::unique_ptr<image::IconFont> x_font;  ///< opened with the first icon
  image::Album x_album;
};

/// Whether any card, box or step of the document has an icon.
bool shows_icons(const document::Document& document);

// The PDFs that a document includes, opened and examined before its layout.

/// The included PDFs of one document.
class Included {
 public:
  /// Opens the files in `pdfs` that are not open yet, and reports obstacles to PDF/UA-1 and PDF/A.
  /// Throws Error for a file that is included twice, is missing, or cannot be included.
  Included(const document::Document& document, OpenPdfs& pdfs, Diagnostics& diagnostics);

  const layout::IncludedFiles& summaries() const { return x_summaries; }
  const std::map<std::string, pdf::IncludedPdf*>& files() const { return x_files; }
  /// Whether a document with all these PDFs can be PDF/UA-1.
  bool conform() const { return x_obstacles.empty(); }
  /// Returns a sentence about each obstacle to PDF/UA-1, without a full stop.
  const std::vector<std::string>& obstacles() const { return x_obstacles; }
  /// The highest level of PDF/A that a document with all these PDFs can have.
  foreign::ArchiveLevel archive() const { return x_archive; }
  /// Returns a sentence about each PDF that keeps it from level A, without a full stop.
  const std::vector<std::string>& archive_obstacles() const { return x_archive_obstacles; }

 private:
  void tell_obstacle(const document::IncludedPdf& block, pdf::IncludedPdf& file,
                     const std::string& name, Diagnostics& diagnostics);
  void judge_archive(const document::IncludedPdf& block, pdf::IncludedPdf& file,
                     const std::string& name, Diagnostics& diagnostics);
  void take(const document::IncludedPdf& block, OpenPdfs& pdfs, Location where,
            Diagnostics& diagnostics);

  std::map<std::string, pdf::IncludedPdf*> x_files;
  layout::IncludedFiles x_summaries;
  std::vector<std::string> x_obstacles;
  foreign::ArchiveLevel x_archive = foreign::ArchiveLevel::accessible;
  std::vector<std::string> x_archive_obstacles;
};

/// Reports an error for a document that has more pages than allowed. The message gives the number
/// of excess lines, and the section in which the last allowed page ends.
void tell_too_long(const document::Document& document, const layout::LayoutResult& pages,
                   Diagnostics& diagnostics);

}  // namespace muster::app
