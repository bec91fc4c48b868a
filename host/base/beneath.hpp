// SPDX-License-Identifier: MIT
// Opening a file below a folder, so that nothing leads out of it: the one place in which a name
// from outside meets the file system.
#pragma once

#include <cstdint>
#include <string>

namespace muster {

/// open(2) of `name` below the open `folder`, with O_CLOEXEC; "" is the folder itself. Links that
/// stay inside are followed. Returns a descriptor, or a negative error number: -EXDEV or -ELOOP
/// where the name leads out. The kernel sees to that by openat2; where it is missing (before 5.6)
/// or a container refuses it, the name is walked part by part.
int open_beneath(int folder, const std::string& name, std::uint64_t flags);

}  // namespace muster
