// SPDX-License-Identifier: MIT
#include "updates/reminders.hpp"

#include "data/csv_cell.hpp"
#include "updates/sentences.hpp"

namespace muster::updates {

namespace {

std::vector<LeadActions> owed(std::vector<OpenAction> actions) {
  std::erase_if(actions, [](const OpenAction& action) { return !action.owes; });
  return by_lead(actions);
}

std::string one_line(const std::string& text) {
  std::string line;
  for (char c : text) line += c == '\n' ? std::string("; ") : std::string(1, c);
  return line;
}

std::string sentence_of(const OpenAction& action) {
  std::string text = "- " + action.id + ": " + one_line(action.action);
  if (!text.ends_with('.')) text += '.';
  if (action.due) text += " " + filled(sentences::reminder_due, {{"day", long_date(*action.due)}});
  text += ' ';
  return text + (action.last ? filled(sentences::reminder_last, {{"day", long_date(*action.last)}})
                             : std::string(sentences::reminder_never.words));
}

std::string iso_or_empty(const std::optional<Date>& day) { return day ? iso_date(*day) : ""; }

}  // namespace

std::string reminder_text(const std::vector<OpenAction>& actions, const Round& round) {
  std::string text;
  for (const LeadActions& lead : owed(actions)) {
    const Phrase& ask = lead.actions.size() == 1 ? sentences::reminder_one : sentences::reminder;
    text += (text.empty() ? "" : "\n") + lead.lead + "\n\n";
    text += filled(ask, {{"by", long_date(round.by)}}) + "\n\n";
    for (const OpenAction& action : lead.actions) text += sentence_of(action) + "\n";
  }
  return text.empty() ? std::string(sentences::nobody_owes.words) + "\n" : text;
}

std::string reminder_csv(const std::vector<OpenAction>& actions, const Round& round) {
  std::string text =
      data::csv_line({"lead", "other_leads", "action", "words", "due", "last_update", "answer_by"});
  for (const LeadActions& lead : owed(actions))
    for (const OpenAction& action : lead.actions)
      text +=
          data::csv_line({lead.lead, action.others(lead.lead), action.id, one_line(action.action),
                          iso_or_empty(action.due), iso_or_empty(action.last), iso_date(round.by)});
  return text;
}

}  // namespace muster::updates
