// SPDX-License-Identifier: MIT
// The description of a sector, which the host reads before it runs the sector: id and title, the
// host's tables that it reads, and tables of its own.
#pragma once

#include <string>
#include <vector>

#include "muster/sdk/measure.hpp"

namespace muster::sdk {

/// The kind of a column's values. It decides the column's type and how disclosure control treats
/// it. The numbers are those of enum muster_kind.
enum class Kind : unsigned char {
  text,
  person_count,  ///< people
  person_fte,    ///< whole-time equivalents
  post,
  rate,  ///< a fraction, 0.164; the file contains 16.4%
  money,
  quantity,  ///< any other number
  date
};

/// A column of a table. For a table of the host only the name is used.
struct ColumnSpec {
  std::string name = {};
  Kind kind = Kind::text;
  Unit unit = Unit::none;
  std::string description = {};
  bool key = false;          ///< part of the key: no two rows share it, and it is never unknown
  bool optional = false;     ///< may be missing from the file
  bool whole = false;        ///< whole numbers only
  std::string allowed = {};  ///< for text: the allowed values, separated by '|'
};

/// A table that the sector reads or declares; made by `needs`, `reads` and `declares`.
struct TableSpec {
  std::string name;
  std::string title;        ///< for declared tables only
  std::string description;  ///< for declared tables only
  std::vector<ColumnSpec> columns;
  bool declared = false;  ///< the sector's own; otherwise the host's
  bool optional = false;  ///< the edition may lack it
};

/// Describes one of the host's tables that the sector requires. Only names are given, because the
/// host knows the columns; `muster schema` lists them.
TableSpec needs(std::string table, const std::vector<std::string>& columns,
                const std::vector<std::string>& optional_columns = {});
/// Like `needs`, for a table that the sector reads only if the edition has it.
TableSpec reads(std::string table, const std::vector<std::string>& columns,
                const std::vector<std::string>& optional_columns = {});
/// Describes a table of the sector's own. An edition may lack it.
TableSpec declares(std::string table, std::string title, std::string description,
                   std::vector<ColumnSpec> columns);

/// Returns the tables behind the standard gap and retention sections: staff is required, the others
/// are optional.
std::vector<TableSpec> standard_tables();

/// The id, title and tables of a sector. The host requests it before it has an edition, so it must
/// be constant.
struct Descriptor {
  std::string id = {};     ///< a-z, 0-9 and _, as in the data's `sector` column
  std::string title = {};  ///< "Acute care"
  int order = 100;         ///< position among the sectors; equal positions are sorted by id
  std::string version = "1.0.0";
  std::vector<TableSpec> tables = standard_tables();

  /// Adds a table.
  Descriptor& with(TableSpec table);
};

}  // namespace muster::sdk
