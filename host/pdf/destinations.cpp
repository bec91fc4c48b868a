// SPDX-License-Identifier: MIT
#include "pdf/destinations.hpp"

#include <utility>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "pdf/trees.hpp"

namespace muster::pdf {

void Destinations::define(std::string_view id, ObjectNumber page, double y) {
  x_places.try_emplace(std::string(id), Place{page, y});
}

void Destinations::define(std::string_view id, ObjectNumber page, double x, double y) {
  x_places.try_emplace(std::string(id), Place{page, y, x});
}

std::string Destinations::name(std::string_view id) {
  x_wanted.emplace(id);
  std::string out;
  append_byte_string(out, id);
  return out;
}

namespace {

/// Returns a destination on a page, or at an element. Null means that the viewer keeps its zoom and
/// its horizontal position.
std::string position(ObjectNumber target, double y, std::optional<double> x = {}) {
  std::string out = "[";
  append_reference(out, target);
  out += "/XYZ ";
  if (x) append_number(out, *x);
  append_number(out += x ? " " : "null ", y);
  return out + " null]";
}

}  // namespace

void Destinations::check() const {
  for (const std::string& id : x_wanted) {
    if (x_places.contains(id)) continue;
    throw Error(code::pdf_unknown_anchor, {},
                "a link or bookmark leads to '#" + id + "', which is not in the publication",
                {"give a heading, table or figure that id, or delete the link"});
  }
}

ObjectNumber Destinations::write(const StructureTree& structure, ObjectFile& file) const {
  check();
  if (x_places.empty()) return 0;
  SearchTree tree(file, SearchTree::Keys::names);
  std::string key;
  std::string value;
  for (const auto& [id, place] : x_places) {
    key.clear();
    append_byte_string(key, id);
    value = position(place.page, place.y, place.x);
    if (const ObjectNumber element = structure.element_at(id))
      value = "<</D" + value + "/SD" + position(element, place.y) + ">>";
    tree.add(key, value);
  }
  return tree.finish();
}

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
