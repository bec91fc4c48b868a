// SPDX-License-Identifier: MIT
// The state of one file that is being written. All parts of the HTML writer share it.
#pragma once

#include <string>
#include <unordered_map>

#include "chart/picture.hpp"
#include "document/heading_levels.hpp"
#include "document/walk.hpp"
#include "html/chapters.hpp"
#include "html/html_buffer.hpp"
#include "html/html_options.hpp"
#include "theme/theme.hpp"

namespace muster::html {

/// A footnote's printed number, and how many of its marks have been written so far.
struct FootnoteUse {
  std::size_t number = 0;
  std::size_t marks = 0;
};

/// One file that is being written.
struct Page {
  const document::Document& document;
  const theme::Theme& theme;
  const chart::TextMeasure& measure;
  const HtmlOptions& options;
  HtmlBuffer out;
  document::ReferenceLabels labels;
  std::unordered_map<std::string, FootnoteUse> footnotes;
  document::HeadingLevels levels;
  std::unordered_map<std::string, std::size_t> names =
      {};                             ///< how often each name of a region, and each kind of id made
                                      ///< here, has been used
  const ChapterPlan* plan = nullptr;  ///< set on the page of a chapter
  std::size_t chapter = 0;            ///< the chapter's index in the plan
  int first_level = 2;                ///< level of the first headings
  /// Whether a link is open. HTML allows no link inside a link, so an inner link becomes text.
  bool in_link = false;
};

/// How often the page has used `name` before; counts this use too. Two regions with the same name
/// cannot be distinguished in a list of landmarks.
std::size_t earlier_uses(Page& page, const std::string& name);

/// The address of a link to an anchor, with the file's name if the anchor is on another chapter's
/// page.
std::string href_of(const Page& page, const std::string& anchor);

/// Makes an anchor of `id`, or of `kind` and a number if `id` is "". Such a number changes if
/// blocks are added before it, so compose gives an id to everything that can be linked to.
std::string anchor_or_own(Page& page, const std::string& id, std::string_view kind);

}  // namespace muster::html
