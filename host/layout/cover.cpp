// SPDX-License-Identifier: MIT
#include "layout/cover.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "base/date.hpp"
#include "document/synthetic.hpp"
#include "document/titles.hpp"
#include "layout/logo_setter.hpp"
#include "layout/placed_picture.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

using theme::CoverStyle;

/// The most white above the title of a plain cover, as a share of the page.
constexpr double title_drop = 0.24;
constexpr double bar_height = 6;  ///< points: the bar above the title of a plain cover
constexpr double bar_length = 72;
/// The measure of titles, as a share of the text's width, so that they break into even lines.
constexpr double title_measure = 0.86;
/// Type size of the title in a masthead, as a multiple of its size on a title page.
constexpr double masthead_title = 0.8;
constexpr double cover_stripe = 10;  ///< points: the stripe in a second colour at a band's foot
constexpr double masthead_stripe = 4;
constexpr double lead_measure = 0.78;  ///< the length of a lead's lines, as a share of the width
/// The least height of a masthead's band, as a share of the page.
constexpr double masthead_band = 0.13;

/// White on a cover that is too long for its page is reduced to no less than this share.
constexpr double least_white = 0.3;

/// Visits the height of each white between the lines of a cover; not that inside frames.
template <class Visit>
void for_each_white(std::span<Strip> strips, Visit visit) {
  for (Strip& strip : strips) {
    if (&strip != &strips.front()) visit(strip.before);
    if (strip.items.empty() && !strip.frame) visit(strip.height);
  }
}

/// Reduces the white, if the strips together are higher than `room`, until they fit.
void tighten(std::span<Strip> above, std::span<Strip> below, double room) {
  double height = 0, white = 0;
  for (const std::span<Strip> strips : {above, below}) {
    for (const Strip& strip : strips) height += strip.before + strip.height;
    for_each_white(strips, [&white](double each) { white += each; });
  }
  if (height <= room || white <= 0) return;
  const double share = std::max(least_white, 1 - (height - room) / white);
  for (const std::span<Strip> strips : {above, below})
    for_each_white(strips, [share](double& each) { each *= share; });
}

std::string status_line(const document::Metadata& metadata) {
  std::string words;
  auto part = [&words](const std::string& each) {
    if (each.empty()) return;
    if (!words.empty()) words += " · ";
    words += each;
  };
  if (metadata.date.days != 0) part(long_date(metadata.date));
  if (!metadata.version.empty()) part(filled(sentences::version, {{"version", metadata.version}}));
  if (metadata.status == EditionStatus::draft) part(sentences::draft.words);
  return words;
}

constexpr double space_on_slide = 0.6;  ///< share of the usual space, because slides are low

double cover_space(const Setting& setting) {
  return setting.theme.space * (setting.theme.is_deck ? space_on_slide : 1);
}

/// Sets the lines of a title page or a masthead, without those that the document lacks.
class CoverWords {
 public:
  /// Lines are set in `area`. If `on_band`, they have the theme's colour for text on its accent.
  CoverWords(BlockContext& blocks, TagId parent, Area area, bool on_band)
      : x_blocks(blocks), x_parent(parent), x_area(area), x_on_band(on_band) {}

  /// Adds the titles. The main title has the largest of `scales` (descending) at which it needs no
  /// more lines than at the smallest.
  void titles_scaled(std::span<const double> scales, StripSink& sink) {
    const Setting& setting = x_blocks.setting();
    const double width = title_measure * x_area.width;
    const std::string title = document::main_title(setting.document.metadata);
    double chosen = scales.back();
    std::size_t fewest = lines_of(title, scaled(setting.styles.title, chosen), width);
    for (std::size_t i = scales.size(); i-- > 0;) {
      const std::size_t lines = lines_of(title, scaled(setting.styles.title, scales[i]), width);
      if (lines <= fewest) chosen = scales[i];
    }
    titles(scaled(setting.styles.title, chosen), sink);
  }

