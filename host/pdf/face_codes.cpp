// SPDX-License-Identifier: MIT
#include "pdf/face_codes.hpp"

#include <cmath>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include "base/destroy.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"

namespace muster::pdf {

namespace {

using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

/// Tables that a subset does not need. The glyphs are chosen already, so tables for layout and
/// character codes are useless. Names and metrics are in the PDF's own dictionaries.
constexpr hb_tag_t unused_tables[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('F', 'F', 'T', 'M')};

bool has_table(hb_face_t* face, hb_tag_t tag) {
  const Blob table(hb_face_reference_table(face, tag));
  return hb_blob_get_length(table.get()) > 0;
}

Error unusable(const std::string& name, const char* why) {
  return {code::pdf_font,
          {},
          "the font " + name + ' ' + why,
          {"use a TrueType family, for example Liberation Sans or DejaVu Sans"}};
}

Input subset_input(const std::vector<std::uint16_t>& glyphs) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (std::uint16_t glyph : glyphs) hb_set_add(wanted, glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (hb_tag_t tag : unused_tables) hb_set_add(dropped, tag);
  return input;
}

}  // namespace

struct FontProgram::Handles {
  Blob blob;
  Face face;
  Font font;
};

FontProgram::FontProgram(std::string_view file, const std::string& name)
    : x_handles(std::make_unique<Handles>()), x_name(name) {
  x_handles->blob.reset(hb_blob_create(file.data(), static_cast<unsigned>(file.size()),
                                       HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  x_handles->face.reset(hb_face_create(x_handles->blob.get(), 0));
  if (!has_table(x_handles->face.get(), HB_TAG('g', 'l', 'y', 'f'))) {
    throw unusable(name, "has no TrueType outlines");
  }
  x_handles->font.reset(hb_font_create(x_handles->face.get()));
}

FontProgram::~FontProgram() = default;

double FontProgram::width(std::uint16_t glyph) const {
  return hb_font_get_glyph_h_advance(x_handles->font.get(), glyph) * 1000.0 /
         hb_face_get_upem(x_handles->face.get());
}

double FontProgram::weight() const {
  return static_cast<double>(hb_style_get_value(x_handles->font.get(), HB_STYLE_TAG_WEIGHT));
}

Subset FontProgram::subset(const std::vector<std::uint16_t>& glyphs) const {
  const Input input = subset_input(glyphs);
  const Plan plan(hb_subset_plan_create_or_fail(x_handles->face.get(), input.get()));
  const Face made(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
  if (!made) throw unusable(x_name, "cannot be reduced to the glyphs in use");
  const Blob blob(hb_face_reference_blob(made.get()));
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &size);
  Subset out{std::string(bytes, size), {}};
  const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (std::uint16_t glyph : glyphs) {
    out.glyphs.push_back(static_cast<std::uint16_t>(hb_map_get(new_glyphs, glyph)));
  }
  return out;
}

namespace {

constexpr std::size_t most_codes = 65535;
constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t byte_order_mark = 0xFEFF;
constexpr char32_t replacement = 0xFFFD;

}  // namespace

std::uint16_t FaceCodes::code(std::uint16_t glyph, std::u32string_view text) {
  if (text.size() == 1) return code(glyph, text.front());
  return find(glyph, std::u32string(text));
}

std::uint16_t FaceCodes::find(std::uint16_t glyph, std::u32string text) {
  const auto [place, added] = x_found.try_emplace({glyph, text}, std::uint16_t{0});
  if (!added) return place->second;
  if (x_codes.size() > most_codes) {
    throw Error(code::pdf_font, {}, "one font would need more than 65,535 different characters");
  }
  const auto made = static_cast<std::uint16_t>(x_codes.size());
  place->second = made;
  if (text.size() == 1) {
    if (x_usual.size() <= glyph) x_usual.resize(glyph + std::size_t{1});
    if (x_usual[glyph].code == 0) x_usual[glyph] = {text.front(), made};
  }
  x_codes.push_back({glyph, std::move(text), std::round(x_program.width(glyph) * 1000) / 1000});
  return made;
}

char32_t readable(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return U' ';
  if (c == byte_order_mark || (c & 0xFFFE) == 0xFFFE) return replacement;
  return c;
}

std::u32string readable(std::string_view utf8) {
  std::u32string all;
  for (std::size_t at = 0; at < utf8.size();) all += readable(next_code_point(utf8, at));
  if (all.size() > 1) {
    std::u32string seen = all;
    std::erase_if(seen, [](char32_t c) { return c == soft_hyphen || c == replacement; });
    if (!seen.empty()) all = std::move(seen);
  }
  if (all.empty()) all = replacement;
  return all;
}

}  // namespace muster::pdf
