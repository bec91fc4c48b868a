// SPDX-License-Identifier: MIT
#pragma once

namespace muster {

/// From this call on, the system does not write this process's memory to a disk or pass it to a
/// crash reporter when the process crashes. Even a public run has restricted text in memory. Other
/// processes of the user cannot read the memory either. Does nothing in builds with a sanitizer,
/// whose leak check reads the memory of the process.
void forbid_core_dumps();

}  // namespace muster