  void titles(const ParagraphStyle& title, StripSink& sink) {
    const Styles& styles = x_blocks.setting().styles;
    const document::Metadata& metadata = x_blocks.setting().document.metadata;
    const double space = cover_space(x_blocks.setting());
    Area narrow = x_area;
    narrow.width *= title_measure;
    std::swap(narrow, x_area);
    add(document::main_title(metadata), title, 0, sink, Role::heading_1);
    std::swap(narrow, x_area);
    add(document::publication_title(metadata), styles.subtitle, 1.5 * space, sink);
    add(metadata.subtitle, styles.subtitle, space, sink);
    ParagraphStyle variant = styles.subtitle;
    variant.weight = Weight::bold;
    add(metadata.variant, variant, space, sink);
  }

  void add(const std::string& words, ParagraphStyle style, double before, StripSink& sink,
           Role role = Role::paragraph) {
    if (words.empty()) return;
    Setting& setting = x_blocks.setting();
    if (x_on_band) style.colour = setting.theme.colour(theme::Role::accent_text);
    const TagId tag = setting.tags.open(role, x_parent, setting.where);
    ParagraphFlow flow;
    flow.before = before;
    flow.inside = BreakCost::never;
    x_blocks.text().set(words, style, x_area, tag, flow, sink);
  }

 private:
  std::size_t lines_of(const std::string& words, const ParagraphStyle& style, double width) {
    InlineText text;
    x_blocks.text().builder().build(words, style, text);
    return x_blocks.text().breaker().lines(text, width).size();
  }

  BlockContext& x_blocks;
  TagId x_parent;
  Area x_area;
  bool x_on_band;
};

std::shared_ptr<BoxFrame> band_of(const Setting& setting, const PageShape& shape, double stripe) {
  auto frame = std::make_shared<BoxFrame>();
  frame->width = shape.width;
  frame->ground = setting.theme.colour(theme::Role::accent);
  frame->lined = false;
  frame->bleeds = true;
  frame->border = setting.theme.colour(theme::Role::series_2);
  frame->stripe = stripe;
  return frame;
}

/// Adds what the document is about, who is responsible for it, and whether it may be passed on.
void set_particulars(BlockContext& blocks, Area area, TagId parent, StripSink& sink) {
  const Setting& setting = blocks.setting();
  const Styles& styles = setting.styles;
  const double space = cover_space(setting);
  const document::Metadata& metadata = setting.document.metadata;
  Area narrow = area;
  narrow.width *= lead_measure;
  CoverWords(blocks, parent, narrow, false).add(metadata.description, styles.lead, 0, sink);
  CoverWords words(blocks, parent, area, false);
  ParagraphStyle date = styles.body;
  date.weight = Weight::bold;
  words.add(status_line(metadata), date, 3 * space, sink);
  if (metadata.synthetic)
    words.add(std::string(document::synthetic_notice), styles.body, space, sink);
  if (metadata.audience == Audience::restricted)
    words.add(sentences::restricted.words, date, space, sink);
  ParagraphStyle small = styles.body;
  small.colour = styles.source.colour;
  if (!metadata.owner.empty()) words.add(metadata.owner, small, 2 * space, sink);
  if (!metadata.contact.empty()) words.add(metadata.contact, small, 0, sink);
}

/// Returns the text under the titles, then the partners' logos: at the foot of the page if there is
/// room, otherwise under the text.
StripList under_titles(BlockContext& blocks, const Paginator& pages,
                       const document::Blocks& notices, TagId parent, double room) {
  Setting& setting = blocks.setting();
  StripList list;
  set_particulars(blocks, pages.area(), parent, list);
  Place place;
  place.area = pages.area();
  place.parent = parent;
  place.sink = &list;
  blocks.set(notices, place, setting.styles.body);
  StripList logos;
  set_partner_logos(blocks, parent, logos);
  if (logos.strips.empty()) return list;
  list.add(white(std::max(2 * cover_space(setting), room - list.height() - logos.height())));
  for (Strip& strip : logos.strips) list.add(std::move(strip));
  return list;
}

