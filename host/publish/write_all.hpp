// SPDX-License-Identifier: MIT
// The only function that writes to the disk: it detects a full disk, a closed pipe and a write that
// was cut short for all writers.
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
