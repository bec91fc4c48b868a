// SPDX-License-Identifier: MIT
#include "check/sieves.hpp"

#include <algorithm>

#include "check/data_checks.hpp"

namespace muster::check {

namespace {

bool holds_series(const model::TableSchema& schema) {
  return std::any_of(schema.columns.begin(), schema.columns.end(), is_time);
}

/// Shares are compared within their whole, references with what they name, and an empty cell may
/// say what the row above says.
bool is_read_by_rows(const model::TableSchema& schema) {
  return !schema.told_to_public.empty() ||
         std::any_of(schema.columns.begin(), schema.columns.end(), [](const auto& column) {
           return column.name == "share" || !column.refers_to.empty() || !column.inherits.empty();
         });
}

bool gives_counts_of_rates(const model::TableSchema& schema) {
  return std::find(counts_of_rates.begin(), counts_of_rates.end(), schema.name) !=
         counts_of_rates.end();
}

}  // namespace

std::shared_ptr<model::RowSieve> Sieves::make(const model::TableSchema& schema,
                                              bool rates_are_published) {
  bool figures = schema.find("basis") != nullptr;
  if (!figures || !holds_series(schema) || is_read_by_rows(schema)) return nullptr;
  if (rates_are_published && gives_counts_of_rates(schema)) return nullptr;
  return x_made[schema.name] = std::make_shared<SeriesSieve>();
}

}  // namespace muster::check
