// SPDX-License-Identifier: MIT
#include "sectors/shortage.hpp"

#include <fcntl.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "base/diagnostic_codes.hpp"

namespace muster::sectors {

namespace {

/// The descriptors for one child: two pipes, the request, copies of the child's descriptors, its
/// handle, and one to spare.
constexpr int descriptors_each = 12;

constexpr const char* more_files = "raise the limit of open files with ulimit -n 1024";

/// Returns the number of descriptors that may still be opened, at most `enough`.
int free_descriptors(int enough) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return enough;
  int free = 0;
  for (rlim_t number = 0; number < limit.rlim_cur && free < enough; ++number)
    if (fcntl(static_cast<int>(number), F_GETFD) < 0) ++free;
  return free;
}

}  // namespace

bool is_shortage(int error) { return !shortage_hint(error).empty(); }

std::string shortage_hint(int error) {
  switch (error) {
    case EMFILE:
    case ENFILE:
      return more_files;
    case EAGAIN:
      return "raise the limit of processes (ulimit -u), or run fewer jobs with --jobs 1";
    case ENOMEM:
      return "free some memory, or run fewer jobs with --jobs 1";
    default:
      return "";
  }
}

Error shortage(const std::string& what, int error) {
  std::string hint = shortage_hint(error);
  return Error(code::sector_runner, {}, what + ": " + std::generic_category().message(error),
               hint.empty() ? std::vector<std::string>{} : std::vector{hint});
}

int jobs_that_fit(int jobs) {
  int fit = free_descriptors(std::max(1, jobs) * descriptors_each) / descriptors_each;
  if (fit == 0) throw shortage("plugins cannot be run", EMFILE);
  return fit;
}

namespace {

/// Passes the numbers of finished pieces from the working threads to the calling one.
class EndedQueue {
 public:
  void push(std::size_t index) {
    std::lock_guard lock(x_mutex);
    x_ended.push_back(index);
    x_changed.notify_one();
  }
  std::size_t pop() {
    std::unique_lock lock(x_mutex);
    x_changed.wait(lock, [&] { return !x_ended.empty(); });
    std::size_t index = x_ended.front();
    x_ended.pop_front();
    return index;
  }

 private:
  std::mutex x_mutex;
  std::condition_variable x_changed;
  std::deque<std::size_t> x_ended;
};

/// Starts as many of `count` threads as the system allows; perhaps none.
std::vector<std::jthread> start_threads(std::size_t count, const std::function<void()>& work) {
  std::vector<std::jthread> threads;
  try {
    while (threads.size() < count) threads.emplace_back(work);
  } catch (const std::system_error& error) {
    if (error.code() != std::errc::resource_unavailable_try_again) throw;
  }
  return threads;
}

}  // namespace

void run_parallel(std::size_t count, int jobs, const std::function<void(std::size_t)>& work,
                  const std::function<void(std::size_t)>& ended) {
  std::vector<std::packaged_task<void()>> pieces;  // each keeps what its work throws
  for (std::size_t i = 0; i < count; ++i) pieces.emplace_back([&work, i] { work(i); });
  std::atomic<std::size_t> next{0};
  EndedQueue queue;
  auto drive = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      pieces[i]();
      queue.push(i);
    }
  };
  auto threads = start_threads(std::min(count, static_cast<std::size_t>(std::max(1, jobs))), drive);
  if (threads.empty()) drive();
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t done = queue.pop();
    if (ended) ended(done);
  }
  for (auto& piece : pieces) piece.get_future().get();
}

}  // namespace muster::sectors
