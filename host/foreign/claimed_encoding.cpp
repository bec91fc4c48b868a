// SPDX-License-Identifier: MIT
#include "foreign/claim_fonts.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "foreign/content_reader.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {
namespace {

constexpr long long symbolic = 4;

/// Windows code page 1252 from 0x80 to 0x9F. 0 means undefined.
constexpr std::array<unsigned, 32> windows = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The beginnings of the names of predefined CMaps (ISO 32000-1, 9.7.5.2), with their character
/// collections.
struct Collection {
  std::string_view prefix, name;
};
constexpr std::array collections = {
    Collection{"/GB", "GB1"},        Collection{"/UniGB", "GB1"},   Collection{"/B5", "CNS1"},
    Collection{"/HKscs", "CNS1"},    Collection{"/ET", "CNS1"},     Collection{"/CNS", "CNS1"},
    Collection{"/UniCNS", "CNS1"},   Collection{"/83pv", "Japan1"}, Collection{"/90", "Japan1"},
    Collection{"/Add", "Japan1"},    Collection{"/EUC", "Japan1"},  Collection{"/Ext", "Japan1"},
    Collection{"/UniJIS", "Japan1"}, Collection{"/KSC", "Korea1"},  Collection{"/UniKS", "Korea1"}};

/// Returns the character collection of a predefined CMap; "" for Identity and for unknown names.
std::string_view collection_of(const std::string& name) {
  if (name == "/H" || name == "/V") return "Japan1";
  for (const Collection& known : collections)
    if (name.starts_with(known.prefix)) return known.name;
  return "";
}

bool is_identity(const std::string& name) { return name == "/Identity-H" || name == "/Identity-V"; }

std::string text_of(Handle stream) {
  bool damaged = false;
  return content_bytes(stream, damaged);
}

std::string ordering_of(Handle holder) {
  Handle name = holder.getKey("/CIDSystemInfo").getKeyIfDict("/Ordering");
  return name.isString() ? name.getStringValue() : "";
}

/// Calls `take` with each UTF-16 string to which the CMap maps a code or the first code of a range.
void for_each_target(const std::string& cmap, const std::function<void(const std::string&)>& take) {
  bool ranges = false;
  for_each_operation(cmap, [&](Operation& operation) {
    if (operation.name == "endbfchar" || operation.name == "endbfrange") {
      ranges = operation.name == "endbfrange";
      std::size_t place = 0;
      for (const Operand& operand : operation.operands) {
        if (operand.kind != Operand::Kind::string) continue;
        const bool target = ranges ? place % 3 == 2 : place % 2 == 1;
        ++place;
        if (target) take(operand.value);
      }
    }
  });
}

/// Whether the CMap maps a code to U+0000 or to a byte order mark. Both are no characters.
bool maps_to_nothing(const std::string& cmap) {
  bool found = false;
  for_each_target(cmap, [&](const std::string& value) {
    found = found || value == std::string(2, '\0') || value == "\xFE\xFF" || value == "\xFF\xFE";
  });
  return found;
}

/// Whether the text has a private-use character. Those of planes 15 and 16 begin with 0xDB80 to
/// 0xDBFF in UTF-16.
bool holds_private_use(const std::string& utf16) {
  for (std::size_t i = 0; i + 1 < utf16.size(); i += 2) {
    const auto high = static_cast<unsigned char>(utf16[i]);
    const auto low = static_cast<unsigned char>(utf16[i + 1]);
    if ((high >= 0xE0 && high <= 0xF8) || (high == 0xDB && low >= 0x80)) return true;
  }
  return false;
}

/// The Latin character set of ISO 32000-1, annex D, with a space after each name.
constexpr std::string_view latin_names =
    " "
    "A AE Aacute Acircumflex Adieresis Agrave Aring Atilde B C Ccedilla D E Eacute "
    "Ecircumflex Edieresis Egrave Eth Euro F G H I Iacute Icircumflex Idieresis Igrave J K L "
    "Lslash M N Ntilde O OE Oacute Ocircumflex Odieresis Ograve Oslash Otilde P Q R S Scaron "
    "T Thorn U Uacute Ucircumflex Udieresis Ugrave V W X Y Yacute Ydieresis Z Zcaron a aacute "
    "acircumflex acute adieresis ae agrave ampersand aring asciicircum asciitilde asterisk at "
    "atilde b backslash bar braceleft braceright bracketleft bracketright breve brokenbar "
    "bullet c caron ccedilla cedilla cent circumflex colon comma copyright currency d dagger "
    "daggerdbl degree dieresis divide dollar dotaccent dotlessi e eacute ecircumflex "
    "edieresis egrave eight ellipsis emdash endash equal eth exclam exclamdown f fi five fl "
    "florin four fraction g germandbls grave greater guillemotleft guillemotright "
    "guilsinglleft guilsinglright h hungarumlaut hyphen i iacute icircumflex idieresis igrave "
    "j k l less logicalnot lslash m macron minus mu multiply n nine ntilde numbersign o "
    "oacute ocircumflex odieresis oe ogonek ograve one onehalf onequarter onesuperior "
    "ordfeminine ordmasculine oslash otilde p paragraph parenleft parenright percent period "
    "periodcentered perthousand plus plusminus q question questiondown quotedbl quotedblbase "
    "quotedblleft quotedblright quoteleft quoteright quotesinglbase quotesingle r registered "
    "ring s scaron section semicolon seven six space sterling t thorn three threequarters "
    "threesuperior tilde trademark two twosuperior u uacute ucircumflex udieresis ugrave "
    "underscore v w x y yacute ydieresis yen z zcaron zero ";

/// Whether every name in the encoding is the name of a character.
bool names_characters(Handle encoding) {
  const auto names = items_of(encoding.getKeyIfDict("/Differences"));
  return std::ranges::all_of(
      names, [](Handle name) { return !name.isName() || is_of_characters(name.getName()); });
}

class EncodingCheck {
 public:
  explicit EncodingCheck(Handle font) : x_font(font), x_encoding(font.getKey("/Encoding")) {}

