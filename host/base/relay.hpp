// SPDX-License-Identifier: MIT
// A worker in a separate thread that processes items in the order in which they are handed over.
// The CSV reader and the stages of writing a document use it: two stages work at the same time, and
// the result is the same as in one thread.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <system_error>
#include <utility>

namespace muster {

/// Only one thread may hand items over. The worker's thread calls `take`.
template <class Thing>
class Relay {
 public:
  /// At most `most_waiting` items wait. Handing over one more waits for the worker.
  Relay(std::function<void(Thing&)> take, std::size_t most_waiting)
      : x_take(std::move(take)), x_most_waiting(most_waiting), x_working(start()) {}
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  /// Drops items that were handed over but not yet processed, unless settle() was called.
  ~Relay() {
    const std::scoped_lock lock(x_mutex);
    if (!x_ended) x_waiting.clear();
    x_ended = true;
    x_changed.notify_all();
  }  // x_working, the last member, is destroyed first, and waits for the thread

  /// Hands over an item. Throws the exception that `take` threw for an earlier one.
  void hand_over(Thing thing) {
    if (!x_has_thread) return x_take(thing);
    std::unique_lock lock(x_mutex);
    x_changed.wait(lock, [this] { return x_stopped || x_waiting.size() < x_most_waiting; });
    if (x_stopped) {
      lock.unlock();
      return settle();
    }
    x_waiting.push_back(std::move(thing));
    x_changed.notify_all();
  }

  /// Waits until all items are taken, and throws the exception that `take` threw. It must be the
  /// last call.
  void settle() {
    {
      const std::scoped_lock lock(x_mutex);
      x_ended = true;
      x_changed.notify_all();
    }
    if (x_working.valid()) x_working.get();
  }

 private:
  /// Returns an invalid future if the system can't start a thread. Each item is then processed as
  /// soon as it is handed over.
  std::future<void> start() {
    try {
      return std::async(std::launch::async, [this] { work(); });
    } catch (const std::system_error&) {
      x_has_thread = false;
      return {};
    }
  }

  void work() {
    struct Stop {
      Relay& relay;
      ~Stop() {
        const std::scoped_lock lock(relay.x_mutex);
        relay.x_stopped = true;
        relay.x_changed.notify_all();
      }
    } const stop{*this};
    for (Thing thing; next(thing);) x_take(thing);
  }

  /// Waits for an item. Returns false after the last one.
  bool next(Thing& thing) {
    std::unique_lock lock(x_mutex);
    x_changed.wait(lock, [this] { return x_ended || !x_waiting.empty(); });
    if (x_waiting.empty()) return false;
    thing = std::move(x_waiting.front());
    x_waiting.pop_front();
    x_changed.notify_all();
    return true;
  }

  std::function<void(Thing&)> x_take;
  std::size_t x_most_waiting;
  std::mutex x_mutex;
  std::condition_variable x_changed;
  std::deque<Thing> x_waiting;
  bool x_ended = false;    ///< nothing more will be handed over
  bool x_stopped = false;  ///< the thread takes nothing more
  bool x_has_thread = true;
  std::future<void> x_working;  ///< holds what the thread threw
};

}  // namespace muster
