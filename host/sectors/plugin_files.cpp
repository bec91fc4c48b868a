// SPDX-License-Identifier: MIT
#include "sectors/plugin_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/file_descriptor.hpp"
#include "base/sha256.hpp"
#include "sectors/shortage.hpp"

namespace muster::sectors {

namespace {

namespace fs = std::filesystem;

constexpr off_t most_library_bytes = off_t{256} << 20;  // a file that is larger is no plugin

std::vector<fs::path> libraries_in(const std::string& folder, Diagnostics& diagnostics) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".so") found.push_back(at->path());
  if (error && is_shortage(error.value()))
    throw shortage("the plugin folder cannot be read", error.value());
  if (error)
    diagnostics.warning(code::sector_folder, {.file = folder},
                        "the plugin folder cannot be read: " + error.message(),
                        {"name a folder that contains sector plugins"});
  std::sort(found.begin(), found.end());
  return found;
}

bool is_inside(const fs::path& path, const std::string& folder) {
  std::error_code error;
  fs::path real = fs::canonical(folder, error);
  if (error) return false;
  auto [end, ignored] = std::mismatch(real.begin(), real.end(), path.begin(), path.end());
  return end == real.end();
}

bool everybody_may_write(const fs::path& path, bool sticky_is_enough) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return true;
  if ((about.st_mode & S_IWOTH) == 0) return false;
  return !(sticky_is_enough && (about.st_mode & S_ISVTX) != 0);
}

/// Returns the nearest folder above the file in which every user could replace what leads to it.
/// Folders that also contain `program` don't count. With the sticky bit set, as in /tmp, users
/// can't change files of others.
std::optional<fs::path> open_folder_of(const fs::path& file, const std::string& program) {
  std::error_code ignored;
  const fs::path real_program = fs::canonical(program, ignored);
  for (fs::path folder = file.parent_path(); !is_inside(real_program, folder.string());
       folder = folder.parent_path()) {
    if (everybody_may_write(folder, folder != file.parent_path())) return folder;
    if (!folder.has_relative_path()) break;
  }
  return std::nullopt;
}

std::optional<Story> objection_to(const fs::path& real, const struct stat& about,
                                  const std::vector<std::string>& allowed,
                                  const std::string& program) {
  bool is_allowed = std::any_of(allowed.begin(), allowed.end(),
                                [&](const std::string& folder) { return is_inside(real, folder); });
  if (!is_allowed)
    return Story{
        code::sector_outside, "it is a link to a file outside the plugin folders",
        "copy the file into the folder, or name the folder that it is in as a plugin folder"};
  if (!S_ISREG(about.st_mode)) return Story{code::sector_not_library, "it is not a file", ""};
  if (about.st_size > most_library_bytes)
    return Story{code::sector_not_library, "it is larger than 256 MiB", ""};
  if ((about.st_mode & S_IWOTH) != 0)
    return Story{code::sector_world_writable, "every user of this machine may change the file",
                 "remove that permission with chmod o-w"};
  if (auto folder = open_folder_of(real, program))
    return Story{code::sector_world_writable, "every user of this machine may replace the file",
                 "remove that permission with chmod o-w " + folder->string()};
  return std::nullopt;
}

/// Returns a copy of `size` bytes that is not sealed yet; nothing if the file has become shorter.
std::shared_ptr<MemoryFile> copy_of(const FileDescriptor& file, off_t size) {
  auto copy = std::make_shared<MemoryFile>("muster-plugin", static_cast<std::uint64_t>(size));
  std::span<std::byte> left = copy->bytes();
  while (!left.empty()) {
    ssize_t got = ::read(file.number(), left.data(), left.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return nullptr;
    left = left.subspan(static_cast<std::size_t>(got));
  }
  return copy;
}

void take_content(const FileDescriptor& file, off_t size, PluginFile& plugin) {
  auto copy = copy_of(file, size);
  if (copy == nullptr) {
    plugin.objection = Story{code::sector_not_library, "it cannot be read completely", ""};
    return;
  }
  std::span<std::byte> bytes = copy->bytes();
  plugin.sha256 = sha256_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  copy->seal();
  plugin.content = std::move(copy);
}

/// Returns the path of the open file without links. If /proc doesn't have it, resolves `path`,
/// provided that this is still the same file. Otherwise returns "".
fs::path real_path(const FileDescriptor& file, const struct stat& about, const std::string& path) {
  std::error_code error;
  fs::path real = fs::read_symlink("/proc/self/fd/" + std::to_string(file.number()), error);
  if (!error) return real;
  real = fs::canonical(path, error);
  struct stat named {};
  bool is_same = !error && ::stat(real.c_str(), &named) == 0 && named.st_dev == about.st_dev &&
                 named.st_ino == about.st_ino;
  return is_same ? real : fs::path();
}

}  // namespace

PluginFile look_at_plugin(const std::string& path, const std::vector<std::string>& allowed,
                          const std::string& program) {
  PluginFile plugin;
  plugin.path = path;
  // The file is opened without waiting, so that a pipe or a device cannot stop the program.
  FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat about {};
  if (!file && is_shortage(errno)) throw shortage(path + " cannot be read", errno);
  if (!file || ::fstat(file.number(), &about) != 0) {
    bool is_link = fs::is_symlink(fs::symlink_status(path));
    plugin.objection =
        Story{code::sector_not_library, is_link ? "it is a broken link" : "it cannot be read", ""};
    return plugin;
  }
  fs::path real = real_path(file, about, path);
  plugin.real_path = real.string();
  plugin.objection = objection_to(real, about, allowed, program);
  if (!plugin.objection) take_content(file, about.st_size, plugin);
  return plugin;
}

std::vector<PluginFile> list_plugin_files(const std::vector<std::string>& folders,
                                          const std::string& program, int jobs,
                                          Diagnostics& diagnostics) {
  std::vector<fs::path> paths;
  for (const std::string& folder : folders)
    for (fs::path& path : libraries_in(folder, diagnostics)) paths.push_back(std::move(path));
  std::vector<PluginFile> files(paths.size());
  run_parallel(paths.size(), jobs_that_fit(jobs), [&](std::size_t i) {
    files[i] = look_at_plugin(paths[i].string(), folders, program);
  });
  std::set<std::string> seen;
  std::erase_if(files, [&](const PluginFile& file) {
    return !file.real_path.empty() && !seen.insert(file.real_path).second;
  });
  return files;
}

}  // namespace muster::sectors
