// SPDX-License-Identifier: MIT
// The document tree, which compose makes and every writer reads. Blocks and inlines are different
// types, so a link cannot contain a table. Nothing in this file depends on an output format.
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

/// Where printed text was written. The first character is at this position, and the next ones
/// follow it on its line. If the text is the value of a tag, all characters have the position of
/// the tag.
struct Place {
  std::uint32_t begin = 0;   ///< bytes into the text
  Source source;             ///< file and line of the character at `begin`
  std::uint32_t column = 0;  ///< column of that character, from 1, in characters; 0: not known
  bool is_value = false;
  friend bool operator==(const Place&, const Place&) = default;
};

struct Inline;
using Inlines = std::vector<Inline>;

/// Plain text, which each writer escapes when it prints it.
struct Text {
  std::string text;
  std::vector<Place> places = {};  ///< in order; empty for text that nobody typed
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
/// A printed figure that can be traced. Writers print exactly `text`.
struct Figure {
  std::string id;
  std::string text;
  Place place = {};
};
/// A reference `@id`, printed as a link such as "Table 3". PDF adds "on page 12" if the target is
/// on another page.
struct Reference { std::string target; };
/// The mark of a footnote. The footnote is in Document::footnotes under `id`.
struct FootnoteMark { std::string id; };
/// The mark "[note 2]" of a note under a table. It follows the text of a cell, and begins the note
/// itself.
struct NoteMark {
  std::uint32_t number = 0;
};
/// A line break that the author wrote.
struct LineBreak {};
/// Text in another language than the document's; `language` is a BCP 47 tag.
struct Foreign { std::string language; Inlines content; };
/// A rating. `label` is always printed; `colour` is the name of its colour in the theme.
struct RatingMark { std::string label; std::string colour; };

/// The pages of a Part: "Pages 5 to 10". In output without pages, a link to the part's own file.
struct PageRange { std::string part; };

/// One node of running text.
struct Inline {
  std::variant<Text, Emphasis, Strong, Code, Link, Figure, Reference, FootnoteMark, NoteMark,
               LineBreak, Foreign, RatingMark, PageRange>
      node;
};

struct Block;
using Blocks = std::vector<Block>;

/// Opens a section, which ends before the next heading of the same or a higher level.
struct Heading {
  int level = 1;            ///< 1 is the document's title level; sections start at 2
  std::string id;           ///< stable anchor, unique in the document
  std::string number;       ///< "3.2", or "" for headings that are not numbered
  Inlines content;
  bool home = false;  ///< every page of a PDF has a link to this heading
};
/// How a paragraph is printed: as running text, as the introduction of a chapter, or as the source
/// of the block above.
enum class ParagraphStyle : std::uint8_t { body, lead, source };
struct Paragraph {
  Inlines content;
  ParagraphStyle style = ParagraphStyle::body;
};
/// An item of a list. `label` is the number that a clerk gave it, such as "9" or "7a"; "" gives it
/// the next number of the list.
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
  Blocks blocks;                ///< used instead of content by cells with paragraphs or lists
  std::optional<double> value;  ///< unrounded number, for sorting
  std::string data;             ///< text in the CSV file, if it differs from the plain text
  std::uint16_t column_span = 1;
  std::uint16_t row_span = 1;
  bool header = false;           ///< a row header
};
/// A row of a table; a total is separated from the rows above it.
struct Row {
  std::vector<Cell> cells;
  bool total = false;
  std::string basis = {};  ///< for the CSV: "published", "partly synthetic"...; "": not known
};
/// Properties of all cells of a column.
struct TableColumn {
  std::string id;                ///< the CSV's column name
  Align align = Align::left;
  std::string unit;   ///< as printed in the header; "" if the column has no unit
  double weight = 0;  ///< width in proportion to other columns; 0: by content
  bool bars = false;  ///< whether its values, except totals, are also drawn as bars
};
/// The kind of a note under a table or chart. It decides which rows have the note in the CSV.
enum class NoteKind : std::uint8_t {
  general,    ///< about all rows
  marked,     ///< about the rows with its mark; the note begins with the mark
  symbols,    ///< explains the signs for missing values; the CSV has other signs
  source,     ///< begins with source_prefix of table_notes.hpp
  synthetic,  ///< names the synthetic rows, or says that there are some
  elsewhere   ///< refers to the table that has the figures
};
/// Where a note appears. In print each note appears once; data files have all notes.
enum class NoteUse : std::uint8_t { everywhere, print, data };
struct Note {
  NoteKind kind = NoteKind::general;
  Inlines content;
  NoteUse use = NoteUse::everywhere;
};

