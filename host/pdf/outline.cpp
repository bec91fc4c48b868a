// SPDX-License-Identifier: MIT
#include "pdf/outline.hpp"

#include <utility>

namespace muster::pdf {

void write_outline(const std::vector<layout::OutlineEntry>& entries, Destinations& destinations,
                   HaruDocument& haru) {
  std::vector<std::pair<int, HaruDictionary>> above;
  for (const layout::OutlineEntry& entry : entries) {
    if (entry.title.find_first_not_of(' ') == std::string::npos) continue;
    while (!above.empty() && above.back().first >= entry.level) above.pop_back();
    const HaruDictionary* parent = above.empty() ? nullptr : &above.back().second;
    HaruDictionary item = haru.outline_item(parent, above.empty());
    item.text("Title", entry.title).raw("Dest", destinations.name(entry.anchor));
    above.emplace_back(entry.level, item);
  }
  if (!above.empty()) haru.catalog().name("PageMode", "UseOutlines");
}

}  // namespace muster::pdf
