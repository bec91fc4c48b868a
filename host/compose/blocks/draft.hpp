// SPDX-License-Identifier: MIT
// The document in the making, with what its parts have left for later steps.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "compose/blocks/made_figure.hpp"
#include "document/node.hpp"
#include "model/table.hpp"

namespace muster::compose {

/// The rows of a host table that a directive printed.
struct PrintedRows {
  std::string id;  ///< of the table or chart in the document
  const model::Table* table = nullptr;
  std::vector<const model::Column*> columns;
  std::vector<std::uint32_t> rows;  ///< ascending
};

struct Draft {
  document::Document document;
  MadeFigures made_figures;  ///< by compose itself
  std::vector<PrintedRows> printed_tables;
  std::vector<PrintedRows> printed_charts;
  std::set<std::string> missing_sections;        ///< "<sector>.<section>" that has a box already
  std::map<std::string, std::string> said;  ///< sentences of sectors, by the first that said it
  std::map<std::string, int> paragraph_numbers;  ///< the last one given, by series
  bool asks_outcome = false;                     ///< its words say what Given::outcome holds
  bool template_passages = false;  ///< its template has restricted passages, and this is restricted
};

}  // namespace muster::compose
