// SPDX-License-Identifier: MIT
// The text that layout adds to a document's pages. templates/sentences.md lists it for editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::layout::sentences {

inline constexpr Phrase contents{"page.contents", "Contents"};
inline constexpr Phrase tables{"page.tables", "Tables"};
inline constexpr Phrase figures{"page.figures", "Figures"};
inline constexpr Phrase page{"page.page", "Page {page}"};
inline constexpr Phrase slide{"page.slide", "Slide {page}"};
inline constexpr Phrase on_slide{"page.on-slide", "on slide"};
inline constexpr Phrase agenda{"page.agenda", "Agenda"};
inline constexpr Phrase pages{"page.pages", "Pages"};
inline constexpr Phrase to{"page.to", "to"};
inline constexpr Phrase on_page{"page.on-page", "on page"};
inline constexpr Phrase version{"page.version", "Version {version}"};
inline constexpr Phrase draft{"page.draft", "Draft"};
inline constexpr Phrase dagger{"page.dagger", "† synthetic: made up for illustration"};
inline constexpr Phrase restricted{"page.restricted", "Restricted: not for publication"};
inline constexpr Phrase blank{"page.blank", "This page is intentionally left blank"};
inline constexpr Phrase continued{"page.continued", "(continued)"};
inline constexpr Phrase continues{"page.continues", "{table} continues on the next page"};
inline constexpr Phrase the_table{"page.the-table", "The table"};
inline constexpr Phrase below_rows{"page.below-rows", "Below:"};
inline constexpr Phrase data_of{"page.data-of", "Data of {figure}"};
inline constexpr Phrase source{"page.source", "Source: "};
inline constexpr Phrase sources{"page.sources", "Sources: "};
inline constexpr Phrase credit{"page.credit", "Picture: {credit}"};
inline constexpr Phrase footnote{"page.footnote", "Footnote {number}"};

}  // namespace muster::layout::sentences
