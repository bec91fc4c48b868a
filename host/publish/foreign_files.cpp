// SPDX-License-Identifier: MIT
#include "publish/staging.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "base/folder.hpp"
#include "publish/manifest.hpp"

namespace muster::publish {

namespace fs = std::filesystem;

namespace {

constexpr const char* index_file = "index.html";

void add_manifest(const Folder& folder, const std::string& publication,
                  std::set<std::string>& ours) {
  const std::string name = publication + "/" + manifest_file;
  if (!folder.has(name)) return;
  auto manifest = parse_manifest(folder.read(name));
  if (!manifest || manifest->publication != publication) return;
  ours.insert(name);
  for (const Output& output : manifest->outputs) ours.insert(publication + "/" + output.file);
}

void add_record(const Folder& folder, std::set<std::string>& ours) {
  if (!folder.has(folder_record_file)) return;
  auto record = parse_folder_record(folder.read(folder_record_file));
  if (!record) return;
  ours.insert(folder_record_file);
  for (const RecordedFile& one : record->files) ours.insert(one.file);
}

std::set<std::string> written_by_muster(const fs::path& place) {
  std::set<std::string> ours;
  auto folder = open_folder(place.string());
  for (const std::string& publication : folder->folders(""))
    add_manifest(*folder, publication, ours);
  add_record(*folder, ours);
  // Earlier versions wrote no record, so nothing listed the index.
  if (!ours.empty()) ours.insert(index_file);
  return ours;
}

void keep(const fs::path& from, const fs::path& to) {
  if (fs::exists(fs::symlink_status(to))) return;
  fs::create_directories(to.parent_path());
  if (fs::is_symlink(fs::symlink_status(from))) return fs::copy_symlink(from, to);
  std::error_code refused;
  fs::create_hard_link(from, to, refused);
  if (!refused) return;
  fs::copy_file(from, to);
  fs::last_write_time(to, fs::last_write_time(from), refused);
}

}  // namespace

std::vector<std::string> foreign_files(const fs::path& place) {
  std::vector<std::string> names;
  if (!fs::is_directory(fs::symlink_status(place))) return names;
  const std::set<std::string> ours = written_by_muster(place);
  for (const auto& entry : fs::recursive_directory_iterator(place)) {
    if (fs::is_directory(entry.symlink_status())) continue;
    std::string name = entry.path().lexically_relative(place).string();
    if (!ours.contains(name)) names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

void keep_files(const fs::path& place, const std::vector<std::string>& names,
                const fs::path& folder) {
  try {
    for (const std::string& name : names) keep(place / name, folder / name);
  } catch (const fs::filesystem_error& error) {
    throw error_of(error);
  }
}

}  // namespace muster::publish
