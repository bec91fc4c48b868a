// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "changes/changes.hpp"
#include "model/table_words.hpp"

namespace muster::changes {

namespace {

using model::Column;
using model::Dataset;
using model::Table;

/// The columns whose changes are reported, and whether word by word.
struct PrintedColumn {
  std::string_view column;
  bool words;
};
constexpr std::array<PrintedColumn, 9> printed_columns = {{{"action", true},
                                                           {"lead", false},
                                                           {"outcome", true},
                                                           {"measure", true},
                                                           {"target", true},
                                                           {"timeline", false},
                                                           {"due", false},
                                                           {"rating", false},
                                                           {"status", false}}};

using Key = std::pair<std::string, std::string>;  ///< id, priority

/// The table `actions` of one edition, by key.
class Actions {
 public:
  explicit Actions(const Dataset& dataset) : x_dataset(dataset), x_table(dataset.find("actions")) {
    for (std::uint32_t row = 0; row < size(); ++row)
      x_rows.emplace(Key{cell("id", row), cell("priority", row)}, row);
  }

  std::uint32_t size() const {
    return x_table == nullptr ? 0 : static_cast<std::uint32_t>(x_table->row_count());
  }
  Key key(std::uint32_t row) const { return {cell("id", row), cell("priority", row)}; }
  std::optional<std::uint32_t> find(const Key& key) const {
    auto found = x_rows.find(key);
    return found == x_rows.end() ? std::nullopt : std::optional(found->second);
  }
  bool has(std::string_view column) const {
    return x_table != nullptr && x_table->find(column) != nullptr;
  }

  /// The text of a cell; "" if the column is missing or the cell is empty.
  std::string cell(std::string_view name, std::uint32_t row) const {
    const Column* column = x_table == nullptr ? nullptr : x_table->find(name);
    if (column == nullptr || column->status[row] != model::Status::known) return "";
    if (column->schema.type == model::Type::date) return iso_date(Date{column->dates[row]});
    if (column->schema.type == model::Type::number)
      return format_figure_csv(column->numbers[row], column->schema.unit);
    std::string words(x_dataset.texts.at(column->texts[row]));
    return name == "rating" ? rating_label(words) : words;
  }

 private:
  std::string rating_label(const std::string& id) const {
    for (const model::Rating& rating : x_dataset.edition.ratings)
      if (rating.id == id) return rating.label;
    return id;
  }

  const Dataset& x_dataset;
  const Table* x_table;
  std::map<Key, std::uint32_t> x_rows;
};

Fate ended(const std::string& status) {
  const auto word = model::action_status_words.find_or_first(status);
  if (word == model::ActionStatus::closed) return Fate::closed;
  return word == model::ActionStatus::withdrawn ? Fate::withdrawn : Fate::kept;
}

/// Joins the lines of a cell with a middle dot.
std::string in_one_line(const std::string& text) {
  std::string out;
  for (char c : text) out += c == '\n' ? " \u00b7 " : std::string(1, c);
  return out;
}

/// Returns the fields that changed. A column that is missing in one of the two editions is not
/// compared.
std::vector<FieldChange> changed_fields(const Actions& then, std::uint32_t old_row,
                                        const Actions& now, std::uint32_t new_row) {
  std::vector<FieldChange> fields;
  for (const PrintedColumn& one : printed_columns) {
    if (!then.has(one.column) || !now.has(one.column)) continue;
    FieldChange field{
        std::string(one.column), then.cell(one.column, old_row), now.cell(one.column, new_row), {}};
    if (field.then == field.now) continue;
    if (one.words) field.words = word_difference(in_one_line(field.then), in_one_line(field.now));
    fields.push_back(std::move(field));
  }
  return fields;
}

ActionChange described(const Actions& edition, std::uint32_t row, Fate fate) {
  Key key = edition.key(row);
  return {std::move(key.first), std::move(key.second), edition.cell("action", row), fate, {}};
}

}  // namespace

std::vector<ActionChange> compare_actions(const Dataset& then, const Dataset& now) {
  Actions before(then);
  Actions after(now);
  std::vector<ActionChange> changes;
  for (std::uint32_t row = 0; row < after.size(); ++row) {
    auto old_row = before.find(after.key(row));
    ActionChange change = described(after, row, old_row ? Fate::kept : Fate::added);
    if (old_row) {
      change.fields = changed_fields(before, *old_row, after, row);
      if (change.find("status") != nullptr) change.fate = ended(after.cell("status", row));
    }
    if (change.fate != Fate::kept || !change.fields.empty()) changes.push_back(std::move(change));
  }
  for (std::uint32_t row = 0; row < before.size(); ++row) {
    bool open = ended(before.cell("status", row)) == Fate::kept;
    if (open && !after.find(before.key(row)))
      changes.push_back(described(before, row, Fate::unlisted));
  }
  return changes;
}

std::vector<Likeness> find_likenesses(const std::vector<ActionChange>& actions) {
  constexpr double alike = 0.5;
  std::vector<Likeness> found;
  for (const ActionChange& gone : actions) {
    if (gone.fate != Fate::unlisted) continue;
    Likeness best;
    for (const ActionChange& added : actions) {
      if (added.fate != Fate::added) continue;
      double share = likeness(gone.action, added.action);
      if (share > std::max(alike, best.share)) best = {gone.id, added.id, share};
    }
    if (best.share > 0) found.push_back(std::move(best));
  }
  return found;
}

}  // namespace muster::changes
