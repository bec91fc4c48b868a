// SPDX-License-Identifier: MIT
// What a sector says of itself before it is given anything to do: who it is, which of the host's
// tables it reads, and which tables are its own.
#pragma once

#include <string>
#include <vector>

#include "muster/sdk/measure.hpp"

namespace muster::sdk {

/// What a column holds: decides its type, and what disclosure control does with it. The same
/// numbers as enum muster_kind.
enum class Kind : unsigned char {
  text,
  person_count,  ///< heads
  person_fte,    ///< whole-time equivalents
  post,
  rate,  ///< a fraction; the file says 16.4%
  money,
  quantity,  ///< any other number
  date
};

/// A column of a table: of the host's only its name counts, of one's own all of it.
struct ColumnSpec {
  std::string name = {};
  Kind kind = Kind::text;
  Unit unit = Unit::none;
  std::string description = {};
  bool key = false;          ///< part of the key: no two rows share it, and it is never unknown
  bool optional = false;     ///< may be missing from the file
  bool whole = false;        ///< numbers without a fraction only
  std::string allowed = {};  ///< text: the words that are allowed here, separated by '|'
};

/// A table that the sector reads or brings along; made by `needs`, `reads` and `declares`.
struct TableSpec {
  std::string name;
  std::string title;        ///< of a table of the sector's own
  std::string description;  ///< of a table of the sector's own
  std::vector<ColumnSpec> columns;
  bool declared = false;  ///< the sector's own; otherwise the host's
  bool optional = false;  ///< the sector can do without
};

/// One of the host's tables that the sector cannot do without. Only names count here; `muster
/// schema` says what the columns hold.
TableSpec needs(std::string table, const std::vector<std::string>& columns,
                const std::vector<std::string>& optional_columns = {});
/// One of the host's tables that the sector reads if it is there.
TableSpec reads(std::string table, const std::vector<std::string>& columns,
                const std::vector<std::string>& optional_columns = {});
/// A table of the sector's own; the edition may go without it.
TableSpec declares(std::string table, std::string title, std::string description,
                   std::vector<ColumnSpec> columns);

/// The tables behind the standard gap and retention sections: staff is needed, the rest is read.
std::vector<TableSpec> standard_tables();

/// Who the sector is. Asked for before there is any edition, so it depends on nothing.
struct Descriptor {
  std::string id = {};     ///< a-z, 0-9 and _, as in the data's `sector` column
  std::string title = {};  ///< "Acute care"
  int order = 100;         ///< place among the sectors; ties by id
  std::string version = "1.0.0";
  std::vector<TableSpec> tables = standard_tables();

  /// Adds a table to those that are there.
  Descriptor& with(TableSpec table);
};

}  // namespace muster::sdk
