// SPDX-License-Identifier: MIT
// Draws who reports to whom as a tree, in which lines go up to the boards that answer for the
// others.
#include <algorithm>
#include <array>

#include "base/word_list.hpp"
#include "diagram/groups.hpp"
#include "diagram/sentences.hpp"
#include "diagram/tree.hpp"

namespace muster::diagram {
namespace {

constexpr std::array box_widths = {18.0, 15.0, 12.5, 10.5};  ///< multiples of the text size

using Boxes = std::vector<document::DiagramBox>;

/// Returns the names of the boxes that `box` advises.
std::string advised_by(const document::Diagram& diagram, std::size_t box) {
  std::vector<std::size_t> advised;
  for (const document::DiagramLink& link : diagram.links)
    if (link.dashed && link.from == box && link.to < diagram.boxes.size())
      advised.push_back(link.to);
  return titles_of(diagram, advised);
}

/// Returns the boxes. The text of each names the boards that it advises, because lines of advice
/// would cross the lines of reporting.
Boxes boxes_of(const document::Diagram& diagram) {
  Boxes boxes = diagram.boxes;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const std::string advised = advised_by(diagram, i);
    if (advised.empty()) continue;
    if (!boxes[i].text.empty()) boxes[i].text += boxes[i].text.ends_with('.') ? " " : ". ";
    boxes[i].text += filled(sentences::advice_here, {{"advised", advised}});
  }
  return boxes;
}

std::vector<TreeShape> shapes_for(const Boxes& boxes, const Canvas& canvas) {
  const double least = unbroken_width(boxes, canvas);
  const double most = std::max(one_line_width(boxes, canvas), least);
  std::vector<double> widths;
  for (double width : box_widths)
    if (width * canvas.em() >= least) widths.push_back(std::min(width * canvas.em(), most));
  std::vector<TreeShape> shapes;
  for (double width : widths) shapes.push_back({Direction::down, width, false});
  for (double width : widths) shapes.push_back({Direction::down, width, true});
  for (double width : widths) shapes.push_back({Direction::right, width, false});
  return shapes;
}

std::vector<Picture> draw_governance(const document::Diagram& diagram, const Sheet& sheet) {
  const Forest forest = forest_of(diagram);
  const Boxes boxes = boxes_of(diagram);
  for (const TreeShape& shape : shapes_for(boxes, sheet.canvas)) {
    if (is_too_wide(forest, shape, sheet.canvas)) continue;
    auto picture = ranked_tree(boxes, forest, shape, sheet.canvas);
    if (picture && sheet.fits(*picture)) return {std::move(*picture)};
  }
  return indented_tree(boxes, forest, sheet);
}

std::string describe_governance(const document::Diagram& diagram) {
  const Forest forest = forest_of(diagram);
  std::vector<std::string> said = {
      filled(sentences::governance, {{"groups", counted(diagram.boxes.size(), "group")},
                                     {"top", titles_of(diagram, forest.roots)}})};
  for (std::size_t box : forest.top_down()) {
    const std::vector<std::size_t>& below = forest.below[box];
    if (below.empty()) continue;
    said.push_back(filled(sentences::reporting, {{"above", title_of(diagram, box)},
                                                 {"below", titles_of(diagram, below)}}));
  }
  for (std::size_t box = 0; box < diagram.boxes.size(); ++box)
    if (const std::string advised = advised_by(diagram, box); !advised.empty())
      said.push_back(
          filled(sentences::advice, {{"adviser", title_of(diagram, box)}, {"advised", advised}}));
  return first_sentences(said);
}

}  // namespace

const Drawing governance{draw_governance, describe_governance};

}  // namespace muster::diagram
