// SPDX-License-Identifier: MIT
// A workbook that a lead sent back, as it is written: nothing is judged here.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "import/import.hpp"
#include "load/file_problems.hpp"

namespace muster::updates {

/// The columns whose cells an answer has.
enum class Field : std::uint8_t { id, action, due, update, rating, date };
inline constexpr std::size_t field_count = 6;

/// A row of a workbook.
struct Answer {
  std::uint32_t line = 0;
  std::array<std::string, field_count> cells;        ///< by Field; trimmed, line ends as "\n"
  std::array<std::uint32_t, field_count> columns{};  ///< from 1
  std::optional<Date> due, day;  ///< what `due` and `date` are, if they can be read

  const std::string& text(Field field) const { return cells[static_cast<std::size_t>(field)]; }
  load::Place place(Field field) const { return {line, columns[static_cast<std::size_t>(field)]}; }
  /// Whether the lead wrote anything.
  bool is_given() const;
};

/// A workbook that was read.
struct ReturnedForm {
  std::string shown;  ///< "estates.xlsx:Updates"
  std::string form;   ///< its line "Form: ..."; "" if it has none
  std::vector<Answer> answers;
};

/// Reads the sheet of updates in a confined child, so this process must have one thread. Returns
/// nothing after errors, which are in `diagnostics`. Programs other than Excel may have moved
/// columns: they are found by their titles. Rows without an id are skipped, unless something was
/// written there.
std::optional<ReturnedForm> read_form(const importing::InputFile& file, Diagnostics& diagnostics);

}  // namespace muster::updates
