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
  Handle whole = inherited(page, "/MediaBox");
  Handle seen = inherited(page, "/CropBox");
  const Box media = whole.isRectangle() && !is_empty(rectangle(whole)) ? rectangle(whole) : Box{};
  if (!seen.isRectangle()) return media;
  Box crop = rectangle(seen);
  crop = {std::max(crop.left, media.left), std::max(crop.bottom, media.bottom),
          std::min(crop.right, media.right), std::min(crop.top, media.top)};
  return is_empty(crop) ? media : crop;
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
