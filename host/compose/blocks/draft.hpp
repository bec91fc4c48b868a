// SPDX-License-Identifier: MIT
// The document in the making, and what earlier steps record for later ones.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "compose/blocks/made_figure.hpp"
#include "document/node.hpp"
#include "model/dataset.hpp"

namespace muster::compose {

/// The rows of a host table that a directive printed.
struct PrintedRows {
  std::string id;  ///< id of the table or chart in the document
  const model::Table* table = nullptr;
  std::vector<const model::Column*> columns;
  std::vector<std::uint32_t> rows;  ///< ascending
};

struct Draft {
  document::Document document;
  MadeFigures made_figures;  ///< calculated by compose
  std::vector<PrintedRows> printed_tables;
  std::vector<PrintedRows> printed_charts;
  /// "<sector>.<section>" of each box for a missing section.
  std::set<std::string> missing_sections;
  std::map<std::string, std::string> said;       ///< id of the sector that first printed a sentence
  std::map<std::string, int> paragraph_numbers;  ///< the last number given, by series
  std::set<const model::Narrative*> open_narratives;  ///< being read; none may contain itself
  bool asks_outcome = false;                     ///< whether its text states Given::outcome
  bool template_passages = false;  ///< restricted, with passages restricted by the template
};

}  // namespace muster::compose
