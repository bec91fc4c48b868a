// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/file_descriptor.hpp"
#include "base/sha256.hpp"
#include "publish/staging.hpp"

namespace muster::publish {

struct OutputFile::State {
  FileDescriptor descriptor;
  std::string shown;  ///< for messages
  Output output;
  Sha256 hash;
};

OutputFile::OutputFile(const std::string& path, std::string shown)
    : x_state(std::make_unique<State>()) {
  x_state->descriptor =
      FileDescriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!x_state->descriptor) throw unwritable(shown, errno);
  x_state->shown = std::move(shown);
}

OutputFile::~OutputFile() = default;

void OutputFile::write(std::string_view bytes) {
  write_all(x_state->descriptor.number(), bytes, x_state->shown);
  x_state->hash.update(bytes);
  x_state->output.bytes += bytes.size();
}

Output OutputFile::close() {
  const bool synced = ::fsync(x_state->descriptor.number()) == 0;
  const int error = errno;
  const bool closed = x_state->descriptor.close();
  if (!synced || !closed) throw unwritable(x_state->shown, synced ? errno : error);
  x_state->output.sha256 = x_state->hash.hex();
  return std::move(x_state->output);
}

struct ScratchFile::State {
  std::FILE* file = nullptr;
  std::string shown;  ///< for messages
};

ScratchFile::ScratchFile(const std::string& path, std::string shown)
    : x_state(std::make_unique<State>()) {
  x_state->shown = std::move(shown);
  FileDescriptor descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!descriptor || ::unlink(path.c_str()) != 0) throw unwritable(x_state->shown, errno);
  x_state->file = ::fdopen(descriptor.number(), "r+b");
  if (x_state->file == nullptr) throw unwritable(x_state->shown, errno);
  descriptor.release();
}

ScratchFile::~ScratchFile() {
  if (x_state->file != nullptr) std::fclose(x_state->file);
}

void ScratchFile::write(std::string_view bytes) {
  write_all(::fileno(x_state->file), bytes, x_state->shown);
}

std::FILE* ScratchFile::contents() {
  std::rewind(x_state->file);
  return x_state->file;
}

void ScratchFile::copy_to(ByteSink& out) {
  std::FILE* const file = contents();
  std::array<char, 65536> piece;
  while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), file))
    out.write({piece.data(), size});
  if (std::ferror(file) != 0) throw unwritable(x_state->shown, errno);
}

Error unwritable(const std::string& shown, int error) {
  return {code::file_unwritable,
          {shown, 0, 0},
          "the file cannot be written: " + std::generic_category().message(error),
          {"check the space and permissions there, and try again: nothing was published"}};
}

void write_all(int descriptor, std::string_view bytes, const std::string& shown) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw unwritable(shown, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace muster::publish
