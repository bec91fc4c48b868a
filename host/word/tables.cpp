// SPDX-License-Identifier: MIT
#include "word/tables.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "document/walk.hpp"

namespace muster::word {

namespace {

using document::Cell;
using document::Row;

constexpr std::size_t most_columns = 63;  ///< as in Word
constexpr std::size_t most_head_rows = 2;

std::size_t count_of(std::string_view text, std::size_t otherwise) {
  std::size_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Calls `take` for each child of this name, also inside wrappers such as content controls.
void each_child(const pugi::xml_node& node, std::string_view name,
                const std::function<void(const pugi::xml_node&)>& take) {
  for (const pugi::xml_node& each : node.children()) {
    const std::string_view found = local_name(each.name());
    if (found == name)
      take(each);
    else if (found == "sdt" || found == "sdtContent" || found == "customXml" || found == "ins")
      each_child(each, name, take);
  }
}

/// A cell with its place in the grid.
struct Placed {
  Cell cell;
  std::size_t column = 0;
  std::size_t width = 1;
  bool goes_on = false;  ///< whether it belongs to the cell above
  bool is_right = false;
};
struct PlacedRow {
  std::vector<Placed> cells;
  std::size_t width = 0;
  bool is_head = false;
};

bool is_right_aligned(const pugi::xml_node& cell) {
  const std::string_view side = attribute(child(child(child(cell, "p"), "pPr"), "jc"), "val");
  return side == "right" || side == "end";
}

class TableReader {
 public:
  using ReadCell = std::function<CellText(const pugi::xml_node&)>;
  TableReader(Reading& reading, const ReadCell& read_cell)
      : x_reading(reading), x_read_cell(read_cell) {}

  ReadTable read(const pugi::xml_node& node) {
    each_child(node, "tr", [&](const pugi::xml_node& row) { read_row(row); });
    for (const PlacedRow& row : x_rows) x_width = std::max(x_width, row.width);
    if (x_width == 0) return {};
    find_head();
    span_rows();
    return {made(), std::move(x_pictures)};
  }

 private:
  void read_row(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "trPr");
    if (is_on(child(properties, "hidden"))) x_reading.remarks.add(Remark::hidden_text);
    PlacedRow row;
    row.is_head = is_on(child(properties, "tblHeader"));
    row.width = count_of(attribute(child(properties, "gridBefore"), "val"), 0);
    if (row.width > most_columns) throw OddFile{};
    for (std::size_t i = 0; i < row.width; ++i) row.cells.push_back({{}, i, 1, false, false});
    each_child(node, "tc", [&](const pugi::xml_node& cell) { read_cell(cell, row); });
    x_rows.push_back(std::move(row));
  }

  void read_cell(const pugi::xml_node& node, PlacedRow& row) {
    const pugi::xml_node properties = child(node, "tcPr");
    const pugi::xml_node merged = child(properties, "vMerge");
    Placed placed;
    placed.column = row.width;
    placed.width =
        std::max<std::size_t>(count_of(attribute(child(properties, "gridSpan"), "val"), 1), 1);
    if (placed.width > most_columns || row.width + placed.width > most_columns) throw OddFile{};
    row.width += placed.width;
    placed.goes_on = merged && attribute(merged, "val") != "restart";
    placed.is_right = is_right_aligned(node);
    CellText text = x_read_cell(node);
    const pugi::xml_node across = child(properties, "hMerge");
    const bool joins = across && attribute(across, "val") != "restart" && !row.cells.empty();
    for (document::Block& picture : text.pictures) x_pictures.push_back(std::move(picture));
    if (joins && text.blocks.empty()) {
      row.cells.back().width += placed.width;
      return;
    }
    // Word doesn't show the text of a cell that was merged into another.
    if ((placed.goes_on || joins) && !text.blocks.empty())
      x_reading.remarks.add(Remark::hidden_text);
    fill(placed.cell, std::move(text.blocks));
    row.cells.push_back(std::move(placed));
  }

  static void fill(Cell& cell, document::Blocks blocks) {
    auto* only =
        blocks.size() == 1 ? std::get_if<document::Paragraph>(&blocks.front().node) : nullptr;
    if (only != nullptr)
      cell.content = std::move(only->content);
    else
      cell.blocks = std::move(blocks);
  }

  /// The rows that repeat on each page are the head; otherwise the first row is.
  void find_head() {
    while (x_head < x_rows.size() && x_rows[x_head].is_head) ++x_head;
    x_head = std::min({x_head, most_head_rows, x_rows.size() - 1});
    if (x_head > 0 || x_rows.size() < 2) return;
    x_head = 1;
    x_reading.remarks.add(Remark::no_header_row);
  }

  /// Cells that go on become spans of the cells that they belong to. No span crosses from the head
  /// into the body.
  void span_rows() {
    for (std::size_t row = 1; row < x_rows.size(); ++row) {
      if (row == x_head) continue;
      for (Placed& cell : x_rows[row].cells)
        if (cell.goes_on && !extend(row, cell)) cell.goes_on = false;
    }
    for (const std::size_t row : {std::size_t{0}, x_head})
      for (Placed& cell : x_rows[row].cells) cell.goes_on = false;
  }

  bool extend(std::size_t row, const Placed& cell) {
    const std::size_t first = row < x_head ? 0 : x_head;
    for (std::size_t above = row; above-- > first;)
      for (Placed& owner : x_rows[above].cells) {
        if (owner.column != cell.column || owner.width != cell.width) continue;
        if (owner.goes_on) break;
        if (above + owner.cell.row_span != row) return false;
        ++owner.cell.row_span;
        return true;
      }
    return false;
  }

  Row row_of(PlacedRow& placed, bool head) {
    Row row;
    for (Placed& each : placed.cells) {
      if (each.goes_on) continue;
      each.cell.column_span = static_cast<std::uint16_t>(each.width);
      each.cell.header = !head && each.column == 0;
      row.cells.push_back(std::move(each.cell));
    }
    for (std::size_t i = placed.width; i < x_width; ++i) row.cells.emplace_back();
    return row;
  }

  document::Table made() {
    document::Table table;
    for (std::size_t i = 0; i < x_width; ++i) {
      document::TableColumn column;
      column.id = "column-" + std::to_string(i + 1);
      column.align = is_right(i) ? document::Align::right : document::Align::left;
      table.columns.push_back(std::move(column));
    }
    for (std::size_t i = 0; i < x_rows.size(); ++i)
      (i < x_head ? table.head : table.rows).push_back(row_of(x_rows[i], i < x_head));
    return table;
  }

  /// Whether all cells of the column that have text are aligned to the right.
  bool is_right(std::size_t column) const {
    bool any = false;
    for (std::size_t row = x_head; row < x_rows.size(); ++row)
      for (const Placed& each : x_rows[row].cells) {
        if (each.column != column || each.width != 1 || each.cell.content.empty()) continue;
        if (!each.is_right) return false;
        any = true;
      }
    return any;
  }

  Reading& x_reading;
  const ReadCell& x_read_cell;
  std::vector<PlacedRow> x_rows;
  std::size_t x_width = 0;
  std::size_t x_head = 0;
  document::Blocks x_pictures;
};

}  // namespace

ReadTable read_table(Reading& reading, const pugi::xml_node& node,
                     const std::function<CellText(const pugi::xml_node&)>& read_cell) {
  return TableReader(reading, read_cell).read(node);
}

pugi::xml_node only_cell(const pugi::xml_node& table) {
  pugi::xml_node found;
  std::size_t cells = 0;
  each_child(table, "tr", [&](const pugi::xml_node& row) {
    each_child(row, "tc", [&](const pugi::xml_node& cell) {
      found = cell;
      ++cells;
    });
  });
  return cells == 1 ? found : pugi::xml_node{};
}

}  // namespace muster::word
