// SPDX-License-Identifier: MIT
#include "pdf/copied_values.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include <libdeflate.h>

#include "foreign/page_entries.hpp"
#include "foreign/source_pdf.hpp"

namespace muster::pdf {

namespace {

using foreign::Handle;
using foreign::items_of;

constexpr std::string_view layout_keys[] = {"/BBox",
                                            "/BackgroundColor",
                                            "/BaselineShift",
                                            "/BlockAlign",
                                            "/BorderColor",
                                            "/BorderStyle",
                                            "/BorderThickness",
                                            "/Color",
                                            "/ColumnCount",
                                            "/ColumnGap",
                                            "/ColumnWidths",
                                            "/EndIndent",
                                            "/GlyphOrientationVertical",
                                            "/Height",
                                            "/InlineAlign",
                                            "/LineHeight",
                                            "/Padding",
                                            "/Placement",
                                            "/RubyAlign",
                                            "/RubyPosition",
                                            "/SpaceAfter",
                                            "/SpaceBefore",
                                            "/StartIndent",
                                            "/TBorderStyle",
                                            "/TPadding",
                                            "/TextAlign",
                                            "/TextDecorationColor",
                                            "/TextDecorationThickness",
                                            "/TextDecorationType",
                                            "/TextIndent",
                                            "/Width",
                                            "/WritingMode"};
constexpr std::string_view list_keys[] = {"/ListNumbering"};
constexpr std::string_view table_keys[] = {"/ColSpan", "/RowSpan", "/Scope", "/Summary"};

std::span<const std::string_view> keys_of(Handle owner) {
  if (owner.isNameAndEquals("/Layout")) return layout_keys;
  if (owner.isNameAndEquals("/List")) return list_keys;
  if (owner.isNameAndEquals("/Table")) return table_keys;
  return {};
}

/// Returns the entry /Headers of a table cell, with those of its header cells that are copied.
std::string headers(Handle list, const std::map<std::string, std::string>& identifiers) {
  std::string out;
  for (Handle id : items_of(list)) {
    const auto ours = id.isString() ? identifiers.find(id.getStringValue()) : identifiers.end();
    if (ours != identifiers.end()) out += '(' + ours->second + ')';
  }
  return out.empty() ? out : "/Headers[" + out + ']';
}

std::string attributes(Handle object, const std::map<std::string, std::string>& identifiers) {
  if (object.isStream()) object = object.getDict();
  if (!object.isDictionary()) return "";
  Handle owner = object.getKey("/O");
  std::string out;
  for (std::string_view key : keys_of(owner)) {
    Handle value = object.getKey(std::string(key));
    const bool words = key == "/Summary" && value.isString();
    const std::string copy = words ? value.unparseResolved() : plain_value(value);
    if (copy != "null") out += std::string(key) + ' ' + copy;
  }
  if (owner.isNameAndEquals("/Table")) out += headers(object.getKey("/Headers"), identifiers);
  return out.empty() ? out : "<</O" + owner.getName() + out + ">>";
}

}  // namespace

std::string copied_attributes(Handle element, Handle classes,
                              const std::map<std::string, std::string>& identifiers) {
  std::string out;
  for (Handle object : items_of(element.getKey("/A"))) out += attributes(object, identifiers);
  for (Handle name : items_of(element.getKey("/C"))) {
    if (!name.isName() || !classes.isDictionary()) continue;
    for (Handle object : items_of(classes.getKey(name.getName())))
      out += attributes(object, identifiers);
  }
  return out.empty() ? out : "/A[" + out + ']';
}

namespace {

using Token = QPDFTokenizer::Token;

constexpr const char* before =
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n"
    "/CMapName/Custom def\n/CMapType 2 def\n";
constexpr const char* after = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

void for_each_token(std::string_view text, const std::function<void(const Token&)>& take) {
  QPDFTokenizer tokenizer;
  tokenizer.allowEOF();
  auto input = std::make_shared<BufferInputSource>("program", std::string(text));
  while (true) {
    const Token token = tokenizer.readToken(input, "program", true);
    if (token.getType() == QPDFTokenizer::tt_eof) return;
    take(token);
  }
}

bool begins_ranges(const std::string& word) {
  return word.starts_with("begin") && (word.ends_with("range") || word.ends_with("char"));
}
bool ends_ranges(const std::string& word) {
  return word.starts_with("end") && (word.ends_with("range") || word.ends_with("char"));
}

bool is_in_ranges(const Token& token) {
  switch (token.getType()) {
    case QPDFTokenizer::tt_string:
      return token.getRawValue().starts_with('<');
    case QPDFTokenizer::tt_integer:
    case QPDFTokenizer::tt_name:
    case QPDFTokenizer::tt_array_open:
    case QPDFTokenizer::tt_array_close:
      return true;
    default:
      return false;
  }
}

/// Copies the ranges, the writing mode and the parent of a CMap. Keeps the two tokens before the
/// current one, because operands come before their operator.
class CmapReader {
 public:
  void take(const Token& token) {
    const bool is_word = token.getType() == QPDFTokenizer::tt_word;
    const std::string& word = token.getValue();
    if (x_inside) {
      const bool ends = is_word && ends_ranges(word);
      if (ends || is_in_ranges(token)) out += token.getRawValue() + ' ';
      if (ends) end();
    } else if (is_word && begins_ranges(word)) {
      out += x_last.getRawValue() + ' ' + word + '\n';
      x_inside = true;
    } else if (token.isWord("usecmap") && x_last.getType() == QPDFTokenizer::tt_name) {
      out += x_last.getRawValue() + " usecmap\n";
    } else if (token.isWord("def") && x_last.isInteger() && x_second_last.getValue() == "/WMode") {
      out += "/WMode " + x_last.getRawValue() + " def\n";
    }
    x_second_last = x_last;
    x_last = token;
  }

