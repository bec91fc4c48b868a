// SPDX-License-Identifier: MIT
// Document -> pages. Finished pages go to the sink one at a time and are forgotten.
#pragma once

#include <cstdint>
#include <functional>

#include "base/diagnostic.hpp"
#include "document/node.hpp"
#include "render/layout/fonts.hpp"
#include "render/layout/frame.hpp"
#include "theme/theme.hpp"

namespace muster::render::layout {

struct LayoutOptions {
  std::function<void(std::uint32_t pages)> progress;  ///< called now and then; may be empty
};

/// Throws Error where a document cannot be set (a figure without a text alternative, a table that
/// fits no page); characters that no face has are warnings.
void lay_out(const document::Document& document, const theme::Theme& theme,
             const FontLibrary& fonts, const LayoutOptions& options, PageSink& sink,
             Diagnostics& diagnostics);

}  // namespace muster::render::layout
