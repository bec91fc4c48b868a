// SPDX-License-Identifier: MIT
#include "check/table_digest.hpp"

#include <utility>

#include "check/cells.hpp"
#include "check/long_tables.hpp"

namespace muster::check {

namespace {

std::optional<std::size_t> place_of_column(const model::Table& table, std::string_view name,
                                           model::Type type) {
  const model::Column* column = table.find(name);
  if (column == nullptr || column->schema.type != type) return std::nullopt;
  return static_cast<std::size_t>(column - table.columns.data());
}

}  // namespace

DigestBuilder::DigestBuilder(const model::Table& table)
    : x_date(place_of_column(table, "date", model::Type::date)),
      x_basis(place_of_column(table, "basis", model::Type::text)),
      x_undated(table.columns.size()) {
  x_digest.sums = x_undated;
}

void DigestBuilder::add(const model::Table& table, const model::TextPool& texts, std::size_t row) {
  ++x_digest.rows;
  if (x_basis && is_synthetic(table.columns[*x_basis].texts[row], texts) &&
      x_digest.synthetic++ == 0)
    x_digest.first_synthetic = table.lines[row];
  auto day = x_date ? date_at(&table.columns[*x_date], row) : std::nullopt;
  if (!day) add_numbers(table, row, x_undated);
  if (day && x_digest.last && *day < *x_digest.last) return;
  if (day && day != x_digest.last) {
    x_digest.last = day;
    x_digest.sums = x_undated;
  }
  add_numbers(table, row, x_digest.sums);
}

bool DigestBuilder::is_synthetic(std::uint32_t basis, const model::TextPool& texts) {
  if (x_basis_seen != basis) x_was_synthetic = texts.at(basis) == "synthetic";
  x_basis_seen = basis;
  return x_was_synthetic;
}

void DigestBuilder::add_numbers(const model::Table& table, std::size_t row,
                                std::vector<ColumnSum>& sums) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].schema.type != model::Type::number) continue;
    auto value = number_at(&table.columns[i], row);
    sums[i].sum += value.value_or(0);
    sums[i].all_known = sums[i].all_known && value;
    ++sums[i].rows;
  }
}

std::size_t rows_of(const Inspection& inspection, const model::Table& table) {
  return table.excerpt ? inspection.long_tables->of(table).digest().rows : table.row_count();
}

TableDigest digest_of_rows(const model::Table& table, const model::TextPool& texts) {
  DigestBuilder builder(table);
  for (std::size_t row = 0; row < table.row_count(); ++row) builder.add(table, texts, row);
  return std::move(builder.digest());
}

TableDigest digest_of(const Inspection& inspection, const model::Table& table) {
  if (table.excerpt) return inspection.long_tables->of(table).digest();
  return digest_of_rows(table, inspection.dataset.texts);
}

}  // namespace muster::check
