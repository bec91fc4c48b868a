// SPDX-License-Identifier: MIT
#include "foreign/page_entries.hpp"

#include <algorithm>

namespace muster::foreign {
namespace {

Box rectangle(Handle box) {
  const auto area = box.getArrayAsRectangle();
  return {area.llx, area.lly, area.urx, area.ury};
}

bool is_empty(const Box& box) { return box.right <= box.left || box.top <= box.bottom; }

Box media_of(Handle page) {
  Handle whole = inherited(page, "/MediaBox");
  return whole.isRectangle() && !is_empty(rectangle(whole)) ? rectangle(whole) : Box{};
}

/// Returns the part of `media` within the crop box; all of it if the page has no crop box.
Box crop_of(Handle page, const Box& media) {
  Handle seen = inherited(page, "/CropBox");
  if (!seen.isRectangle()) return media;
  const Box crop = rectangle(seen);
  return {std::max(crop.left, media.left), std::max(crop.bottom, media.bottom),
          std::min(crop.right, media.right), std::min(crop.top, media.top)};
}

}  // namespace

std::vector<Handle> items_of(Handle list) {
  if (list.isArray()) return list.getArrayAsVector();
  return list.isNull() ? std::vector<Handle>{} : std::vector<Handle>{list};
}

Handle inherited(Handle page, const char* key) {
  for (int level = 0; level < 64 && page.isDictionary(); ++level) {
    if (page.hasKey(key)) return page.getKey(key);
    page = page.getKey("/Parent");
  }
  return Handle::newNull();
}

Box box_of(Handle page) {
  const Box media = media_of(page), crop = crop_of(page, media);
  return is_empty(crop) ? media : crop;
}

bool is_cut_away(Handle page) {
  Handle seen = inherited(page, "/CropBox");
  return seen.isRectangle() && !is_empty(rectangle(seen)) &&
         is_empty(crop_of(page, media_of(page)));
}

int rotation_of(Handle page) {
  Handle rotation = inherited(page, "/Rotate");
  if (!rotation.isInteger()) return 0;
  const auto turned = ((rotation.getIntValue() % 360) + 360) % 360;
  return turned % 90 == 0 ? static_cast<int>(turned) : 0;
}

double unit_of(Handle page) {
  Handle unit = page.getKey("/UserUnit");
  const double points = unit.isNumber() ? unit.getNumericValue() : 1;
  return points > 0 ? std::min(points, 1000.0) : 1;
}

}  // namespace muster::foreign
