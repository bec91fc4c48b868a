// SPDX-License-Identifier: MIT
#include "render/pdf/included_structure.hpp"

#include <algorithm>

#include "foreign/structure_types.hpp"
#include "render/pdf/copied_attributes.hpp"
#include "render/pdf/metadata.hpp"

namespace muster::render::pdf {
namespace {

using foreign::Handle;
using foreign::items_of;
using foreign::standard_type;

constexpr int deepest_heading = 6;

bool is_element(Handle object) {
  return object.isDictionary() && object.getKey("/S").isName() && !object.hasKey("/MCID");
}

/// A negative one belongs to nothing, and is another number here.
std::uint32_t number_of(Handle integer) {
  return static_cast<std::uint32_t>(integer.getIntValueAsInt());
}

/// The level of a heading's type: 1 to 6; 0 if it is none; -1 for one whose level is its depth.
int level_of(const std::string& type) {
  if (type == "/H") return -1;
  const bool numbered = type.size() == 3 && type.starts_with("/H") && type[2] >= '1';
  return numbered && type[2] <= '6' ? type[2] - '0' : 0;
}

}  // namespace

IncludedStructure::IncludedStructure(foreign::SourcePdf& source, ObjectFile& file,
                                     StructureTree& structure, layout::TagId tag,
                                     const PageNumbers& pages)
    : x_source(source), x_file(file), x_structure(structure), x_tag(tag), x_pages(pages) {
  if (tag == layout::no_tag) return;
  x_roles = source.tree().getKey("/RoleMap");
  index();
}

// ---- what the source's tree says

void IncludedStructure::index() {
  for (Handle top : items_of(x_source.tree().getKey("/K")))
    if (is_element(top)) add_element(top, -1);
  for (std::uint32_t at = 0; at < x_elements.size(); ++at) index_kids(at);
}

bool IncludedStructure::add_element(Handle from, std::int64_t parent) {
  if (from.isIndirect() && !x_seen.insert(from.getObjGen()).second) return false;
  Element element;
  element.from = from;
  element.parent = parent;
  Handle page = from.getKey("/Pg");
  if (page.isDictionary()) {
    element.page = page.getObjGen();
  } else if (parent >= 0) {
    element.page = x_elements[static_cast<std::size_t>(parent)].page;
  }
  x_elements.push_back(std::move(element));
  return true;
}

void IncludedStructure::index_kids(std::uint32_t at) {
  for (Handle kid : items_of(x_elements[at].from.getKey("/K"))) index_kid(at, kid);
}

void IncludedStructure::index_kid(std::uint32_t at, Handle kid) {
  const QPDFObjGen page = x_elements[at].page;
  if (kid.isInteger()) return add_kid(at, {Kid::What::piece, false, number_of(kid), page, page});
  if (!kid.isDictionary()) return;
  if (is_element(kid)) {
    if (!add_element(kid, at)) return;
    const auto child = static_cast<std::uint32_t>(x_elements.size() - 1);
    return x_elements[at].kids.push_back({Kid::What::element, false, child, {}, {}});
  }
  const QPDFObjGen own = kid.hasKey("/Pg") ? kid.getKey("/Pg").getObjGen() : page;
  Handle object = kid.getKey("/Obj");
  if (object.isIndirect())
    return add_kid(at, {Kid::What::object, false, 0, object.getObjGen(), own});
  Handle number = kid.getKey("/MCID");
  if (!number.isInteger()) return;
  const QPDFObjGen place = kid.hasKey("/Stm") ? kid.getKey("/Stm").getObjGen() : own;
  add_kid(at, {Kid::What::piece, false, number_of(number), place, own});
}

/// What two elements have is the first one's.
void IncludedStructure::add_kid(std::uint32_t at, const Kid& kid) {
  std::vector<Kid>& kids = x_elements[at].kids;
  const Place here{at, static_cast<std::uint32_t>(kids.size())};
  const bool is_new = kid.what == Kid::What::object
                          ? x_objects.try_emplace(kid.place, here).second
                          : x_pieces[kid.place].try_emplace(kid.value, here).second;
  if (is_new) kids.push_back(kid);
}

// ---- what is copied of it

ContentContext IncludedStructure::pieces_of(Handle owner, Handle resources) const {
  ContentContext context = without_pieces(resources);
  const auto known = x_pieces.find(owner.getObjGen());
  if (known != x_pieces.end())
    context.belongs = [pieces = &known->second](int number) { return number >= 0 && pieces->contains(static_cast<std::uint32_t>(number)); };
  return context;
}

ContentContext IncludedStructure::without_pieces(Handle resources) const {
  return {resources, [](int) { return false; },
          [roles = x_roles](Handle tag) {
            if (tag.isNameAndEquals("/ReversedChars") || tag.isNameAndEquals("/Clip"))
              return tag.getName();
            const std::string type = standard_type(roles, tag);
            return type.empty() ? std::string("/Span") : type;
          }};
}

ObjectNumber IncludedStructure::use(const Place& place) {
  x_elements[place.element].kids[place.kid].copied = true;
  for (auto at = static_cast<std::int64_t>(place.element); at >= 0;) {
    Element& element = x_elements[static_cast<std::size_t>(at)];
    if (element.number != 0) break;
    element.number = x_file.reserve();
    at = element.parent;
  }
  return x_elements[place.element].number;
}

std::string IncludedStructure::owners(QPDFObjGen place, const Pieces& pieces) {
  std::vector<ObjectNumber> elements(pieces.size());
  for (const auto& [number, copied] : pieces) {
    const Place& owner = x_pieces.at(place).at(static_cast<std::uint32_t>(number));
    elements[static_cast<std::size_t>(copied)] = use(owner);
    x_elements[owner.element].kids[owner.kid].value = static_cast<std::uint32_t>(copied);
  }
  std::string list = "[";
  for (ObjectNumber element : elements) list += reference(element) + ' ';
  std::string out = "/StructParents ";
  append_integer(out, x_structure.add_key(list + ']'));
  return out;
}

std::string IncludedStructure::key_of_page(Handle page, const Pieces& pieces) {
  return pieces.empty() ? "" : owners(page.getObjGen(), pieces);
}

std::string IncludedStructure::key_of_stream(Handle stream, ObjectNumber copy,
                                             const Pieces& pieces) {
  if (pieces.empty()) return key_of_object(stream, copy);
  const bool is_new = x_copies.try_emplace(stream.getObjGen(), copy).second;
  return is_new ? owners(stream.getObjGen(), pieces) : "";
}

std::string IncludedStructure::key_of_object(Handle object, ObjectNumber copy) {
  const auto known = x_objects.find(object.getObjGen());
  // The first copy counts, where a page with other resources needs another.
  if (known == x_objects.end() || !x_copies.try_emplace(known->first, copy).second) return "";
  std::string out = "/StructParent ";
  append_integer(out, x_structure.add_key(reference(use(known->second))));
  return out;
}

// ---- the elements

void IncludedStructure::finish() {
  if (x_tag == layout::no_tag) return;
  set_levels(x_structure.heading_before(x_tag));
  for (const Element& element : x_elements)
    if (element.number != 0 && element.parent < 0)
      x_top = x_structure.adopt(x_tag, element.number);
  for (Element& element : x_elements)
    if (element.number != 0) identify(element);
  for (const Element& element : x_elements)
    if (element.number != 0) write(element);
}

/// Headings go below that of ours before them, one level at a time: what screen readers offer as a
/// table of contents has no gaps then, whatever the source's levels are.
void IncludedStructure::set_levels(int base) {
  struct Open {
    std::uint32_t element;
    int sections;
  };
  std::vector<Open> open;
  std::vector<int> above;
  for (std::size_t i = x_elements.size(); i-- > 0;)
    if (x_elements[i].parent < 0) open.push_back({static_cast<std::uint32_t>(i), 0});
  while (!open.empty()) {
    const auto [at, sections] = open.back();
    open.pop_back();
    Element& element = x_elements[at];
    if (element.number == 0) continue;
    const std::string type = standard_type(x_roles, Handle(element.from).getKey("/S"));
    const int level = level_of(type) < 0 ? std::max(1, sections) : level_of(type);
    if (level > 0) {
      while (!above.empty() && above.back() >= level) above.pop_back();
      above.push_back(level);
      element.level = std::min(deepest_heading, base + static_cast<int>(above.size()));
    }
    const bool nests = type == "/Sect" || type == "/Art" || type == "/Part";
    for (std::size_t i = element.kids.size(); i-- > 0;)
      if (element.kids[i].what == Kid::What::element)
        open.push_back({element.kids[i].value, sections + (nests ? 1 : 0)});
  }
}

/// One that the source gives to two elements is the first one's.
void IncludedStructure::identify(Element& element) {
  Handle id = element.from.getKey("/ID");
  if (!id.isString()) return;
  std::string ours = "i" + std::to_string(x_tag) + '.' + std::to_string(x_identifiers.size());
  if (!x_identifiers.try_emplace(id.getStringValue(), ours).second) return;
  x_structure.add_identifier(ours, element.number);
  element.identifier = std::move(ours);
}

void IncludedStructure::write(const Element& element) {
  const bool top = element.parent < 0;
  const ObjectNumber parent =
      top ? x_top : x_elements[static_cast<std::size_t>(element.parent)].number;
  std::string out = "<</Type/StructElem/S" + type_of(element) + "/P " + reference(parent);
  const auto page = x_pages.find(element.page);
  if (page != x_pages.end()) out += "/Pg " + reference(page->second);
  out += texts(element);
  x_file.object(element.number, out + "/K[" + kids(element) + "]>>");
}

/// The standard type that it stands for; a document inside ours is a section.
std::string IncludedStructure::type_of(const Element& element) const {
  if (element.level > 0) return "/H" + std::to_string(element.level);
  const std::string type = standard_type(x_roles, Handle(element.from).getKey("/S"));
  if (type == "/Document") return "/Sect";
  if (!type.empty()) return type;
  const bool groups = std::ranges::any_of(
      element.kids, [](const Kid& kid) { return kid.what == Kid::What::element; });
  return groups ? "/Div" : "/Span";
}

std::string IncludedStructure::texts(const Element& element) const {
  Handle from = element.from;
  std::string out;
  for (const char* key : {"/Alt", "/ActualText", "/E", "/T"}) {
    Handle text = from.getKey(key);
    if (text.isString()) out += key + text.unparseResolved();
  }
  Handle language = from.getKey("/Lang");
  if (language.isNull() && element.parent < 0) language = x_source.root().getKey("/Lang");
  if (language.isString() && is_language_tag(language.getUTF8Value()))
    out += "/Lang" + language.unparseResolved();
  if (!element.identifier.empty()) out += "/ID(" + element.identifier + ')';
  return out + copied_attributes(from, x_source.tree().getKey("/ClassMap"), x_identifiers);
}

std::string IncludedStructure::kids(const Element& element) const {
  std::string out;
  for (const Kid& kid : element.kids) {
    const bool is_element = kid.what == Kid::What::element;
    if (is_element && x_elements[kid.value].number != 0)
      out += reference(x_elements[kid.value].number) + ' ';
    if (!is_element && kid.copied) out += this->kid(kid, element.page) + ' ';
  }
  return out;
}

std::string IncludedStructure::kid(const Kid& kid, QPDFObjGen page) const {
  std::string number;
  append_integer(number, kid.value);
  const bool on_page = x_pages.contains(kid.place);
  if (on_page && kid.place == page) return number;
  const auto own = x_pages.find(kid.page);
  std::string out = own == x_pages.end() ? "<<" : "<</Pg " + reference(own->second);
  if (kid.what == Kid::What::object)
    return out + "/Type/OBJR/Obj " + reference(x_copies.at(kid.place)) + ">>";
  if (!on_page) out += "/Stm " + reference(x_copies.at(kid.place));
  return out + "/Type/MCR/MCID " + number + ">>";
}

}  // namespace muster::render::pdf
