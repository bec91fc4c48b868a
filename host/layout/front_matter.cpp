// SPDX-License-Identifier: MIT
#include "layout/front_matter.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "document/synthetic.hpp"
#include "layout/logo_setter.hpp"

namespace muster::layout {
namespace {

constexpr double title_drop = 0.2;         ///< share of the page left blank above the title,
constexpr double least_title_drop = 0.08;  ///< and the least, if the page would otherwise overflow
constexpr double title_bar = 6;

bool is_page_list(const document::Block& block) {
  const auto* listing = std::get_if<document::Listing>(&block.node);
  return listing != nullptr && !listing_title(listing->kind).empty();
}

bool is_heading(const document::Block& block) {
  return std::holds_alternative<document::Heading>(block.node);
}

std::string status_line(const document::Metadata& metadata) {
  std::string words;
  auto part = [&words](const std::string& each) {
    if (each.empty()) return;
    if (!words.empty()) words += " · ";
    words += each;
  };
  if (metadata.status == "draft") part("Draft");
  if (!metadata.version.empty()) part("Version " + metadata.version);
  if (metadata.date.days != 0) part(long_date(metadata.date));
  return words;
}

/// Sets paragraphs one under another, skipping empty ones.
class Lines {
 public:
  Lines(BlockContext& blocks, TagId parent, StripSink& sink)
      : x_blocks(blocks), x_parent(parent), x_sink(sink) {}

  void add(const std::string& words, const ParagraphStyle& style, double before,
           Role role = Role::paragraph) {
    if (words.empty()) return;
    Setting& setting = x_blocks.setting();
    const TagId tag = setting.tags.open(role, x_parent, setting.where);
    ParagraphFlow flow;
    flow.before = before;
    flow.inside = BreakCost::never;
    x_blocks.text().set(words, style, x_blocks.pages().area(), tag, flow, x_sink);
  }

 private:
  BlockContext& x_blocks;
  TagId x_parent;
  StripSink& x_sink;
};

void set_title(const Setting& setting, Lines& lines) {
  const Styles& styles = setting.styles;
  const document::Metadata& metadata = setting.document.metadata;
  const double space = setting.theme.space;
  const bool own_title = metadata.edition_title != metadata.title;
  lines.add(metadata.title, styles.title, 0, Role::heading_1);
  if (own_title) lines.add(metadata.edition_title, styles.subtitle, 2 * space);
  lines.add(metadata.subtitle, styles.subtitle, space);
  lines.add(metadata.description, styles.lead, 4 * space);
  lines.add(status_line(metadata), styles.body, 4 * space);
  if (metadata.synthetic)
    lines.add(std::string(document::synthetic_notice), styles.body, 2 * space);
  if (metadata.audience == "restricted")
    lines.add("Restricted: not for publication", styles.body, space);
  if (!metadata.owner.empty()) lines.add("Owner: " + metadata.owner, styles.body, 4 * space);
  if (!metadata.contact.empty()) lines.add("Contact: " + metadata.contact, styles.body, space / 2);
}

/// Gives the strip over the title as much space as the page has room for, and the bar at its foot.
/// If the lines still don't fit, the rest continues on a second page, and the title keeps its usual
/// place.
void drop_title(const Paginator& pages, theme::Colour colour, StripList& strips, std::size_t at) {
  Strip& bar = strips.strips[at];
  const double page = pages.page_height();
  const double room = page - strips.height() + bar.height;
  bar.height =
      room < least_title_drop * page ? title_drop * page : std::min(room, title_drop * page);
  bar.items.push_back(
      fill_item({pages.area().left, bar.height - 2 * title_bar, 72, title_bar}, colour));
}

}  // namespace

FrontBlocks front_blocks(const document::Document& document) {
  FrontBlocks front;
  std::size_t end = 0;
  const document::Blocks& blocks = document.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool headed =
        is_heading(blocks[i]) && i + 1 < blocks.size() && is_page_list(blocks[i + 1]);
    if (is_heading(blocks[i]) && !headed) break;
    if (is_page_list(blocks[i])) end = i + 1;
  }
  front.count = end;
  for (std::size_t i = 0; i < end; ++i) {
    if (is_page_list(blocks[i])) {
      front.listings.push_back(std::get<document::Listing>(blocks[i].node).kind);
    } else if (!is_heading(blocks[i]) &&
               !std::holds_alternative<document::PageBreak>(blocks[i].node)) {
      front.notices.push_back(blocks[i]);
    }
  }
  return front;
}

void FrontMatter::begin(const FrontBlocks& front, TagId parent) {
  TagTree& tags = x_blocks.setting().tags;
  const TagId section = tags.open(Role::section, parent, {});
  set_title_page(front.notices, section);
  x_pages.close(section);
  x_pages.make_bare();
  x_pages.turn_page();
  for (ListingKind kind : front.listings) {
    Pending list;
    list.kind = kind;
    list.section = tags.open(Role::section, parent, {});
    list.heading = tags.open(Role::heading_2, list.section, {});
    list.contents = tags.open(Role::contents, list.section, {});
    x_pending.push_back(list);
  }
}

void FrontMatter::set_title_page(const document::Blocks& notices, TagId parent) {
  Setting& setting = x_blocks.setting();
  StripList strips;
  set_logo(x_blocks, parent, strips);
  Lines lines(x_blocks, parent, strips);
  lines.add(setting.document.metadata.organisation, setting.styles.subtitle, 0);
  const std::size_t bar = strips.strips.size();
  strips.add(white(2 * title_bar));
  set_title(setting, lines);
  Place place;
  place.area = x_pages.area();
  place.parent = parent;
  place.sink = &strips;
  x_blocks.set(notices, place, setting.styles.body);
  drop_title(x_pages, setting.theme.colour(theme::Role::accent), strips, bar);
  for (Strip& strip : strips.strips) x_pages.add(std::move(strip));
}

void FrontMatter::finish() {
  Setting& setting = x_blocks.setting();
  for (const Pending& list : x_pending) {
    ParagraphFlow flow;
    flow.before = 4 * setting.theme.space;
    x_blocks.text().set(listing_title(list.kind), setting.styles.heading(1), x_pages.area(),
                        list.heading, flow, x_pages);
    x_pages.keep_with_next();
    ListingJob job;
    job.outline = &x_blocks.outline();
    job.kind = list.kind;
    job.tag = list.contents;
    job.area = x_pages.area();
    set_entries(setting, x_blocks.text(), job, true, x_pages);
    x_pages.keep_with_next(BreakCost::free);
    x_pages.close(list.section);
  }
  x_pages.turn_page();
}

void set_masthead(BlockContext& blocks, TagId parent) {
  Setting& setting = blocks.setting();
  const Styles& styles = setting.styles;
  const document::Metadata& metadata = setting.document.metadata;
  Paginator& pages = blocks.pages();
  Lines lines(blocks, parent, pages);
  set_logo(blocks, parent, pages);
  lines.add(metadata.organisation, styles.source, 0);
  lines.add(metadata.title, scaled(styles.title, 0.8), 0, Role::heading_1);
  lines.add(metadata.subtitle, styles.subtitle, setting.theme.space / 2);
  lines.add(status_line(metadata), styles.source, setting.theme.space / 2);
  if (metadata.synthetic)
    lines.add(std::string(document::synthetic_notice), styles.source, setting.theme.space / 2);
  Strip rule = white(setting.theme.space);
  rule.items.push_back(rule_item(pages.area().left, pages.area().left + pages.area().width,
                                 rule.height, setting.theme.colour(theme::Role::accent), 1.5F));
  pages.add(std::move(rule));
}

}  // namespace muster::layout
