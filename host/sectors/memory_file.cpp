// SPDX-License-Identifier: MIT
#include "sectors/memory_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "sectors/shortage.hpp"

namespace muster::sectors {

namespace {

constexpr int all_seals = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;

[[noreturn]] void fail(const char* what) {
  throw shortage(std::string("a memory file for the plugins could not be ") + what, errno);
}

}  // namespace

MemoryFile::MemoryFile(const char* name, std::uint64_t size)
    : x_file(memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING)), x_size(size) {
  if (!x_file) fail("made");
  if (ftruncate(x_file.number(), static_cast<off_t>(size)) != 0) fail("resized");
  if (size == 0) return;
  void* at = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, x_file.number(), 0);
  if (at == MAP_FAILED) fail("mapped");
  x_bytes = {static_cast<std::byte*>(at), size};
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept
    : x_file(std::move(other.x_file)),
      x_size(other.x_size),
      x_bytes(std::exchange(other.x_bytes, {})) {}

MemoryFile::~MemoryFile() { unmap(); }

void MemoryFile::unmap() {
  if (!x_bytes.empty()) munmap(x_bytes.data(), x_bytes.size());
  x_bytes = {};
}

void MemoryFile::seal() {
  unmap();  // a writable mapping would refuse the write seal
  if (fcntl(x_file.number(), F_ADD_SEALS, all_seals) != 0) fail("sealed");
}

MemoryFile sealed_file(const char* name, std::string_view content) {
  MemoryFile file(name, content.size());
  if (!content.empty()) std::memcpy(file.bytes().data(), content.data(), content.size());
  file.seal();
  return file;
}

}  // namespace muster::sectors
