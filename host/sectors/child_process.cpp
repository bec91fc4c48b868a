// SPDX-License-Identifier: MIT
#include "sectors/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

extern "C" {
#include <sys/pidfd.h>  // glibc 2.36 forgot to say that these are C functions
}

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/file_descriptor.hpp"
#include "sectors/protocol.hpp"
#include "sectors/shortage.hpp"

namespace muster::sectors {

namespace {

using Clock = std::chrono::steady_clock;

/// The first number above the descriptors that the child gets. Sources are copied to numbers from
/// here on, so that no dup2 overwrites the source of another.
constexpr int first_free = library_descriptor + 1;
constexpr std::size_t chunk = std::size_t{64} << 10;

struct Pipe {
  FileDescriptor read;
  FileDescriptor write;
};

/// Returns a copy of the descriptor whose number is `first_free` or higher.
FileDescriptor copied_up(int source) {
  FileDescriptor copy(fcntl(source, F_DUPFD_CLOEXEC, first_free));
  if (!copy) throw shortage("a plugin's process could not be given its files", errno);
  return copy;
}

FileDescriptor moved_up(FileDescriptor file) {
  return file.number() >= first_free ? std::move(file) : copied_up(file.number());
}

Pipe make_pipe() {
  std::array<int, 2> ends{-1, -1};
  if (pipe2(ends.data(), O_CLOEXEC) != 0)
    throw shortage("a pipe for a plugin could not be made", errno);
  FileDescriptor read(ends[0]);
  FileDescriptor write(ends[1]);
  Pipe made{moved_up(std::move(read)), moved_up(std::move(write))};
  fcntl(made.read.number(), F_SETFL, O_NONBLOCK);
  return made;
}

/// posix_spawn's two option objects, filled and freed together.
class SpawnOptions {
 public:
  SpawnOptions() {
    posix_spawn_file_actions_init(&x_actions);
    posix_spawnattr_init(&x_attributes);
    set_attributes();
  }
  SpawnOptions(const SpawnOptions&) = delete;
  SpawnOptions& operator=(const SpawnOptions&) = delete;
  ~SpawnOptions() {
    posix_spawnattr_destroy(&x_attributes);
    posix_spawn_file_actions_destroy(&x_actions);
  }

  /// Gives the child the descriptor `source` under the number `target`. If there is no source,
  /// closes `target` in the child.
  void give(int source, int target) {
    if (source >= 0)
      posix_spawn_file_actions_adddup2(&x_actions, source, target);
    else
      posix_spawn_file_actions_addclose(&x_actions, target);
  }
  void give_nothing_to_read() {
    posix_spawn_file_actions_addopen(&x_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  }
  void close_the_rest() { posix_spawn_file_actions_addclosefrom_np(&x_actions, first_free); }

  const posix_spawn_file_actions_t* actions() const { return &x_actions; }
  const posix_spawnattr_t* attributes() const { return &x_attributes; }

 private:
  void set_attributes() {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&x_attributes, &none);
    posix_spawnattr_setsigdefault(&x_attributes, &all);
    posix_spawnattr_setpgroup(&x_attributes, 0);
    posix_spawnattr_setflags(
        &x_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }

  posix_spawn_file_actions_t x_actions;
  posix_spawnattr_t x_attributes;
};

/// Copies a descriptor to a higher number, because its own may be one that the child gets.
FileDescriptor to_give(int source) { return source < 0 ? FileDescriptor() : copied_up(source); }

/// Starts the child. Returns its process id, or -errno.
pid_t spawn(const ChildTask& task, const Pipe& reply, const Pipe& printed) {
  FileDescriptor image = to_give(task.image);
  FileDescriptor request = to_give(task.request);
  FileDescriptor library = to_give(task.library);
  SpawnOptions options;
  options.give_nothing_to_read();
  options.give(printed.write.number(), STDOUT_FILENO);
  options.give(printed.write.number(), STDERR_FILENO);
  options.give(image.number(), image_descriptor);
  options.give(request.number(), request_descriptor);
  options.give(reply.write.number(), reply_descriptor);
  options.give(library.number(), library_descriptor);
  options.close_the_rest();

  std::vector<char*> arguments{const_cast<char*>(task.program.c_str())};
  for (const std::string& argument : task.arguments)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  std::array<char*, 3> environment{const_cast<char*>("LC_ALL=C"), const_cast<char*>("TZ=UTC"),
                                   nullptr};
  pid_t child = 0;
  int error = posix_spawn(&child, task.program.c_str(), options.actions(), options.attributes(),
                          arguments.data(), environment.data());
  return error == 0 ? child : -error;
}

/// Reads the available bytes. Returns false once the writers have closed the pipe.
bool take(int source, std::string& into, std::uint64_t keep) {
  std::array<char, chunk> buffer;
  for (;;) {
    ssize_t got = read(source, buffer.data(), buffer.size());
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return false;
    if (got < 0) return true;
    std::uint64_t room = keep - into.size();
    into.append(buffer.data(), std::min<std::uint64_t>(room, static_cast<std::uint64_t>(got)));
    if (into.size() >= keep) return true;  // the caller decides what a full buffer means
  }
}

/// Detects the end of a child, by a descriptor for poll. If the kernel has no such descriptor
/// (before 5.3, or behind a container's filter), the child must be checked repeatedly.
class EndWatch {
 public:
  explicit EndWatch(pid_t child) : x_child(child), x_handle(pidfd_open(child, 0)) {}

