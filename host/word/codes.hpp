// SPDX-License-Identifier: MIT
// Codes for problems with Word files that people send.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// The file is not a Word file, is damaged, or is larger or nested deeper than Word writes.
inline constexpr Code word_unreadable{"word.unreadable"};
/// The paper has tracked changes.
inline constexpr Code word_tracked{"word.tracked-changes"};
/// The paper has comments.
inline constexpr Code word_comments{"word.comments"};
/// The paper has text that Word hides.
inline constexpr Code word_hidden{"word.hidden-text"};
/// A picture of the paper has no alternative text.
inline constexpr Code word_alternative{"word.no-alternative"};
/// The paper has macros.
inline constexpr Code word_macros{"word.macros"};
/// A picture of the paper is only a link to a file outside it.
inline constexpr Code word_linked{"word.linked-picture"};
/// Warning: something of the paper is not printed, or is printed in another way.
inline constexpr Code word_left_out{"word.left-out"};
/// Warning: the paper has titles in bold, but no headings.
inline constexpr Code word_no_headings{"word.no-headings"};

}  // namespace muster::code
