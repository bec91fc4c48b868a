// SPDX-License-Identifier: MIT
#include "sectors/runner/confinement.hpp"

#include <fcntl.h>
#include <linux/mount.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <string>
#include <string_view>

#include "base/file_descriptor.hpp"

namespace muster::sectors::runner {

namespace {

/// Folders over which the new root may be mounted. Only this process sees the new mount.
constexpr const char* places[] = {"/tmp", "/run", "/mnt", "/var", "/dev"};
constexpr const char* root_options = "mode=0755,size=64k";

bool write_line(const char* file, const std::string& line) {
  const FileDescriptor to(::open(file, O_WRONLY | O_CLOEXEC));
  return to && ::write(to.number(), line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

/// Enters new namespaces in which only this user and group exist, with the same numbers as outside.
bool enter_namespaces() {
  const std::string user = std::to_string(::geteuid());
  const std::string group = std::to_string(::getegid());
  return ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
         write_line("/proc/self/setgroups", "deny") &&
         write_line("/proc/self/uid_map", user + " " + user + " 1") &&
         write_line("/proc/self/gid_map", group + " " + group + " 1");
}

const char* mount_root() {
  for (const char* place : places)
    if (::mount("none", place, "tmpfs", MS_NOSUID | MS_NODEV, root_options) == 0) return place;
  return nullptr;
}

bool make_parents(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1))
    if (::mkdir(path.substr(0, slash).c_str(), 0755) != 0 && errno != EEXIST) return false;
  return true;
}

bool make_empty_file(const std::string& path) {
  const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
  return static_cast<bool>(file);
}

bool copy_link(const char* path, const std::string& inside) {
  std::array<char, PATH_MAX> target{};
  return ::readlink(path, target.data(), target.size() - 1) > 0 &&
         ::symlink(target.data(), inside.c_str()) == 0;
}

/// Makes `path` visible below `root`. Missing paths are left out. /proc/self is a link, so its
/// target is made visible.
bool show(const char* path, const std::string& root) {
  struct stat about {};
  const bool is_own_entry = std::string_view(path).starts_with("/proc/");
  int found = is_own_entry ? ::stat(path, &about) : ::lstat(path, &about);
  if (found != 0) return true;
  const std::string inside = root + path;
  if (!make_parents(inside)) return false;
  if (S_ISLNK(about.st_mode)) return copy_link(path, inside);
  bool is_made =
      S_ISDIR(about.st_mode) ? ::mkdir(inside.c_str(), 0755) == 0 : make_empty_file(inside);
  return is_made && ::mount(path, inside.c_str(), nullptr, MS_BIND | MS_REC, nullptr) == 0;
}

/// Makes everything read-only if the kernel can. On older kernels, only the filter of system calls
/// prevents writing.
void make_read_only(const char* root) {
  mount_attr attributes{};
  attributes.attr_set = MOUNT_ATTR_RDONLY;
  ::syscall(SYS_mount_setattr, AT_FDCWD, root, AT_RECURSIVE, &attributes, sizeof(attributes));
}

}  // namespace

bool confine_by_namespace() {
  if (!enter_namespaces()) return false;
  const char* root = mount_root();
  if (root == nullptr) return false;
  for (const char* path : readable_paths)
    if (!show(path, root)) return false;
  make_read_only(root);
  return ::chroot(root) == 0 && ::chdir("/") == 0;
}

}  // namespace muster::sectors::runner
