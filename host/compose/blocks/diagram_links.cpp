// SPDX-License-Identifier: MIT
#include "compose/blocks/diagram_links.hpp"

#include <algorithm>
#include <optional>

#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/word_list.hpp"

namespace muster::compose {

namespace {

/// Reads the names in the cells of one column of links.
class LinkReader {
 public:
  LinkReader(const DirectiveCall& call, const Selection& selection, const ChosenColumn& links,
             bool dashed)
      : x_call(call),
        x_selection(selection),
        x_links(*links.column),
        x_names(column_of_names(*selection.table, x_links.schema)),
        x_dashed(dashed) {}

  /// The names in the row's cell, replaced by the titles of their boxes.
  std::string titles(std::uint32_t row, const DiagramColumns& columns) const {
    std::vector<std::string> titles;
    for (const std::string& name : names_in(cell_words(x_call.given.dataset, x_links, row))) {
      const auto& rows = x_call.lookup.columns.rows(x_call.given.dataset, x_names, name);
      titles.push_back(rows.empty() ? name : columns.words(DiagramPart::label, rows.front()));
    }
    return joined(titles, "; ");
  }

  void read(std::uint32_t box, std::vector<document::DiagramLink>& out) const {
    const std::uint32_t row = x_selection.rows[box];
    for (const std::string& name : names_in(cell_words(x_call.given.dataset, x_links, row)))
      if (const auto to = box_of(name); to && *to != box) out.push_back({box, *to, x_dashed});
  }

 private:
  /// Returns the column whose values the links name: the column that `links` refers to, if this
  /// table has it; otherwise the table's first key.
  static const model::Column& column_of_names(const model::Table& table,
                                              const model::ColumnSchema& links) {
    std::string target = links.refers_to;
    if (target.ends_with('*')) target.pop_back();
    for (const model::Column& column : table.columns)
      if (target == table.schema.name + "." + column.schema.name) return column;
    for (const model::Column& column : table.columns)
      if (column.schema.key) return column;
    return table.columns.front();
  }

  /// Splits a cell into names. Ids are separated by spaces. Names, which may contain spaces, are
  /// separated by line breaks or semicolons.
  std::vector<std::string> names_in(std::string words) const {
    if (x_links.schema.refers_to.ends_with('*')) return split_list(words, ' ');
    std::replace(words.begin(), words.end(), '\n', ';');
    return split_list(words, ';');
  }

  std::optional<std::uint32_t> box_of(const std::string& name) const {
    const auto& rows = x_call.lookup.columns.rows(x_call.given.dataset, x_names, name);
    if (rows.empty()) {
      report_unknown(name);
      return std::nullopt;
    }
    std::optional<std::uint32_t> found;
    for (std::uint32_t box = 0; box < x_selection.rows.size(); ++box) {
      if (std::find(rows.begin(), rows.end(), x_selection.rows[box]) == rows.end()) continue;
      if (found) {
        report("'" + name +
                   "' is the name of several rows, so it is not clear to which one the line leads",
               "give each row a name of its own");
        return std::nullopt;
      }
      found = box;
    }
    return found;
  }

  void report_unknown(const std::string& name) const {
    std::vector<std::string> known;
    for (std::uint32_t row = 0; row < x_selection.table->row_count(); ++row)
      known.push_back(cell_words(x_call.given.dataset, x_names, row));
    report("'" + x_links.schema.name + "' names '" + name + "', but no row of '" +
               x_selection.table->schema.name + "' has that name",
           did_you_mean(name, known,
                        "add a row for '" + name + "', or write the name of another row"));
  }

  void report(std::string message, std::string hint) const {
    x_call.error(code::compose_diagram, std::move(message), {std::move(hint)});
  }

  const DirectiveCall& x_call;
  const Selection& x_selection;
  const model::Column& x_links;
  const model::Column& x_names;
  bool x_dashed;
};

/// For each box, the box that it reports to: the target of its first solid line.
std::vector<std::optional<std::uint32_t>> above_of(const document::Diagram& diagram) {
  std::vector<std::optional<std::uint32_t>> above(diagram.boxes.size());
  for (const document::DiagramLink& link : diagram.links)
    if (!link.dashed && !above[link.from]) above[link.from] = link.to;
  return above;
}

}  // namespace

std::vector<document::DiagramLink> diagram_links(const DirectiveCall& call,
                                                 const Selection& selection,
                                                 const DiagramColumns& columns) {
  std::vector<document::DiagramLink> links;
  for (const auto& [part, dashed] :
       {std::pair{DiagramPart::to, false}, std::pair{DiagramPart::also, true}}) {
    const ChosenColumn* column = columns.of(part);
    if (column == nullptr) continue;
    const LinkReader reader(call, selection, *column, dashed);
    for (std::uint32_t box = 0; box < selection.rows.size(); ++box) reader.read(box, links);
  }
  return links;
}

std::string linked_titles(const DirectiveCall& call, const Selection& selection,
                          const DiagramColumns& columns, DiagramPart part, std::uint32_t row) {
  const ChosenColumn* column = columns.of(part);
  return column == nullptr ? "" : LinkReader(call, selection, *column, false).titles(row, columns);
}

bool check_no_circle(const DirectiveCall& call, const document::Diagram& diagram) {
  const auto above = above_of(diagram);
  std::vector<std::size_t> seen_from(above.size(), above.size());
  bool none = true;
  for (std::uint32_t start = 0; start < above.size(); ++start) {
    std::optional<std::uint32_t> at = start;
    while (at && seen_from[*at] == above.size()) {
      seen_from[*at] = start;
      at = above[*at];
    }
    if (!at || seen_from[*at] != start) continue;
    std::vector<std::string> names;
    for (auto box = at; names.empty() || box != at; box = above[*box])
      names.push_back("'" + diagram.boxes[*box].title + "'");
    call.error(code::compose_diagram, listed(names) + " report to each other in a circle",
               {"decide which of them is at the top, and empty its cell that names the one "
                "above it"});
    none = false;
  }
  return none;
}

}  // namespace muster::compose
