// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <functional>

#include "compose/blocks/cell_text.hpp"
#include "compose/blocks/change_blocks.hpp"
#include "compose/blocks/dataset_cells.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

using changes::ActionChange;
using changes::Changes;
using changes::Fate;
using changes::FieldChange;
using changes::WordRun;
using document::Cell;
using document::Inlines;

struct ColumnTitle {
  const char* column;
  const char* title;
};
constexpr std::array<ColumnTitle, 7> column_titles = {{{"action", "Action"},
                                                       {"outcome", "What it means for people"},
                                                       {"measure", "Measure"},
                                                       {"target", "Target"},
                                                       {"timeline", "Timeline"},
                                                       {"due", "Due"},
                                                       {"lead", "Lead"}}};

std::string title_of(const std::string& column) {
  for (const ColumnTitle& one : column_titles)
    if (column == one.column) return one.title;
  return column;
}

/// A table of actions with one kind of change.
struct Kind {
  const char* id;
  const char* caption;
  /// Columns of `actions` that this table compares; if there are none, `fates` select the actions.
  std::vector<const char*> columns;
  std::vector<Fate> fates;
  const char* told;  ///< how the sentence of counts names these actions: "with another rating"
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {"changes-new", "New actions", {}, {Fate::added}, "new"},
      {"changes-ended",
       "Actions closed or withdrawn",
       {},
       {Fate::closed, Fate::withdrawn},
       "closed or withdrawn"},
      {"changes-rated", "Ratings that changed", {"rating"}, {}, "with another rating"},
      {"changes-dated", "Dates that changed", {"timeline", "due"}, {}, "with another date"},
      {"changes-assigned", "Leads that changed", {"lead"}, {}, "with another lead"},
      {"changes-reworded",
       "Words that changed, the changed ones in bold",
       {"action", "outcome", "measure", "target"},
       {},
       "reworded"},
      {"changes-unlisted",
       "Actions that are no longer listed",
       {},
       {Fate::unlisted},
       "no longer listed"}};
  return all;
}

const char* fate_words(Fate fate) {
  switch (fate) {
    case Fate::closed:
      return "Closed";
    case Fate::withdrawn:
      return "Withdrawn";
    case Fate::added:
      return "New";
    case Fate::unlisted:
      return "No longer listed";
    case Fate::kept:
      break;
  }
  return "";
}

/// The text before or after the change. The words that only this side has are bold.
Inlines side(const FieldChange& field, WordRun::Kind left_out) {
  Inlines out;
  for (const WordRun& run : field.words) {
    if (run.kind == left_out) continue;
    if (!out.empty()) out.push_back({document::Text{" "}});
    document::Inline words{document::Text{printable(run.text)}};
    if (run.kind == WordRun::Kind::same)
      out.push_back(std::move(words));
    else
      out.push_back({document::Strong{{std::move(words)}}});
  }
  return out;
}

class ActionTables {
 public:
  ActionTables(const Given& given, MadeFigures& made, const Changes& changes,
               document::Source source)
      : x_given(given), x_made_figures(made), x_changes(changes), x_source(source) {}

  void place(document::Blocks& out) {
    document::Blocks tables;
    Inlines words = text_node("Actions since " + month_year(x_changes.then.published) + ": ");
    for (const Kind& kind : kinds()) {
      document::Table table = made(kind);
      if (table.rows.empty()) continue;
      if (!tables.empty()) words.push_back({document::Text{", "}});
      words.push_back({figure_node(count(kind))});
      words.push_back({document::Text{std::string(" ") + kind.told}});
      tables.push_back({std::move(table), x_source});
    }
    words.push_back({document::Text{"."}});
    out.push_back({document::Paragraph{std::move(words)}, x_source});
    std::move(tables.begin(), tables.end(), std::back_inserter(out));
  }

 private:
  static bool has_fate(const Kind& kind, const ActionChange& action) {
    return std::find(kind.fates.begin(), kind.fates.end(), action.fate) != kind.fates.end();
  }

  static std::vector<const FieldChange*> fields(const Kind& kind, const ActionChange& action) {
    std::vector<const FieldChange*> found;
    for (const char* column : kind.columns) {
      const FieldChange* field = action.find(column);
      // If the timeline changed too, its change already shows the new date.
      bool said = std::string_view(column) == "due" && action.find("timeline") != nullptr;
      if (field != nullptr && !said) found.push_back(field);
    }
    return found;
  }

