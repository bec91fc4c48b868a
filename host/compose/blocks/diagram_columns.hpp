// SPDX-License-Identifier: MIT
// The columns of a table that a diagram is drawn from: those that the directive names, or else the
// usual columns of the table for that kind of diagram.
#pragma once

#include <optional>

#include "base/diagram_kind.hpp"
#include "compose/blocks/row_selection.hpp"

namespace muster::compose {

/// What a column is for; the directive has a key of the same name.
enum class DiagramPart : std::uint8_t { label, text, group, column, to, also };
inline constexpr std::size_t diagram_part_count = 6;

/// The columns of one diagram.
class DiagramColumns {
 public:
  /// Reports a key that names no column of the table, and a missing column that the kind needs.
  DiagramColumns(const DirectiveCall& call, DiagramKind kind, const model::Table& table);

  bool complete() const { return x_complete; }
  /// Null if the diagram has no such column.
  const ChosenColumn* of(DiagramPart part) const {
    const auto& found = x_columns.at(static_cast<std::size_t>(part));
    return found ? &*found : nullptr;
  }
  /// The parts that the diagram has, in the order in which its table prints them: first the groups
  /// of a box, then the box, then the boxes that it leads to.
  std::vector<DiagramPart> parts() const;
  /// The text of a row's cell; "" if the diagram has no such column.
  std::string words(DiagramPart part, std::uint32_t row) const;

 private:
  std::optional<ChosenColumn> column(const DirectiveCall& call, const char* key, const char* usual,
                                     const model::Table& table);

  const DirectiveCall& x_call;
  std::array<std::optional<ChosenColumn>, diagram_part_count> x_columns;
  bool x_complete = true;
};

}  // namespace muster::compose
