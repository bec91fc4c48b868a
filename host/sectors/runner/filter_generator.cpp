// SPDX-License-Identifier: MIT
// A program of the build: makes the helper's seccomp filters by libseccomp and prints them as the
// lines of C++ arrays. They are made during the build, because that takes longer than everything
// else that the helper does before it loads a plugin.
//   muster_filter_generator loading     what a plugin may call at all
//   muster_filter_generator computing   further restrictions once it is loaded
//   muster_filter_generator names       the numbers and names of all calls that libseccomp knows
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "base/file_descriptor.hpp"
#include "sectors/runner/call_list.hpp"
#include "sectors/runner/call_rules.hpp"
#include "sectors/runner/trapped_calls.hpp"

namespace {

using namespace muster::sectors::runner;

constexpr int most_number = 2047;              // no architecture has as many calls
constexpr std::uint32_t x32_bit = 0x40000000;  // set in the numbers of x32 calls

struct FilterRelease {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, FilterRelease>;

struct FreeName {
  void operator()(char* name) const { std::free(name); }
};
using Name = std::unique_ptr<char, FreeName>;

Name name_of(int number) {
  return Name(seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, number));
}

/// Returns the newest call that the lists name, even if libseccomp knows newer ones.
std::uint32_t newest_call() {
  int newest = 0;
  for (int call : allowed) newest = std::max(newest, call);
  for (const Refused& entry : refused) newest = std::max(newest, entry.call);
  for (const Trapped& entry : trapped) newest = std::max(newest, entry.call);
  return static_cast<std::uint32_t>(newest);
}

/// Returns a filter that takes the action `otherwise` if no rule applies. A call through another
/// entry of the kernel (int 0x80, x32) ends the process.
Filter empty_filter(std::uint32_t otherwise) {
  Filter filter(seccomp_init(otherwise));
  require(filter ? 0 : -ENOMEM, "seccomp_init");
  require(seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS),
          "SCMP_FLTATR_ACT_BADARCH");
  return filter;
}

std::vector<sock_filter> program_of(const Filter& filter) {
  const muster::FileDescriptor file(memfd_create("filter", MFD_CLOEXEC));
  require(file ? 0 : -errno, "memfd_create");
  require(seccomp_export_bpf(filter.get(), file.number()), "seccomp_export_bpf");
  auto size = static_cast<std::size_t>(lseek(file.number(), 0, SEEK_END));
  std::vector<sock_filter> program(size / sizeof(sock_filter));
  ssize_t got = pread(file.number(), program.data(), size, 0);
  if (got != static_cast<ssize_t>(size)) throw std::runtime_error("the filter cannot be read back");
  return program;
}

/// Returns a filter in which calls that are newer than the lists fail with ENOSYS, as on an older
/// kernel, so that a newer libc uses older calls instead of being stopped. It is written by hand,
/// because libseccomp has no rule for a range of numbers.
std::vector<sock_filter> newer_calls_are_not_there(std::uint32_t newest) {
  return {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
          BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, x32_bit, 2, 0),
          BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, newest, 0, 1),
          BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS)};
}

std::vector<sock_filter> loading_filter() {
  Filter filter = empty_filter(SCMP_ACT_TRAP);
  for (int call : allowed) add_rule(filter.get(), SCMP_ACT_ALLOW, call);
  for (const Refused& entry : refused)
    add_rule(filter.get(), SCMP_ACT_ERRNO(static_cast<std::uint32_t>(entry.error)), entry.call);
  add_argument_rules(filter.get());
  std::vector<sock_filter> program = newer_calls_are_not_there(newest_call());
  for (const sock_filter& step : program_of(filter)) program.push_back(step);
  return program;
}

std::vector<sock_filter> computing_filter() {
  Filter filter = empty_filter(SCMP_ACT_ALLOW);
  add_rules_after_loading(filter.get());
  return program_of(filter);
}

void print(const std::vector<sock_filter>& program) {
  for (const sock_filter& step : program)
    std::printf("{%u, %u, %u, %#xU},\n", static_cast<unsigned>(step.code),
                static_cast<unsigned>(step.jt), static_cast<unsigned>(step.jf), step.k);
}

void print_names() {
  for (int number = 0; number <= most_number; ++number)
    if (Name name = name_of(number)) std::printf("{%d, \"%s\"},\n", number, name.get());
}

int print_what(std::string_view what) {
  if (what == "loading")
    print(loading_filter());
  else if (what == "computing")
    print(computing_filter());
  else if (what == "names")
    print_names();
  else
    throw std::runtime_error("the argument must be loading, computing or names");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return print_what(argc > 1 ? argv[1] : "");
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "no filter could be made: %s\n", problem.what());
    return 1;
  }
}
