// SPDX-License-Identifier: MIT
// Codes of errors while a workbook is written.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// The workbook can't be written: no memory, or no room for temporary files.
inline constexpr Code workbook_failed{"workbook.failed"};

}  // namespace muster::code