  std::vector<std::string> problems() {
    check_unicode();
    if (x_font.getKey("/Subtype").isNameAndEquals("/Type0")) check_cmap();
    if (x_font.getKey("/Subtype").isNameAndEquals("/TrueType")) check_truetype();
    return std::move(x_problems);
  }

 private:
  void add(const char* what) { x_problems.emplace_back(what); }

  void check_unicode() {
    Handle map = x_font.getKey("/ToUnicode");
    Handle base = x_encoding.isDictionary() ? x_encoding.getKey("/BaseEncoding") : x_encoding;
    const std::string name = base.isName() ? base.getName() : "";
    const bool composite = x_font.getKey("/Subtype").isNameAndEquals("/Type0");
    const bool known = composite ? !collection_of(name).empty()
                                 : (name == "/WinAnsiEncoding" || name == "/MacRomanEncoding" ||
                                    name == "/MacExpertEncoding") &&
                                       names_characters(x_encoding);
    if (!map.isStream() && !known) add(no_meaning);
    if (map.isStream() && maps_to_nothing(text_of(map))) add(not_unicode);
  }

  void check_cmap() {
    const auto below = items_of(x_font.getKey("/DescendantFonts"));
    if (below.empty() || !Handle(below[0]).isDictionary()) return;
    const std::string ordering = ordering_of(below[0]);
    if (x_encoding.isName()) {
      const std::string name = x_encoding.getName();
      if (is_identity(name)) return;
      const std::string_view collection = collection_of(name);
      if (collection.empty()) return add("a font has an unknown encoding");
      if (collection != ordering) add("a font and its encoding are for different character sets");
    } else if (x_encoding.isStream()) {
      check_own_cmap(x_encoding.getDict(), text_of(x_encoding), below[0]);
    }
  }

