// SPDX-License-Identifier: MIT
#include "publish/interruption.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <set>
#include <system_error>

namespace muster::publish {

namespace {

namespace fs = std::filesystem;

constexpr int ending_signals[] = {SIGTERM, SIGINT, SIGHUP};

struct Folders {
  std::mutex making;
  std::set<fs::path> remembered;
};

/// The list is never destroyed, because a signal may arrive while the process ends.
Folders& folders() {
  static auto* all = new Folders;
  return *all;
}

bool is_ignored(int signal) {
  struct sigaction now {};
  return ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

/// Ends the process as if the signal had not been caught, so that the parent process sees which
/// signal it was.
[[noreturn]] void end_by(int signal) {
  std::signal(signal, SIG_DFL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
  ::raise(signal);
  ::_exit(128 + signal);
}

/// Removes a folder. If other threads close or remove files at the same moment, a removal can end
/// early; it then begins again. The next run removes any remains.
void remove_whole(const fs::path& folder) {
  for (int attempt = 0; attempt < 10; ++attempt) {
    std::error_code failed;
    fs::remove_all(folder, failed);
    if (!failed) return;
  }
}

[[noreturn]] void remove_and_end(int signal) {
  // The lock is never released, so that nothing more is created.
  folders().making.lock();
  for (const fs::path& folder : folders().remembered) remove_whole(folder);
  end_by(signal);
}

}  // namespace

Interruption::Interruption() {
  sigemptyset(&x_signals);
  for (int signal : ending_signals)
    if (!is_ignored(signal)) sigaddset(&x_signals, signal);
  x_arrived = FileDescriptor(::signalfd(-1, &x_signals, SFD_CLOEXEC));
  x_stop = FileDescriptor(::eventfd(0, EFD_CLOEXEC));
  if (!x_arrived || !x_stop) return;
  pthread_sigmask(SIG_BLOCK, &x_signals, &x_before);
  try {
    x_thread = std::thread([this] { wait(); });
  } catch (const std::system_error&) {
    pthread_sigmask(SIG_SETMASK, &x_before, nullptr);
  }
}

Interruption::~Interruption() {
  if (x_thread.joinable()) {
    const std::uint64_t one = 1;
    while (::write(x_stop.number(), &one, sizeof one) < 0 && errno == EINTR) {
    }
    x_thread.join();
    pthread_sigmask(SIG_SETMASK, &x_before, nullptr);
  }
}

void Interruption::wait() {
  pollfd waiting[] = {{x_arrived.number(), POLLIN, 0}, {x_stop.number(), POLLIN, 0}};
  for (;;) {
    if (::poll(waiting, 2, -1) < 0) continue;
    signalfd_siginfo about{};
    bool arrived = waiting[0].revents != 0;
    if (arrived && ::read(x_arrived.number(), &about, sizeof about) == sizeof about)
      remove_and_end(static_cast<int>(about.ssi_signo));
    if (waiting[1].revents != 0) return;
  }
}

std::unique_lock<std::mutex> keep_from_ending() {
  return std::unique_lock(folders().making);
}

void remember_folder(const fs::path& folder) { folders().remembered.insert(folder); }

void forget_folder(const fs::path& folder) { folders().remembered.erase(folder); }

}  // namespace muster::publish
