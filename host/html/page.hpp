// SPDX-License-Identifier: MIT
// State shared by the parts of the HTML writer while it writes a file.
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

/// One file while it is written.
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
      {};                             ///< how often names of regions and ids made here were used
  const ChapterPlan* plan = nullptr;  ///< set if the page is that of a chapter
  std::size_t chapter = 0;            ///< the chapter's place in the plan
  int first_level = 2;                ///< level of the first headings
  /// Whether a link is open; HTML allows no link inside, so inner links become text.
  bool in_link = false;
};

/// How often `name` was used on the page before; counts one more use. Two regions with the same
/// name cannot be distinguished in a list of landmarks.
std::size_t earlier_uses(Page& page, const std::string& name);

/// The link to an anchor; with the file's name if the anchor is on the page of another chapter.
std::string href_of(const Page& page, const std::string& anchor);

/// `id` as an anchor; for "" an id that the writer makes. Such an id changes if blocks are added
/// before it, so compose gives an id to everything that can be linked to.
std::string anchor_or_own(Page& page, const std::string& id, std::string_view kind);

}  // namespace muster::html
