// SPDX-License-Identifier: MIT
#pragma once

namespace muster::sectors::runner {

/// Moves into a user and a mount namespace of its own, whose root holds readable_paths and nothing
/// else: what replaces Landlock on older kernels. Any user may do so where user namespaces
/// are allowed. False where they are not; then nothing has been shut off.
bool confine_by_namespace();

}  // namespace muster::sectors::runner
