// SPDX-License-Identifier: MIT
// Runs work on hostile bytes in a child process that can only compute and write to one pipe. The
// child can't open a file or socket or start a program, and its memory and time are limited.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace muster::importing {

/// The limits of the child.
struct ChildLimits {
  std::uint64_t memory = std::uint64_t{2} << 30;  ///< bytes of address space
  std::chrono::seconds time{120};
};

/// Sends bytes to the parent; called in the child.
using Send = std::function<void(std::string_view)>;

/// How the child ended.
enum class ChildEnd : std::uint8_t { done, out_of_time, died, not_started };

/// Runs `work` in a child, and passes the bytes that it sends to `take`, in order and in pieces of
/// any size. The child is a fork of this process, so this process must have one thread. `work` must
/// not throw.
ChildEnd run_confined(const ChildLimits& limits, const std::function<void(const Send&)>& work,
                      const std::function<void(std::string_view)>& take);

}  // namespace muster::importing
