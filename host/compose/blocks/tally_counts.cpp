// SPDX-License-Identifier: MIT
#include "compose/blocks/tally_counts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/ascii.hpp"
#include "compose/blocks/dataset_cells.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/row_selection.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

constexpr const char* not_stated = "Not stated";

std::string cell(const CountedEdition& edition, const model::Column* column, std::uint32_t row) {
  return column == nullptr ? "" : cell_words(*edition.dataset, *column, row);
}

}  // namespace

std::optional<TallyCounts> TallyCounts::read(const DirectiveCall& call) {
  TallyCounts counts(call);
  if (!counts.read()) return std::nullopt;
  return counts;
}

bool TallyCounts::read() {
  auto selection = select_rows(x_call);
  if (!selection) return false;
  x_table = selection->table;
  x_by = select_column(x_call, *x_table, x_call.words("by"));
  x_of = x_call.words("of");
  bool known =
      x_table->schema.find(x_of) != nullptr || select_column(x_call, *x_table, x_of) != nullptr;
  if (x_by == nullptr || !known || !compares_whole_tables()) return false;
  const model::Edition& edition = x_call.given.dataset.edition;
  x_editions.push_back({&x_call.given.dataset, selection->rows, month_year(edition.baseline)});
  add_previous();
  find_categories();
  find_lines();
  return true;
}

bool TallyCounts::compares_whole_tables() const {
  if (!x_call.has("then") || !x_call.has("where")) return true;
  x_call.error("then= compares whole tables, so it cannot be used with where=",
               {"remove one of them"});
  return false;
}

void TallyCounts::add_previous() {
  const model::Dataset* previous = x_call.given.options.previous;
  if (x_call.words("then") != "previous" || previous == nullptr) return;
  const model::Table* table = previous->find(x_table->schema.name);
  if (table == nullptr) return;
  CountedEdition then{previous, {}, month_year(previous->edition.baseline)};
  for (std::size_t row = 0; row < table->row_count(); ++row)
    then.rows.push_back(static_cast<std::uint32_t>(row));
  x_editions.insert(x_editions.begin(), std::move(then));
}

const model::Table& TallyCounts::table_of(const CountedEdition& edition) const {
  return *edition.dataset->find(x_table->schema.name);
}

void TallyCounts::find_categories() {
  if (x_call.has("known")) {
    x_by_presence = true;
    x_categories = {{"known", x_call.words("known")}, {"", x_call.words("unknown")}};
    return;
  }
  if (x_of == "rating")
    for (const CountedEdition& edition : x_editions)
      for (const model::Rating& rating : edition.dataset->edition.ratings)
        add_category(rating.id, rating.label);
  for (const std::string& word : x_table->schema.find(x_of)->allowed)
    add_category(word, upper_first(word));
  for (const CountedEdition& edition : x_editions)
    for (std::uint32_t row : edition.rows) {
      std::string word = word_of(edition, row);
      const bool ended = word != cell(edition, table_of(edition).find(x_of), row);
      add_category(word, word.empty() ? not_stated : ended ? upper_first(word) : word);
    }
  // Whatever the rows say first, the ones that say nothing come last.
  std::stable_partition(x_categories.begin(), x_categories.end(),
                        [](const TallyGroup& one) { return !one.words.empty(); });
}

void TallyCounts::add_category(const std::string& words, const std::string& title) {
  bool known = std::any_of(x_categories.begin(), x_categories.end(),
                           [&](const TallyGroup& one) { return one.words == words; });
  if (!known) x_categories.push_back({words, printable(title)});
}

