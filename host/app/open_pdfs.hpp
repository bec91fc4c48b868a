// SPDX-License-Identifier: MIT
// The PDFs from elsewhere of one edition, each read and judged once a run, however many documents
// include it: a pack, its supplementary packs, its items.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "document/node.hpp"
#include "pdf/included_pdf.hpp"

namespace muster::app {

/// Foreign PDFs of one edition, each opened and checked once.
class OpenPdfs {
 public:
  /// Each may hold `limit_megabytes` of content.
  OpenPdfs(const Folder& edition, int limit_megabytes)
      : x_edition(edition), x_limits(limit_megabytes) {}

  /// Opens all of `document`, and adds the remarks on those that it opens for the first time. If
  /// some are missing or cannot be included, reports all of them: the last one by the Error that
  /// this throws.
  void open_all(const document::Document& document, Diagnostics& diagnostics);
  /// One that was opened.
  pdf::IncludedPdf& at(const std::string& file) { return *x_files.at(file); }
  std::string display(const std::string& file) const { return x_edition.display(file); }

 private:
  const Folder& x_edition;
  foreign::Limits x_limits;
  std::map<std::string, std::unique_ptr<pdf::IncludedPdf>> x_files;
};

}  // namespace muster::app
