// SPDX-License-Identifier: MIT
// Splits one composed pack into the documents that are published from it: the pack, its
// supplementary packs, each item, and the agenda as a separate page. Document -> Documents.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// Its volumes, in order; 0, the pack itself, is always the first.
std::vector<std::uint16_t> volumes(const document::Document& pack);

/// The blocks of one volume: for 0 what is in no part as well.
document::Document volume_of(const document::Document& pack, std::uint16_t volume);

/// Each item of a volume, as a document with no links to the outside. Front sheets, whose id begins
/// with "supplement", are not items.
std::vector<document::Document> items_of(const document::Document& volume);

/// The content before the first part. Its links point to `report`, a file in the same folder.
document::Document agenda_of(const document::Document& pack, const std::string& report);

}  // namespace muster::document
