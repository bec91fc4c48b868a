// SPDX-License-Identifier: MIT
#include "render/pdf/included_links.hpp"

#include <set>

namespace muster::render::pdf {
namespace {

using foreign::Handle;
using foreign::items_of;

bool is_safe(const std::string& target) {
  return target.starts_with("https://") || target.starts_with("http://") ||
         target.starts_with("mailto:");
}

bool is_link(Handle annotation) {
  return annotation.isDictionary() && annotation.getKey("/Subtype").isNameAndEquals("/Link") &&
         annotation.getKey("/Rect").isRectangle();
}

std::string numbers_of(Handle array) {
  std::string out = "[";
  for (Handle item : array.getArrayAsVector()) out += item.unparseResolved() + ' ';
  return out + ']';
}

}  // namespace

std::string IncludedLinks::copy(Handle page, ObjectNumber copy) {
  std::string links;
  std::set<QPDFObjGen> seen;  // a link that a page lists twice is one
  for (Handle annotation : items_of(page.getKey("/Annots"))) {
    if (!is_link(annotation)) continue;
    if (annotation.isIndirect() && !seen.insert(annotation.getObjGen()).second) continue;
    const std::string what = action(annotation);
    if (!what.empty()) links += reference(write(annotation, copy, what)) + ' ';
  }
  return links.empty() ? links : "/Annots[" + links + "]";
}

ObjectNumber IncludedLinks::write(Handle annotation, ObjectNumber page, const std::string& action) {
  const ObjectNumber number = x_file.reserve();
  Handle words = annotation.getKey("/Contents");
  std::string out = "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect " +
                    numbers_of(annotation.getKey("/Rect")) + "/P " + reference(page);
  out += "/Contents " + (words.isString() ? words.unparseResolved() : std::string("(Link)"));
  out += action;
  if (annotation.isIndirect()) out += x_structure.key_of_object(annotation, number);
  x_file.object(number, out + ">>");
  return number;
}

/// What a link does, if it may: an address on the web or by mail, or a place in this file.
std::string IncludedLinks::action(Handle annotation) {
  Handle act = annotation.getKey("/A");
  const bool acts = act.isDictionary();
  if (acts && act.getKey("/S").isNameAndEquals("/URI") && act.getKey("/URI").isString()) {
    Handle target = act.getKey("/URI");
    return is_safe(target.getStringValue()) ? "/A<</S/URI/URI " + target.unparseResolved() + ">>"
                                            : "";
  }
  const bool goes = acts && act.getKey("/S").isNameAndEquals("/GoTo");
  return place(x_source.destination(goes ? act.getKey("/D") : annotation.getKey("/Dest")));
}

std::string IncludedLinks::place(Handle destination) const {
  if (!destination.isArray() || destination.getArrayNItems() < 2) return "";
  Handle target = destination.getArrayItem(0);
  const auto page = x_pages.find(target.getObjGen());
  if (page == x_pages.end() || !target.isPageObject()) return "";
  std::string out = "/Dest[" + reference(page->second);
  for (int i = 1; i < destination.getArrayNItems(); ++i) {
    Handle item = destination.getArrayItem(i);
    const bool plain = item.isNumber() || item.isName();
    out += ' ' + (plain ? item.unparseResolved() : std::string("null"));
  }
  return out + ']';
}

}  // namespace muster::render::pdf
