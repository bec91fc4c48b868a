// SPDX-License-Identifier: MIT
#include "foreign/fonts.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <memory>

#include "base/utf8.hpp"
#include "foreign/metered_content.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {
namespace {

constexpr std::size_t most_widths = 70'000;
constexpr std::uint32_t most_range = 65'536;
constexpr std::size_t most_fonts = 10'000;

/// The text of common glyphs whose name is not the letter itself.
constexpr std::array<std::pair<const char*, const char*>, 46> glyph_names = {
    {{"/space", " "},
     {"/zero", "0"},
     {"/one", "1"},
     {"/two", "2"},
     {"/three", "3"},
     {"/four", "4"},
     {"/five", "5"},
     {"/six", "6"},
     {"/seven", "7"},
     {"/eight", "8"},
     {"/nine", "9"},
     {"/period", "."},
     {"/comma", ","},
     {"/colon", ":"},
     {"/semicolon", ";"},
     {"/hyphen", "-"},
     {"/slash", "/"},
     {"/parenleft", "("},
     {"/parenright", ")"},
     {"/percent", "%"},
     {"/ampersand", "&"},
     {"/sterling", "\u00A3"},
     {"/dollar", "$"},
     {"/at", "@"},
     {"/quotesingle", "'"},
     {"/quoteright", "\u2019"},
     {"/quoteleft", "\u2018"},
     {"/quotedblleft", "\u201C"},
     {"/quotedblright", "\u201D"},
     {"/endash", "\u2013"},
     {"/emdash", "\u2014"},
     {"/bullet", "\u2022"},
     {"/fi", "fi"},
     {"/fl", "fl"},
     {"/ff", "ff"},
     {"/plus", "+"},
     {"/germandbls", "\u00DF"},
     {"/ae", "\u00E6"},
     {"/AE", "\u00C6"},
     {"/oe", "\u0153"},
     {"/OE", "\u0152"},
     {"/oslash", "\u00F8"},
     {"/Oslash", "\u00D8"},
     {"/dotlessi", "\u0131"},
     {"/ffi", "ffi"},
     {"/ffl", "ffl"}}};

/// The accents of glyph names such as `udieresis` and `Zcaron`, and their combining characters.
constexpr std::array<std::pair<std::string_view, const char*>, 11> accents = {
    {{"grave", "\u0300"},
     {"acute", "\u0301"},
     {"circumflex", "\u0302"},
     {"tilde", "\u0303"},
     {"macron", "\u0304"},
     {"breve", "\u0306"},
     {"dieresis", "\u0308"},
     {"ring", "\u030A"},
     {"caron", "\u030C"},
     {"cedilla", "\u0327"},
     {"ogonek", "\u0328"}}};

/// Returns a letter with its accent as one character where Unicode has one.
std::string composed(char letter, const char* accent) {
  const std::string apart = letter + std::string(accent);
  utf8proc_uint8_t* made = utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(apart.c_str()));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  return made == nullptr ? apart : std::string(reinterpret_cast<const char*>(made));
}

/// Returns a rough width for a letter of a standard font that has no table of widths.
double usual_width(std::uint32_t code) {
  if (code < 32 || code > 126) return 0.5;
  const char c = static_cast<char>(code);
  if (std::string_view("ijl.,;:'|!I ftr()[]").find(c) != std::string_view::npos) return 0.28;
  if (std::string_view("mwMW%@").find(c) != std::string_view::npos) return 0.8;
  return c >= 'A' && c <= 'Z' ? 0.65 : 0.5;
}

double number_or(Handle value, double other) {
  return value.isNumber() ? std::clamp(value.getNumericValue(), -1e6, 1e6) : other;
}

std::string letters_named(const std::string& name) {
  if (name.size() < 2) return "";
  if (name.size() == 2) return name.substr(1);
  for (const auto& [known, letters] : glyph_names)
    if (name == known) return letters;
  for (const auto& [accent, mark] : accents)
    if (std::string_view(name).substr(2) == accent) return composed(name[1], mark);
  return "";
}

