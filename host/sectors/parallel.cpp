// SPDX-License-Identifier: MIT
#include "sectors/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace muster::sectors {

namespace {

/// Numbers of finished pieces, from the working threads to the calling one.
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

/// As many of `count` threads as the system gives; perhaps none.
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
