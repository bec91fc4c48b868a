// SPDX-License-Identifier: MIT
#include "pdf/font_embedding.hpp"

#include <algorithm>
#include <cmath>

#include "base/sha256.hpp"

namespace muster::pdf {
namespace {

/// Maximum number of entries in a CMap block.
constexpr std::size_t entries_in_block = 100;

constexpr std::string_view cmap_head =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
constexpr std::string_view cmap_tail =
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

constexpr std::int32_t flag_symbolic = 4;  // a subset has no standard set of characters
constexpr std::int32_t flag_italic = 64;

/// Returns the six letters that begin a subset's font name. They depend on its glyphs and
/// characters, so that different subsets have different names.
std::string subset_tag(const std::string& program, const std::string& characters) {
  const std::string digest = sha256_hex(program + characters);
  std::string tag;
  for (std::size_t i = 0; i < 6; ++i) {
    const auto value = static_cast<unsigned>(std::stoul(digest.substr(4 * i, 4), nullptr, 16));
    tag += static_cast<char>('A' + value % 26);
  }
  return tag;
}

/// Returns the value of /StemV, estimated from the weight by the usual formula.
double stem_width(double weight) { return std::round(50 + weight / 65 * (weight / 65)); }

std::vector<std::uint16_t> glyphs_of(const std::vector<FaceCodes::Code>& codes) {
  std::vector<std::uint16_t> glyphs;
  for (std::size_t i = 1; i < codes.size(); ++i) glyphs.push_back(codes[i].glyph);
  return glyphs;
}

/// Returns the map from codes to the subset's glyphs (/CIDToGIDMap): two bytes for each code from 0
/// on.
std::string glyph_map(const std::vector<std::uint16_t>& glyphs) {
  std::string map(2, '\0');
  for (std::uint16_t glyph : glyphs) {
    map += static_cast<char>(glyph >> 8);
    map += static_cast<char>(glyph & 255);
  }
  return map;
}

std::string number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string box(const std::array<double, 4>& sides) {
  std::string out = "[";
  for (double side : sides) out += number(std::round(side)) + ' ';
  return out + ']';
}

}  // namespace

std::string widths_array(const std::vector<FaceCodes::Code>& codes) {
  std::string out = "[1[";
  for (std::size_t i = 1; i < codes.size(); ++i) {
    if (i > 1) out += ' ';
    append_number(out, codes[i].width);
  }
  return out + "]]";
}

std::string to_unicode(const std::vector<FaceCodes::Code>& codes) {
  std::string out(cmap_head);
  for (std::size_t begin = 1; begin < codes.size(); begin += entries_in_block) {
    const std::size_t end = std::min(begin + entries_in_block, codes.size());
    append_integer(out, static_cast<std::int64_t>(end - begin));
    out += " beginbfchar\n";
    for (std::size_t code = begin; code < end; ++code) {
      out += '<';
      append_hex16(out, static_cast<std::uint32_t>(code));
      out += "> <";
      for (char32_t c : codes[code].text) append_utf16_hex(out, c);
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  return out.append(cmap_tail);
}

FontSet::FontSet(const layout::FontLibrary& library, ObjectFile& file)
    : x_library(library),
      x_file(file),
      x_resources(file.reserve()),
      x_faces(library.face_count()) {}

void FontSet::start(layout::FaceId id) {
  x_faces[id] =
      std::make_unique<FaceCodes>(x_library.data(id), x_library.metrics(id).postscript_name);
}

ObjectNumber FontSet::write_descriptor(layout::FaceId id, const std::string& name,
                                       const std::string& program, HaruDocument& haru) {
  const layout::FaceMetrics& metrics = x_library.metrics(id);
  const ObjectNumber font_file = x_file.reserve();
  x_file.stream(font_file, "/Length1 " + number(static_cast<double>(program.size())), program);
  const double cap_height = metrics.cap_height > 0 ? metrics.cap_height : metrics.ascent;
  HaruDictionary descriptor = haru.dictionary("FontDescriptor");
  descriptor.name("FontName", name.c_str())
      .integer("Flags", flag_symbolic | (metrics.italic_angle != 0 ? flag_italic : 0))
      .raw("FontBBox", box(metrics.box))
      .raw("ItalicAngle", number(metrics.italic_angle))
      .raw("Ascent", number(std::round(metrics.ascent)))
      .raw("Descent", number(std::round(metrics.descent)))
      .raw("CapHeight", number(std::round(cap_height)))
      .raw("StemV", number(stem_width(x_faces[id]->program().weight())))
      .reference("FontFile2", font_file);
  const ObjectNumber written = descriptor.number();
  haru.write(descriptor);
  return written;
}

ObjectNumber FontSet::write_face(layout::FaceId id, HaruDocument& haru) {
  const auto& codes = x_faces[id]->codes();
  const Subset subset = x_faces[id]->program().subset(glyphs_of(codes));
  const std::string characters = to_unicode(codes);
  const std::string name =
      subset_tag(subset.program, characters) + '+' + x_library.metrics(id).postscript_name;
  const ObjectNumber map = x_file.reserve();
  x_file.stream(map, {}, glyph_map(subset.glyphs));
  const ObjectNumber unicode = x_file.reserve();
  x_file.stream(unicode, {}, characters);

  HaruDictionary descendant = haru.dictionary("Font");
  descendant.name("Subtype", "CIDFontType2")
      .name("BaseFont", name.c_str())
      .raw("CIDSystemInfo", "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
      .reference("CIDToGIDMap", map)
      .raw("W", widths_array(codes))
      .reference("FontDescriptor", write_descriptor(id, name, subset.program, haru));
  const ObjectNumber descendant_number = descendant.number();
  haru.write(descendant);

  HaruDictionary font = haru.dictionary("Font");
  font.name("Subtype", "Type0")
      .name("BaseFont", name.c_str())
      .name("Encoding", "Identity-H")
      .references("DescendantFonts", std::array{descendant_number})
      .reference("ToUnicode", unicode);
  const ObjectNumber written = font.number();
  haru.write(font);
  return written;
}

bool FontSet::show_private_use() const {
  constexpr auto is_private = [](char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
  };
  return std::ranges::any_of(x_faces, [&](const auto& face) {
    return face && std::ranges::any_of(face->codes(), [&](const FaceCodes::Code& code) {
             return std::ranges::any_of(code.text, is_private);
           });
  });
}

void FontSet::write(HaruDocument& haru, const std::string& others) {
  std::string resources = "<</Font<<";
  for (std::size_t i = 0; i < x_faces.size(); ++i) {
    if (!x_faces[i] || x_faces[i]->codes().size() < 2) continue;
    resources += "/F" + std::to_string(i) + ' ';
    append_reference(resources, write_face(static_cast<layout::FaceId>(i), haru));
  }
  x_file.object(x_resources, resources + ">>" + others + ">>");
}

}  // namespace muster::pdf
