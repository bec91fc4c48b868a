// SPDX-License-Identifier: MIT
// Splits one composed pack into the documents that are published from it: the pack, its
// supplementary packs, each item, and the agenda as a separate page.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "document/node.hpp"

namespace muster::document {

/// The volumes of a pack, in order; the first is always 0, the pack itself.
std::vector<std::uint16_t> volumes(const document::Document& pack);

/// The blocks of one volume. Volume 0 also has the blocks outside all parts.
document::Document volume_of(const document::Document& pack, std::uint16_t volume);

/// The blocks of several volumes, in the order of the pack.
document::Document volumes_of(const document::Document& pack,
                              const std::vector<std::uint16_t>& volumes);

/// Each item of a volume as a document of its own, without links to the rest of the pack. Front
/// sheets, whose ids begin with "supplement", are not items.
std::vector<document::Document> items_of(const document::Document& volume);

/// The words for the pages of each part, by its id: "Pages 5 to 10".
using PageWords = std::map<std::string, std::string>;

/// The content before the first part. Its links point to `report`, a file in the same folder; with
/// an empty `report` they become text. With `pages`, ranges of pages become text too.
document::Document agenda_of(const document::Document& pack, const std::string& report,
                             const PageWords* pages = nullptr);

}  // namespace muster::document
