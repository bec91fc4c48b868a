// SPDX-License-Identifier: MIT
// Reads how pages are designed: cover, chapters, contents, boxes.
#pragma once

#include "theme/theme.hpp"
#include "theme/theme_fields.hpp"

namespace muster::theme {

/// The keys `cover`, `chapters`, `contents` and `boxes` of a theme file. Problems go to the
/// reader's diagnostics; the light palette must be complete.
void read_page_grammar(FieldReader& reader, const YAML::Node& root, Theme& theme);

}  // namespace muster::theme
