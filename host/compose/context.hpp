// SPDX-License-Identifier: MIT
// Every name in templates/names.md, with the source of its value.
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/blocks/lookup.hpp"

namespace muster::compose {

/// Fills lookup.names. The names hold references to all four arguments, which must outlive them.
void add_names(const Given& given, Lookup& lookup, Draft& draft, Diagnostics& diagnostics);

// The names, by subject. Each function returns the names of one subject.
Name edition_names(const Given& given);
/// The key `names` of edition.yaml.
Name area_names(const Given& given);
/// The rule set of disclosure control, and how many cells it withheld or rounded.
Name disclosure_names(const Given& given, Lookup& lookup, Draft& draft);
Name table_names(const Given& given, Lookup& lookup, Draft& draft);
Name sector_list(const Given& given, Lookup& lookup);
Name missing_sector_list(const Given& given);
Name agenda_names(const Given& given, Lookup& lookup, Diagnostics& diagnostics);
/// Blocks of the findings about all sectors, by section, by section and block, and by block alone.
Name all_names(const Given& given, Lookup& lookup);

/// The changes since the previous edition: the names of both editions, and the blocks of each part.
Name changes_names(const Given& given, Lookup& lookup);

/// "Workforce team, workforce@example.org, 020 7946 0101", without parts that the edition lacks.
std::string contact_line(const model::Contact& contact);

/// The version without a leading "v": "3" of "v3", because templates print "version 3".
std::string version_number(const std::string& version);

/// The narrative file with this name (without folder and ending); null if there is none.
const model::Narrative* find_narrative(const model::Dataset& dataset, std::string_view name);

/// The mark of a token for a figure.
std::string figure_token(Lookup& lookup, const model::Figure& figure);

}  // namespace muster::compose
