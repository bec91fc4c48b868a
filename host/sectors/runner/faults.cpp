// SPDX-License-Identifier: MIT
#include "sectors/runner/confinement.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "base/file_descriptor.hpp"
#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

namespace {

constexpr std::size_t guard_bytes = std::size_t{2} << 20;  // the kernel keeps 1 MiB below the stack
constexpr std::array reported_signals{SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGFPE, SIGSYS};

// Read by the signal handlers, to which no other argument can be passed.
std::uintptr_t stack_high = 0;
std::uintptr_t stack_low = 0;
std::uint64_t memory_most = 0;
alignas(16) std::array<char, 64 << 10> handler_stack;

/// Returns the memory that is mapped, from the first number of /proc/self/statm, which is in pages.
/// Uses only calls that are safe in a signal handler.
std::uint64_t mapped_bytes() {
  std::array<char, 32> text{};
  const FileDescriptor file(::open("/proc/self/statm", O_RDONLY | O_CLOEXEC));
  if (!file) return 0;
  ssize_t length = ::read(file.number(), text.data(), text.size());
  std::uint64_t pages = 0;
  for (ssize_t i = 0; i < length && text[static_cast<std::size_t>(i)] >= '0'; ++i)
    pages = pages * 10 + static_cast<std::uint64_t>(text[static_cast<std::size_t>(i)] - '0');
  return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

bool is_near_memory_limit() { return mapped_bytes() >= memory_most - memory_most / 16; }

FaultKind kind_of(int signal, const siginfo_t& info) {
  if (signal == SIGSYS) return forbidden_kind(info.si_syscall);
  auto address = reinterpret_cast<std::uintptr_t>(info.si_addr);
  bool touched = signal == SIGSEGV || signal == SIGBUS;
  if (touched && address >= stack_low && address < stack_high) return FaultKind::stack_overflow;
  return is_near_memory_limit() ? FaultKind::memory_limit : FaultKind::crash;
}

/// Copies the system call, using only calls that are safe in a signal handler.
void copy_call(const siginfo_t& info, Fault& fault) {
  fault.call_number = static_cast<std::uint32_t>(info.si_syscall);
  const char* name = call_name(info.si_syscall);
  for (std::size_t i = 0; i + 1 < sizeof(fault.call) && name[i] != '\0'; ++i)
    fault.call[i] = name[i];
}

void on_fault(int signal, siginfo_t* info, void*) {
  struct {
    FrameHeader header;
    Fault fault;
  } frame{{FrameKind::fault, sizeof(Fault)},
          {kind_of(signal, *info), static_cast<std::uint32_t>(signal), 0, {}}};
  if (signal == SIGSYS) copy_call(*info, frame.fault);
  [[maybe_unused]] ssize_t written = ::write(reply_descriptor, &frame, sizeof(frame));
  // SA_RESETHAND has restored the default action. After the return a fault repeats itself and ends
  // the process. A trapped call would only be skipped, so its signal is raised here.
  if (signal == SIGSYS) ::raise(signal);
}

}  // namespace

void report_faults(const void* stack_top) {
  rlimit stack{};
  getrlimit(RLIMIT_STACK, &stack);
  stack_high = reinterpret_cast<std::uintptr_t>(stack_top);
  stack_low = stack_high - stack.rlim_cur - guard_bytes;
  rlimit memory{};
  getrlimit(RLIMIT_AS, &memory);
  memory_most = memory.rlim_cur;  // RLIM_INFINITY, far above any use, if there is no limit
  stack_t own{};
  own.ss_sp = handler_stack.data();
  own.ss_size = handler_stack.size();
  sigaltstack(&own, nullptr);
  struct sigaction action {};
  action.sa_sigaction = on_fault;
  action.sa_flags = static_cast<int>(SA_SIGINFO | SA_ONSTACK | SA_NODEFER | SA_RESETHAND);
  for (int signal : reported_signals) sigaction(signal, &action, nullptr);
}

}  // namespace muster::sectors::runner
