// SPDX-License-Identifier: MIT
// A file of an edition that a command writes.
#pragma once

#include <filesystem>
#include <string>

namespace muster::app {

/// Writes next to the file and renames, so that the file is the old or the new one. Throws Error
/// file.unwritable.
void write_whole(const std::filesystem::path& path, const std::string& text);

}  // namespace muster::app
