// SPDX-License-Identifier: MIT
#include "load/table_checks.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/sheet_place.hpp"
#include "load/codes.hpp"

namespace muster::load {

namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Returns the name in lower case, with one space between words and without the plural s of each
/// word. Two names are alike if this form is equal.
std::string plain(std::string_view name) {
  std::string out, word;
  const auto end_word = [&] {
    if (word.size() > 3 && word.back() == 's') word.pop_back();
    if (!word.empty()) out += (out.empty() ? "" : " ") + word;
    word.clear();
  };
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '\'') continue;
    if (is_letter_or_digit(c)) {
      word += c;
      continue;
    }
    end_word();
    if (c == '&') out += out.empty() ? "and" : " and";
  }
  end_word();
  return out;
}

bool holds_names(const model::Table& table, const model::Column& column) {
  return table.schema.find("basis") != nullptr && column.schema.key &&
         column.schema.type == model::Type::text && column.schema.allowed.empty() &&
         column.schema.refers_to.empty();
}

struct First {
  std::string name;
  std::string place;
};

class Spellings {
 public:
  Spellings(const model::Dataset& dataset, const Folder& folder, Diagnostics& diagnostics)
      : x_dataset(dataset), x_folder(folder), x_diagnostics(diagnostics) {}

  void look_at(const model::Table& table) {
    NewNames names;
    model::run(names, table, x_dataset.texts);
    for (const NewNames::Column& column : names.columns())
      for (std::size_t row : column.rows) look_at(table, table.columns[column.index], row);
  }

 private:
  void look_at(const model::Table& table, const model::Column& column, std::size_t row) {
    std::string name(x_dataset.texts.at(column.texts[row]));
    std::string form = plain(name);
    if (form.empty()) return;
    auto [first, is_new] = x_first.try_emplace(
        {column.schema.name, form}, First{name, place_text({table.file, table.lines[row], 0})});
    if (is_new || first->second.name == name) return;
    if (!x_reported.insert({column.schema.name, name}).second) return;
    x_diagnostics.warning(
        code::names_alike, {x_folder.display(table.file), table.lines[row], 0},
        "column '" + column.schema.name + "' contains '" + name + "', but " + first->second.place +
            " has '" + first->second.name + "', so they count as two groups",
        {"write '" + first->second.name + "' in every table if they are the same"});
  }

  const model::Dataset& x_dataset;
  const Folder& x_folder;
  Diagnostics& x_diagnostics;
  std::map<std::pair<std::string, std::string>, First> x_first;  ///< by column and plain form
  std::set<std::pair<std::string, std::string>> x_reported;
};

}  // namespace

void NewNames::begin(const model::Table& table) {
  x_columns.clear();
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (holds_names(table, table.columns[i])) x_columns.push_back({i, {}, {}});
}

bool NewNames::row(const model::Table& table, const model::TextPool& texts, std::size_t index) {
  bool is_new = false;
  for (Column& column : x_columns) {
    const std::uint32_t text = table.columns[column.index].texts[index];
    if (text >= column.seen.size()) column.seen.resize(texts.size());
    if (column.seen[text]) continue;
    column.seen[text] = true;
    column.rows.push_back(index);
    is_new = true;
  }
  return is_new;
}

void check_alike_names(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics) {
  Spellings spellings(dataset, folder, diagnostics);
  // The names in staff.csv are read first, so that a message asks for a change in the other tables.
  if (const model::Table* staff = dataset.find("staff")) spellings.look_at(*staff);
  for (const auto& [name, table] : dataset.tables)
    if (name != "staff") spellings.look_at(table);
}

}  // namespace muster::load
