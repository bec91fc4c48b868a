// SPDX-License-Identifier: MIT
// The destination of a writer's bytes. Writers never see a file: publish gives them a sink that
// writes into its staging folder, and tests give them one that fills a string.
#pragma once

#include <string>
#include <string_view>

namespace muster {

/// Takes the bytes of one file in order.
class ByteSink {
 public:
  virtual ~ByteSink() = default;
  /// Writes all of `bytes` or throws Error file.unwritable; there is no partial success.
  virtual void write(std::string_view bytes) = 0;
};

/// A sink in memory, for tests and small files.
class StringSink final : public ByteSink {
 public:
  void write(std::string_view bytes) override { text.append(bytes); }
  std::string text;
};

}  // namespace muster
