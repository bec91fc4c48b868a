// SPDX-License-Identifier: MIT
#include "record/input_hashes.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <sstream>

#include "base/date.hpp"
#include "base/layered_folder.hpp"
#include "base/sha256.hpp"
#include "base/sheet_place.hpp"
#include "base/word_list.hpp"
#include "load/audience_filter.hpp"
#include "model/rows.hpp"

namespace muster::record {

namespace {

using model::Audience;
using model::Edition;
using model::Status;
using Take = std::function<void(std::string_view)>;

constexpr std::size_t piece = std::size_t{64} << 10;  // bytes that are hashed at once

std::string number_text(double number) {
  char digits[32];
  auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  return std::string(digits, end);
}

/// Appends the length before the text, so that two different lists of texts never give the same
/// bytes.
void append(std::string_view text, std::string& out) {
  out += std::to_string(text.size()) + ':';
  out += text;
}

void append_cell(const model::Column& column, std::size_t row, const model::TextPool& texts,
                 std::string& out) {
  const Status status = column.status[row];
  out += static_cast<char>('0' + static_cast<int>(status));
  if (!model::has_value(status)) return append("", out);
  switch (column.schema.type) {
    case model::Type::text:
      return append(texts.at(column.texts[row]), out);
    case model::Type::number:
      return append(number_text(column.numbers[row]), out);
    case model::Type::date:
      return append(iso_date(Date{column.dates[row]}), out);
  }
}

/// Whether the row is counted. The number of exempt rows must not be in a public record.
bool is_counted(const model::Table& table, std::size_t row, Audience audience) {
  return audience == Audience::restricted || !model::is_exempt(table, row);
}

std::uint64_t counted_rows(const model::Table& table, Audience audience) {
  std::uint64_t rows = 0;
  for (std::size_t row = 0; row < table.row_count(); ++row) rows += is_counted(table, row, audience);
  return rows;
}

void write_table(const model::Table& table, const model::TextPool& texts, Audience audience,
                 const Take& take) {
  std::string out;
  for (const model::Column& column : table.columns) append(column.schema.name, out);
  out += '\n';
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    if (!is_counted(table, row, audience)) continue;
    for (const model::Column& column : table.columns) append_cell(column, row, texts, out);
    out += '\n';
    if (out.size() < piece) continue;
    take(out);
    out.clear();
  }
  take(out);
}

void append_ratings(const Edition& edition, std::string& out) {
  for (const model::Rating& rating : edition.ratings)
    for (const std::string* text : {&rating.id, &rating.label, &rating.meaning, &rating.colour})
      append(*text, out);
}

void append_date(const std::optional<Date>& date, std::string& out) {
  append(date ? iso_date(*date) : "", out);
}

void append_list(const std::vector<std::string>& list, std::string& out) {
  out += '\n';
  for (const std::string& text : list) append(text, out);
}

/// Appends the settings that only web pages print.
void append_web(const Edition& edition, std::string& out) {
  const model::WebSettings& web = edition.web;
  const model::AccessibilitySettings& access = edition.accessibility;
  for (const std::string* text : {&web.base_url, &web.feedback, &web.privacy, &web.copyright,
                                  &web.licence.words, &access.response, &access.tested_by})
    append(*text, out);
  for (int number : {static_cast<int>(web.chapters), web.fragment_level,
                     static_cast<int>(access.status), static_cast<int>(access.nation)})
    append(number_text(number), out);
  for (const auto* date :
       {&web.updated, &web.next_review, &access.prepared, &access.reviewed, &access.tested})
    append_date(*date, out);
  for (const auto* list : {&access.known, &access.burden, &access.out_of_scope, &access.plans})
    append_list(*list, out);
  if (web.fast_web_view) append("fast_web_view", out);
  const model::PackCopies& copies = edition.copies;
  if (copies.print) append(copies.appendices_right ? "print, right-hand" : "print", out);
  if (copies.tablet > 0) append("tablet " + number_text(copies.tablet), out);
}

/// Appends what an edition takes from its parent; nothing for an edition without one.
void append_area(const Edition& edition, std::string& out) {
  const model::Area& area = edition.area;
  if (edition.parent.empty() && area.names.empty()) return;
  for (const std::string* text : {&edition.parent, &area.column, &area.value}) append(*text, out);
  for (const auto* list : {&area.comparators, &area.compared, &area.shared})
    append_list(*list, out);
  for (const auto& [name, text] : area.names) {
    append(name, out);
    append(text, out);
  }
}

/// Returns everything in edition.yaml except the rules for the other audience.
std::string canonical_edition(const Edition& edition, Audience audience) {
  std::string out;
  const std::string status(edition_status_words.word(edition.status));
  for (const std::string* text :
       {&edition.id, &edition.title, &edition.subtitle, &edition.organisation, &edition.summary,
        &status, &edition.version, &edition.horizon_label, &edition.sensitivity_method,
        &edition.owner, &edition.contact.role, &edition.contact.email, &edition.contact.telephone,
        &edition.language, &edition.theme})
    append(*text, out);
  append(joined(edition.previous), out);
  if (!edition.meetings.empty()) append(joined(edition.meetings), out);
  for (double number :
       {edition.horizon_years, double(edition.look_back_years), edition.sensitivity_vacancy_rate,
        double(edition.without_sectors), double(static_cast<int>(edition.marks)),
        double(static_cast<int>(edition.quarters))})
    append(number_text(number), out);
  append(iso_date(edition.published), out);
  for (const auto& [publication, date] : edition.publication_dates) {
    append(publication, out);
    append(iso_date(date), out);
  }
  append(iso_date(edition.baseline), out);
  for (const auto* list : {&edition.publications, &edition.sectors, &edition.national}) {
    out += '\n';
    for (const std::string& text : *list) append(text, out);
  }
  out += '\n';
  append_ratings(edition, out);
  for (const auto& [name, value] : edition.settings) {
    append(name, out);
    append(value, out);
  }
  for (const auto& [block, detail] : edition.detail) {
    append("detail." + block, out);
    append(std::string(detail_words.word(detail)), out);
  }
  append_web(edition, out);
  append_area(edition, out);
  auto rule_set = edition.disclosure.find(model::audience_word(audience));
  append(rule_set == edition.disclosure.end() ? "none" : rule_set->second, out);
  return out;
}

std::string hash_of_rows(const model::Dataset& dataset, const model::Table& table) {
  Sha256 hash;
  write_table(table, dataset.texts, dataset.audience,
              [&](std::string_view bytes) { hash.update(bytes); });
  return hash.hex();
}

/// Returns the inputs after disclosure control. Tables without a row for the audience are left out,
/// because their names would reveal something about the rest.
std::vector<publish::Input> protected_inputs(const model::Dataset& dataset) {
  std::vector<publish::Input> inputs;
  inputs.push_back(
      {"edition.yaml", sha256_hex(canonical_edition(dataset.edition, dataset.audience)), 0});
  for (const auto& [name, table] : dataset.tables) {
    const std::uint64_t rows = counted_rows(table, dataset.audience);
    if (rows == 0) continue;
    // Not every reader may know the name of a sheet, so it is replaced by the name of its table.
    inputs.push_back(
        {is_sheet(table.file) ? name + ".csv" : table.file, hash_of_rows(dataset, table), rows});
  }
  for (const model::Narrative& narrative : dataset.narrative) {
    const std::string text = canonical_text(narrative.text);
    if (!text.empty())
      inputs.push_back({"narrative/" + narrative.name + ".md", sha256_hex(text), 0});
  }
  return inputs;
}

/// The settings of the edition and of its parents.
std::vector<publish::Input> settings_files(const Folder& edition) {
  std::vector<publish::Input> files;
  std::string above;
  for (const Folder* at = &edition; at != nullptr; at = parent_folder(*at)) {
    files.push_back(file_input(*at, "edition.yaml"));
    files.back().file = above + files.back().file;
    above += "parent/";
  }
  return files;
}

std::vector<publish::Input> raw_inputs(const Folder& edition, const model::Dataset& dataset) {
  std::vector<publish::Input> inputs = settings_files(edition);
  for (const auto& [name, table] : dataset.tables) {
    if (table.filled_in) {
      inputs.push_back({table.file, hash_of_rows(dataset, table), table.row_count()});
      continue;
    }
    const std::string file(file_of_sheet(table.file));
    const bool is_known = !table.whole_sha256.empty();
    inputs.push_back(is_known ? publish::Input{file, table.whole_sha256, 0}
                              : file_input(edition, file));
    inputs.back().file = table.file;
    inputs.back().rows = table.row_count();
  }
  for (const model::Narrative& narrative : dataset.narrative)
    inputs.push_back(file_input(edition, "narrative/" + narrative.name + ".md"));
  return inputs;
}

}  // namespace

