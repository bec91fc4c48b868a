// SPDX-License-Identifier: MIT
#include "render/pdf/included_pdf.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <set>
#include <string_view>

#include "foreign/source_pdf.hpp"
#include "render/pdf/copied_page.hpp"
#include "render/pdf/jpeg_metadata.hpp"

namespace muster::render::pdf {
namespace {

using foreign::Handle;
using foreign::inherited;
using foreign::items_of;
using foreign::SourcePdf;

constexpr int most_role_steps = 16;

std::string reference(ObjectNumber number) {
  std::string out;
  append_reference(out, number);
  return out;
}

/// Tells a page's operators to the count of graphics states.
class StateReader final : public Handle::ParserCallbacks {
 public:
  void handleObject(Handle object) override {
    if (object.isOperator()) depth.take(object.getOperatorValue());
  }
  void handleEOF() override {}

  StateDepth depth;
};

}  // namespace

/// Objects of the source as objects of our file, each once.
class IncludedPdf::Copier {
 public:
  Copier(SourcePdf& source, ObjectFile& file, StructureTree& structure, layout::TagId tag)
      : x_source(source), x_file(file), x_structure(structure), x_tagged(tag != layout::no_tag) {
    for (Handle page : source.pages()) x_numbers[page.getObjGen()] = file.reserve();
    for (Handle page : source.pages()) reserve_links(page);
    if (x_tagged) {
      x_prefix = "i" + std::to_string(tag) + ".";
      adopt(tag);
    }
  }

  CopiedPage page(Handle from) {
    CopiedPage made;
    made.number = x_numbers.at(from.getObjGen());
    const Box box = foreign::box_of(from);
    const int rotation = foreign::rotation_of(from);
    made.upright = upright(box, rotation);
    made.entries = "/MediaBox" + numbers({box.left, box.bottom, box.right, box.top});
    if (rotation != 0) append_integer(made.entries += "/Rotate ", rotation);
    if (from.getKey("/Group").isDictionary())
      made.entries += "/Group " + value(from.getKey("/Group"));
    take_resources(inherited(from, "/Resources"), made);
    for (Handle part : items_of(from.getKey("/Contents"))) made.contents += value(part) + ' ';
    StateReader states;
    from.parsePageContents(&states);
    made.before = states.depth.before();
    made.after = states.depth.after();
    add_links(from, made);
    made.entries += key_entry(from, "/StructParents");
    write_waiting();
    return made;
  }

 private:
  // ---- any object

  ObjectNumber number_of(Handle object) {
    const auto [at, is_new] = x_numbers.try_emplace(object.getObjGen(), 0);
    if (is_new) {
      at->second = x_file.reserve();
      x_waiting.push_back(object);
    }
    return at->second;
  }

  /// A reference to what is indirect, everything else in full.
  std::string value(Handle object) {
    if (object.isNull()) return "null";
    return object.isIndirect() ? reference(number_of(object)) : content(object);
  }

  std::string content(Handle object) {
    if (object.isArray()) {
      std::string out = "[";
      for (Handle item : object.getArrayAsVector()) out += value(item) + ' ';
      return out + ']';
    }
    if (object.isDictionary()) return "<<" + entries(object) + ">>";
    return object.unparseResolved();
  }

  std::string entries(Handle dictionary) {
    std::string out;
    for (auto& [key, held] : dictionary.getDictAsMap()) {
      if (is_among(dropped_entries, key) || held.isNull()) continue;
      out += entry(key, key == "/Headers" ? identifiers(held) : value(held));
    }
    return out + key_entry(dictionary, "/StructParents") + key_entry(dictionary, "/StructParent");
  }

  static std::string entry(const std::string& key, const std::string& value) {
    return Handle::newName(key).unparse() + ' ' + value + '\n';
  }

  void write_waiting() {
    while (!x_waiting.empty()) {
      Handle object = x_waiting.front();
      x_waiting.pop_front();
      const ObjectNumber number = x_numbers.at(object.getObjGen());
      if (object.isStream()) {
        write_stream(number, object);
      } else if (x_elements.contains(object.getObjGen())) {
        x_file.object(number, element(object));
      } else {
        x_file.object(number, content(object));
      }
    }
  }