/// A data table. Its cells have the same content in HTML, PDF and CSV.
struct Table {
  std::string id;                ///< anchor, and the name of the data file without .csv
  std::string number;            ///< "Table 3"; given by compose
  Inlines caption;
  std::string summary;  ///< how to read a complex table
  std::vector<TableColumn> columns;
  std::vector<Row> head;  ///< one or two header rows
  std::vector<Row> rows;
  std::vector<Note> notes;  ///< printed under the table
  bool synthetic = false;
  /// On a page that is too narrow for all columns, the last `below` columns are printed under the
  /// other cells of their row, each with its title. Such a table has one header row.
  std::uint16_t below = 0;
};

/// One value of a chart. `text` is the value as printed in a label.
struct ChartValue {
  std::string label;             ///< category or period
  std::optional<double> value;   ///< nullopt: unknown or withheld; never drawn as zero
  std::string text;
  std::string figure;                ///< id of the figure, or ""
  PointMark mark = PointMark::none;  ///< the kind of a point of a run chart
};
/// Values of a chart that belong together. `colour` is "" or the colour of a rating (see
/// RatingMark).
struct ChartSeries { std::string title; std::vector<ChartValue> values; std::string colour = {}; };
/// A line across a chart at one value: a target or a benchmark. `text` is the value as printed.
struct ChartLine { std::string label; double value = 0; std::string text; };
/// A text at a period or row of a chart; `at` is the label of that period or row.
struct ChartEvent { std::string at; std::string text; };
/// An area of a map. Its outlines are in a unit of the map's own; y increases downwards.
struct MapArea {
  std::string name;
  std::string short_name;  ///< printed if there is no room for the name
  std::vector<std::vector<std::pair<double, double>>> rings;
};
/// The input of a map: `file` is a GeoJSON file in the edition's folder, and `property` is the
/// property that names each area. `areas` is filled in when the file has been read.
struct ChartMap { std::string file; std::string property; std::vector<MapArea> areas; };
/// A chart, with the text and the table that replace it for readers who cannot see it.
struct Chart {
  std::string id;
  std::string number;            ///< "Figure 2"
  ChartKind kind = ChartKind::diverging_bars;
  Inlines caption;
  std::string alternative;  ///< adds to the description of its figures, or ""; see
                            ///< chart/description.hpp
  Unit unit = Unit::none;
  std::vector<ChartSeries> series;
  Table data;                    ///< the same values as a table
  std::string shown_in;          ///< id of a table of the document with all these values, or ""
  std::vector<Note> notes;
  bool synthetic = false;
  Variation variation =
      Variation::none;  ///< for run charts, drawn as an icon; see chart/reading.hpp
  Assurance assurance = Assurance::none;  ///< for run charts, drawn as an icon
  Quarters quarters = Quarters::months;   ///< how quarters are named, if the values are quarters
  std::vector<std::string> groups = {};   ///< for Gantt charts: the group of each row, or empty
  std::string finding = {};               ///< a sentence that says what the chart shows, or ""
  std::string subtitle = {};              ///< what is measured, and in which unit; or ""
  std::vector<ChartLine> lines = {};
  std::vector<ChartEvent> events = {};
  ChartMap map = {};  ///< for maps
};

/// A box of a diagram.
struct DiagramBox {
  std::string title;
  std::string text = {};    ///< printed under the title, or ""
  std::string group = {};   ///< the band of a plan, the stage of a logic model, the row of a matrix
  std::string column = {};  ///< for plans and matrices
};
/// A line between two boxes, given by their indices in Diagram::boxes: from a group to the group
/// that it reports to, or from an activity to its result.
struct DiagramLink {
  std::uint32_t from = 0, to = 0;
  bool dashed = false;  ///< whether it means advice rather than reporting
};
/// A diagram: boxes with text, drawn in the way of its kind, made from the rows of a table.
struct Diagram {
  std::string id;
  std::string number;  ///< "Figure 2"; given by compose
  DiagramKind kind{};
  Inlines caption;
  std::string alternative;  ///< adds to the description of its boxes, or ""; see
                            ///< diagram/diagram.hpp
  std::vector<DiagramBox> boxes;
  std::vector<DiagramLink> links;
  Table data;            ///< the same texts as a table
  std::string shown_in;  ///< id of a table of the document with all these texts, or ""
  std::vector<Note> notes;
  bool synthetic = false;
};

/// A picture from the edition's folder.
struct Image {
  std::string id;
  std::string number;            ///< "Figure 2", if it has a caption; given by compose
  std::string file;              ///< path in the edition's folder
  Inlines caption;
  std::string alternative;       ///< "" if the picture is decoration
  std::string credit;            ///< who made it or owns the rights
  int width = 100;               ///< per cent of the column
  bool bleeds = false;           ///< whether it is printed from edge to edge of the page instead
};

/// A figure printed large with its unit. Its label, comparison, note and source follow, in the same
/// order in every format. `icon` is decoration.
struct KeyFigure {
  std::string label;
  Figure value;
  std::string unit;
  std::string note;
  std::string comparison = {};  ///< such as "5% more than in 2021" or "target: 18 weeks"
  std::string source = {};
  std::string icon = {};  ///< name in the icon font, or ""
};
/// Cards side by side.
struct KeyFigures { std::string id; std::vector<KeyFigure> items; bool numbered = false; };