const char* form_word(InputForm form) {
  return form == InputForm::tables ? protected_tables : raw_files;
}

InputForm form_of_inputs(const model::Dataset& dataset) {
  bool sees_all =
      dataset.audience == Audience::restricted && dataset.disclosure.rule_set == "none";
  return sees_all ? InputForm::files : InputForm::tables;
}

publish::Input file_input(const Folder& folder, const std::string& name) {
  Sha256 hash;
  folder.stream(name, [&](std::string_view chunk) { hash.update(chunk); });
  return {name, hash.hex(), 0};
}

std::string canonical_table(const model::Table& table, const model::TextPool& texts,
                            Audience audience) {
  std::string whole;
  write_table(table, texts, audience, [&](std::string_view bytes) { whole += bytes; });
  return whole;
}

std::string canonical_text(const std::string& text) {
  std::string out, line;
  std::istringstream lines(text);
  while (std::getline(lines, line))
    if (line.find_first_not_of(" \t\r") != std::string::npos) out += line + "\n";
  return out;
}

std::vector<publish::Input> inputs_of(const Folder& edition, const model::Dataset& dataset,
                                      InputForm form) {
  return form == InputForm::tables ? protected_inputs(dataset) : raw_inputs(edition, dataset);
}

std::vector<publish::Input> inputs_of(const Folder& edition, const model::Dataset& dataset) {
  return inputs_of(edition, dataset, form_of_inputs(dataset));
}

