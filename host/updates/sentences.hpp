// SPDX-License-Identifier: MIT
// The words of the workbooks and reminders for leads. templates/sentences.md lists them for
// editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::updates::sentences {

inline constexpr Phrase sheet{"updates.sheet", "Updates"};
inline constexpr Phrase ratings_sheet{"updates.ratings-sheet", "Ratings"};
inline constexpr Phrase title{"updates.title", "Updates on actions: {lead}"};
inline constexpr Phrase ask{"updates.ask",
                            "Please say in the last three columns what was done, how the action is "
                            "rated, and on which day you wrote this. Please answer by {by}."};
inline constexpr Phrase ask_since{"updates.ask-since",
                                  "Please say in the last three columns what was done since "
                                  "{from}, how the action is rated, and on which day you wrote "
                                  "this. Please answer by {by}."};
inline constexpr Phrase locked{"updates.locked",
                               "The other columns are locked. An action that you can’t report on "
                               "may stay empty."};
inline constexpr Phrase shared{"updates.shared",
                               "Action {id} is also led by {others}, who have a workbook too. "
                               "Please agree on one answer."};
inline constexpr Phrase not_public{"updates.not-public",
                                   "Not for publication: some of these actions are left out of the "
                                   "public plan."};
/// The program reads it, so that an old workbook is noticed.
inline constexpr Phrase form{"updates.form", "Form: {edition}, answers by {by}"};

inline constexpr Phrase id{"updates.id", "No."};
inline constexpr Phrase action{"updates.action", "Action"};
inline constexpr Phrase due{"updates.due", "Due"};
inline constexpr Phrase rating_now{"updates.rating-now", "Rating now"};
inline constexpr Phrase last{"updates.last", "Last update"};
inline constexpr Phrase update{"updates.update", "Update"};
inline constexpr Phrase rating{"updates.rating", "Rating"};
inline constexpr Phrase date{"updates.date", "Date of the update"};
inline constexpr Phrase meaning{"updates.meaning", "Meaning"};
inline constexpr Phrase not_rated{"updates.not-rated", "Not stated"};
inline constexpr Phrase no_update{"updates.no-update", "No update received"};
inline constexpr Phrase no_lead{"updates.no-lead", "No lead"};

inline constexpr Phrase update_prompt{"updates.update-prompt",
                                      "What was done, in a sentence or two."};
inline constexpr Phrase rating_prompt{"updates.rating-prompt",
                                      "Choose from the list. Empty: the rating stays as it is."};
inline constexpr Phrase date_prompt{"updates.date-prompt",
                                    "The day on which you wrote this, such as {day}."};

inline constexpr Phrase reminder{"updates.reminder",
                                 "Please send an update on these actions by {by}:"};
inline constexpr Phrase reminder_one{"updates.reminder-one",
                                     "Please send an update on this action by {by}:"};
inline constexpr Phrase reminder_due{"updates.reminder-due", "Due on {day}."};
inline constexpr Phrase reminder_last{"updates.reminder-last", "Last update: {day}."};
inline constexpr Phrase reminder_never{"updates.reminder-never", "No update was received so far."};
inline constexpr Phrase nobody_owes{"updates.nobody-owes", "Every open action has an update."};

}  // namespace muster::updates::sentences
