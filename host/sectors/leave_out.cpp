// SPDX-License-Identifier: MIT
#include "sectors/leave_out.hpp"

#include <fmt/format.h>

#include "sectors/plain_text.hpp"

namespace muster::sectors {

void leave_out(model::SectorFindings& sector, std::string_view reason) {
  sector.failed = true;
  sector.failure = fmt::format("The figures for {} could not be produced: {}.", sector.title,
                               settable_text(reason));
  sector.figures.clear();
  sector.sections.clear();
}

void leave_out(model::Findings& findings, const std::string& id, std::string_view reason) {
  for (model::SectorFindings& sector : findings.sectors)
    if (sector.id == id) leave_out(sector, reason);
}

}  // namespace muster::sectors
