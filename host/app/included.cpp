// SPDX-License-Identifier: MIT
#include "app/included.hpp"

#include "app/codes.hpp"
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

Included::Included(const document::Document& document, const Folder& edition,
                   Diagnostics& diagnostics) {
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    if (const auto* pdf = std::get_if<document::IncludedPdf>(&block.node))
      open(*pdf, edition, location_of(document, block.source), diagnostics);
  });
}

void Included::open(const document::IncludedPdf& block, const Folder& edition, Location where,
                    Diagnostics& diagnostics) {
  if (x_files.contains(block.file)) {
    throw Error(code::pdf_included, std::move(where), block.file + " is included twice",
                {"name it in one appendix, and refer to that"});
  }
  std::string name = edition.display(block.file);
  auto file = std::make_unique<render::pdf::IncludedPdf>(name, edition.read(block.file));
  x_summaries[block.file] = file->summary();
  if (!file->obstacle().empty()) tell_obstacle(block, *file, name, diagnostics);
  x_files[block.file] = std::move(file);
}

void Included::tell_obstacle(const document::IncludedPdf& block, render::pdf::IncludedPdf& file,
                             const std::string& name, Diagnostics& diagnostics) {
  x_obstacles.push_back("\u2018" + block.title + "\u2019 " + file.obstacle());
  const bool claims = file.claims_accessibility();
  diagnostics.warning(
      claims ? code::pdf_included_claim : code::pdf_included_untagged, {name, 0, 0},
      "the PDF " + file.obstacle() + ": documents that include it are listed as not accessible",
      {claims ? "ask whoever made it to check it with a validator for PDF/UA"
              : "ask whoever made it for an accessible version"});
}

std::map<std::string, render::pdf::IncludedPdf*> Included::files() const {
  std::map<std::string, render::pdf::IncludedPdf*> files;
  for (const auto& [name, file] : x_files) files[name] = file.get();
  return files;
}

}  // namespace muster::app
