// SPDX-License-Identifier: MIT
#include "sectors/runner/reply.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace muster::sectors::runner {

namespace {

constexpr std::size_t findings_frame = std::size_t{64} << 10;

/// If the host is gone or has closed the pipe, there is no reader to report to.
void write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(reply_descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) ::_exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void write_frame(FrameKind kind, std::initializer_list<std::string_view> parts) {
  std::size_t length = 0;
  for (std::string_view part : parts) length += part.size();
  FrameHeader header{kind, static_cast<std::uint32_t>(length)};
  write_all(bytes_of(header));
  for (std::string_view part : parts) write_all(part);
}

}  // namespace

void Reply::send(FrameKind kind, std::initializer_list<std::string_view> parts) {
  std::lock_guard lock(x_mutex);
  flush_findings();
  write_frame(kind, parts);
}

void Reply::stage(Stage stage) { send(FrameKind::stage, {bytes_of(stage)}); }

void Reply::findings(std::string_view bytes) {
  std::lock_guard lock(x_mutex);
  while (!bytes.empty()) {
    std::size_t room = std::min(findings_frame - x_findings.size(), bytes.size());
    x_findings.append(bytes.substr(0, room));
    bytes.remove_prefix(room);
    if (x_findings.size() == findings_frame) flush_findings();
  }
}

void Reply::done(std::int32_t result) { send(FrameKind::done, {bytes_of(result)}); }

void Reply::flush_findings() {
  if (!x_findings.empty()) write_frame(FrameKind::findings, {x_findings});
  x_findings.clear();
}

}  // namespace muster::sectors::runner
