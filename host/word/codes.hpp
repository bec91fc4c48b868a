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
/// The paper has text that Word hides, or that can't be seen because of its colour or size.
inline constexpr Code word_hidden{"word.hidden-text"};
/// The paper has something in front of its text, which may cover words.
inline constexpr Code word_covered{"word.covered-text"};
/// A picture of the paper is cropped in Word, but whole in the file.
inline constexpr Code word_cropped{"word.cropped-picture"};
/// A picture of the paper is turned by an angle that isn't a quarter turn, or with its group.
inline constexpr Code word_turned{"word.turned-picture"};
/// A picture of the paper has other colours in Word than in the file.
inline constexpr Code word_recoloured{"word.recoloured-picture"};
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