  /// Returns the descriptor for poll; -1, which poll ignores, if the child must be checked
  /// repeatedly.
  int handle() const { return x_handle.number(); }
  /// Returns for how many milliseconds poll may sleep. If the child's pipes are closed
  /// (`is_silent`), the sleep is short, because the child is about to end.
  int at_most(int milliseconds, bool is_silent) const {
    return x_handle ? milliseconds : std::min(milliseconds, is_silent ? 1 : 10);
  }
  bool has_ended() const {
    siginfo_t about{};
    int looked = waitid(P_PID, static_cast<id_t>(x_child), &about, WEXITED | WNOHANG | WNOWAIT);
    return looked == 0 && about.si_pid == x_child;
  }

 private:
  pid_t x_child;
  FileDescriptor x_handle;
};

int milliseconds_left(Clock::time_point deadline) {
  auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
  return static_cast<int>(std::max<std::int64_t>(0, std::min<std::int64_t>(left.count(), 1 << 30)));
}

/// Collects output until the child has ended. The end of the pipes is no sign of that: the child
/// may close them earlier, and another process may keep them open.
Ending collect(const ChildTask& task, const EndWatch& child, int reply, int printed,
               ChildResult& result) {
  const auto deadline = Clock::now() + task.time_limit;
  std::string dropped;
  std::array<pollfd, 3> waiting{
      {{child.handle(), POLLIN, 0}, {reply, POLLIN, 0}, {printed, POLLIN, 0}}};
  for (;;) {
    bool is_silent = waiting[1].fd < 0 && waiting[2].fd < 0;
    int ready = poll(waiting.data(), waiting.size(),
                     child.at_most(milliseconds_left(deadline), is_silent));
    if (ready < 0 && errno != EINTR) return Ending::timed_out;
    bool has_ended = child.has_ended();
    if (!take(reply, result.reply, task.reply_limit)) waiting[1].fd = -1;
    if (result.reply.size() >= task.reply_limit) return Ending::wrote_too_much;
    bool is_full = result.printed.size() >= task.printed_limit;
    if (!take(printed, is_full ? dropped : result.printed, task.printed_limit)) waiting[2].fd = -1;
    dropped.clear();
    if (has_ended) return Ending::exited;
    if (Clock::now() >= deadline) return Ending::timed_out;
  }
}

void reap(pid_t child, ChildResult& result) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (result.ending != Ending::exited) return;
  result.ending = WIFSIGNALED(status) ? Ending::signalled : Ending::exited;
  result.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

ChildResult run_child(const ChildTask& task) {
  Pipe reply = make_pipe();
  Pipe printed = make_pipe();
  ChildResult result;
  pid_t child = spawn(task, reply, printed);
  if (child < 0) {
    result.code = -child;
    return result;
  }
  reply.write.close();
  printed.write.close();
  result.ending =
      collect(task, EndWatch(child), reply.read.number(), printed.read.number(), result);
  // The group is killed after a good end, too, because the child may have left processes in it.
  kill(-child, SIGKILL);
  kill(child, SIGKILL);
  reap(child, result);
  return result;
}

}  // namespace muster::sectors
