// SPDX-License-Identifier: MIT
#include "layout/fonts.hpp"

#include <algorithm>
#include <limits>
#include <mutex>
#include <set>

#include <hb-ot.h>
#include <hb.h>

#include "base/destroy.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "layout/codes.hpp"
#include "layout/font_files.hpp"

namespace muster::layout {
namespace {

// Bits of fsType in the OS/2 table (OpenType specification).
constexpr unsigned restricted_level = 0x0002, any_level = 0x000E;
constexpr unsigned no_subsetting = 0x0100, bitmaps_only = 0x0200;

using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;

/// Text is shaped in chunks of at most this many bytes, because cluster numbers are 16-bit.
constexpr std::size_t piece_limit = 32768;
constexpr char32_t replacement = 0xFFFD;

/// Features for figures of equal width: no kerning, which would close up "11", and tabular figures
/// if the face has them.
const std::array<hb_feature_t, 2> tabular_features = {
    hb_feature_t{HB_TAG('k', 'e', 'r', 'n'), 0, 0, std::numeric_limits<unsigned>::max()},
    hb_feature_t{HB_TAG('t', 'n', 'u', 'm'), 1, 0, std::numeric_limits<unsigned>::max()}};

struct Face {
  Blob blob;
  HbFont font;
  double units_per_em = 1000;
  FaceMetrics metrics;
};

double metric(hb_font_t* font, hb_ot_metrics_tag_t tag, double per_mille) {
  hb_position_t value = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &value);
  return value * per_mille;
}

std::string postscript_name(hb_face_t* face) {
  std::array<char, 128> name{};
  unsigned size = name.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_from_string("en", -1), &size,
                      name.data());
  return {name.data(), size};
}

double big_endian_16(const unsigned char* bytes) {
  return static_cast<std::int16_t>(bytes[0] << 8 | bytes[1]);
}

/// Reads the `head` table, because HarfBuzz has no function for the bounding box.
std::array<double, 4> bounding_box(hb_face_t* face, double per_mille) {
  Blob head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
  unsigned length = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(hb_blob_get_data(head.get(), &length));
  std::array<double, 4> box{};
  if (length < 44) return box;
  for (std::size_t i = 0; i < 4; ++i) box[i] = big_endian_16(bytes + 36 + 2 * i) * per_mille;
  return box;
}

double italic_angle(hb_face_t* face) {
  Blob post(hb_face_reference_table(face, HB_TAG('p', 'o', 's', 't')));
  unsigned length = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(hb_blob_get_data(post.get(), &length));
  return length < 8 ? 0 : big_endian_16(bytes + 4) + (bytes[6] << 8 | bytes[7]) / 65536.0;
}

/// Reads fsType in the `OS/2` table, where it follows version, average width, weight and width.
std::uint16_t embedding_permissions(hb_face_t* face) {
  Blob table(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
  unsigned length = 0;
  const auto* bytes =
      reinterpret_cast<const unsigned char*>(hb_blob_get_data(table.get(), &length));
  return length < 10 ? 0 : static_cast<std::uint16_t>(bytes[8] << 8 | bytes[9]);
}

void check_embedding(hb_face_t* face, const std::string& path) {
  const std::string why = embedding_obstacle(embedding_permissions(face));
  if (why.empty()) return;
  throw Error(code::font_embedding, {}, "the font file '" + path + "' " + why,
              {"name another family in the theme, or get a file whose licence allows embedding"});
}

Face open_face(const std::string& path) {
  Face face;
  face.blob.reset(hb_blob_create_from_file_or_fail(path.c_str()));
  HbFace opened(face.blob ? hb_face_create(face.blob.get(), 0) : nullptr);
  if (!opened || hb_face_get_glyph_count(opened.get()) == 0) {
    throw Error(code::font_not_found, {}, "the font file '" + path + "' cannot be read",
                {"install its package again"});
  }
  check_embedding(opened.get(), path);
  face.font.reset(hb_font_create(opened.get()));
  face.units_per_em = hb_face_get_upem(opened.get());
  const double per_mille = 1000 / face.units_per_em;
  hb_font_t* font = face.font.get();
  face.metrics.postscript_name = postscript_name(opened.get());
  face.metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, per_mille);
  face.metrics.descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, per_mille);
  face.metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, per_mille);
  face.metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, per_mille);
  face.metrics.italic_angle = italic_angle(opened.get());
  face.metrics.box = bounding_box(opened.get(), per_mille);
  hb_font_make_immutable(font);
  return face;
}

hb_buffer_t* scratch_buffer() {
  thread_local HbBuffer buffer(hb_buffer_create());
  hb_buffer_reset(buffer.get());
  return buffer.get();
}

bool is_right_to_left(char32_t character) {
  auto* functions = hb_unicode_funcs_get_default();
  hb_script_t script = hb_unicode_script(functions, character);
  return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
}

std::size_t piece_end(std::string_view text, std::size_t begin) {
  std::size_t end = std::min(text.size(), begin + piece_limit);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

}  // namespace

