// SPDX-License-Identifier: MIT
// A table after load: typed columns, a status for each cell, and the file and line of each row.
// Plugins read the same layout in the table image.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/number_format.hpp"

namespace muster::model {

/// The status of a cell. The plugin ABI (plugins/sdk/include/muster/plugin_abi.h) fixes these
/// values: append only.
enum class Status : std::uint8_t {
  known = 0,
  unknown = 1,  ///< the figure is not available; never zero
  not_applicable = 2,
  withheld = 3,  ///< hidden by disclosure control
  rounded = 4    ///< shown, but changed by disclosure control
};

/// Whether there is a value to print: known or rounded.
constexpr bool has_value(Status status) {
  return status == Status::known || status == Status::rounded;
}

/// How a column is stored. The numbers are those of enum muster_type in the plugin ABI.
enum class Type : std::uint8_t { text = 0, number = 1, date = 2 };

/// The meaning of a column, beyond its type, for disclosure control and the checks.
enum class Kind : std::uint8_t {
  text = 0,
  person_count = 1,  ///< heads: whole, not additive across groups that share people
  person_fte = 2,    ///< whole-time equivalents: additive
  post = 3,          ///< posts, filled or vacant
  rate = 4,          ///< a fraction; 16.4% is 0.164
  money = 5,         ///< pounds
  quantity = 6,      ///< any other number (years, births, counts of things)
  date = 7
};

/// A column as it is declared, by the host or by a sector.
struct ColumnSchema {
  std::string name;
  Type type = Type::text;
  Unit unit = Unit::none;
  Kind kind = Kind::text;
  bool key = false;      ///< part of the key: no two rows share it, and it is never unknown
  bool required = true;  ///< the column must be in the file
  bool whole = false;    ///< whole numbers only
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::vector<std::string> allowed;  ///< text: the allowed words; empty = any
  std::string description;           ///< one sentence, for `muster schema` and data/schema.md
  std::string otherwise;             ///< text: what an empty cell means; "" = it stays empty
  /// For text: the names that a cell may have, unless it is empty. They are those of a column of
  /// the edition's tables ("priorities.id"), "ratings" (of edition.yaml) or "tables". With a * at
  /// the end, a cell may have several names, separated by spaces. "" = any text.
  std::string refers_to;
  /// For text: names of columns, separated by commas. An empty cell gets the text of the cell above
  /// if the two rows agree in these columns. "" = it stays empty.
  std::string inherits;
};

/// A margin consists of the sums of the columns `sums` for each distinct combination of `by`. The
/// host calculates and protects it, so that no plugin adds up cells around a withheld one.
/// Headcounts are in `sums` only if no person is counted in two of the rows that are added.
struct MarginSchema {
  std::vector<std::string> by;
  std::vector<std::string> sums;
};

/// A rule about two cells of a row, which applies if both are known.
struct RowRule {
  /// The relation between `column` and `other`.
  enum class Kind : std::uint8_t {
    not_above,  ///< `column` is not greater than `other`
    part_of,    ///< as not_above; the rest of `other` is a count too, such as those who left
    fraction_if_percent  ///< `column` is between -10 and 10 if the word in `other` is "percent"
  };
  Kind kind = Kind::not_above;
  std::string column;
  std::string other;
};

/// A stock at several points of time, and the flows between them: `stock` equals the previous stock
/// plus `joined` minus `left`.
struct StockFlow {
  std::string time;
  std::string stock;
  std::string joined;
  std::string left;
};

/// A table as it is declared: what its file must contain, and what load adds to it.
struct TableSchema {
  std::string name;  ///< also the file: name + ".csv"
  std::string title;
  std::string description;
  std::vector<ColumnSchema> columns;
  std::vector<MarginSchema> margins;
  std::vector<RowRule> rules;
  /// The columns of a restricted row that the public sees; empty: the public doesn't see the row.
  std::vector<std::string> shown_to_public;
  /// The column that gives the ground on which a row is restricted; only restricted rows have one.
  std::string ground;
  std::optional<StockFlow> stock_flow;
  std::string declared_by;  ///< "" for the host's own tables, else the sector's id

  const ColumnSchema* find(std::string_view column) const;
};

/// Contains each distinct text once. Indices are given in order of first use; 0 is always "".
/// Loading calls `intern` for every text cell, so the index is an open hash table, in which looking
/// up allocates nothing.
class TextPool {
 public:
  TextPool();
  std::uint32_t intern(std::string_view text);
  std::string_view at(std::uint32_t index) const { return x_texts[index]; }
  std::size_t size() const { return x_texts.size(); }

 private:
  /// An entry of the hash table that finds equal strings.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  ///< text index + 1; 0: the slot is free
  };
  std::uint32_t add(std::string_view text);
  void grow();

  std::vector<std::unique_ptr<char[]>> x_blocks;
  std::size_t x_block_left = 0;
  char* x_block_next = nullptr;
  std::vector<std::string_view> x_texts;
  std::vector<Slot> x_slots;  ///< a power of two, at most half full
};

/// One column; only the vector of its type is filled. A cell without a value contains 0.
struct Column {
  ColumnSchema schema;
  std::vector<Status> status;
  std::vector<double> numbers;
  std::vector<std::uint32_t> texts;  ///< into the dataset's TextPool
  std::vector<std::int32_t> dates;   ///< days since 1970-01-01
  /// Decimals of each number as typed in the file: 3 for 8.0%, which is 0.080. Only for tables read
  /// from a file: margins and tables made by tests have none.
  std::vector<std::uint8_t> decimals;
};

struct Table;

/// Sums of a table's rows, as a separate table. Disclosure control protects them like the table's
/// own cells.
struct Margin {
  std::vector<std::string> by;
  std::unique_ptr<Table>
      table;  ///< columns `by`, then the sums; sorted by `by` in order of first row
};

/// Where a row of a joined table is from.
struct RowSource {
  std::string edition;  ///< its id; "nwl-2025 and ncl-2025" for a row that was added up
  std::string shown;    ///< the file as messages name it
};

/// The rows of one file for one audience. Rows keep the order of the file.
struct Table {
  TableSchema schema;
  std::vector<Column> columns;       ///< those of the schema that the file has
  std::vector<std::uint32_t> lines;  ///< for each row its line in `file`
  std::string file;                  ///< name inside the edition, such as staff.csv
  std::string shown;                 ///< the file as messages name it; it may be a parent's
  /// SHA-256 of the whole file, if only the rows of some areas were read from it; else "".
  std::string whole_sha256;
  std::vector<Margin> margins;
  bool filled_in = false;  ///< muster made it from other editions; there is no such file
  /// Whether only the rows that a RowCheck needs were kept when the file was read; margins are
  /// those of all rows.
  bool excerpt = false;
  /// For each row, its number among all rows that were read, from 1. Only for an excerpt and for a
  /// table with rows that were divided or joined; else empty. 0 for a row that was added up.
  std::vector<std::uint32_t> numbers;
  /// For each row, the organisation that it has in the file; empty if no row counts as another's.
  std::vector<std::uint32_t> origins;

  /// The editions that the table was joined from; empty if it is of one edition. They are the
  /// predecessors of an edition; a row that was added up has a source of its own.
  std::vector<RowSource> sources;
  std::vector<std::uint32_t> source_of;  ///< for each row, an index of `sources`; else empty

  std::size_t row_count() const { return lines.size(); }
  const Column* find(std::string_view column) const;
  /// The file that the row is from, as messages name it.
  const std::string& shown_file(std::size_t row) const {
    return sources.empty() ? shown : sources[source_of[row]].shown;
  }
};

}  // namespace muster::model
