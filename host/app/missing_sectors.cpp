// SPDX-License-Identifier: MIT
#include "app/missing_sectors.hpp"

#include <algorithm>

#include "app/codes.hpp"
#include "base/diagnostic.hpp"
#include "model/owed_sections.hpp"

namespace muster::app {

bool any_incomplete(const model::Findings& findings) {
  return std::any_of(findings.sectors.begin(), findings.sectors.end(), model::is_incomplete);
}

// A publication with nothing but gaps in place of sectors is a mistake.
void require_a_sector(const Options& options, const Computed& edition, Diagnostics& diagnostics) {
  const model::Edition& about = edition.dataset.edition;
  const auto& sectors = edition.findings.sectors;
  bool is_by_wish = about.without_sectors || options.allow_no_sectors;
  if (is_by_wish || diagnostics.has_errors()) return;
  if (std::any_of(sectors.begin(), sectors.end(),
                  [](const model::SectorFindings& sector) { return !sector.failed; }))
    return;
  diagnostics.error(
      code::app_no_sectors, about.location,
      sectors.empty() ? "no sector plugin was found for edition '" + about.id + "'"
                      : "every sector of edition '" + about.id + "' is missing",
      {"fix the sectors, write 'sectors: []' for an edition without sectors, or publish "
       "with --allow-no-sectors"});
}

}  // namespace muster::app
