// SPDX-License-Identifier: MIT
// Puts the objects of a finished PDF in the order in which a viewer needs them, so that it can show
// the first page before the whole file has arrived: "linearised", or "fast web view" (ISO 32000-1,
// annex F).
#pragma once

#include <cstdio>
#include <string>

#include "base/byte_sink.hpp"

namespace muster::foreign {

/// Writes a PDF of muster's own, which `file` holds from its beginning, to `out` in that order. Its
/// streams are not changed; the same file gives the same bytes. `name` is for messages. Throws
/// std::exception if the file is damaged, which is a bug.
void linearise(const std::string& name, std::FILE* file, ByteSink& out);

}  // namespace muster::foreign
