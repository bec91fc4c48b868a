// SPDX-License-Identifier: MIT
#include "app/open_pdfs.hpp"

#include <vector>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "document/walk.hpp"

namespace muster::app {

void OpenPdfs::open_all(const document::Document& document, Diagnostics& diagnostics) {
  std::vector<Error> errors;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    const auto* pdf = std::get_if<document::IncludedPdf>(&block.node);
    if (pdf == nullptr || x_files.contains(pdf->file)) return;
    try {
      auto file = std::make_unique<pdf::IncludedPdf>(x_edition.display(pdf->file),
                                                     x_edition.read(pdf->file), x_limits);
      diagnostics.merge(file->remarks());
      x_files[pdf->file] = std::move(file);
    } catch (const Error& error) {
      errors.push_back(error);
    }
  });
  if (errors.empty()) return;
  for (std::size_t i = 0; i + 1 < errors.size(); ++i) diagnostics.add(errors[i].diagnostic());
  throw errors.back();
}

}  // namespace muster::app
