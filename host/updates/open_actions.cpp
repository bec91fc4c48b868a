// SPDX-License-Identifier: MIT
#include "updates/open_actions.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "model/cells.hpp"
#include "model/table_words.hpp"
#include "updates/sentences.hpp"

namespace muster::updates {

namespace {

using model::Dataset;
using model::Table;

std::string text(const Dataset& dataset, const Table& table, const char* column, std::size_t row) {
  return std::string(model::text_at(dataset, table.find(column), row));
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line(trimmed(std::string_view(text).substr(at, end - at)));
    if (!line.empty()) lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> leads_of(const std::string& leads) {
  std::vector<std::string> names;
  for (std::string& name : lines_of(leads))
    if (std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(std::move(name));
  if (names.empty()) names.emplace_back(sentences::no_lead.words);
  return names;
}

std::string rating_label(const Dataset& dataset, const std::string& id) {
  for (const model::Rating& rating : dataset.edition.ratings)
    if (rating.id == id) return rating.label;
  return id;
}

void add_last_update(const Dataset& dataset, OpenAction& action) {
  const Table* updates = dataset.find("updates");
  for (std::size_t row = 0; updates != nullptr && row < updates->row_count(); ++row) {
    const auto day = model::date_at(updates->find("date"), row);
    if (!day || (action.last && *day < *action.last)) continue;
    if (text(dataset, *updates, "action", row) != action.id) continue;
    action.last = day;
    action.last_words = text(dataset, *updates, "update", row);
  }
}

OpenAction action_of(const Dataset& dataset, const Table& actions, std::size_t row) {
  OpenAction action;
  action.id = text(dataset, actions, "id", row);
  action.action = text(dataset, actions, "action", row);
  action.leads = leads_of(text(dataset, actions, "lead", row));
  action.due = actions.find("due") ? model::date_at(actions.find("due"), row) : std::nullopt;
  action.rating = rating_label(dataset, text(dataset, actions, "rating", row));
  action.owes = text(dataset, actions, "progress", row).empty();
  add_last_update(dataset, action);
  return action;
}

}  // namespace

std::string OpenAction::others(const std::string& lead) const {
  std::vector<std::string> names = leads;
  std::erase(names, lead);
  return listed(names);
}

Round round_of(const model::Edition& edition) {
  const auto day = [&](const char* setting) {
    const auto found = edition.settings.find(setting);
    return found == edition.settings.end() ? std::nullopt : parse_date(found->second);
  };
  return {day("updates.from"), day("updates.by").value_or(edition.baseline)};
}

std::vector<OpenAction> open_actions(const Dataset& dataset) {
  std::vector<OpenAction> found;
  const Table* actions = dataset.find("actions");
  for (std::size_t row = 0; actions != nullptr && row < actions->row_count(); ++row) {
    if (!model::is_open_action(text(dataset, *actions, "status", row))) continue;
    OpenAction action = action_of(dataset, *actions, row);
    const bool restricted = model::is_restricted(text(dataset, *actions, "audience", row));
    auto same = std::find_if(found.begin(), found.end(),
                             [&](const OpenAction& one) { return one.id == action.id; });
    if (same == found.end()) same = found.insert(found.end(), std::move(action));
    same->restricted = same->restricted || restricted;
  }
  return found;
}

std::vector<LeadActions> by_lead(const std::vector<OpenAction>& actions) {
  std::vector<LeadActions> leads;
  for (const OpenAction& action : actions)
    for (const std::string& lead : action.leads) {
      auto of = std::find_if(leads.begin(), leads.end(),
                             [&](const LeadActions& one) { return one.lead == lead; });
      if (of == leads.end()) of = leads.insert(leads.end(), {lead, {}});
      of->actions.push_back(action);
    }
  return leads;
}

}  // namespace muster::updates
