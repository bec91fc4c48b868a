// SPDX-License-Identifier: MIT
#include "publish/staging.hpp"

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/file_descriptor.hpp"
#include "base/folder.hpp"
#include "base/sha256.hpp"
#include "publish/codes.hpp"
#include "publish/interruption.hpp"

namespace muster::publish {

namespace fs = std::filesystem;

namespace {

// The folders of a run are next to the published ones: ".public.staging-x7Q2bc".
constexpr std::string_view staging_mark = ".staging-";
constexpr std::string_view retired_mark = ".retired";

}  // namespace

struct Staging::State {
  fs::path parent;  ///< <out>/<edition>
  std::string audience;
  fs::path folder;  ///< being written
  std::vector<fs::path> made;  ///< folders above it that this run created, innermost first
  FileDescriptor lock;  ///< held on `folder`: other runs leave a folder alone while its lock is
                        ///< held

  fs::path place() const { return parent / audience; }
  /// If two folders cannot be exchanged, swap_in moves the replaced folder here.
  fs::path retired() const { return parent / ("." + audience + std::string(retired_mark)); }
};

namespace {

[[noreturn]] void fail(const fs::path& path, const std::string& what, int error) {
  throw Error(
      code::file_unwritable, {path.string(), 0, 0},
      what + ": " + std::generic_category().message(error),
      {"check the space and permissions there, and try again: earlier outputs are unchanged"});
}

void sync_folder(const fs::path& folder) {
  const FileDescriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!descriptor) fail(folder, "the folder cannot be opened", errno);
  if (::fsync(descriptor.number()) != 0)
    fail(folder, "the folder cannot be written to the disk", errno);
}

void sync_tree(const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_directory()) sync_folder(entry.path());
  }
  sync_folder(folder);
}

/// Some network file systems refuse all locks. Two runs could then remove each other's files.
Error no_lock(const fs::path& folder, int error) {
  return {
      code::file_unwritable,
      {folder.string(), 0, 0},
      "the folder cannot be locked: " + std::generic_category().message(error),
      {"publish to a local folder and copy it from there, or mount the file system with locks"}};
}

/// Locks an edition's folder while folders are created, removed or swapped below it, so that two
/// runs at once do not interfere.
class EditionLock {
 public:
  explicit EditionLock(const fs::path& parent)
      : x_descriptor(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (!x_descriptor) fail(parent, "the folder cannot be opened", errno);
    while (::flock(x_descriptor.number(), LOCK_EX) != 0)
      if (errno != EINTR) throw no_lock(parent, errno);
  }

 private:
  FileDescriptor x_descriptor;
};

/// Locks a staging folder. Returns no lock if a live run holds it.
FileDescriptor try_lock(const fs::path& folder) {
  FileDescriptor descriptor(
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (descriptor && ::flock(descriptor.number(), LOCK_EX | LOCK_NB) != 0) descriptor.close();
  return descriptor;
}

/// Returns the names in `parent` that begin with a dot and contain `mark`.
std::vector<std::string> own_folders(const fs::path& parent, std::string_view mark) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(parent)) {
    std::string name = entry.path().filename().string();
    std::size_t at = name.find(mark);
    if (name.starts_with('.') && at != std::string::npos && at > 1) names.push_back(name);
  }
  return names;
}

void remove_left_over(const fs::path& parent) {
  for (const std::string& name : own_folders(parent, staging_mark)) {
    const FileDescriptor lock = try_lock(parent / name);
    if (!lock) continue;
    std::error_code ignored;  // the next run tries again
    fs::remove_all(parent / name, ignored);
  }
}

/// Restores the published folder if a run was killed between the two renames of swap_in.
void restore_retired(const fs::path& parent) {
  for (const std::string& name : own_folders(parent, retired_mark)) {
    const fs::path retired = parent / name;
    const fs::path place = parent / name.substr(1, name.find(retired_mark) - 1);
    if (fs::exists(place))
      fs::remove_all(retired);
    else
      fs::rename(retired, place);
  }
}

/// Returns the permissions that a new folder gets here: all, except those that the umask or the
/// folder above removes.
mode_t rights_of_new_folder(const fs::path& parent) {
  auto making = keep_from_ending();  // a signal must not remove `parent` in the middle
  const fs::path trial = parent / ".rights";
  if (::mkdir(trial.c_str(), 0777) != 0) fail(trial, "the folder cannot be created", errno);
  struct stat about {};
  bool known = ::stat(trial.c_str(), &about) == 0;
  ::rmdir(trial.c_str());
  if (!known) fail(trial, "the folder cannot be read", errno);
  return about.st_mode & 07777;
}

long rename_with(const fs::path& from, const fs::path& to, unsigned flags) {
  return ::syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags);
}

/// Puts `folder` in `place`. Afterwards the previous content of `place` is in `folder` or in
/// `retired`.
void swap_in(const fs::path& folder, const fs::path& place, const fs::path& retired) {
  if (!fs::exists(place)) {
    if (::rename(folder.c_str(), place.c_str()) != 0)
      fail(place, "the new folder cannot be put in place", errno);
    return;
  }
  if (rename_with(folder, place, RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS) fail(place, "the folder cannot be replaced", errno);
  // This file system cannot exchange two folders, so they are renamed one after the other.
  // restore_retired repairs the state if the run ends between the two.
  if (::rename(place.c_str(), retired.c_str()) != 0)
    fail(place, "the folder cannot be moved aside", errno);
  if (::rename(folder.c_str(), place.c_str()) != 0) {
    int error = errno;
    ::rename(retired.c_str(), place.c_str());
    fail(place, "the new folder cannot be put in place", error);
  }
}

Error in_the_way(const fs::path& file) {
  return {code::publish_in_the_way,
          {file.string(), 0, 0},
          "muster did not write this file, but an output has the same name",
          {"move it to another folder, or publish with another --out"}};
}

std::string file_hash(const Folder& folder, const std::string& name) {
  Sha256 hash;
  folder.stream(name, [&](std::string_view chunk) { hash.update(chunk); });
  return hash.hex();
}

}  // namespace

