// SPDX-License-Identifier: MIT
#include "model/table_words.hpp"
#include "starter/next_edition.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "starter/csv_rows.hpp"

namespace muster::starter {

namespace {

/// Writes the lead into every row. An empty cell means the lead of an earlier row, which would
/// change once rows are removed.
void write_out_leads(Rows& actions) {
  const std::size_t lead = actions.column("lead");
  const std::size_t priority = actions.column("priority");
  const std::size_t aim = actions.column("aim");
  for (std::size_t row = 1; row < actions.rows.size(); ++row) {
    Cells& one = actions.rows[row];
    const Cells& above = actions.rows[row - 1];
    bool same = cell(one, priority) == cell(above, priority) && cell(one, aim) == cell(above, aim);
    if (same && lead < one.size() && lead < above.size() && one[lead].empty())
      one[lead] = above[lead];
  }
}

bool is_over(const Cells& row, std::size_t status) {
  return !model::is_open_action(cell(row, status));
}

/// Returns the ids in a text such as "2 7 9" that still exist.
std::string links_left(const std::string& links, const std::set<std::string>& ids) {
  std::string left;
  for (std::size_t at = 0; at < links.size();) {
    std::size_t end = std::min(links.find(' ', at), links.size());
    std::string id = links.substr(at, end - at);
    if (ids.contains(id)) left += (left.empty() ? "" : " ") + id;
    at = end + 1;
  }
  return left;
}

/// What the tables of actions are made with.
struct Plan {
  const Folder& old;
  const model::Edition& edition;
  Diagnostics& diagnostics;
};

/// The actions of the next edition, with all their cells.
Rows next_rows(const Plan& plan) {
  Rows actions = read_rows(plan.old, "actions.csv", plan.diagnostics);
  write_out_leads(actions);
  const std::size_t status = actions.column("status");
  if (!keeps_closed_actions(plan.edition))
    std::erase_if(actions.rows, [&](const Cells& row) { return is_over(row, status); });
  return actions;
}

std::string next_actions(const Plan& plan) {
  Rows actions = next_rows(plan);
  empty_columns(actions, {"headline", "headline_text"});
  const std::size_t status = actions.column("status");
  const std::size_t progress = actions.column("progress");
  for (Cells& row : actions.rows)
    if (progress < row.size() && !is_over(row, status)) row[progress].clear();
  const std::set<std::string> ids = values(actions, "id");
  const std::size_t linked = actions.column("linked");
  for (Cells& row : actions.rows)
    if (linked < row.size()) row[linked] = links_left(row[linked], ids);
  return text_of(actions);
}

std::string next_amendments(const Plan& plan) {
  Rows rows = read_rows(plan.old, "amendments.csv", plan.diagnostics);
  const std::set<std::string> ids = values(next_rows(plan), "id");
  const std::size_t action = rows.column("action");
  std::erase_if(rows.rows, [&](const Cells& row) { return !ids.contains(cell(row, action)); });
  const std::size_t date = rows.column("date");
  for (Cells& row : rows.rows)
    if (date < row.size() && row[date].empty()) row[date] = iso_date(plan.edition.baseline);
  return text_of(rows);
}

/// The log goes on: the plan's rating of an action is in its latest row.
std::string next_updates(const Plan& plan) {
  Rows rows = read_rows(plan.old, "updates.csv", plan.diagnostics);
  const std::set<std::string> ids = values(next_rows(plan), "id");
  const std::size_t action = rows.column("action");
  std::erase_if(rows.rows, [&](const Cells& row) { return !ids.contains(cell(row, action)); });
  return text_of(rows);
}

}  // namespace

bool keeps_closed_actions(const model::Edition& edition) {
  const auto closed = edition.settings.find("actions.closed");
  return closed != edition.settings.end() && closed->second == "keep";
}

std::string next_table(const Folder& old, const std::string& file, const model::Edition& edition,
                       Diagnostics& diagnostics) {
  const Plan plan{old, edition, diagnostics};
  if (file == "actions.csv") return next_actions(plan);
  if (file == "amendments.csv" && old.has("actions.csv")) return next_amendments(plan);
  if (file == "updates.csv" && old.has("actions.csv")) return next_updates(plan);
  return old.read(file);
}

}  // namespace muster::starter
