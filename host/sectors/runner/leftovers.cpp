// SPDX-License-Identifier: MIT
#include "sectors/runner/leftovers.hpp"

#include <dirent.h>

#include <chrono>
#include <memory>
#include <thread>

namespace muster::sectors::runner {

namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};

int count_entries(const char* path) {
  std::unique_ptr<DIR, CloseFolder> folder(opendir(path));
  if (!folder) return -1;
  int count = 0;
  while (readdir(folder.get()) != nullptr) ++count;
  return count;
}

bool has_more(Holdings now, Holdings before) {
  return now.threads > before.threads || now.descriptors > before.descriptors;
}

}  // namespace

Holdings count_holdings() {
  return {count_entries("/proc/self/task"), count_entries("/proc/self/fd")};
}

Holdings settled_holdings(Holdings before) {
  Holdings now = count_holdings();
  for (int i = 0; i < 50 && has_more(now, before); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    now = count_holdings();
  }
  return now;
}

}  // namespace muster::sectors::runner
