// SPDX-License-Identifier: MIT
// Colours, type and spacing for all formats, read from templates/theme/<name>.yaml. Contrast is
// checked while a theme is read, so no writer can print a combination that cannot be read.
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

/// The roles of colours. Every theme gives a colour for each role.
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
/// Returns the role's name in theme files and in CSS custom properties: "table-head-text".
std::string_view role_name(Role role);

using Palette = std::array<Colour, role_count>;

/// Sizes in points; line heights as factors of the size.
struct Typography {
  std::string family = "Liberation Sans";  ///< PDF: a font on this computer
  std::string heading_family = "";         ///< PDF: font of titles and headings; "" for `family`
  std::string web_family = "Arial, \"Liberation Sans\", sans-serif";
  double body = 11, small = 9, table = 9.5, title = 30;
  std::array<double, 4> headings = {22, 16, 13, 11.5};  ///< levels 1 to 4; deeper levels as 4
  double line_height = 1.35;
  bool hyphenate = true;  ///< divide words at line ends
  double least = 0;       ///< the smallest size of any letter, including marks of notes
};

/// The page, in points.
struct PageGeometry {
  double width = 595.276, height = 841.89;
  double top = 62, bottom = 62, left = 57, right = 57;
  /// The greatest width of running text; 0: no limit. Tables, charts, cards and boxes may be wider.
  double measure = 0;
  /// The width of a column for side notes at the right of upright pages. In a section with side
  /// notes, running text leaves this column free.
  double side = 0;
};

/// The cover of a document with contents: on white, with a band of colour, or under a picture.
enum class CoverStyle : std::uint8_t { plain, band, picture };
/// The title page.
struct Cover {
  CoverStyle style = CoverStyle::plain;
  double height = 0.6;  ///< height of the band or the picture, as a share of the page's height
  std::optional<image::Picture> picture;  ///< set if the style is `picture`
  std::string alternative;                ///< of the picture; "" if it is decoration
};

/// How a chapter begins: with a heading, or with its title on a tint or on a band of colour.
enum class OpenerStyle : std::uint8_t { line, tint, band };
/// The chapters of a document with contents.
struct Chapters {
  /// A chapter begins on a new page only if it fills at least this share of a page.
  double own_page_from = 0.5;
  /// And only if the page before is filled to at least this share.
  double page_before = 0.88;
  OpenerStyle opener = OpenerStyle::line;
  /// The colours of openers and running heads. Chapters have these colours in turn.
  std::vector<Role> colours = {Role::accent};
};

/// How boxes are set apart: by a bar at the left, by their background alone, or by a thin line.
enum class BoxStyle : std::uint8_t { bar, panel, outline };

/// An organisation's own Word template, not yet checked: docx/house_template.hpp does that.
struct WordTemplate {
  std::string file;  ///< its name in messages
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

/// A complete theme. Lengths are in points.
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
  bool is_deck = false;    ///< whether as_slides() made it: each heading begins a slide
  int contents_depth = 2;  ///< how many levels of headings the contents list, including chapters
  double space = 6;        ///< the unit of vertical space, points
  std::optional<Logo> logo;
  std::vector<Logo> partners;  ///< logos at the foot of the title page, in order
  std::optional<WebParts> web;  ///< HTML only
  std::shared_ptr<const WordTemplate> word = nullptr;  ///< Word only; copies of the theme share it

  Colour colour(Role role) const { return light[static_cast<std::size_t>(role)]; }
  /// The role's colour mixed with the page's colour. `share`, from 0 to 1, is the part of the
  /// role's.
  Colour tinted(Role role, double share) const;
};

/// Reads `<name>.yaml` from `themes`. Reports problems, such as an unknown or missing role, or a
/// contrast below 4.5:1 for text or 3:1 for graphics. After an error the returned theme must not be
/// used. The files of logos, cover pictures and Word templates are looked up in `edition`, if
/// given, and then in `themes`.
Theme load_theme(const Folder& themes, const std::string& name, Diagnostics& diagnostics,
                 const Folder* edition = nullptr);

/// Returns the theme for large print: text of 18 points, nothing smaller than 16, no hyphenation,
/// no side column, the same paper. Titles grow less than text does.
Theme large_print(Theme theme);

/// Returns the theme for slides, on the paper that `slides` names, with larger type. In large
/// print, slides have text of at least 20 points and nothing smaller than 16.
Theme as_slides(Theme theme);

}  // namespace muster::theme
