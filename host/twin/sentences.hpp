// SPDX-License-Identifier: MIT
// The texts that the Markdown twin adds to a document. templates/sentences.md lists them.
#pragma once

#include "base/phrase.hpp"

namespace muster::twin::sentences {

inline constexpr Phrase status{"twin.status", "Status: {status}"};
inline constexpr Phrase version{"twin.version", "Version: {version}"};
inline constexpr Phrase published{"twin.published", "Published: {date}"};
inline constexpr Phrase owner{"twin.owner", "Owner: {owner}"};
inline constexpr Phrase contact{"twin.contact", "Contact: {contact}"};

inline constexpr Phrase data_of{"twin.data-of", "Data of {name} (CSV)"};
inline constexpr Phrase this_table{"twin.this-table", "this table"};
inline constexpr Phrase this_figure{"twin.this-figure", "this figure"};
inline constexpr Phrase source{"twin.source", "Source: {source}"};
inline constexpr Phrase source_of_box{"twin.source-of-box", "Source:"};
inline constexpr Phrase credit{"twin.credit", "Picture: {credit}"};
inline constexpr Phrase picture{"twin.picture", "Picture: {description}"};
inline constexpr Phrase pdf_pages{"twin.pdf-pages", "The pages of “{title}” are in the PDF."};

}  // namespace muster::twin::sentences
