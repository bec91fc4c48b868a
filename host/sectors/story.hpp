// SPDX-License-Identifier: MIT
// Describes a child's failure in words, from how it ended and from what it reported before.
#pragma once

#include <optional>
#include <string>

#include "base/location.hpp"
#include "sectors/answer.hpp"
#include "sectors/child_process.hpp"

namespace muster::sectors {

/// `reason` is a clause about the plugin that reads on after "because": "it was stopped ...".
struct Story {
  Code code;
  std::string reason;
  std::string hint;  ///< may be empty
};

/// The child's limits, for the sentences.
struct Allowance {
  std::chrono::milliseconds time{0};
  std::uint64_t memory = 0;
};

/// Nothing if the child answered completely and the plugin did not refuse.
std::optional<Story> report_failure(const ChildResult& child, const Answer& answer,
                                    Allowance allowance);

}  // namespace muster::sectors
