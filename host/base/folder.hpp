// SPDX-License-Identifier: MIT
// Reads files in a folder that the user named, and nothing outside it. Every room that reads files
// gets a Folder, so that tests can pass one in memory, and hostile names are refused in one place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace muster {

/// A folder to read. Names are relative, with `/` between parts. A name that leaves the folder
/// (`..`, absolute, or a symbolic link that points out) is refused with file.outside-folder.
class Folder {
 public:
  static constexpr std::size_t chunk_size = std::size_t{256} << 10;  ///< bytes, of `stream`

  virtual ~Folder() = default;
  /// Returns the names of the regular files directly in `subfolder` ("" is the folder itself),
  /// sorted by byte.
  virtual std::vector<std::string> files(std::string_view subfolder) const = 0;
  /// Returns the names of the folders directly in `subfolder`, sorted by byte.
  virtual std::vector<std::string> folders(std::string_view subfolder) const = 0;
  virtual bool has(std::string_view name) const = 0;  ///< throws Error file.unreadable
  /// Returns the number of bytes in the file. Throws the errors that `read` throws.
  virtual std::uint64_t size(std::string_view name) const = 0;
  /// Returns the whole file. Throws Error file.not-found, file.outside-folder or file.unreadable.
  virtual std::string read(std::string_view name) const = 0;
  /// Passes the file to `take` in chunks of at most chunk_size bytes, for tables that are too large
  /// for memory. Throws the errors that `read` throws.
  virtual void stream(std::string_view name,
                      const std::function<void(std::string_view)>& take) const = 0;
  /// Returns the name for messages, as the user would type it: the folder's own path, a slash, and
  /// `name`.
  virtual std::string display(std::string_view name) const = 0;
};

/// Returns a folder on disk. Its files are opened by open_beneath of folder.cpp, so that a link
/// cannot lead out of it. Throws Error file.not-found if `path` is not a folder.
std::unique_ptr<Folder> open_folder(const std::string& path);

/// Returns the folder `name` inside `parent`, which must outlive it.
std::unique_ptr<Folder> subfolder(const Folder& parent, std::string name);

/// Returns a folder in memory, for tests. `files` maps names to contents.
std::unique_ptr<Folder> memory_folder(std::map<std::string, std::string> files,
                                      std::string path = "edition");

}  // namespace muster
