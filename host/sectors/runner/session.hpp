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

/// Findings are collected into frames of 64 KiB. Everything else is written at once, after the
/// findings that came before it.
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

/// Returns the bytes of a value as they are sent. Both ends run on one machine, so their order is
/// the same.
template <class T>
std::string_view bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof(T)};
}

// Loads a plugin's shared library and checks the entry structure before anything in it is called.
// The only place that includes Boost.DLL.

/// Returns the entry of the library that the host passes on (library_descriptor), or the reason why
/// there is none that this host can use. The library is never unloaded, because the process ends
/// with it.
std::variant<const muster_plugin_entry*, Refusal> load_plugin();

// A plugin's descriptor as JSON for the host. Follows the plugin's pointers, within bounds on every
// count and length; what the words mean is for the host to judge.

/// Throws std::runtime_error with a reason if the structure is invalid.
std::string descriptor_json(const muster_plugin_entry& entry, const muster_descriptor* descriptor);

// Threads and descriptors that a plugin has not put away when it says it is finished: its answer
// might still have changed.

/// The numbers of threads, descriptors and so on that this process has; -1 if /proc doesn't give
/// one.
struct Holdings {
  int threads = -1;
  int descriptors = -1;
};

Holdings count_holdings();

/// Counts again for a short time, until nothing is left in addition to `before`, because a thread
/// that was joined takes a moment to disappear from the list.
Holdings settled_holdings(Holdings before);

// How much memory this process has taken at its most.

/// Reads the memory from /proc/self/status. The numbers are zero if it cannot be read.
Usage memory_usage();

// One plugin, asked one thing: load it, call describe or compute, send the answer.

/// Runs the session, and reports every possible ending in `reply`, including exceptions from the
/// plugin.
void run(const Request& request, Reply& reply);

}  // namespace muster::sectors::runner
