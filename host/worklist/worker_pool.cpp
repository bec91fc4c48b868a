// SPDX-License-Identifier: MIT
#include "worklist/worker_pool.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/file_descriptor.hpp"

namespace muster::worklist {

namespace {

/// A signal would end the process if the other end has died.
bool write_whole(int to, const void* data, std::size_t size) {
  const char* at = static_cast<const char*>(data);
  while (size > 0) {
    const ssize_t count = ::send(to, at, size, MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    at += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

bool read_whole(int from, void* data, std::size_t size) {
  char* at = static_cast<char*>(data);
  while (size > 0) {
    const ssize_t count = ::read(from, at, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    at += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

Error no_process(int error) {
  return {code::file_unreadable,
          {},
          "a worker process cannot be started: " + std::generic_category().message(error),
          {"use fewer jobs, or raise the limits of processes and open files"}};
}

/// A worker as this process sees it.
struct Worker {
  pid_t process = -1;
  FileDescriptor line;  ///< a socket: indices go out, lengths and results come back
  std::optional<std::size_t> item;
};

/// What a worker does until nobody gives it an item any more. The numbers of items and bytes are
/// 64 bits wide.
[[noreturn]] void serve(int line, const PoolWork& work) noexcept {
  std::uint64_t index = 0;
  while (read_whole(line, &index, sizeof index)) {
    const std::string result = work.work(static_cast<std::size_t>(index));
    const std::uint64_t size = result.size();
    if (!write_whole(line, &size, sizeof size) || !write_whole(line, result.data(), result.size()))
      break;
  }
  std::fflush(nullptr);
  ::_exit(0);
}

class Pool {
 public:
  Pool(std::size_t items, const PoolWork& work) : x_items(items), x_work(work) {}
  ~Pool() {
    for (Worker& worker : x_workers) end(worker);
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  void run(std::size_t workers) {
    x_workers.resize(std::min(workers, x_items));
    for (Worker& worker : x_workers) give(worker);
    while (std::any_of(x_workers.begin(), x_workers.end(),
                       [](const Worker& worker) { return worker.item.has_value(); }))
      wait();
  }

 private:
  void start(Worker& worker) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
      throw no_process(errno);
    FileDescriptor ours(ends[0]), theirs(ends[1]);
    std::fflush(nullptr);
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process < 0) throw no_process(errno);
    if (process == 0) {
      ::prctl(PR_SET_PDEATHSIG, SIGTERM);
      if (::getppid() != parent) ::_exit(1);
      for (Worker& other : x_workers) other.line.close();  // or theirs would never end
      ours.close();
      serve(theirs.number(), x_work);
    }
    worker.process = process;
    worker.line = std::move(ours);
  }

  /// Gives the next item, to a new process if the last one has ended.
  void give(Worker& worker) {
    worker.item.reset();
    if (x_next == x_items) return;
    if (worker.process < 0) start(worker);
    worker.item = x_next++;
    const std::uint64_t index = *worker.item;
    write_whole(worker.line.number(), &index, sizeof index);  // a dead worker is seen in wait()
  }

  void wait() {
    std::vector<pollfd> waiting;
    for (const Worker& worker : x_workers)
      waiting.push_back({worker.item ? worker.line.number() : -1, POLLIN, 0});
    if (::poll(waiting.data(), waiting.size(), -1) < 0) return;
    for (std::size_t i = 0; i < waiting.size(); ++i)
      if (waiting[i].revents != 0) take(x_workers[i]);
  }

  void take(Worker& worker) {
    std::uint64_t size = 0;
    std::string result;
    bool whole = read_whole(worker.line.number(), &size, sizeof size);
    if (whole) {
      result.resize(static_cast<std::size_t>(size));
      whole = read_whole(worker.line.number(), result.data(), result.size());
    }
    const std::size_t item = *worker.item;
    if (whole)
      x_work.done(item, std::move(result));
    else
      x_work.died(item, end(worker));
    give(worker);
  }

  /// Waits for the process; its exit code, or minus the signal that ended it.
  static int end(Worker& worker) {
    worker.line.close();
    if (worker.process < 0) return 0;
    int status = 0;
    while (::waitpid(worker.process, &status, 0) < 0 && errno == EINTR) {
    }
    worker.process = -1;
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
  }

  std::size_t x_items;
  const PoolWork& x_work;
  std::size_t x_next = 0;
  std::vector<Worker> x_workers;
};

}  // namespace

void run_pool(std::size_t items, std::size_t workers, const PoolWork& work) {
  Pool(items, work).run(workers);
}

}  // namespace muster::worklist
