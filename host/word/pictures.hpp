// SPDX-License-Identifier: MIT
// Drawings in a paragraph: pictures, text boxes, and what can't be shown.
#pragma once

#include "word/inlines.hpp"

namespace muster::word {

/// Reads a drawing in the present form (drawing), the old form (pict) or of an object. Adds its
/// pictures and text boxes to `text`, and remarks about everything else.
void read_drawing(Reading& reading, const pugi::xml_node& drawing, ParagraphText& text);

}  // namespace muster::word
