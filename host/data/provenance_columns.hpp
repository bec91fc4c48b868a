// SPDX-License-Identifier: MIT
// The last three columns of every data file: basis, note and source. They are columns rather than a
// block of notes above or below, because Excel, R's read.csv and pandas read a file with one header
// row and rows of one width as it is, and a row that is copied out of it keeps its caveats.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::data {

/// Fills the last three columns for the rows of one table.
class ProvenanceColumns {
 public:
  /// `notes`: the notes under the table, or under the chart that it belongs to. `synthetic`: some
  /// of the data is, even if no row says so.
  ProvenanceColumns(const std::vector<document::Note>& notes, bool synthetic);

  /// "basis", "note" and "source", or other names if a column of the table already has one of
  /// these.
  static std::vector<std::string> names(const std::vector<std::string>& taken);

  /// Of a row with this basis whose cells have marks of these notes: its basis; those notes and
  /// the ones of the whole table; the source. Marks of print that the file has symbols for are not
  /// explained, and notes that point to other places of the document are left out.
  std::vector<std::string> cells(const std::string& basis,
                                 const std::set<std::uint32_t>& notes) const;

 private:
  void take(const document::Note& note);

  /// A note that applies to the rows with its mark.
  struct Marked {
    std::uint32_t number;
    std::string text;
  };

  std::vector<Marked> x_marked;
  std::string x_for_all;
  std::string x_of_synthetic;  ///< only for rows that are
  std::string x_source;
  bool x_synthetic;
};

}  // namespace muster::data
