// SPDX-License-Identifier: MIT
// The one place where bytes leave for the disk: a full disk, a closed pipe and a write that was cut
// short are seen here, whatever the writer above it does.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"

namespace muster::publish {

/// Writes all of `bytes` or throws Error file.unwritable; `shown` is the file's name in the message.
void write_all(int descriptor, std::string_view bytes, const std::string& shown);

/// For errno `error`.
Error unwritable(const std::string& shown, int error);

}  // namespace muster::publish
