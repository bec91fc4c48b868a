// SPDX-License-Identifier: MIT
// Which files a plugin may read at all.
#pragma once

namespace muster::sectors::runner {

/// Paths of shared libraries, locales and time zones, and the links by which Debian chooses between
/// libraries; this process's own entries, for the report of a fault; and the devices that reveal
/// nothing. No home, no data, no secrets.
inline constexpr const char* readable_paths[] = {
    "/usr",       "/lib",      "/lib32",    "/lib64",      "/etc/ld.so.cache", "/etc/alternatives",
    "/proc/self", "/dev/null", "/dev/zero", "/dev/urandom"};

}  // namespace muster::sectors::runner
