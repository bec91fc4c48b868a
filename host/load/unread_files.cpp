// SPDX-License-Identifier: MIT
// Reports files in an edition's folder that nothing reads. Without a warning, a table with a wrong
// file name would silently be missing.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/did_you_mean.hpp"
#include "base/sheet_place.hpp"
#include "load/edition_reader.hpp"
#include "load/table_checks.hpp"

namespace muster::load {

namespace {

/// What to do with a file, by the ending of its name.
struct Advice {
  std::string_view ending;
  const char* hint;  ///< null: the file may be in the folder
};

constexpr const char* make_csv =
    "save its table as 'CSV UTF-8 (Comma delimited)', or use 'muster import'";
constexpr const char* to_narrative = "if it is text of the edition, put it into 'narrative' as .md";
constexpr const char* unpack_it = "unpack it: muster reads the tables inside, not the archive";

/// Advice by ending. Files with nullptr are not reported: pictures, PDFs, maps and fonts may be
/// named in a text or a table, and the others are not meant for muster.
constexpr std::array<Advice, 35> advice = {{
    {".png", nullptr},       {".jpg", nullptr},        {".jpeg", nullptr},
    {".svg", nullptr},       {".gif", nullptr},        {".webp", nullptr},
    {".pdf", nullptr},       {".geojson", nullptr},    {".json", nullptr},
    {".ttf", nullptr},       {".otf", nullptr},        {".bak", nullptr},
    {".orig", nullptr},      {".rej", nullptr},        {".swp", nullptr},
    {".swo", nullptr},       {".tmp", nullptr},        {".old", nullptr},
    {".making", nullptr},    {"~", nullptr},           {"#", nullptr},
    {"thumbs.db", nullptr},  {"desktop.ini", nullptr}, {".xls", make_csv},
    {".xlsb", make_csv},     {".tsv", make_csv},       {".tab", make_csv},
    {".numbers", make_csv},  {".parquet", make_csv},   {".doc", to_narrative},
    {".docx", to_narrative}, {".md", to_narrative},    {".txt", to_narrative},
    {".zip", unpack_it},     {".gz", unpack_it},
}};

/// Names, without the ending, of files that describe a folder and are not part of the edition.
constexpr std::array<std::string_view, 7> about_folder = {
    "readme", "licence", "license", "copying", "changelog", "notes", "makefile"};

constexpr const char* move_it = "move it out of the edition's folder if it is not needed there";

/// Whether nobody expects muster to read the file. That is so for hidden files, lock files of open
/// workbooks ("~$"), and texts about the folder.
bool is_apart(std::string_view name) {
  const std::string small = lower(name);
  const std::string_view stem = std::string_view(small).substr(0, small.find('.'));
  return small.starts_with('.') || small.starts_with("~$") || small.starts_with('#') ||
         std::find(about_folder.begin(), about_folder.end(), stem) != about_folder.end();
}

/// Returns the advice for a file. It has no hint if the file belongs in the folder.
Advice advice_for(std::string_view name) {
  const std::string small = lower(name);
  for (const Advice& one : advice)
    if (small.ends_with(one.ending)) return one;
  return {"", move_it};
}

/// Returns the correct name of a file such as GAP.CSV or Edition.yml, whose name is wrong only in
/// capital letters or as .yml. Returns "" for other names.
std::string right_name(const std::string& name, const std::vector<std::string>& tables) {
  const std::string small = lower(name);
  if (small == "edition.yml" || (small == "edition.yaml" && name != small)) return "edition.yaml";
  if (!small.ends_with(".csv")) return "";
  const std::string stem = small.substr(0, small.size() - 4);
  const bool is_table = std::find(tables.begin(), tables.end(), stem) != tables.end();
  return is_table && small != name ? small : "";
}

void report(const Folder& folder, const std::string& name, const char* why, std::string hint,
            Diagnostics& diagnostics) {
  diagnostics.warning(code::load_unknown_file, {folder.display(name), 0, 0}, why,
                      {std::move(hint)});
}

void look_at_file(const Folder& folder, const std::string& name,
                  const std::vector<std::string>& tables, Diagnostics& diagnostics) {
  const bool is_table = std::any_of(tables.begin(), tables.end(), [&](const std::string& table) {
    return name == table + ".csv";
  });
  // Workbooks are checked by the code that reads their sheets.
  if (is_table || name == "edition.yaml" || is_apart(name) || is_workbook(name)) return;
  if (const std::string right = right_name(name, tables); !right.empty())
    return report(folder, name, "muster doesn't read a file of this name",
                  "rename it to '" + right + "'", diagnostics);
  if (name.ends_with(".csv"))
    return report(folder, name, "no table has this name, so the file was not read",
                  did_you_mean(name.substr(0, name.size() - 4), tables,
                               "rename it to a table that 'muster schema' lists, or install the "
                               "plugin of the sector that declares it"),
                  diagnostics);
  // A table of a meeting may name a Word file as a paper.
  if (lower(name).ends_with(".docx") && folder.has("agenda.csv")) return;
  const Advice found = advice_for(name);
  if (found.hint != nullptr)
    report(folder, name, "nothing reads this file", found.hint, diagnostics);
}

}  // namespace

void report_unread_files(const Folder& folder, const std::vector<std::string>& tables,
                         Diagnostics& diagnostics) {
  for (const std::string& name : folder.files("")) look_at_file(folder, name, tables, diagnostics);
  for (const std::string& name : narrative_files(folder)) {
    const bool is_right = name.ends_with(".md") || is_apart(name);
    if (!is_right && advice_for(name).hint != nullptr)
      report(folder, "narrative/" + name, "nothing reads this file",
             "give it a name that ends in .md if it is a text of the edition", diagnostics);
  }
}

}  // namespace muster::load
