// SPDX-License-Identifier: MIT
// A sector's chart as a node of the document, with the table of its figures.
#pragma once

#include <string>
#include <string_view>

#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// "Acute care: staff, demand and supply": captions of several sectors would be alike.
std::string finding_caption(const model::SectorFindings& sector, const std::string& caption);

/// The id of a block in the document: "acute-workforce-gap" for workforce_gap of the sector acute.
std::string finding_anchor(const model::SectorFindings& sector, std::string_view block);

/// The table has a row a label, then a row for each line across the chart.
document::Chart finding_chart(const model::Dataset& dataset, const model::SectorFindings& sector,
                              const model::FindingChart& chart);

}  // namespace muster::compose
