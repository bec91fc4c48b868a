// SPDX-License-Identifier: MIT
#include "changes/changes.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"

namespace muster::changes {

namespace {

Side side_of(const model::Edition& edition) {
  return {edition.id, edition.title, edition.version, edition.baseline, edition.published};
}

/// The path of a file of the edition, for messages.
std::string shown(const model::Dataset& dataset, const std::string& file) {
  const std::string& yaml = dataset.edition.location.file;
  std::size_t slash = yaml.rfind('/');
  return yaml.substr(0, slash == std::string::npos ? 0 : slash + 1) + file;
}

/// The place of an action in its table.
Location place_of(const model::Dataset& dataset, const std::string& id) {
  const model::Table* table = dataset.find("actions");
  Location place{table == nullptr ? shown(dataset, "actions.csv") : table->shown, 0, 0};
  const model::Column* ids = table == nullptr ? nullptr : table->find("id");
  for (std::size_t row = 0; ids != nullptr && row < table->row_count(); ++row)
    if (dataset.texts.at(ids->texts[row]) == id) {
      place = {table->shown_file(row), table->lines[row], 0};
      break;
    }
  return place;
}

void report(const Changes& changes, const model::Dataset& then, Diagnostics& diagnostics) {
  for (const ActionChange& action : changes.actions) {
    if (action.fate != Fate::unlisted) continue;
    auto like = std::find_if(changes.likenesses.begin(), changes.likenesses.end(),
                             [&](const Likeness& one) { return one.then_id == action.id; });
    std::string hint = like == changes.likenesses.end()
                           ? "list it once more, with the status closed or withdrawn"
                           : "if it is now action '" + like->now_id +
                                 "', which is similar, give that action the id '" + action.id +
                                 "' again";
    diagnostics.warning(code::changes_removed, place_of(then, action.id),
                        "action '" + action.id + "' is no longer listed in edition '" +
                            changes.now.id + "', and no reason is given",
                        {hint});
  }
}

/// Whether the comparison shows an amendment of that column of the action, under any priority.
bool shows(const Changes& changes, std::string_view id, std::string_view column) {
  return std::any_of(changes.actions.begin(), changes.actions.end(), [&](const auto& action) {
    if (action.id != id) return false;
    return column == "added" ? action.fate == Fate::added : action.find(column) != nullptr;
  });
}

/// Warns of rows in the table amendments that name a change which the comparison doesn't show. Rows
/// with a date are about older editions and are not checked.
void check_amendments(const Changes& changes, const model::Dataset& now, Diagnostics& diagnostics) {
  const model::Table* table = now.find("amendments");
  if (table == nullptr) return;
  const model::Column* ids = table->find("action");
  const model::Column* columns = table->find("column");
  const model::Column* dates = table->find("date");
  if (ids == nullptr || columns == nullptr) return;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    bool older = dates != nullptr && dates->status[row] == model::Status::known;
    std::string id(now.texts.at(ids->texts[row]));
    std::string column(now.texts.at(columns->texts[row]));
    if (older || shows(changes, id, column)) continue;
    diagnostics.warning(code::changes_amendment, {shown(now, table->file), table->lines[row], 0},
                        "action '" + id + "' has the same '" + column + "' as in edition '" +
                            changes.then.id + "', so nothing was amended",
                        {"delete the row, or give it the date of an older amendment"});
  }
}

}  // namespace

const FieldChange* ActionChange::find(std::string_view column) const {
  auto found = std::find_if(fields.begin(), fields.end(),
                            [&](const FieldChange& field) { return field.column == column; });
  return found == fields.end() ? nullptr : &*found;
}

const ActionChange* Changes::find(std::string_view id, std::string_view priority) const {
  auto found = std::find_if(actions.begin(), actions.end(), [&](const ActionChange& action) {
    return action.id == id && action.priority == priority;
  });
  return found == actions.end() ? nullptr : &*found;
}

bool Changes::empty() const {
  return actions.empty() && std::none_of(gaps.begin(), gaps.end(), [](const GapChange& gap) {
           return gap.then.status != gap.now.status || gap.then.value != gap.now.value;
         });
}

Changes compare(const model::Dataset& then, const model::Findings& then_found,
                const model::Dataset& now, const model::Findings& now_found,
                Diagnostics& diagnostics) {
  Changes changes;
  changes.then = side_of(then.edition);
  changes.now = side_of(now.edition);
  changes.gaps = compare_gaps(then_found, now_found);
  changes.actions = compare_actions(then, now);
  changes.likenesses = find_likenesses(changes.actions);
  changes.papers = compare_papers(then, now);
  changes.texts = compare_texts(then, now);
  report(changes, then, diagnostics);
  check_amendments(changes, now, diagnostics);
  return changes;
}

}  // namespace muster::changes
