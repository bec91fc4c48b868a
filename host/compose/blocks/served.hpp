// SPDX-License-Identifier: MIT
// The sectors and professions that an action serves, from the column `serves` of actions.csv, such
// as "acute: Adult nurses; social_care". They link actions to gaps, and gaps to actions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/location.hpp"
#include "compose/blocks/given.hpp"
#include "document/node.hpp"

namespace muster::compose {

/// A sector, or one of its professions.
struct Served {
  std::string sector;      ///< id of the sector
  std::string profession;  ///< "" for the whole sector
};

/// The sectors and professions that a cell of the column names, in the order of the cell.
std::vector<Served> served_in(std::string_view cell);

/// "Adult nurses, adult social care", each linked to the section of its sector.
document::Inlines served_in_words(const Given& given, std::string_view cell);

/// "3.1, 3.2", each linked to the table of its priority; `cell` is from the column `actions` of
/// scenarios.csv.
document::Inlines actions_in_words(const Given& given, std::string_view cell);

/// An action that serves a sector.
struct ServingAction {
  std::string id;
  std::string action;
  std::string professions;  ///< "adult nurses and midwives"; "" for the whole sector
  std::string anchor;       ///< id of the table of actions of its priority: "actions-2"
};
std::vector<ServingAction> actions_for(const Given& given, const std::string& sector);

/// Reports sectors and professions that the edition doesn't have.
void check_served(const Given& given, Diagnostics& diagnostics);

/// Replaces links to a section that the document lacks by their text. Does not change links to
/// `asked_for`, the anchors that an author refers to.
void drop_links_to_nothing(document::Document& document, const std::vector<std::string>& asked_for);

}  // namespace muster::compose
