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

/// Returns the bytes of a value as they are sent. The host and the helper run on one machine, so
/// both use the same order of bytes.
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

// Writes a plugin's descriptor as JSON for the host. Every count and length is limited when the
// plugin's pointers are followed. The host judges what the text says.

/// Throws std::runtime_error with a reason if the structure is invalid.
std::string descriptor_json(const muster_plugin_entry& entry, const muster_descriptor* descriptor);

// Counts the threads and descriptors that a plugin leaves open when it says that it has finished.
// If any are left open, the plugin's answer might still change.

/// The numbers of threads and descriptors that this process has. A number is -1 if /proc doesn't
/// give it.
struct Holdings {
  int threads = -1;
  int descriptors = -1;
};

Holdings count_holdings();

/// Counts again for a short time, until the numbers are those of `before`, because a thread that
/// was joined takes a moment to disappear from the list.
Holdings settled_holdings(Holdings before);

// Measures the most memory that this process has used.

/// Reads the memory from /proc/self/status. The numbers are zero if it cannot be read.
Usage memory_usage();

// Runs a whole session: loads the plugin, calls describe or compute, and sends the answer.

/// Runs the session, and reports every possible ending in `reply`, including exceptions from the
/// plugin.
void run(const Request& request, Reply& reply);

}  // namespace muster::sectors::runner
