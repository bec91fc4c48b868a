// SPDX-License-Identifier: MIT
// A sector whose findings are valid, and cannot be set all the same (a table that fits no page, a
// text that runs from right to left), costs its own sections. Who it is, trying out shows: no
// message of compose or of a writer has to know of sectors.
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/findings.hpp"

namespace muster::app {

/// What one try at all publications of an edition came to.
struct Try {
  Diagnostics diagnostics;
  std::exception_ptr thrown;  ///< an exception other than Error

  bool failed() const { return thrown != nullptr || diagnostics.has_errors(); }
};

/// Makes the publications with the current findings.
using MakeAll = std::function<Try()>;

/// A sector that was left out, and the first problem that it led to. The problem may hold words of
/// the plugin, which could not be set: it is for the terminal, not for readers.
struct LeftOut {
  std::string sector;
  std::string problem;
};

/// Runs `make`. Where it fails because of what sectors found, they are left out of `findings` and
/// it is run again, until it succeeds; who was left out is added to `left_out`. The last try comes
/// back; the first one, where no sector is the cause.
Try make_without_unsettable(model::Findings& findings, const std::string& horizon_label,
                            const MakeAll& make, std::vector<LeftOut>& left_out);

}  // namespace muster::app
