// SPDX-License-Identifier: MIT
// Opening a file below a folder, so that nothing leads out of it: the one place in which a name
// from outside meets the file system.
#pragma once

#include <cstdint>
#include <string>

namespace muster {

/// open(2) of `name` below the open `folder`, with O_CLOEXEC; "" is the folder itself. Links that
/// stay inside are followed. Returns a descriptor, or a negative error number: -EXDEV or -ELOOP if
/// the name leads outside. The kernel checks this with openat2; if that call is missing (before
/// 5.6) or refused by a container, the name is walked part by part.
int open_beneath(int folder, const std::string& name, std::uint64_t flags);

}  // namespace muster
