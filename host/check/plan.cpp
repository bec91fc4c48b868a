// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "base/diagnostic.hpp"
#include "check/cells.hpp"
#include "check/check.hpp"
#include "check/codes.hpp"
#include "model/table_words.hpp"

namespace muster::check {

namespace {

using model::Column;
using model::Dataset;
using model::Table;

const model::Rating* rating_of(const Dataset& dataset, std::string_view id) {
  const auto& ratings = dataset.edition.ratings;
  auto at = std::find_if(ratings.begin(), ratings.end(),
                         [&](const model::Rating& rating) { return rating.id == id; });
  return at == ratings.end() ? nullptr : &*at;
}

/// Whether the rating's label contains the words. The label decides and not the colour, because
/// green means "on track" in some plans and "completed" in others.
bool says(const model::Rating* rating, std::string_view words) {
  return rating != nullptr && rating->label.find(words) != std::string::npos;
}

struct Action {
  const Table& table;
  std::size_t row;
  std::string_view id, lead, progress, status;
  std::optional<Date> due;
  const model::Rating* rating;

  bool is_open() const { return model::is_open_action(status); }
  bool is_complete() const {
    bool denied = says(rating, "Not") || says(rating, "not ") || says(rating, "ncomplete");
    return !denied && (says(rating, "omplete") || says(rating, "chieved"));
  }
  bool is_not_started() const { return says(rating, "ot started") || says(rating, "ot begun"); }
};

std::string named(const Action& action) { return "action '" + std::string(action.id) + "'"; }

void check_due(const Inspection& inspection, const Action& action) {
  if (!action.due || *action.due >= inspection.today || action.is_complete()) return;
  inspection.diagnostics.warning(
      code::action_overdue, place_of(inspection, action.table, action.row),
      named(action) + " was due on " + long_date(*action.due) + " and is still open on " +
          long_date(inspection.today),
      {"close it, withdraw it, or agree a later date and give the reason in amendments.csv"});
}

void check_lead(const Inspection& inspection, const Action& action) {
  if (!action.lead.empty()) return;
  inspection.diagnostics.warning(code::action_owner, place_of(inspection, action.table, action.row),
                                 named(action) + " has no lead",
                                 {"name the role or organisation that is responsible for it"});
}

/// Reports an action without an update. It is only a note if the work has not begun, and nothing is
/// reported if the plan has no column `progress`.
void check_update(const Inspection& inspection, const Action& action) {
  if (action.table.find("progress") == nullptr || !action.progress.empty()) return;
  Location at = place_of(inspection, action.table, action.row);
  if (action.is_not_started()) {
    inspection.diagnostics.note(
        code::action_update, at,
        named(action) + " has no update, and its rating is '" + action.rating->label + "'");
    return;
  }
  inspection.diagnostics.warning(code::action_update, at, named(action) + " has no update",
                                 {"write in 'progress' what was done, even if it is nothing"});
}

/// Checks each action once, even if it serves two priorities and so has two rows.
void check_actions(const Inspection& inspection, const Table& table) {
  const Dataset& dataset = inspection.dataset;
  std::set<std::string_view> seen;
  auto text = [&](const char* column, std::size_t row) {
    return text_at(dataset, table.find(column), row);
  };
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    Action action{table,
                  row,
                  text("id", row),
                  text("lead", row),
                  text("progress", row),
                  text("status", row),
                  date_at(table.find("due"), row),
                  rating_of(dataset, text("rating", row))};
    if (!seen.insert(action.id).second || !action.is_open()) continue;
    check_due(inspection, action);
    check_lead(inspection, action);
    if (!action.is_complete()) check_update(inspection, action);
  }
}

void check_milestones(const Inspection& inspection, const Table& table) {
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    auto from = date_at(table.find("from"), row);
    auto to = date_at(table.find("to"), row);
    if (!from || !to || *to >= *from) continue;
    inspection.diagnostics.error(
        code::milestone_order, place_of(inspection, table, row),
        "milestone '" + std::string(text_at(inspection.dataset, table.find("id"), row)) +
            "' ends on " + long_date(*to) + ", before it begins on " + long_date(*from),
        {"correct 'from' or 'to', which may be the wrong way round"});
  }
}

}  // namespace

void check_plan(const Inspection& inspection) {
  if (const Table* actions = inspection.dataset.find("actions"))
    check_actions(inspection, *actions);
  if (const Table* milestones = inspection.dataset.find("milestones"))
    check_milestones(inspection, *milestones);
}

}  // namespace muster::check
