// SPDX-License-Identifier: MIT
// The tags of a PDF from elsewhere: of its structure tree, the elements that have something on the
// pages that are copied. What belonged to deleted pages stays behind with its texts.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "render/pdf/content_copy.hpp"
#include "render/pdf/structure_tree.hpp"

namespace muster::render::pdf {

/// Our numbers of its pages.
using PageNumbers = std::map<QPDFObjGen, ObjectNumber>;

class IncludedStructure {
 public:
  /// Its elements go below `tag`; with no_tag it has none. All must live until finish().
  IncludedStructure(foreign::SourcePdf& source, ObjectFile& file, StructureTree& structure,
                    layout::TagId tag, const PageNumbers& pages);

  /// How the operators of `owner`, a page or a form, are copied.
  ContentContext pieces_of(foreign::Handle owner, foreign::Handle resources) const;
  /// The same where no piece can belong to an element.
  ContentContext without_pieces(foreign::Handle resources) const;

  /// Entries for a copied page, form, picture or link: the key under which our parent tree has the
  /// elements of its pieces, or its own element; "" if there is none.
  std::string key_of_page(foreign::Handle page, const Pieces& pieces);
  std::string key_of_stream(foreign::Handle stream, ObjectNumber copy, const Pieces& pieces);
  std::string key_of_object(foreign::Handle object, ObjectNumber copy);

  /// After the last page: writes the elements of what was copied.
  void finish();

 private:
  struct Kid {
    enum class What : unsigned char { element, piece, object };
    What what = What::element;
    bool copied = false;
    std::uint32_t value = 0;   ///< the element, or the piece as numbered in the copy
    QPDFObjGen place;          ///< the page or form of a piece; the object
    QPDFObjGen page;           ///< of what stands in a form, or of the object
  };
  struct Element {
    foreign::Handle from;
    std::int64_t parent = -1;
    QPDFObjGen page;
    ObjectNumber number = 0;  ///< 0: nothing of it was copied
    int level = 0;            ///< of a heading
    std::string identifier;   ///< ours
    std::vector<Kid> kids;
  };
  /// An element and its kid.
  struct Place {
    std::uint32_t element = 0, kid = 0;
  };

  void index();
  void index_kids(std::uint32_t at);
  void index_kid(std::uint32_t at, foreign::Handle kid);
  void add_kid(std::uint32_t at, const Kid& kid);
  bool add_element(foreign::Handle from, std::int64_t parent);
  ObjectNumber use(const Place& place);
  std::string owners(QPDFObjGen place, const Pieces& pieces);

  void set_levels(int base);
  void write(const Element& element);
  std::string type_of(const Element& element) const;
  std::string texts(const Element& element) const;
  std::string kids(const Element& element) const;
  std::string kid(const Kid& kid, QPDFObjGen page) const;
  void identify(Element& element);

  foreign::SourcePdf& x_source;
  ObjectFile& x_file;
  StructureTree& x_structure;
  layout::TagId x_tag;
  const PageNumbers& x_pages;
  foreign::Handle x_roles = foreign::Handle::newNull();

  std::vector<Element> x_elements;
  std::set<QPDFObjGen> x_seen;
  std::map<QPDFObjGen, std::map<std::uint32_t, Place>> x_pieces;  ///< by page or form and number there
  std::map<QPDFObjGen, Place> x_objects;
  std::map<QPDFObjGen, ObjectNumber> x_copies;          ///< of forms, pictures and links
  std::map<std::string, std::string> x_identifiers;     ///< of the source, and ours
  ObjectNumber x_top = 0;
};

}  // namespace muster::render::pdf
