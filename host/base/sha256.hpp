// SPDX-License-Identifier: MIT
// SHA-256 by libcrypto, in pieces or at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace muster {

/// A running SHA-256 hash.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void update(std::string_view bytes);
  /// Returns the hash as 64 lower-case hexadecimal digits. The object cannot be used afterwards.
  std::string hex();

 private:
  struct Context;
  std::unique_ptr<Context> x_context;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace muster
