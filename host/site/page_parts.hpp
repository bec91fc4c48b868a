// SPDX-License-Identifier: MIT
// Parts that the index and the accessibility statement share.
#pragma once

#include <string>

#include "document/node.hpp"
#include "model/edition.hpp"
#include "publish/manifest.hpp"

namespace muster::site {

// The blocks that the pages of a folder are made of.

document::Inline text(std::string words);
document::Inline link(std::string target, std::string words);
document::Block paragraph(document::Inlines content);
document::Block heading(int level, std::string id, std::string words);

// Items of lists of published files: title, form, size and number of pages, with a link.

/// Returns what follows a title in a variant: ", large print"; "" for the standard one.
std::string form_of(Variant variant);
/// Returns size and pages, such as " (1.3 MB, 31 pages)".
std::string output_details(const publish::Output& output);
document::ListItem output_item(const publish::Manifest& manifest, const publish::Output& output);

// The metadata of pages that belong to no publication.

/// Returns the edition's metadata. The caller must add the title of the page.
document::Metadata page_metadata(const model::Edition& edition, model::Audience audience,
                                 Date date);

}  // namespace muster::site
