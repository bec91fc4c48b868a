// SPDX-License-Identifier: MIT
// Splits one composed pack into the documents that are published from it: the pack, its
// supplementary packs, each item, and the agenda as a separate page.
#pragma once

#include <cstdint>
#include <functional>
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

/// Where each anchor of a pack is, such as "item-5.html#actions", for links to what is not in the
/// document itself. Links to other anchors become text.
using AnchorPlaces = std::map<std::string, std::string>;

/// The anchors of a volume that is published as a page for each item, see page_of_item(), and one
/// for everything else. `file_of` names the page of a Part by its id; `front` is the other page.
AnchorPlaces item_pages(const document::Document& volume,
                        const std::function<std::string(const std::string& part)>& file_of,
                        const std::string& front);

/// Each item of a volume as a document of its own. Front sheets, whose ids begin with "supplement",
/// are not items.
std::vector<document::Document> items_of(const document::Document& volume,
                                         const AnchorPlaces& elsewhere = {});

/// An item as a web page: without its first heading if that repeats the title, which the page has
/// above its text. The headings below it then move up by a level.
document::Document page_of_item(document::Document item);

/// Each PDF from elsewhere in an item as a document of its own that has only its pages. The title
/// names the item and the appendix. `item` is one of items_of().
std::vector<document::Document> included_files_of(const document::Document& item);

/// The name of the file with only this PDF, without its ending: its id without "-pages".
std::string file_name(const document::IncludedPdf& pdf);

/// The words for the pages of each part, by its id: "Pages 5 to 10".
using PageWords = std::map<std::string, std::string>;

/// The content before the first part. With `pages`, ranges of pages become text.
document::Document agenda_of(const document::Document& pack, const AnchorPlaces& elsewhere,
                             const PageWords* pages = nullptr);

}  // namespace muster::document