std::string embedding_obstacle(std::uint16_t permissions) {
  // If a font sets several levels, the least strict one applies.
  const bool restricted = (permissions & any_level) == restricted_level;
  if (restricted) return "may not be embedded in documents: its maker forbids it";
  if ((permissions & bitmaps_only) != 0) return "may be embedded as bitmaps only";
  if ((permissions & no_subsetting) != 0)
    return "may be embedded as a whole only, and muster embeds the letters that a document uses";
  return {};
}

struct FontLibrary::Faces {
  /// Four faces of the family, one for code, two of the fallback family, then two for headings if
  /// these have a family of their own.
  std::vector<Face> faces;
  std::array<hb_codepoint_t, 2> replacement_glyph{};
  mutable std::mutex mutex;
  mutable std::set<char32_t> missing;

  static constexpr FaceId code = 4;
  static constexpr FaceId fallback = 5;
  static constexpr FaceId display = 7;

  static bool is_fallback(FaceId face) { return face >= fallback && face < display; }

  struct Request {
    std::string_view text;  ///< the whole text
    double size;
    bool tabular;
  };

  FaceId fallback_of(FaceId face) const {
    const bool bold = face < code ? face % 2 == 1 : face > display;
    return static_cast<FaceId>(fallback + (bold ? 1 : 0));
  }
  std::vector<Shaped> shape(const Request& request, FaceId face) const;
  void shape_range(const Request& request, std::uint32_t begin, std::uint32_t end, FaceId face,
                   std::vector<Shaped>& out) const;
  void add_run(const Request& request, const std::vector<hb_glyph_info_t>& infos,
               const std::vector<hb_glyph_position_t>& positions, std::size_t first,
               std::size_t last, std::uint32_t begin, std::uint32_t end, FaceId face,
               std::vector<Shaped>& out) const;
  void add_missing(const Request& request, std::uint32_t begin, std::uint32_t end, FaceId face,
                   std::vector<Shaped>& out) const;
};

/// The end of the cluster (a letter with its marks) that begins at glyph `first`.
std::size_t cluster_end(const std::vector<hb_glyph_info_t>& infos, std::size_t first) {
  std::size_t end = first + 1;
  while (end < infos.size() && infos[end].cluster == infos[first].cluster) ++end;
  return end;
}

/// Whether a cluster lacks a glyph. A letter whose mark is missing counts as missing, because both
/// must come from one face to fit.
bool lacks_glyph(const std::vector<hb_glyph_info_t>& infos, std::size_t first, std::size_t end) {
  const auto begin = infos.begin();
  return std::any_of(begin + static_cast<std::ptrdiff_t>(first),
                     begin + static_cast<std::ptrdiff_t>(end),
                     [](const hb_glyph_info_t& info) { return info.codepoint == 0; });
}

std::vector<Shaped> FontLibrary::Faces::shape(const Request& request, FaceId face) const {
  std::vector<Shaped> out;
  for (std::size_t begin = 0; begin < request.text.size();) {
    const std::size_t end = piece_end(request.text, begin);
    shape_range(request, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), face,
                out);
    begin = end;
  }
  return out;
}

/// Shapes text in `face`; every run of clusters that it lacks is set in the fallback face.
void FontLibrary::Faces::shape_range(const Request& request, std::uint32_t begin, std::uint32_t end,
                                     FaceId face, std::vector<Shaped>& out) const {
  hb_buffer_t* buffer = scratch_buffer();
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_buffer_add_utf8(buffer, request.text.data() + begin, static_cast<int>(end - begin), 0, -1);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(faces[face].font.get(), buffer, tabular_features.data(),
           request.tabular ? static_cast<unsigned>(tabular_features.size()) : 0);
  unsigned count = 0;
  const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* position = hb_buffer_get_glyph_positions(buffer, &count);
  // The buffer is used again for the fallback, so its results are copied first.
  const std::vector<hb_glyph_info_t> infos(info, info + count);
  const std::vector<hb_glyph_position_t> positions(position, position + count);

  for (std::size_t first = 0, last = 0; first < count; first = last) {
    last = cluster_end(infos, first);
    const bool lacks = lacks_glyph(infos, first, last);
    for (std::size_t next = last; last < count; last = next) {
      next = cluster_end(infos, last);
      if (lacks_glyph(infos, last, next) != lacks) break;
    }
    const std::uint32_t run_begin = first == 0 ? begin : begin + infos[first].cluster;
    const std::uint32_t run_end = last == count ? end : begin + infos[last].cluster;
    if (!lacks) {
      add_run(request, infos, positions, first, last, run_begin, run_end, face, out);
    } else if (!is_fallback(face)) {
      shape_range(request, run_begin, run_end, fallback_of(face), out);
    } else {
      add_missing(request, run_begin, run_end, face, out);
    }
  }
}

