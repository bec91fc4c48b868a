// SPDX-License-Identifier: MIT
// The open actions of a plan, and what their leads last reported.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/dataset.hpp"

namespace muster::updates {

/// The days between which leads report.
struct Round {
  std::optional<Date> from;  ///< setting `updates.from`; nothing: any update counts
  Date by;                   ///< setting `updates.by`, or the baseline
};
Round round_of(const model::Edition& edition);

/// An action that is neither closed nor withdrawn.
struct OpenAction {
  std::string id;
  std::string action;
  std::vector<std::string> leads;  ///< each is asked; one answer is enough
  std::optional<Date> due;
  std::string rating;        ///< the label; "" if there is none
  std::optional<Date> last;  ///< day of its latest row in updates.csv
  std::string last_words;    ///< of that row
  bool owes = false;         ///< no update counts for the edition: its `progress` is empty
  bool restricted = false;   ///< the public doesn't see it

  /// The leads other than `lead`, as "A and B".
  std::string others(const std::string& lead) const;
};

/// The open actions in the order of the file. One that serves two priorities is there once.
std::vector<OpenAction> open_actions(const model::Dataset& dataset);

/// The actions of one lead.
struct LeadActions {
  std::string lead;
  std::vector<OpenAction> actions;
};

/// Groups actions by lead, in the order of the first action of each. An action with several leads
/// is in the group of each.
std::vector<LeadActions> by_lead(const std::vector<OpenAction>& actions);

}  // namespace muster::updates
