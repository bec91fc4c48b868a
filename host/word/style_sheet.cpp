// SPDX-License-Identifier: MIT
#include "word/style_sheet.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/ascii.hpp"
#include "word/package.hpp"

namespace muster::word {

namespace {

constexpr int most_based_on = 32;
constexpr int deepest = 8;  ///< of outlines and lists, counted from 0

std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<bool> toggle(const pugi::xml_node& properties, std::string_view name) {
  const pugi::xml_node found = child(properties, name);
  if (!found) return std::nullopt;
  return is_on(found);
}

/// The outline level that Word's own styles have, whatever the file says.
std::optional<int> outline_of_name(const std::string& name) {
  if (name == "title") return -1;
  if (!name.starts_with("heading ")) return std::nullopt;
  const auto level = number_of(std::string_view(name).substr(8));
  if (!level || *level < 1 || *level > deepest + 1) return std::nullopt;
  return *level - 1;
}

void fill(ParagraphLook& look, const ParagraphLook& below) {
  if (!look.outline) look.outline = below.outline;
  if (!look.list) look.list = below.list;
  if (!look.list_level) look.list_level = below.list_level;
  if (look.background.empty()) look.background = below.background;
  look.run.fill_from(below.run);
}

/// The colours of Word's marker pens.
constexpr std::array<std::pair<std::string_view, const char*>, 16> markers = {
    {{"black", "000000"},
     {"white", "ffffff"},
     {"yellow", "ffff00"},
     {"green", "00ff00"},
     {"cyan", "00ffff"},
     {"magenta", "ff00ff"},
     {"blue", "0000ff"},
     {"red", "ff0000"},
     {"darkBlue", "000080"},
     {"darkCyan", "008080"},
     {"darkGreen", "008000"},
     {"darkMagenta", "800080"},
     {"darkRed", "800000"},
     {"darkYellow", "808000"},
     {"darkGray", "808080"},
     {"lightGray", "c0c0c0"}}};

std::string marker_colour(std::string_view name) {
  const auto* found = std::find_if(markers.begin(), markers.end(),
                                   [&](const auto& each) { return each.first == name; });
  return found == markers.end() ? "" : found->second;
}

}  // namespace

void RunLook::fill_from(const RunLook& below) {
  if (!bold) bold = below.bold;
  if (!italic) italic = below.italic;
  if (!hidden) hidden = below.hidden;
  if (!struck) struck = below.struck;
  if (language.empty()) language = below.language;
  if (raised.empty()) raised = below.raised;
  if (font.empty()) font = below.font;
  if (colour.empty()) colour = below.colour;
  if (!size) size = below.size;
  if (!background.empty()) return;
  background = below.background;
  highlighted = below.highlighted;
}

std::string shading_of(const pugi::xml_node& properties) {
  const pugi::xml_node shading = child(properties, "shd");
  // A solid pattern is in the colour of its foreground.
  const bool solid = attribute(shading, "val") == "solid";
  const std::string colour = lower(attribute(shading, solid ? "color" : "fill"));
  if (colour == "auto") return solid ? "000000" : "";
  return colour;
}

RunLook look_of(const pugi::xml_node& properties) {
  RunLook look;
  look.bold = toggle(properties, "b");
  look.italic = toggle(properties, "i");
  look.hidden = toggle(properties, "vanish");
  look.struck = toggle(properties, "strike");
  if (!look.struck) look.struck = toggle(properties, "dstrike");
  look.language = attribute(child(properties, "lang"), "val");
  look.raised = attribute(child(properties, "vertAlign"), "val");
  look.font = attribute(child(properties, "rFonts"), "ascii");
  look.colour = lower(attribute(child(properties, "color"), "val"));
  look.size = number_of(attribute(child(properties, "sz"), "val"));
  look.background = marker_colour(attribute(child(properties, "highlight"), "val"));
  look.highlighted = !look.background.empty();
  if (!look.highlighted) look.background = shading_of(properties);
  return look;
}

ParagraphLook own_look(const pugi::xml_node& properties) {
  ParagraphLook look;
  const auto outline = number_of(attribute(child(properties, "outlineLvl"), "val"));
  if (outline && *outline >= 0 && *outline <= ParagraphLook::body) look.outline = outline;
  look.background = shading_of(properties);
  const pugi::xml_node list = child(properties, "numPr");
  if (list) {
    const std::string_view id = attribute(child(list, "numId"), "val");
    if (!id.empty()) look.list = std::string(id);
    const auto level = number_of(attribute(child(list, "ilvl"), "val"));
    if (level && *level >= 0 && *level <= deepest) look.list_level = level;
  }
  return look;
}

StyleSheet::StyleSheet(const pugi::xml_document& styles) {
  const pugi::xml_node root = styles.document_element();
  x_defaults = look_of(child(child(child(root, "docDefaults"), "rPrDefault"), "rPr"));
  for (const pugi::xml_node& each : root.children()) {
    if (local_name(each.name()) != "style") continue;
    Style style;
    style.name = lower(attribute(child(each, "name"), "val"));
    style.based_on = attribute(child(each, "basedOn"), "val");
    style.look = own_look(child(each, "pPr"));
    style.look.run = look_of(child(each, "rPr"));
    if (const auto outline = outline_of_name(style.name)) style.look.outline = outline;
    const std::string id(attribute(each, "styleId"));
    const std::string_view is_default = attribute(each, "default");
    if (attribute(each, "type") == "paragraph" && (is_default == "1" || is_default == "true"))
      x_default_paragraph = id;
    x_styles[id] = std::move(style);
  }
}

ParagraphLook StyleSheet::look(const std::string& id) const {
  ParagraphLook look;
  std::string next = id.empty() || !x_styles.contains(id) ? x_default_paragraph : id;
  for (int i = 0; i < most_based_on && x_styles.contains(next); ++i) {
    const Style& style = x_styles.at(next);
    fill(look, style.look);
    next = style.based_on;
  }
  return look;
}

std::string StyleSheet::name(const std::string& style) const {
  const auto found = x_styles.find(style);
  return found == x_styles.end() ? "" : found->second.name;
}

}  // namespace muster::word
