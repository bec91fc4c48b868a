// SPDX-License-Identifier: MIT
// A file in memory (memfd) that is filled once, sealed, and then passed to child processes by its
// descriptor. Once it is sealed, nobody can change its bytes or its size, not even this process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/file_descriptor.hpp"

namespace muster::sectors {

/// A file in memory. Throws Error sectors.runner if the system refuses it (no memory, no memfd).
class MemoryFile {
 public:
  /// The bytes are zero and can be written. `name` is shown in /proc only.
  MemoryFile(const char* name, std::uint64_t size);
  MemoryFile(MemoryFile&& other) noexcept;
  ~MemoryFile();

  /// Returns the bytes; empty after sealing.
  std::span<std::byte> bytes() { return x_bytes; }
  /// Ends writing: removes the mapping, and seals the file so that it cannot be written, grow or
  /// shrink.
  void seal();

  int descriptor() const { return x_file.number(); }
  std::uint64_t size() const { return x_size; }

 private:
  void unmap();

  FileDescriptor x_file;
  std::uint64_t x_size;
  std::span<std::byte> x_bytes;
};

/// Returns a sealed file that holds `content`.
MemoryFile sealed_file(const char* name, std::string_view content);

}  // namespace muster::sectors
