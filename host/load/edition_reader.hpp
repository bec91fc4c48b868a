// SPDX-License-Identifier: MIT
// edition.yaml -> model::Edition.
#pragma once

#include <optional>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/edition.hpp"

namespace muster::load {

/// Nothing if anything is wrong with it; every problem is then in `diagnostics`.
std::optional<model::Edition> read_edition(const Folder& edition, Diagnostics& diagnostics);

}  // namespace muster::load
