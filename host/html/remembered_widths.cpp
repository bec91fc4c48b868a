// SPDX-License-Identifier: MIT
#include "html/remembered_widths.hpp"

#include <cstring>

namespace muster::html {

double RememberedWidths::width(std::string_view text, double size, bool bold) const {
  x_key.assign(sizeof size + 1, bold ? 'b' : 'r');
  std::memcpy(x_key.data(), &size, sizeof size);
  x_key.append(text);
  const auto found = x_known.find(x_key);
  if (found != x_known.end()) return found->second;
  if (x_known.size() >= most) x_known.clear();
  return x_known.emplace(x_key, x_measure.width(text, size, bold)).first->second;
}

}  // namespace muster::html
