// SPDX-License-Identifier: MIT
// The form in which host tables are declared in the source: one constant for each column. The
// declarations are converted to model::TableSchema once. Only host_tables*.cpp declare tables.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/table.hpp"

namespace muster::load {

/// A name for each combination of type, unit, kind and limits that columns have.
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

/// The value of `refers_to` for a column that contains ids of sectors. Which sectors there are is
/// known only when plugins and the edition have been read, so load.cpp adds their ids to the
/// allowed words.
inline constexpr std::string_view sector_ids = "sectors";

/// Whether a column is part of the key, and whether it may be missing.
enum class Need : std::uint8_t { key, optional_key, required, optional };

/// The words of a vocabulary between `|`, beginning with `|` if an empty cell means the first.
template <const auto& vocabulary, bool empty_is_first>
struct AllowedWords {
  using Words = std::remove_cvref_t<decltype(vocabulary)>;

  static consteval std::size_t size() {
    std::size_t size = Words::count - 1 + empty_is_first;
    for (std::size_t i = 0; i < Words::count; ++i)
      size += vocabulary.word(static_cast<typename Words::Value>(i)).size();
    return size;
  }
  static consteval std::array<char, size()> make() {
    std::array<char, size()> text{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < Words::count; ++i) {
      if (i > 0 || empty_is_first) text[at++] = '|';
      for (char c : vocabulary.word(static_cast<typename Words::Value>(i))) text[at++] = c;
    }
    return text;
  }
  static constexpr std::array<char, size()> text = make();
};

/// The value of `allowed` for a column with the words of `vocabulary`.
template <const auto& vocabulary>
inline constexpr std::string_view one_of{AllowedWords<vocabulary, false>::text.data(),
                                         AllowedWords<vocabulary, false>::text.size()};
/// The same for a column in which an empty cell means the first word.
template <const auto& vocabulary>
inline constexpr std::string_view one_of_or_first{AllowedWords<vocabulary, true>::text.data(),
                                                  AllowedWords<vocabulary, true>::text.size()};

/// A column of a host table, as written in the source.
struct ColumnDeclaration {
  std::string_view name;
  Shape shape;
  Need need;
  std::string_view description;
  std::string_view allowed =
      "";  ///< words separated by '|'; if it begins with '|', an empty cell means the first
  std::string_view refers_to = "";  ///< as in ColumnSchema
  std::string_view inherits = "";   ///< as in ColumnSchema
};

/// Columns that every table has in addition to its own.
enum class Extras : std::uint8_t {
  audience,           ///< the column audience
  basis_and_audience  ///< basis, note and audience, in tables of figures
};

/// A host table, as written in the source; `make_schema` turns it into a schema.
struct TableDeclaration {
  std::string_view name;
  std::string_view title;
  std::string_view description;
  std::span<const ColumnDeclaration> columns;
  Extras extras = Extras::basis_and_audience;
  std::string_view margins = "";  ///< the columns of each margin: "date,sector|date"
  std::string_view sums = "";     ///< columns that each margin adds up: "fte"
  std::string_view rules =
      "";  ///< "leavers<=staff_in_post", "stayed of in_post", "value%unit" (a fraction if percent)
  std::string_view shown_to_public = "";  ///< as in TableSchema: "item,title"
  std::string_view ground = "";          ///< as in TableSchema
  std::string_view stock_flow = "";      ///< columns of the time, the stock, joiners and leavers
};

model::TableSchema make_schema(const TableDeclaration& declaration);
/// Adds the column `audience` to `schema` if it doesn't have one.
void add_audience_column(model::TableSchema& schema);

std::span<const TableDeclaration> workforce_tables();
std::span<const TableDeclaration> scenario_tables();
std::span<const TableDeclaration> plan_tables();
std::span<const TableDeclaration> delivery_tables();
std::span<const TableDeclaration> committee_tables();
std::span<const TableDeclaration> year_tables();
std::span<const TableDeclaration> outlook_tables();
std::span<const TableDeclaration> portfolio_tables();
std::span<const TableDeclaration> diagram_tables();

// The tables that the host knows. Load checks files against them, `muster schema` prints them, and
// data/schema.md is made from them.

/// Returns the schemas of all host tables in the order of data/schema.md.
const std::vector<model::TableSchema>& host_tables();

}  // namespace muster::load
