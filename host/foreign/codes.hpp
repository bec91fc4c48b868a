// SPDX-License-Identifier: MIT
// Codes of the warnings about a foreign PDF that is accepted (gate.hpp).
#pragma once

#include "base/location.hpp"

namespace muster::code {

inline constexpr Code pdf_tablet_limit{"pdf.tablet-limit"};  // an error, see tablet_copy.hpp
inline constexpr Code pdf_decrypted{"pdf.decrypted"};
inline constexpr Code pdf_damaged{"pdf.damaged"};
inline constexpr Code pdf_layers{"pdf.layers"};
inline constexpr Code pdf_signature{"pdf.signature"};
inline constexpr Code pdf_not_shown{"pdf.not-shown"};
inline constexpr Code pdf_not_read_aloud{"pdf.not-read-aloud"};
inline constexpr Code pdf_hidden_words{"pdf.hidden-words"};
inline constexpr Code pdf_bookmarks{"pdf.bookmarks"};
inline constexpr Code pdf_not_searched{"pdf.not-searched"};
inline constexpr Code pdf_colours{"pdf.colours"};

}  // namespace muster::code
