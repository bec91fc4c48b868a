// SPDX-License-Identifier: MIT
#include "pdf/included_structure.hpp"

#include <set>

#include "foreign/links.hpp"
#include "foreign/page_entries.hpp"
#include "pdf/copied_values.hpp"

namespace muster::pdf {
namespace {

using foreign::Handle;
using foreign::items_of;

bool is_link(Handle annotation) {
  return annotation.isDictionary() && annotation.getKey("/Subtype").isNameAndEquals("/Link") &&
         annotation.getKey("/Rect").isRectangle();
}

std::string style(Handle border) {
  std::string out;
  for (const char* key : {"/W", "/S", "/D"}) {
    const std::string value = plain_value(border.getKey(key));
    if (value != "null") out += std::string(key) + ' ' + value;
  }
  return "/BS<<" + out + ">>";
}

/// Returns the entries for the border that viewers draw around a link, and the flags (/F) that say
/// whether it is printed.
std::string frame(Handle link) {
  constexpr long long hidden = 2, printed = 4, not_shown = 32;
  Handle flags = link.getKey("/F");
  const long long all = flags.isInteger() ? flags.getIntValue() : 0;
  if ((all & (hidden | not_shown)) != 0) return "/Border[0 0 0]/F 4";
  std::string out = (all & printed) != 0 ? "/F 4" : "/F 0";
  for (const char* key : {"/Border", "/C"}) {
    Handle value = link.getKey(key);
    if (value.isArray()) out += key + plain_value(value);
  }
  return link.getKey("/BS").isDictionary() ? out + style(link.getKey("/BS")) : out;
}

}  // namespace

std::string IncludedLinks::copy(Handle page, ObjectNumber copy) {
  std::string links;
  std::set<QPDFObjGen> seen;  // a link that a page lists twice is copied once
  for (Handle annotation : items_of(page.getKey("/Annots"))) {
    if (!is_link(annotation)) continue;
    if (annotation.isIndirect() && !seen.insert(annotation.getObjGen()).second) continue;
    const std::string what = action(annotation);
    if (!what.empty()) links += reference(write(annotation, copy, what)) + ' ';
  }
  return links;
}

ObjectNumber IncludedLinks::write(Handle annotation, ObjectNumber page, const std::string& action) {
  const ObjectNumber number = x_file.reserve();
  Handle words = annotation.getKey("/Contents");
  std::string out = "<</Type/Annot/Subtype/Link/Rect " + plain_value(annotation.getKey("/Rect")) +
                    "/P " + reference(page) + frame(annotation);
  const bool says = words.isString() && !words.getStringValue().empty();
  out += "/Contents " + (says ? words.unparseResolved() : std::string("(Link)"));
  out += action;
  if (annotation.isIndirect()) out += x_structure.key_of_object(annotation, number);
  x_file.object(number, out + ">>");
  return number;
}

/// Returns the entry /A or /Dest of a link, or "" if the link is not allowed. Allowed are web and
/// mail addresses, and destinations in the same file.
std::string IncludedLinks::action(Handle annotation) {
  foreign::LinkTarget target = foreign::target_of(x_source, annotation);
  if (target.address.isString()) return "/A<</S/URI/URI " + target.address.unparseResolved() + ">>";
  return target.place.isArray() ? place(target.place) : "";
}

std::string IncludedLinks::place(Handle destination) const {
  std::string out = "/Dest[" + reference(x_pages.at(destination.getArrayItem(0).getObjGen()));
  for (int i = 1; i < destination.getArrayNItems(); ++i)
    out += ' ' + plain_value(destination.getArrayItem(i));
  return out + ']';
}

}  // namespace muster::pdf
