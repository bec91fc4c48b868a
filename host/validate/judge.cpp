// SPDX-License-Identifier: MIT
#include "validate/validate.hpp"

#include "base/word_list.hpp"

#include <algorithm>
#include <set>

namespace muster::validate {

namespace {

using model::Figure;
using model::FindingChart;
using model::FindingTable;
using Clauses = std::vector<std::string>;

bool is_shown(const Figure& figure) { return model::has_value(figure.status); }

void judge_figure(const Figure& figure, bool nothing_known, Clauses& clauses) {
  std::string name = "the figure '" + figure.id + "'";
  if (figure.unit == Unit::none) clauses.push_back(name + " has no unit");
  if (!is_shown(figure)) return;
  if (figure.inputs.empty())
    clauses.push_back(name + " has no source: it names no rows that it is calculated from");
  else if (nothing_known)
    clauses.push_back(name + " is known although all its inputs are unknown");
}

void judge_block(const FindingTable& table, const std::vector<Figure>&, Clauses& clauses) {
  std::string name = "the table '" + table.id + "'";
  if (table.caption.empty()) clauses.push_back(name + " has no caption");
  if (table.source.empty()) clauses.push_back(name + " has no source");
  if (table.rows.empty()) clauses.push_back(name + " has no rows");
}

/// Whether any value of the chart is known. The host describes a chart by its values; if it has
/// none, the plugin must describe it.
bool has_value(const FindingChart& chart, const std::vector<Figure>& figures) {
  for (const auto& series : chart.series)
    for (const auto& point : series.points)
      if (is_shown(figures[point.figure])) return true;
  return false;
}

void judge_block(const FindingChart& chart, const std::vector<Figure>& figures, Clauses& clauses) {
  std::string name = "the chart '" + chart.id + "'";
  if (chart.alternative.empty() && !has_value(chart, figures))
    clauses.push_back(name +
                      " has no text alternative, and none can be made because no value is known");
  if (chart.alternative == chart.caption)
    clauses.push_back(
        name + " repeats its caption as its text alternative, which must say what the chart shows");
  if (chart.source.empty()) clauses.push_back(name + " has no source");
}

template <class Block>
void judge_block(const Block&, const std::vector<Figure>&, Clauses&) {}

template <class Kind>
std::size_t count(const sectors::FindingsResult& findings) {
  std::size_t all = 0;
  for (const auto& section : findings.sections)
    for (const auto& block : section.blocks) all += std::holds_alternative<Kind>(block) ? 1U : 0U;
  return all;
}

}  // namespace

Clauses judge(const sectors::FindingsResult& findings, bool nothing_known) {
  Clauses clauses;
  for (const Figure& figure : findings.figures) judge_figure(figure, nothing_known, clauses);
  for (const auto& section : findings.sections)
    for (const auto& block : section.blocks)
      std::visit([&](const auto& each) { judge_block(each, findings.figures, clauses); }, block);
  return clauses;
}

std::string contents(const sectors::FindingsResult& findings) {
  return counted(findings.figures.size(), "figure") + ", " +
         counted(count<FindingTable>(findings), "table") + ", " +
         counted(count<FindingChart>(findings), "chart") + " in " +
         counted(findings.sections.size(), "section");
}

}  // namespace muster::validate
