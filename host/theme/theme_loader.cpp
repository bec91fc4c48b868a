// SPDX-License-Identifier: MIT
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "theme/theme.hpp"
#include "theme/theme_fields.hpp"
#include "theme/web_parts_reader.hpp"
#include "yaml/document.hpp"

#include <algorithm>
#include <utility>

namespace muster::theme {
namespace {

constexpr NumberField<Typography> type_numbers[] = {
    {"body", &Typography::body, 6, 36},
    {"small", &Typography::small, 6, 36},
    {"table", &Typography::table, 6, 36},
    {"title", &Typography::title, 10, 96},
    {"line-height", &Typography::line_height, 1, 3},
};

constexpr NumberField<PageGeometry> page_numbers[] = {
    {"width", &PageGeometry::width, 200, 3000},   {"height", &PageGeometry::height, 200, 3000},
    {"top", &PageGeometry::top, 20, 400},         {"bottom", &PageGeometry::bottom, 20, 400},
    {"left", &PageGeometry::left, 20, 400},       {"right", &PageGeometry::right, 20, 400},
    {"measure", &PageGeometry::measure, 0, 2000}, {"side", &PageGeometry::side, 0, 300},
};

const std::vector<std::string> top_keys = {"description", "light", "dark",     "type",  "page",
                                           "space",       "logo",  "partners", "cover", "chapters",
                                           "contents",    "boxes", "web",      "docx",  "slides"};
const std::vector<std::string> type_keys = {"family", "heading-family", "web-family",
                                            "body",   "small",          "table",
                                            "title",  "headings",       "line-height",
                                            "hyphenate"};
const std::vector<std::string> page_keys = {"width", "height", "top",     "bottom",
                                            "left",  "right",  "measure", "side"};
const std::vector<std::string> logo_keys = {"file", "alternative"};
constexpr std::size_t most_partners = 12;
constexpr std::uint64_t most_template_bytes = 20'000'000;

/// The folders that may contain a theme and the files that it names.
struct Folders {
  const Folder& themes;
  const Folder* edition;
};

std::vector<std::string> role_keys() {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < role_count; ++i) {
    keys.emplace_back(role_name(static_cast<Role>(i)));
  }
  return keys;
}

bool read_colour(FieldReader& reader, const YAML::Node& node, const std::string& name,
                 Colour& colour) {
  const auto parsed = node.IsScalar() ? parse_colour(node.Scalar()) : std::nullopt;
  if (parsed) {
    colour = *parsed;
    return true;
  }
  reader.bad_value(node, "'" + name + "' must be a colour such as \"#12436d\"");
  return false;
}

/// Reads one palette. Checks contrast only if the palette is complete: a missing role has been
/// reported already, and a ratio with it would be meaningless.
void read_palette(FieldReader& reader, const YAML::Node& root, const std::string& key,
                  Palette& palette) {
  const YAML::Node map = reader.map(root, key);
  reader.check_keys(map, role_keys(), key + ".");
  PalettePlaces places;
  bool complete = true;
  for (std::size_t i = 0; i < role_count; ++i) {
    const std::string role(role_name(static_cast<Role>(i)));
    const YAML::Node node = map ? map[role] : YAML::Node(YAML::NodeType::Undefined);
    if (!node) {
      complete = false;
      reader.missing(map ? map : root, code::theme_missing_role,
                     "the theme gives no colour for '" + key + "." + role + "'");
      continue;
    }
    places[i] = reader.place(node);
    complete = read_colour(reader, node, key + "." + role, palette[i]) && complete;
  }
  if (complete) check_contrast(palette, key, places, reader.diagnostics());
}

/// Whether the text may be a list of font families. It becomes part of a style sheet, and none of
/// these characters can end a declaration there.
bool is_family(const std::string& text) {
  const auto allowed = [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == ' ' ||
           c == '-' || c == ',' || c == '"' || c == '\'';
  };
  const auto even = [&](char quote) {
    return std::count(text.begin(), text.end(), quote) % 2 == 0;
  };
  return !text.empty() && std::all_of(text.begin(), text.end(), allowed) && even('"') && even('\'');
}

void read_family(FieldReader& reader, const YAML::Node& map, const std::string& key,
                 std::string& family) {
  if (!map || !map[key]) return;
  const auto text = reader.text(map[key], "type." + key);
  if (!text) return;
  if (is_family(*text)) {
    family = *text;
  } else {
    reader.bad_value(map[key], "'type." + key + "' must be font names with commas between them");
  }
}

void read_headings(FieldReader& reader, const YAML::Node& node, std::array<double, 4>& sizes) {
  if (!node) return;
  if (!node.IsSequence() || node.size() != sizes.size()) {
    reader.bad_value(node, "'type.headings' must be four sizes in points, level 1 first");
    return;
  }
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    sizes[i] = reader.number(node[i], "type.headings", 6, 72).value_or(sizes[i]);
  }
}

