// SPDX-License-Identifier: MIT
// A sector that is left out of the publications, with the sentence that readers get instead.
#pragma once

#include <string>
#include <string_view>

#include "model/findings.hpp"

namespace muster::sectors {

/// `reason` continues a sentence after "because". Readers of the publication see it.
void leave_out(model::SectorFindings& sector, std::string_view reason);

/// Leaves out the sector `id` of a run that is complete. The totals contain its figures until they
/// are added up again.
void leave_out(model::Findings& findings, const std::string& id, std::string_view reason);

}  // namespace muster::sectors
