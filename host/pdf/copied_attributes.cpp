// SPDX-License-Identifier: MIT
#include "pdf/copied_attributes.hpp"

#include <span>
#include <string_view>

#include "foreign/page_entries.hpp"
#include "pdf/plain_value.hpp"

namespace muster::pdf {
namespace {

using foreign::Handle;
using foreign::items_of;

constexpr std::string_view layout_keys[] = {"/BBox",
                                            "/BackgroundColor",
                                            "/BaselineShift",
                                            "/BlockAlign",
                                            "/BorderColor",
                                            "/BorderStyle",
                                            "/BorderThickness",
                                            "/Color",
                                            "/ColumnCount",
                                            "/ColumnGap",
                                            "/ColumnWidths",
                                            "/EndIndent",
                                            "/GlyphOrientationVertical",
                                            "/Height",
                                            "/InlineAlign",
                                            "/LineHeight",
                                            "/Padding",
                                            "/Placement",
                                            "/RubyAlign",
                                            "/RubyPosition",
                                            "/SpaceAfter",
                                            "/SpaceBefore",
                                            "/StartIndent",
                                            "/TBorderStyle",
                                            "/TPadding",
                                            "/TextAlign",
                                            "/TextDecorationColor",
                                            "/TextDecorationThickness",
                                            "/TextDecorationType",
                                            "/TextIndent",
                                            "/Width",
                                            "/WritingMode"};
constexpr std::string_view list_keys[] = {"/ListNumbering"};
constexpr std::string_view table_keys[] = {"/ColSpan", "/RowSpan", "/Scope", "/Summary"};

std::span<const std::string_view> keys_of(Handle owner) {
  if (owner.isNameAndEquals("/Layout")) return layout_keys;
  if (owner.isNameAndEquals("/List")) return list_keys;
  if (owner.isNameAndEquals("/Table")) return table_keys;
  return {};
}

/// The header cells named by a cell, if they are copied.
std::string headers(Handle list, const std::map<std::string, std::string>& identifiers) {
  std::string out;
  for (Handle id : items_of(list)) {
    const auto ours = id.isString() ? identifiers.find(id.getStringValue()) : identifiers.end();
    if (ours != identifiers.end()) out += '(' + ours->second + ')';
  }
  return out.empty() ? out : "/Headers[" + out + ']';
}

std::string attributes(Handle object, const std::map<std::string, std::string>& identifiers) {
  if (object.isStream()) object = object.getDict();
  if (!object.isDictionary()) return "";
  Handle owner = object.getKey("/O");
  std::string out;
  for (std::string_view key : keys_of(owner)) {
    Handle value = object.getKey(std::string(key));
    const bool words = key == "/Summary" && value.isString();
    const std::string copy = words ? value.unparseResolved() : plain_value(value);
    if (copy != "null") out += std::string(key) + ' ' + copy;
  }
  if (owner.isNameAndEquals("/Table")) out += headers(object.getKey("/Headers"), identifiers);
  return out.empty() ? out : "<</O" + owner.getName() + out + ">>";
}

}  // namespace

std::string copied_attributes(Handle element, Handle classes,
                              const std::map<std::string, std::string>& identifiers) {
  std::string out;
  for (Handle object : items_of(element.getKey("/A"))) out += attributes(object, identifiers);
  for (Handle name : items_of(element.getKey("/C"))) {
    if (!name.isName() || !classes.isDictionary()) continue;
    for (Handle object : items_of(classes.getKey(name.getName())))
      out += attributes(object, identifiers);
  }
  return out.empty() ? out : "/A[" + out + ']';
}

}  // namespace muster::pdf