void FontLibrary::Faces::add_run(const Request& request, const std::vector<hb_glyph_info_t>& infos,
                                 const std::vector<hb_glyph_position_t>& positions,
                                 std::size_t first, std::size_t last, std::uint32_t begin,
                                 std::uint32_t end, FaceId face, std::vector<Shaped>& out) const {
  Shaped run;
  run.face = face;
  run.begin = begin;
  run.end = end;
  run.glyphs.reserve(last - first);
  const double scale = request.size / faces[face].units_per_em;
  for (std::size_t i = first; i < last; ++i) {
    Glyph glyph;
    glyph.id = static_cast<std::uint16_t>(infos[i].codepoint);
    glyph.cluster = static_cast<std::uint16_t>(infos[i].cluster - infos[first].cluster);
    glyph.advance = static_cast<float>(positions[i].x_advance * scale);
    glyph.x_offset = static_cast<float>(positions[i].x_offset * scale);
    glyph.y_offset = static_cast<float>(-positions[i].y_offset * scale);
    run.width += positions[i].x_advance * scale;
    run.glyphs.push_back(glyph);
  }
  out.push_back(std::move(run));
}

/// Shapes clusters that no face has as a whole. Characters that the face has are set one by one,
/// and a replacement mark is shown for the others.
void FontLibrary::Faces::add_missing(const Request& request, std::uint32_t begin, std::uint32_t end,
                                     FaceId face, std::vector<Shaped>& out) const {
  hb_font_t* font = faces[face].font.get();
  const std::scoped_lock lock(mutex);
  for (std::size_t position = begin; position < end;) {
    Shaped run;
    run.face = face;
    run.begin = static_cast<std::uint32_t>(position);
    const char32_t character = next_code_point(request.text.substr(0, end), position);
    run.end = static_cast<std::uint32_t>(position);
    hb_codepoint_t glyph = 0;
    run.missing = hb_font_get_nominal_glyph(font, character, &glyph) == 0;
    if (run.missing) {
      missing.insert(character);
      glyph = replacement_glyph[static_cast<std::size_t>(face - fallback)];
    }
    run.width = hb_font_get_glyph_h_advance(font, glyph) * request.size / faces[face].units_per_em;
    run.glyphs.push_back({static_cast<std::uint16_t>(glyph), 0, static_cast<float>(run.width)});
    out.push_back(std::move(run));
  }
}

FontLibrary::FontLibrary(const std::string& family, const std::string& headings)
    : x_faces(std::make_unique<Faces>()) {
  for (const std::string& path : find_family(family)) x_faces->faces.push_back(open_face(path));
  x_faces->faces.push_back(open_face(find_family("Liberation Mono")[0]));
  const FamilyFiles fallback = find_family("DejaVu Sans");
  for (std::size_t i = 0; i < 2; ++i) {
    x_faces->faces.push_back(open_face(fallback[i]));
    hb_font_get_nominal_glyph(x_faces->faces.back().font.get(), replacement,
                              &x_faces->replacement_glyph[i]);
  }
  if (headings.empty() || headings == family) return;
  const FamilyFiles display = find_family(headings);
  for (std::size_t i = 0; i < 2; ++i) x_faces->faces.push_back(open_face(display[i]));
}

FontLibrary::~FontLibrary() = default;

FaceId FontLibrary::face(Weight weight, Slope slope) const {
  return static_cast<FaceId>((weight == Weight::bold ? 1 : 0) + (slope == Slope::italic ? 2 : 0));
}

FaceId FontLibrary::display_face(Weight weight) const {
  if (x_faces->faces.size() <= Faces::display) return face(weight, Slope::upright);
  return static_cast<FaceId>(Faces::display + (weight == Weight::bold ? 1 : 0));
}

FaceId FontLibrary::code_face() const { return Faces::code; }

bool FontLibrary::has(FaceId face, char32_t character) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(x_faces->faces.at(face).font.get(), character, &glyph) != 0;
}

bool FontLibrary::is_fallback(FaceId face) const { return Faces::is_fallback(face); }

const FaceMetrics& FontLibrary::metrics(FaceId face) const {
  return x_faces->faces.at(face).metrics;
}

std::string_view FontLibrary::data(FaceId face) const {
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(x_faces->faces.at(face).blob.get(), &length);
  return {bytes, length};
}

std::size_t FontLibrary::face_count() const { return x_faces->faces.size(); }

std::vector<Shaped> FontLibrary::shape(std::string_view text, FaceId face, double size,
                                       bool tabular) const {
  return x_faces->shape({text, size, tabular}, face);
}

bool FontLibrary::has_right_to_left(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const char32_t character = next_code_point(text, position);
    if (character > 0x058F && is_right_to_left(character)) return true;
  }
  return false;
}

std::u32string FontLibrary::missing_characters() const {
  const std::scoped_lock lock(x_faces->mutex);
  return {x_faces->missing.begin(), x_faces->missing.end()};
}

double FontLibrary::width(std::string_view text, double size, bool bold) const {
  double total = 0;
  for (const Shaped& run :
       shape(text, face(bold ? Weight::bold : Weight::regular, Slope::upright), size)) {
    total += run.width;
  }
  return total;
}

}  // namespace muster::layout
