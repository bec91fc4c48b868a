// SPDX-License-Identifier: MIT
#include "workbook/make_book.hpp"

#include <utility>

#include "data/plain_table.hpp"
#include "document/data_file_name.hpp"
#include "document/titles.hpp"
#include "workbook/sentences.hpp"
#include "workbook/table_sheet.hpp"

namespace muster::workbook {

namespace {

constexpr int cover_width = 90;  // characters

std::string text_for_sheet(const std::string& words) { return cut(cleaned(words), most_of_text); }

/// Adds a line, unless it is empty.
void add(Sheet& sheet, const std::string& words, LineStyle style = LineStyle::wrapped) {
  if (!words.empty()) sheet.lines.push_back({text_for_sheet(words), style});
}
void add_fact(Sheet& sheet, const Phrase& phrase, const char* name, const std::string& value) {
  if (!value.empty()) add(sheet, filled(phrase, {{name, value}}));
}
void add_link(Sheet& sheet, const Phrase& target, const Phrase& words) {
  sheet.lines.push_back({SheetLink{target.words, words.words}});
}

Sheet cover_sheet(const document::Document& document, bool has_notes) {
  const document::Metadata& about = document.metadata;
  Sheet sheet;
  sheet.name = sentences::cover.words;
  sheet.width = cover_width;
  add(sheet, document::full_title(about), LineStyle::title);
  add(sheet, about.watermark);
  add(sheet, about.description);
  add(sheet, filled(sentences::about, {{"title", document::main_title(about)},
                                       {"organisation", about.organisation}}));
  if (about.synthetic) add(sheet, sentences::synthetic.words);
  add_fact(sheet, sentences::status, "status",
           std::string(edition_status_words.word(about.status)));
  add_fact(sheet, sentences::version, "version", about.version);
  add_fact(sheet, sentences::published, "date", long_date(about.date));
  add_fact(sheet, sentences::owner, "owner", about.owner);
  add_fact(sheet, sentences::contact, "contact", about.contact);
  add_link(sheet, sentences::contents, sentences::to_contents);
  if (has_notes) add_link(sheet, sentences::notes, sentences::to_notes);
  return sheet;
}

/// Makes a sheet with a title, a line that says that it has one table, and that table.
Sheet list_sheet(const Phrase& name, const Phrase& title, std::vector<BookColumn> columns) {
  Sheet sheet;
  sheet.name = name.words;
  sheet.lines = {{std::string(title.words), LineStyle::title},
                 {std::string(sentences::one_table.words), LineStyle::text}};
  sheet.table = BookTable{table_name(name.words), std::move(columns), {}};
  return sheet;
}

/// `files`: one for each table, or none.
Sheet contents_sheet(const std::vector<Sheet>& tables, const std::vector<std::string>& files) {
  Sheet sheet =
      list_sheet(sentences::contents, sentences::contents,
                 {{sentences::sheet.words, false, 32}, {sentences::title.words, false, 60}});
  if (!files.empty()) sheet.table->columns.push_back({sentences::data_file.words, false, 40});
  for (std::size_t i = 0; i < tables.size(); ++i) {
    sheet.table->rows.push_back(
        {SheetLink{tables[i].name, tables[i].name}, tables[i].lines.front().value});
    if (!files.empty()) sheet.table->rows.back().emplace_back(files[i]);
  }
  return sheet;
}

Sheet notes_sheet(const NoteList& notes) {
  Sheet sheet = list_sheet(sentences::notes, sentences::notes_title,
                           {{sentences::mark.words, false, 18},
                            {sentences::meaning.words, false, 60},
                            {sentences::used_in.words, false, 40}});
  sheet.lines.push_back({SheetLink{sentences::contents.words, sentences::to_contents.words}});
  sheet.table->rows = notes.rows();
  for (auto& row : sheet.table->rows)
    for (Value& value : row) value = text_for_sheet(std::get<std::string>(value));
  return sheet;
}

Properties properties_of(const document::Metadata& about) {
  return {document::full_title(about),
          about.title,
          about.organisation,
          about.description,
          std::string(edition_status_words.word(about.status)),
          about.language,
          about.date};
}

}  // namespace

std::optional<Book> make_book(const document::Document& document, const std::string& data_folder) {
  BookNames names;
  for (const Phrase* own : {&sentences::cover, &sentences::contents, &sentences::notes}) {
    names.sheets.unique(own->words);
    names.tables.unique(table_name(own->words));
  }
  NoteList notes;
  std::vector<Sheet> tables;
  std::vector<std::string> files;
  data::for_each_table(document, [&](const data::PlainTable& table) {
    tables.push_back(table_sheet(table, names, notes));
    if (!data_folder.empty())
      files.push_back(data_folder + "/" + document::data_file_name(table.id));
  });
  if (tables.empty()) return {};
  Book book{properties_of(document.metadata), {cover_sheet(document, !notes.empty())}};
  book.sheets.push_back(contents_sheet(tables, files));
  if (!notes.empty()) book.sheets.push_back(notes_sheet(notes));
  for (Sheet& sheet : tables) book.sheets.push_back(std::move(sheet));
  return book;
}

}  // namespace muster::workbook
