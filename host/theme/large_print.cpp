// SPDX-License-Identifier: MIT
#include "theme/theme.hpp"

namespace muster::theme {
namespace {

constexpr double large_body = 18;  ///< points; what "large print" means in British guidance

}  // namespace

Theme large_print(Theme theme) {
  const double factor = large_body / theme.type.body;
  theme.type.body = large_body;
  theme.type.small *= factor;
  theme.type.table *= factor;
  theme.type.title *= factor;
  for (double& size : theme.type.headings) size *= factor;
  theme.space *= factor;
  return theme;
}

}  // namespace muster::theme
