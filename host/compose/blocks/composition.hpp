// SPDX-License-Identifier: MIT
// What the steps of one composition share, from the first tag to the last number.
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "compose/blocks/column_index.hpp"
#include "compose/blocks/compose_options.hpp"
#include "compose/blocks/made_figure.hpp"
#include "compose/markdown/tokens.hpp"
#include "compose/template/names.hpp"
#include "compose/template/publication.hpp"
#include "compose/template/source_text.hpp"
#include "compose/template/template_store.hpp"
#include "model/row_keys.hpp"

namespace muster::compose {

/// Finds any figure of the edition by its id; the host's own facts are among them.
class FigureIndex {
 public:
  explicit FigureIndex(const model::Findings& findings);
  /// Figures of the table key_facts, which no sector made: "facts.<id>".
  void add_facts(std::vector<model::Figure> facts);
  const model::Figure* find(std::string_view id) const;
  /// Whether the figure would come from a sector that failed.
  bool lost(std::string_view id) const;
  std::vector<std::string> ids() const;

 private:
  const model::Findings& x_findings;
  std::vector<model::Figure> x_facts;
  std::unordered_map<std::string_view, const model::Figure*> x_by_id;
};

/// What a directive printed of a host table.
struct PrintedRows {
  std::string id;  ///< of the table or chart in the document
  const model::Table* table = nullptr;
  std::vector<const model::Column*> columns;
  std::vector<std::uint32_t> rows;  ///< ascending
};

/// What a document says of itself; from a first composition of it.
struct Outcome {
  std::size_t withheld = 0;       ///< count_withheld
  std::size_t rounded = 0;        ///< count_rounded
  std::vector<std::string> kept;  ///< kept_from_public
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

struct Composition {
  const model::Dataset& dataset;
  const model::Findings& findings;
  const Publication& publication;
  const ComposeOptions& options;
  Diagnostics& diagnostics;
  SourceFiles files;
  Tokens tokens;
  FigureIndex figures;
  TemplateStore store;
  Name names;  ///< what templates may use; narrative has it without `narrative`
  document::Document document;
  std::set<std::string> missing_told;  ///< "<sector>.<section>" that already have a box
  MadeFigures made_figures;            ///< by compose itself
  std::map<const model::Table*, model::RowKeys> row_keys;
  ColumnIndex column_index;
  std::map<std::string, int> paragraph_numbers;  ///< the last one given, by series
  std::vector<PrintedRows> printed_tables;
  std::vector<PrintedRows> printed_charts;
  Outcome outcome;                 ///< what the wording of the document depends on
  bool asks_outcome = false;       ///< the wording does depend on it
  bool template_passages = false;  ///< its template has restricted passages, and this is restricted

  Composition(const model::Dataset& data, const model::Findings& found, const Folder& templates,
              const Publication& what, const ComposeOptions& how, Diagnostics& problems)
      : dataset(data),
        findings(found),
        publication(what),
        options(how),
        diagnostics(problems),
        figures(found),
        store(templates, what.id, files, problems) {}
  Composition(const Composition&) = delete;
  Composition& operator=(const Composition&) = delete;

  /// The id of a cell that is a figure ("staff.fte@2022-10-01.acute.adult-nurses"), "" of others.
  std::string cell_figure(const model::Table& table, const model::Column& column,
                          std::uint32_t row);

  bool is_public() const { return dataset.audience == model::Audience::for_public; }
};

}  // namespace muster::compose