/// Finds the rows of the tally. If `by` refers to a table, they have that table's order and titles;
/// otherwise the order in which the values occur.
void TallyCounts::find_lines() {
  const std::string& target = x_by->schema.refers_to;
  std::size_t dot = std::min(target.find('.'), target.size());
  for (const CountedEdition& edition : x_editions) {
    const model::Table* other = edition.dataset->find(target.substr(0, dot));
    const model::Column* key = other == nullptr ? nullptr : other->find(target.substr(dot + 1));
    const model::Column* title = other == nullptr ? nullptr : other->find("title");
    for (std::uint32_t row = 0; key != nullptr && row < other->row_count(); ++row)
      add_line(cell(edition, key, row), cell(edition, title, row));
    for (std::uint32_t row : edition.rows)
      add_line(cell(edition, table_of(edition).find(x_by->schema.name), row), "");
  }
}

void TallyCounts::add_line(const std::string& words, const std::string& title) {
  bool known = std::any_of(x_lines.begin(), x_lines.end(),
                           [&](const TallyGroup& one) { return one.words == words; });
  if (!known) x_lines.push_back({words, printable(title.empty() ? words : title)});
}

/// The word that a row is counted under: for an action that ended without a rating, how it ended.
std::string TallyCounts::word_of(const CountedEdition& edition, std::uint32_t row) const {
  const model::Table& table = table_of(edition);
  std::string word = cell(edition, table.find(x_of), row);
  return word.empty() && x_of == "rating" ? end_of_unrated(*edition.dataset, table, row) : word;
}

/// The rows that have these words. If `line` is null, rows of all lines.
std::vector<std::uint32_t> TallyCounts::rows_of(const CountedEdition& edition,
                                                const TallyGroup* line,
                                                const TallyGroup& category) const {
  const model::Table& table = table_of(edition);
  const model::Column* by = table.find(x_by->schema.name);
  auto counts = [&](std::uint32_t row) {
    std::string word = word_of(edition, row);
    if (x_by_presence && !word.empty()) word = "known";
    return word == category.words && (line == nullptr || cell(edition, by, row) == line->words);
  };
  std::vector<std::uint32_t> rows;
  std::copy_if(edition.rows.begin(), edition.rows.end(), std::back_inserter(rows), counts);
  std::sort(rows.begin(), rows.end());
  return rows;
}

model::Figure TallyCounts::figure(const CountedEdition& edition, const TallyGroup* line,
                                  const TallyGroup& category) const {
  model::Figure made;
  made.id = "count." + x_table->schema.name + "." + (line == nullptr ? "all" : line->words) + "." +
            x_of + "." + (category.words.empty() ? "none" : category.words) + "." +
            edition.dataset->edition.id;
  const std::string where = x_call.words("where");
  if (!where.empty()) made.id += "." + slug(where);
  const std::string whose = line == nullptr ? "all" : line->title;
  made.label = x_table->schema.title + ", " + whose + ", " + category.title;
  if (!where.empty()) made.label += " (" + where + ")";
  made.formula = "count";
  made.inputs.push_back(
      {x_table->schema.name, rows_of(edition, line, category), columns_of(table_of(edition))});
  made.value = static_cast<double>(made.inputs[0].rows.size());
  MadeFigure traced{made};
  if (edition.dataset != &x_call.given.dataset)
    std::swap(traced.figure.inputs, traced.previous_inputs);
  x_call.draft.made_figures[made.id] = std::move(traced);
  return made;
}

/// The columns that a count depends on: `by`, those that where= names, and `of`. Columns that the
/// edition's file lacks are left out.
std::vector<std::string> TallyCounts::columns_of(const model::Table& table) const {
  std::vector<std::string> names{x_by->schema.name};
  for (const std::string& part : split_list(x_call.words("where")))
    names.push_back(part.substr(0, part.find('=')));
  names.push_back(x_of);
  if (x_of == "rating") names.emplace_back("status");
  std::erase_if(names, [&](const std::string& name) { return table.find(name) == nullptr; });
  return names;
}

bool TallyCounts::is_alike(const TallyGroup& line) const {
  return x_editions.size() > 1 &&
         std::all_of(x_categories.begin(), x_categories.end(), [&](const TallyGroup& category) {
           return rows_of(x_editions[0], &line, category).size() ==
                  rows_of(x_editions[1], &line, category).size();
         });
}

}  // namespace muster::compose
