// SPDX-License-Identifier: MIT
#include "layout/deck_trial.hpp"

#include "base/error.hpp"

namespace muster::layout {

DeckTrial::DeckTrial(const Setting& setting)
    : x_tags(x_sink),
      x_references(setting.document),
      x_setting{setting.document,
                setting.theme,
                setting.fonts,
                setting.styles,
                setting.words,
                setting.hyphenator,
                x_tags,
                x_references,
                x_diagnostics,
                setting.note_numbers,
                {},
                {},
                {},
                setting.album},
      x_text(x_setting),
      x_furniture(x_setting, x_text),
      x_pages(x_setting, x_furniture, x_sink, {Matter::body, setting.theme.page, {}}),
      x_blocks(x_setting, x_text, x_outline, x_pages) {}

std::optional<std::vector<Strip>> DeckTrial::set(const document::Blocks& blocks, TrialRoom room,
                                                 const ParagraphStyle& style) {
  StripList list;
  Place place;
  place.area = {x_pages.area().left, room.width};
  place.sink = &list;
  x_blocks.set_room(room.height, room.picture);
  x_setting.notes_placed.clear();
  try {
    x_blocks.set(blocks, place, style);
  } catch (const Error&) {
    return std::nullopt;  // the error is reported when the blocks are set for good
  }
  return std::move(list.strips);
}

}  // namespace muster::layout
