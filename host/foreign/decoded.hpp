// SPDX-License-Identifier: MIT
// Streams of a PDF from elsewhere, decompressed no further than the meter allows.
#pragma once

#include <string>
#include <string_view>

#include "foreign/limits.hpp"
#include "foreign/qpdf.hpp"

namespace muster::foreign {

/// A stream without its compression; its bytes count the first time. Throws
/// DamagedStream where it is damaged or packed in a way that libqpdf does not know, Unfit where it is
/// too large.
std::string decoded(Handle stream, Meter& meter);

/// libqpdf unpacks streams of objects whole when it first needs one. This goes through the bytes of
/// the file before libqpdf sees them, and throws Unfit if they would take too much room.
void check_object_streams(std::string_view bytes, const Limits& limits);

}  // namespace muster::foreign
