// SPDX-License-Identifier: MIT
// The structure tree while it grows. Elements are in slots until they are closed and their pages
// are written; then they are written to the file, and their slots are reused. Also builds the
// parent tree (which element owns each piece of a page) and the tree of identifiers.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "layout/frame.hpp"
#include "pdf/object_file.hpp"
#include "pdf/structure_element.hpp"
#include "pdf/trees.hpp"

namespace muster::pdf {

/// The tree of one document.
class StructureTree {
 public:
  /// `files` are the files to which the sources of tags refer, for messages.
  StructureTree(ObjectFile& file, std::vector<std::string> files,
                Vocabulary vocabulary = Vocabulary::pdf_1_7);

  /// Throws Error for a figure without a text alternative and for an invalid language; logic_error
  /// for a tag without a parent or one that was opened before.
  void open(layout::Tag tag);
  /// Closes an element. The element is written at the next end_page(), because the current page may
  /// still add content to it.
  void close(layout::TagId tag);

  /// A piece of a page's content that belongs to one element.
  struct Mark {
    std::string_view type;
    std::uint32_t number;
    /// The replacement text of the piece, or null if the element has none. The element's first
    /// piece has the whole text, the others have "".
    const std::string* actual_text;
    bool measured;  ///< whether painted() must be called for the piece
  };

  /// Begins a page, which must end before the next one begins. Returns its key in the parent tree.
  /// `owners` are the elements of pieces that the page has already, by number.
  std::uint32_t begin_page(ObjectNumber page, double width, double height,
                           const std::vector<ObjectNumber>& owners = {});
  /// Adds a piece of content to `tag`. The pointer in the result is valid until the next call.
  Mark mark(layout::TagId tag);
  /// Must be called with the bounds of everything that is painted in a measured piece. From them a
  /// figure without a box gets one that encloses all its items.
  void painted(layout::TagId tag, const layout::Rectangle& area);
  /// Adds a link's annotation and returns its key in the parent tree.
  std::uint32_t annotation(layout::TagId tag, ObjectNumber annotation);
  void end_page();

  // The following do nothing in PDF 1.7, where links lead to places on pages only.
  /// Makes `id` a name of the element that is painted next. A footnote is known by its identifier.
  void anchor(std::string_view id);
  /// Records that the link `tag` leads to `id`. The element that refers and a footnote that is
  /// referred to then name each other (/Ref).
  void refer(layout::TagId tag, std::string_view id);
  /// Returns the number of the element with this name; 0 in PDF 1.7 and for an unknown name.
  ObjectNumber element_at(std::string_view id) const;

  /// Returns the level of the last heading opened before `tag`; 0 if there was none.
  int heading_before(layout::TagId tag) const { return x_slots[slot_of(tag)].heading_before; }
  /// Adds an element of an included page as the next child of `tag`. The caller writes the element.
  /// Returns the object number of its parent, `tag`.
  ObjectNumber adopt(layout::TagId tag, ObjectNumber element);
  /// Adds an entry to the parent tree: the elements that own the content of a page, a link or a
  /// picture. Returns the entry's key.
  std::uint32_t add_key(std::string_view owners);
  void add_identifier(std::string id, ObjectNumber element) {
    x_identifiers.emplace_back(std::move(id), element);
  }

  /// Closes and writes the remaining elements. Returns the object number of the root.
  ObjectNumber finish();

 private:
  using Slot = std::uint32_t;

  Slot take_slot();
  Slot slot_of(layout::TagId tag) const;
  void check(const layout::Tag& tag) const;
  void add_item(Slot slot, Kid kid);
  void show(Slot slot);
  void place_box(Element& element) const;
  void write_closed();
  void write_identifiers(std::string& root);
  void write_namespaces(std::string& root);
  void write_references();
  Slot group_with_caption(Slot parent);
  void close_slot(Slot slot);
  bool is_pdf_2() const { return x_vocabulary == Vocabulary::pdf_2_0; }
  ObjectNumber target_number(Slot slot) const;
  Location where(document::Source source) const;

  ObjectFile& x_file;
  std::vector<std::string> x_files;
  Vocabulary x_vocabulary;
  ObjectNumber x_root;
  Namespaces x_namespaces;
  std::vector<ObjectNumber> x_tops;  ///< elements without a parent
  std::vector<Element> x_slots;      ///< index 0 is not used
  std::vector<Slot> x_free;
  std::vector<Slot> x_slot_of_tag{0};  ///< by tag; 0: the element is written
  std::vector<Slot> x_closed;          ///< slots to write, in the order of closing
  std::vector<std::pair<std::string, ObjectNumber>> x_identifiers;
  std::vector<Slot> x_figures;         ///< the last figures opened, if a caption may follow
  std::vector<std::string> x_waiting;  ///< names of the element that is painted next
  std::map<std::string, ObjectNumber, std::less<>> x_named;  ///< elements by name
  /// What leads to one name: the number of the array that has the named element, and the elements
  /// that refer to it.
  struct Link {
    ObjectNumber array = 0;
    std::vector<ObjectNumber> from;
  };
  std::map<std::string, Link, std::less<>> x_links;
  std::vector<std::pair<std::string, ObjectNumber>>
      x_notes;  ///< names, and numbers of their arrays
  bool x_has_aside = false;
  std::uint8_t x_heading = 0;  ///< level of the last heading opened

  SearchTree x_parents;
  std::uint32_t x_next_key = 0;
  ObjectNumber x_page = 0;
  double x_page_width = 0, x_page_height = 0;
  ObjectNumber x_owners_number = 0;
  std::string x_owners;  ///< elements that own the page's pieces, by number
  std::uint32_t x_pieces = 0;
  std::string x_text;  ///< reused buffer
};

}  // namespace muster::pdf
