// SPDX-License-Identifier: MIT
#pragma once

namespace muster {

/// From here on the system writes no image of this process's memory to a disk when it crashes, nor
/// gives one to a crash reporter: a public run has restricted text in memory too. Other processes of
/// the user cannot look into it either. Does nothing in builds with a sanitizer, whose search for
/// leaks looks into the process.
void forbid_core_dumps();

}  // namespace muster
