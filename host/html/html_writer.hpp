// SPDX-License-Identifier: MIT
// Writes a document as HTML that loads nothing: as one file, as a file for each chapter, or as a
// fragment for a content management system. Everything from the document is escaped here.
#pragma once

#include "base/byte_sink.hpp"
#include "chart/picture.hpp"
#include "document/node.hpp"
#include "html/chapters.hpp"
#include "html/html_options.hpp"
#include "theme/theme.hpp"

namespace muster::html {

void write_html(const document::Document& document, const theme::Theme& theme,
                const chart::TextMeasure& measure, const HtmlOptions& options, ByteSink& out);

/// Writes the page of chapter number `chapter` (from 0) of `plan`. It has the document's masthead,
/// the list of chapters, and links to the previous and the next chapter.
void write_chapter(const document::Document& document, const theme::Theme& theme,
                   const chart::TextMeasure& measure, const HtmlOptions& options,
                   const ChapterPlan& plan, std::size_t chapter, ByteSink& out);

/// Writes only the main content, in `<div class="muster">`: no head, no script, no masthead.
/// Headings begin at `first_level`. The page around it needs the style sheet of fragment_css().
void write_fragment(const document::Document& document, const theme::Theme& theme,
                    const chart::TextMeasure& measure, const HtmlOptions& options, int first_level,
                    ByteSink& out);

/// The style sheet of a fragment. Every rule applies only inside `.muster`.
std::string fragment_css(const theme::Theme& theme);

}  // namespace muster::html
