// SPDX-License-Identifier: MIT
#include "docx/sections.hpp"

#include <array>

#include "document/front_blocks.hpp"
#include "docx/heads.hpp"
#include "docx/runs.hpp"

namespace muster::docx {
namespace {

constexpr double column_gap = 24;  ///< points

/// The page size and margins from the house template or the theme, in twentieths of a point.
struct Page {
  long width, height, top, bottom, left, right, header, footer;
};

long twips(double points) { return std::lround(points * 20); }

Page page_of(const Writing& writing) {
  const theme::PageGeometry& page = writing.theme.page;
  if (const HouseTemplate* house = writing.options.house; house && house->width > 0)
    return {house->width, house->height, house->top,    house->bottom,
            house->left,  house->right,  house->header, house->footer};
  return {twips(page.width), twips(page.height), twips(page.top),       twips(page.bottom),
          twips(page.left),  twips(page.right),  twips(page.top * 0.4), twips(page.bottom * 0.4)};
}

/// Returns the page turned by 90 degrees to the left, like the landscape pages of the PDF.
Page turned(const Page& page) {
  return {page.height, page.width, page.left,   page.right,
          page.bottom, page.top,   page.header, page.footer};
}

Page shape_of(const Writing& writing, bool landscape) {
  return landscape ? turned(page_of(writing)) : page_of(writing);
}

void write_page(Xml& xml, const Page& page, bool landscape) {
  const auto words = [](long value) { return std::to_string(value); };
  if (landscape) {
    xml.leaf("w:pgSz",
             {{"w:w", words(page.width)}, {"w:h", words(page.height)}, {"w:orient", "landscape"}});
  } else {
    xml.leaf("w:pgSz", {{"w:w", words(page.width)}, {"w:h", words(page.height)}});
  }
  xml.leaf("w:pgMar", {{"w:top", words(page.top)},
                       {"w:right", words(page.right)},
                       {"w:bottom", words(page.bottom)},
                       {"w:left", words(page.left)},
                       {"w:header", words(page.header)},
                       {"w:footer", words(page.footer)},
                       {"w:gutter", "0"}});
}

std::string properties(Writing& writing) {
  const Section& section = writing.section;
  Xml xml;
  xml.open("w:sectPr");
  // A continuous section has the headers and footers of the one before it. If they were repeated,
  // LibreOffice would begin a page after columns that are divided by a page.
  if (!section.continuous) xml.raw(head_references(writing, section.landscape));
  if (section.continuous) xml.leaf("w:type", {{"w:val", "continuous"}});
  write_page(xml, shape_of(writing, section.landscape), section.landscape);
  if (section.columns > 1) {
    xml.leaf("w:cols",
             {{"w:num", std::to_string(section.columns)}, {"w:space", twentieths(column_gap)}});
  } else {
    xml.leaf("w:cols", {{"w:space", "708"}});
  }
  if (section.is_first && has_title_page(writing)) xml.leaf("w:titlePg");
  xml.close("w:sectPr");
  return xml.take();
}

double points_between(long whole, long before, long after) {
  return static_cast<double>(whole - before - after) / 20;
}

}  // namespace

double text_width(const Writing& writing, bool landscape) {
  const Page page = shape_of(writing, landscape);
  return points_between(page.width, page.left, page.right);
}

double text_height(const Writing& writing, bool landscape) {
  const Page page = shape_of(writing, landscape);
  return points_between(page.height, page.top, page.bottom);
}

bool has_title_page(const Writing& writing) {
  const HouseTemplate* house = writing.options.house;
  if (house && !house->parts.empty()) return house->first_differs;
  return document::front_blocks(writing.document).count > 0;
}

/// Word keeps the properties of a section in its last paragraph. If the section ends with a table,
/// a very low paragraph is written for them.
void begin_section(Writing& writing, bool landscape, int columns) {
  Section& section = writing.section;
  if (section.landscape == landscape && section.columns == columns) return;
  const bool empty = writing.xml().size() == section.begin;
  if (!empty) {
    if (writing.after_table || writing.last_properties < section.begin) {
      open_paragraph(writing, {.style = Style::separator});
      close_paragraph(writing);
    }
    writing.xml().insert(writing.last_properties, properties(writing));
  }
  const bool turns = section.landscape != landscape;
  const bool continuous = !turns && (!empty || section.continuous);
  section = {landscape, columns, continuous, empty && section.is_first, writing.xml().size()};
  writing.turns_pages = writing.turns_pages || landscape;
  writing.after_table = false;
  writing.last_properties = 0;
  writing.place.width = text_width(writing, landscape);
  if (columns > 1)
    writing.place.width = (writing.place.width - column_gap * (columns - 1)) / columns;
}

void finish_sections(Writing& writing) { writing.xml().raw(properties(writing)); }

}  // namespace muster::docx
