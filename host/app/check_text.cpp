// SPDX-License-Identifier: MIT
#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/check_report.hpp"
#include "app/reports.hpp"
#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "check/public_places.hpp"

namespace muster::app {

namespace {

std::string name_of(const CheckReport& report) {
  if (!report.edition) return report.path;
  const model::Edition& edition = *report.edition;
  return edition.id + " (" + (edition.version.empty() ? "" : edition.version + ", ") +
         month_year(edition.baseline) + ")";
}

std::string figures_line(const std::vector<check::TextFigure>& figures) {
  auto count = [&](check::Verdict verdict) {
    return std::count_if(figures.begin(), figures.end(), [&](const check::TextFigure& figure) {
      return figure.verdict == verdict;
    });
  };
  using enum check::Verdict;
  return counted(figures.size(), "figure") +
         " typed into the text: " + std::to_string(count(agrees)) + " agree, " +
         std::to_string(count(disagrees)) + " disagree, " + std::to_string(count(not_found)) +
         " not in the data";
}

}  // namespace

std::string counts_of(const Diagnostics& diagnostics) {
  std::size_t notes =
      diagnostics.items().size() - diagnostics.error_count() - diagnostics.warning_count();
  return counted(diagnostics.error_count(), "error") + ", " +
         counted(diagnostics.warning_count(), "warning") + ", " + counted(notes, "note");
}

std::vector<const Diagnostic*> worst_first(const Diagnostics& diagnostics) {
  std::vector<const Diagnostic*> problems;
  for (const Diagnostic& problem : diagnostics.items()) problems.push_back(&problem);
  std::stable_sort(problems.begin(), problems.end(),
                   [](const auto* a, const auto* b) { return a->severity > b->severity; });
  return problems;
}

std::vector<std::string> check_text(const CheckReport& report) {
  std::vector<std::string> lines = {for_readers(report.audience) + ": " + name_of(report)};
  for (const Diagnostic* problem : worst_first(report.diagnostics)) {
    std::string text = to_text(*problem);
    text.pop_back();  // the line end, which the console writes
    lines.push_back(std::move(text));
  }
  if (report.edition) lines.push_back(figures_line(report.figures));
  lines.push_back(counts_of(report.diagnostics));
  return lines;
}

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

namespace {

using Json = nlohmann::ordered_json;

/// Returns the name of a place's number in the report: "line", "row" or "text_line".
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
