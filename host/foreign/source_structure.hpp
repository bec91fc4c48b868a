// SPDX-License-Identifier: MIT
// The structure tree of a PDF from elsewhere, as a table of elements and an index of what they hold.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/source_pdf.hpp"

namespace muster::foreign {

// The structure types of ISO 32000-1, 14.8.4, and the mapping of other types to them.

/// Whether the type, with its slash, is a standard one.
bool is_standard_type(std::string_view type);

/// Returns the standard type for `type`, by the role map of its file (which may be null) and, for
/// the types of PDF 2.0, by the map of that standard; "" if there is none or the map is circular.
std::string standard_type(Handle roles, Handle type);

/// A kid of a structure element.
struct StructureKid {
  /// The kind of kid: another element, marked content, or an object such as a link.
  enum class What : unsigned char { element, piece, object };
  What what = What::element;
  bool copied = false;      ///< for whoever copies the tree
  std::uint32_t value = 0;  ///< the element, or the number of the piece
  QPDFObjGen place;         ///< the page or form of a piece; the object
  QPDFObjGen page;          ///< page of the form's content, or of the object
};

/// An element of the structure tree, with its kids.
struct StructureElement {
  Handle from;
  std::int64_t parent = -1;  ///< -1: it has none
  std::string type;          ///< the standard one, with its slash; "" if there is none
  QPDFObjGen page;           ///< its own, or that of the element above
  std::vector<StructureKid> kids;
};

/// The structure tree of a foreign PDF, as an array of elements.
class SourceStructure {
 public:
  /// An element, and the number of one of its kids.
  struct Place {
    std::uint32_t element = 0, kid = 0;
  };
  using Pieces = std::map<std::uint32_t, Place>;

  /// Makes an empty structure from a null tree. Content that two elements claim belongs to the
  /// first; circles are cut.
  explicit SourceStructure(Handle tree);

  std::vector<StructureElement> elements;
  std::map<QPDFObjGen, Pieces> pieces;  ///< by page or form, then by number there
  std::map<QPDFObjGen, Place> objects;

  Handle roles = Handle::newNull();
  const StructureElement* parent_of(const StructureElement& element) const {
    return element.parent < 0 ? nullptr : &elements[static_cast<std::size_t>(element.parent)];
  }
  /// Returns for each element whether it or an element below it has a piece or an object, on any
  /// page.
  std::vector<bool> filled() const;

 private:
  bool add(Handle from, std::int64_t parent);
  void read_kid(std::uint32_t at, Handle kid);
  void add_kid(std::uint32_t at, const StructureKid& kid);

  std::set<QPDFObjGen> x_seen;
};

}  // namespace muster::foreign
