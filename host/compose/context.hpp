// SPDX-License-Identifier: MIT
// Every name of templates/names.md, with the source of its value.
#pragma once

#include "compose/blocks/draft.hpp"
#include "compose/blocks/given.hpp"
#include "compose/blocks/lookup.hpp"

namespace muster::compose {

/// Fills lookup.names. Its closures refer to all four arguments, which must outlive them.
void add_names(const Given& given, Lookup& lookup, Draft& draft, Diagnostics& diagnostics);

// The names, by subject.
Name edition_names(const Given& given);
/// The key `names` of edition.yaml.
Name area_names(const Given& given);
/// The rule set of disclosure control, and how many cells it withheld or rounded.
Name disclosure_names(const Given& given, Lookup& lookup, Draft& draft);
Name table_names(const Given& given, Lookup& lookup, Draft& draft);
Name sector_list(const Given& given, Lookup& lookup);
Name missing_sector_list(const Given& given);
Name agenda_names(const Given& given, Lookup& lookup, Diagnostics& diagnostics);
/// Blocks of the host's own findings, by section, by section and block, and by block alone.
Name all_names(const Given& given, Lookup& lookup);

/// The changes since the previous edition: words that name the two, and blocks by part.
Name changes_names(const Given& given, Lookup& lookup);

/// "Workforce team, workforce@example.org, 020 7946 0101", without the parts that are missing.
std::string contact_line(const model::Contact& contact);

/// "3" of "v3", which would be printed as "version v3".
std::string version_number(const std::string& version);

/// The narrative file with this name, without its folder and ending; null if there is none.
const model::Narrative* find_narrative(const model::Dataset& dataset, std::string_view name);

/// A token for a figure, whose printed text replaces it inside code.
std::string figure_token(Lookup& lookup, const model::Figure& figure);

}  // namespace muster::compose
