// SPDX-License-Identifier: MIT
// The texts that the Word writer adds to a document. templates/sentences.md lists them for editors.
#pragma once

#include "base/phrase.hpp"

namespace muster::docx::sentences {

inline constexpr Phrase contents{"word.contents", "Contents"};
inline constexpr Phrase tables{"word.tables", "Tables"};
inline constexpr Phrase figures{"word.figures", "Figures"};
inline constexpr Phrase version{"word.version", "Version {version}"};
inline constexpr Phrase draft{"word.draft", "Draft"};
inline constexpr Phrase restricted{"word.restricted", "Restricted: not for publication"};
inline constexpr Phrase dagger{"word.dagger", "† synthetic: made up for illustration"};
inline constexpr Phrase page{"word.page", "Page"};
inline constexpr Phrase source{"word.source", "Source:"};
inline constexpr Phrase credit{"word.credit", "Picture: {credit}"};
inline constexpr Phrase data_of{"word.data-of", "Data of {figure}"};
inline constexpr Phrase this_figure{"word.this-figure", "the figure"};
inline constexpr Phrase key_figures{"word.key-figures", "Key figures"};
inline constexpr Phrase sparkline{"word.sparkline", "Trend"};
inline constexpr Phrase record{"word.record", "Details of the document"};
inline constexpr Phrase subject{"word.subject", "{title} of {organisation}"};

}  // namespace muster::docx::sentences