std::uint32_t code_in(std::string_view bytes) {
  std::uint32_t code = 0;
  for (char byte : bytes.substr(0, 4)) code = code << 8 | static_cast<unsigned char>(byte);
  return code;
}

/// Converts UTF-16BE, the encoding in CMaps, to UTF-8.
std::string letters_in(std::string_view utf16) {
  return Handle::newString("\xFE\xFF" + std::string(utf16)).getUTF8Value();
}

bool is_identity(Handle encoding) {
  return encoding.isNameAndEquals("/Identity-H") || encoding.isNameAndEquals("/Identity-V");
}

/// Whether the codes of a descendant font are those of no character collection, such as
/// Adobe-Japan1.
bool has_own_codes(Handle font) {
  Handle ordering = font.getKey("/CIDSystemInfo").getKeyIfDict("/Ordering");
  return !ordering.isString() || ordering.getStringValue() == "Identity";
}

bool has_program(Handle font) {
  Handle descriptor = font.getKey("/FontDescriptor");
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"})
    if (descriptor.getKeyIfDict(key).isStream()) return true;
  return false;
}

}  // namespace

Font::Font(Handle dictionary) : x_dictionary(dictionary) {
  if (!dictionary.isDictionary()) return;
  if (dictionary.getKey("/Subtype").isNameAndEquals("/Type0"))
    read_composite(dictionary);
  else
    read_simple(dictionary);
}

void Font::read_simple(Handle dictionary) {
  double unit = 0.001;
  Handle matrix = dictionary.getKey("/FontMatrix");
  const bool drawn = dictionary.getKey("/Subtype").isNameAndEquals("/Type3");
  if (drawn && matrix.isArray() && matrix.getArrayNItems() == 6)
    unit = std::abs(number_or(matrix.getArrayItem(0), unit));
  Handle missing = dictionary.getKey("/FontDescriptor").getKeyIfDict("/MissingWidth");
  x_default_width = number_or(missing, drawn ? 0 : 500) * unit;
  Handle widths = dictionary.getKey("/Widths");
  Handle name = dictionary.getKey("/BaseFont");
  const bool even = name.isName() && name.getName().find("Courier") != std::string::npos;
  if (even) x_default_width = 0.6;
  x_usual = !drawn && !even && !widths.isArray();
  if (!widths.isArray()) return;
  const auto first = static_cast<std::uint32_t>(number_or(dictionary.getKey("/FirstChar"), 0));
  const auto list = widths.getArrayAsVector();
  for (std::uint32_t i = 0; i < list.size() && i < 256; ++i)
    x_widths[first + i] = number_or(list[i], 0) * unit;
}

void Font::read_composite(Handle dictionary) {
  x_bytes = 2;
  Handle encoding = dictionary.getKey("/Encoding");
  x_vertical = encoding.isName() && encoding.getName().ends_with("V");
  const auto below = items_of(dictionary.getKey("/DescendantFonts"));
  if (below.empty() || !Handle(below[0]).isDictionary()) return;
  x_lost = is_identity(encoding) && has_own_codes(below[0]) && !has_program(below[0]);
  if (dictionary.getKey("/BaseFont").isName())
    x_name = dictionary.getKey("/BaseFont").getName().substr(1);
  x_default_width = number_or(Handle(below[0]).getKey("/DW"), 1000) / 1000;
  read_cid_widths(Handle(below[0]).getKey("/W"));
}

/// Reads the array /W, where widths are written as `c [w1 w2 ...]` or `first last w`.
void Font::read_cid_widths(Handle list) {
  if (!list.isArray()) return;
  const auto items = list.getArrayAsVector();
  for (std::size_t i = 0; i + 1 < items.size() && x_widths.size() < most_widths;) {
    const auto first = static_cast<std::uint32_t>(std::max(0.0, number_or(items[i], 0)));
    Handle next = items[i + 1];
    if (next.isArray()) {
      const auto widths = next.getArrayAsVector();
      for (std::uint32_t k = 0; k < widths.size() && k < most_range; ++k)
        x_widths[first + k] = number_or(widths[k], 0) / 1000;
      i += 2;
    } else if (i + 2 < items.size()) {
      const auto last = static_cast<std::uint32_t>(std::max(0.0, number_or(next, 0)));
      for (std::uint32_t k = first; k <= last && k - first < most_range; ++k)
        x_widths[k] = number_or(items[i + 2], 0) / 1000;
      i += 3;
    } else {
      return;
    }
  }
}

