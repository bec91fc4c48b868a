// SPDX-License-Identifier: MIT
// The index of abbreviations: the meaning of each, and the pages that use it.
#include <algorithm>

#include "layout/contents.hpp"

namespace muster::layout {
namespace {

/// The greatest width of the column of abbreviations, as a share of the whole width.
constexpr double most_label = 0.35;
constexpr std::size_t most_runs = 5;  ///< the most runs of pages; longer lists don't help readers
constexpr double pages_share = 0.32;  ///< the column of page numbers, as a share of the width
constexpr double column_gap = 6;      ///< points

/// Forgets the abbreviations found in an index entry, because the index does not count as a use.
void forget_terms(Strip& strip) {
  if (strip.extras) strip.extras->terms.clear();
}

class IndexSetter {
 public:
  IndexSetter(BlockContext& blocks, const Place& place)
      : x_blocks(blocks), x_place(place), x_label(blocks.setting().styles.body) {
    x_label.weight = Weight::bold;
    x_pages = blocks.setting().styles.front;
    x_pages.align = TextAlign::right;
    x_pages.tabular = true;
    double widest = 0;
    for (const auto& [abbreviation, meaning] : blocks.setting().document.abbreviations)
      widest = std::max(widest, blocks.setting().fonts.width(abbreviation, x_label.size, true));
    x_column = std::min(widest + 3 * column_gap, most_label * place.area.width);
  }

  void set(const std::string& abbreviation, const std::string& meaning, std::uint16_t number,
           TagId list) {
    Setting& setting = x_blocks.setting();
    const TagId item = setting.tags.open(Role::list_item, list, setting.where);
    const TagId label = setting.tags.open(Role::label, item, setting.where);
    const double column = x_column;
    StripFilter filter(*x_place.sink);
    filter.label = std::make_unique<Strip>();
    filter.label->height = x_blocks.text().paint(
        abbreviation, x_label, {x_place.area.left, 0, column - column_gap}, label, *filter.label);
    filter.label->closes.push_back(label);
    forget_terms(*filter.label);
    filter.first_before = number == 1 ? setting.styles.block_gap : setting.styles.paragraph_gap / 2;
    StripList entry;
    set_body(meaning, pages_of(number), item, entry);
    for (Strip& strip : entry.strips) filter.add(std::move(strip));
    filter.close(item);
  }

 private:
  /// Returns the pages as a single line of text. The first pass does not know the pages, so more
  /// lines would make the index longer in the second pass than in the first.
  std::string pages_of(std::uint16_t number) const {
    const Setting& setting = x_blocks.setting();
    if (setting.theme.is_deck) return "";  // few readers look for a word on slides
    const std::vector<TermPage> pages = setting.references.pages_of_term(number);
    std::string text = page_list(pages, most_runs);
    for (std::size_t runs = most_runs; runs-- > 1;) {
      const double width = setting.fonts.width(text, x_pages.size, false);
      if (width <= pages_share * x_place.area.width) break;
      text = page_list(pages, runs);
    }
    return text;
  }

  void set_body(const std::string& meaning, const std::string& pages, TagId item, StripList& out) {
    Setting& setting = x_blocks.setting();
    const TagId body = setting.tags.open(Role::list_body, item, setting.where);
    const TagId words = setting.tags.open(Role::paragraph, body, setting.where);
    const bool slide = setting.theme.is_deck;
    const double column = slide ? 0 : pages_share * x_place.area.width;
    const Area area = inset(x_place.area, x_column, column + column_gap);
    ParagraphFlow flow;
    flow.inside = BreakCost::never;
    x_blocks.text().set(meaning, setting.styles.front, area, words, flow, out);
    for (Strip& strip : out.strips) forget_terms(strip);
    if (!pages.empty() && !out.strips.empty()) {
      const TagId tag = setting.tags.open(Role::paragraph, body, setting.where);
      const double left = x_place.area.left + x_place.area.width - column;
      x_blocks.text().paint(pages, x_pages, {left, 0, column}, tag, out.strips.front());
      out.close(tag);
    }
    out.close(body);
  }

  BlockContext& x_blocks;
  const Place& x_place;
  ParagraphStyle x_label, x_pages;
  double x_column;  ///< width of the column of abbreviations
};

}  // namespace

void set_abbreviations(BlockContext& blocks, const Place& place) {
  Setting& setting = blocks.setting();
  if (setting.document.abbreviations.empty()) return;
  const TagId list = open_labelled_list(setting, place.parent);
  IndexSetter index(blocks, place);
  std::uint16_t number = 0;
  for (const auto& [abbreviation, meaning] : setting.document.abbreviations) {
    index.set(abbreviation, meaning, ++number, list);
  }
  place.sink->close(list);
}

}  // namespace muster::layout
