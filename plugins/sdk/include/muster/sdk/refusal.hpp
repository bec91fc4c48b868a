// SPDX-License-Identifier: MIT
// A sector that can't produce its sections throws a Refusal with a sentence for the person who runs
// muster. The glue reports it, and the sector's sections are marked as missing.
#pragma once

#include <stdexcept>

namespace muster::sdk {

/// `what()` is one sentence without a full stop.
class Refusal : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace muster::sdk
