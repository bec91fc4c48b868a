// SPDX-License-Identifier: MIT
// Everything that belongs to an exempt item of the agenda must be restricted itself, and nothing
// that belongs to a public one may be. Otherwise an author who changes an item and forgets its
// report, an appendix or the text would publish it, or publish an item without its paper.
#pragma once

#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/edition.hpp"
#include "model/table.hpp"

namespace muster::load {

/// Reports each row that names an item of the agenda, and each narrative file that one of them
/// prints, if it is public but must be restricted or the other way round. A public report may have
/// exempt appendices. Always reads the tables as restricted readers see them; messages name rows
/// and files, and quote nothing from them except the item's number.
void check_exempt_items(const Folder& folder, const std::vector<model::TableSchema>& schemas,
                        model::Marks marks, Diagnostics& diagnostics);

}  // namespace muster::load
