// SPDX-License-Identifier: MIT
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <memory>
#include <string_view>
#include <thread>

#include "base/file_descriptor.hpp"
#include "sectors/runner/session.hpp"

namespace muster::sectors::runner {

namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};

int count_entries(const char* path) {
  std::unique_ptr<DIR, CloseFolder> folder(opendir(path));
  if (!folder) return -1;
  int count = 0;
  while (readdir(folder.get()) != nullptr) ++count;
  return count;
}

bool has_more(Holdings now, Holdings before) {
  return now.threads > before.threads || now.descriptors > before.descriptors;
}

}  // namespace

Holdings count_holdings() {
  return {count_entries("/proc/self/task"), count_entries("/proc/self/fd")};
}

Holdings settled_holdings(Holdings before) {
  Holdings now = count_holdings();
  for (int i = 0; i < 50 && has_more(now, before); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    now = count_holdings();
  }
  return now;
}

namespace {

/// Returns the number after `name`, in bytes, from a text with lines such as "Name:   123 kB".
std::uint64_t bytes_after(std::string_view text, std::string_view name) {
  auto at = text.find(name);
  if (at == std::string_view::npos) return 0;
  text.remove_prefix(at + name.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  std::uint64_t kibibytes = 0;
  std::from_chars(text.data(), text.data() + text.size(), kibibytes);
  return kibibytes << 10;
}

}  // namespace

Usage memory_usage() {
  std::array<char, 4096> buffer;
  const FileDescriptor file(::open("/proc/self/status", O_RDONLY | O_CLOEXEC));
  if (!file) return {};
  ssize_t length = ::read(file.number(), buffer.data(), buffer.size());
  std::string_view text(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
  std::uint64_t shared = bytes_after(text, "\nRssFile:") + bytes_after(text, "\nRssShmem:");
  std::uint64_t most = bytes_after(text, "\nVmHWM:");
  return {most - std::min(most, shared), shared};
}

}  // namespace muster::sectors::runner
