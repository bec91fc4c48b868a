// SPDX-License-Identifier: MIT
// A sector's findings as text, every member of them: two that are equal here are equal.
#pragma once

#include <string>

#include "model/findings.hpp"

namespace muster::sectors::test {

std::string dump(const model::SectorFindings& sector);

}  // namespace muster::sectors::test
