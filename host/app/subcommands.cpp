// SPDX-License-Identifier: MIT
#include <array>

#include "app/subcommand.hpp"

namespace muster::app {

std::span<const Subcommand* const> subcommands() {
  static constexpr std::array all{&build_command,    &check_command,   &diff_command,
                                  &explain_command,  &verify_command,  &new_command,
                                  &validate_command, &sectors_command, &publications_command,
                                  &schema_command,   &formulas_command};
  return all;
}

}  // namespace muster::app
