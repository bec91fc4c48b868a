// SPDX-License-Identifier: MIT
// Page labels: "iv" and "12" as a reader's page box shows them, worked out from the printed ones.
#pragma once

#include <string>
#include <vector>

namespace muster::pdf {

/// The value of the catalog's /PageLabels for pages in file order: one range for each stretch of
/// labels that count up in the same style, so that a label is always shown as it was given.
std::string page_labels(const std::vector<std::string>& labels);

}  // namespace muster::pdf
