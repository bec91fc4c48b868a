// SPDX-License-Identifier: MIT
// A table of an edition -> that of the next one. Rows and cells are taken as they are written,
// those for restricted readers too: the folder belongs to whoever made it.
#pragma once

#include <string>

#include "base/date.hpp"
#include "base/folder.hpp"
#include "base/location.hpp"

namespace muster::starter {

/// actions.csv without closed and withdrawn rows, without updates and headlines, and with every
/// lead written out; amendments.csv with the date of the edition they were made in, and without
/// those of actions that are gone; any other file as it is.
std::string next_table(const Folder& old, const std::string& file, Date baseline,
                       Diagnostics& diagnostics);

}  // namespace muster::starter
