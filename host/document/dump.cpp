// SPDX-License-Identifier: MIT
#include "document/dump.hpp"

#include <charconv>
#include <cmath>
#include <set>
#include <string_view>

#include "base/diagram_kind.hpp"
#include "document/block_words.hpp"

namespace muster::document {

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  out = '"';
  if (text.find_first_of("\"\\\n") == std::string_view::npos) return (out += text) += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + '"';
}

std::string number(double value) {
  char buffer[40];
  auto end = std::to_chars(buffer, buffer + sizeof buffer, value);
  return std::string(buffer, end.ptr);
}

const char* align_word(Align align) {
  if (align == Align::left) return "left";
  return align == Align::right ? "right" : "decimal";
}

/// Writes inlines on one line: text in quotes, everything else as name(arguments)[content].
class InlineDump {
 public:
  static std::string of(const Inlines& inlines) {
    InlineDump dump;
    dump.all(inlines);
    return dump.x_out;
  }

  void operator()(const Text& text) { x_out += quoted(text.text); }
  void operator()(const Emphasis& emphasis) { nested("emphasis", emphasis.content); }
  void operator()(const Strong& strong) { nested("strong", strong.content); }
  void operator()(const Code& code) { x_out += "code(" + quoted(code.text) + ")"; }
  void operator()(const Link& link) { nested("link(" + quoted(link.target) + ")", link.content); }
  void operator()(const Figure& figure) {
    x_out += "figure(" + figure.id + " " + quoted(figure.text) + ")";
  }
  void operator()(const Reference& reference) { x_out += "reference(" + reference.target + ")"; }
  void operator()(const NoteMark& mark) { x_out += "note(" + std::to_string(mark.number) + ")"; }
  void operator()(const FootnoteMark& mark) { x_out += "footnote(" + mark.id + ")"; }
  void operator()(const LineBreak&) { x_out += "break"; }
  void operator()(const Foreign& foreign) {
    nested("foreign(" + foreign.language + ")", foreign.content);
  }
  void operator()(const RatingMark& mark) {
    x_out += "rating(" + quoted(mark.label) + " " + mark.colour + ")";
  }
  void operator()(const PageRange& range) { x_out += "pages(" + range.part + ")"; }

 private:
  void all(const Inlines& inlines) {
    bool first = true;
    for (const Inline& item : inlines) {
      if (!first) x_out += ' ';
      first = false;
      std::visit(*this, item.node);
    }
  }
  void nested(const std::string& name, const Inlines& content) {
    x_out += name + "[";
    all(content);
    x_out += ']';
  }

  std::string x_out;
};

class BlockDump {
 public:
  BlockDump(const Document& document, Places places)
      : x_document(document), x_shows_places(places == Places::shown) {}

  void blocks(const Blocks& list) {
    for (const Block& block : list) {
      x_source = block.source;
      std::visit(*this, block.node);
    }
  }

