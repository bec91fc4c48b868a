// SPDX-License-Identifier: MIT
#include "twin/twin_writer.hpp"

#include <algorithm>
#include <set>

#include "chart/description.hpp"
#include "diagram/diagram.hpp"
#include "document/block_words.hpp"
#include "document/data_file_name.hpp"
#include "document/list_label.hpp"
#include "document/synthetic.hpp"
#include "document/titles.hpp"
#include "document/watermark.hpp"
#include "twin/escape.hpp"
#include "twin/sentences.hpp"
#include "twin/table_text.hpp"

namespace muster::twin {

namespace {

using namespace document;

constexpr int deepest_heading = 6;

std::string paragraph_of(std::string_view words) {
  std::string out;
  append_escaped(out, words);
  return out;
}

/// Adds a block after a blank line; nothing for an empty block.
void append_block(std::string& out, const std::string& block) {
  if (block.empty()) return;
  if (!out.empty()) out += "\n\n";
  out += block;
}

/// Puts `first` before the first line and `rest` before the other lines. Empty lines get no
/// trailing spaces.
std::string indented(const std::string& text, const std::string& first, const std::string& rest) {
  std::string out = first;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    const bool more = text[i] == '\n' && i + 1 < text.size();
    if (more) out += text[i + 1] == '\n' ? rest.substr(0, rest.find_last_not_of(' ') + 1) : rest;
  }
  return out;
}

std::string quoted_block(const std::string& text) {
  return text.empty() ? "" : indented(text, "> ", "> ");
}

/// An invisible anchor for links, which precedes the text of its block.
std::string place(const std::string& id) {
  return id.empty() ? "" : "<a id=" + attribute(anchor(id)) + "></a>";
}

class TwinWriter {
 public:
  TwinWriter(const Document& document, const TwinOptions& options)
      : x_document(document), x_options(options) {
    x_names.labels = reference_labels(document);
    std::size_t number = 0;
    for (const std::string& id : document.footnote_order)
      if (++number; document.footnotes.contains(id)) x_names.footnotes.emplace(id, number);
    for_each_block(document.blocks, [&](const Block& block) {
      if (const auto* part = std::get_if<Part>(&block.node)) x_names.parts[part->id] = part->title;
      const auto* heading = std::get_if<Heading>(&block.node);
      if (heading && heading->level == 1) x_shift = 1;
    });
  }

  std::string text() {
    std::string out;
    append_head(out);
    append_block(out, blocks(x_document.blocks));
    append_footnotes(out);
    return out + "\n";
  }

