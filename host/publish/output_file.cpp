// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/file_descriptor.hpp"
#include "base/sha256.hpp"
#include "publish/staging.hpp"
#include "publish/write_all.hpp"

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

}  // namespace muster::publish
