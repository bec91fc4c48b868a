// SPDX-License-Identifier: MIT
// What each trapped system call would have done. Every call that the filter does not list is
// trapped. A call that is not in this list is reported by its name.
#pragma once

#include <seccomp.h>  // for the numbers; the helper does not link it

#include <cstdint>

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

/// A number in the filter that is replaced by the id of the process. It is larger than any id can
/// be.
inline constexpr std::uint32_t own_process_mark = 0x70504944;

/// A call that ends the process, and what it would have done.
struct Trapped {
  int call;
  FaultKind kind;
};

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
    {SCMP_SYS(listen), FaultKind::used_network},
    {SCMP_SYS(accept), FaultKind::used_network},
    {SCMP_SYS(accept4), FaultKind::used_network},
    {SCMP_SYS(sendto), FaultKind::used_network},
    {SCMP_SYS(sendmsg), FaultKind::used_network},
    {SCMP_SYS(sendmmsg), FaultKind::used_network},
    {SCMP_SYS(recvfrom), FaultKind::used_network},
    {SCMP_SYS(recvmsg), FaultKind::used_network},
    {SCMP_SYS(recvmmsg), FaultKind::used_network},
    {SCMP_SYS(kill), FaultKind::touched_process},
    {SCMP_SYS(tgkill), FaultKind::touched_process},
    {SCMP_SYS(tkill), FaultKind::touched_process},
    {SCMP_SYS(rt_sigqueueinfo), FaultKind::touched_process},
    {SCMP_SYS(rt_tgsigqueueinfo), FaultKind::touched_process},
    {SCMP_SYS(ptrace), FaultKind::touched_process},
    {SCMP_SYS(kcmp), FaultKind::touched_process},
    {SCMP_SYS(get_robust_list), FaultKind::touched_process},
    {SCMP_SYS(process_vm_readv), FaultKind::touched_process},
    {SCMP_SYS(process_vm_writev), FaultKind::touched_process},
    {SCMP_SYS(process_madvise), FaultKind::touched_process},
    {SCMP_SYS(process_mrelease), FaultKind::touched_process},
    {SCMP_SYS(migrate_pages), FaultKind::touched_process},
    {SCMP_SYS(move_pages), FaultKind::touched_process},
    {SCMP_SYS(pidfd_open), FaultKind::touched_process},
    {SCMP_SYS(pidfd_getfd), FaultKind::touched_process},
    {SCMP_SYS(pidfd_send_signal), FaultKind::touched_process},
};

}  // namespace muster::sectors::runner
