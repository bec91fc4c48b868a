// SPDX-License-Identifier: MIT
// By which measures a sentence compares two.
#pragma once

#include <string>

#include "claims/reading.hpp"
#include "claims/relations.hpp"

namespace muster::claims {

/// The measure of each side: what is named before the joint and, where another is named, after it.
struct Measures {
  std::string first, second;
};

/// `of_labels`: the two are reasons or roles.
Measures measures_of(const Reading& reading, const Relation& relation, bool of_labels);

}  // namespace muster::claims
