// SPDX-License-Identifier: MIT
#include "trace/explanation.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <type_traits>
#include <vector>

#include "document/node.hpp"
#include "document/walk.hpp"

namespace muster::trace {

namespace {

// Finds the row and column of a table cell, in the words of their headers. Cells may span rows and
// columns.

/// Finds the column of each cell in successive rows.
class CellPlaces {
 public:
  void begin_row();
  /// Returns the column of the row's next cell.
  std::size_t place(const document::Cell& cell);

 private:
  std::vector<std::size_t> x_free_from;  ///< for each column, the first row that no cell above
                                         ///< covers
  std::size_t x_row = 0;
  std::size_t x_column = 0;
};

/// The row headers that apply to a row: its own, and those above that span it.
class RowTitles {
 public:
  void begin_row() { ++x_row; }
  void see(const document::Cell& cell, std::size_t column);
  std::string words() const;

 private:
  /// A header cell that applies to the rows below it.
  struct Header {
    std::size_t column;
    std::size_t last_row;
    std::string words;
  };
  std::vector<Header> x_headers;
  std::size_t x_row = 0;
};

using document::Cell;

std::size_t columns_over(const Cell& cell) { return std::max<std::size_t>(cell.column_span, 1); }
std::size_t rows_over(const Cell& cell) { return std::max<std::size_t>(cell.row_span, 1); }

void CellPlaces::begin_row() {
  ++x_row;
  x_column = 0;
}

std::size_t CellPlaces::place(const Cell& cell) {
  while (x_column < x_free_from.size() && x_free_from[x_column] > x_row) ++x_column;
  const std::size_t place = x_column;
  x_column += columns_over(cell);
  if (x_free_from.size() < x_column) x_free_from.resize(x_column, 0);
  for (std::size_t column = place; column < x_column; ++column)
    x_free_from[column] = x_row + rows_over(cell);
  return place;
}

/// Returns for each column the words of the header cells over it, the nearest last: "Gap, Then".
std::vector<std::string> column_titles(const document::Table& table) {
  std::vector<std::string> titles(table.columns.size());
  CellPlaces places;
  for (const document::Row& row : table.head) {
    places.begin_row();
    for (const Cell& cell : row.cells) {
      const std::string words = document::plain_text(cell);
      const std::size_t first = places.place(cell);
      const std::size_t end = std::min(first + columns_over(cell), titles.size());
      for (std::size_t column = first; column < end && !words.empty(); ++column)
        titles[column] += (titles[column].empty() ? "" : ", ") + words;
    }
  }
  return titles;
}

void RowTitles::see(const Cell& cell, std::size_t column) {
  if (!cell.header) return;
  std::erase_if(x_headers, [&](const Header& one) { return one.column == column; });
  // `data` is the text without printed marks, such as note numbers and daggers.
  const std::string words = cell.data.empty() ? document::plain_text(cell) : cell.data;
  x_headers.push_back({column, x_row + rows_over(cell) - 1, words});
}

std::string RowTitles::words() const {
  std::vector<const Header*> here;
  for (const Header& one : x_headers)
    if (one.last_row >= x_row && !one.words.empty()) here.push_back(&one);
  std::sort(here.begin(), here.end(),
            [](const Header* a, const Header* b) { return a->column < b->column; });
  std::string words;
  for (const Header* one : here) words += (words.empty() ? "" : ", ") + one->words;
  return words;
}

using namespace document;

/// Calls `see` with every figure of `inlines`, also inside links and emphasis.
template <class See>
void each_figure(const Inlines& inlines, const See& see) {
  for (const Inline& item : inlines)
    std::visit(
        [&](const auto& node) {
          using Node = std::decay_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, document::Figure>)
            see(node);
          else if constexpr (requires { node.content; })
            each_figure(node.content, see);
        },
        item.node);
}

class Collector {
 public:
  Collector(const Document& document, Uses& uses) : x_document(document), x_uses(uses) {}

  void collect() {
    see(x_document.blocks);
    for (const auto& [id, blocks] : x_document.footnotes) see(blocks);
  }

 private:
  void see(const Blocks& blocks) {
    for_each_block(blocks, [&](const Block& block) {
      std::visit([&](const auto& node) { take(node, block); }, block.node);
    });
  }

  template <class Node>
  void take(const Node&, const Block& block) {
    for_each_inlines(block, [&](const Inlines& words) { sentence(words); });
  }

  void take(const Heading& heading, const Block&) {
    x_section = plain_text(heading.content);
    x_section_anchor = heading.id;
    sentence(heading.content);
  }

  void take(const Table& table, const Block&) {
    Use use = start(UseKind::table, table.id, table.number, plain_text(table.caption));
    rows(table, use);
    sentence(table.caption);
    for (const Note& note : table.notes) sentence(note.content);
  }

  void take(const Chart& chart, const Block&) {
    Use use = start(UseKind::chart, chart.id, chart.number, plain_text(chart.caption));
    for (const ChartSeries& series : chart.series)
      for (const ChartValue& value : series.values) {
        use.row = value.label;
        use.column = series.title;
        add(value.figure, value.text, use);
      }
    rows(chart.data, use);
    for (const Note& note : chart.notes) sentence(note.content);
  }

  void take(const KeyFigures& figures, const Block&) {
    for (const KeyFigure& item : figures.items)
      add(item.value.id, item.value.text, start(UseKind::key_figure, figures.id, "", item.label));
  }

  void rows(const Table& table, Use& use) {
    const std::vector<std::string> titles = column_titles(table);
    CellPlaces places;
    RowTitles headers;
    for (const Row& row : table.rows) {
      places.begin_row();
      headers.begin_row();
      std::vector<std::size_t> columns;
      for (const Cell& cell : row.cells) {
        columns.push_back(places.place(cell));
        headers.see(cell, columns.back());
      }
      use.row = headers.words();
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        use.column = columns[i] < titles.size() ? titles[columns[i]] : "";
        each_figure(row.cells[i].content,
                    [&](const document::Figure& figure) { add(figure.id, figure.text, use); });
      }
    }
  }

  void sentence(const Inlines& words) {
    each_figure(words, [&](const document::Figure& figure) {
      add(figure.id, figure.text, start(UseKind::sentence, x_section_anchor, "", ""));
    });
  }

  Use start(UseKind kind, std::string anchor, std::string number, std::string title) const {
    Use use;
    use.publication = x_document.metadata.publication_id;
    use.kind = kind;
    use.anchor = std::move(anchor);
    use.number = std::move(number);
    use.title = std::move(title);
    use.section = x_section;
    use.section_anchor = x_section_anchor;
    return use;
  }

  void add(const std::string& id, const std::string& text, Use use) {
    if (id.empty()) return;
    use.text = text;
    std::vector<Use>& places = x_uses[id];
    bool known = std::any_of(places.begin(), places.end(), [&](const Use& place) {
      return place.publication == use.publication && place.kind == use.kind &&
             place.anchor == use.anchor && (use.kind == UseKind::chart || place.row == use.row);
    });
    if (!known) places.push_back(std::move(use));
  }

  const Document& x_document;
  Uses& x_uses;
  std::string x_section;
  std::string x_section_anchor;
};

}  // namespace

const char* use_word(UseKind kind) {
  constexpr const char* words[] = {"sentence", "table", "chart", "key figure"};
  return words[static_cast<std::size_t>(kind)];
}

void add_uses(const Document& document, Uses& uses) { Collector(document, uses).collect(); }

}  // namespace muster::trace
