// SPDX-License-Identifier: MIT
// How much of a row the audience may see: all of it, nothing, or the cells that the table publishes
// for restricted rows. table_builder checks this before it looks at anything else in the row.
#pragma once

#include <vector>

#include "load/csv_reader.hpp"
#include "load/file_problems.hpp"
#include "load/header_row.hpp"
#include "model/edition.hpp"

namespace muster::load {

/// The audience of each row of one table.
class RowAudience {
 public:
  RowAudience(const model::TableSchema& schema, model::Audience audience, FileProblems& problems,
              const PlaceOf& place)
      : x_schema(schema), x_audience(audience), x_problems(problems), x_place(place) {}

  void take_header(const HeaderMatch& header);

  /// How much of the row the audience may see; `public_part`: only the cells for the public.
  enum class Sight : unsigned char { whole, public_part, none };
  /// Anything but a known word shuts the row out, and with the error the edition.
  Sight of(const CsvRow& row);
  /// Of the row that was looked at last.
  bool is_restricted() const { return x_restricted; }
  /// Of a row with a public part: whether this cell belongs to it.
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

}  // namespace muster::load