void read_type(FieldReader& reader, const YAML::Node& root, Typography& type) {
  const YAML::Node map = reader.map(root, "type");
  if (!map) return;
  reader.check_keys(map, type_keys, "type.");
  read_family(reader, map, "family", type.family);
  read_family(reader, map, "heading-family", type.heading_family);
  read_family(reader, map, "web-family", type.web_family);
  reader.numbers(map, type_numbers, "type.", type);
  read_headings(reader, map["headings"], type.headings);
  if (!map["hyphenate"]) return;
  const auto word = reader.text(map["hyphenate"], "type.hyphenate");
  if (word && *word != "true" && *word != "false")
    reader.bad_value(map["hyphenate"], "'type.hyphenate' must be true or false");
  type.hyphenate = word != "false";
}

void read_page(FieldReader& reader, const YAML::Node& root, PageGeometry& page) {
  const YAML::Node map = reader.map(root, "page");
  if (!map) return;
  reader.check_keys(map, page_keys, "page.");
  reader.numbers(map, page_numbers, "page.", page);
}

/// The folder with the file: the edition's, or else that of the themes. Several organisations may
/// share a theme, but not its logo. Null if neither folder has the file.
const Folder* logo_folder(const std::string& file, const Folders& folders) {
  if (folders.edition && folders.edition->has(file)) return folders.edition;
  return folders.themes.has(file) ? &folders.themes : nullptr;
}

/// Reads a logo. `name` is the key, "logo" or "partners".
std::optional<Logo> logo_of(FieldReader& reader, const YAML::Node& map, const std::string& name,
                            const Folders& folders) {
  reader.check_keys(map, logo_keys, name + ".");
  const auto field = [&](const char* key) {
    return map[key] ? reader.text(map[key], name + "." + key).value_or("") : "";
  };
  const std::string file = field("file");
  const std::string alternative = field("alternative");
  if (file.empty()) {
    reader.bad_value(map, "the logo has no file: write it as '" + name + ".file'");
    return std::nullopt;
  }
  if (alternative.empty()) {
    reader.bad_value(map,
                     "the logo has no alternative text: write it as '" + name + ".alternative'");
  }
  const Folder* folder = logo_folder(file, folders);
  if (!folder) {
    reader.bad_value(map["file"], "there is no file '" + file +
                                      "' in the edition's folder or in the themes' folder");
    return std::nullopt;
  }
  std::optional<Logo> logo = load_logo(*folder, file, reader.diagnostics());
  if (logo) logo->alternative = alternative;
  return logo;
}

/// Reads the picture of a cover with the style `picture`.
void read_cover_picture(FieldReader& reader, const YAML::Node& root, const Folders& folders,
                        Cover& cover) {
  const YAML::Node map = root["cover"];
  if (!map || !map.IsMap() || cover.style != CoverStyle::picture) return;
  const std::string file = map["file"] ? reader.text(map["file"], "cover.file").value_or("") : "";
  if (file.empty())
    return reader.bad_value(map, "the cover has no picture: name its file in 'cover.file'");
  const Folder* folder = logo_folder(file, folders);
  if (!folder) {
    return reader.bad_value(map["file"], "there is no file '" + file +
                                             "' in the edition's folder or in the themes' folder");
  }
  if (map["alternative"])
    cover.alternative = reader.text(map["alternative"], "cover.alternative").value_or("");
  cover.picture = load_cover(*folder, file, reader.diagnostics());
}

