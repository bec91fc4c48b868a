// SPDX-License-Identifier: MIT
#include "compose/blocks/synthetic_note.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "compose/blocks/column_index.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/template/escape.hpp"
#include "document/table_notes.hpp"

namespace muster::compose {

namespace {

using document::Inlines;
using Names = std::vector<std::string>;

/// Tables that list the origins of figures.
constexpr std::array<std::string_view, 3> lists = {"sources", "scenarios", "assumptions"};
constexpr std::size_t most_names = 6;

constexpr const char* because = " made up for illustration, because no source has ";

std::string joined(const Names& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + printable(names[i]);
  return text;
}

Names quoted(const std::set<std::string>& titles) {
  Names names;
  for (const std::string& title : titles) names.push_back("\u201c" + title + "\u201d");
  return names;
}

bool is_published_row(const model::Dataset& dataset, const model::Table& table, std::uint32_t row) {
  const model::Column* basis = table.find("basis");
  const std::string_view word = basis == nullptr ? "" : dataset.texts.at(basis->texts[row]);
  return word.empty() || word == "published";
}

/// The distinct values of a column in these rows, in the order of the rows.
struct NamesInRows {
  Names names;
  std::set<std::string> all;
};

NamesInRows names_in(const model::Dataset& dataset, const model::Column& column,
                     const std::vector<std::uint32_t>& rows) {
  NamesInRows found;
  for (std::uint32_t row : rows) {
    std::string words = column.schema.type == model::Type::date && has_value(column.status[row])
                            ? long_date(Date{column.dates[row]})
                            : cell_words(dataset, column, row);
    if (found.all.insert(words).second) found.names.push_back(std::move(words));
  }
  return found;
}

/// Whether the column's values can name a row for readers. They don't know the ids in a sector
/// column.
bool names_rows(const model::Column& column) {
  return column.schema.key && column.schema.name != "sector" &&
         column.schema.type != model::Type::number;
}

bool share_one(const NamesInRows& a, const NamesInRows& b) {
  return std::any_of(a.names.begin(), a.names.end(),
                     [&](const std::string& name) { return b.all.contains(name); });
}

}  // namespace

Inlines synthetic_words(const std::string& words) {
  return {{document::Strong{text_node(document::synthetic_prefix)}}, {document::Text{" " + words}}};
}

bool is_list_of_origins(const model::Table& table) {
  return std::find(lists.begin(), lists.end(), table.schema.name) != lists.end();
}

bool is_synthetic_row(const model::Dataset& dataset, const model::Table& table, std::uint32_t row) {
  const model::Column* basis = table.find("basis");
  return basis != nullptr && row < basis->texts.size() &&
         dataset.texts.at(basis->texts[row]) == "synthetic";
}

SyntheticRows::SyntheticRows(const model::Dataset& dataset, const model::Table& table,
                             const std::vector<std::uint32_t>& rows)
    : x_title(table.schema.title) {
  if (is_list_of_origins(table)) return;
  for (std::uint32_t row : rows) {
    const bool made_up = is_synthetic_row(dataset, table, row);
    (made_up ? x_made_up : x_others).push_back(row);
    if (!made_up && !is_published_row(dataset, table, row)) x_others_published = false;
  }
  if (any() && !x_others.empty()) name_rows(dataset, table);
  std::sort(x_made_up.begin(), x_made_up.end());
}

/// Names rows by the first column in which no synthetic row has the same name as another row.
void SyntheticRows::name_rows(const model::Dataset& dataset, const model::Table& table) {
  for (const model::Column& column : table.columns) {
    if (!names_rows(column)) continue;
    const NamesInRows made_up = names_in(dataset, column, x_made_up);
    const NamesInRows others = names_in(dataset, column, x_others);
    if (share_one(made_up, others)) continue;
    x_names_made_up = made_up.names.size() < others.names.size();
    const Names& names = x_names_made_up ? made_up.names : others.names;
    if (names.size() > most_names) continue;
    const std::size_t rows = x_names_made_up ? x_made_up.size() : x_others.size();
    x_names = (names.size() < rows ? "of " : "") + joined(names);
    return;
  }
}

Inlines SyntheticRows::note(const std::string& value) const {
  if (!any() || needs_marks()) return {};
  if (x_others.empty()) {
    if (x_title.empty())
      return synthetic_words("these figures were" + std::string(because) + "them.");
    return synthetic_words("what comes from \u201c" + printable(x_title) + "\u201d was" + because +
                           "it.");
  }
  const std::string others = x_others_published ? "as published" : "from sources";
  const bool one = (x_names_made_up ? x_made_up : x_others).size() == 1;
  const std::string rows = "the " + value + (one ? " " : "s ") + x_names;
  const bool one_left = (x_names_made_up ? x_others : x_made_up).size() == 1;
  const std::string rest = one_left ? "; the other" : "; the others";
  if (x_names_made_up)
    return synthetic_words(rows + (one ? " was" : " were") + because + (one ? "it" : "them") +
                           rest + (one_left ? " is " : " are ") + others + ".");
  return synthetic_words(rows + (one ? " is " : " are ") + others + rest +
                         (one_left ? " was" : " were") + because + (one_left ? "it." : "them."));
}

Inlines SyntheticRows::note_of_values() const {
  if (!needs_marks()) return note("value");
  return synthetic_words(std::to_string(x_made_up.size()) + " of the " +
                         std::to_string(x_made_up.size() + x_others.size()) + " values were" +
                         because + "them.");
}

namespace {

struct Basis {
  bool synthetic = false;
  bool real = false;
};

/// The basis of the rows behind figures. A list of rows that several figures share is read once.
class InputBasis {
 public:
  explicit InputBasis(const model::Dataset& dataset) : x_dataset(dataset) {}

