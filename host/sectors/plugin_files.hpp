// SPDX-License-Identifier: MIT
// Finds plugins: lists the files that may be one, and reads a plugin's descriptor or takes it from
// a cache.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "sectors/answer.hpp"
#include "sectors/memory_file.hpp"
#include "sectors/sectors.hpp"

namespace muster::sectors {

// Decides which files may be plugins. They are examined from outside, before any of their code
// runs.

/// A file that may be a plugin, and whether it may be loaded.
struct PluginFile {
  std::string path;                ///< as found: folder, slash, name
  std::string real_path;           ///< absolute, without links
  std::optional<Story> objection;  ///< why it may not be loaded
  std::string sha256;
  std::shared_ptr<const MemoryFile> content;  ///< set if there is no objection
};

/// Checks one file, which must be in one of the folders `allowed` or below. The file is opened
/// once, and its bytes are copied and sealed, so that exactly the hashed bytes run. A folder above
/// it may be writable by everybody only if `program` is in that folder too, because whoever can
/// write there can change muster itself.
PluginFile look_at_plugin(const std::string& path, const std::vector<std::string>& allowed,
                          const std::string& program);

/// Returns every `*.so` directly in the folders: the folders in their order, the files sorted by
/// name. A file that is found twice is returned once. A missing folder is reported in
/// `diagnostics`. `jobs` threads copy and hash the files, because a short run spends much of its
/// time on that.
std::vector<PluginFile> list_plugin_files(const std::vector<std::string>& folders,
                                          const std::string& program, int jobs,
                                          Diagnostics& diagnostics);

// A cache of plugin descriptors by the hash of the plugin's file, so that an unchanged plugin need
// not be started only for its descriptor. It is in the user's cache folder. If an entry is missing
// or untrusted, the descriptor is requested again.

/// The cache in one folder; entries are put in place by a rename, so that runs can share it.
class DescriptorCache {
 public:
  static constexpr std::size_t most_kept = 200;

  /// An empty `folder` means no cache. `runner` is the helper; each helper has its own entries. The
  /// folder and its parent are created if needed, but no others. The cache is used only if nobody
  /// else may write there.
  DescriptorCache(std::string folder, const std::string& runner);

  /// Returns the descriptor that the helper sent for the plugin with this hash.
  std::optional<std::string> find(std::string_view sha256) const;
  /// Stores the descriptor. A cache that cannot be written is not an error. Beyond `most_kept`
  /// entries the oldest are removed, because every build of a plugin makes a new entry.
  void keep(std::string_view sha256, std::string_view descriptor) const;

 private:
  std::string file_of(std::string_view sha256) const;

  std::string x_folder;  ///< empty: no cache
  std::string x_runner;  ///< identifies the helper as it is now
};

// A plugin's descriptor, as JSON from the helper, checked and turned into a Plugin.

/// Fills in id, title, version, order and tables. Returns all errors, one clause each; if there are
/// any, the plugin must not be used.
std::vector<std::string> read_descriptor(std::string_view json, Plugin& plugin);

}  // namespace muster::sectors
