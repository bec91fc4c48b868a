// SPDX-License-Identifier: MIT
// Plugin descriptors, kept between runs by the hash of the plugin's file, so that a plugin that has
// not changed is not started only for its descriptor. Kept in the user's cache folder; nothing
// depends on it: missing or untrusted entries are requested again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace muster::sectors {

/// The cache in one folder; entries are put in place by a rename, so that runs can share it.
class DescriptorCache {
 public:
  static constexpr std::size_t most_kept = 200;

  /// An empty `folder` means no cache. `runner` is the helper: another helper gets its own entries.
  /// The folder and its parent are created if needed, but no others, and used only if nobody else
  /// may write there.
  DescriptorCache(std::string folder, const std::string& runner);

  /// The descriptor as the helper sent it, for the plugin with this hash.
  std::optional<std::string> find(std::string_view sha256) const;
  /// Stores it; a cache that cannot be written is not an error. Beyond `most_kept`, the oldest are
  /// removed: every build by a plugin author is another plugin.
  void keep(std::string_view sha256, std::string_view descriptor) const;

 private:
  std::string file_of(std::string_view sha256) const;

  std::string x_folder;  ///< empty: no cache
  std::string x_runner;  ///< identifies the helper as it is now
};

}  // namespace muster::sectors