  /// Records the basis of the inputs, by table. Returns true if any of their rows is synthetic.
  bool add(const std::vector<model::InputRows>& inputs) {
    bool any = false;
    for (const model::InputRows& input : inputs) {
      const model::Table* table = x_dataset.find(input.table);
      if (table == nullptr) continue;
      const Basis basis = of(*table, input.rows);
      any = any || basis.synthetic;
      Basis& all = x_by_title[table->schema.title.empty() ? input.table : table->schema.title];
      all.synthetic = all.synthetic || basis.synthetic;
      all.real = all.real || basis.real;
    }
    return any;
  }

  std::set<std::string> titles(bool wholly) const {
    std::set<std::string> titles;
    for (const auto& [title, basis] : x_by_title)
      if (basis.synthetic && basis.real != wholly) titles.insert(title);
    return titles;
  }

 private:
  Basis of(const model::Table& table, const model::RowNumbers& rows) {
    const auto [at, is_new] = x_read.try_emplace({&table, &rows.list()});
    if (!is_new) return at->second;
    for (std::uint32_t row : rows) {
      (is_synthetic_row(x_dataset, table, row) ? at->second.synthetic : at->second.real) = true;
      if (at->second.synthetic && at->second.real) break;
    }
    return at->second;
  }

  const model::Dataset& x_dataset;
  std::map<std::string, Basis> x_by_title;
  /// Used only for lookups, because addresses have no stable order.
  std::map<std::pair<const void*, const void*>, Basis> x_read;
};

/// Text such as "what comes from “Vacancies” and some of what comes from “Staff in post” was made
/// up ..."
std::string tables_in_words(const InputBasis& basis) {
  const Names wholly = quoted(basis.titles(true)), partly = quoted(basis.titles(false));
  if (wholly.empty() && partly.empty())
    return "these figures were" + std::string(because) + "them.";
  std::string words;
  if (!wholly.empty()) words = "what comes from " + joined(wholly);
  if (!partly.empty())
    words += (words.empty() ? "" : " and ") + ("some of what comes from " + joined(partly));
  return words + " was" + because + "it.";
}

/// Names the rows that are based on synthetic data; "" if all rows are.
std::string rows_in_words(const Names& resting, const Names& others, const std::string& values) {
  if (resting.empty() || others.empty()) return "";
  if (resting.size() <= std::min(most_names, others.size()))
    return " The " + values + " that are based on it: " + joined(resting) + ".";
  if (others.size() <= most_names)
    return " The " + values + " that are not based on it: " + joined(others) + ".";
  return " " + std::to_string(resting.size()) + " of the " +
         std::to_string(resting.size() + others.size()) + " " + values + " are based on it.";
}

}  // namespace

Inlines synthetic_note(const model::Dataset& dataset, const std::vector<NamedFigures>& rows,
                       const std::string& values, bool sector_says_so) {
  InputBasis basis(dataset);
  Names resting, others;
  for (const NamedFigures& row : rows) {
    bool any = false;
    for (const model::Figure* figure : row.figures) any = basis.add(figure->inputs) || any;
    (any ? resting : others).push_back(row.name);
  }
  if (resting.empty() && !sector_says_so) return {};
  return synthetic_words(tables_in_words(basis) + rows_in_words(resting, others, values));
}

}  // namespace muster::compose