  void write_stream(ObjectNumber number, Handle stream) {
    Handle dictionary = stream.getDict().shallowCopy();
    for (const char* key : external_entries) dictionary.removeKey(key);
    const auto raw = stream.getRawStreamData();
    std::string data(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize());
    Handle filter = dictionary.getKey("/Filter");
    auto filters = items_of(filter);
    if (filters.size() == 1 && filters[0].isNameAndEquals("/DCTDecode"))
      data = without_metadata(data);
    x_file.stream(number, entries(dictionary), data, ObjectFile::Packing::plain);
  }

  // ---- a page

  void take_resources(Handle resources, CopiedPage& made) {
    if (!resources.isDictionary()) return;
    for (auto& [key, held] : resources.getDictAsMap()) {
      if (key != "/XObject") {
        made.resources += entry(key, value(held));
      } else if (held.isDictionary()) {
        made.pictures = entries(held);
      }
    }
  }

  static bool is_link(Handle annotation) {
    return annotation.isDictionary() && annotation.isIndirect() &&
           annotation.getKey("/Subtype").isNameAndEquals("/Link");
  }

  /// What a link does, if it may: an address on the web or by mail, or a place in this file.
  std::string action(Handle annotation) {
    Handle act = annotation.getKey("/A");
    const bool uri = act.isDictionary() && act.getKey("/S").isNameAndEquals("/URI");
    if (uri && act.getKey("/URI").isString()) {
      const std::string target = act.getKey("/URI").getStringValue();
      const bool safe = target.starts_with("https://") || target.starts_with("http://") ||
                        target.starts_with("mailto:");
      return safe ? "/A<</S/URI/URI " + act.getKey("/URI").unparse() + ">>" : "";
    }
    Handle place = annotation.getKey("/Dest");
    if (act.isDictionary() && act.getKey("/S").isNameAndEquals("/GoTo")) place = act.getKey("/D");
    place = x_source.destination(place);
    if (!place.isArray() || place.getArrayNItems() < 2) return "";
    const auto page = x_numbers.find(place.getArrayItem(0).getObjGen());
    if (page == x_numbers.end() || !place.getArrayItem(0).isPageObject()) return "";
    std::string out = "/Dest[" + reference(page->second);
    for (int i = 1; i < place.getArrayNItems(); ++i)
      out += ' ' + place.getArrayItem(i).unparseResolved();
    return out + ']';
  }

  void reserve_links(Handle page) {
    for (Handle annotation : items_of(page.getKey("/Annots"))) {
      if (is_link(annotation) && !action(annotation).empty())
        x_links[annotation.getObjGen()] = x_file.reserve();
    }
  }

  void add_links(Handle page, CopiedPage& made) {
    std::string links;
    for (Handle annotation : items_of(page.getKey("/Annots"))) {
      const auto link = x_links.find(annotation.getObjGen());
      if (link == x_links.end()) continue;
      std::string out = "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect " +
                        content(annotation.getKey("/Rect")) + "/P " + reference(made.number);
      Handle words = annotation.getKey("/Contents");
      out += "/Contents " + (words.isString() ? words.unparse() : std::string("(Link)"));
      out += action(annotation) + key_entry(annotation, "/StructParent") + ">>";
      x_file.object(link->second, out);
      links += reference(link->second) + ' ';
    }
    if (!links.empty()) made.entries += "/Annots[" + links + "]";
  }

  // ---- the structure

  /// The key under which our parent tree has what the source's has for `owner`.
  std::string key_entry(Handle owner, const char* name) {
    if (!x_tagged || !owner.getKey(name).isInteger()) return {};
    Handle parents = x_source.tree().getKey("/ParentTree");
    Handle found = Handle::newNull();
    if (!parents.isDictionary() || !QPDFNumberTreeObjectHelper(parents, x_source.pdf())
                                        .findObject(owner.getKey(name).getIntValue(), found))
      return {};
    std::string out = std::string(name) + ' ';
    append_integer(out, x_structure.add_key(found.isArray() ? content(found) : value(found)));
    return out;
  }

  void adopt(layout::TagId tag) {
    std::deque<Handle> open;
    for (Handle top : items_of(x_source.tree().getKey("/K"))) {
      if (!is_element(top)) continue;
      x_above[top.getObjGen()] = x_structure.adopt(tag, number_of(top));
      open.push_back(top);
    }
    while (!open.empty()) {
      Handle element = open.front();
      open.pop_front();
      if (!x_elements.insert(element.getObjGen()).second) continue;
      for (Handle kid : items_of(element.getKey("/K"))) {
        if (!is_element(kid)) continue;
        x_above.try_emplace(kid.getObjGen(), number_of(element));
        open.push_back(kid);
      }
    }
    write_waiting();
  }

