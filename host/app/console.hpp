// SPDX-License-Identifier: MIT
// What the program says while it works: progress on a terminal, problems on stderr, results on
// stdout.
#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace muster::app {

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
