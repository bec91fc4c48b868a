// SPDX-License-Identifier: MIT
// The PDFs from elsewhere that a document includes, read and looked at before its layout.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "document/node.hpp"
#include "render/pdf/pdf_writer.hpp"

namespace muster::app {

class Included {
 public:
  /// Opens each file once for `document`. Throws Error for one that is not there or cannot be
  /// included; of those that are no PDF/UA-1 it warns.
  Included(const document::Document& document, const Folder& edition, Diagnostics& diagnostics);

  const render::layout::IncludedFiles& summaries() const { return x_summaries; }
  std::map<std::string, render::pdf::IncludedPdf*> files() const;
  /// Whether a PDF with all of them can be PDF/UA-1.
  bool conform() const { return x_obstacles.empty(); }
  /// Why not: a sentence about each that stands in the way, without a full stop.
  const std::vector<std::string>& obstacles() const { return x_obstacles; }

 private:
  void tell_obstacle(const document::IncludedPdf& block, render::pdf::IncludedPdf& file,
                     const std::string& name, Diagnostics& diagnostics);
  void open(const document::IncludedPdf& block, const Folder& edition, Location where,
            Diagnostics& diagnostics);

  std::map<std::string, std::unique_ptr<render::pdf::IncludedPdf>> x_files;
  render::layout::IncludedFiles x_summaries;
  std::vector<std::string> x_obstacles;
};

}  // namespace muster::app