/// The strips of the band: the organisation at its top, the titles at its foot.
StripList band_strips(BlockContext& blocks, const Paginator& pages, TagId parent, double height) {
  Setting& setting = blocks.setting();
  const double space = cover_space(setting);
  CoverWords words(blocks, parent, pages.area(), true);
  StripList top;
  set_logo(blocks, parent, top, true);
  ParagraphStyle organisation = setting.styles.lead;
  organisation.weight = Weight::bold;
  words.add(setting.document.metadata.organisation, organisation, 0, top);
  StripList titles;
  words.titles_scaled(setting.styles.cover_scales, titles);
  titles.add(white(5 * space + cover_stripe, BreakCost::never));
  const double filler = height - top.height() - titles.height();
  top.add(white(std::max(4 * space, filler)));
  for (Strip& strip : titles.strips) top.add(std::move(strip));
  const auto frame = band_of(setting, pages.shape(), cover_stripe);
  for (Strip& strip : top.strips) strip.frame = frame;
  return top;
}

void set_band_cover(BlockContext& blocks, Paginator& pages, const document::Blocks& notices,
                    TagId parent, double reserved) {
  const double space = cover_space(blocks.setting());
  const PageShape& shape = pages.shape();
  const double wanted = blocks.setting().theme.cover.height * shape.height - shape.top;
  const double page = pages.page_height() - reserved;
  StripList band = band_strips(blocks, pages, parent, std::min(wanted, page));
  const double gap = 5 * space;
  StripList rest = under_titles(blocks, pages, notices, parent, page - band.height() - gap);
  // The band is made lower if the text under it needs the room.
  const double over = band.height() + gap + rest.height() - page;
  if (over > 0) {
    for (Strip& strip : band.strips) {
      if (!strip.items.empty() || strip.cost == BreakCost::never) continue;
      strip.height = std::max(4 * space, strip.height - over);
      break;
    }
  }
  rest.strips.insert(rest.strips.begin(), white(gap));
  tighten(band.strips, rest.strips, page);
  for (Strip& strip : band.strips) pages.add(std::move(strip));
  for (Strip& strip : rest.strips) pages.add(std::move(strip));
}

/// Paints the picture over the upper part of the page, up to the edges of the paper. Parts of the
/// picture that don't fit are off the paper, or covered in the page's colour.
void set_cover_picture(BlockContext& blocks, const PageShape& shape, TagId parent, Strip& strip) {
  Setting& setting = blocks.setting();
  const theme::Cover& cover = setting.theme.cover;
  const double height = cover.height * shape.height;
  const image::Picture& picture = *cover.picture;
  const double scale = std::max(shape.width / picture.width, height / picture.height);
  const Rectangle area{(shape.width - picture.width * scale) / 2,
                       (height - picture.height * scale) / 2 - shape.top, picture.width * scale,
                       picture.height * scale};
  TagId tag = no_tag;
  if (!cover.alternative.empty()) {
    auto attributes = std::make_unique<TagAttributes>();
    attributes->alternative = cover.alternative;
    tag = setting.tags.open(Role::figure, parent, {}, std::move(attributes));
    strip.closes.push_back(tag);
  }
  for (Item& item : picture_items(picture, area, tag)) strip.items.push_back(std::move(item));
  const double foot = height - shape.top;
  strip.items.push_back(fill_item({0, foot, shape.width, shape.height - height},
                                  setting.theme.colour(theme::Role::page)));
  strip.items.push_back(
      fill_item({0, foot, shape.width, cover_stripe}, setting.theme.colour(theme::Role::accent)));
}

void set_picture_cover(BlockContext& blocks, Paginator& pages, const document::Blocks& notices,
                       TagId parent, double reserved) {
  Setting& setting = blocks.setting();
  const double space = cover_space(setting);
  const PageShape& shape = pages.shape();
  StripList strips;
  Strip top = white(setting.theme.cover.height * shape.height - shape.top + cover_stripe);
  set_cover_picture(blocks, shape, parent, top);
  strips.add(std::move(top));
  strips.add(white(4 * space));
  CoverWords words(blocks, parent, pages.area(), false);
  set_logo(blocks, parent, strips, false);
  ParagraphStyle organisation = setting.styles.lead;
  organisation.weight = Weight::bold;
  words.add(setting.document.metadata.organisation, organisation, 0, strips);
  strips.add(white(2 * space));
  words.titles(setting.styles.title, strips);
  strips.add(white(3 * space));
  const double page = pages.page_height() - reserved;
  StripList rest = under_titles(blocks, pages, notices, parent, page - strips.height());
  tighten(strips.strips, rest.strips, page);
  for (Strip& strip : strips.strips) pages.add(std::move(strip));
  for (Strip& strip : rest.strips) pages.add(std::move(strip));
}

