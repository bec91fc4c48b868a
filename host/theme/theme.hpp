// SPDX-License-Identifier: MIT
// Colours, type and spacing shared by HTML and PDF, read from templates/theme/<name>.yaml. Contrast
// is checked while reading, so no writer can print a pair that cannot be read.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "image/picture.hpp"
#include "theme/logo.hpp"
#include "theme/web_parts.hpp"

namespace muster::theme {

std::string hex(Colour colour);  ///< "#12436d"
/// Returns the contrast ratio of WCAG 2.2, from 1 to 21.
double contrast(Colour a, Colour b);

/// The roles a colour can have. Every theme gives all of them.
enum class Role : std::uint8_t {
  page,
  text,
  muted_text,
  heading,
  link,
  rule,
  accent,
  accent_text,  // text on an accent background
  table_head,
  table_head_text,
  table_stripe,
  box,
  box_border,
  key_figure,
  red,
  amber,
  green,
  blue,  // ratings: fill under `text`
  series_1,
  series_2,
  series_3,
  series_4,
  series_5,
  series_6,  // charts, 3:1 against page
  negative,
  positive,
  limit,  // diverging bars, control limits
  spc_common,
  spc_improvement,
  spc_concern,
  spc_neutral,
  spc_target,  // points and target of run charts, 3:1 against page
  count_
};
inline constexpr std::size_t role_count = static_cast<std::size_t>(Role::count_);
/// Returns the name in theme files and CSS custom properties: "table-head-text".
std::string_view role_name(Role role);

using Palette = std::array<Colour, role_count>;

/// Sizes in points; line heights as factors of the size.
struct Typography {
  std::string family = "Liberation Sans";  ///< PDF: a face that the machine has
  std::string heading_family = "";         ///< PDF: of titles and headings; "" for `family`
  std::string web_family = "Arial, \"Liberation Sans\", sans-serif";
  double body = 11, small = 9, table = 9.5, title = 30;
  std::array<double, 4> headings = {22, 16, 13, 11.5};  ///< levels 1-4, deeper as 4
  double line_height = 1.35;
  bool hyphenate = true;  ///< divide words at line ends
  double least = 0;       ///< no letter is smaller, marks of notes included
};

/// Points.
struct PageGeometry {
  double width = 595.276, height = 841.89;
  double top = 62, bottom = 62, left = 57, right = 57;
  /// The greatest width of running text; 0: no limit. Tables, charts, cards and boxes may be wider.
  double measure = 0;
  /// The width of a side column on upright pages. Running text leaves this column at the right free
  /// in sections that have side notes, which are in it.
  double side = 0;
};

/// How a document with contents begins: on white, with a band of colour, or under a picture.
enum class CoverStyle : std::uint8_t { plain, band, picture };
/// The title page.
struct Cover {
  CoverStyle style = CoverStyle::plain;
  double height = 0.6;  ///< of the band or the picture, as a share of the page's height
  std::optional<image::Picture> picture;  ///< there if the style is `picture`
  std::string alternative;                ///< of the picture; "": it is decoration
};

/// How a chapter begins: with a heading, or with its title on a tint or on a band of colour.
enum class OpenerStyle : std::uint8_t { line, tint, band };
/// The chapters of a document with contents.
struct Chapters {
  /// A chapter that fills less than this share of a page begins where the one before it ends.
  double own_page_from = 0.5;
  /// So does one after a page that is filled to less than this share.
  double page_before = 0.88;
  OpenerStyle opener = OpenerStyle::line;
  /// The colours of openers and running heads, which chapters have in turn.
  std::vector<Role> colours = {Role::accent};
};

/// How boxes are set apart: by a bar at the left, by their ground alone, or by a thin line.
enum class BoxStyle : std::uint8_t { bar, panel, outline };

/// A body's own Word template, as it was read: docx/house_template.hpp checks it.
struct WordTemplate {
  std::string file;  ///< as messages name it
  std::string bytes;
};

/// The paper of slides.
enum class SlideSize : std::uint8_t { wide, a4_landscape };
/// How a document is set as slides.
struct Slides {
  SlideSize size = SlideSize::wide;
  double body = 17;     ///< points: running text, which may be divided into two columns
  bool annexes = true;  ///< whether chapters of the annex become slides too
};

/// A complete theme; lengths in points.
struct Theme {
  std::string name;
  Palette light;
  Palette dark;  ///< HTML only
  Typography type;
  PageGeometry page;
  Cover cover;
  Chapters chapters;
  BoxStyle boxes = BoxStyle::bar;
  Slides slides;
  bool is_deck = false;    ///< made by as_slides(): each heading begins a slide
  int contents_depth = 2;  ///< levels of headings in the contents, chapters included
  double space = 6;        ///< the unit of vertical space, points
  std::optional<Logo> logo;
  std::vector<Logo> partners;  ///< logos at the foot of the title page, in order
  std::optional<WebParts> web;  ///< HTML only
  std::shared_ptr<const WordTemplate> word = nullptr;  ///< Word only; shared by copies

  Colour colour(Role role) const { return light[static_cast<std::size_t>(role)]; }
  /// The colour mixed with the page's: `share`, from 0 to 1, is the part of the colour.
  Colour tinted(Role role, double share) const;
};

/// Reads `<name>.yaml` from `themes`. Problems (unknown role, missing role, a pair below 4.5:1 for
/// text or 3:1 for graphics, with the pair and the ratio) go to `diagnostics`; the theme returned
/// is then not to be used. The logo's file is looked for in `edition`, if there is one, then in
/// `themes`; nowhere else.
Theme load_theme(const Folder& themes, const std::string& name, Diagnostics& diagnostics,
                 const Folder* edition = nullptr);

/// Returns the theme for readers who need large letters: text of 18 points, nothing under 16, no
/// divided words, no side column, the same paper. Titles grow less than text does.
Theme large_print(Theme theme);

/// Returns the theme for a deck of slides on the paper that `slides` names, with larger type.
/// Slides of large print have text of 20 points, nothing under 16.
Theme as_slides(Theme theme);

}  // namespace muster::theme
