// SPDX-License-Identifier: MIT
// What holds for each row of a table: who may see it, what its empty cells take over from the row
// above, and that no key is there twice.
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
#include "model/edition.hpp"

namespace muster::load {

// How much of a row the audience may see: all of it, nothing, or the cells that the table publishes
// for restricted rows. table_builder checks this before it looks at anything else in the row.

/// The audience of each row of one table.
class RowAudience {
 public:
  RowAudience(const model::TableSchema& schema, model::Audience audience, FileProblems& problems,
              const PlaceOf& place)
      : x_schema(schema), x_audience(audience), x_problems(problems), x_place(place) {}

  void take_header(const HeaderMatch& header);

  /// How much of the row the audience may see; `public_part`: only the cells for the public.
  enum class Sight : unsigned char { whole, public_part, none };
  /// Returns how much of the row the audience may see. A cell `audience` that holds no known word
  /// is an error, so nothing is published.
  Sight of(const CsvRow& row);
  /// Whether the row that was last passed to `of` is restricted.
  bool is_restricted() const { return x_restricted; }
  /// Whether the public may see this cell of a row with a public part.
  bool shows(std::size_t cell) const { return x_shown[cell]; }

 private:
  Sight of_word(std::string_view word);
  void check_ground(const CsvRow& row, bool restricted);

  const model::TableSchema& x_schema;
  model::Audience x_audience;
  FileProblems& x_problems;
  const PlaceOf& x_place;
  int x_audience_cell = -1;
  int x_ground_cell = -1;
  std::vector<bool> x_shown;
  bool x_restricted = false;
};

// Empty cells that say what the cell above says: in plans the owner of several actions is written
// once. A row never inherits from one that its readers may not see: that is an error, whoever the
// run is for, so that the public run shows no more than the other one says it may.

/// Decides for each empty cell whether it repeats the one above.
class InheritedCells {
 public:
  /// Looks through the columns of a header for those that inherit. `by_cell` must stay.
  explicit InheritedCells(const std::vector<ColumnBuilder*>& by_cell);
  InheritedCells() = default;

  /// Says that rows of the file were left out before the next one, so that it takes nothing over.
  void gap() { x_gap_follows = true; }
  /// Must be called for every row in order, also for those that are left out, before the cells of
  /// the row are appended.
  void row(bool restricted);

  /// `refused`: the row above is restricted and this one is not.
  enum class Answer : unsigned char { own, inherited, refused };
  /// Whether an empty cell repeats the one above: `text` is then that of the row `rows - 1`.
  Answer look_at(const CsvRow& row, std::size_t cell, std::size_t rows,
                 std::string_view& text) const;

 private:
  /// A column that must be equal in both rows for a cell to be repeated.
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

// Finds rows whose key already exists. Rows are stored under half a hash of their key cells; the
// caller compares the cells themselves, so that a collision is never taken for a duplicate.

/// Collects the keys of all rows, and looks for duplicates at the end. One large hash table would
/// cost a cache miss for each row, which takes longer than everything else that is done with the
/// row. So the rows are first sorted by hash into parts that fit the cache, in the order of the
/// file.
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

  /// Every row whose key an earlier row has, in the order of rows. `same` says whether the keys of
  /// two rows are equal. Empties the index.
  std::vector<Twice> find_twice(const Same& same);

 private:
  /// Half of a key's hash, and its row.
  struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t row = 0;
  };
  void deal_out();
  void search_part(std::size_t begin, std::size_t end, const Same& same);

  std::vector<Entry> x_entries;
  std::vector<std::size_t> x_part_ends;
  std::vector<std::uint32_t> x_slots;  ///< of one part: index of an entry + 1, or 0
  std::vector<Twice> x_twice;
};

}  // namespace muster::load
