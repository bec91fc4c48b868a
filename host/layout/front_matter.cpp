// SPDX-License-Identifier: MIT
#include "layout/front_matter.hpp"

#include <algorithm>

#include "layout/cover.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

/// The greatest height of contents on the title page, as a share of a page.
constexpr double most_on_cover = 0.3;
constexpr double spread_over = 0.94;  ///< contents are spread over this share of the page's room
constexpr double spread_on_slide = 0.95;
/// The most white that spreading adds to an entry, in units of the theme's space.
constexpr double most_spread = 3.5;
/// Contents of too many chapters lose at most this share of the white above each, to stay on a page
/// or slide.
constexpr double most_lost = 0.7, most_lost_on_slide = 1;

/// The white to add above each entry, so that contents fill most of their page. Negative if they
/// would be too long for it.
double gap_between_entries(const Setting& setting, const ListingJob& job,
                           const ContentsShape& shape) {
  const bool deck = setting.theme.is_deck;
  const auto count = static_cast<double>(std::max<std::size_t>(shape.entries, 1));
  const double rest = (deck ? spread_on_slide : spread_over) * job.room - shape.height;
  if (rest > 0) return std::min(rest / count, most_spread * setting.theme.space);
  const double over = (deck ? spread_on_slide : 1) * job.room - shape.height;
  const double least = -(deck ? most_lost_on_slide : most_lost) * setting.styles.paragraph_gap;
  return std::clamp(over / count, least, 0.0);
}

}  // namespace

ListingJob FrontMatter::contents_job(const document::Outline& outline, ListingKind kind) const {
  ListingJob job;
  job.outline = &outline;
  job.kind = kind;
  job.area = x_pages.area();
  job.room = x_pages.page_height() - 2 * x_blocks.setting().styles.heading(1).leading;
  return job;
}

/// A deck has an agenda, and no other lists.
std::vector<ListingKind> FrontMatter::listings_of(const document::FrontBlocks& front) const {
  std::vector<ListingKind> listings = front.listings;
  if (x_blocks.setting().theme.is_deck)
    std::erase_if(listings, [](ListingKind kind) { return kind != ListingKind::contents; });
  return listings;
}

void FrontMatter::begin(const document::FrontBlocks& front, TagId parent) {
  Setting& setting = x_blocks.setting();
  x_pages.put_links_below(parent);
  const bool deck = setting.theme.is_deck;
  const std::vector<ListingKind> listings = listings_of(front);
  TagTree& tags = setting.tags;
  const TagId section = tags.open(Role::section, parent, {});
  // Short contents go on the title page, because a page of their own would be mostly white.
  const document::Outline outline = document::outline_of(setting.document);
  double reserved = 0;
  if (!deck && listings.size() == 1 && listings.front() == ListingKind::contents) {
    const double height =
        contents_shape(setting, contents_job(outline, ListingKind::contents)).height;
    if (height < most_on_cover * x_pages.page_height())
      reserved = height + 2 * setting.styles.heading(2).leading + 4 * setting.theme.space;
  }
  set_cover(x_blocks, x_pages, front.notices, section, reserved);
  x_pages.close(section);
  x_pages.make_bare();
  x_on_cover = reserved > 0;
  if (!x_on_cover) x_pages.turn_page();
  for (ListingKind kind : listings) {
    Pending list;
    list.kind = kind;
    list.section = tags.open(Role::section, parent, {});
    list.heading = tags.open(Role::heading_2, list.section, {});
    list.contents = tags.open(Role::contents, list.section, {});
    x_pending.push_back(list);
  }
}

void FrontMatter::finish() {
  Setting& setting = x_blocks.setting();
  for (const Pending& list : x_pending) {
    ParagraphFlow flow;
    flow.before = 4 * setting.theme.space;
    const std::string_view title =
        setting.theme.is_deck ? sentences::agenda.words : listing_title(list.kind);
    x_blocks.text().set(title, setting.styles.heading(x_on_cover ? 2 : 1), x_pages.area(),
                        list.heading, flow, x_pages);
    x_pages.keep_with_next();
    ListingJob job = contents_job(x_blocks.outline(), list.kind);
    job.tag = list.contents;
    if (x_pending.size() == 1 && !x_on_cover)
      job.gap = gap_between_entries(setting, job, contents_shape(setting, job));
    set_entries(setting, x_blocks.text(), job, true, x_pages);
    x_pages.keep_with_next(BreakCost::free);
    x_pages.close(list.section);
  }
  x_pages.turn_page();
}

}  // namespace muster::layout
