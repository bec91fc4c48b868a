// SPDX-License-Identifier: MIT
#include "base/core_dumps.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace muster {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
void forbid_core_dumps() {}
#else
/// Sets the limit, and marks the process as one that cannot be dumped. The limit alone is not
/// enough, because it doesn't stop a crash reporter that the kernel starts. Neither call can fail
/// with these values.
void forbid_core_dumps() {
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
#endif

}  // namespace muster
