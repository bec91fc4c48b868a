// SPDX-License-Identifier: MIT
#include "load/file_kind.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace muster::load {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Beginning {
  std::string_view bytes;
  FileKind kind;
};

constexpr std::array<Beginning, 9> beginnings = {
    {{"PK\x03\x04", FileKind::zip},
     {"PK\x05\x06", FileKind::zip},
     {"\xD0\xCF\x11\xE0", FileKind::old_workbook},
     {"%PDF", FileKind::pdf},
     {"\x1F\x8B", FileKind::gzip},
     {"PAR1", FileKind::parquet},
     {"version https://git-lfs.", FileKind::lfs_pointer},
     {"/annex/objects/", FileKind::annex_pointer},
     {"\xFE\xFF", FileKind::utf16_big}}};

/// How web pages and XML files begin, in lower case.
constexpr std::array<Beginning, 6> markup = {{{"<!doctype html", FileKind::web_page},
                                              {"<html", FileKind::web_page},
                                              {"<head", FileKind::web_page},
                                              {"<table", FileKind::web_page},
                                              {"<!--", FileKind::web_page},
                                              {"<?xml", FileKind::xml}}};

/// The message and hints for a kind of file that cannot be read as a table.
struct Words {
  FileKind kind;
  const char* message;
  const char* import_hint;  ///< "" if `muster import` can read it
  const char* table_hint;
};

constexpr const char* save_as_csv = "save the file from Excel as 'CSV UTF-8 (Comma delimited)'";
constexpr const char* save_sheet =
    "open it in a spreadsheet program and save its sheet as 'CSV UTF-8 (Comma delimited)'";
constexpr const char* rename_it =
    "change the ending of its name to %: muster then reads the sheet that is named like the table, "
    "or the only sheet";
constexpr const char* save_again =
    "open it in a spreadsheet program and save it as .xlsx, without a password";
constexpr const char* ask = "ask the publisher for the data as CSV, xlsx or ods";
constexpr const char* download = "download the file itself: the page links to it";
constexpr const char* unpack = "unpack it, and use the file inside";

constexpr std::array<Words, 14> words = {{
    {FileKind::utf16_little, "the file is UTF-16, which muster cannot read", "", save_as_csv},
    {FileKind::utf16_big, "the file is UTF-16, which muster cannot read", "", save_as_csv},
    {FileKind::xlsx, "this is an Excel workbook with a name that ends in .csv", "", rename_it},
    {FileKind::ods, "this is an OpenDocument workbook with a name that ends in .csv", "",
     rename_it},
    {FileKind::zip, "this is a zip file with a name that ends in .csv", "", unpack},
    {FileKind::old_workbook, "this is a workbook in the old format .xls, or one with a password",
     save_again, save_sheet},
    {FileKind::pdf, "this is a PDF", ask, ask},
    {FileKind::web_page, "this is a web page", download, download},
    {FileKind::xml, "this is an XML file", ask, ask},
    {FileKind::json, "this is a JSON file", ask, ask},
    {FileKind::gzip, "this is a file compressed by gzip", unpack, unpack},
    {FileKind::parquet, "this is a Parquet file", ask, "export it as CSV"},
    {FileKind::lfs_pointer, "this is a pointer of Git LFS in place of the file",
     "run 'git lfs pull' in the folder of the file", "run 'git lfs pull' in the edition's folder"},
    {FileKind::annex_pointer, "this is a pointer of git-annex in place of the file",
     "run 'git annex get' on the file", "run 'git annex get' on the file"},
}};

/// Whether every second byte at the beginning is NUL, counted from index `first`, as in UTF-16
/// without a byte order mark.
bool has_nul_at(std::string_view start, std::size_t first) {
  constexpr std::size_t looked_at = 32;
  if (start.size() < looked_at) return false;
  for (std::size_t i = first; i < looked_at; i += 2)
    if (start[i] != '\0') return false;
  return true;
}

/// Returns the kind of a zip file, judged by the names of the files inside that come first.
FileKind archive_kind(std::string_view start) {
  if (start.find("application/vnd.oasis.opendocument.spreadsheet") < 100) return FileKind::ods;
  return start.find("xl/") != std::string_view::npos ? FileKind::xlsx : FileKind::zip;
}

/// Whether a text begins like JSON: with a bracket, followed by a character that would not follow
/// it in the header of a table.
bool is_json(std::string_view text) {
  if (text.empty() || (text[0] != '{' && text[0] != '[')) return false;
  const bool is_list = text[0] == '[';
  const std::string_view rest = trimmed(text.substr(1));
  if (rest.empty()) return true;
  return rest[0] == '"' || rest[0] == '{' || rest[0] == '}' || (is_list && rest[0] == '[');
}

FileKind text_kind(std::string_view start) {
  if (start.starts_with(byte_order_mark)) start.remove_prefix(byte_order_mark.size());
  const std::string text = lower(trimmed(start.substr(0, 400)));
  if (is_json(text)) return FileKind::json;
  for (const Beginning& one : markup)
    if (text.starts_with(one.bytes)) {
      const bool is_page = text.find("<html") != std::string::npos;
      return is_page ? FileKind::web_page : one.kind;
    }
  return FileKind::text;
}

const Words* words_of(FileKind kind) {
  const auto* found =
      std::find_if(words.begin(), words.end(), [&](const Words& one) { return one.kind == kind; });
  return found == words.end() ? nullptr : found;
}

}  // namespace

FileKind file_kind(std::string_view start) {
  if (start.empty()) return FileKind::empty;
  for (const Beginning& one : beginnings)
    if (start.starts_with(one.bytes))
      return one.kind == FileKind::zip ? archive_kind(start) : one.kind;
  if (start.starts_with("\xFF\xFE") || has_nul_at(start, 1)) return FileKind::utf16_little;
  return has_nul_at(start, 0) ? FileKind::utf16_big : text_kind(start);
}

bool is_archive(FileKind kind) {
  return kind == FileKind::xlsx || kind == FileKind::ods || kind == FileKind::zip;
}

KindProblem problem_of(FileKind kind) {
  if (kind == FileKind::empty) return {"the file is empty", "download it again"};
  const Words* said = words_of(kind);
  if (said == nullptr || *said->import_hint == '\0') return {};
  return {said->message, said->import_hint};
}

KindProblem problem_of_table(FileKind kind, const std::string& file) {
  const Words* said = words_of(kind);
  if (said == nullptr) return {};
  std::string hint = said->table_hint;
  const std::size_t ending = hint.find('%');
  if (ending != std::string::npos)
    hint.replace(ending, 1, kind == FileKind::ods ? ".ods" : ".xlsx");
  if (is_archive(kind)) hint += "; if it is a publisher's file, " + recipe_hint("NAME", file);
  return {said->message, hint};
}

std::string recipe_hint(const std::string& table, const std::string& file) {
  return "move it out of the edition, start a recipe with 'muster new recipe " + table +
         " --from " + file.substr(file.rfind('/') + 1) + "', and run 'muster import'";
}

}  // namespace muster::load
