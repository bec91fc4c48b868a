// SPDX-License-Identifier: MIT
// Codes that writing a workbook reports.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// The workbook can't be written.
inline constexpr Code workbook_failed{"workbook.failed"};

}  // namespace muster::code
