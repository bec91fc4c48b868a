// SPDX-License-Identifier: MIT
// Every diagnostic code, by the room that reports it. Append only: a code is never renamed or
// given another meaning, because people filter and document by it. tests/checks fails on a code
// that no test provokes.
#pragma once

#include "base/diagnostic.hpp"

namespace muster::code {

// base: files
inline constexpr Code file_not_found{"file.not-found"};
inline constexpr Code file_outside{"file.outside-folder"};
inline constexpr Code file_unreadable{"file.unreadable"};
inline constexpr Code file_unwritable{"file.unwritable"};

// app
inline constexpr Code app_internal{"app.internal"};

}  // namespace muster::code
