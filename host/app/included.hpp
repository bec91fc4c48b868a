// SPDX-License-Identifier: MIT
// The PDFs from elsewhere that a document includes, read and looked at before its layout.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/open_pdfs.hpp"
#include "base/location.hpp"
#include "document/node.hpp"
#include "pdf/pdf_writer.hpp"

namespace muster::app {

/// The foreign PDFs of one document.
class Included {
 public:
  /// Opens the files in `pdfs` that are not open yet, and reports obstacles to PDF/UA-1. Throws
  /// Error for a file that is included twice, is missing, or cannot be included.
  Included(const document::Document& document, OpenPdfs& pdfs, Diagnostics& diagnostics);

  const layout::IncludedFiles& summaries() const { return x_summaries; }
  const std::map<std::string, pdf::IncludedPdf*>& files() const { return x_files; }
  /// Whether a PDF with all of them can be PDF/UA-1.
  bool conform() const { return x_obstacles.empty(); }
  /// The reasons against: a sentence about each obstacle, without a full stop.
  const std::vector<std::string>& obstacles() const { return x_obstacles; }

 private:
  void tell_obstacle(const document::IncludedPdf& block, pdf::IncludedPdf& file,
                     const std::string& name, Diagnostics& diagnostics);
  void take(const document::IncludedPdf& block, OpenPdfs& pdfs, Location where,
            Diagnostics& diagnostics);

  std::map<std::string, pdf::IncludedPdf*> x_files;
  layout::IncludedFiles x_summaries;
  std::vector<std::string> x_obstacles;
};

}  // namespace muster::app
