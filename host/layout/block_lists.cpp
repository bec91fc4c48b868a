// SPDX-License-Identifier: MIT
// Lists, and footnotes, which are labelled like items of a list.
#include <algorithm>

#include "document/list_label.hpp"
#include "layout/block_setter.hpp"

namespace muster::layout {
namespace {

constexpr double label_gap = 0.5;     ///< between label and text, in units of the type size
constexpr double least_indent = 1.3;  ///< in units of the type size
constexpr std::array<std::string_view, 3> bullets = {"•", "–", "◦"};

std::string label_of(const document::List& list, std::size_t index, int depth) {
  if (!list.ordered) return std::string(bullets[static_cast<std::size_t>(depth) % bullets.size()]);
  const std::string& own = list.items[index].label;
  return document::printed_label(own.empty() ? std::to_string(list.start + static_cast<int>(index))
                                             : own);
}

bool has_own_labels(const document::List& list) {
  return std::ranges::any_of(list.items, [](const auto& item) { return !item.label.empty(); });
}

/// Room for the widest label, which in a numbered list is the last, because it has the most digits.
double indent_of(const document::List& list, const ParagraphStyle& style, const FontLibrary& fonts,
                 int depth) {
  double width = 0;
  const std::size_t count = list.items.size();
  for (std::size_t i = has_own_labels(list) || count == 0 ? 0 : count - 1; i < count; ++i) {
    const std::string label = label_of(list, i, depth);
    width = std::max(width, fonts.width(label, style.size, style.weight == Weight::bold));
  }
  return std::max(least_indent * style.size, width + label_gap * style.size);
}

}  // namespace

void BlockSetter::set_list(const document::List& list, const Place& place,
                           const ParagraphStyle& style) {
  auto attributes = std::make_unique<TagAttributes>();
  attributes->numbering = list.ordered ? Numbering::decimal : Numbering::disc;
  const TagId tag =
      x_setting.tags.open(Role::list, place.parent, x_setting.where, std::move(attributes));
  const double indent = indent_of(list, style, x_setting.fonts, place.depth);
  const double gap = x_setting.styles.paragraph_gap;
  // Only the kind of the list, not the length of its items, decides on the space between them.
  const double between = list.tight ? gap / 3 : gap;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    set_item(list, i, tag, place, style, {indent, i == 0 ? gap : between});
  }
  place.sink->close(tag);
}

void BlockSetter::set_item(const document::List& list, std::size_t index, TagId list_tag,
                           const Place& place, const ParagraphStyle& style, ItemSpace space) {
  TagTree& tags = x_setting.tags;
  const TagId item_tag = tags.open(Role::list_item, list_tag, x_setting.where);
  const TagId label_tag = tags.open(Role::label, item_tag, x_setting.where);
  StripFilter filter(*place.sink);
  filter.label = std::make_unique<Strip>();
  ParagraphStyle label_style = style;
  label_style.align = list.ordered ? TextAlign::right : TextAlign::left;
  label_style.slope = Slope::upright;
  const double room = list.ordered ? space.indent - label_gap * style.size : space.indent;
  filter.label->height = x_text.paint(label_of(list, index, place.depth), label_style,
                                      {place.area.left, 0, room}, label_tag, *filter.label);
  filter.label->closes.push_back(label_tag);

  Place inner = place;
  inner.area = inset(place.area, space.indent);
  inner.parent = tags.open(Role::list_body, item_tag, x_setting.where);
  inner.sink = &filter;
  inner.depth = place.depth + 1;
  filter.first_before = space.gap;
  set(list.items[index].blocks, inner, style);
  if (filter.label) filter.add({});  // an empty item still has its label
  place.sink->close(inner.parent);
  place.sink->close(item_tag);
}

std::shared_ptr<Note> BlockSetter::make_note(const std::string& id, TagId parent) {
  const auto words = x_setting.document.footnotes.find(id);
  if (words == x_setting.document.footnotes.end()) return nullptr;
  if (!x_setting.notes_placed.insert(id).second) return nullptr;
  const ParagraphStyle& style = x_setting.styles.note;
  TagTree& tags = x_setting.tags;
  auto attributes = std::make_unique<TagAttributes>();
  attributes->id = "footnote-" + id;
  const TagId note_tag = tags.open(Role::note, parent, x_setting.where, std::move(attributes));
  const TagId label_tag = tags.open(Role::label, note_tag, x_setting.where);
  StripList list;
  StripFilter filter(list);
  filter.label = std::make_unique<Strip>();
  filter.label->items.push_back(anchor_item("footnote-" + id));
  const std::string number = std::to_string(x_setting.note_numbers.at(id));
  const double indent = 2 * style.size;
  Place place;
  place.area = inset(x_pages.area(), indent);
  filter.label->height =
      x_text.paint(number, style, {place.area.left - indent, 0, indent}, label_tag, *filter.label);
  filter.label->closes.push_back(label_tag);
  filter.first_before = 2;
  place.parent = note_tag;
  place.sink = &filter;
  set(words->second, place, style);
  if (filter.label) filter.add({});
  list.close(note_tag);
  auto note = std::make_shared<Note>();
  note->number = x_setting.note_numbers.at(id);
  note->strips = std::move(list.strips);
  return note;
}

}  // namespace muster::layout
