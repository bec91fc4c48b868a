// SPDX-License-Identifier: MIT
// What a manifest says of a run.
#pragma once

#include <string>
#include <vector>

#include "base/folder.hpp"
#include "document/node.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "publish/staging.hpp"

namespace muster::app {

/// Everything but the outputs and inputs.
publish::Manifest start_record(const model::Dataset& dataset, const model::Findings& findings,
                               const document::Document& document, const std::string& date);

/// Each table file of the edition with its hash and rows: for the restricted audience only, because
/// a hash of raw rows lets a reader test guesses about what was withheld.
std::vector<publish::Input> record_inputs(const Folder& edition, const model::Dataset& dataset);

/// Sorts the outputs and writes manifest.json beside them.
void write_record(publish::Staging& staging, publish::Manifest& manifest);

}  // namespace muster::app
