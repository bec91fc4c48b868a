// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/edition.hpp"

namespace muster::app {

/// "for public readers", "for restricted readers": how commands that read an edition for one
/// audience say which.
inline std::string for_readers(model::Audience audience) {
  return std::string("for ") + model::audience_word(audience) + " readers";
}

}  // namespace muster::app
