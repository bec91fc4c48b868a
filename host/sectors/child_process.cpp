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

#include <array>
#include <cerrno>
#include <system_error>

#include "sectors/file_descriptor.hpp"
#include "sectors/protocol.hpp"

namespace muster::sectors {

namespace {

using Clock = std::chrono::steady_clock;

/// Above every descriptor that the child is given, so that no dup2 overwrites a source of another.
constexpr int first_free = library_descriptor + 1;
constexpr std::size_t chunk = std::size_t{64} << 10;

struct Pipe {
  FileDescriptor read;
  FileDescriptor write;
};

FileDescriptor moved_up(FileDescriptor file) {
  if (!file || file.number() >= first_free) return file;
  return FileDescriptor(fcntl(file.number(), F_DUPFD_CLOEXEC, first_free));
}

Pipe make_pipe() {
  std::array<int, 2> ends{-1, -1};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category());
  Pipe made{moved_up(FileDescriptor(ends[0])), moved_up(FileDescriptor(ends[1]))};
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

  /// Where there is nothing to give, what the host may have open under that number is closed.
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

/// Sources that the caller owns may have low numbers: they are given from copies higher up.
FileDescriptor copied_up(int source) {
  return source < 0 ? FileDescriptor() : FileDescriptor(fcntl(source, F_DUPFD_CLOEXEC, first_free));
}

/// The process id, or -errno.
pid_t spawn(const ChildTask& task, const Pipe& reply, const Pipe& printed) {
  FileDescriptor image = copied_up(task.image);
  FileDescriptor request = copied_up(task.request);
  FileDescriptor library = copied_up(task.library);
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

/// Reads what is there. False once the writers are gone.
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

int milliseconds_left(Clock::time_point deadline) {
  auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
  return static_cast<int>(std::max<std::int64_t>(0, std::min<std::int64_t>(left.count(), 1 << 30)));
}

/// Collects until the child has ended (pipes may close earlier, or be held open by nobody).
Ending collect(const ChildTask& task, int child_handle, int reply, int printed,
               ChildResult& result) {
  const auto deadline = Clock::now() + task.time_limit;
  std::string dropped;
  std::array<pollfd, 3> waiting{
      {{child_handle, POLLIN, 0}, {reply, POLLIN, 0}, {printed, POLLIN, 0}}};
  for (;;) {
    int ready = poll(waiting.data(), waiting.size(), milliseconds_left(deadline));
    if (ready < 0 && errno != EINTR) return Ending::timed_out;
    if (ready == 0) return Ending::timed_out;
    bool has_ended = waiting[0].revents != 0;
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
  FileDescriptor handle(pidfd_open(child, 0));
  result.ending =
      collect(task, handle.number(), reply.read.number(), printed.read.number(), result);
  // Also after a good end: whatever it left behind in its group goes with it.
  kill(-child, SIGKILL);
  kill(child, SIGKILL);
  reap(child, result);
  return result;
}

}  // namespace muster::sectors
