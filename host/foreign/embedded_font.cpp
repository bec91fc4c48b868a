// SPDX-License-Identifier: MIT
#include "foreign/claim_fonts.hpp"

#include <utility>

#include <ft2build.h>

#include <freetype/freetype.h>
#include <freetype/ftcid.h>

namespace muster::foreign {
namespace {

constexpr unsigned symbol_base = 0xF000;
constexpr unsigned macintosh = 1;

}  // namespace

struct EmbeddedFont::Face {
  explicit Face(std::string bytes) : program(std::move(bytes)) {
    if (FT_Init_FreeType(&library) != 0) return;
    const auto* data = reinterpret_cast<const FT_Byte*>(program.data());
    if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(program.size()), 0, &face) != 0)
      face = nullptr;
  }
  ~Face() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  std::string program;
  FT_Library library = nullptr;
  FT_Face face = nullptr;
};

EmbeddedFont::EmbeddedFont(std::string program)
    : x_face(std::make_unique<Face>(std::move(program))) {
  FT_Bool by_cid = 0;
  if (!open() || FT_Get_CID_Is_Internally_CID_Keyed(x_face->face, &by_cid) != 0 || by_cid == 0)
    return;
  for (FT_Long glyph = 0; glyph < x_face->face->num_glyphs; ++glyph) {
    FT_UInt cid = 0;
    if (FT_Get_CID_From_Glyph_Index(x_face->face, static_cast<FT_UInt>(glyph), &cid) == 0)
      x_by_cid.try_emplace(cid, static_cast<unsigned>(glyph));
  }
}

EmbeddedFont::~EmbeddedFont() = default;

bool EmbeddedFont::open() const { return x_face->face != nullptr; }

unsigned EmbeddedFont::by_name(const std::string& name) const {
  return FT_HAS_GLYPH_NAMES(x_face->face) ? FT_Get_Name_Index(x_face->face, name.c_str()) : 0;
}

unsigned EmbeddedFont::by_unicode(unsigned code_point) const {
  if (FT_Select_Charmap(x_face->face, FT_ENCODING_UNICODE) != 0) return 0;
  return FT_Get_Char_Index(x_face->face, code_point);
}

unsigned EmbeddedFont::by_own_code(unsigned code) const {
  FT_Face face = x_face->face;
  for (int i = 0; i < face->num_charmaps; ++i) {
    FT_CharMap map = face->charmaps[i];
    const bool own = map->encoding == FT_ENCODING_MS_SYMBOL ||
                     map->encoding == FT_ENCODING_ADOBE_CUSTOM ||
                     map->encoding == FT_ENCODING_ADOBE_STANDARD || map->platform_id == macintosh;
    if (!own || FT_Set_Charmap(face, map) != 0) continue;
    unsigned glyph = FT_Get_Char_Index(face, code);
    if (glyph == 0) glyph = FT_Get_Char_Index(face, symbol_base + code);
    if (glyph != 0) return glyph;
  }
  return 0;
}

unsigned EmbeddedFont::by_cid(unsigned cid) {
  if (x_by_cid.empty()) return cid;
  const auto at = x_by_cid.find(cid);
  return at == x_by_cid.end() ? 0 : at->second;
}

bool EmbeddedFont::has_glyph(unsigned glyph) const {
  return glyph < static_cast<unsigned>(x_face->face->num_glyphs);
}

double EmbeddedFont::width(unsigned glyph) const {
  FT_Face face = x_face->face;
  constexpr FT_Int32 how = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING;
  if (face->units_per_EM == 0 || FT_Load_Glyph(face, glyph, how) != 0) return -1;
  return static_cast<double>(face->glyph->metrics.horiAdvance) * 1000.0 / face->units_per_EM;
}

}  // namespace muster::foreign
