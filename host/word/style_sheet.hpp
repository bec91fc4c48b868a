// SPDX-License-Identifier: MIT
// The styles of a Word file: what a paragraph or a run gets from its style and from those that the
// style is based on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace muster::word {

/// What run properties say. Properties that they leave out are empty.
struct RunLook {
  std::optional<bool> bold, italic, hidden, struck;
  std::string language;  ///< BCP 47 tag
  std::string raised;    ///< "superscript", "subscript" or ""
  std::string font;
  std::string colour;        ///< of the text, "FF0000"; "auto" is that of readable text
  std::string background;    ///< of the text, "FFFF00"; "" is that of the paragraph
  bool highlighted = false;  ///< whether the background is a marker pen's
  std::optional<int> size;   ///< in half points

  /// Fills what is empty from `below`.
  void fill_from(const RunLook& below);
};

RunLook look_of(const pugi::xml_node& run_properties);

/// What paragraph properties say.
struct ParagraphLook {
  static constexpr int body = 9;    ///< outline level of running text
  std::optional<int> outline;       ///< 0 to 8 for headings; -1 for the title
  std::optional<std::string> list;  ///< id of a list; "0": none
  std::optional<int> list_level;    ///< 0 to 8
  std::string background;           ///< "FFFF00"; "" is that of the page or the cell
  RunLook run;
};

/// The styles by id.
class StyleSheet {
 public:
  /// Reads word/styles.xml; an empty document gives no styles.
  explicit StyleSheet(const pugi::xml_document& styles);

  /// The look of a style with all that it is based on; "" is the default paragraph style.
  ParagraphLook look(const std::string& style) const;
  /// Word's own name of a style in lower case, the same in all languages: "heading 1", "quote".
  std::string name(const std::string& style) const;
  const RunLook& defaults() const { return x_defaults; }

 private:
  struct Style {
    std::string name, based_on;
    ParagraphLook look;
  };

  std::map<std::string, Style> x_styles;
  std::string x_default_paragraph;
  RunLook x_defaults;
};

/// The colour of a shading, "FFFF00"; "" if there is none.
std::string shading_of(const pugi::xml_node& properties);

/// Reads the properties of a paragraph that are its own.
ParagraphLook own_look(const pugi::xml_node& paragraph_properties);

}  // namespace muster::word
