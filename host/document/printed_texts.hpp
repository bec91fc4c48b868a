// SPDX-License-Identifier: MIT
// The texts of a document as readers see them, each with the place that it comes from.
#pragma once

#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// A paragraph, heading, caption, cell or note.
struct PrintedText {
  std::string text;
  Source source;
  bool is_data = false;              ///< in a table, a chart, a diagram or a card
  std::vector<std::string> figures;  ///< the printed figures in a text that is not data
};

/// Returns the texts in reading order, then those of footnotes. References are printed as the
/// document's writers print them ("Table 3"). Texts that are empty are left out.
std::vector<PrintedText> printed_texts(const Document& document);

}  // namespace muster::document
