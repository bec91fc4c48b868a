// SPDX-License-Identifier: MIT
#include "theme/theme_fields.hpp"

#include <algorithm>
#include <cmath>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/number_format.hpp"
#include "base/vocabulary.hpp"
#include "base/word_list.hpp"

namespace muster::theme {
namespace {

constexpr Vocabulary<CoverStyle, 3> cover_words{
    {{{CoverStyle::plain, "plain"}, {CoverStyle::band, "band"}, {CoverStyle::picture, "picture"}}}};
constexpr Vocabulary<OpenerStyle, 3> opener_words{
    {{{OpenerStyle::line, "line"}, {OpenerStyle::tint, "tint"}, {OpenerStyle::band, "band"}}}};
constexpr Vocabulary<BoxStyle, 3> box_words{
    {{{BoxStyle::bar, "bar"}, {BoxStyle::panel, "panel"}, {BoxStyle::outline, "outline"}}}};

constexpr Vocabulary<SlideSize, 2> size_words{
    {{{SlideSize::wide, "16:9"}, {SlideSize::a4_landscape, "a4-landscape"}}}};
constexpr Vocabulary<bool, 2> annex_words{{{{false, "omit"}, {true, "print"}}}};

constexpr NumberField<Slides> slide_numbers[] = {{"body", &Slides::body, 16, 24}};
constexpr NumberField<Cover> cover_numbers[] = {{"height", &Cover::height, 0.2, 1}};
constexpr NumberField<Chapters> chapter_numbers[] = {
    {"own-page-from", &Chapters::own_page_from, 0, 1},
    {"page-before", &Chapters::page_before, 0, 1},
};

constexpr double least_for_text = 4.5;
constexpr std::size_t most_chapter_colours = 12;

/// Reads the value of `key`, which must be one of `words`.
template <class Enum, std::size_t size>
void read_word(FieldReader& reader, const YAML::Node& map, const std::string& key,
               const std::string& name, const Vocabulary<Enum, size>& words, Enum& value) {
  if (!map || !map[key]) return;
  const auto text = reader.text(map[key], name);
  if (!text) return;
  if (const auto found = words.find(*text)) {
    value = *found;
    return;
  }
  reader.diagnostics().error(
      code::theme_bad_value, reader.place(map[key]),
      "'" + name + "' cannot be '" + *text + "'",
      {did_you_mean(*text, words.words(), "use one of: " + joined(words.words()))});
}

std::optional<Role> role_of(const std::string& name) {
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    if (role_name(role) == name) return role;
  }
  return std::nullopt;
}

/// Checks the contrast between the colour of a chapter and the text that is printed on it.
void check_chapter_colour(FieldReader& reader, const YAML::Node& node, Role role,
                          const Theme& theme) {
  const double ratio = contrast(theme.colour(Role::accent_text), theme.colour(role));
  if (ratio >= least_for_text) return;
  reader.diagnostics().error(
      code::theme_contrast, reader.place(node),
      "accent-text " + hex(theme.colour(Role::accent_text)) + " on " +
          std::string(role_name(role)) + " " + hex(theme.colour(role)) + " has a contrast of " +
          format_number(std::floor(ratio * 100) / 100, {.decimals = 2}) +
          ":1, but text needs at least 4.5:1",
      {"choose another role for 'chapters.colours'"});
}

void read_colours(FieldReader& reader, const YAML::Node& node, Theme& theme) {
  if (!node) return;
  if (!node.IsSequence() || node.size() == 0 || node.size() > most_chapter_colours) {
    reader.bad_value(node, "'chapters.colours' must be a list of 1 to 12 roles");
    return;
  }
  std::vector<Role> colours;
  for (const auto& each : node) {
    const auto name = reader.text(each, "chapters.colours");
    const auto role = name ? role_of(*name) : std::nullopt;
    if (role) {
      check_chapter_colour(reader, each, *role, theme);
      colours.push_back(*role);
    } else if (name) {
      reader.bad_value(each, "'chapters.colours' names the role '" + *name +
                                 "', which does not exist");
    }
  }
  theme.chapters.colours = colours;
}

void read_chapters(FieldReader& reader, const YAML::Node& root, Theme& theme) {
  const YAML::Node map = reader.map(root, "chapters");
  if (!map) return;
  reader.check_keys(map, {"own-page-from", "page-before", "opener", "colours"}, "chapters.");
  reader.numbers(map, chapter_numbers, "chapters.", theme.chapters);
  read_word(reader, map, "opener", "chapters.opener", opener_words, theme.chapters.opener);
  read_colours(reader, map["colours"], theme);
}

void read_cover(FieldReader& reader, const YAML::Node& root, Cover& cover) {
  const YAML::Node map = reader.map(root, "cover");
  if (!map) return;
  reader.check_keys(map, {"style", "height", "file", "alternative"}, "cover.");
  read_word(reader, map, "style", "cover.style", cover_words, cover.style);
  reader.numbers(map, cover_numbers, "cover.", cover);
}

void read_slides(FieldReader& reader, const YAML::Node& root, Slides& slides) {
  const YAML::Node map = reader.map(root, "slides");
  if (!map) return;
  reader.check_keys(map, {"size", "body", "annexes"}, "slides.");
  read_word(reader, map, "size", "slides.size", size_words, slides.size);
  read_word(reader, map, "annexes", "slides.annexes", annex_words, slides.annexes);
  reader.numbers(map, slide_numbers, "slides.", slides);
}

}  // namespace

void read_page_grammar(FieldReader& reader, const YAML::Node& root, Theme& theme) {
  read_cover(reader, root, theme.cover);
  read_slides(reader, root, theme.slides);
  read_chapters(reader, root, theme);
  const YAML::Node contents = reader.map(root, "contents");
  if (contents) {
    reader.check_keys(contents, {"depth"}, "contents.");
    if (contents["depth"])
      theme.contents_depth = static_cast<int>(
          reader.number(contents["depth"], "contents.depth", 1, 4).value_or(theme.contents_depth));
  }
  const YAML::Node boxes = reader.map(root, "boxes");
  if (!boxes) return;
  reader.check_keys(boxes, {"style"}, "boxes.");
  read_word(reader, boxes, "style", "boxes.style", box_words, theme.boxes);
}

}  // namespace muster::theme
