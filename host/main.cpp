// SPDX-License-Identifier: MIT
#include <iostream>

#include "app/guard.hpp"
#include "app/subcommand.hpp"

int main(int argc, char** argv) {
  return muster::app::guarded([&] {
    auto parsed = muster::app::parse_options(argc, argv);
    if (parsed.options) return static_cast<int>(muster::app::run(*parsed.options));
    (parsed.exit_code == 0 ? std::cout : std::cerr) << parsed.text;
    return parsed.exit_code;
  });
}
