// SPDX-License-Identifier: MIT
// Every name of templates/names.md, with where its value comes from.
#pragma once

#include "compose/blocks/composition.hpp"

namespace muster::compose {

/// Fills composition.names. The closures in it refer to `composition`.
void add_names(Composition& composition);

// The parts, by subject.
Name edition_names(const Composition& composition);
/// The rule set of disclosure control, and how many cells it withheld or rounded.
Name disclosure_names(Composition& composition);
Name table_names(Composition& composition);
Name sector_list(Composition& composition);
Name missing_sector_list(const Composition& composition);
Name agenda_names(Composition& composition);
/// Blocks of the host's own findings, by section, by section and block, and by block alone.
Name all_names(Composition& composition);

/// What differs from the edition before: words that name the two, and blocks by part.
Name changes_names(Composition& composition);

/// "Workforce team, workforce@example.org, 020 7946 0101", of what there is.
std::string contact_line(const model::Contact& contact);

/// A token for a figure; its printed text stands in code.
std::string figure_token(Composition& composition, const model::Figure& figure);

}  // namespace muster::compose
