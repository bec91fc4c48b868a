// SPDX-License-Identifier: MIT
// Decodes the reply of the helper program. A plugin runs in the helper's process and could have
// written any of these bytes, so the host checks their form and trusts nothing that they say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "sectors/child_process.hpp"
#include "sectors/protocol.hpp"

namespace muster::sectors {

/// Something that a plugin said through `report`.
struct Report {
  std::uint32_t severity = 0;
  std::string message;
  std::string table;
  std::uint64_t row = 0;
};

/// The frames of one reply, decoded and checked.
struct Answer {
  Stage stage = Stage::start;            ///< the last stage that began
  std::optional<Protection> protection;  ///< sent before the plugin was loaded
  std::optional<Refusal> refusal;
  std::optional<Fault> fault;
  std::optional<Usage> usage;
  std::string descriptor;  ///< JSON
  std::string findings;    ///< JSON
  std::vector<Report> reports;
  std::optional<std::int32_t> result;  ///< set only if the answer is complete
  bool is_garbled = false;             ///< bytes that aren't frames, or frames after the end
};

Answer read_answer(std::string_view reply);

// Describes how a child failed, from how it ended and from what it reported before.

/// The description of a failure. `reason` is a clause about the plugin that follows "because", such
/// as "it was stopped ...".
struct Story {
  Code code;
  std::string reason;
  std::string hint;  ///< may be empty
};

/// The child's limits, for messages.
struct Allowance {
  std::chrono::milliseconds time{0};
  std::uint64_t memory = 0;
};

/// Returns nothing if the child answered completely and the plugin did not refuse; otherwise a
/// description of the failure.
std::optional<Story> report_failure(const ChildResult& child, const Answer& answer,
                                    Allowance allowance);

}  // namespace muster::sectors
