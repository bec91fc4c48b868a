// SPDX-License-Identifier: MIT
// Draws a matrix of rows and columns. Each cell has the boxes that belong to both its row and its
// column. On a narrow sheet the cells of each row are one under another.
#include <algorithm>

#include "base/word_list.hpp"
#include "chart/text_lines.hpp"
#include "diagram/groups.hpp"
#include "diagram/sentences.hpp"
#include "diagram/slices.hpp"

namespace muster::diagram {
namespace {

// Multiples of the text size.
constexpr double matrix_gap = 0.4;
constexpr double narrowest_cell = 9;
constexpr double head_share = 0.85;  ///< width of the rows' names, as a share of a cell's width

class MatrixDrawing {
 public:
  MatrixDrawing(const document::Diagram& diagram, const Sheet& sheet)
      : x_diagram(diagram),
        x_sheet(sheet),
        x_canvas(sheet.canvas),
        x_rows(grouped(diagram, &document::DiagramBox::group)),
        x_columns(grouped(diagram, &document::DiagramBox::column)) {}

  std::vector<Picture> draw() {
    const double columns = static_cast<double>(x_columns.size());
    x_cell = (x_canvas.width - columns * gap()) / (columns + head_share);
    x_head = x_cell * head_share;
    if (x_cell < least_width()) return list();
    return grid();
  }

 private:
  double gap() const { return matrix_gap * x_canvas.em(); }

  double least_width() const {
    std::vector<document::DiagramBox> words = x_diagram.boxes;
    for (const Group& column : x_columns) words.push_back({column.name});
    std::vector<document::DiagramBox> heads;
    for (const Group& row : x_rows) heads.push_back({row.name});
    return std::max({narrowest_cell * x_canvas.em(), unbroken_width(words, x_canvas),
                     unbroken_width(heads, x_canvas) / head_share});
  }

  /// Returns the boxes that are in this row and also in this column.
  std::vector<TextBox> items(const Group& row, const Group& column, double width) const {
    std::vector<TextBox> found;
    for (std::size_t place : row.boxes)
      if (x_diagram.boxes[place].column == column.name)
        found.push_back(text_box(x_diagram.boxes[place], width, x_canvas));
    return found;
  }

  static double height_of(const std::vector<TextBox>& items) {
    double height = 0;
    for (const TextBox& item : items) height += item.height;
    return height;
  }

  void put_cell(Picture& picture, TextBox ground, std::vector<TextBox> items) const {
    put_box(picture, ground, BoxLook::plain, x_canvas);
    double y = ground.y;
    for (TextBox& item : items) {
      item.x = ground.x;
      item.y = y;
      put_box(picture, item, BoxLook::quiet, x_canvas);
      y += item.height;
    }
  }

  std::vector<Picture> grid() const {
    std::vector<Slice> slices;
    for (const Group& row : x_rows) slices.push_back(grid_row(row));
    put_column_names(slices.front());
    return stacked(std::move(slices), gap(), x_sheet);
  }

  Slice grid_row(const Group& row) const {
    TextBox head = text_box(row.name, x_head, x_canvas);
    std::vector<std::vector<TextBox>> cells;
    double height = head.height;
    for (const Group& column : x_columns) {
      cells.push_back(items(row, column, x_cell));
      height = std::max(height, height_of(cells.back()));
    }
    head.height = height;
    Slice slice{{x_canvas.width, height, {}}};
    put_box(slice.picture, head, BoxLook::strong, x_canvas);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      TextBox ground;
      ground.x = x_of(i);
      ground.width = x_cell;
      ground.height = height;
      put_cell(slice.picture, ground, std::move(cells[i]));
    }
    return slice;
  }
  double x_of(std::size_t column) const {
    return x_head + gap() + static_cast<double>(column) * (x_cell + gap());
  }

  /// Puts the names of columns over the first row, so that no page ends with them.
  void put_column_names(Slice& first) const {
    std::vector<TextBox> names;
    double height = 0;
    for (const Group& column : x_columns) {
      names.push_back(text_box(column.name, x_cell, x_canvas));
      names.back().x = x_of(names.size() - 1);
      height = std::max(height, names.back().height);
    }
    Slice with_names{{x_canvas.width, height, {}}};
    for (TextBox& name : names) {
      name.height = height;
      put_box(with_names.picture, name, BoxLook::strong, x_canvas);
    }
    std::vector<Slice> both;
    both.push_back(std::move(with_names));
    both.push_back(std::move(first));
    first.picture = stacked(std::move(both), gap(), Sheet{x_canvas}).front();
    first.from_above.clear();
  }

  std::vector<Picture> list() const {
    std::vector<Slice> slices;
    for (const Group& row : x_rows) {
      Slice slice = strong_slice(row.name);
      for (const Group& column : x_columns) {
        std::vector<TextBox> found = items(row, column, x_canvas.width);
        if (found.empty()) continue;
        put_list_cell(slice, column, std::move(found));
        slices.push_back(std::move(slice));
        slice = Slice{{x_canvas.width, 0, {}}};
      }
    }
    return stacked(std::move(slices), gap(), x_sheet);
  }

  Slice strong_slice(const std::string& name) const {
    const TextBox head = text_box(name, x_canvas.width, x_canvas);
    Slice slice{{x_canvas.width, head.height + gap(), {}}};
    put_box(slice.picture, head, BoxLook::strong, x_canvas);
    return slice;
  }

  void put_list_cell(Slice& slice, const Group& column, std::vector<TextBox> found) const {
    TextBox name = text_box(column.name, x_canvas.width, x_canvas);
    TextBox ground;
    ground.y = slice.picture.height;
    ground.width = x_canvas.width;
    ground.height = name.height + height_of(found);
    found.insert(found.begin(), std::move(name));
    slice.picture.height = ground.bottom();
    put_cell(slice.picture, ground, std::move(found));
  }

  const document::Diagram& x_diagram;
  const Sheet& x_sheet;
  const Canvas& x_canvas;
  std::vector<Group> x_rows, x_columns;
  double x_cell = 0, x_head = 0;
};

std::vector<Picture> draw_matrix(const document::Diagram& diagram, const Sheet& sheet) {
  return MatrixDrawing(diagram, sheet).draw();
}

std::string describe_matrix(const document::Diagram& diagram) {
  const std::vector<Group> rows = grouped(diagram, &document::DiagramBox::group);
  const std::vector<Group> columns = grouped(diagram, &document::DiagramBox::column);
  std::vector<std::string> names;
  for (const Group& column : columns) names.push_back(chart::shortened(column.name, 80));
  std::vector<std::string> said = {
      filled(sentences::matrix, {{"rows", counted(rows.size(), "row")},
                                 {"columns", counted(columns.size(), "column")},
                                 {"names", listed(names)}})};
  for (const Group& row : rows)
    for (const Group& column : columns) {
      std::vector<std::size_t> both;
      for (std::size_t place : row.boxes)
        if (diagram.boxes[place].column == column.name) both.push_back(place);
      if (both.empty()) continue;
      said.push_back(filled(sentences::matrix_cell, {{"row", chart::shortened(row.name, 80)},
                                                     {"column", chart::shortened(column.name, 80)},
                                                     {"titles", titles_of(diagram, both)}}));
    }
  return first_sentences(said);
}

}  // namespace

const Drawing matrix{draw_matrix, describe_matrix};

}  // namespace muster::diagram
