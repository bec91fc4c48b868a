// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "app/check_report.hpp"
#include "base/diagnostic.hpp"
#include "check/public_places.hpp"

namespace muster::app {

namespace {

using Json = nlohmann::ordered_json;

/// How the number of a place is called in the report: "line", "row" or "text_line".
std::string number_name(const CheckReport& report, const Location& place) {
  constexpr const char* names[] = {"line", "row", "text_line"};
  if (report.audience == model::Audience::restricted) return "line";
  return names[static_cast<std::size_t>(check::counted_in(place.file))];
}

Json as_json(const CheckReport& report, const check::TextFigure& figure) {
  return {{"file", figure.place.file},
          {number_name(report, figure.place), figure.place.line},
          {"column", figure.place.column},
          {"text", figure.text},
          {"sentence", figure.sentence},
          {"verdict", check::verdict_word(figure.verdict)},
          {"against", figure.against},
          {"source", figure.source.file},
          {"source_" + number_name(report, figure.source), figure.source.line}};
}

Json as_json(const CheckReport& report, const Diagnostic& problem) {
  Json json = Json::parse(to_json(problem));
  const std::string name = number_name(report, problem.location);
  if (name == "line") return json;
  json.erase("line");
  json[name] = problem.location.line;
  return json;
}

Json problems_of(const CheckReport& report) {
  Json problems = Json::array();
  for (const Diagnostic* problem : worst_first(report.diagnostics))
    problems.push_back(as_json(report, *problem));
  return problems;
}

}  // namespace

std::string check_json(const CheckReport& report) {
  Json figures = Json::array();
  for (const check::TextFigure& figure : report.figures) figures.push_back(as_json(report, figure));
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
