// SPDX-License-Identifier: MIT
// Difficult tables for trials, made from the schemas that a sector names: the worst that an edition
// could contain. Each shape is one dataset.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/dataset.hpp"

namespace muster::validate {

/// The contents of the tables in a trial.
enum class Shape : std::uint8_t {
  empty,         ///< tables with columns and no row
  one_row,       ///< one row in each table
  unknown,       ///< rows whose every figure is unknown
  withheld,      ///< rows whose every figure disclosure control has hidden
  zeros,         ///< rows whose every figure is 0
  odd_names,     ///< names in other scripts, with quotes, markup and combining marks
  million_rows,  ///< the first table has a million rows, of several sectors and sixty months
};

/// A shape with its name in the report.
struct NamedShape {
  Shape shape;
  const char* name;  ///< "one row per table"
};
std::span<const NamedShape> shapes();

/// Returns a dataset with a table for each of `schemas`, filled as `shape` says. All rows belong to
/// `sector` (in `million_rows`, a fifth of them does) and are for the baseline or month ends before
/// it. `many` is the number of rows of `million_rows`.
model::Dataset make_dataset(const std::vector<model::TableSchema>& schemas,
                            const std::string& sector, Shape shape, std::size_t many);

}  // namespace muster::validate
