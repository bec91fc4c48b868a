// SPDX-License-Identifier: MIT
// Things that a plugin must not change: a folder of the user who runs muster, another process of
// theirs, the host, and the mounts of the system; as text, so that two states can be compared.
#pragma once

#include <sys/types.h>

#include <string>

namespace muster::sectors::test {

/// Makes the folder and starts the process; removes and ends them.
class WatchedPlace {
 public:
  WatchedPlace();
  ~WatchedPlace();
  WatchedPlace(const WatchedPlace&) = delete;
  WatchedPlace& operator=(const WatchedPlace&) = delete;

  const std::string& folder() const { return x_folder; }
  std::string file(const std::string& name) const { return x_folder + "/" + name; }
  pid_t victim() const { return x_victim; }

  /// Every file with its content, mode, owner, attributes and times (except the time of reading),
  /// the state of both processes, the list of our processes, mounts, host name.
  std::string snapshot() const;

 private:
  std::string x_folder;
  pid_t x_victim = 0;
};

}  // namespace muster::sectors::test
