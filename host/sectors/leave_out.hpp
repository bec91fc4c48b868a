// SPDX-License-Identifier: MIT
// A sector that is left out of the publications, with the sentence that readers get instead.
#pragma once

#include <string>
#include <string_view>

#include "model/findings.hpp"

namespace muster::sectors {

/// `reason` reads on after "because"; readers of the publication see it.
void leave_out(model::SectorFindings& sector, std::string_view reason);

/// The same for the sector `id` of a run that is complete: the totals are made again without it.
void leave_out(model::Findings& findings, const std::string& id, std::string_view reason,
               const std::string& horizon_label);

}  // namespace muster::sectors
