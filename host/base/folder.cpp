// SPDX-License-Identifier: MIT
#include "base/folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/beneath.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/file_descriptor.hpp"

namespace muster {

namespace {

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

  /// A regular file, for reading.
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

}  // namespace muster
