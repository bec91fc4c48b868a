// SPDX-License-Identifier: MIT
#include <algorithm>

#include "app/audience_words.hpp"
#include "app/check_report.hpp"
#include "base/diagnostic.hpp"
#include "base/word_list.hpp"

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

}  // namespace muster::app