  void check_own_cmap(Handle cmap, const std::string& text, Handle font) {
    Handle used = cmap.getKey("/UseCMap");
    if (used.isStream() ||
        (used.isName() && collection_of(used.getName()).empty() && !is_identity(used.getName())))
      add("a font has an unknown encoding");
    Handle own = font.getKey("/CIDSystemInfo"), its = cmap.getKey("/CIDSystemInfo");
    for (const char* key : {"/Registry", "/Ordering"})
      if (own.getKeyIfDict(key).unparse() != its.getKeyIfDict(key).unparse())
        add("a font and its encoding are for different character sets");
    Handle needed = own.getKeyIfDict("/Supplement"), known = its.getKeyIfDict("/Supplement");
    if (needed.isInteger() && known.isInteger() && needed.getIntValue() > known.getIntValue())
      add("the encoding of a font is for an earlier version of its character set");
    Handle mode = cmap.getKey("/WMode");
    const bool vertical = text.find("/WMode 1") != std::string::npos;
    if ((mode.isInteger() && mode.getIntValue() == 1) != vertical)
      add("a font gives two different writing directions");
  }

  void check_truetype() {
    Handle flags = x_font.getKey("/FontDescriptor").getKeyIfDict("/Flags");
    const bool symbols = flags.isInteger() && (flags.getIntValue() & symbolic) != 0;
    if (symbols && !x_encoding.isNull()) add("a symbol font has an encoding");
    Handle base = x_encoding.isDictionary() ? x_encoding.getKey("/BaseEncoding") : x_encoding;
    if (!symbols && !base.isNameAndEquals("/WinAnsiEncoding") &&
        !base.isNameAndEquals("/MacRomanEncoding"))
      add("a font has no known encoding");
    if (!symbols && !names_characters(x_encoding)) add("a font uses unknown names for its glyphs");
  }

  Handle x_font, x_encoding;
  std::vector<std::string> x_problems;
};

}  // namespace

bool is_of_characters(const std::string& name) {
  const std::string rest = name.substr(1);
  if (rest.starts_with("uni") && rest.size() == 7) return true;
  return latin_names.find(' ' + rest + ' ') != std::string_view::npos;
}

bool has_private_use(Handle font) {
  Handle map = font.getKey("/ToUnicode");
  bool found = false;
  if (map.isStream())
    for_each_target(text_of(map),
                    [&](const std::string& value) { found = found || holds_private_use(value); });
  return found;
}

std::vector<std::string> encoding_problems(Handle font) { return EncodingCheck(font).problems(); }

SimpleEncoding::SimpleEncoding(Handle font) {
  Handle encoding = font.getKey("/Encoding");
  Handle base = encoding.isDictionary() ? encoding.getKey("/BaseEncoding") : encoding;
  if (base.isName()) x_base = base.getName();
  unsigned code = 0;
  for (Handle item : items_of(encoding.getKeyIfDict("/Differences"))) {
    if (item.isInteger()) code = item.getUIntValueAsUInt();
    if (item.isName()) x_names[code++] = item.getName().substr(1);
  }
}

std::optional<unsigned> SimpleEncoding::glyph(unsigned code, const EmbeddedFont& font,
                                              bool truetype) const {
  constexpr unsigned space = 0x20, last_ascii = 0x7E, first_latin = 0xA1;
  const auto named = x_names.find(code);
  if (named != x_names.end()) {
    if (truetype) return std::nullopt;
    return font.by_name(named->second);
  }
  if (x_base.empty()) {
    const unsigned glyph = font.by_own_code(code);
    return glyph == 0 ? std::nullopt : std::optional(glyph);
  }
  if (code < space) return std::nullopt;
  if (code == space) {  // subsets often lack a space, which does no harm
    const unsigned glyph = font.by_unicode(code);
    return glyph == 0 ? std::nullopt : std::optional(glyph);
  }
  if (code <= last_ascii) return font.by_unicode(code);
  if (x_base != "/WinAnsiEncoding" || code == 0x7F || code == 0xA0 || code == 0xAD)
    return std::nullopt;
  if (code >= first_latin) return font.by_unicode(code);
  const unsigned character = windows[code - 0x80];
  return character == 0 ? std::nullopt : std::optional(font.by_unicode(character));
}

}  // namespace muster::foreign
