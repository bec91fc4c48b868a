// SPDX-License-Identifier: MIT
// The links on pages from elsewhere: to the web, by mail, and to places in the same file.
#pragma once

#include <map>
#include <string>

#include "pdf/included_structure.hpp"

namespace muster::pdf {

/// Copies the links of one foreign PDF.
class IncludedLinks {
 public:
  /// All must live until the last page is copied.
  IncludedLinks(foreign::SourcePdf& source, ObjectFile& file, IncludedStructure& structure,
                const PageNumbers& pages)
      : x_source(source), x_file(file), x_structure(structure), x_pages(pages) {}

  /// Writes the links of a page; returns the page's entry /Annots, or "".
  std::string copy(foreign::Handle page, ObjectNumber copy);

 private:
  std::string action(foreign::Handle annotation);
  std::string place(foreign::Handle destination) const;
  ObjectNumber write(foreign::Handle annotation, ObjectNumber page, const std::string& action);

  foreign::SourcePdf& x_source;
  ObjectFile& x_file;
  IncludedStructure& x_structure;
  const PageNumbers& x_pages;
};

}  // namespace muster::pdf
