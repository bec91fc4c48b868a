// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "app/check_report.hpp"

namespace muster::app {

namespace {

using Json = nlohmann::ordered_json;

Json as_json(const check::TextFigure& figure) {
  return {{"file", figure.place.file},        {"line", figure.place.line},
          {"column", figure.place.column},    {"text", figure.text},
          {"sentence", figure.sentence},      {"verdict", check::verdict_word(figure.verdict)},
          {"against", figure.against},        {"source", figure.source.file},
          {"source_line", figure.source.line}};
}

Json problems_of(const CheckReport& report) {
  Json problems = Json::array();
  for (const Diagnostic* problem : worst_first(report.diagnostics))
    problems.push_back(Json::parse(to_json(*problem)));
  return problems;
}

}  // namespace

std::string check_json(const CheckReport& report) {
  Json figures = Json::array();
  for (const check::TextFigure& figure : report.figures) figures.push_back(as_json(figure));
  const Diagnostics& all = report.diagnostics;
  Json out = {{"audience", model::audience_word(report.audience)},
              {"edition", report.edition ? Json(report.edition->id) : Json(nullptr)},
              {"path", report.path},
              {"date", iso_date(report.today)},
              {"errors", all.error_count()},
              {"warnings", all.warning_count()},
              {"notes", all.items().size() - all.error_count() - all.warning_count()},
              {"problems", problems_of(report)},
              {"figures", std::move(figures)}};
  return out.dump(2);
}

}  // namespace muster::app
