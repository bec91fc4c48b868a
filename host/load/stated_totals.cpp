// SPDX-License-Identifier: MIT
#include "load/table_checks.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/codes.hpp"
#include "load/sum_of_others.hpp"
#include "model/cells.hpp"
#include "model/rows.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Table;
using Columns = std::vector<const Column*>;

bool is_open_name(const model::ColumnSchema& column) {
  return column.key && column.type == model::Type::text && column.allowed.empty();
}

/// Whether rows that differ in the column `names` are added up into one total.
bool is_added_over(const Table& table, const Column& names) {
  const auto keeps_apart = [&](const model::MarginSchema& margin) {
    return std::find(margin.by.begin(), margin.by.end(), names.schema.name) != margin.by.end();
  };
  const auto& margins = table.schema.margins;
  if (margins.empty()) return !table.schema.declared_by.empty();
  return !std::all_of(margins.begin(), margins.end(), keeps_apart);
}

class TotalSearch {
 public:
  TotalSearch(const model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics)
      : x_dataset(dataset), x_folder(folder), x_diagnostics(diagnostics) {
    auto at = dataset.edition.settings.find("data.not_totals");
    if (at == dataset.edition.settings.end()) return;
    for (std::size_t begin = 0; begin <= at->second.size();) {
      std::size_t end = std::min(at->second.find('\n', begin), at->second.size());
      x_declared.insert(at->second.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  void look_at(const Table& table) {
    const auto adds = [](const Column& column) { return model::can_be_added(column.schema); };
    if (table.row_count() == 0 || std::none_of(table.columns.begin(), table.columns.end(), adds))
      return;
    for (const Column& names : table.columns) {
      if (!names.schema.key || names.schema.type != model::Type::text) continue;
      note_names(names);
      if (is_added_over(table, names)) look_at(table, names);
    }
  }

  void report_unused() {
    for (const std::string& name : x_declared)
      if (!x_met.contains(name))
        x_diagnostics.warning(code::total_not_there, x_dataset.edition.location,
                              "'data: not_totals' names '" + name + "', which is in no table",
                              {"write the name as it is in the table, or delete it"});
  }

 private:
  /// Returns the columns whose values must be equal in a total and its parts. These are all other
  /// key columns. With `wide`, key columns that hold names are left out, so that parts under other
  /// organisations are found too.
  static Columns others(const Table& table, const Column& names, bool wide) {
    Columns by;
    for (const Column& column : table.columns)
      if (column.schema.key && &column != &names && !(wide && is_open_name(column.schema)))
        by.push_back(&column);
    return by;
  }

  void note_names(const Column& names) {
    if (x_declared.empty()) return;
    for (std::uint32_t text : std::set(names.texts.begin(), names.texts.end()))
      x_met.emplace(x_dataset.texts.at(text));
  }

  bool is_declared(std::uint32_t text) const {
    return !x_declared.empty() && x_declared.contains(std::string(x_dataset.texts.at(text)));
  }

  void look_at(const Table& table, const Column& names) {
    if (report_by_name(table, names, false) || report_by_name(table, names, true)) return;
    if (table.excerpt || !is_open_name(names.schema)) return;
    for (bool wide : {false, true}) {
      bool found = false;
      for (const SumOfOthers& sum : sums_of_others(table, names, others(table, names, wide)))
        if (!is_declared(sum.text)) found = report_sum(table, names, sum);
      if (found) return;
    }
  }

  /// Reports totals that are recognised by their name, such as "Grand Total", or by an empty name
  /// (not with `wide`). There is one message for each column, because a column with one total
  /// usually has several. Returns whether there was any.
  bool report_by_name(const Table& table, const Column& names, bool wide) {
    const auto group_of = model::group_rows(table, others(table, names, wide));
    std::vector<bool> has_part;
    for (std::size_t row = 0; row < group_of.size(); ++row) {
      if (group_of[row] >= has_part.size()) has_part.resize(group_of[row] + 1);
      if (!is_total(names, row)) has_part[group_of[row]] = true;
    }
    std::size_t count = 0, first = 0;
    for (std::size_t row = group_of.size(); row-- > 0;) {
      if (!has_part[group_of[row]] || !is_total(names, row)) continue;
      if (wide && (is_empty(names, row) || !means_all(table, names, row))) continue;
      first = row;
      ++count;
    }
    if (count > 0) report_name(table, names, first, count);
    return count > 0;
  }

  bool is_empty(const Column& names, std::size_t row) const {
    return x_dataset.texts.at(names.texts[row]).empty();
  }
  bool is_total(const Column& names, std::size_t row) const {
    return model::states_total(names.schema, x_dataset.texts.at(names.texts[row])) &&
           !is_declared(names.texts[row]);
  }
  /// Whether all other name columns of the row are empty or name a total, so that the row is about
  /// everybody.
  bool means_all(const Table& table, const Column& names, std::size_t row) const {
    for (const Column& column : table.columns)
      if (&column != &names && is_open_name(column.schema) && !is_total(column, row)) return false;
    return true;
  }

  std::string called(const Column& names, std::size_t row) const {
    return is_empty(names, row)
               ? "the row without " + std::string(article(names.schema.name)) + names.schema.name
               : "'" + std::string(x_dataset.texts.at(names.texts[row])) + "'";
  }
  static const char* article(const std::string& noun) {
    return noun.find_first_of("aeiou") == 0 ? "an " : "a ";
  }
  Location place(const Table& table, std::size_t row) const {
    return {x_folder.display(table.file), table.lines[row], 0};
  }

  void report_name(const Table& table, const Column& names, std::size_t row, std::size_t count) {
    std::string more = count > 1 ? ", and so are " + std::to_string(count - 1) + " more rows" : "";
    if (count == 2) more = ", and so is one more row";
    std::vector<std::string> hints{"delete the total's rows, or the rows of its parts"};
    if (!is_empty(names, row)) hints.push_back(declaring(names.texts[row]));
    x_diagnostics.error(code::total_counted_twice, place(table, row),
                        called(names, row) + " is a total of other rows" + more +
                            ", so adding up all rows would count everybody twice",
                        std::move(hints));
  }

  bool report_sum(const Table& table, const Column& names, const SumOfOthers& sum) {
    std::string columns;
    for (const std::string& column : sum.columns)
      columns += (columns.empty() ? "" : " and ") + column;
    x_diagnostics.error(code::total_counted_twice, place(table, sum.row),
                        called(names, sum.row) + " is the sum of the " +
                            std::to_string(sum.others) + " other rows in " + columns +
                            ", so adding up all rows would count everybody twice",
                        {"delete the total's rows, or the rows of its parts", declaring(sum.text)});
    return true;
  }

  std::string declaring(std::uint32_t text) const {
    return "if it is not a total, add 'data: {not_totals: [" +
           std::string(x_dataset.texts.at(text)) + "]}' to edition.yaml";
  }

  const model::Dataset& x_dataset;
  const Folder& x_folder;
  Diagnostics& x_diagnostics;
  std::set<std::string> x_declared, x_met;
};

}  // namespace

void check_stated_totals(const model::Dataset& dataset, const Folder& folder,
                         Diagnostics& diagnostics) {
  TotalSearch search(dataset, folder, diagnostics);
  for (const auto& [name, table] : dataset.tables) search.look_at(table);
  search.report_unused();
}

}  // namespace muster::load
