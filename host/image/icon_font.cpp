// SPDX-License-Identifier: MIT
#include "image/icon_font.hpp"

#include <hb.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <utility>

#include "base/error.hpp"
#include "base/sha256.hpp"
#include "image/codes.hpp"

namespace muster::image {
namespace {

constexpr std::string_view name_mark = "$fa-var-";
constexpr std::string_view value_mark = ": \"\\";

[[noreturn]] void refuse_font(const std::string& file) {
  throw Error(code::image_icon_font, {file, 0, 0}, "the icon font cannot be read",
              {"install the package fonts-font-awesome"});
}

/// Returns the character of each name, from lines such as `$fa-var-user: "\f007";`.
std::map<std::string, unsigned> characters_in(const std::string& file) {
  std::ifstream in(file);
  std::map<std::string, unsigned> characters;
  for (std::string line; std::getline(in, line);) {
    const std::string_view text = line;
    const std::size_t value = text.find(value_mark);
    if (!text.starts_with(name_mark) || value == std::string_view::npos) continue;
    unsigned character = 0;
    const char* const begin = text.data() + value + value_mark.size();
    std::from_chars(begin, text.data() + text.size(), character, 16);
    const std::string name(text.substr(name_mark.size(), value - name_mark.size()));
    if (character != 0 && !is_brand(name)) characters[name] = character;
  }
  return characters;
}

/// Collects an outline, and converts the font's y axis (up) to that of pictures (down).
struct Pen {
  std::vector<OutlineStep> steps;
  double top = 0;
  double x = 0, y = 0;  ///< current position, in the font's coordinates

  void add(OutlineStep::Kind kind, std::array<double, 6> at) {
    for (std::size_t i = 1; i < at.size(); i += 2) at[i] = top - at[i];
    steps.push_back({kind, at});
  }
};

void pen_move(hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float x, float y, void*) {
  static_cast<Pen*>(pen)->add(OutlineStep::Kind::move, {x, y});
}
void pen_line(hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float x, float y, void*) {
  static_cast<Pen*>(pen)->add(OutlineStep::Kind::line, {x, y});
}
void pen_quadratic(hb_draw_funcs_t*, void* pen, hb_draw_state_t* from, float cx, float cy, float x,
                   float y, void*) {
  const auto third = [](float end, float control) { return end + (control - end) * 2.0F / 3.0F; };
  static_cast<Pen*>(pen)->add(
      OutlineStep::Kind::curve,
      {third(from->current_x, cx), third(from->current_y, cy), third(x, cx), third(y, cy), x, y});
}
void pen_cubic(hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float ax, float ay, float bx,
               float by, float x, float y, void*) {
  static_cast<Pen*>(pen)->add(OutlineStep::Kind::curve, {ax, ay, bx, by, x, y});
}
void pen_close(hb_draw_funcs_t*, void* pen, hb_draw_state_t*, void*) {
  static_cast<Pen*>(pen)->add(OutlineStep::Kind::close, {});
}

}  // namespace

struct IconFont::Font {
  hb_font_t* font = nullptr;
  hb_draw_funcs_t* pen = hb_draw_funcs_create();

  explicit Font(const std::string& file) {
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(file.c_str());
    hb_face_t* face = blob == nullptr ? nullptr : hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    if (face != nullptr && hb_face_get_glyph_count(face) > 0) font = hb_font_create(face);
    hb_face_destroy(face);
    hb_draw_funcs_set_move_to_func(pen, pen_move, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(pen, pen_line, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(pen, pen_quadratic, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(pen, pen_cubic, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(pen, pen_close, nullptr, nullptr);
  }
  ~Font() {
    hb_font_destroy(font);
    hb_draw_funcs_destroy(pen);
  }
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;
};

std::string icon_files_hash(const IconFiles& files) {
  Sha256 hash;
  for (const std::string& file : {files.font, files.names}) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    hash.update(bytes.str());
    hash.update(std::string_view("\0", 1));
  }
  return hash.hex();
}

IconFont::IconFont(const IconFiles& files)
    : x_font(std::make_unique<Font>(files.font)), x_characters(characters_in(files.names)) {
  if (x_font->font == nullptr) refuse_font(files.font);
  if (x_characters.empty()) refuse_font(files.names);
}

IconFont::~IconFont() = default;

std::optional<Icon> IconFont::find(const std::string& name) const {
  const auto known = x_characters.find(name);
  hb_codepoint_t glyph = 0;
  if (known == x_characters.end() ||
      hb_font_get_nominal_glyph(x_font->font, known->second, &glyph) == 0)
    return std::nullopt;
  hb_font_extents_t extents{};
  hb_font_get_h_extents(x_font->font, &extents);
  Pen pen;
  pen.top = extents.ascender;
  hb_font_get_glyph_shape(x_font->font, glyph, x_font->pen, &pen);
  Icon icon{std::move(pen.steps),
            static_cast<double>(hb_font_get_glyph_h_advance(x_font->font, glyph)),
            static_cast<double>(extents.ascender - extents.descender)};
  if (icon.outline.empty() || icon.width <= 0 || icon.height <= 0) return std::nullopt;
  return icon;
}

std::vector<std::string> IconFont::names() const {
  std::vector<std::string> all;
  for (const auto& [name, character] : x_characters) all.push_back(name);
  return all;
}

}  // namespace muster::image
