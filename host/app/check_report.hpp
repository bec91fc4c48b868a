// SPDX-License-Identifier: MIT
// The output of `muster check`: text, JSON or a web page. The text is for the editors of the
// edition, and gives line numbers of files. JSON and pages may be passed on. In a public run they
// give row numbers and text line numbers instead, which skip restricted rows and text
// (check/public_places.hpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "check/check.hpp"
#include "check/narrative_figures.hpp"
#include "document/node.hpp"
#include "model/edition.hpp"

namespace muster::app {

/// The results of `muster check` for one edition.
struct CheckReport {
  std::string path;  ///< the edition's folder, as the user wrote it
  model::Audience audience = model::Audience::for_public;
  /// Nothing if edition.yaml could not be read, or load reports errors.
  std::optional<model::Edition> edition;
  Date today;  ///< an action that was due before is overdue
  Diagnostics diagnostics;
  std::vector<check::TextFigure> figures;
  bool sections_missing = false;  ///< build would publish without some sections
};

/// Returns the report with row and text line numbers, which public readers may know, instead of
/// line numbers of files. `inspection` is null if the edition could not be read.
CheckReport with_public_places(const CheckReport& report, const check::Inspection* inspection);

/// Returns the report as text. The first line names the audience; then come the problems, the worst
/// first, and their number.
std::vector<std::string> check_text(const CheckReport& report);
/// Returns the report as one JSON object: edition, audience, counts, problems (as
/// --diagnostics=json prints them) and figures. In a public report, a place in a table has `row`
/// and a place in a narrative file has `text_line`, both instead of `line`.
std::string check_json(const CheckReport& report);
document::Document check_page(const CheckReport& report);

/// Returns the problems by severity, errors first. Those of one severity keep their order.
std::vector<const Diagnostic*> worst_first(const Diagnostics& diagnostics);
/// Returns "2 errors, 1 warning, 30 notes".
std::string counts_of(const Diagnostics& diagnostics);

}  // namespace muster::app
