// SPDX-License-Identifier: MIT
// Document -> Markdown (CommonMark with GFM tables and footnotes), for machines and content systems
// that quote it. Every figure that can be traced has its id, in the same attribute as on the web
// page: <span data-figure="acute.gap">−909</span>. data/published.md describes the form.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::twin {

/// Links to the other files of the publication.
struct TwinOptions {
  std::string data_folder = "data";  ///< relative folder of the CSV files, "" if none are written
};

/// Returns the document as Markdown that a reader turns back into the same text. Whatever the text
/// contains, none of it becomes markup.
std::string markdown_of(const document::Document& document, const TwinOptions& options);

}  // namespace muster::twin
