// SPDX-License-Identifier: MIT
// Codes of organisations, such as ODS codes, in place of their names.
#pragma once

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/dataset.hpp"

namespace muster::load {

/// Gives rows that name an organisation by its code the organisation's name. The codes are in the
/// table `organisations`; they count in the column `organisation` of every table, and in `old` and
/// `new` of `successors`. A code has no spaces around it, and capital letters matter.
///
/// Reports as errors: a code of two organisations, one that is the name of another organisation,
/// and two rows that have the same key once the name is known, which would count people twice. It
/// must run before successors are joined; the margins are made again.
void name_organisations(model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics);

}  // namespace muster::load
