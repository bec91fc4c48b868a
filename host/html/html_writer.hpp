// SPDX-License-Identifier: MIT
// Document -> one HTML file that needs nothing from outside. Everything from the tree is escaped
// here.
#pragma once

#include "base/byte_sink.hpp"
#include "chart/picture.hpp"
#include "document/node.hpp"
#include "html/html_options.hpp"
#include "theme/theme.hpp"

namespace muster::html {

void write_html(const document::Document& document, const theme::Theme& theme,
                const chart::TextMeasure& measure, const HtmlOptions& options, ByteSink& out);

}  // namespace muster::html