  void operator()(const Heading& heading) {
    start("heading " + std::to_string(heading.level));
    word("id", heading.id);
    text("number", heading.number);
    flag("home", heading.home);
    finish(heading.content);
  }
  void operator()(const Paragraph& paragraph) {
    start("paragraph");
    word("style", paragraph_style_words.word(paragraph.style));
    finish(paragraph.content);
  }
  void operator()(const List& list) {
    start(list.ordered ? "ordered-list" : "list");
    if (list.start != 1) word("start", std::to_string(list.start));
    flag("loose", !list.tight);
    finish();
    for (const ListItem& item : list.items)
      child(item.label.empty() ? "item" : "item " + quoted(item.label), item.blocks);
  }
  void operator()(const Quote& quote) {
    start("quote");
    text("attribution", quote.attribution);
    flag("pulled", quote.pulled);
    finish();
    inside(quote.blocks);
  }
  void operator()(const CodeBlock& code) {
    start("code-block");
    x_out += ' ' + quoted(code.text);
    finish();
  }
  void operator()(const Table& table) {
    start("table");
    table_members(table);
  }
  void operator()(const Chart& chart) {
    start("chart");
    word("id", chart.id);
    text("number", chart.number);
    word("kind", chart_kind_words.word(chart.kind));
    word("unit", chart.unit == Unit::none ? "" : unit_word(chart.unit));
    flag("synthetic", chart.synthetic);
    word("shown_in", chart.shown_in);
    word("variation", variation_words.word(chart.variation));
    word("assurance", assurance_words.word(chart.assurance));
    word("quarters", chart.quarters == Quarters::months ? "" : quarters_word(chart.quarters));
    text("map", chart.map.file);
    word("area", chart.map.property);
    finish();
    ++x_depth;
    chart_words(chart);
    inlines("caption", chart.caption);
    line("alternative " + quoted(chart.alternative));
    for (const ChartSeries& series : chart.series) chart_series(series);
    for (const std::string& group : chart.groups) line("group " + quoted(group));
    for (const Note& note : chart.notes) table_note(note);
    start("data");
    x_source = {};
    table_members(chart.data);
    --x_depth;
  }
  void operator()(const Diagram& diagram) {
    start("diagram");
    word("id", diagram.id);
    text("number", diagram.number);
    word("kind", diagram_kind_words.word(diagram.kind));
    flag("synthetic", diagram.synthetic);
    word("shown_in", diagram.shown_in);
    finish();
    ++x_depth;
    inlines("caption", diagram.caption);
    if (!diagram.alternative.empty()) line("alternative " + quoted(diagram.alternative));
    for (const DiagramBox& box : diagram.boxes) diagram_box(box);
    for (const DiagramLink& link : diagram.links)
      line("link " + std::to_string(link.from) + " " + std::to_string(link.to) +
           (link.dashed ? " dashed" : ""));
    for (const Note& note : diagram.notes) table_note(note);
    start("data");
    x_source = {};
    table_members(diagram.data);
    --x_depth;
  }
  void operator()(const KeyFigures& figures) {
    start("key-figures");
    word("id", figures.id);
    flag("numbered", figures.numbered);
    finish();
    ++x_depth;
    for (const KeyFigure& item : figures.items) {
      start("key-figure " + quoted(item.label) + " " + item.value.id + " " +
            quoted(item.value.text));
      text("unit", item.unit);
      text("comparison", item.comparison);
      text("note", item.note);
      text("source", item.source);
      word("icon", item.icon);
      x_out += '\n';
    }
    --x_depth;
  }
  void operator()(const Box& box) {
    start("box");
    word("kind", box_kind_words.word(box.kind));
    word("id", box.id);
    text("number", box.number);
    text("title", box.title);
    word("icon", box.icon);
    finish();
    inside(box.blocks);
    ++x_depth;
    inlines("source", box.source);
    --x_depth;
  }
  void operator()(const Image& image) {
    start("image");
    word("id", image.id);
    text("number", image.number);
    text("file", image.file);
    text("alternative", image.alternative);
    text("credit", image.credit);
    if (image.width != 100) word("width", std::to_string(image.width));
    flag("bleeds", image.bleeds);
    finish();
    ++x_depth;
    inlines("caption", image.caption);
    --x_depth;
  }
  void operator()(const Definitions& definitions) {
    start("definitions");
    word("id", definitions.id);
    text("title", definitions.title);
    finish();
    for (const Definition& item : definitions.items)
      child("term " + InlineDump::of(item.term), item.blocks);
  }
  void operator()(const Landscape& landscape) {
    start("landscape");
    finish();
    inside(landscape.blocks);
  }
  void operator()(const Columns& columns) {
    start("columns");
    finish();
    inside(columns.blocks);
  }
  void operator()(const SideNote& note) {
    start("side-note");
    text("title", note.title);
    finish();
    inside(note.blocks);
  }
  void operator()(const ForeignBlocks& foreign) {
    start("language " + foreign.language);
    finish();
    inside(foreign.blocks);
  }
  void operator()(const PageBreak&) {
    start("page-break");
    finish();
  }
  void operator()(const Timeline& timeline) {
    start("timeline");
    word("id", timeline.id);
    flag("strip", timeline.strip);
    finish();
    ++x_depth;
    for (const TimelineStep& step : timeline.steps) (*this)(step);
    --x_depth;
  }
  void operator()(const TimelineStep& step) {
    start("step " + quoted(step.period) + " " + InlineDump::of(step.title));
    word("icon", step.icon);
    x_out += '\n';
    inside(step.blocks);
  }
  void operator()(const Listing& listing) {
    start("listing " + std::string(listing_kind_words.word(listing.kind)));
    finish();
  }
  void operator()(const Part& part) {
    start("part");
    word("id", part.id);
    word("series", part.series);
    if (part.volume != 0) word("volume", std::to_string(part.volume));
    text("title", part.title);
    text("short", part.short_title);
    finish();
    inside(part.blocks);
  }
  void operator()(const IncludedPdf& pdf) {
    start("included-pdf");
    word("id", pdf.id);
    text("file", pdf.file);
    text("title", pdf.title);
    flag("flatten", pdf.flatten);
    finish();
  }

