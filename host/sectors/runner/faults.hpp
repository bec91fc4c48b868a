// SPDX-License-Identifier: MIT
// Says to the host why this process is about to die when the signal number alone doesn't say: a
// stack that ran over, memory at its limit, a system call that is forbidden.
#pragma once

namespace muster::sectors::runner {

/// Installs handlers on a stack of their own. They write one frame and let the signal take its
/// course. `stack_top` is any address in main's frame.
void report_faults(const void* stack_top);

}  // namespace muster::sectors::runner
