// SPDX-License-Identifier: MIT
#include "app/console.hpp"

#include <unistd.h>

#include <iostream>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"

namespace muster::app {

namespace {

constexpr const char* erase_line = "\r\x1B[K";

}  // namespace

Console::Console(bool quiet, bool json_diagnostics)
    : x_quiet(quiet),
      x_json(json_diagnostics),
      x_terminal(!quiet && ::isatty(STDERR_FILENO) == 1) {}

Console::~Console() { clear_progress(); }

void Console::clear_progress() {
  if (x_shown) std::cerr << erase_line << std::flush;
  x_shown = false;
}

void Console::progress(const std::string& what) {
  if (!x_terminal) return;
  std::cerr << erase_line << what << std::flush;
  x_shown = true;
}

void Console::result(const std::string& line) {
  clear_progress();
  if (!x_quiet) std::cout << line << '\n';
}

void Console::report(const Diagnostics& diagnostics) {
  clear_progress();
  for (const Diagnostic& diagnostic : diagnostics.items()) {
    std::cerr << (x_json ? to_json(diagnostic) : to_text(diagnostic));
  }
  if (x_json || diagnostics.error_count() + diagnostics.warning_count() == 0) return;
  std::cerr << count_words(diagnostics) << '\n';
}

std::string Console::count_words(const Diagnostics& diagnostics) {
  return counted(diagnostics.error_count(), "error") + ", " +
         counted(diagnostics.warning_count(), "warning");
}

void Console::quiet_failure(const std::string& line) {
  if (x_quiet && !x_json) std::cerr << line << '\n';
}

}  // namespace muster::app
