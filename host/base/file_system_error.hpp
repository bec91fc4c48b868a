// SPDX-License-Identifier: MIT
// Turns a file system error of the standard library into a message that names the path.
#pragma once

#include <filesystem>

#include "base/error.hpp"

namespace muster {

/// file.not-found, file.unreadable or file.unwritable with the first path, the reason in words, and
/// a hint what to look at.
Error error_of(const std::filesystem::filesystem_error& error);

}  // namespace muster
