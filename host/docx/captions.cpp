// SPDX-License-Identifier: MIT
#include "docx/captions.hpp"

#include <algorithm>

#include "document/heading_levels.hpp"
#include "document/outline.hpp"
#include "docx/inlines.hpp"
#include "docx/runs.hpp"
#include "docx/sentences.hpp"

namespace muster::docx {
namespace {

using document::ListingKind;
using document::OutlineItem;

Style heading_style(int level) {
  return static_cast<Style>(static_cast<int>(Style::heading_1) + level - 1);
}

Style contents_style(int depth) {
  return static_cast<Style>(static_cast<int>(Style::contents_1) + std::min(depth, 3));
}

/// Writes the label of a caption, with its number as a field that Word counts. If Word would count
/// to another number, the field sets the number.
void write_counted(Writing& writing, const std::string& number) {
  const std::size_t space = number.rfind(' ');
  const std::string digits = space == std::string::npos ? "" : number.substr(space + 1);
  const bool counts = !digits.empty() && digits.size() < 9 &&
                      digits.find_first_not_of("0123456789") == std::string::npos;
  if (!counts) return write_words(writing, number);
  const std::string label = number.substr(0, space);
  int& last = writing.captions[label];
  const int value = std::stoi(digits);
  write_words(writing, label + " ");
  std::string instruction = " SEQ " + label + " \\* ARABIC ";
  if (value != last + 1) instruction += "\\r " + digits + " ";
  last = value;
  begin_field(writing, instruction);
  write_words(writing, digits);
  end_field(writing);
}

/// Writes one entry of a list: its text, and its page number as a field.
void write_entry(Writing& writing, const OutlineItem& item, bool is_heading) {
  const auto name = writing.bookmarks.find(item.anchor);
  if (!item.number.empty()) {
    write_words(writing, is_heading ? item.number : item.number + ": ");
    if (is_heading) write_tab(writing);
  }
  write_words(writing, item.title);
  if (name == writing.bookmarks.end()) return;
  write_tab(writing);
  begin_field(writing, " PAGEREF " + name->second + " \\h ", true);
  end_field(writing);
}

void write_linked_entry(Writing& writing, const OutlineItem& item, bool is_heading) {
  const auto name = writing.bookmarks.find(item.anchor);
  const bool linked = name != writing.bookmarks.end();
  if (linked) writing.xml().open("w:hyperlink", {{"w:anchor", name->second}, {"w:history", "1"}});
  write_entry(writing, item, is_heading);
  if (linked) writing.xml().close("w:hyperlink");
}

/// What a list contains, and the instruction of the field that makes it in Word.
struct ListJob {
  std::vector<OutlineItem> items;
  std::string instruction;
  std::string title;
  bool of_headings = false;
};

ListJob contents_job(const Writing& writing, std::vector<OutlineItem> all) {
  ListJob job;
  job.of_headings = true;
  job.title = sentences::contents.words;
  int outermost = 6;
  for (const OutlineItem& item : all) outermost = std::min(outermost, item.level);
  const int depth = writing.theme.contents_depth;
  for (OutlineItem& item : all)
    if (item.level < outermost + depth) {
      item.level -= outermost;
      job.items.push_back(std::move(item));
    }
  job.instruction = " TOC \\o \"1-" + std::to_string(depth) + "\" \\h \\z \\u ";
  return job;
}

template <class Figure>
void add_figure(const document::Block& block, std::vector<OutlineItem>& items) {
  const auto* figure = std::get_if<Figure>(&block.node);
  if (figure && !figure->number.empty())
    items.push_back({1, figure->number, document::plain_text(figure->caption), figure->id});
}

/// Returns the figures that Word would list: charts, diagrams and pictures that have a number.
std::vector<OutlineItem> figures_of(const document::Document& document) {
  std::vector<OutlineItem> items;
  document::for_each_block(document.blocks, [&](const document::Block& block) {
    add_figure<document::Chart>(block, items);
    add_figure<document::Diagram>(block, items);
    add_figure<document::Image>(block, items);
  });
  return items;
}

ListJob job_of(const Writing& writing, ListingKind kind) {
  document::Outline outline = document::outline_of(writing.document);
  if (kind == ListingKind::contents) return contents_job(writing, std::move(outline.headings));
  ListJob job;
  const bool tables = kind == ListingKind::tables;
  job.items = tables ? std::move(outline.tables) : figures_of(writing.document);
  job.title = (tables ? sentences::tables : sentences::figures).words;
  job.instruction = std::string(" TOC \\h \\z \\c \"") + (tables ? "Table" : "Figure") + "\" ";
  return job;
}

void write_abbreviations(Writing& writing) {
  for (const auto& [abbreviation, meaning] : writing.document.abbreviations) {
    open_paragraph(writing, {.style = Style::abbreviation});
    writing.run.bold = true;
    write_words(writing, abbreviation);
    writing.run.bold = false;
    write_tab(writing);
    write_words(writing, meaning);
    close_paragraph(writing);
  }
}

}  // namespace

void plan_headings(Writing& writing) {
  document::HeadingLevels levels(writing.document);
  document::for_each_block(writing.document.blocks, [&](const document::Block& block) {
    const auto* heading = std::get_if<document::Heading>(&block.node);
    if (!heading) return;
    const int level = std::min(levels.next(heading->level) - 1, 6);
    const NumberRef number = writing.numbering.heading(level, heading->number);
    if (number.list > 0) writing.numbered_headings.insert(heading->id);
    writing.headings.push_back({level, number});
  });
}

void write_caption(Writing& writing, const CaptionWords& caption, bool keep) {
  if (caption.number.empty() && caption.words.empty()) return;
  const Look look{.style = Style::caption, .keep_next = keep, .free = !keep};
  open_paragraph(writing, look);
  const std::string bookmark = begin_bookmark(writing, caption.id);
  if (!caption.number.empty()) write_counted(writing, caption.number);
  end_bookmark(writing, bookmark);
  if (!caption.number.empty() && !caption.words.empty()) write_words(writing, ": ");
  write_inlines(writing, caption.words);
  close_paragraph(writing);
}

void write_heading(Writing& writing, const document::Heading& heading) {
  const PlannedHeading plan = writing.next_heading < writing.headings.size()
                                  ? writing.headings[writing.next_heading++]
                                  : PlannedHeading{};
  const bool counted = plan.number.list > 0;
  open_paragraph(
      writing, {.style = heading_style(plan.level), .number = plan.number, .no_number = !counted});
  if (!counted && !heading.number.empty()) write_words(writing, heading.number + " ");
  const std::string bookmark = begin_bookmark(writing, heading.id);
  write_inlines(writing, heading.content);
  end_bookmark(writing, bookmark);
  close_paragraph(writing);
}

void write_listing(Writing& writing, ListingKind kind, bool titled) {
  if (kind == ListingKind::abbreviations) return write_abbreviations(writing);
  const ListJob job = job_of(writing, kind);
  if (job.items.empty()) return;
  if (titled) write_paragraph(writing, {.style = Style::contents_heading}, job.title);
  for (const OutlineItem& item : job.items) {
    const Style style = job.of_headings ? contents_style(item.level) : Style::list_of_captions;
    open_paragraph(writing, {.style = style});
    if (&item == &job.items.front()) begin_field(writing, job.instruction, true);
    write_linked_entry(writing, item, job.of_headings);
    if (&item == &job.items.back()) end_field(writing);
    close_paragraph(writing);
  }
}

}  // namespace muster::docx
