// SPDX-License-Identifier: MIT
// The places in files that a public reader may know. Line numbers of a table or narrative file also
// count lines that only restricted readers see. Therefore public places count rows, or lines of the
// public text.
#pragma once

#include <string>

#include "base/location.hpp"
#include "check/check.hpp"

namespace muster::check {

/// What the number of a public place counts: rows of a table, lines with text of a narrative file,
/// or all lines of a file from which nothing is left out.
enum class Counted : unsigned char { lines, rows, text_lines };
Counted counted_in(const std::string& file);

/// Converts places in files to places for the public.
class PublicPlaces {
 public:
  /// `inspection` must outlive this. If it is null (the edition could not be read), places in
  /// tables and narrative get no number.
  explicit PublicPlaces(const Inspection* inspection) : x_inspection(inspection) {}

  /// Returns the place without its column, and with another number as its line: in a table, the
  /// number of the row among those that everybody sees; in a narrative file, the number of the line
  /// among those with text that everybody sees. The number is 0 if there is none, and in tables and
  /// narrative of other editions. Places in other files are not changed.
  Location of(const Location& place) const;

 private:
  std::uint32_t row(const std::string& file, std::uint32_t line) const;
  std::uint32_t text_line(const std::string& file, std::uint32_t line) const;

  const Inspection* x_inspection;
};

/// Returns "row 7" or "text line 12" for a place that `PublicPlaces` gave; "" if it has no number.
std::string public_words(const Location& place);

/// Returns the place of a figure for a message: its line or, for the public, its row.
std::string row_or_line(const Inspection& inspection, const Location& place);

}  // namespace muster::check
