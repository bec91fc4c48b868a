// SPDX-License-Identifier: MIT
// Reads the figures in the texts of a plan's actions, such as "410 apprentices started". A sentence
// in a narrative that repeats such a figure must agree with it.
#include "claims/amount.hpp"
#include "claims/known_figures.hpp"
#include "claims/mention.hpp"
#include "claims/table_reader.hpp"
#include "model/cells.hpp"

namespace muster::claims {

namespace {

/// Returns all figures of a text, including small numbers in words.
std::vector<Mention> mentions_in(const Tokens& tokens) {
  std::vector<Mention> all = find_mentions(tokens);
  for (const Mention& small : find_small_counts(tokens, all)) all.push_back(small);
  return all;
}

void add_text(const Edition& edition, const model::Table& table, std::size_t row,
              std::string_view text, bool is_target, KnownFigures& known) {
  const std::string measure(model::text_at(edition.dataset, table.find("measure"), row));
  for (const Sentence& sentence : read_cell(text, table.file, table.lines[row])) {
    Tokens tokens = tokens_of(sentence.text);
    for (const Mention& mention : mentions_in(tokens)) {
      KnownFigure figure;
      figure.value = figure.upper = mention.low;
      figure.step = mention.step;
      figure.measured = mention.measured;
      figure.is_change = mention.is_change;
      figure.only_agrees = is_target || mention.is_ratio;
      for (std::string& one : stems_of(is_target ? measure : sentence.text))
        if (!is_change_word(one)) figure.words.insert(std::move(one));
      figure.series = "texts." + table.schema.name;
      figure.printed = sentence.words(mention.begin, mention.end);
      figure.name = table.file;
      figure.place_in_files = {edition.folder.display(table.file), table.lines[row], 0};
      if (figure.words.size() >= 2) known.all.push_back(std::move(figure));
    }
  }
}

}  // namespace

void add_text_figures(const Edition& edition, KnownFigures& known) {
  const model::Table* table = edition.dataset.find("actions");
  if (table == nullptr) return;
  for (const char* name : {"progress", "target"})
    if (const model::Column* column = table->find(name))
      for (std::size_t row = 0; row < table->row_count(); ++row)
        add_text(edition, *table, row, model::text_at(edition.dataset, column, row),
                 column == table->find("target"), known);
}

// Reads tables that authors typed into the narrative: the figures in their cells, and the sums of
// their columns.

namespace {

struct Cell {
  const Sentence* sentence;
  Mention mention;
};

/// Returns the figure of a cell that contains exactly one figure.
std::optional<Cell> figure_in(const Sentence& sentence) {
  auto tokens = tokens_of(sentence.text);
  auto mentions = find_mentions(tokens);
  if (mentions.size() != 1 || mentions[0].high > mentions[0].low) return std::nullopt;
  return Cell{&sentence, mentions[0]};
}

KnownFigure known_cell(const TypedTable& table, std::size_t row, std::size_t column,
                       const Cell& cell) {
  KnownFigure figure;
  figure.value = figure.upper = cell.mention.low;
  figure.step = cell.mention.step;
  figure.measured = cell.mention.measured;
  const std::string header = column < table.rows[0].size() ? table.rows[0][column].text : "";
  figure.measure = measure_in(header);
  if (figure.measure.empty()) figure.measure = measure_in(table.caption);
  figure.is_change = has_change(header);
  if (row > 0) figure.subject = stems_of(table.rows[row][0].text);
  figure.series = "typed." + header;
  if (figure.measure.empty())
    for (std::string& one : stems_of(header)) figure.words.insert(std::move(one));
  figure.only_agrees = figure.measure.empty();
  figure.printed = cell.sentence->words(cell.mention.begin, cell.mention.end);
  figure.name = "the table in the text";
  figure.place_in_files = cell.sentence->place(cell.mention.begin);
  return figure;
}

/// Adds the sum of a column if all its cells are counts.
void add_column_sum(const TypedTable& table, std::size_t column, KnownFigures& known) {
  std::optional<KnownFigure> sum;
  std::size_t parts = 0;
  for (std::size_t row = 1; row < table.rows.size(); ++row) {
    if (column >= table.rows[row].size()) return;
    auto cell = figure_in(table.rows[row][column]);
    if (!cell || cell->mention.measured != Measured::number) return;
    std::string first = table.rows[row][0].text;
    if (first == "Total" || first == "All" || first.empty()) return;
    KnownFigure part = known_cell(table, row, column, *cell);
    part.subject.clear();
    if (!sum)
      sum = part;
    else
      sum->value += part.value;
    ++parts;
  }
  if (!sum || parts < 2) return;
  sum->upper = sum->value;
  sum->name = "the sum of the table in the text";
  sum->printed = format_number(sum->value, {.decimals = sum->step < 1 ? 1 : 0});
  known.all.push_back(std::move(*sum));
}

}  // namespace

void add_typed_tables(const std::vector<TypedTable>& tables, KnownFigures& known) {
  for (const TypedTable& table : tables) {
    if (table.rows.empty()) continue;
    for (std::size_t row = 1; row < table.rows.size(); ++row)
      for (std::size_t column = 1; column < table.rows[row].size(); ++column)
        if (auto cell = figure_in(table.rows[row][column])) {
          known.all.push_back(known_cell(table, row, column, *cell));
          known.names.subjects.add(known.all.back().subject);
        }
    for (std::size_t column = 1; column < table.rows[0].size(); ++column)
      add_column_sum(table, column, known);
  }
}

}  // namespace muster::claims