  std::string out;

 private:
  void end() {
    out += '\n';
    x_inside = false;
  }

  bool x_inside = false;
  Token x_last, x_second_last;
};

}  // namespace

std::string plain_cmap(std::string_view text) {
  CmapReader reader;
  for_each_token(text, [&](const Token& token) { reader.take(token); });
  return before + reader.out + after;
}

std::string plain_calculation(std::string_view text) {
  std::string out;
  for_each_token(text, [&](const Token& token) {
    if (token.getType() != QPDFTokenizer::tt_string) out += token.getRawValue() + ' ';
  });
  return out;
}

namespace {

using foreign::Handle;

constexpr long long most_unpacked = 64 * 1024 * 1024;
constexpr long long most_sample_bytes = 2 * 4;  ///< bytes of a pixel: four colours of 16 bits

long long number(Handle value) { return value.isInteger() ? value.getIntValue() : 0; }

std::size_t components(Handle space) {
  if (space.isNameAndEquals("/DeviceGray") || space.isNameAndEquals("/G")) return 1;
  if (space.isNameAndEquals("/DeviceRGB") || space.isNameAndEquals("/RGB")) return 3;
  if (space.isNameAndEquals("/DeviceCMYK") || space.isNameAndEquals("/CMYK")) return 4;
  if (!space.isArray() || space.getArrayNItems() < 2) return 0;
  Handle family = space.getArrayItem(0);
  if (family.isNameAndEquals("/CalGray")) return 1;
  if (family.isNameAndEquals("/CalRGB") || family.isNameAndEquals("/Lab")) return 3;
  Handle profile = space.getArrayItem(1);
  if (!family.isNameAndEquals("/ICCBased") || !profile.isStream()) return 0;
  return static_cast<std::size_t>(std::max(0LL, number(profile.getDict().getKey("/N"))));
}

}  // namespace

std::string_view flate_data(std::string_view packed, std::size_t most) {
  if (most == 0) return packed;
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  const auto room = std::make_unique_for_overwrite<char[]>(most);
  std::size_t read = 0, written = 0;
  const bool whole = inflater && libdeflate_zlib_decompress_ex(
                                     inflater.get(), packed.data(), packed.size(), room.get(), most,
                                     &read, &written) == LIBDEFLATE_SUCCESS;
  return whole ? packed.substr(0, read) : packed;
}

std::size_t most_image_bytes(Handle dictionary) {
  const long long width = number(dictionary.getKey("/Width"));
  const long long height = number(dictionary.getKey("/Height"));
  if (width <= 0 || height <= 0 || width > most_unpacked || height > most_unpacked) return 0;
  const long long size = (width * most_sample_bytes + 1) * height;
  return size > most_unpacked ? 0 : static_cast<std::size_t>(size);
}

std::size_t palette_bytes(Handle base, Handle last) {
  constexpr long long most_colours = 256;
  const long long colours = number(last) + 1;
  if (colours < 1 || colours > most_colours) return 0;
  return components(base) * static_cast<std::size_t>(colours);
}

}  // namespace muster::pdf
