// SPDX-License-Identifier: MIT
// The figures of findings: the half that everything else refers to by number.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "sectors/findings_json.hpp"

namespace muster::sectors {

/// One model figure for each item, faulty or not, so that numbers elsewhere still fit.
std::vector<model::Figure> read_figures(const nlohmann::json& items, const std::string& sector,
                                        const model::Dataset& dataset, Problems& problems);

/// The measures that the host adds up over sectors.
bool is_added_up(std::string_view measure);

}  // namespace muster::sectors
