// SPDX-License-Identifier: MIT
#include "base/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/file_descriptor.hpp"
#include "base/layered_folder.hpp"

namespace muster {

namespace {

// Opens files below a folder, so that no name leads out of it. File names that inputs contain are
// opened only here.

constexpr int most_links = 40;  // the kernel's own limit

/// Returns the parts of `path`, without "." and empty ones.
std::deque<std::string> parts_of(std::string_view path) {
  std::deque<std::string> parts;
  while (!path.empty()) {
    std::size_t end = std::min(path.find('/'), path.size());
    std::string_view part = path.substr(0, end);
    if (!part.empty() && part != ".") parts.emplace_back(part);
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

/// Goes from a folder to a file in it, one part of the name at a time. It never lets the kernel
/// follow a link or "..", so that it stays inside even if a folder is renamed meanwhile.
class Walk {
 public:
  explicit Walk(int folder) : x_folder(folder) {}

  int open(const std::string& name, int flags) {
    if (name.starts_with('/')) return -EXDEV;
    x_left = parts_of(name);
    while (!x_left.empty()) {
      const std::string part = x_left.front();
      x_left.pop_front();
      int error = part == ".." ? leave() : enter(part);
      if (error == -ENOTDIR && x_left.empty()) return opened(part.c_str(), flags);
      if (error < 0) return error;
    }
    return opened(".", flags);
  }

 private:
  int here() const { return x_entered.empty() ? x_folder : x_entered.back().number(); }

  int opened(const char* part, int flags) const {
    int file = ::openat(here(), part, flags | O_NOFOLLOW | O_CLOEXEC);
    return file < 0 ? -errno : file;
  }

  int leave() {
    if (x_entered.empty()) return -EXDEV;
    x_entered.pop_back();
    return 0;
  }

  /// Returns -ENOTDIR if `part` exists and is neither a folder nor a link.
  int enter(const std::string& part) {
    FileDescriptor entry(::openat(here(), part.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    if (!entry) return -errno;
    struct stat about {};
    const int error = ::fstat(entry.number(), &about) == 0 ? -ENOTDIR : -errno;
    if (S_ISDIR(about.st_mode)) {
      x_entered.push_back(std::move(entry));
      return 0;
    }
    return S_ISLNK(about.st_mode) ? follow(entry.number()) : error;
  }

  /// Puts the parts of the link's target before the remaining parts of the name.
  int follow(int link) {
    std::array<char, PATH_MAX> target{};
    ssize_t length = ::readlinkat(link, "", target.data(), target.size());
    if (length < 0) return -errno;
    std::string_view to(target.data(), static_cast<std::size_t>(length));
    if (++x_links > most_links) return -ELOOP;
    if (to.starts_with('/')) return -EXDEV;
    std::deque<std::string> parts = parts_of(to);
    x_left.insert(x_left.begin(), parts.begin(), parts.end());
    return 0;
  }

  int x_folder;
  std::vector<FileDescriptor> x_entered;  ///< folders on the way, each inside the one before
  std::deque<std::string> x_left;
  int x_links = 0;
};

/// Opens `name` below the open `folder` like open(2), with O_CLOEXEC; "" is the folder itself.
/// Links that stay inside are followed. Returns a descriptor, or a negative error number: -EXDEV or
/// -ELOOP if the name leads outside. The kernel checks this with openat2; if that call is missing
/// (before 5.6) or refused by a container, the name is followed part by part.
int open_beneath(int folder, const std::string& name, std::uint64_t flags) {
  open_how how{};
  how.flags = flags | O_CLOEXEC;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  const char* path = name.empty() ? "." : name.c_str();
  long number = ::syscall(SYS_openat2, folder, path, &how, sizeof how);
  if (number >= 0) return static_cast<int>(number);
  if (errno != ENOSYS && errno != EPERM) return -errno;
  return Walk(folder).open(name, static_cast<int>(flags));
}

std::string reason(int error) { return std::generic_category().message(error); }

Error not_found(std::string file) {
  return {code::file_not_found, {std::move(file), 0, 0}, "there is no such file or folder"};
}

Error unreadable(std::string file, int error) {
  std::vector<std::string> hints;
  if (error == EMFILE || error == ENFILE)
    hints.emplace_back("raise the limit of open files with ulimit -n 1024");
  return {code::file_unreadable,
          {std::move(file), 0, 0},
          "the file cannot be read: " + reason(error),
          std::move(hints)};
}

Error outside(std::string file) {
  return {code::file_outside,
          {std::move(file), 0, 0},
          "the name leads out of its folder, so the file was not read",
          {"put the file inside the folder: '..', absolute names and links that lead outside are "
           "refused"}};
}

FileDescriptor opened_beneath(int folder, const std::string& name, std::uint64_t flags,
                              const std::string& shown) {
  int number = open_beneath(folder, name, flags);
  if (number >= 0) return FileDescriptor(number);
  if (number == -EXDEV || number == -ELOOP) throw outside(shown);
  if (number == -ENOENT || number == -ENOTDIR) throw not_found(shown);
  throw unreadable(shown, -number);
}

class RealFolder final : public Folder {
 public:
  RealFolder(std::string path, FileDescriptor folder)
      : x_path(std::move(path)), x_folder(std::move(folder)) {}

  std::vector<std::string> files(std::string_view subfolder) const override {
    return entries(subfolder, S_IFREG);
  }
  std::vector<std::string> folders(std::string_view subfolder) const override {
    return entries(subfolder, S_IFDIR);
  }

  bool has(std::string_view name) const override {
    try {
      opened_beneath(x_folder.number(), std::string(name), O_PATH, display(name));
      return true;
    } catch (const Error& error) {
      if (error.diagnostic().code == code::file_not_found) return false;
      // A link that leads outside counts as existing; reading it reports what is wrong.
      if (error.diagnostic().code == code::file_outside) return true;
      throw;
    }
  }

  std::uint64_t size(std::string_view name) const override { return open_file(name).size; }

  std::string read(std::string_view name) const override {
    std::string content;
    stream(name, [&](std::string_view chunk) { content.append(chunk); });
    return content;
  }

  void stream(std::string_view name,
              const std::function<void(std::string_view)>& take) const override {
    OpenFile file = open_file(name);
    std::string buffer(Folder::chunk_size, '\0');
    for (;;) {
      ssize_t count = ::read(file.descriptor.number(), buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw unreadable(display(name), errno);
      if (count == 0) return;
      take(std::string_view(buffer).substr(0, static_cast<std::size_t>(count)));
    }
  }

  std::string display(std::string_view name) const override {
    return name.empty() ? x_path : x_path + "/" + std::string(name);
  }

 private:
  struct OpenFile {
    FileDescriptor descriptor;
    std::uint64_t size;
  };

  /// Opens a regular file for reading.
  OpenFile open_file(std::string_view name) const {
    std::string shown = display(name);
    FileDescriptor file =
        opened_beneath(x_folder.number(), std::string(name), O_RDONLY | O_NONBLOCK, shown);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) throw unreadable(shown, errno);
    if (!S_ISREG(status.st_mode)) throw unreadable(shown, EISDIR);
    return {std::move(file), static_cast<std::uint64_t>(status.st_size)};
  }

  std::vector<std::string> entries(std::string_view subfolder, mode_t type) const {
    std::string shown = display(subfolder);
    FileDescriptor opened =
        opened_beneath(x_folder.number(), std::string(subfolder), O_RDONLY | O_DIRECTORY, shown);
    int number = opened.number();
    DIR* stream = ::fdopendir(opened.release());
    if (stream == nullptr) throw unreadable(shown, errno);
    std::vector<std::string> names;
    while (const dirent* entry = ::readdir(stream)) {
      std::string name = entry->d_name;
      struct stat status {};
      bool right =
          ::fstatat(number, name.c_str(), &status, 0) == 0 && (status.st_mode & S_IFMT) == type;
      if (right && name != "." && name != "..") names.push_back(std::move(name));
    }
    ::closedir(stream);
    std::sort(names.begin(), names.end());
    return names;
  }

  std::string x_path;
  FileDescriptor x_folder;
};

}  // namespace

std::unique_ptr<Folder> open_folder(const std::string& path) {
  std::string shown = path;
  while (shown.size() > 1 && shown.ends_with('/')) shown.pop_back();
  FileDescriptor folder(::open(shown.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!folder && errno != ENOENT && errno != ENOTDIR) throw unreadable(shown, errno);
  if (!folder) throw not_found(shown);
  return std::make_unique<RealFolder>(shown, std::move(folder));
}

std::unique_ptr<Folder> open_folder_below(const std::string& base, const std::string& name) {
  const std::string shown = base == "."           ? name
                            : base.ends_with('/') ? base + name
                                                  : base + "/" + name;
  FileDescriptor at(::open(base.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!at) throw not_found(base);
  for (const std::string& part : parts_of(name)) {
    FileDescriptor next(::openat(at.number(), part.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    if (!next && errno == ENOENT) throw not_found(shown);
    if (!next) throw unreadable(shown, errno);
    struct stat about {};
    if (::fstat(next.number(), &about) != 0) throw unreadable(shown, errno);
    if (part == ".." || S_ISLNK(about.st_mode)) throw outside(shown);
    if (!S_ISDIR(about.st_mode)) throw not_found(shown);
    at = std::move(next);
  }
  return std::make_unique<RealFolder>(shown, std::move(at));
}

}  // namespace muster
