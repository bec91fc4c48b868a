// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>

#include "app/reports.hpp"
#include "base/number_format.hpp"
#include "base/sheet_place.hpp"

namespace muster::app {

namespace {

using trace::Explanation;
using trace::RowUsed;
using trace::TableUsed;
using trace::Use;

using Lines = std::vector<std::string>;

constexpr std::size_t label_width = 11;

std::string exact(double value) {
  char digits[32];
  auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  return std::string(digits, end);
}

const char* status_words(model::Status status) {
  constexpr const char* words[] = {"known", "not known", "does not apply", "withheld",
                                   "known, changed by disclosure control"};
  return words[static_cast<std::size_t>(status)];
}

std::string field(std::string label, const std::string& text) {
  label.resize(label_width, ' ');
  return "  " + label + text;
}

std::string with_unit(const Explanation& one) {
  const std::string unit = unit_suffix(one.figure.unit);
  return one.printed + (unit.empty() ? "" : " " + unit);
}

void add_formula(const Explanation& one, Lines& lines) {
  if (one.formula == nullptr) {
    lines.push_back(field("formula", one.figure.formula + ", the sector's own"));
    return;
  }
  std::string id = one.formula->id;
  lines.push_back(field(
      "formula", (id.empty() ? "" : id + ": ") + one.formula->title + ", " + one.formula->symbols));
  lines.push_back(field("", one.formula->words));
  lines.push_back(field("", std::string("Source: ") + one.formula->source));
}

std::string row_line(const RowUsed& row, const char* of_file) {
  std::string line = row.line > 0  ? of_file + std::to_string(row.line)
                     : row.row > 0 ? "row " + std::to_string(row.row)
                                   : "rows added up";
  line += ", " + row.key + (row.origin.empty() ? "" : ", from " + row.origin) + ":";
  for (const trace::CellUsed& cell : row.cells)
    line += (&cell == &row.cells.front() ? " " : ", ") + cell.column + " " + cell.text;
  return line;
}

const char* why_no_lines(const std::string& state) {
  if (state == "changed") return ", which has changed since it was imported";
  if (state == "missing") return ", which is not there";
  if (state == "no recipe") return ", whose recipe is not there or has another version";
  if (state == "persons") return ", whose rows are about persons, so no line is named";
  if (state == "unreadable") return ", which the recipe no longer reads";
  return "";
}

/// Adds the originals whose lines are not named; if there are many, the rest is counted.
void add_files(const std::vector<trace::OriginalFile>& files, const std::string& indent,
               Lines& lines) {
  constexpr std::size_t most = 5;
  for (std::size_t i = 0; i < std::min(most, files.size()); ++i)
    lines.push_back(indent + "imported from " + files[i].file + " by recipe " + files[i].recipe +
                    why_no_lines(files[i].state));
  if (files.size() > most)
    lines.push_back(indent + "and from " + std::to_string(files.size() - most) + " more files");
}

std::string line_of(const trace::LineUsed& one, const char* of_file) {
  std::string text = of_file + std::to_string(one.line);
  for (const auto& [column, figure] : one.figures)
    text += (&figure == &one.figures.front().second ? ": " : ", ") + column + " " + figure;
  return text;
}

void add_originals(const RowUsed& row, const std::string& indent, Lines& lines) {
  for (const trace::OriginalUsed& one : row.originals) {
    lines.push_back(indent + "imported from " + one.file +
                    (one.sheet.empty() ? "" : ", sheet '" + one.sheet + "',") + " by recipe " +
                    one.recipe);
    for (const trace::LineUsed& line : one.lines)
      lines.push_back(indent + "  " + line_of(line, one.sheet.empty() ? "line " : "row "));
    if (one.count > one.lines.size())
      lines.push_back(indent + "  and " + std::to_string(one.count - one.lines.size()) +
                      " more lines");
    for (const std::string& column : one.differ)
      lines.push_back(indent + "  '" + column + "' has another value here than in the table");
  }
}

void add_inputs(const std::vector<TableUsed>& inputs, const std::string& indent, Lines& lines) {
  for (const TableUsed& input : inputs) {
    lines.push_back(indent + input.file + " of " + input.edition);
    const char* of_file = is_sheet(input.file) ? "row " : "line ";
    add_files(input.originals, indent + "  ", lines);
    for (const RowUsed& row : input.rows) {
      lines.push_back(indent + "  " + row_line(row, of_file));
      add_originals(row, indent + "    ", lines);
    }
  }
}

/// Adds a figure and, below it, the figures that it is calculated from. Only a figure that is not
/// calculated from others lists its rows.
void add_part(const Explanation& part, const std::string& indent, Lines& lines) {
  lines.push_back(
      indent + part.figure.id + "  " + part.printed +
      (model::has_value(part.figure.status) ? " (" + exact(part.figure.value) + ")" : "") + "  " +
      part.figure.label + " [" + part.edition + "]");
  for (const Explanation& below : part.parts) add_part(below, indent + "  ", lines);
  if (part.parts.empty()) add_inputs(part.inputs, indent + "  ", lines);
}

std::string use_line(const Use& use) {
  std::string line = use.publication + ": " + trace::use_word(use.kind);
  if (!use.number.empty()) line += " " + use.number;
  if (!use.title.empty()) line += " \"" + use.title + "\"";
  if (!use.row.empty()) line += ", row \"" + use.row + "\"";
  if (!use.column.empty()) line += ", column \"" + use.column + "\"";
  if (!use.section.empty()) line += ", in \"" + use.section + "\"";
  return line + (use.anchor.empty() ? "" : " (#" + use.anchor + ")");
}

void add_uses(const std::vector<Use>& uses, Lines& lines) {
  if (uses.empty()) lines.push_back(field("shown in", "no document for this audience"));
  for (const Use& use : uses)
    lines.push_back(field(&use == &uses.front() ? "shown in" : "", use_line(use)));
}

void add_figure(const Explained& explained, Lines& lines) {
  const Explanation& one = explained.explanation;
  lines.insert(lines.end(), {"", one.figure.id, "  " + one.figure.label});
  lines.push_back(field("printed", with_unit(one)));
  if (model::has_value(one.figure.status))
    lines.push_back(field("unrounded", exact(one.figure.value)));
  lines.push_back(
      field("status", status_words(one.figure.status) +
                          std::string(one.figure.flagged ? ", based on incomplete data" : "")));
  add_formula(one, lines);
  lines.push_back(field("rounding", one.rounding));
  if (!one.parts.empty()) lines.push_back(field("made of", ""));
  for (const Explanation& part : one.parts) add_part(part, "    ", lines);
  if (one.parts.empty() && !one.inputs.empty()) {
    lines.push_back(field("rows", ""));
    add_inputs(one.inputs, "    ", lines);
  }
  add_uses(explained.uses, lines);
}

std::string opening(const ExplainResult& result) {
  return result.edition + ", for the " +
         (result.audience == model::Audience::for_public ? "public" : "restricted audience");
}

}  // namespace

std::vector<std::string> explain_text(const ExplainResult& result) {
  Lines lines = {opening(result)};
  for (const Explained& figure : result.figures) add_figure(figure, lines);
  return lines;
}

std::vector<std::string> matches_text(const ExplainResult& result) {
  Lines lines = {opening(result) + ": " + std::to_string(result.figures.size()) + " figures match"};
  for (const Explained& one : result.figures) {
    lines.push_back("  " + one.explanation.figure.id + "  " + with_unit(one.explanation) + "  " +
                    one.explanation.figure.label);
    for (const Use& use : one.uses) lines.push_back("      " + use_line(use));
  }
  return lines;
}

}  // namespace muster::app