/// The kinds of box. A box of kind `missing` replaces a section that could not be produced.
enum class BoxKind : std::uint8_t { note, case_study, warning, missing, panel, insight };
/// A framed aside.
struct Box {
  BoxKind kind;
  std::string title;
  std::string id;
  Blocks blocks;
  std::string number = {};  ///< number in a series of panels: "01"
  std::string icon = {};    ///< decoration: name in the icon font, or ""
  Inlines source = {};      ///< source of the content, printed at the end of the box
};

/// A term and its explanation.
struct Definition { Inlines term; Blocks blocks; };
/// The facts on a cover sheet: labels with their values.
struct Definitions { std::string id; std::string title; std::vector<Definition> items; };
/// Blocks on landscape pages in PDF. HTML prints them like other blocks.
struct Landscape { Blocks blocks; };
/// Blocks in two columns, if the page is wide enough.
struct Columns { Blocks blocks; };
/// A short note next to the block that follows it: a definition, a source, an aside.
struct SideNote { std::string title; Blocks blocks; };
/// Blocks in another language than the document's; `language` is a BCP 47 tag.
struct ForeignBlocks { std::string language; Blocks blocks; };
/// The next block begins on a new page, in output with pages.
struct PageBreak {};

/// A phase ("Year 1", "Years 2-5") or a step of a process, which has no period.
struct TimelineStep { std::string period; Inlines title; Blocks blocks; std::string icon = {}; };
/// A timeline, or, if `strip`, numbered steps side by side. A step outside a timeline exists only
/// until compose has found the timeline around it.
struct Timeline { std::string id; std::vector<TimelineStep> steps; bool strip = false; };

/// The kinds of list that writers fill in.
enum class ListingKind : std::uint8_t { contents, tables, figures, abbreviations };
struct Listing {
  ListingKind kind;
};

/// One item of a pack. It begins on a right-hand page. Its pages continue up to the next part,
/// including a blank page before that. Its headings belong to the main text. A part is never inside
/// another block.
struct Part {
  std::string id;         ///< anchor, and the name of the part's own file: "item-5"
  std::string title;      ///< title of that file: "Item 5: Forward plan"
  std::string series;     ///< "": page numbers continue from the part before; "E": E1, E2, ...
  std::uint16_t volume = 0;  ///< 0: part of the pack; 1: of the first supplementary pack
  Blocks blocks;
  bool only_included = false;  ///< whether it is nothing but one IncludedPdf in a file of its own,
                               ///< which then has neither a title nor blank pages
  std::string short_title = {};  ///< printed with the numbers of included pages: "Item 5"
};
/// Pages of a PDF made by others. They keep their appearance and their tags.
struct IncludedPdf {
  std::string id;
  std::string file;  ///< path in the edition's folder
  std::string title;
  bool flatten = false;  ///< leave out hidden layers, take form fields as drawn
};

/// A block and its origin.
struct Block {
  std::variant<Heading, Paragraph, List, Quote, CodeBlock, Table, Chart, Diagram, KeyFigures, Box,
               Image, Definitions, Landscape, Columns, SideNote, ForeignBlocks, PageBreak, Timeline,
               TimelineStep, Listing, Part, IncludedPdf>
      node;
  Source source;
};

/// The details printed on the title page and in the masthead, and stored as metadata in the files.
struct Metadata {
  std::string title;             ///< of the publication: "People Strategy"
  std::string subtitle;
  std::string edition_id;
  std::string edition_title;
  std::string organisation;
  std::string publication_id;    ///< "people-strategy"
  std::string description;
  std::string language = "en-GB";
  EditionStatus status = EditionStatus::final;
  std::string version;
  std::string owner;
  std::string contact;           ///< "People team, people@example.org, 020 7946 0000"
  Audience audience = Audience::for_public;
  Date date;
  std::string variant;           ///< "Summary", "Large print"; "" for the standard document
  bool titled_by_part = false;   ///< whether `title` is the title of one part of a pack
  std::string watermark;         ///< "" for a document without one
  bool synthetic = false;        ///< some figures are marked as synthetic; see synthetic.hpp
  std::uint32_t most_pages = 0;  ///< in output with pages; 0: no limit. If set, charts are printed
                                 ///< without tables
};

/// The origin of a figure, for attributes in the output and for `muster explain`.
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
  /// Tables that are published only as data files. Nothing in the document refers to them.
  std::vector<Table> data_only = {};
  std::map<std::string, Blocks> footnotes;      ///< by id
  std::vector<std::string> footnote_order;      ///< ids in order of first mark: footnotes 1, 2, ...
  std::map<std::string, std::string> abbreviations;  ///< "ICB" -> "integrated care board"
  std::map<std::string, FigureRecord> figures;
};

}  // namespace muster::document
