// SPDX-License-Identifier: MIT
#include "model/findings.hpp"

#include <algorithm>

namespace muster::model {

const FindingSection* SectorFindings::find_section(std::string_view section) const {
  auto at = std::find_if(sections.begin(), sections.end(),
                         [&](const FindingSection& s) { return s.id == section; });
  return at == sections.end() ? nullptr : &*at;
}

}  // namespace muster::model
