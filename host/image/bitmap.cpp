// SPDX-License-Identifier: MIT
#include "image/bitmap.hpp"

namespace muster::image {

std::optional<Refusal> check_size(std::uint64_t width, std::uint64_t height, const Reading& how) {
  const bool sensible = width > 0 && height > 0 && width <= how.most_side &&
                        height <= how.most_side && width * height <= how.most_points;
  if (sensible) return std::nullopt;
  return Refusal{"has " + std::to_string(width) + " by " + std::to_string(height) + " pixels",
                 "save it with at most " + std::to_string(how.most_side) + " pixels a side and " +
                     std::to_string(how.most_points / 1'000'000) + " million in all"};
}

}  // namespace muster::image
