// SPDX-License-Identifier: MIT
// The form in which host tables are written down: constant rows, one a column, that become
// model::TableSchema once. Only host_tables*.cpp use it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/table.hpp"

namespace muster::load {

/// Type, unit, kind and limits of a column in one word.
enum class Shape : std::uint8_t {
  text,
  date,
  heads,      ///< person count, whole
  wte,        ///< person FTE
  posts_wte,  ///< posts, in whole-time equivalents
  share,      ///< rate from 0 to 1
  growth,     ///< rate from -1 up
  pounds_per_hour,
  years,          ///< quantity, above 0
  year,           ///< calendar year, whole
  order,          ///< whole, from 0
  count,          ///< things that are not people, from 0
  quantity,       ///< any number
  pounds,         ///< money
  million_pounds  ///< money in millions: 71 is £71m
};

/// What a column refers to that holds the id of a sector. Only plugins know which there are, so
/// load.cpp adds the ids of those that were found, and of those that the edition names.
inline constexpr std::string_view sector_ids = "sectors";

/// Whether a column is part of the key, and whether it may be missing.
enum class Need : std::uint8_t { key, optional_key, required, optional };

/// A column of a host table, as written in the source.
struct ColumnDeclaration {
  std::string_view name;
  Shape shape;
  Need need;
  std::string_view description;
  std::string_view allowed =
      "";  ///< words separated by '|'; with one in front, empty means the first
  std::string_view refers_to = "";  ///< as in ColumnSchema
  std::string_view inherits = "";   ///< as in ColumnSchema
};

/// Columns that every table has in addition to its own.
enum class Extras : std::uint8_t {
  audience,           ///< audience
  basis_and_audience  ///< basis, note, audience: in tables of figures
};

/// A host table, as written in the source; `make_schema` turns it into a schema.
struct TableDeclaration {
  std::string_view name;
  std::string_view title;
  std::string_view description;
  std::span<const ColumnDeclaration> columns;
  Extras extras = Extras::basis_and_audience;
  std::string_view margins = "";  ///< "date,sector|date": the columns of each, by '|'
  std::string_view sums = "";     ///< what each margin adds: "fte"
  std::string_view rules =
      "";  ///< "leavers<=staff_in_post", "stayed of in_post", "value%unit" (a fraction if percent)
  std::string_view shown_to_public = "";  ///< as in TableSchema: "item,title"
  std::string_view ground = "";          ///< as in TableSchema
  std::string_view stock_flow = "";      ///< time, stock, what joins it and what leaves it
};

model::TableSchema make_schema(const TableDeclaration& declaration);
/// `schema` with the column `audience`, if it doesn't have one.
void add_audience_column(model::TableSchema& schema);

std::span<const TableDeclaration> workforce_tables();
std::span<const TableDeclaration> scenario_tables();
std::span<const TableDeclaration> plan_tables();
std::span<const TableDeclaration> delivery_tables();
std::span<const TableDeclaration> committee_tables();
std::span<const TableDeclaration> outlook_tables();
std::span<const TableDeclaration> portfolio_tables();
std::span<const TableDeclaration> diagram_tables();

// The tables that the host knows, declared once: load checks files by them, `muster schema` prints
// them and data/schema.md is made from them.

/// In the order of the documentation.
const std::vector<model::TableSchema>& host_tables();

}  // namespace muster::load
