// SPDX-License-Identifier: MIT
// Why an archive is refused.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// It is not a zip archive, it is damaged, or it needs a password.
inline constexpr Code zip_unreadable{"zip.unreadable"};
/// It has too many members, or unpacks to too much.
inline constexpr Code zip_limit{"zip.limit"};
/// A member's name leads out of the archive, is given twice, or is that of a link.
inline constexpr Code zip_member{"zip.member"};

}  // namespace muster::code
