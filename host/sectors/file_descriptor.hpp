// SPDX-License-Identifier: MIT
// A file descriptor with one owner. Used for pipes, memory files and process handles of this room.
#pragma once

#include <unistd.h>

#include <utility>

namespace muster::sectors {

/// Closes what it holds. Move only; -1 is "none".
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int number) : x_number(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept : x_number(std::exchange(other.x_number, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(x_number, other.x_number);
    return *this;
  }
  ~FileDescriptor() { close(); }

  int number() const { return x_number; }
  explicit operator bool() const { return x_number >= 0; }
  void close() {
    if (x_number >= 0) ::close(std::exchange(x_number, -1));
  }

 private:
  int x_number = -1;
};

}  // namespace muster::sectors
