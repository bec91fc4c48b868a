// SPDX-License-Identifier: MIT
// Rules for the rows of a table: who may see a row, which empty cells repeat the cell above, and
// that no key occurs twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "load/column_builder.hpp"
#include "load/csv_reader.hpp"
#include "load/file_problems.hpp"
#include "load/header_row.hpp"
#include "load/releases.hpp"
#include "model/edition.hpp"

namespace muster::load {

// Decides how much of a row the audience may see: all of it, nothing, or only the cells that the
// table shows to the public in restricted rows. table_builder asks this before it reads anything
// else in the row.

/// The audience of each row of one table.
class RowAudience {
 public:
  /// `releases` are the restricted rows that are public now; null: none.
  RowAudience(const model::TableSchema& schema, model::Audience audience, const Releases* releases,
              FileProblems& problems, const PlaceOf& place)
      : x_schema(schema),
        x_audience(audience),
        x_releases(releases),
        x_problems(problems),
        x_place(place) {}

  void take_header(const HeaderMatch& header);

  /// How much of a row the audience may see. `public_part` means only the cells that are shown to
  /// the public.
  enum class Sight : unsigned char { whole, public_part, none };
  /// Returns how much of the row the audience may see. A cell in the column `audience` that is
  /// neither `public` nor `restricted` is reported as an error.
  Sight of(const CsvRow& row);
  /// Whether the row that was last passed to `of` is restricted.
  bool is_restricted() const { return x_restricted; }
  /// Whether the public may see this cell of a restricted row that has a public part.
  bool shows(std::size_t cell) const { return x_shown[cell]; }

 private:
  bool is_released(const CsvRow& row) const;
  Sight of_word(std::string_view word);
  void check_ground(const CsvRow& row, bool restricted);

  const model::TableSchema& x_schema;
  model::Audience x_audience;
  const Releases* x_releases;
  FileProblems& x_problems;
  const PlaceOf& x_place;
  int x_audience_cell = -1;
  int x_ground_cell = -1;
  int x_item_cell = -1;
  int x_number_cell = -1;
  std::vector<bool> x_shown;
  bool x_restricted = false;
};

// In some columns an empty cell repeats the cell above: in plans, the owner of several actions is
// written once. A public row must not repeat a cell of a restricted row. That is an error for every
// audience, so that authors also notice it in the restricted run.

/// Decides for each empty cell whether it repeats the one above.
class InheritedCells {
 public:
  /// Finds the columns that inherit. `by_cell` is the column of each cell, or null; the columns
  /// must outlive this object.
  explicit InheritedCells(const std::vector<ColumnBuilder*>& by_cell);
  InheritedCells() = default;

  /// Says that rows of the file were left out before the next one, so that it takes nothing over.
  void gap() { x_gap_follows = true; }
  /// Must be called for every row in order, also for those that are left out, before the cells of
  /// the row are appended.
  void row(bool restricted);

  /// How an empty cell is read: as empty, or as the cell above. `refused` means that the row above
  /// is restricted and this row is not.
  enum class Answer : unsigned char { own, inherited, refused };
  /// Returns whether the cell repeats the one above. If so, sets `text` to the text of that cell,
  /// which is in row `rows - 1` of the table.
  Answer look_at(const CsvRow& row, std::size_t cell, std::size_t rows,
                 std::string_view& text) const;

 private:
  /// A column that must be equal in both rows, so that the cell above is repeated.
  struct Agreeing {
    std::size_t cell;
    const ColumnBuilder* column;
  };
  /// A column whose empty cells repeat the one above, and the columns that must agree.
  struct Inheriting {
    std::size_t cell;
    const ColumnBuilder* column;
    std::vector<Agreeing> within;
  };

  std::vector<Inheriting> x_columns;
  bool x_restricted = false;
  bool x_above_restricted = false;
  bool x_gap_follows = false;
  bool x_after_gap = false;
};

// Finds rows with the key of an earlier row. Rows are compared by half of a hash of their key cells
// first. If that is equal, the caller compares the cells, because different keys can have the same
// hash.

/// Collects the keys of all rows, and looks for duplicates at the end. With one large hash table,
/// each row would cause a cache miss, which takes longer than reading the row. Therefore the rows
/// are first sorted by hash into parts that fit into the cache.
class KeyIndex {
 public:
  /// Two rows with the same key.
  struct Twice {
    std::uint32_t earlier;  ///< the first row with this key
    std::uint32_t row;
  };
  using Same = std::function<bool(std::uint32_t a, std::uint32_t b)>;

  void add(std::uint64_t hash, std::uint32_t row) {
    x_entries.push_back({static_cast<std::uint32_t>(hash >> 32), row});
  }

  /// Returns every row that has the key of an earlier row, in the order of rows. `same` must return
  /// whether the keys of two rows are equal. The index is empty afterwards.
  std::vector<Twice> find_twice(const Same& same);

 private:
  /// Half of the hash of a key, and the row of the key.
  struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t row = 0;
  };
  void deal_out();
  void search_part(std::size_t begin, std::size_t end, const Same& same);

  std::vector<Entry> x_entries;
  std::vector<std::size_t> x_part_ends;
  std::vector<std::uint32_t> x_slots;  ///< the hash table of one part: index of an entry + 1, or 0
  std::vector<Twice> x_twice;
};

}  // namespace muster::load
