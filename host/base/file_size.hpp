// SPDX-License-Identifier: MIT
// How large a file is, in words.
#pragma once

#include <cstdint>
#include <string>

namespace muster {

/// "345 KB", "1.2 MB": what a reader wants to know before a download. Decimal units, as file
/// managers and GOV.UK pages print them; less than a thousand bytes are "999 bytes".
std::string file_size(std::uint64_t bytes);

}  // namespace muster
