// SPDX-License-Identifier: MIT
// Diagrams for tests: one of each kind made by hand, and hostile ones.
#pragma once

#include <string>
#include <vector>

#include "base/diagram_kind.hpp"
#include "document/node.hpp"

namespace muster::diagram {

/// A board, what reports to it on two levels, and a forum that advises.
document::Diagram partnership();

/// A process of three steps.
document::Diagram planning();
/// The same steps, and one more, in a circle.
document::Diagram improvement();
/// Three bands, the second with two columns.
document::Diagram plan_on_a_page();
/// Three stages, with a link that passes the second one.
document::Diagram coaching();
/// Impact against effort, with an empty cell.
document::Diagram effort_matrix();
/// Five circles around a middle.
document::Diagram overlapping_aims();
/// These, one of each kind.
std::vector<document::Diagram> all_kinds();

/// Kind and caption alone.
document::Diagram empty_diagram(DiagramKind kind);
/// `boxes` boxes, each with up to `below` others below it: with 3, the second to the fourth report
/// to the first, and so on.
document::Diagram regular_tree(std::size_t boxes, std::size_t below);
/// Titles of this many letters without any space.
void lengthen_titles(document::Diagram& diagram, std::size_t letters);

}  // namespace muster::diagram
