// SPDX-License-Identifier: MIT
// Writes a document as a Word file (ECMA-376, transitional). It uses Word's own styles, fields and
// numbered lists, so that colleagues can edit it and screen readers can read it.
#pragma once

#include "base/byte_sink.hpp"
#include "document/node.hpp"
#include "docx/house_template.hpp"
#include "layout/fonts.hpp"
#include "theme/theme.hpp"

namespace muster::docx {

/// Writes the document. The same arguments give the same bytes. `document` must not be a committee
/// pack, because its parts are PDFs. Throws Error raster.picture if a chart is too large for a
/// bitmap.
void write_docx(const document::Document& document, const theme::Theme& theme,
                const layout::FontLibrary& fonts, const DocxOptions& options, ByteSink& out);

}  // namespace muster::docx
