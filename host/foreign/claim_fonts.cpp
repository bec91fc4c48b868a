// SPDX-License-Identifier: MIT
#include "foreign/claim_fonts.hpp"

#include <cmath>
#include <exception>
#include <optional>

#include "foreign/content_reader.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {
namespace {

/// Largest difference between two widths due to rounding, in thousandths of the font size.
constexpr double most_difference = 1.5;

std::string bytes_of(Handle stream) {
  const auto data = stream.getStreamData(qpdf_dl_specialized);
  return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

/// Returns the embedded font program, if its kind is allowed for the type of font (ISO 32000-1,
/// table 126); otherwise null.
Handle program_of(Handle font) {
  Handle descriptor = font.getKey("/FontDescriptor");
  Handle type = font.getKey("/Subtype");
  const bool truetype = type.isNameAndEquals("/TrueType") || type.isNameAndEquals("/CIDFontType2");
  if (truetype && descriptor.getKeyIfDict("/FontFile2").isStream())
    return descriptor.getKey("/FontFile2");
  if (!truetype && descriptor.getKeyIfDict("/FontFile").isStream())
    return descriptor.getKey("/FontFile");
  Handle compact = descriptor.getKeyIfDict("/FontFile3");
  if (!compact.isStream()) return Handle::newNull();
  const bool both = compact.getDict().getKey("/Subtype").isNameAndEquals("/OpenType");
  return both || !truetype ? compact : Handle::newNull();
}

/// The widths of CIDs (ISO 32000-1, 9.7.4.3).
class CidWidths {
 public:
  explicit CidWidths(Handle font) {
    Handle usual = font.getKey("/DW");
    if (usual.isNumber()) x_usual = usual.getNumericValue();
    auto items = items_of(font.getKey("/W"));
    for (std::size_t i = 0; i + 1 < items.size();) {
      const unsigned first = number(items[i]);
      if (items[i + 1].isArray()) {
        unsigned cid = first;
        for (Handle width : items[i + 1].getArrayAsVector()) set(cid++, width);
        i += 2;
      } else {
        if (i + 2 >= items.size()) break;
        for (unsigned cid = first; cid <= std::min(number(items[i + 1]), 0xFFFFU); ++cid)
          set(cid, items[i + 2]);
        i += 3;
      }
    }
  }
  double of(unsigned cid) const {
    const auto at = x_widths.find(cid);
    return at == x_widths.end() ? x_usual : at->second;
  }

 private:
  static unsigned number(Handle value) {
    return value.isInteger() ? value.getUIntValueAsUInt() : 0;
  }
  void set(unsigned cid, Handle width) {
    if (width.isNumber()) x_widths[cid] = width.getNumericValue();
  }
  std::map<unsigned, double> x_widths;
  double x_usual = 1000;
};

class FontCheck {
 public:
  FontCheck(const ShownFont& shown, ClaimProblems& problems)
      : x_shown(shown), x_font(shown.font), x_problems(problems) {}

  void check() {
    Handle type = x_font.getKey("/Subtype");
    for (const std::string& problem : encoding_problems(x_font)) add(problem);
    if (type.isNameAndEquals("/Type3")) return;
    if (type.isNameAndEquals("/Type0")) return check_composite();
    Handle program = program_of(x_font);
    if (opens(program)) check_simple(type.isNameAndEquals("/TrueType"));
  }

 private:
  void add(const std::string& what) { x_problems.add(what, x_shown.page); }

  bool opens(Handle program) {
    if (!program.isStream()) {
      if (x_shown.visible) add("a font is not embedded");
      return false;
    }
    x_program.emplace(bytes_of(program));
    if (!x_program->open()) add("an embedded font cannot be read");
    return x_program->open();
  }

  void check_simple(bool truetype) {
    Handle first = x_font.getKey("/FirstChar");
    const auto widths = items_of(x_font.getKey("/Widths"));
    const SimpleEncoding encoding(x_font);
    for (const unsigned code : x_shown.codes) {
      const auto glyph = encoding.glyph(code, *x_program, truetype);
      if (!glyph) continue;
      const auto at = static_cast<long long>(code) - (first.isInteger() ? first.getIntValue() : 0);
      std::optional<double> width;
      if (at >= 0 && at < static_cast<long long>(widths.size())) {
        Handle value = widths[static_cast<std::size_t>(at)];
        if (value.isNumber()) width = value.getNumericValue();
      }
      check_glyph(*glyph, width);
    }
  }

  void check_composite() {
    const auto below = items_of(x_font.getKey("/DescendantFonts"));
    if (below.empty() || !Handle(below[0]).isDictionary()) return add("a font is incomplete");
    Handle font = below[0];
    if (!opens(program_of(font))) return;
    Handle encoding = x_font.getKey("/Encoding");
    if (!encoding.isNameAndEquals("/Identity-H") && !encoding.isNameAndEquals("/Identity-V"))
      return;
    const CidWidths widths(font);
    const bool truetype = font.getKey("/Subtype").isNameAndEquals("/CIDFontType2");
    Handle map = font.getKey("/CIDToGIDMap");
    const std::string glyphs = map.isStream() ? bytes_of(map) : "";
    for (const unsigned cid : x_shown.codes) {
      unsigned glyph = truetype ? cid : x_program->by_cid(cid);
      if (truetype && map.isStream())
        glyph = 2 * cid + 1 < glyphs.size() ? static_cast<unsigned char>(glyphs[2 * cid]) * 256U +
                                                  static_cast<unsigned char>(glyphs[2 * cid + 1])
                                            : 0;
      check_glyph(glyph, widths.of(cid));
    }
  }

  void check_glyph(unsigned glyph, std::optional<double> width) {
    if (glyph == 0 || !x_program->has_glyph(glyph))
      return add("a character is shown that its font does not have");
    const double own = x_program->width(glyph);
    if (width && own >= 0 && std::abs(*width - own) > most_difference)
      add("the widths of a font do not match its glyphs");
  }

  const ShownFont& x_shown;
  Handle x_font;
  ClaimProblems& x_problems;
  std::optional<EmbeddedFont> x_program;
};

}  // namespace

void ShownFonts::take(const Operation& operation, Handle resources, QPDFObjGen page) {
  const std::string& name = operation.name;
  if (name == "q" && x_saved.size() < 1000) x_saved.push_back(x_state);
  if (name == "Q" && !x_saved.empty()) {
    x_state = x_saved.back();
    x_saved.pop_back();
  }
  const Operand* number = last_of(operation, Operand::Kind::number);
  if (name == "Tr" && number != nullptr) x_state.visible = number->raw != "3";
  const Operand* font = last_of(operation, Operand::Kind::name);
  if (name == "Tf" && font != nullptr && resources.isDictionary())
    x_state.font = resources.getKey("/Font").getKeyIfDict(font->value);
  if (name == "Tj" || name == "TJ" || name == "'" || name == "\"")
    for (const Operand& operand : operation.operands)
      if (operand.kind == Operand::Kind::string) show(operand.value, page);
}

void ShownFonts::show(const std::string& bytes, QPDFObjGen page) {
  Handle font = x_state.font;
  if (!font.isDictionary()) return;
  ShownFont& shown = x_fonts[{font.getObjGen(), font.isIndirect() ? "" : font.unparse()}];
  if (shown.font.isNull()) shown = {font, page, false, {}};
  shown.visible = shown.visible || x_state.visible;
  const bool pairs = font.getKey("/Subtype").isNameAndEquals("/Type0");
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    auto code = static_cast<unsigned char>(bytes[i]);
    if (!pairs) shown.codes.insert(code);
    if (pairs && i % 2 == 1)
      shown.codes.insert(static_cast<unsigned char>(bytes[i - 1]) * 256U + code);
  }
}

void check_claimed_font(const ShownFont& shown, ClaimProblems& problems) try {
  FontCheck(shown, problems).check();
} catch (const std::exception&) {
  problems.add("a font is damaged", shown.page);
}

}  // namespace muster::foreign