  std::string operator()(const Heading& heading) {
    const int level = std::clamp(heading.level + x_shift, 2, deepest_heading);
    const std::string number = heading.number.empty() ? "" : heading.number + " ";
    return std::string(static_cast<std::size_t>(level), '#') + " " + place(heading.id) + number +
           line(heading.content);
  }
  std::string operator()(const Paragraph& paragraph) { return line(paragraph.content); }
  std::string operator()(const List& list) { return items(list, '-', '.'); }
  std::string operator()(const Quote& quote) {
    std::string inside = blocks(quote.blocks);
    append_block(inside, paragraph_of(quote.attribution));
    return quoted_block(inside);
  }
  std::string operator()(const CodeBlock& code) { return code_block(code.text); }
  std::string operator()(const Table& table) {
    std::string out = caption(table.id, table.number, table.caption);
    append_block(out, table_text(table, x_names));
    append_block(out, paragraph_of(table.summary));
    append_notes(out, table.notes);
    append_block(out, data_link(table.id, table.number, sentences::this_table));
    return out;
  }
  std::string operator()(const Chart& chart) {
    std::string values = table_text(chart.data, x_names);
    if (values.empty()) values = series_text(chart);
    std::string words = paragraph_of(chart.finding);
    append_block(words, paragraph_of(chart.subtitle));
    append_block(words, paragraph_of(chart::description(chart)));
    return figure(chart, words, values);
  }
  std::string operator()(const Diagram& diagram) {
    return figure(diagram, paragraph_of(diagram::description(diagram)),
                  table_text(diagram.data, x_names));
  }
  std::string operator()(const KeyFigures& figures) {
    std::string out;
    std::size_t number = 0;
    for (const KeyFigure& item : figures.items) {
      const std::string mark = figures.numbered ? std::to_string(++number) + ". " : "- ";
      out += (out.empty() ? "" : "\n") + indented(card(item), mark, std::string(mark.size(), ' '));
    }
    return out;
  }
  std::string operator()(const Box& box) {
    std::string inside = place(box.id) + strong(paragraph_of(box_title(box)));
    append_block(inside, blocks(box.blocks));
    if (!box.source.empty())
      append_block(inside, std::string(sentences::source_of_box.words) + " " + line(box.source));
    return quoted_block(inside);
  }
  std::string operator()(const Image& image) {
    std::string out;
    if (!image.caption.empty()) out = caption(image.id, image.number, image.caption);
    if (!image.alternative.empty())
      append_block(out,
                   paragraph_of(filled(sentences::picture, {{"description", image.alternative}})));
    if (!image.credit.empty())
      append_block(out, paragraph_of(filled(sentences::credit, {{"credit", image.credit}})));
    return out;
  }
  std::string operator()(const Definitions& definitions) {
    std::string list;
    for (const Definition& item : definitions.items) {
      std::string inside = strong(line(item.term));
      append_block(inside, blocks(item.blocks));
      list += (list.empty() ? "" : "\n\n") + indented(inside, "- ", "  ");
    }
    std::string out = place(definitions.id) + strong(paragraph_of(definitions.title));
    append_block(out, list);
    return out;
  }
  std::string operator()(const Landscape& landscape) { return blocks(landscape.blocks); }
  std::string operator()(const Columns& columns) { return blocks(columns.blocks); }
  std::string operator()(const SideNote& note) {
    std::string inside = strong(paragraph_of(note.title));
    append_block(inside, blocks(note.blocks));
    return quoted_block(inside);
  }
  std::string operator()(const ForeignBlocks& foreign) {
    return "<div lang=" + attribute(foreign.language) + ">\n\n" + blocks(foreign.blocks) +
           "\n\n</div>";
  }
  std::string operator()(const PageBreak&) { return ""; }
  std::string operator()(const Timeline& timeline) {
    std::string out = place(timeline.id);
    for (const TimelineStep& step : timeline.steps) append_block(out, (*this)(step));
    return out;
  }
  std::string operator()(const TimelineStep& step) {
    std::string title = paragraph_of(step.period);
    if (!title.empty() && !step.title.empty()) title += " ";
    append_inlines(title, step.title, x_names);
    std::string inside = strong(title);
    append_block(inside, blocks(step.blocks));
    return indented(inside, "- ", "  ");
  }
  std::string operator()(const Listing& listing) {
    switch (listing.kind) {
      case ListingKind::contents:
        return list_of<Heading>();
      case ListingKind::tables:
        return list_of<Table>();
      case ListingKind::figures:
        return list_of<Chart, Diagram, Image>();
      case ListingKind::abbreviations:
        return abbreviations();
    }
    return "";
  }
  std::string operator()(const Part& part) {
    std::string out = place(part.id);
    if (!part.series.empty()) out += strong(paragraph_of(watermark_of_exempt_pages(x_document)));
    append_block(out, blocks(part.blocks));
    return out;
  }
  std::string operator()(const IncludedPdf& pdf) {
    return place(pdf.id) + paragraph_of(filled(sentences::pdf_pages, {{"title", pdf.title}}));
  }

 private:
  /// Writes blocks. Two successive lists have different bullets, because they would otherwise be
  /// read as one list.
  std::string blocks(const Blocks& list) {
    std::string out;
    const List* before = nullptr;
    bool other = false;
    for (const Block& block : list) {
      const auto* items_here = std::get_if<List>(&block.node);
      other = items_here && before && !other;
      append_block(out, other ? items(*items_here, '*', ')') : std::visit(*this, block.node));
      before = items_here;
    }
    return out;
  }

  std::string line(const Inlines& inlines) const {
    std::string out;
    append_inlines(out, inlines, x_names);
    while (out.ends_with(' ')) out.pop_back();
    return out;
  }

  /// Whether the list can be written as a numbered list: its labels count up by one from
  /// `list.start`. Items without a label are not checked.
  static bool counts(const List& list) {
    int number = list.start;
    return list.ordered && list.start >= 0 &&
           std::all_of(list.items.begin(), list.items.end(), [&](const ListItem& item) {
             return item.label.empty() || item.label == std::to_string(number++);
           });
  }
  std::string items(const List& list, char bullet, char after_number) {
    std::string out;
    int number = list.start;
    const bool numbered = counts(list);
    for (const ListItem& item : list.items) {
      const std::string mark =
          numbered ? std::to_string(number++) + after_number + " " : std::string(1, bullet) + " ";
      std::string inside;
      if (!numbered && !item.label.empty())
        inside = paragraph_of(document::printed_label(item.label));
      inside += (inside.empty() ? "" : " ") + blocks(item.blocks);
      if (!out.empty()) out += list.tight ? "\n" : "\n\n";
      out += indented(inside, mark, std::string(mark.size(), ' '));
    }
    return out;
  }

