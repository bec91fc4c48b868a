// SPDX-License-Identifier: MIT
#include "check/edition_text.hpp"

#include <algorithm>
#include <array>

#include "check/cells.hpp"
#include "check/table_digest.hpp"
#include "claims/known_figures.hpp"

namespace muster::check {

namespace {

constexpr std::array<std::string_view, 7> unread_tables = {
    "sources",   "quality_notes", "abbreviations", "amendments",
    "key_facts", "figures",       "benchmarks"};
constexpr std::array<std::string_view, 4> unread_columns = {"note", "source", "target", "origin"};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Columns of sentences, which are printed as they are.
bool is_prose(const model::Column& column) {
  const model::ColumnSchema& schema = column.schema;
  return schema.type == model::Type::text && schema.allowed.empty() && schema.refers_to.empty() &&
         !is_one_of(unread_columns, schema.name);
}

bool is_sentence(std::string_view text) { return std::count(text.begin(), text.end(), ' ') >= 4; }

void take(std::vector<claims::Sentence> sentences, EditionText& text) {
  std::move(sentences.begin(), sentences.end(), std::back_inserter(text.sentences));
}

void read_table(const Inspection& inspection, const model::Table& table, EditionText& all) {
  for (const model::Column& column : table.columns) {
    if (!is_prose(column)) continue;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      std::string_view text = text_at(inspection.dataset, &column, row);
      if (!is_sentence(text)) continue;
      Location at = place_of(inspection, table, row);
      take(claims::read_cell(text, at.file, at.line), all);
    }
  }
}

}  // namespace

EditionText text_of(const Inspection& inspection) {
  EditionText all;
  for (const model::Narrative& narrative : inspection.dataset.narrative) {
    claims::Prose prose = claims::read_prose(narrative.text, narrative.file);
    take(std::move(prose.sentences), all);
    std::move(prose.tables.begin(), prose.tables.end(), std::back_inserter(all.tables));
  }
  for (const auto& [name, table] : inspection.dataset.tables)
    if (!is_one_of(unread_tables, name) && rows_of(inspection, table) <= claims::most_cited_rows)
      read_table(inspection, table, all);
  return all;
}

}  // namespace muster::check