void read_partners(FieldReader& reader, const YAML::Node& node, const Folders& folders,
                   std::vector<Logo>& partners) {
  if (!node) return;
  if (!node.IsSequence() || node.size() > most_partners) {
    reader.bad_value(node, "'partners' must be a list of at most 12 logos");
    return;
  }
  for (const auto& each : node) {
    if (!each.IsMap()) {
      reader.bad_value(each, "each of 'partners' must be a map with 'file' and 'alternative'");
    } else if (auto logo = logo_of(reader, each, "partners", folders)) {
      partners.push_back(std::move(*logo));
    }
  }
}

void read_word_template(FieldReader& reader, const YAML::Node& node, const Folders& folders,
                        Theme& theme) {
  const std::string file = node ? reader.text(node, "docx").value_or("") : "";
  if (file.empty()) return;
  const Folder* folder = logo_folder(file, folders);
  if (!folder)
    return reader.bad_value(
        node, "there is no file '" + file + "' in the edition's folder or in the themes' folder");
  if (const std::uint64_t size = folder->size(file); size > most_template_bytes)
    return reader.bad_value(node, "the template '" + file + "' has " + std::to_string(size) +
                                      " bytes, more than the " +
                                      std::to_string(most_template_bytes) + " that are allowed");
  theme.word =
      std::make_shared<WordTemplate>(WordTemplate{folder->display(file), folder->read(file)});
}

void read_theme(FieldReader& reader, const YAML::Node& root, const Folders& folders, Theme& theme) {
  if (!root.IsMap()) {
    reader.bad_value(root, "a theme must be a map of keys and values");
    return;
  }
  reader.check_keys(root, top_keys, "");
  read_palette(reader, root, "light", theme.light);
  read_palette(reader, root, "dark", theme.dark);
  read_type(reader, root, theme.type);
  read_page(reader, root, theme.page);
  if (root["space"]) theme.space = reader.number(root["space"], "space", 2, 24).value_or(6);
  read_page_grammar(reader, root, theme);
  read_cover_picture(reader, root, folders, theme.cover);
  if (const YAML::Node map = reader.map(root, "logo")) theme.logo = logo_of(reader, map, "logo", folders);
  read_partners(reader, root["partners"], folders, theme.partners);
  read_word_template(reader, root["docx"], folders, theme);
  theme.web = read_web_parts(reader, root, folders.themes);
}

std::string stem(const std::string& file) { return file.substr(0, file.rfind('.')); }

void report_unknown_theme(const Folder& themes, const std::string& name, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const std::string& file : themes.files("")) {
    if (file.ends_with(".yaml")) known.push_back(stem(file));
  }
  diagnostics.error(code::theme_unknown, {themes.display(name + ".yaml"), 0, 0},
                    "there is no theme '" + name + "'",
                    {did_you_mean(name, known, "see the folder templates/theme for the themes")});
}

}  // namespace

Theme load_theme(const Folder& themes, const std::string& name, Diagnostics& diagnostics,
                 const Folder* edition) {
  Theme theme;
  theme.name = name;
  const std::string file = name + ".yaml";
  if (name.find('/') != std::string::npos || !themes.has(file)) {
    report_unknown_theme(themes, name, diagnostics);
    return theme;
  }
  FieldReader reader(themes.display(file), diagnostics);
  auto problem = yaml::read_document(themes.read(file), [&](const YAML::Node& root) {
    read_theme(reader, root, {themes, edition}, theme);
  });
  if (problem)
    diagnostics.error(code::theme_syntax, {reader.file(), problem->line, problem->column},
                      std::move(problem->message), {std::move(problem->hint)});
  return theme;
}

}  // namespace muster::theme
