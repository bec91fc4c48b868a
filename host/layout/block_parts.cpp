// SPDX-License-Identifier: MIT
// The parts of packs: items that begin on right-hand pages, and pages of other PDFs.
#include <string>
#include <utility>
#include <vector>

#include "layout/block_setter.hpp"
#include "layout/sentences.hpp"

namespace muster::layout {
namespace {

constexpr double blank_drop = 0.4;  ///< share of the page above the text of a blank page

}  // namespace

/// Makes the next page a right-hand one, for paper printed on both sides.
void BlockSetter::to_right_hand() {
  x_pages.turn_page();
  if (!x_pages.is_left_hand()) return;
  x_pages.add(white(blank_drop * x_pages.page_height()));
  x_pages.keep_with_next();
  ParagraphStyle style = x_setting.styles.body;
  style.align = TextAlign::centre;
  const TagId tag = x_setting.tags.open(Role::paragraph, x_root, x_setting.where);
  x_text.set(sentences::blank.words, style, x_pages.area(), tag, {}, x_pages);
  x_pages.turn_page();
}

/// Makes the page that was finished last the place of `id`.
void BlockSetter::found_page(const std::string& id) {
  x_setting.references.found_anchor(id, x_pages.page_count() - 1, x_pages.last_label());
}

void BlockSetter::set_part(const document::Part& part, const Place& place) {
  if (!in_main_text(place)) return set(part.blocks, place, x_setting.styles.body);
  close_sections(0);
  if (!part.only_included) to_right_hand();
  x_pages.begin_series(part.series);
  const TagId before = x_root;
  x_root = x_setting.tags.open(Role::part, parts_parent, x_setting.where);
  x_pages.put_links_below(x_root);
  x_part = part.short_title;
  if (!part.only_included) {
    Strip first = white(0);
    first.items.push_back(anchor_item(part.id));
    first.extra().section = part.title;
    x_pages.add(std::move(first));
    x_pages.keep_with_next();
  }
  set_main(part.blocks);
  if (!part.only_included) to_right_hand();
  found_page(last_page_of(part.id));
  x_pages.close(x_root);
  x_root = before;
  x_pages.put_links_below(x_root);
  x_part.clear();
}

void BlockSetter::set_included(const document::IncludedPdf& pdf, const Place& place) {
  const auto file =
      included == nullptr ? IncludedFiles::const_iterator{} : included->find(pdf.file);
  if (!in_main_text(place) || included == nullptr || file == included->end()) return;
  x_pages.turn_page();
  const auto& [name, known] = *file;
  const TagId tag =
      known.tagged ? x_setting.tags.open(Role::section, place.parent, x_setting.where) : no_tag;
  int number = 0;
  std::vector<std::vector<Anchor>> anchors(known.pages.size());
  for (const IncludedFile::Bookmark& bookmark : known.bookmarks) {
    const std::string id = pdf.id + "-bookmark-" + std::to_string(++number);
    anchors.at(bookmark.page).push_back({id, static_cast<float>(bookmark.y)});
    included_bookmarks.push_back({x_outline.headings.size(), {bookmark.level, bookmark.title, id}});
  }
  for (std::size_t i = 0; i < known.pages.size(); ++i) {
    const bool last = i + 1 == known.pages.size();
    x_pages.include({name, static_cast<std::uint32_t>(i), tag, last, 0, {}}, known.pages[i],
                    std::move(anchors[i]), x_part, place.parent);
    if (i == 0) found_page(pdf.id);
    if (last) found_page(last_page_of(pdf.id));
  }
  if (tag != no_tag) x_pages.close(tag);
}

}  // namespace muster::layout
