// SPDX-License-Identifier: MIT
// A file descriptor with one owner.
#pragma once

#include <unistd.h>

#include <utility>

namespace muster {

/// Closes the descriptor that it holds, if any. Move only.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  /// Takes the result of open(2) and similar calls. A number below zero is not a descriptor.
  explicit FileDescriptor(int number) : x_number(number) {}
  FileDescriptor(FileDescriptor&& other) noexcept : x_number(other.release()) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(x_number, other.x_number);
    return *this;
  }
  ~FileDescriptor() { close(); }

  int number() const { return x_number; }
  explicit operator bool() const { return x_number >= 0; }
  /// Gives the descriptor to the caller, who must close it.
  int release() { return std::exchange(x_number, -1); }
  /// Returns whether close(2) succeeded, with errno if not; true without a descriptor.
  bool close() {
    const int number = release();
    return number < 0 || ::close(number) == 0;
  }

 private:
  int x_number = -1;
};

}  // namespace muster
