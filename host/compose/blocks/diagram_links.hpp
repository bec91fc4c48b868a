// SPDX-License-Identifier: MIT
// The lines of a diagram: what the words in a column of links name.
#pragma once

#include "compose/blocks/diagram_columns.hpp"

namespace muster::compose {

/// The links of the selected rows, which are the diagram's boxes in their order. A name in no row
/// of the table, or in several, is reported; no line leads to a row that `where=` leaves out.
std::vector<document::DiagramLink> diagram_links(const DirectiveCall& call,
                                                 const Selection& selection,
                                                 const DiagramColumns& columns);

/// The titles of the boxes that a row's cell names in the column for `part`, because readers of the
/// table don't know the ids.
std::string linked_titles(const DirectiveCall& call, const Selection& selection,
                          const DiagramColumns& columns, DiagramPart part, std::uint32_t row);

/// Returns false, after an error, if groups report to each other in a circle.
bool check_no_circle(const DirectiveCall& call, const document::Diagram& diagram);

}  // namespace muster::compose
