// SPDX-License-Identifier: MIT
// One element of the structure tree, and its PDF dictionary.
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

/// The structure types that a file uses: those of PDF 1.7, or those of PDF 2.0, which has its own
/// type for footnotes.
enum class Vocabulary : std::uint8_t { pdf_1_7, pdf_2_0 };

/// Returns the structure type of a role. All are standard types except Aside, which the RoleMap
/// explains in PDF 1.7.
std::string_view structure_type(layout::Role role, Vocabulary vocabulary = Vocabulary::pdf_1_7);

/// The object numbers of the namespaces (ISO 32000-2, 14.8.6) to which the elements belong; 0 in
/// PDF 1.7, which has none. PDF 2.0 has dropped some types, such as TOC, so they belong to the
/// older namespace.
struct Namespaces {
  ObjectNumber current = 0;
  ObjectNumber older = 0;
};

/// One child of an element: another element, a piece of content or a link annotation.
struct Kid {
  /// What the child is, which decides the meaning of `value`.
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
  std::uint32_t parent_slot = 0;   ///< the parent's index in StructureTree; 0: no parent
  std::uint32_t painted_kids = 0;  ///< number of kids, from the first, that are on pages already
  layout::Role role = layout::Role::paragraph;
  bool painted = false;  ///< content of it or of a descendant is on a page
  bool marked = false;   ///< it has content of its own, not only child elements
  bool closed = false;
  /// A Sect made for figures and their caption, because in PDF 2.0 a caption is the first or last
  /// child of its parent. It has no tag.
  bool is_group = false;
  std::uint8_t open_in_group = 0;   ///< number of the group's children that are open
  std::uint8_t heading_before = 0;  ///< level of the last heading before it; 0: none
  /// The number of the array of elements to which this one refers (/Ref); 0: none.
  ObjectNumber related = 0;
  std::vector<Kid> kids;
  std::unique_ptr<layout::TagAttributes> attributes;
  /// The bounds of a figure on its page: left, bottom, right and top, in points from the lower left
  /// corner.
  std::optional<std::array<double, 4>> box;
};

/// Appends the element's dictionary as PDF.
void append_element(std::string& out, const Element& element, const Namespaces& namespaces = {});

}  // namespace muster::pdf