void set_plain_cover(BlockContext& blocks, Paginator& pages, const document::Blocks& notices,
                     TagId parent, double reserved) {
  Setting& setting = blocks.setting();
  const Area area = pages.area();
  const double space = cover_space(setting);
  CoverWords words(blocks, parent, area, false);
  StripList strips;
  set_logo(blocks, parent, strips, false);
  ParagraphStyle organisation = setting.styles.lead;
  organisation.weight = Weight::bold;
  words.add(setting.document.metadata.organisation, organisation, 0, strips);
  const std::size_t drop = strips.strips.size();
  Strip bar = white(0);
  strips.add(std::move(bar));
  words.titles_scaled(setting.styles.cover_scales, strips);
  strips.add(white(6 * space));
  const double page = pages.page_height() - reserved;
  const double least = 6 * space + bar_height;
  StripList rest =
      under_titles(blocks, pages, notices, parent, page - strips.height() - title_drop * page);
  const double room = page - strips.height() - rest.height();
  Strip& over = strips.strips[drop];
  over.height = std::max(least, std::min(room, title_drop * page));
  over.items.push_back(fill_item({area.left, over.height - 3 * bar_height, bar_length, bar_height},
                                 setting.theme.colour(theme::Role::accent)));
  tighten(strips.strips, rest.strips, page);
  for (Strip& strip : strips.strips) pages.add(std::move(strip));
  for (Strip& strip : rest.strips) pages.add(std::move(strip));
}

}  // namespace

void set_cover(BlockContext& blocks, Paginator& pages, const document::Blocks& notices,
               TagId parent, double reserved) {
  const theme::Cover& cover = blocks.setting().theme.cover;
  if (cover.style == CoverStyle::picture && cover.picture) {
    set_picture_cover(blocks, pages, notices, parent, reserved);
  } else if (cover.style == CoverStyle::plain) {
    set_plain_cover(blocks, pages, notices, parent, reserved);
  } else {
    set_band_cover(blocks, pages, notices, parent, reserved);
  }
}

void set_masthead(BlockContext& blocks, TagId parent) {
  Setting& setting = blocks.setting();
  const Styles& styles = setting.styles;
  const document::Metadata& metadata = setting.document.metadata;
  const double space = cover_space(setting);
  Paginator& pages = blocks.pages();
  const bool banded = setting.theme.cover.style != CoverStyle::plain;
  CoverWords words(blocks, parent, pages.area(), banded);
  StripList strips;
  set_logo(blocks, parent, strips, banded);
  ParagraphStyle organisation = styles.body;
  organisation.weight = Weight::bold;
  words.add(metadata.organisation, organisation, 0, strips);
  strips.add(white(space));
  words.titles(scaled(styles.title, masthead_title), strips);
  words.add(status_line(metadata), styles.body, space, strips);
  if (metadata.synthetic)
    words.add(std::string(document::synthetic_notice), styles.source, space / 2, strips);
  if (banded) {
    strips.add(white(2 * space + masthead_stripe, BreakCost::never));
    const double least = masthead_band * pages.shape().height - pages.shape().top;
    if (strips.height() < least) strips.strips.back().height += least - strips.height();
    const auto frame = band_of(setting, pages.shape(), masthead_stripe);
    for (Strip& strip : strips.strips) strip.frame = frame;
    strips.add(white(space, BreakCost::never));
  } else {
    Strip rule = white(1.5 * space);
    rule.items.push_back(rule_item(pages.area().left, pages.area().left + pages.area().width,
                                   rule.height, setting.theme.colour(theme::Role::accent), 1.5F));
    strips.add(std::move(rule));
  }
  for (Strip& strip : strips.strips) pages.add(std::move(strip));
}

}  // namespace muster::layout
