// SPDX-License-Identifier: MIT
// A document for readers who get its main part only.
#pragma once

#include "document/node.hpp"

namespace muster::document {

/// Returns the document without the chapters of its annex, whose headings have letters for numbers
/// ("A"), and without its abbreviations. References and links to what is left out become plain text
/// ("Table 31 in the full document"). Notes that only say where the figures of a chart are, in the
/// annex, are left out.
Document without_annexes(const Document& document);

}  // namespace muster::document
