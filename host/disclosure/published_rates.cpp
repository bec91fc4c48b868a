// SPDX-License-Identifier: MIT
#include "disclosure/published_rates.hpp"

#include <array>
#include <set>
#include <string_view>
#include <tuple>

#include "disclosure/count_columns.hpp"
#include "disclosure/table_counts.hpp"

namespace muster::disclosure {

namespace {

using model::Column;
using model::Table;

/// A count behind a measure that published_rates may hold. Sickness is of days, not of people.
struct Behind {
  std::string_view measure;
  const char* table;
  const char* column;
};

constexpr std::array<Behind, 6> counts_behind = {{
    {"turnover", "movements", "leavers"},
    {"turnover", "movements", "staff_in_post"},
    {"stability", "cohorts", "stayed"},
    {"stability", "cohorts", "in_post"},
    {"vacancy", "staff", "headcount"},
    {"vacancy", "staff", "fte"},
}};

constexpr double largest_rounded_that_hides = 5;
constexpr std::string_view every_sector = "all";

bool is_hidden(const Column& column, std::size_t row) {
  const model::Status status = column.status[row];
  return status == model::Status::withheld ||
         (status == model::Status::rounded && column.numbers[row] <= largest_rounded_that_hides);
}

/// Whom a rate is of, and what it measures.
using Group = std::tuple<std::string_view, std::string_view, std::string_view>;

/// The sector and the profession of each row, as texts.
class Rows {
 public:
  Rows(const Table& table, const model::TextPool& texts)
      : x_texts(texts), x_sector(*table.find("sector")), x_profession(*table.find("profession")) {}

  std::string_view sector(std::size_t row) const { return x_texts.at(x_sector.texts[row]); }
  std::string_view profession(std::size_t row) const { return x_texts.at(x_profession.texts[row]); }

 private:
  const model::TextPool& x_texts;
  const Column& x_sector;
  const Column& x_profession;
};

void add_hidden(const model::Dataset& dataset, const Behind& behind, std::set<Group>& hidden) {
  const Table* table = dataset.find(behind.table);
  const Column* column = table == nullptr ? nullptr : table->find(behind.column);
  if (column == nullptr) return;
  const Rows rows(*table, dataset.texts);
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    if (!is_hidden(*column, row)) continue;
    hidden.emplace(behind.measure, rows.sector(row), rows.profession(row));
    hidden.emplace(behind.measure, every_sector, rows.profession(row));
  }
}

}  // namespace

void withhold_published_rates(model::Dataset& dataset) {
  const auto at = dataset.tables.find("published_rates");
  if (at == dataset.tables.end()) return;
  std::set<Group> hidden;
  for (const Behind& behind : counts_behind) add_hidden(dataset, behind, hidden);
  Table& published = at->second;
  Column& rates = *find_column(published, "rate");
  const Column& measures = *published.find("measure");
  const Rows rows(published, dataset.texts);
  for (std::size_t row = 0; row < published.row_count(); ++row) {
    const Group group{dataset.texts.at(measures.texts[row]), rows.sector(row),
                      rows.profession(row)};
    if (has_number(rates.status[row]) && hidden.contains(group)) withhold(rates, row);
  }
}

}  // namespace muster::disclosure
