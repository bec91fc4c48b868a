// SPDX-License-Identifier: MIT
// The structure tree as it grows: elements wait in slots until they are closed and their pages are
// written, then leave as text. Also who owns which piece of a page (the parent tree) and which
// element has which identifier.
#pragma once

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
  /// `files` are the files to which the tags' sources refer, for messages.
  StructureTree(ObjectFile& file, std::vector<std::string> files);

  /// Throws Error for a figure without a text alternative and for an invalid language; logic_error
  /// for a tag without a parent or one that was opened before.
  void open(layout::Tag tag);
  /// Closes an element. It is written with the next page that ends, which may still hold items of
  /// it.
  void close(layout::TagId tag);

  /// A piece of a page's content that belongs to one element.
  struct Mark {
    std::string_view type;
    std::uint32_t number;
    /// The replacement text of the piece, or null: the whole text at an element's first piece, ""
    /// at the others.
    const std::string* actual_text;
    bool measured;  ///< painted() wants to know what is painted in the piece
  };

  /// Begins a page, which must end before the next one begins. Returns its key in the parent tree.
  std::uint32_t begin_page(ObjectNumber page, double width, double height);
  /// Adds a piece of content to `tag`. The pointer is valid until the next call.
  Mark mark(layout::TagId tag);
  /// Must be called for what is painted in a measured piece: a figure without a box gets one that
  /// holds all its items.
  void painted(layout::TagId tag, const layout::Rectangle& area);
  /// Adds a link's annotation and returns its key in the parent tree.
  std::uint32_t annotation(layout::TagId tag, ObjectNumber annotation);
  void end_page();

  /// Returns the level of the last heading opened before `tag`; 0 if there was none.
  int heading_before(layout::TagId tag) const { return x_slots[slot_of(tag)].heading_before; }
  /// Adds an element of a page from elsewhere, which the caller writes, as the next one in `tag`.
  /// Returns the number of that element's parent.
  ObjectNumber adopt(layout::TagId tag, ObjectNumber element);
  /// Adds the owners of the marked content of a page, a link or a picture; returns their key.
  std::uint32_t add_key(std::string_view owners);
  void add_identifier(std::string id, ObjectNumber element) {
    x_identifiers.emplace_back(std::move(id), element);
  }

  /// Closes and writes the remaining elements; returns the number of the root.
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
  Location where(document::Source source) const;

  ObjectFile& x_file;
  std::vector<std::string> x_files;
  ObjectNumber x_root;
  std::vector<ObjectNumber> x_tops;  ///< elements without a parent
  std::vector<Element> x_slots;      ///< 0 isn't a slot
  std::vector<Slot> x_free;
  std::vector<Slot> x_slot_of_tag{0};  ///< 0 once written
  std::vector<Slot> x_closed;          ///< in the order of closing
  std::vector<std::pair<std::string, ObjectNumber>> x_identifiers;
  bool x_has_aside = false;
  std::uint8_t x_heading = 0;  ///< level of the last one opened

  SearchTree x_parents;
  std::uint32_t x_next_key = 0;
  ObjectNumber x_page = 0;
  double x_page_width = 0, x_page_height = 0;
  ObjectNumber x_owners_number = 0;
  std::string x_owners;  ///< of the page's pieces, by number
  std::uint32_t x_pieces = 0;
  std::string x_text;  ///< buffer
};

}  // namespace muster::pdf
