// SPDX-License-Identifier: MIT
// Reads the key `web` of a theme, and the files that it names.
#pragma once

#include <optional>

#include "base/folder.hpp"
#include "theme/theme_fields.hpp"
#include "theme/web_parts.hpp"

namespace muster::theme {

/// Problems go to the reader's diagnostics as theme.web. Files are read from `themes` alone.
/// Nothing if the theme has no `web`.
std::optional<WebParts> read_web_parts(FieldReader& reader, const YAML::Node& root,
                                       const Folder& themes);

}  // namespace muster::theme
