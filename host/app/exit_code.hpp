// SPDX-License-Identifier: MIT
// The one table of exit codes. README.md repeats it for users and tests/e2e pins each.
#pragma once

namespace muster::app {

/// Exit codes of the program; documented in README.md, so never renumber.
enum class ExitCode : int {
  ok = 0,
  usage = 1,      ///< the command line is wrong
  bad_input = 2,  ///< an edition, template or theme is wrong, or no sector is available; nothing
                  ///< was published
  strict_warnings = 3,   ///< warnings under --strict; nothing was published
  sections_missing = 4,  ///< published, with named sections missing
  some_failed = 5,       ///< of a work list, some editions were not published because of bad input:
                         ///< building them again changes nothing
  internal = 70          ///< our bug (EX_SOFTWARE)
};

}  // namespace muster::app
