// SPDX-License-Identifier: MIT
// Streams of a PDF from elsewhere, decompressed no further than the meter allows.
#pragma once

#include <string>
#include <string_view>

#include "foreign/limits.hpp"
#include "foreign/qpdf.hpp"

namespace muster::foreign {

/// A stream without its compression; its bytes count the first time. Throws DamagedStream if it is
/// damaged or uses a filter that libqpdf does not know, Unfit if it is too large.
std::string decoded(Handle stream, Meter& meter);

/// libqpdf unpacks streams of objects whole when it first needs one. This reads the bytes of the
/// file before libqpdf does, and throws Unfit if they would take too much memory.
void check_object_streams(std::string_view bytes, const Limits& limits);

}  // namespace muster::foreign
