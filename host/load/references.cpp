// SPDX-License-Identifier: MIT
#include "load/table_checks.hpp"

#include <algorithm>
#include <set>

#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "load/file_problems.hpp"

namespace muster::load {

namespace {

/// The names that a cell with `refers_to` may contain, and the noun for them in messages.
struct Targets {
  std::vector<std::string> names;
  std::string called;
};

Targets column_targets(const model::Dataset& dataset, const std::string& refers_to) {
  std::size_t dot = refers_to.find('.');
  std::string table_name = refers_to.substr(0, dot);
  Targets targets{{}, refers_to.substr(dot + 1) + " in " + table_name + ".csv"};
  const model::Table* table = dataset.find(table_name);
  const model::Column* column = table == nullptr ? nullptr : table->find(refers_to.substr(dot + 1));
  if (column == nullptr) return targets;
  std::set<std::uint32_t> texts(column->texts.begin(), column->texts.end());
  for (std::uint32_t text : texts) targets.names.emplace_back(dataset.texts.at(text));
  return targets;
}

Targets find_targets(const model::Dataset& dataset, const std::vector<std::string>& table_names,
                     const std::string& refers_to) {
  if (refers_to.ends_with('*'))
    return column_targets(dataset, refers_to.substr(0, refers_to.size() - 1));
  if (refers_to == "tables") return {table_names, "table"};
  if (refers_to != "ratings") return column_targets(dataset, refers_to);
  Targets targets{{}, "rating in edition.yaml"};
  for (const model::Rating& rating : dataset.edition.ratings) targets.names.push_back(rating.id);
  return targets;
}

void check_name(std::string_view name, const model::Column& column, const Targets& targets,
                std::uint32_t line, FileProblems& problems) {
  bool known = name.empty() ||
               std::find(targets.names.begin(), targets.names.end(), name) != targets.names.end();
  if (known) return;
  std::string hint = did_you_mean(name, targets.names);
  problems.error(code::load_reference, {line, 0},
                 "column '" + column.schema.name + "' contains " + in_quotes(name) +
                     ", but there is no such " + targets.called,
                 hint.empty() ? std::vector<std::string>{} : std::vector<std::string>{hint});
}

void check_column(const model::Dataset& dataset, const model::Table& table,
                  const model::Column& column, const Targets& targets, FileProblems& problems) {
  bool several = column.schema.refers_to.ends_with('*');
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    std::string_view names = dataset.texts.at(column.texts[row]);
    while (several && names.find(' ') != std::string_view::npos) {
      std::size_t space = names.find(' ');
      check_name(names.substr(0, space), column, targets, table.lines[row], problems);
      names.remove_prefix(space + 1);
    }
    check_name(names, column, targets, table.lines[row], problems);
  }
}

}  // namespace

void check_references(const model::Dataset& dataset, const std::vector<std::string>& table_names,
                      const Folder& folder, Diagnostics& diagnostics) {
  for (const auto& [name, table] : dataset.tables) {
    FileProblems problems(folder.display(table.file));
    for (const model::Column& column : table.columns) {
      if (column.schema.refers_to.empty()) continue;
      check_column(dataset, table, column,
                   find_targets(dataset, table_names, column.schema.refers_to), problems);
    }
    problems.report(diagnostics);
  }
}

}  // namespace muster::load
