// SPDX-License-Identifier: MIT
// The sections of findings and their blocks: sentences, lists, key figures, tables, charts.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "sectors/findings_json.hpp"

namespace muster::sectors {

/// Block ids are unique in their section; those of tables and charts in the sector.
std::vector<model::FindingSection> read_sections(const nlohmann::json& items,
                                                 const std::vector<model::Figure>& figures,
                                                 Problems& problems);

}  // namespace muster::sectors
