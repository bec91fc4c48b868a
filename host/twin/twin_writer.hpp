// SPDX-License-Identifier: MIT
// Writes a document as Markdown (CommonMark with GFM tables and footnotes), for machines and
// content management systems. Every figure that can be traced has its id, in the same attribute as
// on the web page: <span data-figure="acute.gap">−909</span>. data/published.md describes the
// format.
#pragma once

#include <string>

#include "document/node.hpp"

namespace muster::twin {

/// Links to the other files of the publication.
struct TwinOptions {
  std::string data_folder = "data";  ///< relative folder of the CSV files; "" if none are written
};

/// Returns the document as Markdown that readers of Markdown turn back into the same text. No part
/// of the text can become markup.
std::string markdown_of(const document::Document& document, const TwinOptions& options);

}  // namespace muster::twin
