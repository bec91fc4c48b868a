// SPDX-License-Identifier: MIT
// Why a house template is refused, and what a Word file leaves out.
#pragma once

#include "base/location.hpp"

namespace muster::code {

/// It is not a Word file, is damaged, or has something that can't be used.
inline constexpr Code docx_template{"docx.template"};
/// It has macros or toolbars.
inline constexpr Code docx_macros{"docx.macros"};
/// Something in it is fetched from outside the file.
inline constexpr Code docx_outside{"docx.outside"};
/// It has embedded objects, controls or other files.
inline constexpr Code docx_object{"docx.embedded-object"};
/// Something in its heads or feet is not taken over.
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
