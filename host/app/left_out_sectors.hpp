// SPDX-License-Identifier: MIT
// Makes the publications of an edition again without the sectors whose findings cannot be printed.
#pragma once

#include <functional>

#include "app/first_stages.hpp"
#include "base/diagnostic.hpp"

namespace muster::app {

/// Runs `make`, and where it fails because of what sectors found, leaves these out of `edition`,
/// compares it with `previous` again (null: there is none) and runs `make` once more, until it
/// succeeds or no sector is the cause. Each that was left out is a warning. `diagnostics` are those
/// of the stages before, and afterwards with those of the last try.
void make_without_unsettable(const Tools& tools, Computed& edition, Previous* previous,
                             Diagnostics& diagnostics,
                             const std::function<void(Diagnostics&)>& make);

}  // namespace muster::app
