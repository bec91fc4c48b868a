// SPDX-License-Identifier: MIT
// The parts of a session with a plugin: its library, the replies about it, and what it has used.
#pragma once

#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>
#include <variant>

#include <muster/plugin_abi.h>

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

// The helper's end of the reply pipe: frames of protocol.hpp. A plugin may call from its own
// threads, so each frame is written whole.

/// Findings are collected into frames of 64 KiB; everything else is written at once, after them.
class Reply {
 public:
  void send(FrameKind kind, std::initializer_list<std::string_view> parts);
  void stage(Stage stage);
  void refuse(const Refusal& refusal) { send(FrameKind::refusal, {to_json(refusal)}); }
  void findings(std::string_view bytes);
  void done(std::int32_t result);

 private:
  void flush_findings();

  std::mutex x_mutex;
  std::string x_findings;
};

/// The bytes of a value, as they go over the pipe: both ends run on one machine.
template <class T>
std::string_view bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof(T)};
}

// Loads a plugin's shared library and checks the entry structure before anything in it is called.
// The only place that includes Boost.DLL.

/// The entry of the library that the host passes on (library_descriptor), or why there is none that
/// this host can use. The library is never unloaded: the process ends with it.
std::variant<const muster_plugin_entry*, Refusal> load_plugin();

// A plugin's descriptor as JSON for the host. Follows the plugin's pointers, within bounds on every
// count and length; what the words mean is for the host to judge.

/// Throws std::runtime_error with a reason if the structure is invalid.
std::string descriptor_json(const muster_plugin_entry& entry, const muster_descriptor* descriptor);

// Threads and descriptors that a plugin has not put away when it says it is finished: its answer
// might still have changed.

/// Numbers of threads, descriptors and so on that this process has; -1 if /proc doesn't give one.
struct Holdings {
  int threads = -1;
  int descriptors = -1;
};

Holdings count_holdings();

/// Counts again until nothing is left beyond `before`, for a moment: a thread that was joined takes
/// a little to leave the list.
Holdings settled_holdings(Holdings before);

// How much memory this process has taken at its most.

/// From /proc/self/status; zeros if it cannot be read.
Usage memory_usage();

// One plugin, asked one thing: load it, call describe or compute, send the answer.

/// Reports every possible ending in `reply`, including exceptions from the plugin.
void run(const Request& request, Reply& reply);

}  // namespace muster::sectors::runner
