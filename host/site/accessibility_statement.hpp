// SPDX-License-Identifier: MIT
// The statement that a public body must publish with its documents (The Public Sector Bodies
// (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018): for each audience,
// about its documents.
#pragma once

#include "document/node.hpp"
#include "model/edition.hpp"

namespace muster::site {

/// Adds the part after the list of exceptions: contact, complaints, how accessibility was checked,
/// and the date of the statement.
void add_statement(const model::Edition& edition, Date date, document::Blocks& blocks);

}  // namespace muster::site
