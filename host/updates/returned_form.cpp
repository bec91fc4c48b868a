// SPDX-License-Identifier: MIT
#include "updates/returned_form.hpp"

#include <algorithm>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/utf8.hpp"
#include "import/span_of_days.hpp"
#include "import/workbook_source.hpp"
#include "load/cell.hpp"
#include "updates/codes.hpp"
#include "updates/sentences.hpp"

namespace muster::updates {

namespace {

constexpr std::array<Phrase, field_count> titles = {sentences::id,     sentences::action,
                                                    sentences::due,    sentences::update,
                                                    sentences::rating, sentences::date};

/// The cell without spaces around it. Word's line breaks, which are controls, become line ends.
std::string cell_text(std::string_view cell) {
  constexpr char32_t vertical_tab = 0x0B;
  std::string out;
  for (std::size_t at = 0; at < cell.size();) {
    const char32_t c = next_code_point(cell, at);
    const bool ends_line = c == U'\r' && at < cell.size() && cell[at] == '\n';
    if (!ends_line) append_utf8(out, c == U'\r' || c == vertical_tab ? U'\n' : c);
  }
  return std::string(load::trimmed(out));
}

std::optional<Date> day_of(const std::string& text, bool from_1904) {
  if (const auto day = parse_date(text)) return day;
  for (const char* form : {from_1904 ? "excel 1904" : "excel", "d mmmm yyyy", "d mmm yyyy"})
    if (const auto span = importing::read_span(text, form)) return span->first;
  return std::nullopt;
}

/// Takes the rows of the sheet.
class FormRows {
 public:
  explicit FormRows(ReturnedForm& form) : x_form(form) {}

  void set_1904(bool from_1904) { x_from_1904 = from_1904; }
  void take(const importing::SourceRow& row) {
    if (x_found) return take_answer(row);
    const std::string first = row.cells.empty() ? "" : cell_text(row.cells.front());
    if (first.starts_with(form_start())) x_form.form = first;
    look_for_titles(row);
  }
  bool has_titles() const { return x_found; }

 private:
  /// "Form: ", with which the line begins.
  static std::string_view form_start() {
    const std::string_view words = sentences::form.words;
    return words.substr(0, words.find('{'));
  }

  void look_for_titles(const importing::SourceRow& row) {
    std::array<std::uint32_t, field_count> columns{};
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      for (std::size_t field = 0; field < field_count; ++field)
        if (cell_text(row.cells[i]) == titles[field].words)
          columns[field] = static_cast<std::uint32_t>(i + 1);
    const auto has = [&](Field field) { return columns[static_cast<std::size_t>(field)] > 0; };
    x_found = has(Field::id) && has(Field::action) && has(Field::update) && has(Field::date);
    if (x_found) x_columns = columns;
  }

  void take_answer(const importing::SourceRow& row) {
    Answer answer;
    answer.line = row.line;
    answer.columns = x_columns;
    for (std::size_t field = 0; field < field_count; ++field)
      if (x_columns[field] > 0 && x_columns[field] <= row.cells.size())
        answer.cells[field] = cell_text(row.cells[x_columns[field] - 1]);
    if (answer.text(Field::id).empty() && !answer.is_given()) return;
    answer.due = day_of(answer.text(Field::due), x_from_1904);
    answer.day = day_of(answer.text(Field::date), x_from_1904);
    x_form.answers.push_back(std::move(answer));
  }

  ReturnedForm& x_form;
  std::array<std::uint32_t, field_count> x_columns{};  ///< from 1; 0: there is no such column
  bool x_found = false;
  bool x_from_1904 = false;
};

std::optional<std::size_t> sheet_of(std::string_view bytes, load::FileProblems& problems) {
  const auto sheets = importing::list_sheets(bytes, problems);
  for (const importing::ListedSheet& sheet : sheets)
    if (sheet.name == sentences::sheet.words) return sheet.index;
  if (!problems.has_errors())
    problems.error(code::updates_no_form, {},
                   "the workbook has no sheet '" + std::string(sentences::sheet.words) + "'",
                   {"ask for the workbook that 'muster updates export' made"});
  return std::nullopt;
}

void read_rows(std::string_view bytes, std::size_t sheet, ReturnedForm& form,
               load::FileProblems& problems) {
  FormRows rows(form);
  importing::ArchiveWish wish;
  wish.index = sheet;
  importing::read_archive_rows(
      bytes, wish, std::nullopt, problems,
      [&](const importing::SourceRow& row, const importing::PlaceOf&) { rows.take(row); },
      [&](const importing::SheetRead& read) { rows.set_1904(read.from_1904); });
  if (problems.has_errors() || (rows.has_titles() && !form.form.empty())) return;
  problems.error(code::updates_no_form, {},
                 "the sheet is not that of a form: its line 'Form:' or its titles are missing",
                 {"copy the answers into the workbook that 'muster updates export' made"});
}

}  // namespace

bool Answer::is_given() const {
  return std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(Field::update), cells.end(),
                     [](const std::string& cell) { return !cell.empty(); });
}

std::optional<ReturnedForm> read_form(const importing::InputFile& file, Diagnostics& diagnostics) {
  load::FileProblems problems(file.shown);
  ReturnedForm form;
  const std::string bytes = importing::workbook_bytes(*file.folder, file.name, problems);
  const auto sheet = problems.has_errors() ? std::nullopt : sheet_of(bytes, problems);
  if (sheet) {
    form.shown = file.shown + ":" + std::string(sentences::sheet.words);
    read_rows(bytes, *sheet, form, problems);
  }
  const bool failed = problems.has_errors();
  problems.report(diagnostics);
  if (failed) return std::nullopt;
  return form;
}

}  // namespace muster::updates
