// SPDX-License-Identifier: MIT
#include "pdf/structure_tree.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "pdf/metadata.hpp"

namespace muster::pdf {
namespace {

using layout::no_tag;
using layout::Rectangle;
using layout::Role;
using layout::TagId;

const std::string nothing;

Kid kid_of(Kid::Kind kind, std::uint32_t value, ObjectNumber page = 0) {
  Kid kid;
  kid.value = value;
  kid.page = page & 0xFFFFFFU;
  kid.kind = static_cast<std::uint8_t>(kind);
  return kid;
}

/// Returns the level of a heading, or 0 for another role.
std::uint8_t heading_level(Role role) {
  const bool is_heading = role >= Role::heading_1 && role <= Role::heading_6;
  return is_heading ? static_cast<std::uint8_t>(static_cast<int>(role) -
                                                static_cast<int>(Role::heading_1) + 1)
                    : 0;
}

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

}  // namespace

StructureTree::StructureTree(ObjectFile& file, std::vector<std::string> files,
                             Vocabulary vocabulary)
    : x_file(file),
      x_files(std::move(files)),
      x_vocabulary(vocabulary),
      x_root(file.reserve()),
      x_slots(1),
      x_parents(file, SearchTree::Keys::numbers) {
  if (is_pdf_2()) x_namespaces = {file.reserve(), file.reserve()};
}

Location StructureTree::where(document::Source source) const {
  return {source.file < x_files.size() ? x_files[source.file] : std::string(), source.line};
}

void StructureTree::check(const layout::Tag& tag) const {
  const layout::TagAttributes* attributes = tag.attributes.get();
  if (tag.role == Role::figure && (attributes == nullptr || is_blank(attributes->alternative))) {
    throw Error(code::pdf_figure_alternative, where(tag.source),
                "a figure has no text alternative, which an accessible PDF needs",
                {"say in one sentence what the figure shows"});
  }
  if (attributes != nullptr && !attributes->language.empty() &&
      !is_language_tag(attributes->language)) {
    throw Error(code::pdf_language, where(tag.source),
                "'" + attributes->language + "' is not a language tag",
                {"write, for example, lang=cy"});
  }
}

StructureTree::Slot StructureTree::take_slot() {
  if (x_free.empty()) {
    x_slots.emplace_back();
    return static_cast<Slot>(x_slots.size() - 1);
  }
  const Slot slot = x_free.back();
  x_free.pop_back();
  return slot;
}

StructureTree::Slot StructureTree::slot_of(TagId tag) const {
  const Slot slot = tag < x_slot_of_tag.size() ? x_slot_of_tag[tag] : 0;
  if (slot == 0) throw std::logic_error("a tag that is not open: it would be lost to readers");
  return slot;
}

void StructureTree::open(layout::Tag tag) {
  check(tag);
  if (tag.id != x_slot_of_tag.size()) throw std::logic_error("tags must be numbered as they open");
  Slot parent = tag.parent == no_tag ? 0 : slot_of(tag.parent);
  if (x_slots[parent].closed) throw std::logic_error("a tag opened in one that is closed");
  if (is_pdf_2() && tag.role == Role::caption && x_slots[parent].role != Role::table)
    parent = group_with_caption(parent);
  const Slot slot = take_slot();
  x_slot_of_tag.push_back(slot);
  Element& element = x_slots[slot];
  element.tag = tag.id;
  element.number = x_file.reserve();
  element.parent = parent == 0 ? x_root : x_slots[parent].number;
  element.parent_slot = parent;
  element.role = tag.role;
  element.heading_before = x_heading;
  if (heading_level(tag.role) > 0) x_heading = heading_level(tag.role);
  element.attributes = std::move(tag.attributes);
  if (parent == 0) {
    x_tops.push_back(element.number);
  } else {
    x_slots[parent].kids.push_back(kid_of(Kid::Kind::element, element.number));
  }
  if (element.attributes && !element.attributes->id.empty()) {
    x_identifiers.emplace_back(element.attributes->id, element.number);
  }
  x_has_aside = x_has_aside || tag.role == Role::aside;
  if (!is_pdf_2()) return;
  if (tag.role == Role::note) {
    element.related = x_file.reserve();
    if (element.attributes) {
      x_named.try_emplace(element.attributes->id, element.number);
      x_notes.emplace_back(element.attributes->id, element.related);
    }
  }
  if (tag.role == Role::figure) {
    x_figures.push_back(slot);
  } else if (std::ranges::find(x_figures, parent) == x_figures.end()) {
    x_figures.clear();
  }
}

/// Puts the figures before a caption into a new element and returns its slot, for the caption.
StructureTree::Slot StructureTree::group_with_caption(Slot parent) {
  const Slot slot = take_slot();
  Element& group = x_slots[slot];
  Element& above = x_slots[parent];
  group.number = x_file.reserve();
  group.parent = above.number;
  group.parent_slot = parent;
  group.is_group = true;
  group.open_in_group = 1;  // the caption
  while (!x_figures.empty() && above.kids.size() > above.painted_kids) {
    Element& figure = x_slots[x_figures.back()];
    const Kid& last = above.kids.back();
    if (last.what() != Kid::Kind::element || last.value != figure.number) break;
    group.kids.insert(group.kids.begin(), last);
    figure.parent = group.number;
    figure.parent_slot = slot;
    if (!figure.closed) ++group.open_in_group;
    above.kids.pop_back();
    x_figures.pop_back();
  }
  above.kids.push_back(kid_of(Kid::Kind::element, group.number));
  return slot;
}

void StructureTree::close(TagId tag) {
  const Slot slot = slot_of(tag);
  if (x_slots[slot].closed) throw std::logic_error("a tag closed twice");
  close_slot(slot);
}

void StructureTree::close_slot(Slot slot) {
  x_slots[slot].closed = true;
  x_closed.push_back(slot);
  const Slot above = x_slots[slot].parent_slot;
  if (x_slots[above].is_group && --x_slots[above].open_in_group == 0) close_slot(above);
}

std::uint32_t StructureTree::begin_page(ObjectNumber page, double width, double height,
                                        const std::vector<ObjectNumber>& owners) {
  x_page = page;
  x_page_width = width;
  x_page_height = height;
  x_owners_number = x_file.reserve();
  x_owners = "[";
  for (const ObjectNumber owner : owners) {
    append_reference(x_owners, owner);
    x_owners += ' ';
  }
  x_pieces = static_cast<std::uint32_t>(owners.size());
  std::string value;
  append_reference(value, x_owners_number);
  return add_key(value);
}

std::uint32_t StructureTree::add_key(std::string_view owners) {
  std::string key;
  append_integer(key, x_next_key);
  x_parents.add(key, owners);
  return x_next_key++;
}

ObjectNumber StructureTree::adopt(TagId tag, ObjectNumber element) {
  const Slot slot = slot_of(tag);
  add_item(slot, kid_of(Kid::Kind::element, element));
  return x_slots[slot].number;
}

/// Called when content of `slot` is on a page. If it is the first content of `slot`, each ancestor
/// will insert its further content after `slot`. So content that is painted later also comes later
/// in reading order.
void StructureTree::show(Slot slot) {
  while (!x_slots[slot].painted) {
    x_slots[slot].painted = true;
    const Slot above = x_slots[slot].parent_slot;
    if (above == 0) return;
    Element& parent = x_slots[above];
    for (std::size_t i = parent.painted_kids; i < parent.kids.size(); ++i) {
      const Kid& kid = parent.kids[i];
      if (kid.what() != Kid::Kind::element || kid.value != x_slots[slot].number) continue;
      parent.painted_kids = static_cast<std::uint32_t>(i + 1);
      break;
    }
    slot = above;
  }
}

void StructureTree::add_item(Slot slot, Kid kid) {
  Element& element = x_slots[slot];
  element.kids.insert(element.kids.begin() + element.painted_kids, kid);
  ++element.painted_kids;
  show(slot);
}

StructureTree::Mark StructureTree::mark(TagId tag) {
  const Slot slot = slot_of(tag);
  Element& element = x_slots[slot];
  const std::uint32_t number = x_pieces++;
  append_reference(x_owners, element.number);
  x_owners += ' ';
  add_item(slot, kid_of(Kid::Kind::content, number, x_page));
  for (const std::string& id : x_waiting) x_named.try_emplace(id, target_number(slot));
  x_waiting.clear();
  if (element.role == Role::figure) place_box(element);
  const bool replaced = element.attributes && !element.attributes->actual_text.empty();
  const bool again = std::exchange(element.marked, true);
  const std::string* text = !replaced ? nullptr
                            : again   ? &nothing
                                      : &element.attributes->actual_text;
  const bool measured = element.role == Role::figure && !element.attributes->box;
  return {structure_type(element.role, x_vocabulary), number, text, measured};
}

void StructureTree::anchor(std::string_view id) {
  if (is_pdf_2() && !x_named.contains(id)) x_waiting.emplace_back(id);
}

/// Returns the number of the element to which a link leads that leads to `slot`: not a part of a
/// line, a label or a caption, but the whole paragraph, item, table or figure.
ObjectNumber StructureTree::target_number(Slot slot) const {
  const auto is_part = [](const Element& element) {
    return element.role == Role::span || element.role == Role::code || element.role == Role::link ||
           element.role == Role::reference || element.role == Role::label ||
           element.role == Role::caption;
  };
  while (is_part(x_slots[slot]) && x_slots[slot].parent_slot != 0) slot = x_slots[slot].parent_slot;
  return x_slots[slot].number;
}

void StructureTree::refer(TagId tag, std::string_view id) {
  if (!is_pdf_2()) return;
  Slot slot = slot_of(tag);
  const Slot above = x_slots[slot].parent_slot;
  if (x_slots[above].role == Role::reference) slot = above;
  Element& element = x_slots[slot];
  if (element.related != 0) return;  // a further line of the same link
  Link& link = x_links[std::string(id)];
  if (link.array == 0) link.array = x_file.reserve();
  element.related = link.array;
  link.from.push_back(element.number);
}

ObjectNumber StructureTree::element_at(std::string_view id) const {
  const auto found = x_named.find(id);
  return found == x_named.end() ? 0 : found->second;
}

/// Converts an element's box from layout coordinates to those of the page, at the first call only.
/// Cuts the box at the edges of the page.
void StructureTree::place_box(Element& element) const {
  if (element.box || !element.attributes->box) return;
  const Rectangle& area = *element.attributes->box;
  element.box = {std::max(area.x, 0.0), std::max(x_page_height - area.y - area.height, 0.0),
                 std::min(area.x + area.width, x_page_width),
                 std::min(x_page_height - area.y, x_page_height)};
}

void StructureTree::painted(TagId tag, const Rectangle& area) {
  Element& element = x_slots[slot_of(tag)];
  if (element.role != Role::figure || element.attributes->box) return;
  if (!element.box) element.box = {x_page_width, x_page_height, 0, 0};
  auto& [left, bottom, right, top] = *element.box;
  left = std::clamp(area.x, 0.0, left);
  bottom = std::clamp(x_page_height - area.y - area.height, 0.0, bottom);
  right = std::clamp(area.x + area.width, right, x_page_width);
  top = std::clamp(x_page_height - area.y, top, x_page_height);
}

std::uint32_t StructureTree::annotation(TagId tag, ObjectNumber annotation) {
  const Slot slot = slot_of(tag);
  if (x_slots[slot].role != Role::link) throw std::logic_error("a link area outside a link");
  add_item(slot, kid_of(Kid::Kind::annotation, annotation, x_page));
  std::string value;
  append_reference(value, x_slots[slot].number);
  return add_key(value);
}

void StructureTree::end_page() {
  x_file.object(x_owners_number, x_owners += ']');
  write_closed();
}

void StructureTree::write_closed() {
  for (Slot slot : x_closed) {
    Element& element = x_slots[slot];
    x_text.clear();
    append_element(x_text, element, x_namespaces);
    x_file.object(element.number, x_text);
    x_slot_of_tag[element.tag] = 0;
    // The next element in this slot reuses the memory for kids.
    std::vector<Kid> kids = std::move(element.kids);
    if (kids.capacity() > 64) kids = {};
    kids.clear();
    element = {};
    element.kids = std::move(kids);
    x_free.push_back(slot);
  }
  x_closed.clear();
}

void StructureTree::write_identifiers(std::string& root) {
  if (x_identifiers.empty()) return;
  std::ranges::sort(x_identifiers);
  SearchTree tree(x_file, SearchTree::Keys::names);
  std::string key;
  std::string value;
  for (std::size_t i = 0; i < x_identifiers.size(); ++i) {
    const auto& [id, number] = x_identifiers[i];
    if (i > 0 && x_identifiers[i - 1].first == id) {
      throw std::logic_error("two tags have the identifier " + id);
    }
    key.clear();
    value.clear();
    append_byte_string(key, id);
    append_reference(value, number);
    tree.add(key, value);
  }
  append_reference(root += "/IDTree ", tree.finish());
}

void StructureTree::write_namespaces(std::string& root) {
  if (!is_pdf_2()) return;
  x_file.object(x_namespaces.current, "<</Type/Namespace/NS(http://iso.org/pdf2/ssn)>>");
  x_file.object(x_namespaces.older, "<</Type/Namespace/NS(http://iso.org/pdf/ssn)>>");
  append_reference(root += "/Namespaces[", x_namespaces.current);
  append_reference(root += ' ', x_namespaces.older);
  root += ']';
}

/// Writes the arrays of elements that others refer to, and those of each footnote's references.
void StructureTree::write_references() {
  std::string array;
  const auto write = [&](ObjectNumber number, const std::vector<ObjectNumber>& elements) {
    array = "[";
    for (const ObjectNumber element : elements) append_reference(array += ' ', element);
    x_file.object(number, array += ']');
  };
  for (const auto& [id, link] : x_links) {
    const ObjectNumber element = element_at(id);
    write(link.array, element == 0 ? std::vector<ObjectNumber>{} : std::vector{element});
  }
  for (const auto& [id, number] : x_notes) {
    const auto link = x_links.find(id);
    write(number, link == x_links.end() ? std::vector<ObjectNumber>{} : link->second.from);
  }
}

ObjectNumber StructureTree::finish() {
  for (std::size_t tag = x_slot_of_tag.size(); tag-- > 1;) {
    const Slot slot = x_slot_of_tag[tag];
    if (slot != 0 && !x_slots[slot].closed) close(static_cast<TagId>(tag));
  }
  write_closed();
  for (const std::string& id : x_waiting) x_named.try_emplace(id, x_tops.back());
  write_references();
  std::string root = "<</Type/StructTreeRoot/K[";
  for (ObjectNumber top : x_tops) append_reference(root += ' ', top);
  append_reference(root += "]/ParentTree ", x_parents.finish());
  append_integer(root += "/ParentTreeNextKey ", x_next_key);
  write_identifiers(root);
  write_namespaces(root);
  if (x_has_aside && !is_pdf_2()) root += "/RoleMap<</Aside/Sect>>";
  x_file.object(x_root, root + ">>");
  return x_root;
}

}  // namespace muster::pdf
