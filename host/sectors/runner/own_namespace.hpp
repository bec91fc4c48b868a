// SPDX-License-Identifier: MIT
#pragma once

namespace muster::sectors::runner {

/// Moves into a new user and mount namespace, whose root holds readable_paths and nothing else: the
/// replacement for Landlock on older kernels. Any user may do so if user namespaces are allowed.
/// False if they are not; then nothing has been restricted.
bool confine_by_namespace();

}  // namespace muster::sectors::runner
