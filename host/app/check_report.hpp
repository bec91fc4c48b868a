// SPDX-License-Identifier: MIT
// How `muster check` tells what it found: as text, JSON or a web page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "check/text_figure.hpp"
#include "document/node.hpp"
#include "model/edition.hpp"

namespace muster::app {

struct CheckReport {
  std::string path;  ///< the edition's folder, as it was named
  model::Audience audience = model::Audience::for_public;
  /// Nothing where edition.yaml could not be read, or what load reads has errors.
  std::optional<model::Edition> edition;
  Date today;  ///< what was due before is overdue
  Diagnostics diagnostics;
  std::vector<check::TextFigure> figures;
};

/// The first line names the audience; then the problems, the worst first, and how many there are.
std::vector<std::string> check_text(const CheckReport& report);
/// One object: edition, audience, counts, problems (as --diagnostics=json has them) and figures.
std::string check_json(const CheckReport& report);
document::Document check_page(const CheckReport& report);

/// The problems by severity, errors first; those of one severity as they were found.
std::vector<const Diagnostic*> worst_first(const Diagnostics& diagnostics);
/// "2 errors, 1 warning, 30 notes".
std::string counts_of(const Diagnostics& diagnostics);

}  // namespace muster::app
