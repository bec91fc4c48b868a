// SPDX-License-Identifier: MIT
// Runs a program as on a system that lacks something:
//   muster_without [--user ID] [--open-files N] [--no-proc] [CALL=ERROR | CALL:ARGUMENT=ERROR]...
//       -- PROGRAM...
// A system call that is named fails with the error; with an argument, only where its first one has
// that value: prctl:22=EPERM. --no-proc puts an empty folder in place of /proc.
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <grp.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr std::pair<const char*, int> errors[] = {
    {"ENOSYS", ENOSYS}, {"EPERM", EPERM}, {"EAGAIN", EAGAIN}, {"EINVAL", EINVAL},
    {"ENOLCK", ENOLCK}, {"EROFS", EROFS}, {"ENOSPC", ENOSPC}, {"EIO", EIO}};

void require(bool is_done, const std::string& what) {
  if (!is_done) throw std::runtime_error(what);
}

std::uint32_t error_number(const std::string& name) {
  for (const auto& [known, number] : errors)
    if (name == known) return static_cast<std::uint32_t>(number);
  throw std::runtime_error("no error is called " + name);
}

void become(const std::string& user) {
  auto id = static_cast<uid_t>(std::stoul(user));
  require(setgroups(0, nullptr) == 0 && setresgid(id, id, id) == 0 && setresuid(id, id, id) == 0,
          "cannot become user " + user);
}

void limit_files(const std::string& most) {
  rlimit limit{std::stoul(most), std::stoul(most)};
  require(setrlimit(RLIMIT_NOFILE, &limit) == 0, "cannot limit open files");
}

void write_line(const char* file, const std::string& line) {
  int to = open(file, O_WRONLY | O_CLOEXEC);
  require(to >= 0 && write(to, line.data(), line.size()) == static_cast<ssize_t>(line.size()),
          std::string("cannot write ") + file);
  close(to);
}

void hide_proc() {
  const std::string user = std::to_string(geteuid());
  const std::string group = std::to_string(getegid());
  require(unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0, "no namespace for a hidden /proc");
  write_line("/proc/self/setgroups", "deny");
  write_line("/proc/self/uid_map", user + " " + user + " 1");
  write_line("/proc/self/gid_map", group + " " + group + " 1");
  require(mount("none", "/proc", "tmpfs", 0, nullptr) == 0, "cannot hide /proc");
}

/// "call=ERROR" or "call:argument=ERROR".
void add_rule(scmp_filter_ctx filter, const std::string& rule) {
  auto equals = rule.find('=');
  require(equals != std::string::npos, "not understood: " + rule);
  std::string call = rule.substr(0, equals);
  std::uint32_t action = SCMP_ACT_ERRNO(error_number(rule.substr(equals + 1)));
  auto colon = call.find(':');
  std::string name = call.substr(0, colon);
  int number = seccomp_syscall_resolve_name(name.c_str());
  require(number != __NR_SCMP_ERROR, "no system call is called " + name);
  int error = 0;
  if (colon == std::string::npos)
    error = seccomp_rule_add(filter, action, number, 0);
  else
    error = seccomp_rule_add(filter, action, number, 1,
                             SCMP_A0(SCMP_CMP_EQ, std::stoul(call.substr(colon + 1))));
  require(error == 0, "no rule for " + rule);
}

void fail_calls(const std::vector<std::string>& rules) {
  if (rules.empty()) return;
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  for (const std::string& rule : rules) add_rule(filter, rule);
  require(seccomp_load(filter) == 0, "the filter cannot be loaded");
}

/// Applies the restrictions in an order in which each remains possible.
int run(int argc, char** argv) {
  std::vector<std::string> rules;
  std::string user;
  std::string files;
  bool without_proc = false;
  int at = 1;
  for (; at < argc && std::string(argv[at]) != "--"; ++at) {
    const std::string word = argv[at];
    if (word == "--user" && at + 1 < argc)
      user = argv[++at];
    else if (word == "--open-files" && at + 1 < argc)
      files = argv[++at];
    else if (word == "--no-proc")
      without_proc = true;
    else
      rules.push_back(word);
  }
  require(at + 1 < argc, "usage: muster_without [...] -- PROGRAM...");
  if (!user.empty()) become(user);
  if (without_proc) hide_proc();
  fail_calls(rules);
  if (!files.empty()) limit_files(files);
  execv(argv[at + 1], argv + at + 1);
  throw std::runtime_error(std::string("cannot run ") + argv[at + 1]);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "muster_without: %s\n", problem.what());
    return 125;
  }
}
