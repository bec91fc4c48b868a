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

/// While one of these lives, the three signals end the process only after the folders are gone. Make
/// it before the first thread of a run: threads take over that the signals are blocked. A signal
/// that is ignored (nohup) stays so. Where the system has no descriptor or thread to spare, signals
/// do what they always did, and the next run removes what stays.
class Interruption {
 public:
  Interruption();
  /// From here on the signals do again what they did before.
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

/// Held while anything is made below a staging folder, so that none of it appears after the folder
/// was removed. Once a signal has arrived nobody gets it any more: the process is ending.
std::unique_lock<std::mutex> keep_from_ending();

/// Folders to remove when a signal arrives. Call both with `keep_from_ending` held.
void remember_folder(const std::filesystem::path& folder);
void forget_folder(const std::filesystem::path& folder);

}  // namespace muster::publish
