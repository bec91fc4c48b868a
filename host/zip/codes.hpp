// SPDX-License-Identifier: MIT
// Codes of errors in zip archives.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// The file is not a zip archive, is damaged, or needs a password.
inline constexpr Code zip_unreadable{"zip.unreadable"};
/// The archive has too many members, or is too large when unpacked.
inline constexpr Code zip_limit{"zip.limit"};
/// A member has a name that leads out of the folder, has the name of another member, or is a link.
inline constexpr Code zip_member{"zip.member"};

}  // namespace muster::code
