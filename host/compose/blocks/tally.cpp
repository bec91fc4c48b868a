// SPDX-License-Identifier: MIT
#include "compose/blocks/tally.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "compose/blocks/dataset_blocks.hpp"
#include "compose/blocks/dataset_charts.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/row_selection.hpp"
#include "compose/blocks/synthetic_note.hpp"
#include "compose/blocks/table_builder.hpp"
#include "compose/markdown/attributes.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

using model::Dataset;

constexpr const char* not_stated = "Not stated";

/// What is counted apart: a rating, a word, cells with and without words.
struct Category {
  std::string words;  ///< of the cell
  std::string title;
};

/// One line of the tally: what a cell of `by` says, and how it is printed.
struct Line {
  std::string words;
  std::string title;
};

/// An edition's rows of the table; `when` is printed where two editions stand side by side.
struct Counted {
  const Dataset* dataset = nullptr;
  std::vector<std::uint32_t> rows;
  std::string when;
};

std::string first_upper(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

class TallyMaker {
 public:
  explicit TallyMaker(const DirectiveCall& call) : x_call(call) {}

  /// False after reporting an error.
  bool read() {
    auto selection = select_rows(x_call);
    if (!selection) return false;
    x_table = selection->table;
    x_by = select_column(x_call, *x_table, words("by"));
    x_of = words("of");
    bool known =
        x_table->schema.find(x_of) != nullptr || select_column(x_call, *x_table, x_of) != nullptr;
    if (x_by == nullptr || !known || !compares_whole_tables()) return false;
    const model::Edition& edition = x_call.given.dataset.edition;
    x_editions.push_back({&x_call.given.dataset, selection->rows, month_year(edition.baseline)});
    add_previous();
    find_categories();
    find_lines();
    return true;
  }

  document::Table table() {
    document::Table made;
    made.id = id();
    made.caption = x_call.inlines("caption");
    head(made);
    for (const Line& line : x_lines) made.rows.push_back(row(line.title, &line));
    made.rows.push_back(row("Total", nullptr));
    made.rows.back().total = true;
    made.notes = TableNotes().finish(words("source"), {}, false);
    if (x_editions.size() > 1)
      made.notes.push_back(
          general_note("Then is " + x_editions[0].when + ", now is " + x_editions[1].when + "."));
    for (const Counted& edition : x_editions) add_synthetic_note(edition, made);
    return made;
  }

  document::Chart chart(ChartKind kind) {
    document::Chart made;
    made.id = id();
    made.kind = kind;
    made.caption = x_call.inlines("caption");
    for (const Category& category : x_categories) made.series.push_back(series(category));
    made.data = table();
    made.synthetic = made.data.synthetic;
    made.notes = made.data.notes;
    made.data.notes.clear();
    return made;
  }

 private:
  std::string words(std::string_view key) const { return x_call.words(key); }

  std::string id() const {
    std::string given = words("id");
    return given.empty() ? "tally-" + slug(words("caption")) : given;
  }

  bool compares_whole_tables() {
    if (!x_call.has("then") || !x_call.has("where")) return true;
    x_call.error("then= compares whole tables, so it cannot be used with where=",
                 {"remove one of them"});
    return false;
  }

  /// The same table of the edition before, if requested and available.
  void add_previous() {
    const Dataset* previous = x_call.given.options.previous;
    if (words("then") != "previous" || previous == nullptr) return;
    const model::Table* table = previous->find(x_table->schema.name);
    if (table == nullptr) return;
    Counted then{previous, {}, month_year(previous->edition.baseline)};
    for (std::size_t row = 0; row < table->row_count(); ++row)
      then.rows.push_back(static_cast<std::uint32_t>(row));
    x_editions.insert(x_editions.begin(), std::move(then));
  }

  const model::Table& table_of(const Counted& edition) const {
    return *edition.dataset->find(x_table->schema.name);
  }

  static std::string cell(const Counted& edition, const model::Column* column, std::uint32_t row) {
    return column == nullptr ? "" : cell_words(*edition.dataset, *column, row);
  }

  void find_categories() {
    if (x_call.has("known")) {
      x_by_presence = true;
      x_categories = {{"known", words("known")}, {"", words("unknown")}};
      return;
    }
    if (x_of == "rating")
      for (const Counted& edition : x_editions)
        for (const model::Rating& rating : edition.dataset->edition.ratings)
          add_category(rating.id, rating.label);
    for (const std::string& word : x_table->schema.find(x_of)->allowed)
      add_category(word, first_upper(word));
    for (const Counted& edition : x_editions)
      for (std::uint32_t row : edition.rows) {
        std::string word = cell(edition, table_of(edition).find(x_of), row);
        add_category(word, word.empty() ? not_stated : word);
      }
  }

  void add_category(const std::string& words, const std::string& title) {
    bool known = std::any_of(x_categories.begin(), x_categories.end(),
                             [&](const Category& one) { return one.words == words; });
    if (!known) x_categories.push_back({words, printable(title)});
  }

  /// In the order of the table that `by` refers to, with its titles; else as the rows come.
  void find_lines() {
    const std::string& target = x_by->schema.refers_to;
    std::size_t dot = std::min(target.find('.'), target.size());
    for (const Counted& edition : x_editions) {
      const model::Table* other = edition.dataset->find(target.substr(0, dot));
      const model::Column* key = other == nullptr ? nullptr : other->find(target.substr(dot + 1));
      const model::Column* title = other == nullptr ? nullptr : other->find("title");
      for (std::uint32_t row = 0; key != nullptr && row < other->row_count(); ++row)
        add_line(cell(edition, key, row), cell(edition, title, row));
      for (std::uint32_t row : edition.rows)
        add_line(cell(edition, table_of(edition).find(x_by->schema.name), row), "");
    }
  }

  void add_line(const std::string& words, const std::string& title) {
    bool known = std::any_of(x_lines.begin(), x_lines.end(),
                             [&](const Line& one) { return one.words == words; });
    if (!known) x_lines.push_back({words, printable(title.empty() ? words : title)});
  }

  /// The rows that say so. `line` null: all of them.
  std::vector<std::uint32_t> rows_of(const Counted& edition, const Line* line,
                                     const Category& category) const {
    const model::Table& table = table_of(edition);
    const model::Column* by = table.find(x_by->schema.name);
    const model::Column* of = table.find(x_of);
    auto counts = [&](std::uint32_t row) {
      std::string word = cell(edition, of, row);
      if (x_by_presence && !word.empty()) word = "known";
      return word == category.words && (line == nullptr || cell(edition, by, row) == line->words);
    };
    std::vector<std::uint32_t> rows;
    std::copy_if(edition.rows.begin(), edition.rows.end(), std::back_inserter(rows), counts);
    std::sort(rows.begin(), rows.end());
    return rows;
  }

  model::Figure figure(const Counted& edition, const Line* line, const Category& category) {
    model::Figure made;
    made.id = "count." + x_table->schema.name + "." + (line == nullptr ? "all" : line->words) +
              "." + x_of + "." + (category.words.empty() ? "none" : category.words) + "." +
              edition.dataset->edition.id;
    const std::string whose = line == nullptr ? "all" : line->title;
    made.label = x_table->schema.title + ", " + whose + ", " + category.title;
    made.formula = "count";
    made.inputs.push_back(
        {x_table->schema.name, rows_of(edition, line, category), columns_of(table_of(edition))});
    made.value = static_cast<double>(made.inputs[0].rows.size());
    MadeFigure traced{made};
    if (edition.dataset != &x_call.given.dataset)
      std::swap(traced.figure.inputs, traced.previous_inputs);
    x_call.draft.made_figures[made.id] = std::move(traced);
    return made;
  }

  /// The two columns whose words decide, as far as the edition's file has them.
  std::vector<std::string> columns_of(const model::Table& table) const {
    std::vector<std::string> columns;
    for (const std::string& name : {x_by->schema.name, x_of})
      if (table.find(name) != nullptr) columns.push_back(name);
    return columns;
  }

  std::string word_for(const Counted& edition) const {
    return &edition == &x_editions.front() ? "Then" : "Now";
  }

  void head(document::Table& made) const {
    bool two = x_editions.size() > 1;
    made.head.resize(two ? 2 : 1);
    made.head[0].cells.push_back(text_cell(column_title(x_by->schema.name)));
    made.head[0].cells[0].row_span = two ? 2 : 1;
    made.columns.push_back({x_by->schema.name, document::Align::left, "", 0});
    for (const Category& category : x_categories) {
      made.head[0].cells.push_back(text_cell(category.title));
      made.head[0].cells.back().column_span = static_cast<std::uint16_t>(x_editions.size());
      for (const Counted& edition : x_editions) {
        std::string name = category.title + (two ? " " + word_for(edition) : "");
        made.columns.push_back({column_id(made, name), document::Align::decimal, "", 0});
        if (two) made.head[1].cells.push_back(text_cell(word_for(edition)));
      }
    }
  }

  document::Row row(const std::string& title, const Line* line) {
    document::Row made;
    made.cells.push_back(text_cell(title));
    made.cells[0].header = true;
    for (const Category& category : x_categories)
      for (const Counted& edition : x_editions)
        made.cells.push_back(figure_cell(figure(edition, line, category)));
    return made;
  }

  /// A bar of the chart: a line of the tally in one edition, or in both where they are alike.
  struct Bar {
    const Line* line;
    const Counted* edition;
    std::string label;
  };

  bool is_alike(const Line& line) const {
    return x_editions.size() > 1 &&
           std::all_of(x_categories.begin(), x_categories.end(), [&](const Category& category) {
             return rows_of(x_editions[0], &line, category).size() ==
                    rows_of(x_editions[1], &line, category).size();
           });
  }

  std::vector<Bar> bars() const {
    std::vector<Bar> made;
    for (const Line& line : x_lines) {
      if (is_alike(line)) {
        std::string when = x_editions[0].when + " and " + x_editions[1].when;
        made.push_back({&line, &x_editions[1], line.title + ": " + when});
        continue;
      }
      for (const Counted& edition : x_editions)
        made.push_back(
            {&line, &edition, line.title + (x_editions.size() > 1 ? ": " + edition.when : "")});
    }
    return made;
  }

  document::ChartSeries series(const Category& category) {
    document::ChartSeries made{category.title, {}};
    for (const Bar& bar : bars()) {
      model::Figure one = figure(*bar.edition, bar.line, category);
      made.values.push_back({bar.label, one.value, print_figure(one), one.id});
    }
    return made;
  }

  /// How many of an edition's rows that were counted are made up.
  void add_synthetic_note(const Counted& edition, document::Table& made) const {
    auto rows = std::count_if(edition.rows.begin(), edition.rows.end(), [&](std::uint32_t row) {
      return is_synthetic_row(*edition.dataset, table_of(edition), row);
    });
    if (rows == 0) return;
    made.synthetic = true;
    made.notes.push_back(
        {document::NoteKind::synthetic,
         synthetic_words(std::to_string(rows) + " of the " + std::to_string(edition.rows.size()) +
                         " rows counted for " + edition.when +
                         " are made up in part, because no source has them.")});
  }

  const DirectiveCall& x_call;
  const model::Table* x_table = nullptr;
  const model::Column* x_by = nullptr;
  std::string x_of;
  bool x_by_presence = false;
  std::vector<Counted> x_editions;  ///< the earlier one first
  std::vector<Category> x_categories;
  std::vector<Line> x_lines;
};

}  // namespace

std::optional<document::Table> tally_table(const DirectiveCall& call) {
  TallyMaker maker(call);
  if (!maker.read()) return std::nullopt;
  return maker.table();
}

std::optional<document::Chart> tally_chart(const DirectiveCall& call) {
  TallyMaker maker(call);
  if (!maker.read()) return std::nullopt;
  const std::optional<ChartKind> kind = chart_kind(call, "chart");
  if (!kind) return std::nullopt;
  return maker.chart(*kind);
}

}  // namespace muster::compose