std::vector<std::uint32_t> Font::codes_in(std::string_view text) const {
  std::vector<std::uint32_t> codes;
  for (std::size_t i = 0; i + x_bytes <= text.size(); i += x_bytes)
    codes.push_back(code_in(text.substr(i, x_bytes)));
  return codes;
}

double Font::width_of(std::uint32_t code) const {
  const auto found = x_widths.find(code);
  if (found != x_widths.end()) return found->second;
  return x_usual ? usual_width(code) : x_default_width;
}

std::string Font::letters_of(std::uint32_t code, Meter& meter) {
  if (!x_has_letters) read_letters(meter);
  const auto found = x_letters.find(code);
  if (found != x_letters.end()) return found->second;
  const bool plain = x_bytes == 1 && code >= 32 && code < 127;
  return plain ? std::string(1, static_cast<char>(code)) : "";
}

void Font::read_letters(Meter& meter) {
  x_has_letters = true;
  if (!x_dictionary.isDictionary()) return;
  read_differences(x_dictionary.getKey("/Encoding"));
  Handle unicode = x_dictionary.getKey("/ToUnicode");
  if (!unicode.isStream()) return;
  try {
    read_unicode(decoded(unicode, meter), meter);
  } catch (const Unfit&) {
    // The font's letters remain unknown, so a warning cannot quote the hidden words.
  }
}

void Font::read_unicode(const std::string& cmap, Meter& meter) {
  MeteredContent reader(cmap, meter);
  for (Step operation; reader.next(operation) && x_letters.size() < most_widths;) {
    const auto& list = operation.operands;
    if (operation.name == "endbfchar") {
      for (std::size_t i = 0; i + 1 < list.size(); i += 2)
        x_letters[code_in(list[i].text)] = letters_in(list[i + 1].text);
    } else if (operation.name == "endbfrange") {
      read_ranges(list);
    }
  }
}

/// Reads ranges written as `<first> <last> <letters>` or `<first> <last> [<letters> ...]`.
void Font::read_ranges(const std::vector<Value>& list) {
  for (std::size_t i = 0; i + 2 < list.size();) {
    const std::uint32_t first = code_in(list[i].text), last = code_in(list[i + 1].text);
    i += 2;
    if (list[i].text == "[") {
      for (std::uint32_t code = first; ++i < list.size() && list[i].text != "]"; ++code)
        x_letters[code] = letters_in(list[i].text);
      ++i;
      continue;
    }
    std::string letters = list[i++].text;
    for (std::uint32_t code = first; code <= last && code - first < 256 && !letters.empty(); ++code) {
      x_letters[code] = letters_in(letters);
      letters.back() = static_cast<char>(letters.back() + 1);
    }
  }
}

void Font::read_differences(Handle encoding) {
  Handle differences = encoding.getKeyIfDict("/Differences");
  if (!differences.isArray()) return;
  std::uint32_t code = 0;
  for (Handle item : differences.getArrayAsVector()) {
    if (item.isInteger()) code = static_cast<std::uint32_t>(number_or(item, 0));
    if (item.isName() && code < 256) x_letters[code++] = letters_named(item.getName());
  }
}

std::size_t FontBook::number_of(Handle dictionary) {
  const auto add = [&] {
    x_fonts.push_back(std::make_unique<Font>(dictionary));
    return x_fonts.size() - 1;
  };
  if (!dictionary.isIndirect()) return x_fonts.size() < most_fonts ? add() : x_fonts.size() - 1;
  const auto known = x_numbers.find(dictionary.getObjGen());
  if (known != x_numbers.end()) return known->second;
  return x_numbers[dictionary.getObjGen()] = add();
}

}  // namespace muster::foreign
