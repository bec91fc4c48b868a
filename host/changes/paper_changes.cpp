// SPDX-License-Identifier: MIT
// Differences between the papers of two meetings, and between the narrative of any two editions.
#include <algorithm>
#include <array>
#include <map>

#include "changes/changes.hpp"

namespace muster::changes {

namespace {

using model::Column;
using model::Dataset;
using model::Table;

constexpr std::array paper_tables = {"meeting",     "agenda",      "reports",       "appendices",
                                     "supplements", "made_public", "work_programme"};
constexpr std::array title_columns = {"title", "subject", "topic", "committee"};
/// Cells that are longer than this, in bytes, are compared word by word.
constexpr std::size_t sentence_length = 40;

/// The rows of one table of an edition, found by the text of their keys.
class Papers {
 public:
  Papers(const Dataset& dataset, std::string_view table)
      : x_dataset(dataset), x_table(dataset.find(table)) {
    for (std::uint32_t row = 0; row < size(); ++row) x_rows.emplace(key(row), row);
  }

  std::uint32_t size() const {
    return x_table == nullptr ? 0 : static_cast<std::uint32_t>(x_table->row_count());
  }
  std::optional<std::uint32_t> find(const std::string& key) const {
    auto found = x_rows.find(key);
    return found == x_rows.end() ? std::nullopt : std::optional(found->second);
  }
  std::string key(std::uint32_t row) const {
    std::string words;
    if (x_table == nullptr) return words;
    for (const Column& column : x_table->columns) {
      const std::string part = column.schema.key ? cell(column, row) : "";
      if (!part.empty()) words += (words.empty() ? "" : ", ") + part;
    }
    return words;
  }
  std::string title(std::uint32_t row) const {
    for (const char* name : title_columns)
      if (std::string words = cell(name, row); !words.empty()) return words;
    return "";
  }
  /// "" if the column is missing or the cell is empty.
  std::string cell(std::string_view name, std::uint32_t row) const {
    const Column* column = x_table == nullptr ? nullptr : x_table->find(name);
    return column == nullptr ? "" : cell(*column, row);
  }
  /// The columns other than the key.
  std::vector<std::string> columns() const {
    std::vector<std::string> names;
    if (x_table == nullptr) return names;
    for (const Column& column : x_table->columns)
      if (!column.schema.key) names.push_back(column.schema.name);
    return names;
  }

 private:
  std::string cell(const Column& column, std::uint32_t row) const {
    if (column.status[row] != model::Status::known) return "";
    if (column.schema.type == model::Type::date) return iso_date(Date{column.dates[row]});
    if (column.schema.type == model::Type::number)
      return format_figure_csv(column.numbers[row], column.schema.unit);
    return std::string(x_dataset.texts.at(column.texts[row]));
  }

  const Dataset& x_dataset;
  const Table* x_table;
  std::map<std::string, std::uint32_t> x_rows;
};

std::vector<std::string> columns_of(const Papers& then, const Papers& now) {
  std::vector<std::string> names = now.columns();
  for (std::string& name : then.columns())
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  return names;
}

std::vector<FieldChange> changed_cells(const Papers& then, std::uint32_t old_row, const Papers& now,
                                       std::uint32_t new_row) {
  std::vector<FieldChange> fields;
  for (const std::string& name : columns_of(then, now)) {
    FieldChange field{name, then.cell(name, old_row), now.cell(name, new_row), {}};
    if (field.then == field.now) continue;
    bool sentences = std::min(field.then.size(), field.now.size()) >= sentence_length;
    if (sentences) field.words = word_difference(field.then, field.now);
    fields.push_back(std::move(field));
  }
  return fields;
}

void compare_table(const std::string& table, const Papers& then, const Papers& now,
                   std::vector<PaperChange>& changes) {
  for (std::uint32_t row = 0; row < now.size(); ++row) {
    auto old_row = then.find(now.key(row));
    PaperChange change{table, now.key(row), now.title(row), old_row ? Fate::kept : Fate::added, {}};
    if (old_row) change.fields = changed_cells(then, *old_row, now, row);
    if (!old_row || !change.fields.empty()) changes.push_back(std::move(change));
  }
  for (std::uint32_t row = 0; row < then.size(); ++row)
    if (!now.find(then.key(row)))
      changes.push_back({table, then.key(row), then.title(row), Fate::unlisted, {}});
}

/// The text without blank lines, because a restricted line is blank for the public.
std::string prose_of(const std::string& text) {
  std::string out;
  for (char c : text)
    if (c != '\n' || (!out.empty() && out.back() != '\n')) out += c;
  return out;
}

std::optional<double> share_in_common(const std::string& then, const std::string& now) {
  if (std::max(word_count(then), word_count(now)) > most_words) return std::nullopt;
  return likeness(then, now);
}

const model::Narrative* find_text(const Dataset& dataset, const std::string& name) {
  auto found = std::ranges::find(dataset.narrative, name, &model::Narrative::name);
  return found == dataset.narrative.end() || prose_of(found->text).empty() ? nullptr : &*found;
}

std::vector<std::string> text_names(const Dataset& then, const Dataset& now) {
  std::vector<std::string> names;
  for (const Dataset* dataset : {&then, &now})
    for (const model::Narrative& one : dataset->narrative) names.push_back(one.name);
  std::ranges::sort(names);
  auto repeated = std::ranges::unique(names);
  names.erase(repeated.begin(), repeated.end());
  return names;
}

}  // namespace

std::vector<PaperChange> compare_papers(const Dataset& then, const Dataset& now) {
  std::vector<PaperChange> changes;
  for (const char* table : paper_tables)
    compare_table(table, Papers(then, table), Papers(now, table), changes);
  return changes;
}

std::vector<FileChange> files_in_both(const Dataset& then, const Dataset& now) {
  std::vector<FileChange> files;
  for (const char* table : {"reports", "appendices"}) {
    const Papers before(then, table), after(now, table);
    for (std::uint32_t row = 0; row < after.size(); ++row) {
      const auto old_row = before.find(after.key(row));
      const std::string old_file = old_row ? before.cell("file", *old_row) : "";
      const std::string new_file = after.cell("file", row);
      if (!old_file.empty() && !new_file.empty())
        files.push_back({table, after.key(row), after.title(row), {old_file}, {new_file}, {}, ""});
    }
  }
  return files;
}

std::vector<TextChange> compare_texts(const Dataset& then, const Dataset& now) {
  std::vector<TextChange> changes;
  for (const std::string& name : text_names(then, now)) {
    const model::Narrative* before = find_text(then, name);
    const model::Narrative* after = find_text(now, name);
    if (before == nullptr && after == nullptr) continue;
    if (before == nullptr || after == nullptr) {
      changes.push_back({name, before == nullptr ? Fate::added : Fate::unlisted, std::nullopt});
      continue;
    }
    std::string old_words = prose_of(before->text);
    std::string new_words = prose_of(after->text);
    if (old_words != new_words)
      changes.push_back({name, Fate::kept, share_in_common(old_words, new_words)});
  }
  return changes;
}

}  // namespace muster::changes
