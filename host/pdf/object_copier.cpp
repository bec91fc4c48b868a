// SPDX-License-Identifier: MIT
#include "pdf/object_copier.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <string_view>

#include "foreign/claim_fonts.hpp"
#include "foreign/page_entries.hpp"
#include "pdf/copied_values.hpp"

namespace muster::pdf {
namespace {

using foreign::content_bytes;
using foreign::Handle;
using foreign::items_of;

/// The character collections that viewers know. Any other means something only in the font that
/// defines it.
constexpr std::array collections = {"CNS1",   "GB1", "Identity", "Japan1",
                                    "Japan2", "KR",  "Korea1",   "UCS"};

/// The kinds of objects that are shared between files: pictures, and all that their dictionaries
/// lead to. None of them uses the resources of a page.
constexpr std::array shared = {Kind::image,   Kind::filter,  Kind::data,    Kind::colour,
                               Kind::profile, Kind::cie,     Kind::devices, Kind::colorants,
                               Kind::process, Kind::function};

std::string entry(std::string_view key, const std::string& value) {
  return std::string(key) + ' ' + value + '\n';
}

bool is_font_of_type_3(Handle object) {
  return object.isDictionary() && object.getKey("/Subtype").isNameAndEquals("/Type3");
}

/// Whether the object draws with operators, and so may use the resources of the page.
bool has_operators(Handle object, Kind kind) {
  if (kind == Kind::form || kind == Kind::pattern) return object.isStream();
  return kind == Kind::font && is_font_of_type_3(object);
}

/// Returns the operators of a form, pattern or glyph. Throws runtime_error if they are damaged.
std::string operators_of(Handle stream) {
  bool damaged = false;
  std::string operators = content_bytes(stream, damaged);
  if (damaged) throw std::runtime_error("the operators of a form, pattern or glyph are damaged");
  return operators;
}

Handle dictionary_of(Handle object) { return object.isStream() ? object.getDict() : object; }

std::set<std::string> names_in(Handle encoding) {
  std::set<std::string> names;
  for (Handle name : items_of(encoding.getKeyIfDict("/Differences")))
    if (name.isName()) names.insert(name.getName());
  return names;
}

Heritage own_resources(Handle object, const Heritage& heritage) {
  Handle own = dictionary_of(object).getKey("/Resources");
  if (!own.isDictionary()) return heritage;
  return {own, object.getObjGen().getObj()};
}

/// Returns the kind of a resource, or Kind::none if it is not copied.
Kind kind_of(const std::string& category, Handle object) {
  if (category == "/Font") return Kind::font;
  if (category == "/ExtGState") return Kind::state;
  if (category == "/ColorSpace") return Kind::colour;
  if (category == "/Pattern") return Kind::pattern;
  if (category == "/Shading") return Kind::shading;
  if (category != "/XObject" || !object.isStream()) return Kind::none;
  Handle type = object.getDict().getKey("/Subtype");
  if (type.isNameAndEquals("/Image")) return Kind::image;
  return type.isNameAndEquals("/Form") ? Kind::form : Kind::none;
}

}  // namespace

// ---- resources

std::string ObjectCopier::resources(const UsedResources& used, const std::string& category,
                                    const Heritage& from) {
  std::string out;
  const auto names = used.find(category);
  Handle dictionary = from.resources;
  if (names == used.end() || !dictionary.isDictionary()) return out;
  for (const std::string& name : names->second) {
    Handle object = dictionary.getKey(category).getKeyIfDict(name);
    const Kind kind = kind_of(category, object);
    if (object.isNull() || kind == Kind::none) continue;
    out += entry(Handle::newName(name).unparse(), value(object, kind, from));
  }
  return out;
}

std::string ObjectCopier::resources(const UsedResources& used, const Heritage& from) {
  std::string out;
  for (const auto& [category, names] : used) {
    const std::string dictionary = resources(used, category, from);
    if (!dictionary.empty()) out += category + "<<" + dictionary + ">>";
  }
  return out;
}

// ---- any object

ObjectNumber ObjectCopier::number_of(Handle object, Kind kind, const Heritage& heritage) {
  const bool inherits =
      has_operators(object, kind) && !dictionary_of(object).getKey("/Resources").isDictionary();
  const Key key{object.getObjGen(), kind, inherits ? heritage.page : 0};
  const auto [at, is_new] = x_numbers.try_emplace(key, 0);
  if (is_new && may_be_shared(object, kind)) {
    share(object, kind, at->second);
  } else if (is_new) {
    at->second = x_file.reserve();
    x_waiting.push_back({at->second, object, kind, heritage});
  } else if (at->second == 0) {
    at->second = x_file.reserve();  // an object that is being shared leads to itself
  }
  return at->second;
}

/// Whether equal objects of this kind can be one object. An object is made before its number is
/// known, and those that it leads to are made inside it; beyond a depth that no picture needs they
/// wait instead.
bool ObjectCopier::may_be_shared(Handle object, Kind kind) const {
  constexpr int deepest = 16;
  return x_sharing < deepest && std::ranges::find(shared, kind) != shared.end() &&
         !x_structure.owns(object);
}

/// Sets the number of an object's copy, which may have been written for another file. The number is
/// already set afterwards if the object leads to itself; then its copy is not shared.
void ObjectCopier::share(Handle object, Kind kind, ObjectNumber& number) {
  ++x_sharing;
  if (object.isStream()) {
    const Stream made = stream_of(object, kind);
    if (number == 0)
      number = x_file.shared_stream(made.entries, made.data, made.packing);
    else
      x_file.stream(number, made.entries, made.data, made.packing);
  } else {
    const std::string made = content(object, kind, {});
    if (number == 0)
      number = x_file.shared_object(made);
    else
      x_file.object(number, made);
  }
  --x_sharing;
}

std::string ObjectCopier::value(Handle object, Kind kind, const Heritage& heritage) {
  if (kind == Kind::none || object.isNull()) return "null";
  const bool holds = object.isArray() || object.isDictionary() || object.isStream();
  if (!object.isIndirect() || !holds) return content(object, kind, heritage);
  if (object.isStream() && !may_be_stream(kind)) return "null";
  return reference(number_of(object, kind, heritage));
}

std::string ObjectCopier::content(Handle object, Kind kind, const Heritage& heritage) {
  if (object.isString())
    return kind == Kind::text || kind == Kind::data ? object.unparseResolved() : "null";
  if (object.isArray() && kind == Kind::colour) return colour(object);
  if (object.isArray()) {
    std::string out = "[";
    for (Handle item : object.getArrayAsVector()) out += value(item, kind, heritage) + ' ';
    return out + ']';
  }
  if (!object.isDictionary()) return object.isStream() ? "null" : object.unparseResolved();
  if (kind == Kind::colorants) return "<<" + named(object, Kind::colour) + ">>";
  if (kind == Kind::system) return system(object);
  if (kind == Kind::font && is_font_of_type_3(object)) return type_3(object, heritage);
  return "<<" + entries(object, kind, heritage) + ">>";
}

std::string ObjectCopier::entries(Handle dictionary, Kind kind, const Heritage& heritage) {
  std::string out;
  for (const CopiedEntry& known : entries_of(kind)) {
    Handle held = dictionary.getKey(std::string(known.key));
    if (!held.isNull()) out += entry(known.key, value(held, known.kind, heritage));
  }
  // A halftone of type 5 holds one halftone for each colorant, by the colorant's name.
  if (kind == Kind::halftone && dictionary.getKey("/HalftoneType").isInteger() &&
      dictionary.getKey("/HalftoneType").getIntValue() == 5)
    out += named(dictionary, kind);
  if (kind == Kind::cid_font) {
    Handle map = dictionary.getKey("/CIDToGIDMap");
    // Viewers use it even where the font says that it isn't TrueType, because some that are say so.
    if (map.isStream()) out += entry("/CIDToGIDMap", value(map, Kind::data));
    // Identity is the default, but PDF/UA requires the entry.
    if (!map.isStream() && dictionary.getKey("/Subtype").isNameAndEquals("/CIDFontType2"))
      out += entry("/CIDToGIDMap", "/Identity");
  }
  return out;
}

/// Returns the entries of a dictionary whose keys authors choose. Only dictionaries, arrays and
/// streams are copied.
std::string ObjectCopier::named(Handle dictionary, Kind kind) {
  std::string out;
  for (auto& [key, held] : dictionary.getDictAsMap()) {
    if (held.isDictionary() || held.isArray() || held.isStream())
      out += entry(Handle::newName(key).unparse(), value(held, kind));
  }
  return out;
}

std::string ObjectCopier::system(Handle dictionary) {
  Handle ordering = dictionary.getKey("/Ordering");
  Handle supplement = dictionary.getKey("/Supplement");
  std::string name = ordering.isString() ? ordering.getStringValue() : "";
  if (std::ranges::find(collections, name) == collections.end()) name = "Identity";
  return "<</Registry(Adobe)/Ordering(" + name + ")/Supplement " +
         (supplement.isInteger() ? supplement.unparseResolved() : "0") + ">>";
}

std::string ObjectCopier::colour(Handle space) {
  auto items = space.getArrayAsVector();
  if (items.empty() || !items[0].isName()) return "null";
  const std::string family = items[0].getName();
  std::string out = "[" + items[0].unparseResolved();
  for (std::size_t i = 1; i < items.size(); ++i) {
    Kind kind = Kind::plain;
    if (family == "/ICCBased") kind = Kind::profile;
    if (family == "/CalGray" || family == "/CalRGB" || family == "/Lab") kind = Kind::cie;
    if (family == "/Indexed" || family == "/I") kind = i == 1 ? Kind::colour : Kind::data;
    if (family == "/Pattern") kind = Kind::colour;
    if (family == "/Separation" || family == "/DeviceN")
      kind = i == 2 ? Kind::colour : i == 3 ? Kind::function : i == 4 ? Kind::devices : kind;
    if (kind == Kind::data && items[i].isString()) {
      const std::string colours = items[i].getStringValue();
      const std::size_t needed = palette_bytes(items[1], items[2]);
      items[i] = Handle::newString(needed == 0 ? colours : colours.substr(0, needed));
    }
    out += ' ' + value(items[i], kind);
  }
  return out + ']';
}

std::string ObjectCopier::type_3(Handle font, const Heritage& heritage) {
  const Heritage from = own_resources(font, heritage);
  ContentCopy all;
  std::string glyphs;
  const std::set<std::string> named = names_in(font.getKey("/Encoding"));
  for (auto& [name, glyph] : font.getKey("/CharProcs").getDictAsMap()) {
    // Only glyphs that have a code in the encoding are copied.
    if (!glyph.isStream() || (!named.contains(name) && !foreign::is_of_characters(name))) continue;
    all.operators.clear();
    copy_content(operators_of(glyph), x_structure.without_pieces(from.resources), all);
    const ObjectNumber number = x_file.reserve();
    x_file.stream(number, {}, all.operators);
    glyphs += entry(Handle::newName(name).unparse(), reference(number));
  }
  return "<<" + entries(font, Kind::font, from) + "/CharProcs<<" + glyphs + ">>/Resources<<" +
         resources(all.used, from) + ">>>>";
}

// ---- what is written on its own

void ObjectCopier::write_waiting() {
  while (!x_waiting.empty()) {
    Waiting next = std::move(x_waiting.front());
    x_waiting.pop_front();
    if (next.object.isStream()) {
      write_stream(next);
    } else {
      x_file.object(next.number, content(next.object, next.kind, next.heritage));
    }
  }
}

void ObjectCopier::write_stream(const Waiting& waiting) {
  if (has_operators(waiting.object, waiting.kind)) return write_content(waiting);
  Stream made = stream_of(waiting.object, waiting.kind);
  if (waiting.kind == Kind::image)
    made.entries += x_structure.key_of_object(waiting.object, waiting.number);
  x_file.stream(waiting.number, made.entries, made.data, made.packing);
}

/// Returns the copy of a stream that does not draw.
ObjectCopier::Stream ObjectCopier::stream_of(Handle stream, Kind kind) {
  Handle dictionary = stream.getDict();
  Handle type = dictionary.getKey("/FunctionType");
  const bool calculates = kind == Kind::function && type.isInteger() && type.getIntValue() == 4;
  const bool maps = kind == Kind::cmap || kind == Kind::encoding;
  if (!calculates && !maps) return data_of(stream, kind);
  bool damaged = false;
  const std::string text = content_bytes(stream, damaged);
  if (calculates) return {entries(dictionary, Kind::function), plain_calculation(text)};
  return {"/Type/CMap/CMapName/Custom/CIDSystemInfo" + system(dictionary.getKey("/CIDSystemInfo")) +
              entries(dictionary, Kind::cmap),
          plain_cmap(text)};
}

void ObjectCopier::write_content(const Waiting& waiting) {
  Handle stream = waiting.object;
  const Heritage from = own_resources(stream, waiting.heritage);
  ContentCopy copy;
  copy_content(operators_of(stream), x_structure.pieces_of(stream, from.resources), copy);
  std::string dictionary = entries(stream.getDict(), waiting.kind, from);
  dictionary += "/Resources<<" + resources(copy.used, from) + ">>";
  dictionary += x_structure.key_of_stream(stream, waiting.number, copy.pieces);
  x_file.stream(waiting.number, dictionary, copy.operators);
}

/// The data of fonts, profiles and palettes are unpacked and packed anew, so that bytes after their
/// end are left out; damaged data are copied as they are.
ObjectCopier::Stream ObjectCopier::data_of(Handle stream, Kind kind) {
  Handle dictionary = stream.getDict();
  Stream made{entries(dictionary, kind), {}};
  auto filters = items_of(dictionary.getKey("/Filter"));
  const bool only_one = filters.size() == 1;
  const bool flate = only_one && filters[0].isNameAndEquals("/FlateDecode");
  if (flate && kind != Kind::image && !dictionary.hasKey("/DecodeParms")) {
    bool damaged = false;
    made.data = content_bytes(stream, damaged);
    if (!damaged) {
      made.data.pop_back();  // the line break that content_bytes() adds
      return made;
    }
  }
  made.packing = ObjectFile::Packing::plain;
  if (!filters.empty())
    made.entries += entry("/Filter", value(dictionary.getKey("/Filter"), Kind::plain));
  if (dictionary.hasKey("/DecodeParms"))
    made.entries += entry("/DecodeParms", value(dictionary.getKey("/DecodeParms"), Kind::filter));
  const auto raw = stream.getRawStreamData();
  made.data.assign(reinterpret_cast<const char*>(raw->getBuffer()), raw->getSize());
  if (flate) made.data.resize(flate_data(made.data, most_image_bytes(dictionary)).size());
  if (only_one && filters[0].isNameAndEquals("/DCTDecode")) made.data = without_metadata(made.data);
  if (only_one && filters[0].isNameAndEquals("/JPXDecode"))
    made.data = jpx_without_metadata(made.data);
  return made;
}

}  // namespace muster::pdf
