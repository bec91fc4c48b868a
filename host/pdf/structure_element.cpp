// SPDX-License-Identifier: MIT
#include "pdf/structure_element.hpp"

namespace muster::pdf {
namespace {

using layout::Numbering;
using layout::Role;
using layout::Scope;

/// The structure types, in the order of layout::Role.
constexpr std::array<std::string_view, 31> types = {
    "Document", "Part",      "Sect", "H1",   "H2",   "H3",     "H4",         "H5",
    "H6",       "P",         "L",    "LI",   "Lbl",  "LBody",  "BlockQuote", "Table",
    "THead",    "TBody",     "TR",   "TH",   "TD",   "Figure", "Caption",    "Link",
    "Note",     "Reference", "TOC",  "TOCI", "Span", "Code",   "Aside"};
static_assert(types.size() == static_cast<std::size_t>(Role::aside) + 1);

/// Whether PDF 2.0 has dropped the type of the role.
bool is_older(Role role) {
  return role == Role::quote || role == Role::reference || role == Role::contents ||
         role == Role::contents_item || role == Role::code;
}

void append_entry(std::string& out, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  out += key;
  append_text_string(out, text);
}

/// Returns the page of an element's first item (0 without items). It becomes the element's /Pg, so
/// that items on this page need not name it.
ObjectNumber page_of(const Element& element) {
  for (const Kid& kid : element.kids) {
    if (kid.what() != Kid::Kind::element) return kid.page;
  }
  return 0;
}

void append_page(std::string& out, ObjectNumber page) {
  out += "/Pg ";
  append_reference(out, page);
}

void append_kid(std::string& out, const Kid& kid, ObjectNumber page) {
  switch (kid.what()) {
    case Kid::Kind::element:
      append_reference(out, kid.value);
      return;
    case Kid::Kind::content:
      if (kid.page == page) return append_integer(out, kid.value);
      out += "<</Type/MCR";
      append_page(out, kid.page);
      out += "/MCID ";
      append_integer(out, kid.value);
      break;
    case Kid::Kind::annotation:
      out += "<</Type/OBJR";
      if (kid.page != page) append_page(out, kid.page);
      out += "/Obj ";
      append_reference(out, kid.value);
      break;
  }
  out += ">>";
}

void append_kids(std::string& out, const Element& element, ObjectNumber page) {
  if (element.kids.empty()) return;
  const bool several = element.kids.size() > 1;
  out += several ? "/K[" : "/K ";
  for (std::size_t i = 0; i < element.kids.size(); ++i) {
    if (i > 0) out += ' ';
    append_kid(out, element.kids[i], page);
  }
  if (several) out += ']';
}

std::string_view scope_name(Scope scope) {
  return scope == Scope::column ? "Column" : scope == Scope::row ? "Row" : "";
}

std::string table_attributes(const layout::TagAttributes& attributes) {
  std::string out;
  if (attributes.scope != Scope::none) append_name(out += "/Scope", scope_name(attributes.scope));
  if (attributes.column_span > 1) append_integer(out += "/ColSpan ", attributes.column_span);
  if (attributes.row_span > 1) append_integer(out += "/RowSpan ", attributes.row_span);
  if (!attributes.headers.empty()) {
    out += "/Headers[";
    for (const std::string& id : attributes.headers) append_byte_string(out, id);
    out += ']';
  }
  append_entry(out, "/Summary", attributes.summary);
  return out;
}

std::string box_attribute(const std::array<double, 4>& box) {
  std::string out = "/Placement/Block/BBox[";
  for (std::size_t i = 0; i < box.size(); ++i) {
    if (i > 0) out += ' ';
    append_number(out, box[i]);
  }
  return out + ']';
}

void append_owner(std::string& out, std::string_view owner, const std::string& entries) {
  if (entries.empty()) return;
  out += "<</O/";
  out += owner;
  out += entries;
  out += ">>";
}

/// Returns the attribute objects of an element, one for each owner that has attributes.
std::string attribute_objects(const Element& element, bool is_footnote) {
  std::string out;
  if (is_footnote) append_owner(out, "FENote", "/NoteType/Footnote");
  if (const auto* attributes = element.attributes.get()) {
    append_owner(out, "Table", table_attributes(*attributes));
    if (attributes->numbering != Numbering::none) {
      append_owner(out, "List",
                   attributes->numbering == Numbering::disc ? "/ListNumbering/Disc"
                                                            : "/ListNumbering/Decimal");
    }
  }
  if (element.box) append_owner(out, "Layout", box_attribute(*element.box));
  return out;
}

void append_attributes(std::string& out, const Element& element, bool is_footnote) {
  if (const auto* attributes = element.attributes.get()) {
    append_entry(out, "/Alt", attributes->alternative);
    append_entry(out, "/ActualText", attributes->actual_text);
    append_entry(out, "/Lang", attributes->language);
    append_entry(out, "/T", attributes->title);
    if (!attributes->id.empty()) append_byte_string(out += "/ID", attributes->id);
  }
  const std::string objects = attribute_objects(element, is_footnote);
  if (!objects.empty()) out += "/A[" + objects + ']';
}

}  // namespace

std::string_view structure_type(Role role, Vocabulary vocabulary) {
  if (vocabulary == Vocabulary::pdf_2_0 && role == Role::note) return "FENote";
  return types[static_cast<std::size_t>(role)];
}

void append_element(std::string& out, const Element& element, const Namespaces& namespaces) {
  const bool is_pdf_2 = namespaces.current != 0;
  const auto vocabulary = is_pdf_2 ? Vocabulary::pdf_2_0 : Vocabulary::pdf_1_7;
  out += "<</S/";
  out += element.is_group ? "Sect" : structure_type(element.role, vocabulary);
  if (is_pdf_2) {
    const bool older = !element.is_group && is_older(element.role);
    append_reference(out += "/NS ", older ? namespaces.older : namespaces.current);
  }
  if (element.related != 0) append_reference(out += "/Ref ", element.related);
  out += "/P ";
  append_reference(out, element.parent);
  const ObjectNumber page = page_of(element);
  if (page != 0) append_page(out, page);
  append_kids(out, element, page);
  const bool is_footnote = is_pdf_2 && element.role == Role::note;
  if (element.attributes || element.box || is_footnote)
    append_attributes(out, element, is_footnote);
  out += ">>";
}

}  // namespace muster::pdf