  static bool is_element(Handle object) {
    return object.isDictionary() && object.isIndirect() && object.hasKey("/S") &&
           !object.hasKey("/MCID");
  }

  std::string element(Handle from) {
    std::string out = "<</Type/StructElem/S" + type_of(from) + "/P ";
    append_reference(out, x_above.at(from.getObjGen()));
    for (const char* key : element_entries)
      if (from.hasKey(key)) out += entry(key, value(from.getKey(key)));
    if (from.getKey("/ID").isString()) {
      const std::string id = x_prefix + from.getKey("/ID").getStringValue();
      out += entry("/ID", Handle::newString(id).unparse());
      x_structure.add_identifier(id, x_numbers.at(from.getObjGen()));
    }
    return out + "/K[" + kids(from) + "]>>";
  }

  std::string kids(Handle from) {
    std::string out;
    for (Handle kid : items_of(from.getKey("/K"))) {
      Handle object = kid.isDictionary() ? kid.getKey("/Obj") : Handle::newNull();
      if (object.isNull()) {
        out += value(kid) + ' ';
        continue;
      }
      const auto link = x_links.find(object.getObjGen());
      if (object.isDictionary() && link == x_links.end()) continue;  // was not copied
      out +=
          "<</Type/OBJR/Obj " + (link != x_links.end() ? reference(link->second) : value(object));
      if (kid.hasKey("/Pg")) out += "/Pg " + value(kid.getKey("/Pg"));
      out += ">>";
    }
    return out;
  }

  /// The standard type that it stands for; a document inside ours is a section.
  std::string type_of(Handle from) {
    Handle roles = x_source.tree().getKey("/RoleMap");
    Handle type = from.getKey("/S");
    for (int i = 0; i < most_role_steps && roles.isDictionary() && type.isName(); ++i) {
      Handle next = roles.getKey(type.getName());
      if (!next.isName()) break;
      type = next;
    }
    return !type.isName() || type.getName() == "/Document" ? "/Sect" : type.unparse();
  }

  /// Identifiers of header cells, which get the prefix that all of this file's have.
  std::string identifiers(Handle list) const {
    std::string out = "[";
    for (Handle id : items_of(list))
      if (id.isString()) out += Handle::newString(x_prefix + id.getStringValue()).unparse();
    return out + ']';
  }

  SourcePdf& x_source;
  ObjectFile& x_file;
  StructureTree& x_structure;
  bool x_tagged;
  std::string x_prefix;
  std::map<QPDFObjGen, ObjectNumber> x_numbers, x_links;
  std::map<QPDFObjGen, ObjectNumber> x_above;  ///< an element's parent, as ours are numbered
  std::set<QPDFObjGen> x_elements;
  std::deque<Handle> x_waiting;
};

IncludedPdf::IncludedPdf(std::string name, std::string bytes) try
    : x_source(std::make_unique<SourcePdf>(name, std::move(bytes))) {
  x_summary.tagged = x_source->tagged();
  for (Handle page : x_source->pages()) {
    const Box box = foreign::box_of(page);
    layout::IncludedFile::PageSize size{box.right - box.left, box.top - box.bottom};
    if (foreign::rotation_of(page) % 180 != 0) std::swap(size.width, size.height);
    x_summary.pages.push_back(size);
  }
} catch (const QPDFExc& problem) {
  foreign::refuse(name, "the file cannot be read as a PDF: " + problem.getMessageDetail(),
         "open it and save it again");
}

IncludedPdf::~IncludedPdf() = default;

bool IncludedPdf::claims_accessibility() const {
  return x_summary.tagged && x_source->claims_accessibility();
}

void IncludedPdf::begin(ObjectFile& file, StructureTree& structure, layout::TagId tag) {
  x_copier = std::make_unique<Copier>(*x_source, file, structure, tag);
}

CopiedPage IncludedPdf::copy(std::uint32_t page) {
  return x_copier->page(x_source->pages().at(page));
}

}  // namespace muster::render::pdf
