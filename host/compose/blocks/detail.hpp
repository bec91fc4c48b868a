// SPDX-License-Identifier: MIT
// Where each block of a sector's findings is printed. The edition decides before the template, the
// template before the sector, and the kind of block decides for a sector that doesn't say.
#pragma once

#include "base/location.hpp"
#include "base/vocabulary.hpp"
#include "compose/blocks/given.hpp"
#include "model/findings.hpp"

namespace muster::compose {

/// Where the block, which must be one of the section, is printed; never `unsaid`.
Detail detail_of(const Given& given, const model::SectorFindings& sector,
                 const model::FindingSection& section, const model::FindingBlock& block);

/// The table of the section that has every figure of the chart; null if none has.
const model::FindingTable* table_of(const model::FindingSection& section,
                                    const model::FindingChart& chart);

/// Whether the annex has anything of the section: blocks of the annex, or the figures of a chart of
/// the main text that no table has.
bool has_annex(const Given& given, const model::SectorFindings& sector,
               const model::FindingSection& section);
bool has_annex(const Given& given, const model::SectorFindings& sector);

/// Whether the main text has any block of the section. A section without blocks has one: the box
/// that says that it is missing.
bool has_main(const Given& given, const model::SectorFindings& sector,
              const model::FindingSection& section);

/// Reports rules of the template and the edition that name no block of any sector. Reports nothing
/// if a sector failed, because its blocks aren't known.
void check_detail_rules(const Given& given, Diagnostics& diagnostics);

}  // namespace muster::compose
