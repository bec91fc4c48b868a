// SPDX-License-Identifier: MIT
// The system calls that end a plugin's process. The filter is made of them when muster is built,
// and the helper tells by them what was tried.
#pragma once

#include <seccomp.h>  // for the numbers; the helper does not link it

#include <cstdint>

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

/// Stands in the filter where the process's own id belongs; larger than any id can be.
inline constexpr std::uint32_t own_process_mark = 0x70504944;

/// A call that ends the process, and the promise that it would have broken.
struct Trapped {
  int call;
  FaultKind kind;
};

/// `clone` is here for forbidden_kind; its rule has a condition.
inline constexpr Trapped trapped[] = {
    {SCMP_SYS(clone), FaultKind::started_process},
    {SCMP_SYS(fork), FaultKind::started_process},
    {SCMP_SYS(vfork), FaultKind::started_process},
    {SCMP_SYS(execve), FaultKind::ran_program},
    {SCMP_SYS(execveat), FaultKind::ran_program},
    {SCMP_SYS(socket), FaultKind::used_network},
    {SCMP_SYS(socketpair), FaultKind::used_network},
    {SCMP_SYS(connect), FaultKind::used_network},
    {SCMP_SYS(bind), FaultKind::used_network},
    {SCMP_SYS(kill), FaultKind::touched_process},
    {SCMP_SYS(tgkill), FaultKind::touched_process},
    {SCMP_SYS(tkill), FaultKind::touched_process},
    {SCMP_SYS(rt_sigqueueinfo), FaultKind::touched_process},
    {SCMP_SYS(rt_tgsigqueueinfo), FaultKind::touched_process},
    {SCMP_SYS(ptrace), FaultKind::touched_process},
    {SCMP_SYS(process_vm_readv), FaultKind::touched_process},
    {SCMP_SYS(process_vm_writev), FaultKind::touched_process},
    {SCMP_SYS(pidfd_open), FaultKind::touched_process},
    {SCMP_SYS(pidfd_getfd), FaultKind::touched_process},
    {SCMP_SYS(pidfd_send_signal), FaultKind::touched_process},
    {SCMP_SYS(mount), FaultKind::other_forbidden},
    {SCMP_SYS(umount2), FaultKind::other_forbidden},
    {SCMP_SYS(pivot_root), FaultKind::other_forbidden},
    {SCMP_SYS(chroot), FaultKind::other_forbidden},
    {SCMP_SYS(unshare), FaultKind::other_forbidden},
    {SCMP_SYS(setns), FaultKind::other_forbidden},
    {SCMP_SYS(bpf), FaultKind::other_forbidden},
    {SCMP_SYS(init_module), FaultKind::other_forbidden},
    {SCMP_SYS(finit_module), FaultKind::other_forbidden},
    {SCMP_SYS(delete_module), FaultKind::other_forbidden},
    {SCMP_SYS(kexec_load), FaultKind::other_forbidden},
    {SCMP_SYS(reboot), FaultKind::other_forbidden},
    {SCMP_SYS(perf_event_open), FaultKind::other_forbidden},
    {SCMP_SYS(userfaultfd), FaultKind::other_forbidden},
};

}  // namespace muster::sectors::runner
