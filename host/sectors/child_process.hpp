// SPDX-License-Identifier: MIT
// Starts one child by posix_spawn, collects what it sends within bounds and a deadline, and says
// how it ended. Knows nothing of plugins. The host has threads, so it never forks.
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
  std::size_t printed_limit = std::size_t{16} << 10;  ///< what is beyond is read and dropped
};

/// How a child ended; `timed_out` and `wrote_too_much`: the host killed it.
enum class Ending : std::uint8_t { exited, signalled, timed_out, wrote_too_much, not_started };

/// The ending and the output of a child.
struct ChildResult {
  Ending ending = Ending::not_started;
  int code = 0;         ///< exit code, signal number, or errno if it was not started
  std::string reply;    ///< what came down the reply pipe
  std::string printed;  ///< its standard output and error
};

/// Runs the child in its own process group, with an empty environment (except LC_ALL=C and TZ=UTC),
/// an empty standard input and only the descriptors named here. Always waits until it has ended.
ChildResult run_child(const ChildTask& task);

}  // namespace muster::sectors
