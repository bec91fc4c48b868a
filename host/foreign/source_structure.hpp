// SPDX-License-Identifier: MIT
// The structure tree of a foreign PDF, as a list of elements with an index of their content.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/source_pdf.hpp"

namespace muster::foreign {

// The standard structure types of ISO 32000-1, 14.8.4, and the mapping of other types to them.

/// Whether a type such as "/P" is a standard type.
bool is_standard_type(std::string_view type);

/// Returns the standard type for `type`, by the file's role map `roles` (which may be null). New
/// types of PDF 2.0 are mapped to similar types. Returns "" if there is no standard type or the
/// role map is circular.
std::string standard_type(Handle roles, Handle type);

/// A kid of a structure element.
struct StructureKid {
  /// The kind of kid: another element, marked content, or an object such as a link.
  enum class What : unsigned char { element, piece, object };
  What what = What::element;
  bool copied = false;      ///< set by code that copies the tree
  std::uint32_t value = 0;  ///< the element's index, or the number of the piece
  QPDFObjGen place;         ///< the page or form of a piece, or the object
  QPDFObjGen page;          ///< the page that shows the form or object
};

/// An element of the structure tree, with its kids.
struct StructureElement {
  Handle from;
  std::int64_t parent = -1;  ///< index of the parent; -1 for a top element
  std::string type;          ///< standard type such as "/P"; "" if there is none
  QPDFObjGen page;           ///< its own, or its parent's
  std::vector<StructureKid> kids;
};

/// The structure tree of a foreign PDF, as an array of elements.
class SourceStructure {
 public:
  /// The index of an element, and the index of one of its kids.
  struct Place {
    std::uint32_t element = 0, kid = 0;
  };
  using Pieces = std::map<std::uint32_t, Place>;

  /// Reads the tree; a null tree gives an empty structure. Content that two elements claim belongs
  /// to the first. Elements that contain themselves are cut off.
  explicit SourceStructure(Handle tree);

  std::vector<StructureElement> elements;
  std::map<QPDFObjGen, Pieces> pieces;  ///< by page or form, then by the number of the piece
  std::map<QPDFObjGen, Place> objects;

  Handle roles = Handle::newNull();
  const StructureElement* parent_of(const StructureElement& element) const {
    return element.parent < 0 ? nullptr : &elements[static_cast<std::size_t>(element.parent)];
  }
  /// Returns for each element whether it or a descendant has a piece or an object, on any page.
  std::vector<bool> filled() const;

 private:
  bool add(Handle from, std::int64_t parent);
  void read_kid(std::uint32_t at, Handle kid);
  void add_kid(std::uint32_t at, const StructureKid& kid);

  std::set<QPDFObjGen> x_seen;
};

}  // namespace muster::foreign
