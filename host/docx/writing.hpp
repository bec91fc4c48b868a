// SPDX-License-Identifier: MIT
// State shared by the parts of the Word writer while it writes a file.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/walk.hpp"
#include "docx/house_template.hpp"
#include "docx/numbering.hpp"
#include "docx/package.hpp"
#include "docx/styles.hpp"
#include "docx/xml.hpp"
#include "layout/fonts.hpp"
#include "raster/chart_png.hpp"
#include "theme/theme.hpp"

namespace muster::docx {

/// A part of the file with text: the document itself, the footnotes, a page header or footer.
struct Story {
  Xml xml;
  Relations relations = {};
};

/// The surroundings in which blocks are written. Lengths in points.
struct Place {
  double width = 0;
  bool in_main = true;  ///< not inside a cell, a box or a list
  bool in_cell = false;
  int list_depth = 0;  ///< 0: not in a list
  double indent = 0;   ///< indent of a list, from the left
  Style body = Style::body;
  std::string border = "";  ///< inside a box: w:pBdr and w:shd of its paragraphs
  double box_indent = 0;    ///< inside a box: indent from both sides
  bool right_to_left = false;
};

/// How a run of text looks, where it differs from the paragraph's style.
struct RunLook {
  bool bold = false, italic = false, code = false, link = false, raised = false;
  bool row_title = false;  ///< the title of a cell below its row
  double size = 0;  ///< points; 0: as in the style
  std::string colour = "", ground = "", language = "";
  bool right_to_left = false;
};

/// The section that is being written: pages of one orientation and number of columns.
struct Section {
  bool landscape = false;
  int columns = 1;
  bool continuous = false;  ///< begins on the same page as the one before it ends
  bool is_first = true;
  std::size_t begin = 0;  ///< its offset in the document's XML
};

/// The paragraphs of a box that is being written, and how many lines they take.
struct BoxLines {
  struct Paragraph {
    std::size_t place;  ///< its offset in the XML where w:keepNext or w:keepLines belongs
    bool keeps_next;
  };
  std::vector<Paragraph> paragraphs = {};
  double lines = 0;
  double width = 0;  ///< of the words of the paragraph that is being written, in points
};

/// A heading's level in Word, from 1, and the list that numbers it.
struct PlannedHeading {
  int level = 1;
  NumberRef number;
};

/// The state of one Word file while it is written.
struct Writing {
  const document::Document& document;
  const theme::Theme& theme;
  const layout::FontLibrary& fonts;
  const DocxOptions& options;
  const StyleSheet& styles;
  document::ReferenceLabels labels;
  std::deque<raster::ChartPainter> painters = {};  ///< one for each painter of the package
  Package package = {};
  Numbering numbering = {};
  Story body = {};
  Story notes = {};
  Story* story = &body;
  Place place = {};
  RunLook run = {};
  Section section = {};
  std::size_t last_properties = 0;  ///< offset after w:pPr of the last paragraph outside cells
  bool after_table = false;         ///< the last thing written is a table
  bool after_list = false;          ///< the last thing written is a list or a timeline
  BoxLines* box = nullptr;          ///< null: not in a box, or in a cell of a table in it
  bool odd_box = false;             ///< changes with each box
  bool break_before = false;        ///< the next paragraph begins a page
  bool introduces = false;          ///< the paragraph stays on the page of the block after it
  bool in_link = false;
  bool turns_pages = false;                                     ///< some section is landscape
  std::unordered_map<std::string, std::string> bookmarks = {};  ///< anchor -> name
  std::vector<std::string> anchors_due = {};  ///< to be placed in the next paragraph
  std::vector<PlannedHeading> headings = {};  ///< in reading order
  std::size_t next_heading = 0;
  std::set<std::string> numbered_headings = {};       ///< anchors of headings that Word numbers
  std::map<std::string, int> captions = {};           ///< last number of each label
  std::map<std::string, std::size_t> footnotes = {};  ///< id -> number, in order of first mark
  std::vector<std::string> footnote_order = {};
  std::size_t last_bookmark = 0;
  std::size_t last_picture = 0;

  Xml& xml() { return story->xml; }
};

/// These functions return the size of the text area of portrait or landscape pages, in points.
double text_width(const Writing& writing, bool landscape);
double text_height(const Writing& writing, bool landscape);

}  // namespace muster::docx
