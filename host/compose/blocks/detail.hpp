// SPDX-License-Identifier: MIT
// Where each block of a sector's findings is printed. A rule of the edition precedes one of the
// template, which precedes the sector's own choice. Without any of these, the kind of block
// decides.
#pragma once

#include "base/location.hpp"
#include "base/vocabulary.hpp"
#include "compose/blocks/given.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Returns where the block is printed; never returns `unsaid`. The block must belong to the
/// section.
Detail detail_of(const Given& given, const model::SectorFindings& sector,
                 const model::FindingSection& section, const model::FindingBlock& block);

/// The first table of the section that contains every figure of the chart; null if there is none.
const model::FindingTable* table_of(const model::FindingSection& section,
                                    const model::FindingChart& chart);

/// Whether the annex prints anything from the section: blocks of the annex, or the figures of a
/// chart in the main text that no table contains.
bool has_annex(const Given& given, const model::SectorFindings& sector,
               const model::FindingSection& section);
bool has_annex(const Given& given, const model::SectorFindings& sector);

/// Whether the main text prints any block of the section. A section without blocks counts too: the
/// main text then has a box that says that the section is missing.
bool has_main(const Given& given, const model::SectorFindings& sector,
              const model::FindingSection& section);

/// Reports rules of the template and the edition that name no block of any sector. Reports nothing
/// if a sector failed, because its blocks aren't known.
void check_detail_rules(const Given& given, Diagnostics& diagnostics);

}  // namespace muster::compose
