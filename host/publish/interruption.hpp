// SPDX-License-Identifier: MIT
// A run that is stopped from outside (SIGTERM, SIGINT, SIGHUP) removes its staging folders before it
// ends: what is restricted must not stay behind in a folder that people copy.
#pragma once

#include <csignal>
#include <filesystem>
#include <mutex>
#include <thread>

#include "base/file_descriptor.hpp"

namespace muster::publish {

/// While an object exists, the three signals end the process only after the folders have been
/// removed. Create it before the first thread of a run: threads inherit the blocked signals. An
/// ignored signal (nohup) stays ignored. If the system has no descriptor or thread to spare,
/// signals have their usual effect, and the next run removes what is left.
class Interruption {
 public:
  Interruption();
  /// Restores the previous effect of the signals.
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

 private:
  void wait();

  sigset_t x_signals{};
  sigset_t x_before{};
  FileDescriptor x_arrived;  ///< a signalfd
  FileDescriptor x_stop;     ///< an eventfd
  std::thread x_thread;
};

/// Hold this while making anything below a staging folder, so that nothing appears after the folder
/// was removed. Once a signal has arrived, this never returns: the process is ending.
std::unique_lock<std::mutex> keep_from_ending();

/// Folders to remove when a signal arrives. Call both with `keep_from_ending` held.
void remember_folder(const std::filesystem::path& folder);
void forget_folder(const std::filesystem::path& folder);

}  // namespace muster::publish
