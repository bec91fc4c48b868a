// SPDX-License-Identifier: MIT
#include "base/beneath.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <deque>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file_descriptor.hpp"

namespace muster {

namespace {

constexpr int most_links = 40;  // as the kernel

/// Parts of `path`, without "." and empty ones.
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

/// Goes down from a folder, never following a link in the kernel and never asking it for "..", so
/// that renaming on the way makes no difference.
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

  /// -ENOTDIR if `part` exists and is neither a folder nor a link.
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

  /// Puts what the link says before what is left.
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

}  // namespace

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

}  // namespace muster
