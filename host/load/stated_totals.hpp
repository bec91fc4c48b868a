// SPDX-License-Identifier: MIT
// Totals among their parts: muster adds rows up, so a row that states a total counts everybody
// twice. Found by name ("Grand Total"), by place (an empty organisation among named ones) and by
// arithmetic (sum_of_others.hpp); each is an error, in build and check alike.
#pragma once

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Of every table whose rows are added up: by the margins of a host's table, by its plugin for one
/// that a sector declares. Must see the figures before disclosure control changes them. Names in
/// the setting `data.not_totals` are parts, whatever they look like; one that no table has is a
/// warning.
void check_stated_totals(const model::Dataset& dataset, const Folder& folder,
                         Diagnostics& diagnostics);

}  // namespace muster::load