Staging::Staging(std::string out, std::string edition, std::string audience)
    : x_state(std::make_unique<State>()) {
  x_state->parent = fs::path(std::move(out)) / std::move(edition);
  x_state->audience = std::move(audience);
  for (fs::path missing = x_state->parent; !missing.empty() && !fs::exists(missing);
       missing = missing.parent_path())
    x_state->made.push_back(missing);
  std::error_code error;
  fs::create_directories(x_state->parent, error);
  if (error) fail(x_state->parent, "the output folder cannot be created", error.value());
  EditionLock lock(x_state->parent);
  restore_retired(x_state->parent);
  remove_left_over(x_state->parent);
  const std::string name = "." + x_state->audience + std::string(staging_mark) + "XXXXXX";
  std::string pattern = (x_state->parent / name).string();
  auto making = keep_from_ending();
  if (::mkdtemp(pattern.data()) == nullptr) fail(pattern, "the folder cannot be created", errno);
  x_state->folder = pattern;
  remember_folder(x_state->folder);
  x_state->lock = try_lock(x_state->folder);
}

Staging::Staging(Staging&&) noexcept = default;

Staging::~Staging() {
  if (!x_state) return;
  auto making = keep_from_ending();
  std::error_code ignored;  // a destructor cannot report it; the next run removes what is left
  fs::remove_all(x_state->folder, ignored);
  forget_folder(x_state->folder);
  // A run that published nothing removes the empty folders that it made.
  for (const fs::path& folder : x_state->made) ::rmdir(folder.c_str());
}

std::unique_ptr<OutputFile> Staging::create(const std::string& name) {
  fs::path path = x_state->folder / name;
  auto making = keep_from_ending();
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) fail(path.parent_path(), "the folder cannot be created", error.value());
  std::string shown = (x_state->place() / name).string();
  return std::unique_ptr<OutputFile>(new OutputFile(path.string(), std::move(shown)));
}

std::unique_ptr<ScratchFile> Staging::scratch(const std::string& name) {
  std::string shown = (x_state->place() / name).string();
  return std::unique_ptr<ScratchFile>(
      new ScratchFile((x_state->folder / ".scratch").string(), std::move(shown)));
}

std::vector<Manifest> Staging::published() const {
  std::vector<Manifest> manifests;
  if (!fs::exists(x_state->place())) return manifests;
  auto folder = open_folder(x_state->place().string());
  for (const std::string& publication : folder->folders("")) {
    std::string name = publication + "/manifest.json";
    if (!folder->has(name)) continue;
    auto manifest = parse_manifest(folder->read(name));
    if (manifest && manifest->publication == publication) manifests.push_back(std::move(*manifest));
  }
  return manifests;
}

std::optional<FolderRecord> Staging::record() const {
  if (!fs::exists(x_state->place())) return std::nullopt;
  auto folder = open_folder(x_state->place().string());
  if (!folder->has(folder_record_file)) return std::nullopt;
  return parse_folder_record(folder->read(folder_record_file));
}

std::optional<std::string> Staging::published_hash(const std::string& name) const {
  if (!fs::exists(x_state->place())) return std::nullopt;
  auto folder = open_folder(x_state->place().string());
  return folder->has(name) ? std::optional(file_hash(*folder, name)) : std::nullopt;
}

bool Staging::carry_over(const std::string& publication, const Output& output) {
  std::string name = publication + "/" + output.file;
  if (published_hash(name) != output.sha256) return false;
  auto folder = open_folder(x_state->place().string());
  auto copy = create(name);
  folder->stream(name, [&](std::string_view chunk) { copy->write(chunk); });
  return copy->close().sha256 == output.sha256;
}

void Staging::report_foreign(Diagnostics& diagnostics) const {
  for (const std::string& name : foreign_files(x_state->place())) {
    const fs::path file = x_state->place() / name;
    if (fs::exists(fs::symlink_status(x_state->folder / name)))
      diagnostics.add(in_the_way(file).diagnostic());
    else
      diagnostics.warning(code::publish_foreign, {file.string(), 0, 0},
                          "muster did not write this file, so it was kept",
                          {"move your own files to another folder, because this one is published"});
  }
}

void Staging::publish() {
  const mode_t rights = rights_of_new_folder(x_state->folder);
  sync_tree(x_state->folder);
  EditionLock lock(x_state->parent);
  auto making = keep_from_ending();
  const std::vector<std::string> foreign = foreign_files(x_state->place());
  for (const std::string& name : foreign)
    if (fs::exists(fs::symlink_status(x_state->folder / name)))
      throw in_the_way(x_state->place() / name);
  keep_files(x_state->place(), foreign, x_state->folder);
  if (::chmod(x_state->folder.c_str(), rights) != 0)
    fail(x_state->folder, "the permissions of the folder cannot be set", errno);
  swap_in(x_state->folder, x_state->place(), x_state->retired());
  ::chmod(x_state->folder.c_str(), 0700);  // it now contains the previous publication
  sync_folder(x_state->parent);
  std::error_code ignored;  // the next run removes what is left
  fs::remove_all(x_state->retired(), ignored);
}

std::string Staging::place() const { return x_state->place().string(); }

}  // namespace muster::publish
