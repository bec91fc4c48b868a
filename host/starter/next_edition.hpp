// SPDX-License-Identifier: MIT
// Next year's tables and settings, made from this year's.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/folder.hpp"
#include "base/location.hpp"
#include "model/edition.hpp"
#include "starter/next_meeting.hpp"

namespace muster::starter {

// Makes a table of the next edition from that of this edition. Rows and cells are copied as they
// are written, restricted ones included, because the new folder has the same owner.

/// Whether actions that are over stay in the next edition: `actions.closed` in edition.yaml.
bool keeps_closed_actions(const model::Edition& edition);

/// actions.csv without closed and withdrawn rows (unless they are kept), without the progress of
/// open ones and headlines, and with every lead written out; amendments.csv with the date of the
/// edition they were made in, and without those of actions that are gone; updates.csv without those
/// of actions that are gone; any other file as it is.
std::string next_table(const Folder& old, const std::string& file, const model::Edition& edition,
                       Diagnostics& diagnostics);

// Makes edition.yaml of the next edition from that of this edition. It works on lines, so that
// comments and their order are kept.

/// The changes that turn an edition.yaml into next year's.
struct NextEdition {
  std::string id;
  std::string title;     ///< "": as before
  std::string previous;  ///< id of the edition that it follows, or a list of ids as YAML has it
  int months = 12;       ///< from this edition to the next
  std::optional<MeetingDates> meeting = {};  ///< of a committee's pack
  bool same_baseline = false;  ///< baseline and horizon stay, because no later figures are there
  std::string parent = "";     ///< the key `parent`; "": the edition has no parent
};

/// `text` must have been read as `edition` without errors. The new one is a draft without a
/// version; published, baseline and a horizon that is labelled by its year have moved on. Updates
/// are asked for from the day after the last day for answers, if there is one. A title
/// or subtitle that names the day of the meeting before names the day of the next. An edition with
/// a parent keeps the baseline, and gets no key that it leaves to its parent but `previous`.
std::string next_yaml(const std::string& text, const model::Edition& edition,
                      const NextEdition& next);

/// Returns the same day the given number of months later, or the last day of that month if it is
/// shorter.
Date months_later(Date date, int months);

}  // namespace muster::starter
