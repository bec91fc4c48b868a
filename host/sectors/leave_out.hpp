// SPDX-License-Identifier: MIT
// Leaves a sector out of the publications, which print a sentence for readers in its place.
#pragma once

#include <string>
#include <string_view>

#include "model/findings.hpp"

namespace muster::sectors {

/// `reason` continues a sentence after "because". Readers of the publication see it.
void leave_out(model::SectorFindings& sector, std::string_view reason);

/// Leaves out the sector `id` after all sectors were computed. The totals contain its figures until
/// they are added up again.
void leave_out(model::Findings& findings, const std::string& id, std::string_view reason);

}  // namespace muster::sectors
