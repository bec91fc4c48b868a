// SPDX-License-Identifier: MIT
#include "sectors/plugin_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "base/file_descriptor.hpp"
#include "base/sha256.hpp"

namespace muster::sectors {

namespace {

namespace fs = std::filesystem;

constexpr off_t most_bytes = 4 << 20;  // of one descriptor; the helper sends far less

/// Whether the file is owned by this user, and nobody else may write to it.
bool is_private(const struct stat& about) {
  return about.st_uid == geteuid() && (about.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

bool is_usable(const std::string& folder) {
  ::mkdir(fs::path(folder).parent_path().c_str(), 0700);  // a new user has no ~/.cache
  ::mkdir(folder.c_str(), 0700);
  struct stat about {};
  return ::stat(folder.c_str(), &about) == 0 && S_ISDIR(about.st_mode) && is_private(about);
}

/// Returns a text that changes when the helper is built or installed again.
std::string identity(const std::string& file) {
  struct stat about {};
  if (::stat(file.c_str(), &about) != 0) return file;
  std::string all = file;
  for (auto number : {static_cast<long>(about.st_dev), static_cast<long>(about.st_ino),
                      static_cast<long>(about.st_size), static_cast<long>(about.st_mtim.tv_sec),
                      static_cast<long>(about.st_mtim.tv_nsec)})
    all += "/" + std::to_string(number);
  return all;
}

bool write_whole(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Removes the oldest files, among them temporary ones of runs that were killed. All files in the
/// folder are of this cache, because only this user can write to it.
void drop_oldest(const std::string& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> kept;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.is_regular_file(error)) kept.emplace_back(entry.last_write_time(error), entry.path());
  if (kept.size() <= DescriptorCache::most_kept) return;
  std::sort(kept.begin(), kept.end());
  kept.resize(kept.size() - DescriptorCache::most_kept);
  for (const auto& [time, file] : kept) fs::remove(file, error);
}

}  // namespace

DescriptorCache::DescriptorCache(std::string folder, const std::string& runner) {
  if (folder.empty() || !is_usable(folder)) return;
  x_folder = std::move(folder);
  x_runner = identity(runner);
}

std::string DescriptorCache::file_of(std::string_view sha256) const {
  return x_folder + "/" + sha256_hex(std::string(sha256) + " " + x_runner) + ".json";
}

std::optional<std::string> DescriptorCache::find(std::string_view sha256) const {
  if (x_folder.empty()) return std::nullopt;
  FileDescriptor file(::open(file_of(sha256).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  struct stat about {};
  bool is_readable = file && ::fstat(file.number(), &about) == 0 && S_ISREG(about.st_mode) &&
                     is_private(about) && about.st_size <= most_bytes;
  if (!is_readable) return std::nullopt;
  std::string text(static_cast<std::size_t>(about.st_size), '\0');
  if (::pread(file.number(), text.data(), text.size(), 0) != about.st_size) return std::nullopt;
  return text;
}

void DescriptorCache::keep(std::string_view sha256, std::string_view descriptor) const {
  if (x_folder.empty()) return;
  std::string name = file_of(sha256);
  std::string making = name + ".XXXXXX";  // another run may be writing the same entry
  FileDescriptor file(::mkostemp(making.data(), O_CLOEXEC));
  if (!file) return;
  bool is_kept =
      write_whole(file.number(), descriptor) && ::rename(making.c_str(), name.c_str()) == 0;
  if (!is_kept) ::unlink(making.c_str());
  drop_oldest(x_folder);
}

}  // namespace muster::sectors
