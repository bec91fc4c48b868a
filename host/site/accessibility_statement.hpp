// SPDX-License-Identifier: MIT
// What a public body must say with its documents (The Public Sector Bodies (Websites and Mobile
// Applications) (No. 2) Accessibility Regulations 2018): for each audience, about its documents.
#pragma once

#include "document/node.hpp"
#include "model/edition.hpp"

namespace muster::site {

/// What follows on how far the documents are accessible: whom to ask, who hears a complaint, how it
/// was checked, and when the statement was made.
void add_statement(const model::Edition& edition, Date date, document::Blocks& blocks);

}  // namespace muster::site
