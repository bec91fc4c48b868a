// SPDX-License-Identifier: MIT
#include "compose/blocks/diagram_directive.hpp"

#include <algorithm>

#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/word_list.hpp"
#include "compose/blocks/diagram_links.hpp"
#include "compose/blocks/row_basis.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/blocks/table_builder.hpp"

namespace muster::compose {

namespace {

std::optional<DiagramKind> kind_of(const DirectiveCall& call) {
  const std::string word = call.words("kind");
  if (auto kind = diagram_kind_words.find(word)) return kind;
  const auto known = diagram_kind_words.words();
  call.error("there is no kind of diagram '" + word + "'",
             did_you_mean(word, known, "use one of: " + joined(known)));
  return std::nullopt;
}

class DiagramBuilder {
 public:
  DiagramBuilder(const DirectiveCall& call, const Selection& selection,
                 const DiagramColumns& columns)
      : x_call(call), x_selection(selection), x_columns(columns) {}

  document::Diagram build(DiagramKind kind) {
    x_made.kind = kind;
    x_made.id = x_call.words("id");
    if (x_made.id.empty()) x_made.id = "figure-" + slug(x_call.words("caption"));
    x_made.caption = x_call.inlines("caption");
    x_made.alternative = x_call.words("alternative");
    for (std::uint32_t row : x_selection.rows)
      x_made.boxes.push_back({words(DiagramPart::label, row), words(DiagramPart::text, row),
                              words(DiagramPart::group, row), words(DiagramPart::column, row)});
    if (kind == DiagramKind::circles)
      for (document::DiagramBox& box : x_made.boxes) box.group = x_call.words("middle");
    x_made.links = diagram_links(x_call, x_selection, x_columns);
    table();
    notes();
    x_call.draft.printed_charts.push_back(printed());
    return std::move(x_made);
  }

 private:
  std::string words(DiagramPart part, std::uint32_t row) const {
    return x_columns.words(part, row);
  }

  void table() {
    document::Table& data = x_made.data;
    data.id = x_made.id;
    data.caption = x_made.caption;
    document::Row head;
    for (DiagramPart part : x_columns.parts()) {
      const ChosenColumn& column = *x_columns.of(part);
      data.columns.push_back({column.column->schema.name, document::Align::left, "", 0});
      head.cells.push_back(text_cell(column.title));
    }
    data.head.push_back(std::move(head));
    for (std::uint32_t row : x_selection.rows) data.rows.push_back(table_row(row));
  }

  document::Row table_row(std::uint32_t row) const {
    document::Row made;
    for (DiagramPart part : x_columns.parts()) {
      const bool links = part == DiagramPart::to || part == DiagramPart::also;
      made.cells.push_back(text_cell(
          links ? linked_titles(x_call, x_selection, x_columns, part, row) : words(part, row)));
      made.cells.back().header = part == DiagramPart::label;
    }
    RowBasis basis;
    basis.add(x_call.given.dataset, *x_selection.table, row);
    made.basis = basis.words();
    return made;
  }

  void notes() {
    const SyntheticRows synthetic(x_call.given.dataset, *x_selection.table, x_selection.rows);
    x_made.synthetic = x_made.data.synthetic = synthetic.any();
    x_made.notes = TableNotes().finish(x_call.words("source"), synthetic.note_of_values(), false);
  }

  PrintedRows printed() const {
    PrintedRows printed{x_made.id, x_selection.table, {}, x_selection.rows};
    for (DiagramPart part : x_columns.parts())
      printed.columns.push_back(x_columns.of(part)->column);
    std::sort(printed.rows.begin(), printed.rows.end());
    return printed;
  }

  const DirectiveCall& x_call;
  const Selection& x_selection;
  const DiagramColumns& x_columns;
  document::Diagram x_made;
};

/// How many circles can overlap so that each can be seen.
constexpr std::size_t fewest_circles = 2, most_circles = 6;

bool has_sound_size(const DirectiveCall& call, DiagramKind kind, const Selection& selection) {
  const std::size_t boxes = selection.rows.size();
  const bool in_circles = kind == DiagramKind::circles;
  if (in_circles && boxes > 0 && (boxes < fewest_circles || boxes > most_circles)) {
    call.error(code::compose_diagram,
               "a diagram of circles needs 2 to 6 rows, not " + std::to_string(boxes),
               {"select other rows with where=, or use another kind"});
    return false;
  }
  if (boxes > 0 && boxes <= most_diagram_boxes) return true;
  if (boxes == 0)
    call.error(code::compose_diagram, "there are no rows to draw",
               {"select other rows with where=, or leave the diagram out"});
  else
    call.error(code::compose_diagram,
               "the diagram would have " + std::to_string(boxes) + " boxes, but at most " +
                   std::to_string(most_diagram_boxes) + " can be read",
               {"select fewer rows with where=, or print a table"});
  return false;
}

}  // namespace

std::optional<document::Diagram> dataset_diagram(const DirectiveCall& call) {
  const auto selection = select_rows(call);
  const auto kind = kind_of(call);
  if (!selection || !kind || !has_sound_size(call, *kind, *selection)) return std::nullopt;
  if (*kind != DiagramKind::circles && call.has("middle")) {
    call.error("a diagram of the kind '" + std::string(diagram_kind_words.word(*kind)) +
                   "' cannot have middle=",
               {"remove middle=, or use the kind 'circles'"});
    return std::nullopt;
  }
  const DiagramColumns columns(call, *kind, *selection->table);
  if (!columns.complete()) return std::nullopt;
  document::Diagram made = DiagramBuilder(call, *selection, columns).build(*kind);
  if (*kind == DiagramKind::governance && !check_no_circle(call, made)) return std::nullopt;
  return made;
}

}  // namespace muster::compose
