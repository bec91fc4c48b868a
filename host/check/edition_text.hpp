// SPDX-License-Identifier: MIT
// All text of an edition, in the order of its files: its narrative and the sentences in its tables.
#pragma once

#include <vector>

#include "check/check.hpp"
#include "claims/prose.hpp"

namespace muster::check {

/// The sentences and typed tables of all narrative files.
struct EditionText {
  std::vector<claims::Sentence> sentences;
  std::vector<claims::TypedTable> tables;
};

EditionText text_of(const Inspection& inspection);

}  // namespace muster::check
