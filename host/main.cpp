// SPDX-License-Identifier: MIT
#include <exception>
#include <iostream>

#include "app/commands.hpp"

int main(int argc, char** argv) {
  using muster::app::ExitCode;
  try {
    auto parsed = muster::app::parse_options(argc, argv);
    if (parsed.options) return static_cast<int>(muster::app::run(*parsed.options));
    (parsed.exit_code == 0 ? std::cout : std::cerr) << parsed.text;
    return parsed.exit_code;
  } catch (const std::exception& error) {
    std::cerr << "error[app.internal]: " << error.what()
              << "\n  hint: this is a bug in muster; nothing was published\n";
    return static_cast<int>(ExitCode::internal);
  }
}
