// SPDX-License-Identifier: MIT
// Output while the program works: progress on a terminal, problems on stderr, results on stdout.
#pragma once

#include <string>

#include "base/location.hpp"

namespace muster::app {

/// Writes to stdout and stderr as the options --quiet and --diagnostics say.
class Console {
 public:
  Console(bool quiet, bool json_diagnostics);
  ~Console();
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  /// One line that the next one replaces; nothing unless stderr is a terminal.
  void progress(const std::string& what);
  /// A line of the result, on stdout; nothing under --quiet.
  void result(const std::string& line);
  /// On stderr, and only with --quiet, when no result says what is wrong: a run that fails is never
  /// silent. Nothing if stderr is JSON.
  void quiet_failure(const std::string& line);
  /// "3 errors, 1 warning"
  static std::string count_words(const Diagnostics& diagnostics);
  /// Every problem, on stderr; a summary line after them in text form.
  void report(const Diagnostics& diagnostics);

 private:
  void clear_progress();

  bool x_quiet;
  bool x_json;
  bool x_terminal;
  bool x_shown = false;
};

}  // namespace muster::app