  std::string caption(const std::string& id, const std::string& number,
                      const Inlines& words) const {
    const std::string before = number.empty() || words.empty() ? number : number + ": ";
    const std::string title = paragraph_of(before) + line(words);
    return place(id) + strong(title);
  }
  template <class Node>
  std::string figure(const Node& node, const std::string& words, const std::string& values) {
    std::string out = caption(node.id, node.number, node.caption);
    append_block(out, words);
    append_block(out, values);
    append_notes(out, node.notes);
    append_block(out, data_link(node.id, node.number, sentences::this_figure));
    return out;
  }
  void append_notes(std::string& out, const std::vector<Note>& notes) const {
    for (const Note& note : notes)
      if (note.use != NoteUse::data) append_block(out, line(note.content));
  }
  std::string data_link(const std::string& id, const std::string& number,
                        const Phrase& unnamed) const {
    if (x_options.data_folder.empty() || id.empty()) return "";
    const std::string words =
        filled(sentences::data_of, {{"name", number.empty() ? unnamed.words : number}});
    return "[" + paragraph_of(words) + "](" +
           link_target(x_options.data_folder + "/" + data_file_name(id)) + ")";
  }

  std::string card(const KeyFigure& item) const {
    std::string value;
    append_inlines(value, {{item.value}}, x_names);
    std::string out = strong(value + (item.unit.empty() ? "" : " " + paragraph_of(item.unit)));
    const std::string source =
        item.source.empty() ? "" : filled(sentences::source, {{"source", item.source}});
    for (const std::string& words : {item.label, item.comparison, item.note, source})
      if (!words.empty()) out += "\\\n" + paragraph_of(words);
    return out;
  }
  static std::string box_title(const Box& box) {
    std::string out(box_kind_name(box.kind));
    for (const std::string& words : {box.number, box.title})
      if (!words.empty()) out += (out.empty() ? "" : ": ") + words;
    return out;
  }

  template <class... Listed>
  std::string list_of() const {
    std::string out;
    for_each_block(x_document.blocks, [&](const Block& block) {
      (append_entry(out, std::get_if<Listed>(&block.node)), ...);
    });
    return out;
  }
  void append_entry(std::string& out, const Heading* heading) const {
    if (!heading || heading->level > 3 || heading->id.empty()) return;
    const int depth = std::max(heading->level + x_shift - 2, 0);
    const std::string number = heading->number.empty() ? "" : heading->number + " ";
    append_item(out, depth, heading->id, number + plain_text(heading->content, &x_names.labels));
  }
  template <class Node>
  void append_entry(std::string& out, const Node* node) const {
    if (!node || node->id.empty() || node->number.empty()) return;
    append_item(out, 0, node->id, node->number + ": " + plain_text(node->caption, &x_names.labels));
  }
  static void append_item(std::string& out, int depth, const std::string& id,
                          const std::string& words) {
    const std::string target = link_target("#" + anchor(id));
    const std::string entry =
        target.empty() ? paragraph_of(words) : "[" + paragraph_of(words) + "](" + target + ")";
    const int indent = out.empty() ? 0 : 2 * depth;
    out += (out.empty() ? "" : "\n") + std::string(static_cast<std::size_t>(indent), ' ') + "- " +
           entry;
  }
  std::string abbreviations() const {
    std::string out;
    for (const auto& [word, meaning] : x_document.abbreviations)
      out +=
          (out.empty() ? "- " : "\n- ") + strong(paragraph_of(word)) + " " + paragraph_of(meaning);
    return out;
  }

  /// The facts have asterisks as bullets, because a list with dashes (the contents) may follow
  /// them.
  void append_head(std::string& out) const {
    const Metadata& about = x_document.metadata;
    append_block(out, "# " + paragraph_of(masthead_title(about)));
    for (const std::string& words :
         {second_title(about), about.subtitle, about.description, about.organisation})
      append_block(out, paragraph_of(words));
    append_block(out, strong(paragraph_of(watermark_of_open_pages(x_document))));
    if (about.synthetic) append_block(out, paragraph_of(synthetic_notice));
    std::string facts;
    const auto fact = [&](const Phrase& phrase, const char* name, const std::string& value) {
      if (value.empty()) return;
      facts += (facts.empty() ? "* " : "\n* ") + paragraph_of(filled(phrase, {{name, value}}));
    };
    fact(sentences::status, "status", std::string(edition_status_words.word(about.status)));
    fact(sentences::version, "version", about.version);
    fact(sentences::published, "date", long_date(about.date));
    fact(sentences::owner, "owner", about.owner);
    fact(sentences::contact, "contact", about.contact);
    append_block(out, facts);
  }
  void append_footnotes(std::string& out) {
    for (const std::string& id : x_document.footnote_order) {
      const auto number = x_names.footnotes.find(id);
      if (number == x_names.footnotes.end()) continue;
      append_block(out, indented(blocks(x_document.footnotes.at(id)),
                                 "[^" + std::to_string(number->second) + "]: ", "    "));
    }
  }

  const Document& x_document;
  const TwinOptions& x_options;
  Names x_names;
  int x_shift = 0;
};

}  // namespace

std::string markdown_of(const Document& document, const TwinOptions& options) {
  return TwinWriter(document, options).text();
}

}  // namespace muster::twin
