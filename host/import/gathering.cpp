// SPDX-License-Identifier: MIT
#include "import/gathering.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "model/cells.hpp"

namespace muster::importing {

namespace {

constexpr char key_separator = '\x1f';

bool is_counted(Joining joining) {
  return joining == Joining::count_rows || joining == Joining::count_values;
}

/// Multiplies an amount by the share of the area. The result has three decimals more than the
/// source.
Amount share_of(Amount amount, const Decimal& share) {
  const auto product = static_cast<long double>(amount.value.units) *
                       (static_cast<long double>(share.units) / 1e12L);
  amount.value.units = static_cast<Wide>(product + (product < 0 ? -0.5L : 0.5L));
  amount.value.decimals = std::min(amount.value.decimals + 3, Decimal::most_decimals);
  return amount;
}

}  // namespace

Gathering::Gathering(std::vector<ColumnValues> columns)
    : x_columns(std::move(columns)), x_texts(x_columns.size()) {
  for (std::size_t i = 0; i < x_columns.size(); ++i) {
    const ColumnValues& column = x_columns[i];
    x_reasons.push_back("no mapping in '" + column.recipe().name + "'");
    if (!column.is_figure() && !column.schema().key) x_other_texts.push_back(i);
  }
}

std::string Gathering::latest_day() const {
  std::optional<Date> latest;
  for (const ColumnValues& column : x_columns) latest = std::max(latest, column.latest_day());
  return latest ? iso_date(*latest) : "";
}

const std::string* Gathering::take(const FieldRow& row, load::FileProblems& problems,
                                   const PlaceOf& place) {
  const std::string* dropped = nullptr;
  if (!read_texts(row, problems, place, dropped)) return dropped;
  const std::size_t index = group_of(row);
  Group& group = x_groups[index];
  check_texts(group, problems, place);
  trace_line(index, row);
  for (std::size_t i = 0; i < x_columns.size(); ++i)
    if (x_columns[i].is_figure() && x_columns[i].takes(row))
      add_figure(i, group, row, problems, place);
  return nullptr;
}

/// Reads the texts of the row, and makes its key from those of key columns. Returns false if a text
/// can't be read.
bool Gathering::read_texts(const FieldRow& row, load::FileProblems& problems, const PlaceOf& place,
                           const std::string*& dropped) {
  bool good = true;
  x_key.clear();
  for (std::size_t i = 0; i < x_columns.size(); ++i) {
    if (x_columns[i].is_figure()) continue;
    const ReadText& text = x_columns[i].text(row, problems, place);
    good = good && text.is_good;
    if (text.drops_row) dropped = &x_reasons[i];
    x_texts[i] = &text.text;
    if (!x_columns[i].schema().key) continue;
    x_key += text.text;
    x_key += key_separator;
  }
  return good;
}

/// Returns the index of the row's group; a new one is made if its key is new.
std::size_t Gathering::group_of(const FieldRow& row) {
  const auto [at, is_new] = x_index.try_emplace(x_key, x_groups.size());
  if (!is_new) return at->second;
  Group group{std::vector<std::string>(x_columns.size()), std::vector<Cell>(x_columns.size()),
              row.line};
  for (std::size_t i = 0; i < x_columns.size(); ++i)
    if (!x_columns[i].is_figure()) group.texts[i] = *x_texts[i];
  x_groups.push_back(std::move(group));
  if (x_wanted && x_wanted(x_groups.back().texts)) x_traced[at->second];
  return at->second;
}

/// Remembers the line of the row, with its figures, if the lines of its group are wanted.
void Gathering::trace_line(std::size_t group, const FieldRow& row) {
  const auto found = x_traced.find(group);
  if (found == x_traced.end()) return;
  TracedRow& traced = found->second;
  const bool is_same = !traced.lines.empty() && traced.lines.back().line == row.line;
  if (!is_same && ++traced.count > TracedRow::most_lines) return;
  if (!is_same) traced.lines.push_back({row.line, std::vector<std::string>(x_columns.size())});
  for (std::size_t i = 0; i < x_columns.size(); ++i) {
    const ColumnValues& column = x_columns[i];
    if (!column.is_figure() || is_counted(column.recipe().joining) || !column.takes(row)) continue;
    std::string& text = traced.lines.back().texts[i];
    text += (text.empty() ? "" : " + ") + std::string(row.fields[column.field()]);
  }
}

/// Reports each text that isn't part of the key and differs from the first row with the same key.
void Gathering::check_texts(const Group& group, load::FileProblems& problems,
                            const PlaceOf& place) const {
  for (const std::size_t i : x_other_texts) {
    if (group.texts[i] == *x_texts[i]) continue;
    problems.error(code::import_row_twice, place(x_columns[i].field()),
                   "'" + x_columns[i].recipe().name + "' is " + load::in_quotes(*x_texts[i]) +
                       ", but " + load::in_quotes(group.texts[i]) + " in line " +
                       std::to_string(group.line) + ", which has the same key",
                   {"drop one of the rows, or make the column's texts the same by a 'map'"});
  }
}

void Gathering::add_figure(std::size_t index, Group& group, const FieldRow& row,
                           load::FileProblems& problems, const PlaceOf& place) {
  const ColumnValues& column = x_columns[index];
  Cell& cell = group.figures[index];
  if (column.recipe().joining == Joining::count_values)
    cell.values.insert(TextHash{}(row.fields[column.field()]));
  if (is_counted(column.recipe().joining)) {
    cell.has = true;
    cell.amount.status = model::Status::known;
    cell.amount.value.units += Decimal{1'000'000'000'000}.units;
    return;
  }
  if (const auto amount = column.figure(row, problems, place))
    join(column, cell, *amount, row, problems, place);
}

void Gathering::join(const ColumnValues& column, Cell& cell, const Amount& amount,
                     const FieldRow& row, load::FileProblems& problems,
                     const PlaceOf& place) const {
  const Joining joining = column.recipe().joining;
  if (joining != Joining::once) cell.added.take(amount, row.line);
  if (!cell.has) {
    cell.has = true;
    cell.amount = amount;
    cell.line = row.line;
    return;
  }
  if (joining == Joining::add) return add(cell.amount, amount);
  const bool is_same =
      cell.amount.status == amount.status && cell.amount.value.units == amount.value.units;
  if (joining == Joining::once && is_same) return;
  if (problems.full()) return problems.count_error();
  const std::string before = "'" + column.recipe().name + "' has a figure in line " +
                             std::to_string(cell.line) + " already, for the same key";
  problems.error(code::import_row_twice, place(column.field()),
                 joining == Joining::once ? before + ", and this one is different" : before,
                 {joining == Joining::once
                      ? "write 'rows: add' if the figures are parts, or keep one of the rows"
                      : "write 'rows: add' if the figures are parts, 'rows: once' if they are "
                        "repeated, or keep one of the rows"});
}

void Gathering::report_unmapped(load::FileProblems& problems) const {
  for (const ColumnValues& column : x_columns) column.report_unmapped(problems);
}

/// Returns the figures of columns that can be added up.
RowsTogether Gathering::added_figures(const Group& group) const {
  RowsTogether together(x_columns.size());
  for (std::size_t i = 0; i < x_columns.size(); ++i)
    if (model::can_be_added(x_columns[i].schema())) together[i] = group.figures[i].added;
  return together;
}

/// Returns the figures of all rows with the same dates.
std::vector<RowsTogether> Gathering::figures_by_date() const {
  std::map<std::string, RowsTogether> dates;
  for (const Group& group : x_groups) {
    std::string key;
    for (std::size_t i = 0; i < x_columns.size(); ++i)
      if (x_columns[i].schema().type == model::Type::date) key += group.texts[i] + key_separator;
    RowsTogether& all = dates.try_emplace(key, x_columns.size()).first->second;
    const RowsTogether own = added_figures(group);
    for (std::size_t i = 0; i < own.size(); ++i) all[i].take(own[i]);
  }
  std::vector<RowsTogether> figures;
  for (auto& [key, together] : dates) figures.push_back(std::move(together));
  return figures;
}

void Gathering::report_totals(load::FileProblems& problems) const {
  std::vector<RowsTogether> by_key;
  for (const Group& group : x_groups) by_key.push_back(added_figures(group));
  auto found = row_of_totals(by_key);
  if (!found) found = row_of_totals(figures_by_date());
  if (!found) return;
  std::vector<std::string> names;
  for (const std::size_t i : found->columns) names.push_back(x_columns[i].recipe().name);
  problems.warning(code::import_total, {found->line, 1},
                   "this row is the sum of " + counted(found->others, "other row") + " in " +
                       joined(names, " and ") + ", so it is likely to be their total",
                   {"if it is, leave it out with 'drop' in the recipe: it would be counted twice"});
}

std::string Gathering::cell_text(const ColumnValues& column, const Cell& cell,
                                 const Recipe& recipe) const {
  Amount amount = cell.amount;
  if (column.recipe().joining == Joining::count_values)
    amount.value.units = static_cast<Wide>(cell.values.size()) * 1'000'000'000'000;
  const bool is_shared =
      recipe.share && std::find(recipe.share->columns.begin(), recipe.share->columns.end(),
                                column.recipe().name) != recipe.share->columns.end();
  if (is_shared) amount = share_of(amount, recipe.share->of);
  return amount_text(amount, column.schema());
}

std::vector<TableRow> Gathering::rows(const Recipe& recipe) const {
  std::vector<TableRow> rows;
  for (const Group& group : x_groups) {
    TableRow row{group.texts, group.line};
    for (std::size_t i = 0; i < x_columns.size(); ++i)
      if (x_columns[i].is_figure())
        row.cells[i] = cell_text(x_columns[i], group.figures[i], recipe);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace muster::importing
