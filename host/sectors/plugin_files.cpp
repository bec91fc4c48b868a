// SPDX-License-Identifier: MIT
#include "sectors/plugin_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/diagnostic_codes.hpp"
#include "base/sha256.hpp"

namespace muster::sectors {

namespace {

namespace fs = std::filesystem;

/// "" where it cannot be read.
std::string hash_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return "";
  Sha256 hash;
  std::array<char, 64 << 10> buffer;
  while (file.read(buffer.data(), buffer.size()) || file.gcount() > 0)
    hash.update({buffer.data(), static_cast<std::size_t>(file.gcount())});
  return hash.hex();
}

std::vector<fs::path> libraries_in(const std::string& folder, Diagnostics& diagnostics) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".so") found.push_back(at->path());
  if (error)
    diagnostics.warning(code::sector_folder, {.file = folder},
                        "the plugin folder cannot be read: " + error.message(),
                        {"name a folder that holds sector plugins"});
  std::sort(found.begin(), found.end());
  return found;
}

bool is_inside(const fs::path& path, const fs::path& folder) {
  auto [end, ignored] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

std::vector<fs::path> real_folders(const std::vector<std::string>& folders) {
  std::vector<fs::path> real;
  std::error_code error;
  for (const std::string& folder : folders) {
    fs::path path = fs::canonical(folder, error);
    if (!error) real.push_back(path);
  }
  return real;
}

std::optional<Story> objection_to(const fs::path& real, const std::vector<fs::path>& allowed) {
  bool is_allowed = std::any_of(allowed.begin(), allowed.end(),
                                [&](const fs::path& folder) { return is_inside(real, folder); });
  if (!is_allowed)
    return Story{code::sector_outside, "it is a link to a file outside the plugin folders",
                 "copy the file into the folder, or name its own folder as a plugin folder"};
  std::error_code error;
  fs::file_status status = fs::status(real, error);
  if (error || !fs::is_regular_file(status))
    return Story{code::sector_not_library, "it is not a file", ""};
  if ((status.permissions() & fs::perms::others_write) != fs::perms::none)
    return Story{code::sector_world_writable, "every user of this machine may change the file",
                 "take that right away: chmod o-w"};
  return std::nullopt;
}

PluginFile look_at(const fs::path& path, const std::vector<fs::path>& allowed) {
  PluginFile file;
  file.path = path.string();
  std::error_code error;
  fs::path real = fs::canonical(path, error);
  if (error) {
    file.objection = Story{code::sector_not_library, "it is a link that leads nowhere", ""};
    return file;
  }
  file.real_path = real.string();
  file.objection = objection_to(real, allowed);
  if (!file.objection) file.sha256 = hash_file(real);
  return file;
}

}  // namespace

std::vector<PluginFile> list_plugin_files(const std::vector<std::string>& folders,
                                          Diagnostics& diagnostics) {
  std::vector<fs::path> allowed = real_folders(folders);
  std::vector<PluginFile> files;
  std::set<std::string> seen;
  for (const std::string& folder : folders) {
    for (const fs::path& path : libraries_in(folder, diagnostics)) {
      PluginFile file = look_at(path, allowed);
      if (file.real_path.empty() || seen.insert(file.real_path).second)
        files.push_back(std::move(file));
    }
  }
  return files;
}

}  // namespace muster::sectors
