// SPDX-License-Identifier: MIT
// Where a writer's bytes go. Writers never see a file: publish gives them a sink into its staging
// folder, tests one into a string.
#pragma once

#include <string>
#include <string_view>

namespace muster {

class ByteSink {
 public:
  virtual ~ByteSink() = default;
  /// Takes all of `bytes` or throws Error file.unwritable; there is no partial success.
  virtual void write(std::string_view bytes) = 0;
};

class StringSink final : public ByteSink {
 public:
  void write(std::string_view bytes) override { text.append(bytes); }
  std::string text;
};

}  // namespace muster
