// SPDX-License-Identifier: MIT
// One element of the structure tree, and its words in PDF.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/frame.hpp"
#include "pdf/syntax.hpp"

namespace muster::pdf {

/// Returns the standard structure type of a role, or the one type that a RoleMap explains (Aside).
std::string_view structure_type(layout::Role role);

/// The content of an element, in reading order.
struct Kid {
  /// The kind of content.
  enum class Kind : std::uint8_t {
    element,     ///< `value` is its object number
    content,     ///< `value` is a marked-content number of `page`
    annotation,  ///< `value` is its object number, on `page`
  };
  std::uint32_t value = 0;
  std::uint32_t page : 24 = 0;  ///< the page's object number
  std::uint32_t kind : 8 = 0;   ///< a Kind

  Kind what() const { return static_cast<Kind>(kind); }
};

/// An element that is not written yet.
struct Element {
  layout::TagId tag = layout::no_tag;
  ObjectNumber number = 0;
  ObjectNumber parent = 0;
  std::uint32_t parent_slot = 0;   ///< index of the parent in the tree; 0: it has none
  std::uint32_t painted_kids = 0;  ///< items and children up to here are on pages already
  layout::Role role = layout::Role::paragraph;
  bool painted = false;  ///< something in it or below it is on a page
  bool marked = false;   ///< it has items, not only children
  bool closed = false;
  std::uint8_t heading_before = 0;  ///< level of the last heading before it
  std::vector<Kid> kids;
  std::unique_ptr<layout::TagAttributes> attributes;
  /// The bounds of a figure on its page: left, bottom, right and top, from the page's lower left
  /// corner.
  std::optional<std::array<double, 4>> box;
};

/// Appends the whole dictionary of the element.
void append_element(std::string& out, const Element& element);

}  // namespace muster::pdf
