// SPDX-License-Identifier: MIT
#include "base/ascii.hpp"

#include <algorithm>

namespace muster {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

std::string lower_first(std::string_view text) {
  std::string out(text);
  if (!out.empty()) out[0] = to_lower(out[0]);
  return out;
}

std::string upper_first(std::string_view text) {
  std::string out(text);
  if (!out.empty()) out[0] = to_upper(out[0]);
  return out;
}

std::string_view trimmed(std::string_view text, std::string_view spaces) {
  const std::size_t first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

}  // namespace muster
