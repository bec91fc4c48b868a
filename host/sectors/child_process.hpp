// SPDX-License-Identifier: MIT
// Starts one child by posix_spawn, collects its output up to a size and a deadline, and reports how
// it ended. It knows nothing of plugins. It never forks, because the host has threads.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace muster::sectors {

/// A child process to start. Descriptors stay open in the host; -1 means none.
struct ChildTask {
  std::string program;  ///< path
  std::vector<std::string> arguments;
  int image = -1;    ///< becomes the child's image_descriptor
  int request = -1;  ///< becomes the child's request_descriptor
  int library = -1;  ///< becomes the child's library_descriptor
  std::chrono::milliseconds time_limit{30'000};
  std::uint64_t reply_limit = (std::uint64_t{64} << 20) + (std::uint64_t{1} << 20);
  std::size_t printed_limit = std::size_t{16} << 10;  ///< bytes; the rest is read and dropped
};

/// How a child ended. The host killed it if this is `timed_out` or `wrote_too_much`.
enum class Ending : std::uint8_t { exited, signalled, timed_out, wrote_too_much, not_started };

/// The ending and the output of a child.
struct ChildResult {
  Ending ending = Ending::not_started;
  int code = 0;         ///< exit code, signal number, or errno if it was not started
  std::string reply;    ///< the bytes from the reply pipe
  std::string printed;  ///< its standard output and error
};

/// Runs the child in its own process group, with an empty environment (except LC_ALL=C and TZ=UTC),
/// an empty standard input and only the descriptors of the task. Always waits until it has ended.
ChildResult run_child(const ChildTask& task);

}  // namespace muster::sectors
