// SPDX-License-Identifier: MIT
// A sector's chart as a node of the document, with the table of its figures.
#pragma once

#include <string>
#include <string_view>

#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// The caption with the sector's title, as in "Acute care: staff, demand and supply", because
/// several sectors may use the same caption.
std::string finding_caption(const model::SectorFindings& sector, const std::string& caption);

/// The anchor of a block in the document: "acute-workforce-gap" for the block workforce_gap of the
/// sector acute.
std::string finding_anchor(const model::SectorFindings& sector, std::string_view block);

/// The chart as a node. Its table has a row for each label, then a row for each line across the
/// chart.
document::Chart finding_chart(const model::Dataset& dataset, const model::SectorFindings& sector,
                              const model::FindingChart& chart);

}  // namespace muster::compose
