// SPDX-License-Identifier: MIT
// Plugin descriptors, kept between runs by the hash of the plugin's file, so that a plugin that has
// not changed is not started only to be asked who it is. Lives in the user's cache folder; nothing
// depends on it: missing or untrusted entries are requested again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace muster::sectors {

class DescriptorCache {
 public:
  static constexpr std::size_t most_kept = 200;

  /// An empty `folder` is no cache. `runner` is the helper: another helper asks again. The folder
  /// and the one around it are made if need be, no more, and used only where nobody else may write.
  DescriptorCache(std::string folder, const std::string& runner);

  /// The descriptor as the helper sent it, for the plugin with this hash.
  std::optional<std::string> find(std::string_view sha256) const;
  /// Keeps it; a cache that cannot be written is no error. Of more than `most_kept` the oldest go:
  /// an author's every build is a plugin of its own.
  void keep(std::string_view sha256, std::string_view descriptor) const;

 private:
  std::string file_of(std::string_view sha256) const;

  std::string x_folder;  ///< empty: no cache
  std::string x_runner;  ///< identifies the helper as it is now
};

}  // namespace muster::sectors
