// SPDX-License-Identifier: MIT
#include "app/check_report.hpp"
#include "base/diagnostic.hpp"
#include "check/public_places.hpp"

namespace muster::app {

CheckReport with_public_places(const CheckReport& report, const check::Inspection* inspection) {
  const check::PublicPlaces places(inspection);
  CheckReport published = report;
  published.diagnostics = {};
  for (Diagnostic problem : report.diagnostics.items()) {
    problem.location = places.of(problem.location);
    published.diagnostics.add(std::move(problem));
  }
  for (check::TextFigure& figure : published.figures) {
    figure.place = places.of(figure.place);
    figure.source = places.of(figure.source);
  }
  return published;
}

}  // namespace muster::app
