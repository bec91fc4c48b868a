// SPDX-License-Identifier: MIT
// The words for the status of a cell in findings, in expected figures and in JSON.
#pragma once

#include "base/vocabulary.hpp"
#include "model/table.hpp"

namespace muster::model {

inline constexpr Vocabulary<Status, 5> status_words{{{{Status::known, "known"},
                                                      {Status::unknown, "unknown"},
                                                      {Status::not_applicable, "not_applicable"},
                                                      {Status::withheld, "withheld"},
                                                      {Status::rounded, "rounded"}}}};

}  // namespace muster::model
