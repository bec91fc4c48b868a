// SPDX-License-Identifier: MIT
#include "base/did_you_mean.hpp"

#include "base/diagnostic.hpp"

namespace muster {

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known,
                         std::string otherwise) {
  std::string near = nearest(word, known);
  return near.empty() ? otherwise : "did you mean '" + near + "'?";
}

}  // namespace muster
