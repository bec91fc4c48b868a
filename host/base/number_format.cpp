// SPDX-License-Identifier: MIT
#include "base/number_format.hpp"

namespace muster {

std::string file_size(std::uint64_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + " bytes";
  double kilobytes = round_half_away(static_cast<double>(bytes) / 1e3, 0);
  if (kilobytes < 1000) return format_number(kilobytes, {}) + " KB";
  return format_number(static_cast<double>(bytes) / 1e6, {.decimals = 1}) + " MB";
}

}  // namespace muster
