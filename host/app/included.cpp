// SPDX-License-Identifier: MIT
#include "app/included.hpp"

#include "app/codes.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "document/walk.hpp"

namespace muster::app {

namespace {

Location location_of(const document::Document& document, document::Source source) {
  bool named = source.file < document.files.size();
  return {named ? document.files[source.file] : "", source.line, 0};
}

}  // namespace

Included::Included(const document::Document& document, OpenPdfs& pdfs, Diagnostics& diagnostics) {
  pdfs.open_all(document, diagnostics);
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    if (const auto* pdf = std::get_if<document::IncludedPdf>(&block.node))
      take(*pdf, pdfs, location_of(document, block.source), diagnostics);
  });
}

void Included::take(const document::IncludedPdf& block, OpenPdfs& pdfs, Location where,
                    Diagnostics& diagnostics) {
  if (x_files.contains(block.file)) {
    throw Error(code::pdf_included, std::move(where), "'" + block.file + "' is included twice",
                {"include it in one appendix, and refer to that"});
  }
  pdf::IncludedPdf& file = pdfs.at(block.file);
  x_summaries[block.file] = file.summary();
  if (!file.obstacle().empty()) tell_obstacle(block, file, pdfs.display(block.file), diagnostics);
  x_files[block.file] = &file;
}

void Included::tell_obstacle(const document::IncludedPdf& block, pdf::IncludedPdf& file,
                             const std::string& name, Diagnostics& diagnostics) {
  x_obstacles.push_back("\u2018" + block.title + "\u2019 " + file.obstacle());
  const bool claims = file.claims_accessibility();
  diagnostics.warning(
      claims ? code::pdf_included_claim : code::pdf_included_untagged, {name, 0, 0},
      "the PDF " + file.obstacle() + ": documents that include it are listed as not accessible",
      {claims ? "ask its author to check it with a validator for PDF/UA"
              : "ask its author for an accessible version"});
}

}  // namespace muster::app
