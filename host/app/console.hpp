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

  /// Prints a line that the next one replaces, if stderr is a terminal.
  void progress(const std::string& what);
  /// Prints a line of the result on stdout; nothing with --quiet.
  void result(const std::string& line);
  /// Prints a line on stderr, but only with --quiet, which suppresses the results: a run that fails
  /// must always print something. Prints nothing if stderr is JSON.
  void quiet_failure(const std::string& line);
  /// Returns "3 errors, 1 warning".
  static std::string count_words(const Diagnostics& diagnostics);
  /// Prints every problem on stderr, followed by a summary line if they are text.
  void report(const Diagnostics& diagnostics);

 private:
  void clear_progress();

  bool x_quiet;
  bool x_json;
  bool x_terminal;
  bool x_shown = false;
};

}  // namespace muster::app
