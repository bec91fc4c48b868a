// SPDX-License-Identifier: MIT
#pragma once

namespace muster::sectors::runner {

/// Makes only readable_paths readable and nothing writable, by Landlock; on newer kernels it also
/// blocks the network and signals to other processes. False if the kernel has no Landlock, or a
/// container hides it.
bool confine_by_landlock();

}  // namespace muster::sectors::runner
