// SPDX-License-Identifier: MIT
// What the pages of a folder that belong to no publication say about themselves.
#pragma once

#include "document/node.hpp"
#include "model/edition.hpp"

namespace muster::site {

/// The edition's words; the title is the caller's.
document::Metadata page_metadata(const model::Edition& edition, model::Audience audience,
                                 Date date);

}  // namespace muster::site
