// SPDX-License-Identifier: MIT
// Restrictions that the helper puts on itself before it loads a plugin: memory, processor time,
// files, processes, the network. README.md describes them. A plugin can't undo them.
#pragma once

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

/// Makes the helper end with the host, work in `/`, and use no more resources than the request
/// allows. Throws std::system_error if the system refuses a limit.
void limit_resources(const Request& request);

/// Makes only system libraries readable: by Landlock if possible, otherwise by a namespace. If
/// neither is possible, reading is not restricted. Returns the protection that is in force. Drops
/// every capability, and throws std::system_error if that fails.
Protection forbid_reading(const Request& request);

/// Loads the seccomp filter. Throws std::system_error if the kernel has none: a plugin never runs
/// with less protection than promised.
void forbid_system_calls();

/// Must be called once the plugin and its libraries are loaded: no further code can then be mapped,
/// in any thread. Throws std::system_error.
void forbid_new_code();

/// Returns what a trapped system call would have done, such as use the network. May be called in a
/// signal handler.
FaultKind forbidden_kind(int system_call);

/// Returns the name of a system call, "" if libseccomp has none. May be called in a signal handler.
const char* call_name(int system_call);

// The files that a plugin may read.

/// The paths that a plugin may read: shared libraries, locales and time zones; the links by which
/// Debian chooses between libraries; this process's own entries in /proc, for the report of a
/// fault; and devices that reveal nothing. They contain no home folder, no data and no secrets.
inline constexpr const char* readable_paths[] = {
    "/usr",       "/lib",      "/lib32",    "/lib64",      "/etc/ld.so.cache", "/etc/alternatives",
    "/proc/self", "/dev/null", "/dev/zero", "/dev/urandom"};

/// Makes only readable_paths readable and nothing writable, by Landlock; newer kernels also block
/// the network and signals to other processes. Returns false if the kernel has no Landlock, or a
/// container hides it.
bool confine_by_landlock();

/// Moves into a new user and mount namespace, whose root contains only readable_paths. It replaces
/// Landlock on older kernels. Any user may do so if user namespaces are allowed. Returns false if
/// they are not; then nothing is restricted.
bool confine_by_namespace();

// Reports to the host why this process is about to die if the signal number alone doesn't say it: a
// stack overflow, memory at its limit, a system call that is forbidden.

/// Installs signal handlers on a stack of their own. They write one frame, and then the signal ends
/// the process. `stack_top` is any address in main's frame.
void report_faults(const void* stack_top);

}  // namespace muster::sectors::runner
