// SPDX-License-Identifier: MIT
// While libqpdf opens a file it decompresses the lists of objects, in memory and as a whole. It has
// no limit of its own. In an encrypted file nobody can measure the lists before.
#pragma once

#include "foreign/limits.hpp"

namespace muster::foreign {

/// While it exists, the bytes that libqpdf inflates in this thread are counted in a meter. Over the
/// limit libqpdf gets no more bytes, and reads the stream as a damaged one. One can exist at a
/// time.
class OpeningLimit {
 public:
  explicit OpeningLimit(Meter& meter);
  ~OpeningLimit();
  OpeningLimit(const OpeningLimit&) = delete;
  OpeningLimit& operator=(const OpeningLimit&) = delete;

  /// Throws Unfit if the limit was exceeded.
  void check() const;
};

}  // namespace muster::foreign