  /// The number of actions with this kind of change. Records their rows in this edition or, for
  /// actions that were dropped, in the previous edition.
  model::Figure count(const Kind& kind) {
    MadeFigure made;
    made.figure.id = "changes.actions." + std::string(kind.id).substr(sizeof "changes-" - 1);
    made.figure.label = kind.caption;
    made.figure.formula = "changes.count";
    made.figure.unit = Unit::count;
    for (const ActionChange& action : x_changes.actions) {
      if (!has_fate(kind, action) && fields(kind, action).empty()) continue;
      ++made.figure.value;
      if (!add_row(&x_given.dataset, action, made.figure.inputs))
        add_row(x_given.options.previous, action, made.previous_inputs);
    }
    x_made_figures[made.figure.id] = made;
    return made.figure;
  }

  /// Returns false if the edition does not have the action.
  static bool add_row(const model::Dataset* dataset, const ActionChange& action,
                      std::vector<model::InputRows>& inputs) {
    const model::Table* table = dataset == nullptr ? nullptr : dataset->find("actions");
    const model::Column* id = table == nullptr ? nullptr : table->find("id");
    const model::Column* priority = table == nullptr ? nullptr : table->find("priority");
    if (id == nullptr || priority == nullptr) return false;
    for (std::uint32_t row = 0; row < table->row_count(); ++row) {
      if (cell_words(*dataset, *id, row) != action.id ||
          cell_words(*dataset, *priority, row) != action.priority)
        continue;
      if (inputs.empty()) inputs.push_back({"actions", {}, {"id"}});
      std::vector<std::uint32_t> rows = inputs.front().rows.list();
      rows.insert(std::lower_bound(rows.begin(), rows.end(), row), row);
      inputs.front().rows = std::move(rows);
      return true;
    }
    return false;
  }

  document::Table made(const Kind& kind) const {
    document::Table table;
    table.id = kind.id;
    table.caption = text_node(kind.caption);
    std::vector<const char*> titles = {"No.", "Action"};
    if (kind.columns.size() > 1) titles.push_back("What");
    if (kind.columns.empty())
      titles.push_back("Change");
    else
      titles.insert(titles.end(), {"Then", "Now"});
    table.head.emplace_back();
    for (const char* title : titles) {
      table.columns.push_back({column_id(table, title), document::Align::left, "", 0});
      table.head[0].cells.push_back(text_cell(title));
    }
    for (const ActionChange& action : x_changes.actions) add_rows(kind, action, table);
    merge_cells(table.rows, {0, 1});
    return table;
  }

  void add_rows(const Kind& kind, const ActionChange& action, document::Table& table) const {
    if (has_fate(kind, action)) {
      table.rows.push_back(begun(action));
      table.rows.back().cells.push_back(text_cell(fate_words(action.fate)));
    }
    for (const FieldChange* field : fields(kind, action)) {
      document::Row row = begun(action);
      if (kind.columns.size() > 1) row.cells.push_back(text_cell(title_of(field->column)));
      row.cells.push_back(
          cell(*field, field->then, WordRun::Kind::added, x_given.options.previous));
      row.cells.push_back(cell(*field, field->now, WordRun::Kind::removed, &x_given.dataset));
      table.rows.push_back(std::move(row));
    }
  }

  static document::Row begun(const ActionChange& action) {
    std::string first_line = action.action.substr(0, action.action.find('\n'));
    document::Row row{{text_cell(action.id), text_cell(first_line)}, false};
    row.cells[0].header = true;
    return row;
  }

  Cell cell(const FieldChange& field, const std::string& text, WordRun::Kind left_out,
            const model::Dataset* dataset) const {
    if (text.empty()) return text_cell(field.column == "rating" ? "Not stated" : unknown_text);
    const model::Rating* rating = field.column != "rating" || dataset == nullptr
                                      ? nullptr
                                      : find_rating(dataset->edition, text);
    Cell made;
    if (rating != nullptr) {
      made.content.push_back({document::RatingMark{printable(rating->label), rating->colour}});
      return made;
    }
    if (field.column == "due") return text_cell(long_date(parse_date(text).value_or(Date{})));
    if (field.words.empty()) return text_cell(text);
    made.content = side(field, left_out);
    return made;
  }

  const Given& x_given;
  MadeFigures& x_made_figures;
  const Changes& x_changes;
  document::Source x_source;
};

}  // namespace

void place_action_changes(const Given& given, MadeFigures& made, const Changes& changes,
                          document::Source source, document::Blocks& out) {
  ActionTables(given, made, changes, source).place(out);
}

void place_changes(const Given& given, Draft& draft, const ChangesToken& token,
                   document::Source source, document::Blocks& out) {
  const Changes* changes = given.options.changes;
  if (changes == nullptr) return;
  if (token.part == ChangesPart::gaps)
    place_gap_changes(draft.made_figures, *changes, source, out);
  else if (token.part == ChangesPart::headline)
    place_gap_headline(draft.made_figures, *changes, source, out);
  else
    place_action_changes(given, draft.made_figures, *changes, source, out);
}

}  // namespace muster::compose
