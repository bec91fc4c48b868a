// SPDX-License-Identifier: MIT
#include "foreign/source_structure.hpp"

#include <algorithm>
#include <array>

#include "foreign/page_entries.hpp"

namespace muster::foreign {

namespace {

constexpr int most_role_steps = 16;

/// The standard types, sorted for binary search.
constexpr std::array<std::string_view, 49> standard_types = {
    "/Annot",    "/Art",    "/BibEntry", "/BlockQuote", "/Caption", "/Code",      "/Div",
    "/Document", "/Figure", "/Form",     "/Formula",    "/H",       "/H1",        "/H2",
    "/H3",       "/H4",     "/H5",       "/H6",         "/Index",   "/L",         "/LBody",
    "/LI",       "/Lbl",    "/Link",     "/NonStruct",  "/Note",    "/P",         "/Part",
    "/Private",  "/Quote",  "/RB",       "/RP",         "/RT",      "/Reference", "/Ruby",
    "/Sect",     "/Span",   "/TBody",    "/TD",         "/TFoot",   "/TH",        "/THead",
    "/TOC",      "/TOCI",   "/TR",       "/Table",      "/WP",      "/WT",        "/Warichu"};

struct Later {
  std::string_view type, instead;
};
/// The new types of PDF 2.0 (ISO 32000-2, 14.8.4), with similar older types. PDF 2.0 files need no
/// role map for them.
constexpr std::array later_types = {Later{"/Aside", "/Sect"}, Later{"/DocumentFragment", "/Sect"},
                                    Later{"/Em", "/Span"},    Later{"/FENote", "/Note"},
                                    Later{"/H7", "/H6"},      Later{"/H8", "/H6"},
                                    Later{"/H9", "/H6"},      Later{"/Strong", "/Span"},
                                    Later{"/Sub", "/Span"},   Later{"/Title", "/P"}};

}  // namespace

bool is_standard_type(std::string_view type) {
  return std::ranges::binary_search(standard_types, type);
}

std::string standard_type(Handle roles, Handle type) {
  if (!type.isName()) return "";
  std::string name = type.getName();
  for (int i = 0; i < most_role_steps && !is_standard_type(name); ++i) {
    Handle next = roles.isDictionary() ? roles.getKey(name) : Handle::newNull();
    if (next.isName()) {
      name = next.getName();
      continue;
    }
    const auto* later = std::ranges::find(later_types, name, &Later::type);
    return later == later_types.end() ? "" : std::string(later->instead);
  }
  return is_standard_type(name) ? name : "";
}

namespace {

using What = StructureKid::What;

bool is_element(Handle object) {
  return object.isDictionary() && object.getKey("/S").isName() && !object.hasKey("/MCID");
}

/// Returns the number of a piece. A negative number becomes one that no piece has.
std::uint32_t number_of(Handle integer) {
  return static_cast<std::uint32_t>(integer.getIntValueAsInt());
}

}  // namespace

SourceStructure::SourceStructure(Handle tree) {
  if (!tree.isDictionary()) return;
  roles = tree.getKey("/RoleMap");
  for (Handle top : items_of(tree.getKey("/K")))
    if (is_element(top)) add(top, -1);
  for (std::uint32_t at = 0; at < elements.size(); ++at)
    for (Handle kid : items_of(elements[at].from.getKey("/K"))) read_kid(at, kid);
}

bool SourceStructure::add(Handle from, std::int64_t parent) {
  if (from.isIndirect() && !x_seen.insert(from.getObjGen()).second) return false;
  StructureElement element;
  element.from = from;
  element.parent = parent;
  element.type = standard_type(roles, from.getKey("/S"));
  Handle page = from.getKey("/Pg");
  if (page.isDictionary()) {
    element.page = page.getObjGen();
  } else if (parent >= 0) {
    element.page = elements[static_cast<std::size_t>(parent)].page;
  }
  elements.push_back(std::move(element));
  return true;
}

void SourceStructure::read_kid(std::uint32_t at, Handle kid) {
  const QPDFObjGen page = elements[at].page;
  if (kid.isInteger()) return add_kid(at, {What::piece, false, number_of(kid), page, page});
  if (!kid.isDictionary()) return;
  if (is_element(kid)) {
    if (!add(kid, at)) return;
    const auto child = static_cast<std::uint32_t>(elements.size() - 1);
    return elements[at].kids.push_back({What::element, false, child, {}, {}});
  }
  const QPDFObjGen own = kid.hasKey("/Pg") ? kid.getKey("/Pg").getObjGen() : page;
  Handle object = kid.getKey("/Obj");
  if (object.isIndirect()) return add_kid(at, {What::object, false, 0, object.getObjGen(), own});
  Handle number = kid.getKey("/MCID");
  if (!number.isInteger()) return;
  const QPDFObjGen place = kid.hasKey("/Stm") ? kid.getKey("/Stm").getObjGen() : own;
  add_kid(at, {What::piece, false, number_of(number), place, own});
}

void SourceStructure::add_kid(std::uint32_t at, const StructureKid& kid) {
  std::vector<StructureKid>& kids = elements[at].kids;
  const Place here{at, static_cast<std::uint32_t>(kids.size())};
  const bool is_new = kid.what == What::object
                          ? objects.try_emplace(kid.place, here).second
                          : pieces[kid.place].try_emplace(kid.value, here).second;
  if (is_new) kids.push_back(kid);
}

std::vector<bool> SourceStructure::filled() const {
  std::vector<bool> found(elements.size());
  // A parent comes before its kids, so this reads from the end.
  for (std::size_t at = elements.size(); at-- > 0;)
    for (const StructureKid& kid : elements[at].kids)
      if (kid.what != What::element || found[kid.value]) found[at] = true;
  return found;
}

}  // namespace muster::foreign
