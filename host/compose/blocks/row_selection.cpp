// SPDX-License-Identifier: MIT
#include "compose/blocks/row_selection.hpp"
#include "base/ascii.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/did_you_mean.hpp"
#include "compose/markdown/inline_text.hpp"

namespace muster::compose {

namespace {

void error(const DirectiveCall& call, std::string message, std::string_view word,
           const std::vector<std::string>& known) {
  call.error(std::move(message),
             {did_you_mean(word, known, "see the tables and columns with 'muster schema'")});
}

std::vector<std::uint32_t> all_rows(const model::Table& table) {
  std::vector<std::uint32_t> rows(table.row_count());
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<std::uint32_t>(i);
  return rows;
}

/// The rows that satisfy a condition "column=text". Null after an error.
const std::vector<std::uint32_t>* rows_where(const DirectiveCall& call, const model::Table& table,
                                             std::string_view condition) {
  std::size_t equals = condition.find('=');
  if (equals == std::string_view::npos) {
    call.error("where='" + std::string(condition) + "' has no = in it",
               "write it as where=\"column=text\"; separate several conditions by commas");
    return nullptr;
  }
  std::string name(trimmed(condition.substr(0, equals)));
  const model::Column* column = select_column(call, table, name);
  if (column == nullptr) return nullptr;
  std::string words(trimmed(condition.substr(equals + 1)));
  return &call.lookup.columns.rows(call.given.dataset, *column, words);
}

void sort_rows(const DirectiveCall& call, Selection& selection) {
  const std::string* given = call.directive.attributes.find("sort");
  if (given == nullptr) return;
  const model::Column* column =
      select_column(call, *selection.table, plain_of(call.lookup.tokens, *given));
  if (column == nullptr) return;
  bool number = column->schema.type == model::Type::number;
  std::stable_sort(selection.rows.begin(), selection.rows.end(), [&](auto a, auto b) {
    return number ? column->numbers[a] < column->numbers[b]
                  : cell_words(call.given.dataset, *column, a) <
                        cell_words(call.given.dataset, *column, b);
  });
}

}  // namespace

bool is_left_out(const model::Table& table, const std::string& name) {
  std::string column = name.substr(0, name.find('.'));
  return table.find(column) == nullptr && table.schema.find(column) != nullptr;
}

std::string chosen_words(const DirectiveCall& call, const ChosenColumn& chosen, std::uint32_t row) {
  std::string words = cell_words(call.given.dataset, *chosen.column, row);
  if (chosen.shown == nullptr) return words;
  const auto& rows = call.lookup.columns.rows(call.given.dataset, *chosen.shown_by, words);
  return rows.empty() ? words : cell_words(call.given.dataset, *chosen.shown, rows.front());
}

std::string column_title(const std::string& name) {
  std::string title = name;
  std::replace(title.begin(), title.end(), '_', ' ');
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

std::vector<std::string> split_list(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    std::size_t end = std::min(text.find(separator), text.size());
    std::string_view part = trimmed(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::optional<Selection> select_rows(const DirectiveCall& call) {
  std::string name = call.words("name");
  Selection selection{call.given.dataset.find(name), {}};
  if (selection.table == nullptr) {
    std::vector<std::string> known;
    for (const auto& [one, table] : call.given.dataset.tables) known.push_back(one);
    error(call, "there is no table '" + name + "'", name, known);
    return std::nullopt;
  }
  call.draft.document.tables.insert(name);
  std::vector<std::string> conditions = split_list(call.words("where"));
  if (conditions.empty()) selection.rows = all_rows(*selection.table);
  for (const std::string& condition : conditions) {
    const auto* found = rows_where(call, *selection.table, condition);
    if (found == nullptr) return std::nullopt;
    std::vector<std::uint32_t> kept;
    if (&condition == &conditions.front())
      kept = *found;
    else
      std::set_intersection(selection.rows.begin(), selection.rows.end(), found->begin(),
                            found->end(), std::back_inserter(kept));
    selection.rows = std::move(kept);
  }
  sort_rows(call, selection);
  return selection;
}

const model::Column* select_column(const DirectiveCall& call, const model::Table& table,
                                   const std::string& name) {
  if (const model::Column* column = table.find(name)) return column;
  std::vector<std::string> known;
  for (const model::Column& column : table.columns) known.push_back(column.schema.name);
  error(call, "the table '" + table.schema.name + "' has no column '" + name + "'", name, known);
  return nullptr;
}

ChosenColumn choose_column(const DirectiveCall& call, const model::Table& table,
                           const std::string& name) {
  std::size_t stop = name.find('.');
  ChosenColumn chosen{select_column(call, table, name.substr(0, stop)), "", nullptr, nullptr};
  if (chosen.column == nullptr || stop == std::string::npos) return chosen;
  const std::string& target = chosen.column->schema.refers_to;
  std::size_t dot = std::min(target.find('.'), target.size());
  const model::Table* other = call.given.dataset.find(target.substr(0, dot));
  if (other == nullptr) {
    error(
        call,
        "the column '" + chosen.column->schema.name + "' does not refer to a table of the edition",
        "", {});
    return {nullptr, "", nullptr, nullptr};
  }
  chosen.shown_by = other->find(target.substr(std::min(dot + 1, target.size())));
  chosen.shown = select_column(call, *other, name.substr(stop + 1));
  if (chosen.shown == nullptr || chosen.shown_by == nullptr) chosen.column = nullptr;
  return chosen;
}

std::vector<ChosenColumn> select_columns(const DirectiveCall& call, const model::Table& table) {
  std::vector<ChosenColumn> chosen;
  std::string given = call.words("columns");
  if (given.empty()) {
    for (const model::Column& column : table.columns) {
      const std::string& name = column.schema.name;
      if (name != "audience" && name != "basis" && name != "note")
        chosen.push_back({&column, column_title(name), nullptr, nullptr});
    }
    return chosen;
  }
  for (const std::string& part : split_list(given)) {
    std::size_t colon = part.find(':');
    std::string name(trimmed(std::string_view(part).substr(0, colon)));
    if (is_left_out(table, name)) continue;
    ChosenColumn one = choose_column(call, table, name);
    if (one.column == nullptr) continue;
    one.title = colon == std::string::npos
                    ? column_title(name)
                    : std::string(trimmed(std::string_view(part).substr(colon + 1)));
    chosen.push_back(std::move(one));
  }
  return chosen;
}

}  // namespace muster::compose
