// SPDX-License-Identifier: MIT
// What the helper takes from itself before it lets a plugin in: memory, processor time, files,
// processes, the network. README.md lists it in words. Nothing here can be undone by the plugin.
#pragma once

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

/// Ends with the host, works in `/`, and has no more resources than the request allows.
/// Throws std::system_error where the system refuses a limit.
void limit_resources(const Request& request);

/// Leaves only system libraries to be read: by Landlock, or else in a namespace of its own, or else
/// not at all. The answer says which. Takes every capability away, and throws std::system_error
/// where that fails.
Protection forbid_reading(const Request& request);

/// Loads the seccomp filter. Throws std::system_error where the kernel has none: a plugin is not
/// run with less protection than promised.
void forbid_system_calls();

/// Once the plugin and its libraries are loaded: no more code is mapped, in any thread.
/// Throws std::system_error.
void forbid_new_code();

/// Which promise a trapped system call would have broken. Safe in a signal handler.
FaultKind forbidden_kind(int system_call);

/// The name of a system call, "" if libseccomp has none. Safe in a signal handler.
const char* call_name(int system_call);

}  // namespace muster::sectors::runner
