// SPDX-License-Identifier: MIT
// The document in the making, and what the steps of the composition record for later steps.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "compose/blocks/made_figure.hpp"
#include "document/node.hpp"
#include "model/dataset.hpp"

namespace muster::compose {

/// The rows and columns of a host table that a directive printed.
struct PrintedRows {
  std::string id;  ///< id of the table or chart in the document
  const model::Table* table = nullptr;
  std::vector<const model::Column*> columns;
  std::vector<std::uint32_t> rows;  ///< ascending
};

/// The id of the empty box that marks the place of `::: chart-tables` until place_chart_tables.
inline constexpr const char* chart_tables_place = "chart-tables";

struct Draft {
  document::Document document;
  MadeFigures made_figures;  ///< calculated by compose
  std::vector<PrintedRows> printed_tables;
  std::vector<PrintedRows> printed_charts;
  std::map<std::string, std::string> figure_tables;  ///< by figure: the table made of its data
  /// "<sector>.<section>" of each missing section that already has its box.
  std::set<std::string> missing_sections;
  std::map<std::string, std::string> said;       ///< by sentence: the sector that printed it first
  /// Ids as their authors wrote them, by the ids as printed, where these differ; see
  /// compose/volume_anchors.hpp.
  std::map<std::string, std::string> written_ids;
  std::map<std::string, int> paragraph_numbers;  ///< the last number given, by series
  std::set<const model::Narrative*> open_narratives;  ///< being read, to detect recursion
  bool asks_outcome = false;                          ///< whether its text states Given::outcome
  bool template_passages = false;  ///< whether restricted passages of the template are printed
};

}  // namespace muster::compose
