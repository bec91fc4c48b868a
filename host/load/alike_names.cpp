// SPDX-License-Identifier: MIT
#include "load/alike_names.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "load/codes.hpp"

namespace muster::load {

namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// In lower case, words with one space between, without the s of a plural. Two names that have it
/// in common are the same to a reader.
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

  void look_at(const model::Table& table, const model::Column& column) {
    std::set<std::uint32_t> seen;
    for (std::size_t row = 0; row < table.row_count(); ++row)
      if (seen.insert(column.texts[row]).second) look_at(table, column, row);
  }

 private:
  void look_at(const model::Table& table, const model::Column& column, std::size_t row) {
    std::string name(x_dataset.texts.at(column.texts[row]));
    std::string form = plain(name);
    if (form.empty()) return;
    auto [first, is_new] =
        x_first.try_emplace({column.schema.name, form},
                            First{name, table.file + ":" + std::to_string(table.lines[row])});
    if (is_new || first->second.name == name) return;
    if (!x_told.insert({column.schema.name, name}).second) return;
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
  std::set<std::pair<std::string, std::string>> x_told;
};

}  // namespace

void check_alike_names(const model::Dataset& dataset, const Folder& folder,
                       Diagnostics& diagnostics) {
  Spellings spellings(dataset, folder, diagnostics);
  // Staff first: its spelling is the one that the others are held against.
  if (const model::Table* staff = dataset.find("staff"))
    for (const model::Column& column : staff->columns)
      if (holds_names(*staff, column)) spellings.look_at(*staff, column);
  for (const auto& [name, table] : dataset.tables)
    for (const model::Column& column : table.columns)
      if (name != "staff" && holds_names(table, column)) spellings.look_at(table, column);
}

}  // namespace muster::load
