// SPDX-License-Identifier: MIT
// Draws a plan on a page: bands one under another, such as vision, objectives and enablers. The
// boxes of a band are side by side; boxes with a column are under the head of the column.
#include <algorithm>

#include "base/word_list.hpp"
#include "chart/text_lines.hpp"
#include "diagram/groups.hpp"
#include "diagram/sentences.hpp"
#include "diagram/slices.hpp"

namespace muster::diagram {
namespace {

// Multiples of the text size.
constexpr double plan_gap = 0.9;
constexpr double under_name = 0.3;
constexpr double narrowest_plan_box = 9.5;

using Boxes = std::vector<document::DiagramBox>;

bool has_columns(const Boxes& boxes) {
  return std::any_of(boxes.begin(), boxes.end(),
                     [](const document::DiagramBox& box) { return !box.column.empty(); });
}

class PlanDrawing {
 public:
  PlanDrawing(const document::Diagram& diagram, const Sheet& sheet)
      : x_diagram(diagram), x_canvas(sheet.canvas), x_sheet(sheet) {}

  std::vector<Picture> draw() {
    const std::vector<Group> bands = grouped(x_diagram, &document::DiagramBox::group);
    for (const Group& band : bands) {
      const Boxes boxes = boxes_at(x_diagram, band.boxes);
      x_name = band.name;
      if (has_columns(boxes))
        put_columns(band);
      else
        put_rows(boxes,
                 boxes.size() == 1 && &band == &bands.front() ? BoxLook::strong : BoxLook::plain);
    }
    return stacked(std::move(x_slices), gap(), x_sheet);
  }

 private:
  double gap() const { return plan_gap * x_canvas.em(); }

  /// Returns a slice that begins with the band's name, if that has not been printed yet.
  Slice begin() {
    Slice slice{{x_canvas.width, 0, {}}};
    if (x_name.empty()) return slice;
    const auto lines = chart::wrap(x_name, x_canvas.width, x_canvas, true);
    chart::put_lines(slice.picture, lines, 0, 0, x_canvas,
                     {chart::Anchor::start, true, theme::Role::heading});
    slice.picture.height = chart::lines_height(lines.size(), x_canvas) + under_name * x_canvas.em();
    x_name.clear();
    return slice;
  }

  void put_row(Slice& slice, std::vector<TextBox> row, BoxLook look) const {
    const double top = slice.picture.height;
    for (TextBox& box : row) {
      box.y = top;
      put_box(slice.picture, box, look, x_canvas);
      slice.picture.height = std::max(slice.picture.height, box.bottom());
    }
  }

  void put_rows(const Boxes& boxes, BoxLook look) {
    const std::size_t columns = columns_for(boxes, narrowest_plan_box, gap(), x_canvas);
    for (std::vector<TextBox>& row : rows_of(boxes, columns, gap(), x_canvas).rows) {
      Slice slice = begin();
      put_row(slice, std::move(row), look);
      x_slices.push_back(std::move(slice));
    }
  }

  /// Puts heads side by side, with their boxes in rows below them. Columns that don't fit side by
  /// side follow under the first ones.
  void put_columns(const Group& band) {
    std::vector<Column> all = columns_of(band);
    Boxes words;
    for (const Column& column : all) {
      words.push_back({column.head});
      words.insert(words.end(), column.boxes.begin(), column.boxes.end());
    }
    const double least =
        std::max(narrowest_plan_box * x_canvas.em(), unbroken_width(words, x_canvas));
    const auto fitting =
        static_cast<std::size_t>(std::max(1.0, (x_canvas.width + gap()) / (least + gap())));
    const std::size_t rows = (all.size() + fitting - 1) / fitting;
    const std::size_t most = (all.size() + rows - 1) / rows;
    for (std::size_t first = 0; first < all.size(); first += most)
      put_column_row(
          {all.begin() + static_cast<std::ptrdiff_t>(first),
           all.begin() + static_cast<std::ptrdiff_t>(std::min(first + most, all.size()))},
          most);
  }

  struct Column {
    std::string head;
    Boxes boxes;
  };

  std::vector<Column> columns_of(const Group& band) const {
    std::vector<Column> columns;
    for (std::size_t place : band.boxes) {
      const document::DiagramBox& box = x_diagram.boxes[place];
      auto found = std::find_if(columns.begin(), columns.end(),
                                [&](const Column& one) { return one.head == box.column; });
      if (found == columns.end()) found = columns.insert(found, {box.column, {}});
      found->boxes.push_back(box);
    }
    return columns;
  }

  void put_column_row(const std::vector<Column>& columns, std::size_t most) {
    Boxes heads;
    std::size_t deepest = 0;
    for (const Column& column : columns) {
      heads.push_back({column.head});
      deepest = std::max(deepest, column.boxes.size());
    }
    Slice slice = begin();
    put_row(slice, rows_of(heads, most, gap(), x_canvas).rows.front(), BoxLook::strong);
    for (std::size_t row = 0; row < deepest; ++row) {
      slice.picture.height += gap() / 2;
      put_row(slice, row_of(columns, row, most), BoxLook::plain);
      x_slices.push_back(std::move(slice));
      slice = Slice{{x_canvas.width, 0, {}}};
    }
  }

  std::vector<TextBox> row_of(const std::vector<Column>& columns, std::size_t row,
                              std::size_t most) const {
    Boxes boxes;
    for (const Column& column : columns)
      boxes.push_back(row < column.boxes.size() ? column.boxes[row] : document::DiagramBox{});
    std::vector<TextBox> made = rows_of(boxes, most, gap(), x_canvas).rows.front();
    for (std::size_t i = columns.size(); i-- > 0;)
      if (row >= columns[i].boxes.size()) made.erase(made.begin() + static_cast<std::ptrdiff_t>(i));
    return made;
  }

  const document::Diagram& x_diagram;
  const Canvas& x_canvas;
  const Sheet& x_sheet;
  std::string x_name;  ///< name of the band, until it is printed
  std::vector<Slice> x_slices;
};

std::vector<Picture> draw_plan(const document::Diagram& diagram, const Sheet& sheet) {
  return PlanDrawing(diagram, sheet).draw();
}

void say_band(const document::Diagram& diagram, const Group& band, std::vector<std::string>& said) {
  if (!band.name.empty()) said.push_back(chart::shortened(band.name, 80) + ":");
  for (std::size_t place : band.boxes)
    if (diagram.boxes[place].column.empty()) said.push_back(said_of(diagram.boxes[place]));
  document::Diagram inside;
  for (std::size_t place : band.boxes)
    if (!diagram.boxes[place].column.empty()) inside.boxes.push_back(diagram.boxes[place]);
  for (const Group& column : grouped(inside, &document::DiagramBox::column))
    said.push_back(filled(sentences::plan_column, {{"column", chart::shortened(column.name, 80)},
                                                   {"titles", titles_of(inside, column.boxes)}}));
}

std::string describe_plan(const document::Diagram& diagram) {
  std::vector<std::string> said = {filled(
      sentences::plan,
      {{"boxes", diagram.boxes.size() == 1 ? std::string("1 box")
                                           : std::to_string(diagram.boxes.size()) + " boxes"}})};
  for (const Group& band : grouped(diagram, &document::DiagramBox::group))
    say_band(diagram, band, said);
  return first_sentences(said);
}

}  // namespace

const Drawing plan{draw_plan, describe_plan};

}  // namespace muster::diagram
