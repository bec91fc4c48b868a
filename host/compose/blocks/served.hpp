// SPDX-License-Identifier: MIT
// Which sectors and professions an action serves: the column `serves` of actions.csv, such as
// "acute: Adult nurses; social_care". Links actions and gaps to each other.
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

/// The sectors and professions that a cell of the column names, in its order.
std::vector<Served> served_in(std::string_view cell);

/// "Adult nurses, adult social care", each linked to the sector's section.
document::Inlines served_in_words(const Given& given, std::string_view cell);

/// "3.1, 3.2" linked to the tables of their priorities: the column `actions` of scenarios.csv.
document::Inlines actions_in_words(const Given& given, std::string_view cell);

/// An action that serves a sector.
struct ServingAction {
  std::string id;
  std::string action;
  std::string professions;  ///< "adult nurses and midwives"; "" for the whole sector
  std::string anchor;       ///< id of the table of its priority: "actions-2"
};
std::vector<ServingAction> actions_for(const Given& given, const std::string& sector);

/// Reports sectors and professions that the edition doesn't have.
void check_served(const Given& given, Diagnostics& diagnostics);

/// Removes those links made here whose section the document lacks, but keeps their words.
void drop_links_to_nothing(document::Document& document, const std::vector<std::string>& asked_for);

}  // namespace muster::compose
