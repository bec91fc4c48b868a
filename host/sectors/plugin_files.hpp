// SPDX-License-Identifier: MIT
// Which files may be plugins at all: looked at from outside, before any of their code can run.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "sectors/memory_file.hpp"
#include "sectors/story.hpp"

namespace muster::sectors {

/// A file that may be a plugin, and whether it may be loaded.
struct PluginFile {
  std::string path;                ///< as found: folder, slash, name
  std::string real_path;           ///< absolute, without links; what is loaded
  std::optional<Story> objection;  ///< why it may not be loaded
  std::string sha256;
  std::shared_ptr<const MemoryFile> content;  ///< if there is no objection
};

/// One file, which may be in `allowed` or in folders below them. All checks are of one opened file,
/// whose bytes are copied and sealed: the bytes that are hashed are those that run. Folders around
/// it may be writable by everybody only if `program` is in them too: whoever can change them can
/// change muster itself.
PluginFile look_at_plugin(const std::string& path, const std::vector<std::string>& allowed,
                          const std::string& program);

/// Every `*.so` directly in the folders, folders in their order, files sorted by name; a file that
/// is reached twice counts once. A missing folder is reported in `diagnostics`. Copying and hashing
/// them is much of a short run, so that they are looked at on `jobs` threads.
std::vector<PluginFile> list_plugin_files(const std::vector<std::string>& folders,
                                          const std::string& program, int jobs,
                                          Diagnostics& diagnostics);

}  // namespace muster::sectors
