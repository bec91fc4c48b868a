// SPDX-License-Identifier: MIT
#include "compose/markdown/attributes.hpp"

#include "base/ascii.hpp"
#include "base/names.hpp"

namespace muster::compose {

std::string slug(std::string_view words) {
  std::string out = muster::slug(words, {});
  if (!out.empty() && is_digit(out.front())) out.insert(0, "n");
  return out;
}

}  // namespace muster::compose
