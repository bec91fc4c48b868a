// SPDX-License-Identifier: MIT
// Document -> HTML that needs nothing from outside: one file, a file for each chapter, or a
// fragment for a content system. Everything from the tree is escaped here.
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

/// Writes the page of the chapter at place `chapter` of `plan`, with the masthead of the document,
/// its chapters as contents, and links to the chapters before and after it.
void write_chapter(const document::Document& document, const theme::Theme& theme,
                   const chart::TextMeasure& measure, const HtmlOptions& options,
                   const ChapterPlan& plan, std::size_t chapter, ByteSink& out);

/// Writes the main content alone, in `<div class="muster">`: no head, no script, no masthead.
/// Headings begin at `first_level`. It needs the style sheet of fragment_css().
void write_fragment(const document::Document& document, const theme::Theme& theme,
                    const chart::TextMeasure& measure, const HtmlOptions& options, int first_level,
                    ByteSink& out);

/// The styles of a fragment; every rule applies inside `.muster` only.
std::string fragment_css(const theme::Theme& theme);

}  // namespace muster::html
