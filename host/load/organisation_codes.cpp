// SPDX-License-Identifier: MIT
#include "load/organisation_codes.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "load/margins.hpp"
#include "model/rows.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Table;

class Codes {
 public:
  Codes(model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics)
      : x_dataset(dataset), x_folder(folder), x_diagnostics(diagnostics) {}

  /// Returns whether the codes are right.
  bool read(const Table& table) {
    const Column* codes = table.find("code");
    if (codes == nullptr) return false;
    const Column& names = *table.find("organisation");
    std::map<std::uint32_t, std::size_t> named;
    for (std::size_t row = 0; row < table.row_count(); ++row) named.emplace(names.texts[row], row);
    bool sound = true;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      const std::uint32_t code = codes->texts[row], name = names.texts[row];
      if (code == 0) continue;
      const auto [place, is_new] = x_names.emplace(code, name);
      const bool is_a_name = code != name && named.contains(code);
      if (is_new && !is_a_name) continue;
      const std::string what =
          is_a_name ? "is the name of another organisation"
                    : "is the code of " + quoted(place->second) + " and of " + quoted(name);
      report(table, row, code::organisation_code, "the code " + quoted(code) + " " + what,
             "give each organisation a code of its own");
      sound = false;
    }
    return sound && !x_names.empty();
  }

  /// Replaces the codes in the columns of the table that name organisations.
  void replace(Table& table) {
    bool any = false;
    for (Column& column : table.columns)
      if (names_organisations(table, column))
        for (std::uint32_t& text : column.texts)
          if (const auto name = x_names.find(text); name != x_names.end() && name->second != text) {
            text = name->second;
            any = true;
          }
    if (!any) return;
    check_keys(table);
    if (!table.margins.empty()) add_margins(table);
  }

 private:
  static bool names_organisations(const Table& table, const Column& column) {
    if (column.schema.type != model::Type::text) return false;
    const std::string& name = column.schema.name;
    return name == "organisation" ||
           (table.schema.name == "successors" && (name == "old" || name == "new"));
  }

  /// Reports rows with the same key.
  void check_keys(const Table& table) {
    std::vector<const Column*> keys;
    for (const Column& column : table.columns)
      if (column.schema.key) keys.push_back(&column);
    if (keys.empty()) return;
    model::RowGroups groups(keys.size());
    std::vector<std::uint32_t> lines;  // by group, that of its first row
    for (std::size_t row = 0; row < table.row_count(); ++row) {
      const std::size_t group = groups.group_of(keys, row);
      if (group == lines.size()) {
        lines.push_back(table.lines[row]);
        continue;
      }
      report(table, row, code::organisation_twice,
             "the row is of the same organisation and has the same key as line " +
                 std::to_string(lines[group]),
             "delete one of the rows: one has the name, the other one has the code");
    }
  }

  std::string quoted(std::uint32_t text) const { return in_quotes(x_dataset.texts.at(text)); }
  void report(const Table& table, std::size_t row, Code code, std::string message,
              std::string hint) {
    x_diagnostics.error(code, {x_folder.display(table.file), table.lines[row], 0},
                        std::move(message), {std::move(hint)});
  }

  model::Dataset& x_dataset;
  const Folder& x_folder;
  Diagnostics& x_diagnostics;
  std::map<std::uint32_t, std::uint32_t> x_names;  ///< by code, as in the pool of texts
};

}  // namespace

void name_organisations(model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics) {
  const Table* organisations = dataset.find("organisations");
  if (organisations == nullptr) return;
  Codes codes(dataset, folder, diagnostics);
  if (!codes.read(*organisations)) return;
  for (auto& [name, table] : dataset.tables) codes.replace(table);
}

}  // namespace muster::load
