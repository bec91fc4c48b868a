// SPDX-License-Identifier: MIT
// The lines of a diagram, which are links from box to box: what a column of names refers to.
#pragma once

#include "compose/blocks/diagram_columns.hpp"

namespace muster::compose {

/// The links of the selected rows; the boxes of the diagram are these rows in the same order.
/// Reports a name that no row of the table has, or that several of the boxes have. No link leads to
/// a row that `where=` leaves out.
std::vector<document::DiagramLink> diagram_links(const DirectiveCall& call,
                                                 const Selection& selection,
                                                 const DiagramColumns& columns);

/// The titles of the boxes that a row names in the column for `part`, for the diagram's table. Its
/// readers don't know the ids that the column may contain.
std::string linked_titles(const DirectiveCall& call, const Selection& selection,
                          const DiagramColumns& columns, DiagramPart part, std::uint32_t row);

/// Returns false, after an error, if boxes report to each other in a circle.
bool check_no_circle(const DirectiveCall& call, const document::Diagram& diagram);

}  // namespace muster::compose
