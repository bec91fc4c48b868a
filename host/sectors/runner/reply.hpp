// SPDX-License-Identifier: MIT
// The helper's end of the reply pipe: frames of protocol.hpp. A plugin may call from its own
// threads, so each frame is written whole.
#pragma once

#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>

#include "sectors/protocol.hpp"

namespace muster::sectors::runner {

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

}  // namespace muster::sectors::runner
