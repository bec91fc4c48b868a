// SPDX-License-Identifier: MIT
#include "watched_place.hpp"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace muster::sectors::test {

namespace {

namespace fs = std::filesystem;

/// Returns what can be read: a file of /proc can no longer be read once its process has ended.
std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();  // unlike an iterator, this does not throw
  return out.str();
}

std::string about_file(const fs::path& path) {
  struct stat about {};
  if (::lstat(path.c_str(), &about) != 0) return path.string() + " is gone\n";
  std::ostringstream out;
  out << path.string() << " mode " << std::oct << about.st_mode << std::dec << " owner "
      << about.st_uid << ":" << about.st_gid << " links " << about.st_nlink << " written "
      << about.st_mtim.tv_sec << "." << about.st_mtim.tv_nsec << " changed " << about.st_ctim.tv_sec
      << "." << about.st_ctim.tv_nsec;
  if (S_ISREG(about.st_mode)) out << " holds " << content(path);
  return out.str() + "\n";
}

/// Returns the priorities of a process for processor and disk, and its limits, as text.
std::string about_process(pid_t process) {
  std::ostringstream out;
  cpu_set_t processors;
  rlimit core{};
  ::sched_getaffinity(process, sizeof(processors), &processors);
  ::prlimit(process, RLIMIT_CORE, nullptr, &core);
  out << "process " << process << " alive " << ::kill(process, 0) << " nice "
      << ::getpriority(PRIO_PROCESS, static_cast<id_t>(process)) << " class "
      << ::sched_getscheduler(process) << " disk " << ::syscall(SYS_ioprio_get, 1, process)
      << " processors " << CPU_COUNT(&processors) << " core " << core.rlim_cur << "\n";
  return out.str();
}

/// Fourth and sixth words of /proc/N/stat: the parent and the session.
bool is_ours(const std::string& process) {
  std::string stat = content("/proc/" + process + "/stat");
  auto after_name = stat.rfind(')');
  if (after_name == std::string::npos) return false;
  std::istringstream in(stat.substr(after_name + 1));
  std::string state;
  long parent = 0;
  long group = 0;
  long session = 0;
  in >> state >> parent >> group >> session;
  return parent == ::getpid() || session == ::getsid(0);
}

/// Children, and the processes of our session. We adopt orphans, so they are among our children.
std::string our_processes() {
  std::set<std::string> ours;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    std::string name = entry.path().filename().string();
    if (name.find_first_not_of("0123456789") == std::string::npos && is_ours(name))
      ours.insert(name);
  }
  std::string all = "our processes:";
  for (const std::string& process : ours) all += " " + process;
  return all + "\n";
}

void write(const std::string& file, const std::string& text) { std::ofstream(file) << text; }

pid_t start_victim() {
  pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process can be started");
  if (child > 0) return child;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (;;) ::pause();
}

}  // namespace

WatchedPlace::WatchedPlace() {
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
  std::string name = fs::temp_directory_path() / "muster-watched-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder can be made");
  x_folder = name;
  write(file("ledger.csv"), "a,b\n1,2\n");
  ::chmod(file("ledger.csv").c_str(), 0640);
  // If the file system has no attributes, the attacks on them have nothing to remove.
  ::setxattr(file("ledger.csv").c_str(), "user.here", "1", 1, 0);
  write(file("secret.txt"), "secret");
  fs::create_symlink("ledger.csv", file("link"));
  fs::create_directory(file("empty"));
  x_victim = start_victim();
}

WatchedPlace::~WatchedPlace() {
  ::kill(x_victim, SIGKILL);
  ::waitpid(x_victim, nullptr, 0);
  std::error_code ignored;
  fs::remove_all(x_folder, ignored);
}

std::string WatchedPlace::snapshot() const {
  std::string all = about_file(x_folder);
  std::set<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(x_folder)) files.insert(entry.path());
  for (const fs::path& each : files) all += about_file(each);
  all += about_file("/usr/bin/env");
  all += about_process(::getpid()) + about_process(x_victim) + our_processes();
  return all + content("/proc/self/mountinfo") + content("/proc/sys/kernel/hostname");
}

}  // namespace muster::sectors::test