  void line(const std::string& content) {
    start(content);
    x_out += '\n';
  }
  void child(const std::string& name, const Blocks& list) {
    ++x_depth;
    line(name);
    inside(list);
    --x_depth;
  }
  std::string x_out;

 private:
  void start(const std::string& name) {
    x_out.append(static_cast<std::size_t>(x_depth) * 2, ' ');
    x_out += name;
  }
  void word(const char* name, std::string_view value) {
    if (!value.empty()) ((x_out += std::string(" ") + name) += '=') += value;
  }
  void text(const char* name, const std::string& value) {
    if (!value.empty()) x_out += std::string(" ") + name + "=" + quoted(value);
  }
  void flag(const char* name, bool set) {
    if (set) x_out += std::string(" ") + name;
  }
  void finish(const Inlines& content) {
    x_out += ' ' + InlineDump::of(content);
    finish();
  }
  void finish() {
    if (x_shows_places && x_source.line != 0) {
      bool named = x_source.file < x_document.files.size();
      x_out += " @" + (named ? x_document.files[x_source.file] : std::to_string(x_source.file)) +
               ":" + std::to_string(x_source.line);
    }
    x_out += '\n';
  }
  void inside(const Blocks& list) {
    ++x_depth;
    blocks(list);
    --x_depth;
  }
  void inlines(const char* name, const Inlines& content) {
    if (!content.empty()) line(std::string(name) + " " + InlineDump::of(content));
  }
  void table_note(const Note& note) {
    const std::string kind(note_kind_words.word(note.kind));
    const char* use = note.use == NoteUse::data    ? "in-data "
                      : note.use == NoteUse::print ? "in-print "
                                                   : "";
    line("note " + (kind.empty() ? "" : kind + " ") + use + InlineDump::of(note.content));
  }
  void table_members(const Table& table) {
    word("id", table.id);
    text("number", table.number);
    text("summary", table.summary);
    flag("synthetic", table.synthetic);
    if (table.below > 0) word("below", std::to_string(table.below));
    finish();
    ++x_depth;
    inlines("caption", table.caption);
    for (const TableColumn& column : table.columns) {
      start("column " + column.id + " " + align_word(column.align));
      text("unit", column.unit);
      if (column.weight != 0) word("weight", number(column.weight));
      if (column.bars) word("bars", "true");
      x_out += '\n';
    }
    for (const Row& row : table.head) table_row("head", row);
    for (const Row& row : table.rows) table_row(row.total ? "total" : "row", row);
    for (const Note& note : table.notes) table_note(note);
    --x_depth;
  }
  void table_row(const char* name, const Row& row) {
    start(name);
    text("basis", row.basis);
    x_out += '\n';
    ++x_depth;
    for (const Cell& cell : row.cells) table_cell(cell);
    --x_depth;
  }
  void table_cell(const Cell& cell) {
    start(cell.header ? "header" : "cell");
    if (cell.column_span != 1) word("columns", std::to_string(cell.column_span));
    if (cell.row_span != 1) word("rows", std::to_string(cell.row_span));
    if (cell.value) word("value", number(*cell.value));
    text("data", cell.data);
    if (!cell.content.empty()) x_out += ' ' + InlineDump::of(cell.content);
    x_out += '\n';
    inside(cell.blocks);
  }
  void diagram_box(const DiagramBox& box) {
    start("box " + quoted(box.title));
    text("text", box.text);
    text("group", box.group);
    text("column", box.column);
    x_out += '\n';
  }
  void chart_words(const Chart& chart) {
    if (!chart.finding.empty()) line("finding " + quoted(chart.finding));
    if (!chart.subtitle.empty()) line("subtitle " + quoted(chart.subtitle));
    for (const ChartLine& one : chart.lines)
      line("line " + quoted(one.label) + " " + quoted(one.text) + " " + number(one.value));
    for (const ChartEvent& one : chart.events)
      line("event " + quoted(one.at) + " " + quoted(one.text));
  }

