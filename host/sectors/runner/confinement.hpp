// SPDX-License-Identifier: MIT
// What the helper takes from itself before it lets a plugin in: memory, processor time, files,
// processes, the network. README.md lists it in words. Nothing here can be undone by the plugin.
#pragma once

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

/// Ends with the host, works in `/`, and has no more resources than the request allows.
/// Throws std::system_error where the system refuses a limit.
void limit_resources(const Request& request);

/// Leaves only system libraries to be read, by Landlock. Does nothing where the kernel has none: it
/// guards what a plugin may see, and what it may do does not depend on it.
void forbid_reading();

/// Loads the seccomp filter. Throws std::system_error where the kernel has none: a plugin is not
/// run with less protection than promised.
void forbid_system_calls();

/// Which promise a trapped system call would have broken. Safe in a signal handler.
FaultKind forbidden_kind(int system_call);

}  // namespace muster::sectors::runner
