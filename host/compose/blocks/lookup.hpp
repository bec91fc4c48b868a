// SPDX-License-Identifier: MIT
// What a composition looks up: names for templates, tokens, figures, cells, rows, files.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compose/blocks/column_index.hpp"
#include "compose/blocks/given.hpp"
#include "compose/markdown/tokens.hpp"
#include "compose/template/names.hpp"
#include "compose/template/source_text.hpp"
#include "compose/template/template_store.hpp"
#include "model/rows.hpp"

namespace muster::compose {

/// Finds any figure of the edition by its id, including the figures of the table key_facts.
class FigureLookup {
 public:
  explicit FigureLookup(const model::Findings& findings);
  /// Adds the figures of the table key_facts, which do not come from a sector: "facts.<id>".
  void add_facts(std::vector<model::Figure> facts);
  const model::Figure* find(std::string_view id) const;
  /// Whether the id begins with that of a failed sector, which would have calculated the figure.
  bool lost(std::string_view id) const;
  /// Whether a sector failed. If so, the text may print some figures as unknown.
  bool any_lost() const;
  std::vector<std::string> ids() const;

 private:
  const model::Findings& x_findings;
  std::vector<model::Figure> x_facts;
  std::unordered_map<std::string_view, const model::Figure*> x_by_id;
};

/// The ids of cells that are figures. A table's row keys are read when they are first needed.
class CellIds {
 public:
  explicit CellIds(const model::TextPool& texts) : x_texts(texts) {}
  /// "staff.fte@2022-10-01.acute.adult-nurses"; "" if the cell is not a figure.
  std::string of(const model::Table& table, const model::Column& column, std::uint32_t row) const;

 private:
  const model::TextPool& x_texts;
  mutable std::map<const model::Table*, model::RowKeys> x_keys;
};

/// Everything that is looked up. It is filled before the first template is rendered, except for
/// tokens and narrative files, which are added later. Steps that make blocks or finish the document
/// only read it.
struct Lookup {
  SourceFiles files;
  TemplateStore store;
  Name names;  ///< names for templates; narrative files may use all of them except `narrative`
  Tokens tokens;
  FigureLookup figures;
  CellIds cells;
  ColumnIndex columns;

  Lookup(const Given& given, const Folder& templates, Diagnostics& diagnostics);
  Lookup(const Lookup&) = delete;
  Lookup& operator=(const Lookup&) = delete;
};

}  // namespace muster::compose