  void chart_series(const ChartSeries& series) {
    line("series " + quoted(series.title) + (series.colour.empty() ? "" : " " + series.colour));
    ++x_depth;
    for (const ChartValue& value : series.values) {
      start("value " + quoted(value.label) + " " + quoted(value.text));
      if (value.value) word("value", number(*value.value));
      word("figure", value.figure);
      word("mark", point_mark_words.word(value.mark));
      x_out += '\n';
    }
    --x_depth;
  }

  const Document& x_document;
  bool x_shows_places;
  Source x_source;
  int x_depth = 0;
};

std::string metadata(const Metadata& data) {
  const std::string titled_by = data.titled_by_part ? "part" : "";
  const std::pair<const char*, std::string_view> members[] = {
      {"title", data.title},
      {"subtitle", data.subtitle},
      {"edition", data.edition_id},
      {"edition-title", data.edition_title},
      {"organisation", data.organisation},
      {"publication", data.publication_id},
      {"description", data.description},
      {"language", data.language},
      {"status", edition_status_words.word(data.status)},
      {"version", data.version},
      {"owner", data.owner},
      {"contact", data.contact},
      {"audience", audience_words.word(data.audience)},
      {"variant", data.variant},
      {"titled-by", titled_by},
      {"watermark", data.watermark}};
  std::string out = "document\n";
  for (const auto& [name, value] : members)
    if (!value.empty()) out += std::string("  ") + name + " " + quoted(value) + "\n";
  if (data.synthetic) out += "  synthetic\n";
  if (data.most_pages != 0) out += "  most-pages " + std::to_string(data.most_pages) + "\n";
  return out + "  date " + iso_date(data.date) + "\n";
}

}  // namespace

std::string dump(const Document& document, Places places) {
  BlockDump dump(document, places);
  dump.x_out = metadata(document.metadata);
  dump.blocks(document.blocks);
  for (const std::string& id : document.footnote_order) {
    auto found = document.footnotes.find(id);
    dump.child("footnote " + id, found == document.footnotes.end() ? Blocks{} : found->second);
  }
  for (const Table& table : document.data_only) dump.child("data-only", {{table, {}}});
  const std::set<std::string_view> marked(document.footnote_order.begin(),
                                          document.footnote_order.end());
  for (const auto& [id, blocks] : document.footnotes)
    if (!marked.contains(id)) dump.child("footnote-without-mark " + id, blocks);
  for (const auto& [word, meaning] : document.abbreviations)
    dump.line("abbreviation " + quoted(word) + " " + quoted(meaning));
  for (const auto& [id, record] : document.figures)
    dump.line("figure-record " + id + " " + quoted(record.label) +
              " formula=" + quoted(record.formula) + " unit=" + quoted(record.unit));
  return dump.x_out;
}

}  // namespace muster::document
