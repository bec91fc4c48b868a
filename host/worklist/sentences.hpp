// SPDX-License-Identifier: MIT
// The sentences of the page that lists the editions of all areas.
#pragma once

#include "base/phrase.hpp"

namespace muster::worklist::sentences {

inline constexpr Phrase count{"collected.count", "There are {editions} here, one for each area."};
inline constexpr Phrase not_published{"collected.not_published", "Not published: {names}."};
inline constexpr Phrase caption{"collected.caption", "Editions by area"};
inline constexpr Phrase search{"collected.search", "Find an area"};
inline constexpr Phrase column_area{"collected.column.area", "Area"};
inline constexpr Phrase column_document{"collected.column.document", "Documents"};
inline constexpr Phrase column_organisation{"collected.column.organisation", "Organisation"};
inline constexpr Phrase data{"collected.data", "Data"};
inline constexpr Phrase figures_caption{"collected.figures_caption", "Key figures by area"};
inline constexpr Phrase book_link{"collected.book", "Key figures by area (Excel)"};
inline constexpr Phrase figures_link{"collected.figures", "Key figures of all editions (CSV)"};
inline constexpr Phrase records_link{"collected.records", "Hashes of all editions (CSV)"};

}  // namespace muster::worklist::sentences
