// SPDX-License-Identifier: MIT
// Codes for problems with Word files. A house template is an organisation's own Word template.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// The template is not a Word file, is damaged, or has content that can't be used.
inline constexpr Code docx_template{"docx.template"};
/// The template has macros or toolbars.
inline constexpr Code docx_macros{"docx.macros"};
/// The template refers to something outside its own file.
inline constexpr Code docx_outside{"docx.outside"};
/// The template has embedded objects, controls or other files.
inline constexpr Code docx_object{"docx.embedded-object"};
/// Warning: something in the page headers or footers of the template is left out.
inline constexpr Code docx_left_out{"docx.left-out"};
/// A file that an editor sent back can't be read.
inline constexpr Code docx_edited{"docx.edited"};
/// An editor changed text in Word that comes from a table or a template.
inline constexpr Code docx_not_narrative{"docx.not-narrative"};
/// What an editor left in a Word file besides changed text.
inline constexpr Code docx_unread{"docx.unread"};
/// A publication is not written as a Word file.
inline constexpr Code docx_pack{"docx.pack"};

}  // namespace muster::code