namespace {

constexpr std::string_view section_start = "{{#restricted}}";
constexpr std::string_view section_end = "{{/restricted}}";

/// Returns the end of the section that begins before `at`. Sections may be nested.
std::size_t end_of_section(std::string_view text, std::size_t at) {
  for (int depth = 1; depth > 0;) {
    std::size_t end = text.find(section_end, at);
    if (end == std::string_view::npos) return text.size();
    std::size_t inner = text.find(section_start, at);
    bool opens = inner < end;
    depth += opens ? 1 : -1;
    at = opens ? inner + section_start.size() : end + section_end.size();
  }
  return at;
}

std::string without_sections(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = std::min(text.find(section_start, at), text.size());
    out += text.substr(at, start - at);
    at = start == text.size() ? start : end_of_section(text, start + section_start.size());
  }
  return out;
}

}  // namespace

std::optional<std::string> public_template(std::string_view text) {
  load::FileProblems problems("");
  const std::string visible =
      load::for_audience(without_sections(text), model::Audience::for_public, problems);
  if (problems.has_errors()) return std::nullopt;
  return canonical_text(visible);
}

std::optional<publish::Input> template_input(const Folder& templates, const std::string& name,
                                             model::Audience audience) {
  bool whole = audience == model::Audience::restricted || !name.ends_with(".md");
  if (whole) return file_input(templates, name);
  auto text = public_template(templates.read(name));
  if (!text) return std::nullopt;
  return publish::Input{name, sha256_hex(*text), 0};
}

}  // namespace muster::record
