// SPDX-License-Identifier: MIT
#include "foreign/structure_types.hpp"

#include <algorithm>
#include <array>

namespace muster::foreign {
namespace {

constexpr int most_role_steps = 16;

/// Sorted.
constexpr std::array<std::string_view, 49> standard_types = {
    "/Annot",     "/Art",   "/BibEntry", "/BlockQuote", "/Caption", "/Code",  "/Div",
    "/Document",  "/Figure", "/Form",    "/Formula",    "/H",       "/H1",    "/H2",
    "/H3",        "/H4",    "/H5",       "/H6",         "/Index",   "/L",     "/LBody",
    "/LI",        "/Lbl",   "/Link",     "/NonStruct",  "/Note",    "/P",     "/Part",
    "/Private",   "/Quote", "/RB",       "/RP",         "/RT",      "/Reference", "/Ruby",
    "/Sect",      "/Span",  "/TBody",    "/TD",         "/TFoot",   "/TH",    "/THead",
    "/TOC",       "/TOCI",  "/TR",       "/Table",      "/WP",      "/WT",    "/Warichu"};

struct Later {
  std::string_view type, instead;
};
/// Of PDF 2.0 (ISO 32000-2, 14.8.4), which its own files need not map.
constexpr std::array later_types = {
    Later{"/Aside", "/Sect"}, Later{"/DocumentFragment", "/Sect"}, Later{"/Em", "/Span"},
    Later{"/FENote", "/Note"}, Later{"/H7", "/H6"}, Later{"/H8", "/H6"}, Later{"/H9", "/H6"},
    Later{"/Strong", "/Span"}, Later{"/Sub", "/Span"}, Later{"/Title", "/P"}};

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

}  // namespace muster::foreign
