// SPDX-License-Identifier: MIT
#include "check/narrative_figures.hpp"

#include <algorithm>
#include <array>

#include "check/cells.hpp"
#include "check/long_tables.hpp"
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

/// Whether the column contains sentences, which are printed as they are.
bool is_prose(const model::Column& column) {
  const model::ColumnSchema& schema = column.schema;
  return schema.type == model::Type::text && schema.allowed.empty() && schema.refers_to.empty() &&
         !is_one_of(unread_columns, schema.name);
}

bool is_sentence(std::string_view text) { return std::count(text.begin(), text.end(), ' ') >= 4; }

void read_table(const Inspection& inspection, const model::Table& table,
                std::vector<claims::Sentence>& all) {
  for (const model::Column& column : table.columns) {
    if (!is_prose(column)) continue;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      std::string_view text = text_at(inspection.dataset, &column, row);
      if (!is_sentence(text)) continue;
      Location at = place_of(inspection, table, row);
      std::vector<claims::Sentence> found = claims::read_cell(text, at.file, at.line);
      std::move(found.begin(), found.end(), std::back_inserter(all));
    }
  }
}

/// Returns the names of a document's files as messages show them; "" for a file that isn't
/// narrative of the edition.
std::vector<std::string> narrative_files(const document::Document& document,
                                         const model::Dataset& dataset) {
  std::vector<std::string> shown(document.files.size());
  for (std::size_t i = 0; i < shown.size(); ++i)
    for (const model::Narrative& narrative : dataset.narrative)
      if (document.files[i] == "narrative/" + narrative.name + ".md") shown[i] = narrative.file;
  return shown;
}

}  // namespace

bool PrintedText::is_new(const claims::Sentence& sentence) {
  if (sentence.text.empty()) return false;
  const Location at = sentence.place(0);
  return x_seen
      .insert(at.file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ":" +
              sentence.text)
      .second;
}

void PrintedText::add(const document::Document& document, const model::Dataset& dataset) {
  claims::Prose prose = claims::read_document(document, narrative_files(document, dataset));
  for (claims::Sentence& sentence : prose.sentences)
    if (is_new(sentence)) x_sentences.push_back(std::move(sentence));
  for (claims::TypedTable& table : prose.tables) {
    bool any = false;
    for (const auto& row : table.rows)
      for (const claims::Sentence& cell : row) any = is_new(cell) || any;
    if (any) x_tables.push_back(std::move(table));
  }
}

std::vector<claims::Sentence> sentences_of(const Inspection& inspection) {
  std::vector<claims::Sentence> all;
  if (inspection.printed != nullptr) all = inspection.printed->sentences();
  for (const auto& [name, table] : inspection.dataset.tables)
    if (!is_one_of(unread_tables, name) && rows_of(inspection, table) <= claims::most_cited_rows)
      read_table(inspection, table, all);
  return all;
}

}  // namespace muster::check
