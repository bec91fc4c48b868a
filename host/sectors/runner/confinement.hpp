// SPDX-License-Identifier: MIT
// Restrictions that the helper puts on itself before it loads a plugin: memory, processor time,
// files, processes, the network. README.md describes them. A plugin can't undo them.
#pragma once

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

/// Ends with the host, works in `/`, and has no more resources than the request allows. Throws
/// std::system_error if the system refuses a limit.
void limit_resources(const Request& request);

/// Makes only system libraries readable: by Landlock, otherwise in its own namespace, otherwise not
/// at all; returns which. Drops every capability, and throws std::system_error if that fails.
Protection forbid_reading(const Request& request);

/// Loads the seccomp filter. Throws std::system_error if the kernel has none: a plugin never runs
/// with less protection than promised.
void forbid_system_calls();

/// Once the plugin and its libraries are loaded: no more code is mapped, in any thread.
/// Throws std::system_error.
void forbid_new_code();

/// Which promise a trapped system call would have broken. Safe in a signal handler.
FaultKind forbidden_kind(int system_call);

/// The name of a system call, "" if libseccomp has none. Safe in a signal handler.
const char* call_name(int system_call);

}  // namespace muster::sectors::runner
