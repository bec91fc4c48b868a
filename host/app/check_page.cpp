// SPDX-License-Identifier: MIT
// Turns the report of `muster check` into a document. The HTML writer of publications writes it, so
// it is as accessible as they are.
#include <array>

#include "app/check_report.hpp"
#include "app/reports.hpp"
#include "base/diagnostic.hpp"
#include "base/sheet_place.hpp"
#include "check/public_places.hpp"

namespace muster::app {

namespace {

using document::Block;
using document::Cell;
using document::Inline;
using document::Inlines;
using document::ParagraphStyle;
using document::Row;
using document::Table;

Inline text(std::string words) { return {document::Text{std::move(words)}}; }

Cell cell(std::string words, bool header = false) {
  Cell made;
  made.header = header;
  if (!words.empty()) made.content.push_back(text(std::move(words)));
  return made;
}

Block heading(std::string id, std::string words) {
  return {document::Heading{2, std::move(id), "", {text(std::move(words))}}, {}};
}

Block paragraph(std::string words, ParagraphStyle style = ParagraphStyle::body) {
  return {document::Paragraph{{text(std::move(words))}, style}, {}};
}

/// Returns the text of a place. The file's path is relative to the edition, because the report must
/// not depend on where the edition's folder is.
std::string place_text(const CheckReport& report, const Location& where) {
  std::string folder = report.path + (report.path.ends_with('/') ? "" : "/");
  std::string place =
      where.file.starts_with(folder) ? where.file.substr(folder.size()) : where.file;
  bool is_public = report.audience == model::Audience::for_public;
  if (is_public && check::counted_in(where.file) != check::Counted::lines) {
    const std::string words = check::public_words(where);
    return place + (words.empty() ? "" : ", " + words);
  }
  return muster::place_text({place, where.line, where.column});
}

struct Heads {
  const char* id;
  const char* title;
  double weight;
};

Table empty_table(std::string id, std::string caption, std::initializer_list<Heads> heads) {
  Table table;
  table.id = std::move(id);
  table.caption = {text(std::move(caption))};
  table.head.emplace_back();
  for (const Heads& head : heads) {
    table.columns.push_back({head.id, document::Align::left, "", head.weight});
    table.head.front().cells.push_back(cell(head.title, true));
  }
  return table;
}

/// Returns a message or hint, which is a clause, as a sentence for a page.
std::string sentence(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string joined(const std::vector<std::string>& hints) {
  std::string words;
  for (const std::string& hint : hints) words += (words.empty() ? "" : ". ") + sentence(hint);
  return words;
}

struct Group {
  Severity severity;
  const char* id;
  const char* title;
  const char* caption;
  const char* meaning;
};
constexpr std::array<Group, 3> groups = {
    {{Severity::error, "errors", "Errors", "Problems to correct before publishing",
      "Correct these: either nothing can be published, or what is "
      "published contradicts itself."},
     {Severity::warning, "warnings", "Warnings", "Problems to look at before publishing",
      "Look at these before publishing."},
     {Severity::note, "notes", "Notes", "Remarks",
      "These are worth knowing, but nothing has to be done."}}};

void add_group(const CheckReport& report, const Group& group, document::Blocks& blocks) {
  Table table = empty_table(std::string(group.id) + "-table", group.caption,
                            {{"place", "Where", 3},
                             {"problem", "What", 5},
                             {"hint", "What to do", 3},
                             {"code", "Code", 2}});
  for (const Diagnostic& problem : report.diagnostics.items()) {
    if (problem.severity != group.severity) continue;
    table.rows.push_back(
        {{cell(place_text(report, problem.location), true), cell(sentence(problem.message)),
          cell(joined(problem.hints)), cell(std::string(problem.code.id))},
         false});
  }
  if (table.rows.empty()) return;
  blocks.push_back(heading(group.id, group.title));
  blocks.push_back(paragraph(group.meaning));
  blocks.push_back({std::move(table), {}});
}

void add_figures(const CheckReport& report, document::Blocks& blocks) {
  if (report.figures.empty()) return;
  Table table = empty_table("figures-table", "Figures typed into the text",
                            {{"place", "Where", 3},
                             {"figure", "Figure", 2},
                             {"sentence", "Sentence", 5},
                             {"verdict", "Verdict", 2},
                             {"against", "Against", 4}});
  for (const check::TextFigure& figure : report.figures)
    table.rows.push_back(
        {{cell(place_text(report, figure.place), true), cell(figure.text), cell(figure.sentence),
          cell(check::verdict_word(figure.verdict)), cell(figure.against)},
         false});
  blocks.push_back(heading("figures", "Figures in the text"));
  blocks.push_back(paragraph(
      "Figures typed into the text, compared with the edition's data. Bound figures are not "
      "listed, because they come from the data."));
  blocks.push_back({std::move(table), {}});
}

document::Metadata metadata_of(const CheckReport& report) {
  document::Metadata metadata;
  metadata.title = "Check before publishing";
  metadata.titled_by_part = true;
  metadata.subtitle = for_readers(report.audience);
  metadata.edition_title = report.edition ? report.edition->title : report.path;
  metadata.edition_id = report.edition ? report.edition->id : report.path;
  metadata.organisation = report.edition ? report.edition->organisation : "";
  metadata.publication_id = "check";
  metadata.description = "Problems that muster found in the edition before it is published.";
  metadata.status = report.edition ? report.edition->status : EditionStatus::draft;
  metadata.version = report.edition ? report.edition->version : "";
  metadata.audience = report.audience;
  metadata.date = report.edition ? report.edition->published : report.today;
  if (report.audience == model::Audience::restricted) metadata.watermark = "Not for publication";
  return metadata;
}

}  // namespace

document::Document check_page(const CheckReport& report) {
  document::Document document;
  document.metadata = metadata_of(report);
  const Diagnostics& all = report.diagnostics;
  std::string verdict = all.has_errors() ? "This edition is not ready to be published: "
                                         : "This edition can be published: ";
  document.blocks.push_back(paragraph(verdict + counts_of(all) + ".", ParagraphStyle::lead));
  if (report.edition)
    document.blocks.push_back(
        paragraph("Actions are overdue if they were due before " + long_date(report.today) + "."));
  for (const Group& group : groups) add_group(report, group, document.blocks);
  add_figures(report, document.blocks);
  return document;
}

}  // namespace muster::app
