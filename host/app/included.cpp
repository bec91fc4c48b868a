// SPDX-License-Identifier: MIT
#include "app/included.hpp"

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
  if (!file->claims_accessibility()) {
    x_conform = false;
    const bool tagged = file->summary().tagged;
    diagnostics.warning(
        code::pdf_included_untagged, {name, 0, 0},
        std::string(tagged ? "the PDF has tags, but does not say that it is PDF/UA-1"
                           : "the PDF has no tags") +
            ": documents that include it are listed as not accessible",
        {"ask whoever made it for an accessible version"});
  }
  x_files[block.file] = std::move(file);
}

std::map<std::string, render::pdf::IncludedPdf*> Included::files() const {
  std::map<std::string, render::pdf::IncludedPdf*> files;
  for (const auto& [name, file] : x_files) files[name] = file.get();
  return files;
}

}  // namespace muster::app
