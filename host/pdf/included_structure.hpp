// SPDX-License-Identifier: MIT
// The tags of a foreign PDF: of its structure tree, the elements with content on the copied pages.
// Elements and texts of deleted pages are left out.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "foreign/source_structure.hpp"
#include "pdf/content_copy.hpp"
#include "pdf/structure_tree.hpp"

namespace muster::pdf {

/// Our numbers of its pages.
using PageNumbers = std::map<QPDFObjGen, ObjectNumber>;

/// Copies the tags of one foreign PDF into our structure tree.
class IncludedStructure {
 public:
  /// Its elements go below `tag`; with no_tag it has none. All must live until finish().
  IncludedStructure(foreign::SourcePdf& source, ObjectFile& file, StructureTree& structure,
                    layout::TagId tag, const PageNumbers& pages);

  /// Returns how the operators of `owner`, a page or a form, are copied.
  ContentContext pieces_of(foreign::Handle owner, foreign::Handle resources) const;
  /// Returns the same for content whose pieces can't belong to an element.
  ContentContext without_pieces(foreign::Handle resources) const;

  /// Entries for a copied page, form, picture or link: the key under which our parent tree has the
  /// elements of its pieces, or its own element; "" if there is none.
  std::string key_of_page(foreign::Handle page, const Pieces& pieces);
  std::string key_of_stream(foreign::Handle stream, ObjectNumber copy, const Pieces& pieces);
  std::string key_of_object(foreign::Handle object, ObjectNumber copy);

  /// Must be called after the last page. Writes the elements of the copied content.
  void finish();

 private:
  /// The copy of an element of the source.
  struct Copy {
    ObjectNumber number = 0;  ///< 0: it stays behind
    int level = 0;            ///< of a heading
    bool empty = false;       ///< a cell without content, kept for the shape of its table
    std::string identifier;
  };
  using Element = foreign::StructureElement;
  using Kid = foreign::StructureKid;
  using Place = foreign::SourceStructure::Place;

  ObjectNumber use(const Place& place);
  std::string owners(QPDFObjGen place, const Pieces& pieces);

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
  std::vector<Copy> x_copied;                        ///< by element
  std::map<QPDFObjGen, ObjectNumber> x_copies;       ///< of forms, pictures and links
  std::map<std::string, std::string> x_identifiers;  ///< of the source, and ours
  ObjectNumber x_top = 0;
};

// The links on pages from elsewhere: to the web, by mail, and to places in the same file.

/// Copies the links of one foreign PDF.
class IncludedLinks {
 public:
  /// All must live until the last page is copied.
  IncludedLinks(foreign::SourcePdf& source, ObjectFile& file, IncludedStructure& structure,
                const PageNumbers& pages)
      : x_source(source), x_file(file), x_structure(structure), x_pages(pages) {}

  /// Writes the links of a page; returns the page's entry /Annots, or "".
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
