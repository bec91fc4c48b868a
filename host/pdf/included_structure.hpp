// SPDX-License-Identifier: MIT
// Copies the tags of a foreign PDF: those elements of its structure tree that have content on the
// copied pages. So elements and texts of deleted pages are left out.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "foreign/source_structure.hpp"
#include "pdf/content_copy.hpp"
#include "pdf/structure_tree.hpp"

namespace muster::pdf {

/// Maps each page of the foreign PDF to its object number in our file.
using PageNumbers = std::map<QPDFObjGen, ObjectNumber>;

/// Copies the tags of one foreign PDF into our structure tree.
class IncludedStructure {
 public:
  /// The copied elements go below `tag`; with no_tag none are copied. All arguments must live until
  /// finish().
  IncludedStructure(foreign::SourcePdf& source, ObjectFile& file, StructureTree& structure,
                    layout::TagId tag, const PageNumbers& pages);

  /// Returns the context for copying the operators of `owner`, a page or a form.
  ContentContext pieces_of(foreign::Handle owner, foreign::Handle resources) const;
  /// Returns the context for content whose pieces can't belong to a structure element.
  ContentContext without_pieces(foreign::Handle resources) const;

  /// Returns the elements that own the pieces of a copied page or form, by the numbers of the
  /// pieces.
  std::vector<ObjectNumber> owners_of(foreign::Handle holder, const Pieces& pieces);
  /// These functions return the entry /StructParents or /StructParent of a copied form, picture or
  /// link, or "" if no element owns its content. The entry holds a key of our parent tree, which
  /// leads to the elements of the pieces or of the object.
  std::string key_of_stream(foreign::Handle stream, ObjectNumber copy, const Pieces& pieces);
  std::string key_of_object(foreign::Handle object, ObjectNumber copy);
  /// Whether an element owns a picture or link as a whole, so that its copy has such an entry.
  bool owns(foreign::Handle object) const { return x_from.objects.contains(object.getObjGen()); }

  /// Must be called after the last page. Writes the elements of the copied content.
  void finish();

 private:
  /// The copy of an element of the source.
  struct Copy {
    ObjectNumber number = 0;  ///< 0: it is not copied
    int level = 0;            ///< the level of a heading
    bool empty = false;       ///< a cell without content, copied to keep the table's shape
    std::string identifier;
  };
  using Element = foreign::StructureElement;
  using Kid = foreign::StructureKid;
  using Place = foreign::SourceStructure::Place;

  ObjectNumber use(const Place& place);

  void keep_empty_cells();
  void set_levels(int base);
  void set_level(std::uint32_t at, int sections, int base, std::vector<int>& above);
  void identify(std::size_t at);
  void write(std::size_t at);
  std::string type_of(std::size_t at) const;
  std::string texts(std::size_t at) const;
  std::string kids(std::size_t at) const;
  std::string kid(const Kid& kid, QPDFObjGen page) const;

  foreign::SourcePdf& x_source;
  ObjectFile& x_file;
  StructureTree& x_structure;
  layout::TagId x_tag;
  const PageNumbers& x_pages;
  foreign::SourceStructure x_from;
  std::vector<Copy> x_copied;                        ///< in the order of x_from.elements
  std::map<QPDFObjGen, ObjectNumber> x_copies;       ///< the copies of forms, pictures and links
  std::map<std::string, std::string> x_identifiers;  ///< from each identifier of the source to ours
  ObjectNumber x_top = 0;
};

// The links on pages of other PDFs: to the web, to mail addresses, and to destinations in the same
// file.

/// Copies the links of one foreign PDF.
class IncludedLinks {
 public:
  /// All arguments must live until the last page is copied.
  IncludedLinks(foreign::SourcePdf& source, ObjectFile& file, IncludedStructure& structure,
                const PageNumbers& pages)
      : x_source(source), x_file(file), x_structure(structure), x_pages(pages) {}

  /// Writes the links of a page; returns references to them, or "".
  std::string copy(foreign::Handle page, ObjectNumber copy);

 private:
  std::string action(foreign::Handle annotation);
  std::string place(foreign::Handle destination) const;
  ObjectNumber write(foreign::Handle annotation, ObjectNumber page, const std::string& action);

  foreign::SourcePdf& x_source;
  ObjectFile& x_file;
  IncludedStructure& x_structure;
  const PageNumbers& x_pages;
};

}  // namespace muster::pdf
