// SPDX-License-Identifier: MIT
// The protocol between the host and its helper program: a request in a sealed memory file, and a
// reply of frames through a pipe. Both ends are built together, so this may change at any time; it
// isn't part of the plugin contract. A plugin shares the helper's process, so the host trusts no
// frame.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace muster::sectors {

/// Descriptors that the helper inherits, in addition to its standard three.
inline constexpr int image_descriptor = 3;
inline constexpr int request_descriptor = 4;
inline constexpr int reply_descriptor = 5;
inline constexpr int library_descriptor = 6;

/// Whether the helper asks a plugin for its descriptor or for findings.
enum class Mode : std::uint8_t { describe, compute };

/// The input of the helper.
struct Request {
  Mode mode = Mode::describe;
  bool allow_core_dumps = false;   ///< whether the helper may dump core, tables included
  std::int64_t host_process = 0;   ///< the helper ends itself if this is no longer its parent
  std::uint64_t memory_limit = 0;  ///< bytes of address space, the image included
  std::uint64_t cpu_seconds = 0;
  std::uint64_t image_size = 0;  ///< 0: no image
  std::int32_t baseline = 0;
  std::int32_t look_back_years = 0;
  double horizon_years = 0;
  double sensitivity_vacancy_rate = 0;
  std::string sensitivity_method;
  std::string horizon_label;
  std::string edition;
  std::string sector;
  bool may_be_unconfined = false;  ///< root may run plugins with only the system call filter
  std::map<std::string, std::string> settings;
};

std::string to_json(const Request& request);
/// Reads a request that to_json wrote. Throws std::exception for any other text.
Request request_from_json(std::string_view json);

/// The kind of a frame, which is its first field. The numbers are part of the protocol.
enum class FrameKind : std::uint32_t {
  stage = 1,       ///< one byte, Stage: what the helper is about to do
  refusal = 2,     ///< Refusal as JSON: the helper cannot go on, and says why
  descriptor = 3,  ///< descriptor as JSON
  report = 4,      ///< ReportHeader, message, table name: a message of the plugin
  findings = 5,    ///< the next bytes of the findings
  done = 6,        ///< int32_t, enum muster_result: the answer is complete
  fault = 7,       ///< Fault: the process is about to die of a signal
  usage = 8,       ///< Usage: the memory that the plugin took, at the end of compute
  protection = 9   ///< one byte, Protection: sent before the plugin is loaded
};

/// Precedes the bytes of each frame.
struct FrameHeader {
  FrameKind kind;
  std::uint32_t length;  ///< bytes after this header
};

/// The steps of a helper's run, in order.
enum class Stage : std::uint8_t { start, load, describe, compute, finish };

/// How a plugin is kept from reading other files. System calls are filtered in each case.
enum class Protection : std::uint8_t { landlock, own_namespace, filter_only };

/// Precedes the text of a plugin's message.
struct ReportHeader {
  std::uint32_t severity;
  std::uint32_t message_length;
  std::uint64_t row;
};

/// The reason why a process dies, if its signal handler could find it.
enum class FaultKind : std::uint32_t {
  crash,
  stack_overflow,
  memory_limit,
  started_process,
  ran_program,
  used_network,
  touched_process,
  other_forbidden
};

/// A fault, as its signal handler writes it: no pointers, fixed size.
struct Fault {
  FaultKind kind;
  std::uint32_t signal;
  std::uint32_t call_number;  ///< the number of a forbidden system call
  char call[36];              ///< its name, null-terminated; "" if it has none
};

/// The highest use of memory, in bytes.
struct Usage {
  std::uint64_t own_bytes;     ///< memory of this process alone
  std::uint64_t shared_bytes;  ///< the tables, and code that other processes map too
};

/// `code` is the id of one of the codes in base/diagnostic_codes.hpp; `reason` continues the
/// sentence "the plugin x.so was refused: ".
struct Refusal {
  std::string code;
  std::string reason;
  std::string hint;
};

std::string to_json(const Refusal& refusal);
Refusal refusal_from_json(std::string_view json);

}  // namespace muster::sectors
