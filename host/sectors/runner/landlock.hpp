// SPDX-License-Identifier: MIT
#pragma once

namespace muster::sectors::runner {

/// Leaves readable_paths to be read and nothing to be written, by Landlock; newer kernels keep the
/// network and the signals of others away by it too. False where the kernel has no Landlock, or a
/// container hides it.
bool confine_by_landlock();

}  // namespace muster::sectors::runner
