// SPDX-License-Identifier: MIT
#include "pdf/included_structure.hpp"

#include <algorithm>
#include <utility>

#include "foreign/source_structure.hpp"
#include "pdf/copied_values.hpp"
#include "pdf/metadata.hpp"

namespace muster::pdf {
namespace {

using foreign::Handle;
using foreign::standard_type;
using What = foreign::StructureKid::What;

constexpr int deepest_heading = 6;

/// Returns the level of a heading type, 1 to 6. Returns 0 if the type isn't a heading, and -1 for
/// "/H", whose level is its depth in the tree.
int level_of(const std::string& type) {
  if (type == "/H") return -1;
  const bool numbered = type.size() == 3 && type.starts_with("/H") && type[2] >= '1';
  return numbered && type[2] <= '6' ? type[2] - '0' : 0;
}

bool nests_headings(const std::string& type) {
  return type == "/Sect" || type == "/Art" || type == "/Part";
}

bool shapes_a_table(const std::string& type) {
  return type == "/TR" || type == "/TD" || type == "/TH";
}

}  // namespace

IncludedStructure::IncludedStructure(foreign::SourcePdf& source, ObjectFile& file,
                                     StructureTree& structure, layout::TagId tag,
                                     const PageNumbers& pages)
    : x_source(source),
      x_file(file),
      x_structure(structure),
      x_tag(tag),
      x_pages(pages),
      x_from(tag == layout::no_tag ? Handle::newNull() : source.tree()),
      x_copied(x_from.elements.size()) {}

// ---- what is copied

ContentContext IncludedStructure::pieces_of(Handle owner, Handle resources) const {
  ContentContext context = without_pieces(resources);
  const auto known = x_from.pieces.find(owner.getObjGen());
  if (known != x_from.pieces.end())
    context.belongs = [pieces = &known->second](int number) {
      return number >= 0 && pieces->contains(static_cast<std::uint32_t>(number));
    };
  return context;
}

ContentContext IncludedStructure::without_pieces(Handle resources) const {
  return {resources, [](int) { return false; },
          [roles = x_from.roles](Handle tag) {
            if (tag.isNameAndEquals("/ReversedChars") || tag.isNameAndEquals("/Clip"))
              return tag.getName();
            const std::string type = standard_type(roles, tag);
            return type.empty() ? std::string("/Span") : type;
          }};
}

ObjectNumber IncludedStructure::use(const Place& place) {
  x_from.elements[place.element].kids[place.kid].copied = true;
  for (auto at = static_cast<std::int64_t>(place.element); at >= 0;) {
    Copy& copy = x_copied[static_cast<std::size_t>(at)];
    if (copy.number != 0) break;
    copy.number = x_file.reserve();
    at = x_from.elements[static_cast<std::size_t>(at)].parent;
  }
  return x_copied[place.element].number;
}

std::vector<ObjectNumber> IncludedStructure::owners_of(Handle holder, const Pieces& pieces) {
  const QPDFObjGen place = holder.getObjGen();
  std::vector<ObjectNumber> elements(pieces.size());
  for (const auto& [number, copied] : pieces) {
    const Place& owner = x_from.pieces.at(place).at(static_cast<std::uint32_t>(number));
    elements[static_cast<std::size_t>(copied)] = use(owner);
    x_from.elements[owner.element].kids[owner.kid].value = static_cast<std::uint32_t>(copied);
  }
  return elements;
}

std::string IncludedStructure::key_of_stream(Handle stream, ObjectNumber copy,
                                             const Pieces& pieces) {
  if (pieces.empty()) return key_of_object(stream, copy);
  if (!x_copies.try_emplace(stream.getObjGen(), copy).second) return "";
  std::string list = "[";
  for (ObjectNumber element : owners_of(stream, pieces)) list += reference(element) + ' ';
  std::string out = "/StructParents ";
  append_integer(out, x_structure.add_key(list + ']'));
  return out;
}

std::string IncludedStructure::key_of_object(Handle object, ObjectNumber copy) {
  const auto known = x_from.objects.find(object.getObjGen());
  // An object may be copied again for a page with other resources. Only the first copy gets the
  // key.
  if (known == x_from.objects.end() || !x_copies.try_emplace(known->first, copy).second) return "";
  std::string out = "/StructParent ";
  append_integer(out, x_structure.add_key(reference(use(known->second))));
  return out;
}

// ---- the elements

void IncludedStructure::finish() {
  if (x_tag == layout::no_tag) return;
  keep_empty_cells();
  set_levels(x_structure.heading_before(x_tag));
  for (std::size_t at = 0; at < x_copied.size(); ++at) {
    if (x_copied[at].number == 0) continue;
    identify(at);
    if (x_from.elements[at].parent < 0) x_top = x_structure.adopt(x_tag, x_copied[at].number);
  }
  for (std::size_t at = 0; at < x_copied.size(); ++at)
    if (x_copied[at].number != 0) write(at);
}

/// Marks empty table cells of copied tables for copying, without their texts. Without them the
/// other cells would move to other columns.
void IncludedStructure::keep_empty_cells() {
  const std::vector<bool> filled = x_from.filled();
  for (std::size_t at = 0; at < x_copied.size(); ++at) {
    const Element& element = x_from.elements[at];
    if (filled[at] || element.parent < 0 || !shapes_a_table(element.type)) continue;
    if (x_copied[static_cast<std::size_t>(element.parent)].number == 0) continue;
    x_copied[at].number = x_file.reserve();
    x_copied[at].empty = true;
  }
}

/// Sets the levels of headings so that they begin one below our last heading (`base`) and never
/// skip a level. So the outline that screen readers offer has no gaps, whatever the levels in the
/// source.
void IncludedStructure::set_levels(int base) {
  std::vector<std::pair<std::uint32_t, int>> open;  // elements, and how many sections enclose them
  std::vector<int> above;
  for (std::size_t at = x_copied.size(); at-- > 0;)
    if (x_from.elements[at].parent < 0) open.emplace_back(static_cast<std::uint32_t>(at), 0);
  while (!open.empty()) {
    const auto [at, sections] = open.back();
    open.pop_back();
    if (x_copied[at].number == 0) continue;
    set_level(at, sections, base, above);
    const Element& element = x_from.elements[at];
    const int below = sections + (nests_headings(element.type) ? 1 : 0);
    for (std::size_t i = element.kids.size(); i-- > 0;)
      if (element.kids[i].what == What::element) open.emplace_back(element.kids[i].value, below);
  }
}

void IncludedStructure::set_level(std::uint32_t at, int sections, int base,
                                  std::vector<int>& above) {
  int level = level_of(x_from.elements[at].type);
  if (level == 0) return;
  if (level < 0) level = std::max(1, sections);
  while (!above.empty() && above.back() >= level) above.pop_back();
  above.push_back(level);
  x_copied[at].level = std::min(deepest_heading, base + static_cast<int>(above.size()));
}

/// Gives an element our identifier if it has one in the source. If the source uses an identifier
/// twice, only the first element has it.
void IncludedStructure::identify(std::size_t at) {
  Handle id = x_from.elements[at].from.getKey("/ID");
  if (!id.isString()) return;
  std::string ours = "i" + std::to_string(x_tag) + '.' + std::to_string(x_identifiers.size());
  if (!x_identifiers.try_emplace(id.getStringValue(), ours).second) return;
  x_structure.add_identifier(ours, x_copied[at].number);
  x_copied[at].identifier = std::move(ours);
}

void IncludedStructure::write(std::size_t at) {
  const Element& element = x_from.elements[at];
  const bool top = element.parent < 0;
  const ObjectNumber parent =
      top ? x_top : x_copied[static_cast<std::size_t>(element.parent)].number;
  std::string out = "<</Type/StructElem/S" + type_of(at) + "/P " + reference(parent);
  const auto page = x_pages.find(element.page);
  if (page != x_pages.end()) out += "/Pg " + reference(page->second);
  out += texts(at);
  x_file.object(x_copied[at].number, out + "/K[" + kids(at) + "]>>");
}

/// Returns the standard type of an element. A document inside ours becomes a section.
std::string IncludedStructure::type_of(std::size_t at) const {
  if (x_copied[at].level > 0) return "/H" + std::to_string(x_copied[at].level);
  const Element& element = x_from.elements[at];
  if (element.type == "/Document") return "/Sect";
  if (!element.type.empty()) return element.type;
  const bool groups =
      std::ranges::any_of(element.kids, [](const Kid& kid) { return kid.what == What::element; });
  return groups ? "/Div" : "/Span";
}

std::string IncludedStructure::texts(std::size_t at) const {
  const Element& element = x_from.elements[at];
  Handle from = element.from;
  std::string out;
  for (const char* key : {"/Alt", "/ActualText", "/E", "/T"}) {
    Handle text = from.getKey(key);
    if (text.isString() && !x_copied[at].empty) out += key + text.unparseResolved();
  }
  Handle language = from.getKey("/Lang");
  if (language.isNull() && element.parent < 0) language = x_source.root().getKey("/Lang");
  if (language.isString() && is_language_tag(language.getUTF8Value()))
    out += "/Lang" + language.unparseResolved();
  if (!x_copied[at].identifier.empty()) out += "/ID(" + x_copied[at].identifier + ')';
  return out + copied_attributes(from, x_source.tree().getKey("/ClassMap"), x_identifiers);
}

std::string IncludedStructure::kids(std::size_t at) const {
  const Element& element = x_from.elements[at];
  std::string out;
  for (const Kid& kid : element.kids) {
    const bool is_element = kid.what == What::element;
    if (is_element && x_copied[kid.value].number != 0)
      out += reference(x_copied[kid.value].number) + ' ';
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
  if (kid.what == What::object)
    return out + "/Type/OBJR/Obj " + reference(x_copies.at(kid.place)) + ">>";
  if (!on_page) out += "/Stm " + reference(x_copies.at(kid.place));
  return out + "/Type/MCR/MCID " + number + ">>";
}

}  // namespace muster::pdf
