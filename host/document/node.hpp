// SPDX-License-Identifier: MIT
// The document tree: what compose makes and every writer reads. Blocks and inlines are different
// types, so a link cannot hold a table. Nothing here knows a page, a tag of HTML or an operator of PDF.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/chart_kind.hpp"
#include "base/date.hpp"
#include "base/number_format.hpp"

namespace muster {
enum class DiagramKind : std::uint8_t;  // base/diagram_kind.hpp
}

namespace muster::document {

/// The origin of a node: an index into Document::files and a line (0: not known).
struct Source {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  friend bool operator==(Source, Source) = default;
};

/// Where printed words were written. The characters after the first one follow it in its line,
/// unless they are the value of a tag: all of them are then where the tag is.
struct Place {
  std::uint32_t begin = 0;   ///< bytes into the words
  Source source;             ///< place of the character there
  std::uint32_t column = 0;  ///< its column, in characters from 1; 0: not known
  bool is_value = false;
  friend bool operator==(const Place&, const Place&) = default;
};

struct Inline;
using Inlines = std::vector<Inline>;

/// Plain words, which each writer escapes when it prints them.
struct Text {
  std::string text;
  std::vector<Place> places = {};  ///< in order; empty for words that nobody typed
};
struct Emphasis {
  Inlines content;
};
struct Strong {
  Inlines content;
};
struct Code { std::string text; };
/// `target` is http(s), mailto, `#id` of this document, or a relative path inside the publication.
struct Link { std::string target; Inlines content; };
/// A printed figure that can be traced. `text` is exactly what is printed; writers change nothing.
struct Figure {
  std::string id;
  std::string text;
  Place place = {};
};
/// `@id`: "Table 3", with a link; in PDF "on page 12" if it is on another page.
struct Reference { std::string target; };
/// A mark; the words are in Document::footnotes under `id`.
struct FootnoteMark { std::string id; };
/// "[note 2]": in a cell, after its words, and at the beginning of the note under the table.
struct NoteMark {
  std::uint32_t number = 0;
};
/// A line break set by the author.
struct LineBreak {};
/// Words in another language than the document's (BCP 47).
struct Foreign { std::string language; Inlines content; };
/// A rating: the word is always printed; `colour` is its theme colour.
struct RatingMark { std::string label; std::string colour; };

/// "Pages 5 to 10": the pages of a Part. In output without pages, a link to the part's own file.
struct PageRange { std::string part; };

/// A piece of running text.
struct Inline {
  std::variant<Text, Emphasis, Strong, Code, Link, Figure, Reference, FootnoteMark, NoteMark,
               LineBreak, Foreign, RatingMark, PageRange>
      node;
};

struct Block;
using Blocks = std::vector<Block>;

/// Opens a section that continues to the next heading of its level or a higher one.
struct Heading {
  int level = 1;            ///< 1 is the document's title level; sections start at 2
  std::string id;           ///< stable anchor, unique in the document
  std::string number;       ///< "3.2", or "" for headings that are not numbered
  Inlines content;
};
/// How a paragraph is set: as running text, as the lead of a chapter, as the source of what is
/// above.
enum class ParagraphStyle : std::uint8_t { body, lead, source };
struct Paragraph {
  Inlines content;
  ParagraphStyle style = ParagraphStyle::body;
};
/// `label` is the item's own number as a clerk wrote it, "9" or "7a"; "" counts on from the list's
/// start.
struct ListItem {
  Blocks blocks;
  std::string label = "";
};
struct List { bool ordered = false; int start = 1; bool tight = true; std::vector<ListItem> items; };
/// A quotation; if `pulled`, it is printed large, apart from the text.
struct Quote {
  Blocks blocks;
  std::string attribution;
  bool pulled = false;
};
struct CodeBlock { std::string text; };

/// `decimal` aligns figures by their decimal points.
enum class Align : std::uint8_t { left, right, decimal };

/// A cell of a table; a cell that spans rows belongs to the first of them.
struct Cell {
  Inlines content;
  Blocks blocks;                 ///< instead of content, if a cell holds paragraphs or lists
  std::optional<double> value;   ///< unrounded number behind the cell, for sorting
  std::string data;              ///< what the report's CSV file says, if that differs from the
                                 ///< plain text
  std::uint16_t column_span = 1;
  std::uint16_t row_span = 1;
  bool header = false;           ///< a row header
};
/// A row of a table; a total is separated from the rows above it.
struct Row {
  std::vector<Cell> cells;
  bool total = false;
  std::string basis = {};        ///< for the CSV: "published", "derived", "partly synthetic"...; or ""
};
/// Properties of all cells of a column.
struct TableColumn {
  std::string id;                ///< the CSV's column name
  Align align = Align::left;
  std::string unit;              ///< as printed in the header; "" if it has none
  double weight = 0;             ///< share of the width, against the other columns' (0: by content)
  bool bars = false;             ///< each value of it is also drawn as a bar, except totals
};
/// The kind of a note under a table or chart, which decides the rows that have it in the CSV.
enum class NoteKind : std::uint8_t {
  general,    ///< about all rows
  marked,     ///< about the rows that have its mark; it begins with that mark
  symbols,    ///< explains the signs for missing values; the CSV has signs of its own
  source,     ///< begins with source_prefix of table_notes.hpp
  synthetic,  ///< says which rows are synthetic, or that some are
  elsewhere   ///< says where else the figures are
};
/// Where a note is read. Print has each note once; data files have all of them.
enum class NoteUse : std::uint8_t { everywhere, print, data };
struct Note {
  NoteKind kind = NoteKind::general;
  Inlines content;
  NoteUse use = NoteUse::everywhere;
};

/// A data table. Its cells say the same in HTML, PDF and CSV.
struct Table {
  std::string id;                ///< anchor and, with .csv, the data file
  std::string number;            ///< "Table 3"; given by compose
  Inlines caption;
  std::string summary;           ///< for complex tables, says how to read it
  std::vector<TableColumn> columns;
  std::vector<Row> head;         ///< one or two levels
  std::vector<Row> rows;
  std::vector<Note> notes;  ///< under the table
  bool synthetic = false;
  /// On a page that is too narrow for all columns, this many columns at the end are printed below
  /// the rest of their row, each with its title. Such a table has one header row.
  std::uint16_t below = 0;
};

/// One value of a chart. `text` is what a label prints.
struct ChartValue {
  std::string label;             ///< category or period
  std::optional<double> value;   ///< nullopt: unknown or withheld; never drawn as zero
  std::string text;
  std::string figure;            ///< figure id, "" if none
  PointMark mark = PointMark::none;  ///< the kind of a point of a run chart
};
/// Values of a chart that belong together. `colour` is that of a rating, as in RatingMark, or "".
struct ChartSeries { std::string title; std::vector<ChartValue> values; std::string colour = {}; };
/// A line across a chart at one value: a target or a benchmark. `text` is the value as printed.
struct ChartLine { std::string label; double value = 0; std::string text; };
/// Words at a period or a row of a chart, which `at` names by its label.
struct ChartEvent { std::string at; std::string text; };
/// An area of a map: its outlines, y down, in a unit of the map's own.
struct MapArea {
  std::string name;
  std::string short_name;        ///< where the name has no room
  std::vector<std::vector<std::pair<double, double>>> rings;
};
/// What a map is drawn from: `file` is a GeoJSON file in the edition's folder, and `property` names
/// its areas. `areas` is filled in when the file has been read.
struct ChartMap { std::string file; std::string property; std::vector<MapArea> areas; };
/// A chart, with the words and the table that replace it for readers who do not see it.
struct Chart {
  std::string id;
  std::string number;            ///< "Figure 2"
  ChartKind kind = ChartKind::diverging_bars;
  Inlines caption;
  std::string alternative;       ///< what its figures alone do not say, or ""; see chart/description.hpp
  Unit unit = Unit::none;
  std::vector<ChartSeries> series;
  Table data;                    ///< the same values as a table
  std::string shown_in;          ///< id of a table of the document that has all of them, or ""
  std::vector<Note> notes;
  bool synthetic = false;
  Variation variation =
      Variation::none;  ///< of a run chart, drawn as an icon; see chart/reading.hpp
  Assurance assurance = Assurance::none;  ///< of a run chart, drawn as an icon
  Quarters quarters = Quarters::months;  ///< how a chart whose values are quarters names them
  std::vector<std::string> groups = {};  ///< of a Gantt chart: the group of each row; or none
  std::string finding = {};      ///< its title: what it shows, in a sentence; "" for none
  std::string subtitle = {};     ///< what is measured, and in which unit; "" for none
  std::vector<ChartLine> lines = {};
  std::vector<ChartEvent> events = {};
  ChartMap map = {};             ///< of a map
};

/// A box of a diagram.
struct DiagramBox {
  std::string title;
  std::string text = {};    ///< under its title, or ""
  std::string group = {};   ///< the band of a plan, the stage of a logic model, the row of a matrix
  std::string column = {};  ///< of a plan or a matrix
};
/// A line between boxes, by their places in Diagram::boxes: from a group to the one that it reports
/// to, from an activity to what it leads to.
struct DiagramLink {
  std::uint32_t from = 0, to = 0;
  bool dashed = false;  ///< advice, next to a line of reports
};
/// Boxes of words, drawn by their kind from the rows of a table.
struct Diagram {
  std::string id;
  std::string number;  ///< "Figure 2"; given by compose
  DiagramKind kind{};
  Inlines caption;
  std::string alternative;  ///< what its boxes alone do not say, or ""; see diagram/diagram.hpp
  std::vector<DiagramBox> boxes;
  std::vector<DiagramLink> links;
  Table data;            ///< the same words as a table
  std::string shown_in;  ///< id of a table of the document that has all of them, or ""
  std::vector<Note> notes;
  bool synthetic = false;
};

/// A picture of the edition's folder.
struct Image {
  std::string id;
  std::string number;            ///< "Figure 2", if it has a caption; given by compose
  std::string file;              ///< in the edition's folder
  Inlines caption;
  std::string alternative;       ///< "": it is decoration
  std::string credit;            ///< who made it or holds the rights
  int width = 100;               ///< per cent of the column
  bool bleeds = false;           ///< printed from edge to edge of the page instead
};

/// A figure shown large with its unit, then in words what it is, what it is compared with, its note
/// and its source: every writer prints them in this order. `icon` is decoration.
struct KeyFigure {
  std::string label;
  Figure value;
  std::string unit;
  std::string note;
  std::string comparison = {};   ///< "5% more than in 2021", "target: 18 weeks"
  std::string source = {};
  std::string icon = {};         ///< a name of the icon font, or ""
};
/// Cards side by side.
struct KeyFigures { std::string id; std::vector<KeyFigure> items; bool numbered = false; };

/// `missing` replaces a section that could not be produced.
enum class BoxKind : std::uint8_t { note, case_study, warning, missing, panel, insight };
/// A framed aside.
struct Box {
  BoxKind kind;
  std::string title;
  std::string id;
  Blocks blocks;
  std::string number = {};       ///< "01", of a series of panels
  std::string icon = {};         ///< a name of the icon font, or "": decoration
  Inlines source = {};           ///< where it is from, printed at its foot
};

/// A term and its explanation.
struct Definition { Inlines term; Blocks blocks; };
/// The facts of a cover sheet: labels with their values.
struct Definitions { std::string id; std::string title; std::vector<Definition> items; };
/// Blocks on landscape pages in PDF; HTML prints them as usual.
struct Landscape { Blocks blocks; };
/// Blocks in two columns, if there is room for them.
struct Columns { Blocks blocks; };
/// A short note next to the block that follows it: a definition, a source, an aside.
struct SideNote { std::string title; Blocks blocks; };
/// Blocks in another language than the document's (BCP 47).
struct ForeignBlocks { std::string language; Blocks blocks; };
/// The next block begins on a new page, in output with pages.
struct PageBreak {};

/// Phases ("Year 1", "Years 2-5") or steps of a process; a step of a process has no period.
struct TimelineStep { std::string period; Inlines title; Blocks blocks; std::string icon = {}; };
/// A step is a block of its own only until compose has found the timeline around it. `strip` sets
/// numbered steps side by side, else they are one under another.
struct Timeline { std::string id; std::vector<TimelineStep> steps; bool strip = false; };

/// The kinds of list that the writer fills in.
enum class ListingKind : std::uint8_t { contents, tables, figures, abbreviations };
struct Listing {
  ListingKind kind;
};

/// One item of a pack. It begins on a right-hand page and owns the pages up to the next part, the
/// blank one before that included. Headings inside belong to the main text. Not inside other blocks.
struct Part {
  std::string id;         ///< anchor, and the name of the part's own file: "item-5"
  std::string title;      ///< "Item 5: Forward plan", for that file
  std::string series;     ///< "": its pages continue those before; "E": they are E1, E2, ...
  std::uint16_t volume = 0;  ///< 0: in the pack; 1: in the first supplementary pack
  Blocks blocks;
};
/// Pages of a PDF from elsewhere, which keep their look and their tags.
struct IncludedPdf {
  std::string id;
  std::string file;   ///< in the edition's folder
  std::string title;
};

/// A block and its origin.
struct Block {
  std::variant<Heading, Paragraph, List, Quote, CodeBlock, Table, Chart, Diagram, KeyFigures, Box,
               Image, Definitions, Landscape, Columns, SideNote, ForeignBlocks, PageBreak, Timeline,
               TimelineStep, Listing, Part, IncludedPdf>
      node;
  Source source;
};

/// The details printed on the title page and in the masthead, and stored in the file's metadata.
struct Metadata {
  std::string title;             ///< of the publication: "People Strategy"
  std::string subtitle;
  std::string edition_id;
  std::string edition_title;
  std::string organisation;
  std::string publication_id;    ///< "people-strategy"
  std::string description;
  std::string language = "en-GB";
  std::string status;            ///< "draft" or "final"
  std::string version;
  std::string owner;
  std::string contact;           ///< "People team, people@example.org, 020 7946 0000"
  std::string audience;          ///< "public" or "restricted"
  Date date;
  std::string variant;           ///< "Summary", "Large print"; "" for the standard document
  bool titled_by_part = false;   ///< `title` is that of one part of a pack, not the publication's
  std::string watermark;         ///< "" if there is none
  bool synthetic = false;        ///< some figures are marked as synthetic; see synthetic.hpp
  std::uint32_t most_pages = 0;  ///< in output with pages; 0: any number. If set, charts are
                                 ///< printed without tables
};

/// A figure's origin, for the attributes that writers give it and for `muster explain`.
struct FigureRecord {
  std::string label;
  std::string formula;
  std::string unit;
};

/// A publication in one variant for one audience: the output of compose.
struct Document {
  Metadata metadata;
  std::vector<std::string> files;               ///< the files to which Source::file refers
  std::set<std::string> tables;                 ///< tables of the edition whose rows were requested
  Blocks blocks;
  /// Tables that are published as data files and not printed. Nothing refers to them.
  std::vector<Table> data_only = {};
  std::map<std::string, Blocks> footnotes;      ///< by id
  std::vector<std::string> footnote_order;      ///< ids in order of first mark; number = place + 1
  std::map<std::string, std::string> abbreviations;  ///< "ICB" -> "integrated care board"
  std::map<std::string, FigureRecord> figures;
};

}  // namespace muster::document
