// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/sha256.hpp"
#include "publish/staging.hpp"
#include "publish/write_all.hpp"

namespace muster::publish {

struct OutputFile::State {
  int descriptor = -1;
  std::string shown;  ///< for messages
  Output output;
  Sha256 hash;
};

OutputFile::OutputFile(const std::string& path, std::string shown)
    : x_state(std::make_unique<State>()) {
  x_state->descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (x_state->descriptor < 0) throw unwritable(shown, errno);
  x_state->shown = std::move(shown);
}

OutputFile::~OutputFile() {
  if (x_state->descriptor >= 0) ::close(x_state->descriptor);
}

void OutputFile::write(std::string_view bytes) {
  write_all(x_state->descriptor, bytes, x_state->shown);
  x_state->hash.update(bytes);
  x_state->output.bytes += bytes.size();
}

Output OutputFile::close() {
  int descriptor = std::exchange(x_state->descriptor, -1);
  bool synced = ::fsync(descriptor) == 0;
  int error = errno;
  bool closed = ::close(descriptor) == 0;
  if (!synced || !closed) throw unwritable(x_state->shown, synced ? errno : error);
  x_state->output.sha256 = x_state->hash.hex();
  return std::move(x_state->output);
}

}  // namespace muster::publish
