// SPDX-License-Identifier: MIT
// muster-sector-runner: the process in which a plugin runs. The host starts it, with the request,
// the tables and the reply pipe as inherited descriptors; it can't be run by hand.
#include <malloc.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

#include "base/core_dumps.hpp"
#include "base/diagnostic_codes.hpp"
#include "sectors/runner/confinement.hpp"
#include "sectors/runner/session.hpp"

#if defined(__SANITIZE_ADDRESS__)
// Turns the leak check off: the host recognises crashes by their signals, and a plugin's leaks
// don't matter in a process that ends. The function must be visible, because the sanitizer's
// library looks it up by name.
extern "C" __attribute__((visibility("default"))) const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "detect_leaks=0:handle_segv=0:handle_sigbus=0:handle_abort=0:handle_sigill=0:"
         "handle_sigfpe=0:use_sigaltstack=0:allocator_may_return_null=1";
}
#endif

namespace {

using namespace muster::sectors;

/// Returns the request; empty if the descriptor isn't one, because somebody started the program by
/// hand.
std::string read_request() {
  struct stat about {};
  if (fstat(request_descriptor, &about) != 0 || about.st_size <= 0) return {};
  std::string json(static_cast<std::size_t>(about.st_size), '\0');
  ssize_t got = pread(request_descriptor, json.data(), json.size(), 0);
  return got == about.st_size ? json : std::string();
}

/// Makes malloc return unused memory to the system at once. Sums over a large table need much
/// memory for a moment, and up to fifty plugins run side by side.
void give_memory_back() {
  constexpr int large = 256 << 10;
  mallopt(M_MMAP_THRESHOLD, large);
  mallopt(M_TRIM_THRESHOLD, large);
}

/// Whether the protection is too weak. For root, the filter of system calls alone is too weak,
/// because root has more rights than any plugin may have.
bool is_too_weak(Protection protection, bool is_root, const Request& request) {
  return protection == Protection::filter_only && is_root && !request.may_be_unconfined;
}

bool refuse(runner::Reply& reply, std::string reason, std::string hint) {
  reply.refuse({std::string(muster::code::sector_runner.id),
                "plugins cannot be confined on this system: " + std::move(reason),
                std::move(hint)});
  return false;
}

bool confine(const Request& request, runner::Reply& reply, const void* stack_top) {
  const bool is_root = ::geteuid() == 0;
  // The loader needs a path, and the sealed bytes that were hashed have one only in /proc/self/fd.
  if (::access("/proc/self/fd", F_OK) != 0)
    return refuse(reply, "/proc is not mounted", "mount /proc");
  try {
    runner::limit_resources(request);
    runner::report_faults(stack_top);
    Protection protection = runner::forbid_reading(request);
    if (is_too_weak(protection, is_root, request))
      return refuse(reply, "it has neither Landlock nor user namespaces, and muster runs as root",
                    "run muster as an ordinary user, or allow it with --unconfined-plugins");
    if (!request.allow_core_dumps) muster::forbid_core_dumps();
    runner::forbid_system_calls();
    reply.send(FrameKind::protection, {runner::bytes_of(protection)});
    return true;
  } catch (const std::exception& problem) {
    return refuse(reply, problem.what(), "run muster where seccomp filters are allowed");
  }
}

}  // namespace

int main() {
  give_memory_back();
  std::string json = read_request();
  if (json.empty()) {
    std::fputs("muster-sector-runner is started by muster, not by hand\n", stderr);
    return 64;
  }
  Request request = request_from_json(json);
  runner::Reply reply;
  if (confine(request, reply, &request)) runner::run(request, reply);
  // exit() would run a plugin's destructors and wait for its threads, which are no longer needed.
  ::_exit(0);
}
