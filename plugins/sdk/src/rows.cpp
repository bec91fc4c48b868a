// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "muster/sdk/refusal.hpp"
#include "muster/sdk/table.hpp"

namespace muster::sdk {
namespace {

bool holds_value(std::uint8_t status) { return status == MUSTER_KNOWN || status == MUSTER_ROUNDED; }

Status status_of(std::uint8_t byte) {
  if (byte > MUSTER_ROUNDED) throw Refusal("the table image is damaged");
  return static_cast<Status>(byte);
}

/// Tests whether the text at an index is `word`. The image contains every text once, so after the
/// word is found, it is enough to compare indices.
class WordMatcher {
 public:
  explicit WordMatcher(std::string_view word) : x_word(word) {}
  template <class TextAt>
  bool operator()(std::uint32_t index, const TextAt& text_at) {
    if (x_found) return index == *x_found;
    if (text_at(index) != x_word) return false;
    x_found = index;
    return true;
  }

 private:
  std::string_view x_word;
  std::optional<std::uint32_t> x_found;
};

}  // namespace

Value Row::number(std::string_view column) const {
  const auto cells = x_tables->cells(x_table, column, MUSTER_NUMBER);
  return Value(status_of(cells.status[x_index]), x_tables->numbers(x_table, cells)[x_index],
               InputRow{x_table, x_index, cells.index});
}

Value Row::number_if(std::string_view column) const {
  return x_tables->find_cells(x_table, column, MUSTER_NUMBER) ? number(column) : Value();
}

std::string_view Row::text(std::string_view column) const {
  const auto cells = x_tables->cells(x_table, column, MUSTER_TEXT);
  if (!holds_value(cells.status[x_index])) return {};
  return x_tables->text(x_tables->texts(x_table, cells)[x_index]);
}

std::string_view Row::text_if(std::string_view column) const {
  return x_tables->find_cells(x_table, column, MUSTER_TEXT) ? text(column) : std::string_view();
}

std::optional<Day> Row::day(std::string_view column) const {
  const auto cells = x_tables->cells(x_table, column, MUSTER_DATE);
  if (!holds_value(cells.status[x_index])) return std::nullopt;
  return day_from_image(x_tables->dates(x_table, cells)[x_index]);
}

std::optional<Day> Row::day_if(std::string_view column) const {
  return x_tables->find_cells(x_table, column, MUSTER_DATE) ? day(column) : std::nullopt;
}

Row Rows::operator[](std::size_t position) const {
  return Row(x_tables, x_table, x_rows.at(position));
}

std::string_view Rows::table_name() const {
  return x_table == UINT32_MAX ? std::string_view() : x_tables->name(x_table);
}

bool Rows::has_column(std::string_view column) const {
  if (x_table == UINT32_MAX) return false;
  const std::uint32_t count = x_tables->table(x_table).column_count;
  for (std::uint32_t i = 0; i < count; ++i)
    if (x_tables->text(x_tables->column(x_table, i).name) == column) return true;
  return false;
}

Rows Rows::narrowed(std::vector<std::uint32_t> rows) const {
  Rows some(x_tables, x_table);
  some.x_rows = std::move(rows);
  some.x_filters = x_filters;
  return some;
}

Rows Rows::where(std::string_view column, std::string_view word) const {
  std::vector<std::uint32_t> kept;
  if (!x_rows.empty()) {
    const auto cells = x_tables->cells(x_table, column, MUSTER_TEXT);
    const std::uint32_t* texts = x_tables->texts(x_table, cells);
    WordMatcher is_word(word);
    const auto text_at = [this](std::uint32_t index) { return x_tables->text(index); };
    for (const std::uint32_t row : x_rows)
      if (holds_value(cells.status[row]) && is_word(texts[row], text_at)) kept.push_back(row);
  }
  Rows some = narrowed(std::move(kept));
  some.x_filters.emplace_back(column, std::string(word));
  return some;
}

Rows Rows::where(std::string_view column, Day day) const {
  std::vector<std::uint32_t> kept;
  if (!x_rows.empty()) {
    const auto cells = x_tables->cells(x_table, column, MUSTER_DATE);
    const std::int32_t* dates = x_tables->dates(x_table, cells);
    for (const std::uint32_t row : x_rows)
      if (holds_value(cells.status[row]) && day_from_image(dates[row]) == day) kept.push_back(row);
  }
  Rows some = narrowed(std::move(kept));
  some.x_filters.emplace_back(column, day);
  return some;
}

Rows Rows::where_number(std::string_view column, double number) const {
  std::vector<std::uint32_t> kept;
  for (const Row row : *this) {
    const Value value = row.number(column);
    if (value.has_number() && value.number() == number) kept.push_back(row.index());
  }
  Rows some = narrowed(std::move(kept));
  // No margin is grouped by a number. An impossible filter prevents `total` from using a margin.
  some.x_filters.emplace_back(column, std::string());
  return some;
}

std::vector<std::string_view> Rows::distinct(std::string_view column) const {
  std::vector<std::string_view> words;
  if (x_rows.empty()) return words;
  const auto cells = x_tables->cells(x_table, column, MUSTER_TEXT);
  const std::uint32_t* texts = x_tables->texts(x_table, cells);
  std::set<std::uint32_t> seen;
  for (const std::uint32_t row : x_rows)
    if (holds_value(cells.status[row]) && seen.insert(texts[row]).second)
      words.push_back(x_tables->text(texts[row]));
  return words;
}

std::vector<Day> Rows::days(std::string_view column) const {
  std::set<Day> days;
  if (x_rows.empty()) return {};
  const auto cells = x_tables->cells(x_table, column, MUSTER_DATE);
  const std::int32_t* dates = x_tables->dates(x_table, cells);
  for (const std::uint32_t row : x_rows)
    if (holds_value(cells.status[row])) days.insert(day_from_image(dates[row]));
  return {days.begin(), days.end()};
}

/// Whether a margin is grouped by exactly the columns of these rows' filters.
bool Rows::is_margin_by_filters(std::uint32_t margin) const {
  const muster_image_table& table = x_tables->table(margin);
  if (table.margin_of != x_table + 1 || table.key_count != x_filters.size()) return false;
  for (std::uint32_t i = 0; i < table.key_count; ++i) {
    const std::string_view key = x_tables->text(x_tables->column(margin, i).name);
    const auto same = [key](const Filter& filter) { return filter.first == key; };
    if (std::none_of(x_filters.begin(), x_filters.end(), same)) return false;
  }
  return true;
}

bool Rows::fits_filters(std::uint32_t margin, std::uint32_t row) const {
  const Row total(x_tables, margin, row);
  for (const auto& [column, wanted] : x_filters) {
    const Day* day = std::get_if<Day>(&wanted);
    const bool fits =
        day ? total.day(column) == *day : total.text(column) == std::get<std::string>(wanted);
    if (!fits) return false;
  }
  return true;
}

/// The host's own total for these rows, traced to them; nothing if it supplies none.
std::optional<Value> Rows::margin_total(std::string_view column) const {
  for (std::uint32_t i = 0; i < x_tables->x_header.table_count; ++i) {
    if (!is_margin_by_filters(i) || !x_tables->find_cells(i, column, MUSTER_NUMBER)) continue;
    const std::uint64_t count = x_tables->table(i).row_count;
    for (std::uint32_t row = 0; row < count; ++row) {
      if (!fits_filters(i, row)) continue;
      const Value found = Row(x_tables, i, row).number(column);
      return Value::of(found.status(), found.has_number() ? found.number() : 0);
    }
  }
  return std::nullopt;
}

Value Rows::total(std::string_view column) const {
  if (x_rows.empty()) return Value();
  const auto cells = x_tables->cells(x_table, column, MUSTER_NUMBER);
  std::vector<InputRow> inputs;
  inputs.reserve(x_rows.size());
  for (const std::uint32_t row : x_rows) inputs.emplace_back(x_table, row, cells.index);
  if (const auto margin = margin_total(column)) return margin->with_inputs(std::move(inputs));

  const double* numbers = x_tables->numbers(x_table, cells);
  Value all(0.0);
  for (const std::uint32_t row : x_rows) {
    all = all + Value::of(status_of(cells.status[row]), numbers[row]);
  }
  return all.with_inputs(std::move(inputs));
}

Value Rows::total_if(std::string_view column) const {
  return has_column(column) ? total(column) : Value();
}

}  // namespace muster::sdk
