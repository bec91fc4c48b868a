// SPDX-License-Identifier: MIT
// The numbers of pages, the pages of included PDFs, and pages beyond the allowed number.
#include <utility>

#include "layout/paginator.hpp"

namespace muster::layout {

Page Paginator::new_page() const {
  Page page;
  page.matter = x_config.matter;
  page.index = x_index;
  page.label = x_series + page_label(x_setting.theme.is_deck ? Matter::body : x_config.matter,
                                     next_number() - 1);
  page.width = x_config.shape.width;
  page.height = x_config.shape.height;
  return page;
}

void Paginator::begin_series(const std::string& prefix) {
  if (prefix == x_series) return;
  if (x_series.empty()) x_plain = next_number();
  x_series = prefix;
  x_series_start = x_index;
  x_first = prefix.empty() ? x_plain : x_index == 0 ? x_config.first_number : 1;
}

void Paginator::include(IncludedPage included, const IncludedFile::PageSize& size,
                        std::vector<Anchor> anchors, const std::string& part, TagId parent) {
  Page page = new_page();
  page.included = std::move(included);
  page.width = size.width;
  page.height = size.height;
  for (Anchor& anchor : anchors)
    page.items.push_back({std::move(anchor), no_tag, Item::Artifact::layout});
  std::vector<TagId> closes;
  const StampWords words{page.label, !x_series.empty(), part, parent_of_link(page, parent)};
  const Stamp stamp = x_furniture.paint_stamp(size, words, page.items, closes);
  page.included->margin = stamp.margin;
  page.included->number = stamp.place;
  page.height += stamp.margin;
  deliver(std::move(page), closes);
}

void Paginator::count_over(std::size_t count, const std::string& section) {
  const std::uint32_t most = x_setting.document.metadata.most_pages;
  if (most == 0 || x_index < most) return;
  if (x_height_over == 0) x_section_over = section;
  // The white above the first strip counts too: on a longer page the strip would not be at the top.
  for (std::size_t i = 0; i < count; ++i) {
    x_height_over += x_strips[i].height + white_above(x_strips[i]);
    if (x_strips[i].extras) x_height_over += x_strips[i].extras->more_text;
  }
}

}  // namespace muster::layout
