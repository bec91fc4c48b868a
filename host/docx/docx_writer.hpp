// SPDX-License-Identifier: MIT
// Document -> a Word file (ECMA-376, transitional), in which everything is a style, a field or a
// numbered list of Word's own, so that colleagues can edit it and screen readers can read it.
#pragma once

#include "base/byte_sink.hpp"
#include "document/node.hpp"
#include "docx/house_template.hpp"
#include "layout/fonts.hpp"
#include "theme/theme.hpp"

namespace muster::docx {

/// Writes the document; its bytes depend on nothing else. A pack must not be written: its parts are
/// PDFs. Throws Error raster.picture if a chart is too large for a bitmap.
void write_docx(const document::Document& document, const theme::Theme& theme,
                const layout::FontLibrary& fonts, const DocxOptions& options, ByteSink& out);

}  // namespace muster::docx
