// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "import/codes.hpp"
#include "import/header_places.hpp"
#include "import/import.hpp"
#include "load/file_problems.hpp"

namespace muster::importing {

namespace {

const std::vector<std::string> columns = {"table",  "file",    "title",  "publisher", "as_of",
                                          "origin", "sha256",  "recipe", "rows",      "path",
                                          "period", "release", "header"};

TableRow source_row(const ImportTask& task, const FileImport& file) {
  const Recipe& recipe = task.recipe;
  const std::string origin = recipe.origin.empty() ? file.name : recipe.origin;
  return {{recipe.table, file.name, recipe.title, recipe.publisher, file.as_of, origin, file.sha256,
           name_of(recipe), count_words(file.counts), file.path, task.period_words, task.release,
           file.header},
          0};
}

/// Takes the columns out that have no text in any of the rows, so that the table doesn't get them.
void drop_empty_columns(NewRows& rows) {
  for (std::size_t i = rows.columns.size(); i-- > 0;) {
    const auto is_empty = [i](const TableRow& row) { return row.cells[i].empty(); };
    if (!std::all_of(rows.rows.begin(), rows.rows.end(), is_empty)) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    rows.columns.erase(rows.columns.begin() + at);
    for (TableRow& row : rows.rows) row.cells.erase(row.cells.begin() + at);
  }
}

std::size_t index_of(const EditionRows& table, std::string_view name) {
  return static_cast<std::size_t>(std::find(table.header.begin(), table.header.end(), name) -
                                  table.header.begin());
}

/// Whether another file of this name was imported from elsewhere: "data.csv" of another month.
bool is_taken(const EditionRows& sources, const std::string& table, const FileImport& file) {
  const auto cell = [&](const std::vector<std::string>& row, const char* column) {
    const std::size_t at = index_of(sources, column);
    return at < row.size() ? row[at] : std::string();
  };
  return std::any_of(sources.rows.begin(), sources.rows.end(), [&](const auto& row) {
    const std::string path = cell(row, "path");
    return cell(row, "table") == table && cell(row, "file") == file.name && !path.empty() &&
           !file.path.empty() && path != file.path && cell(row, "sha256") != file.sha256;
  });
}

/// Returns the name of the file behind that of its folder: "2024-05/data.csv".
std::string with_folder(const FileImport& file) {
  const std::filesystem::path path(file.path);
  return (path.parent_path().filename() / file.name).generic_string();
}

/// The header of a file, for the comparison with that of the next period.
struct KnownHeader {
  std::string file;
  std::string as_of;
  std::string header;
};

/// Returns the headers that the sources and the new files have for the recipe. A file that is
/// imported again is there once.
std::vector<KnownHeader> known_headers(const EditionRows& sources, const ImportTask& task,
                                       const std::vector<FileImport>& files) {
  std::vector<KnownHeader> known;
  for (const FileImport& file : files) known.push_back({file.name, file.as_of, file.header});
  const auto cell = [&](const std::vector<std::string>& row, const char* column) {
    const std::size_t at = index_of(sources, column);
    return at < row.size() ? row[at] : std::string();
  };
  for (const auto& row : sources.rows) {
    const bool of_recipe = cell(row, "table") == task.recipe.table &&
                           cell(row, "recipe").starts_with(task.recipe.id + " ");
    const bool is_new = std::any_of(files.begin(), files.end(), [&](const FileImport& file) {
      return file.sha256 == cell(row, "sha256");
    });
    if (of_recipe && !is_new && !cell(row, "header").empty())
      known.push_back({cell(row, "file"), cell(row, "as_of"), cell(row, "header")});
  }
  return known;
}

/// Returns the header of the latest file before the day; null if there is none.
const KnownHeader* header_before(const std::vector<KnownHeader>& known, const std::string& day) {
  const KnownHeader* latest = nullptr;
  for (const KnownHeader& one : known)
    if (one.as_of < day && (latest == nullptr || latest->as_of < one.as_of)) latest = &one;
  return latest;
}

/// Puts the rows of one table in the order of their dates, the newest first, and leaves the rows of
/// all others in their places.
void newest_first(EditionRows& sources, const std::string& table) {
  const std::size_t name = index_of(sources, "table");
  const std::size_t day = index_of(sources, "as_of");
  std::vector<std::size_t> places;
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < sources.rows.size(); ++i) {
    if (sources.rows[i][name] != table) continue;
    places.push_back(i);
    rows.push_back(sources.rows[i]);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [day](const auto& a, const auto& b) { return a[day] > b[day]; });
  for (std::size_t i = 0; i < places.size(); ++i) sources.rows[places[i]] = std::move(rows[i]);
}

}  // namespace

std::string count_words(const RowCounts& counts) {
  std::string words =
      counted(counts.read, "row") + " read, " + std::to_string(counts.kept) + " kept";
  std::vector<std::string> reasons;
  std::size_t dropped = 0;
  for (const auto& [reason, count] : counts.dropped) {
    reasons.push_back(reason + " (" + std::to_string(count) + ")");
    dropped += count;
  }
  if (dropped > 0) words += "; " + std::to_string(dropped) + " left out: " + joined(reasons, "; ");
  return words;
}

void report_header_changes(const EditionRows& sources, const ImportTask& task,
                           const std::vector<FileImport>& files, Diagnostics& diagnostics) {
  const std::vector<KnownHeader> known = known_headers(sources, task, files);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const KnownHeader* before = header_before(known, files[i].as_of);
    if (before == nullptr) continue;
    const HeaderChange change = header_change(before->header, files[i].header);
    const std::string words = change_words(change);
    if (words.empty()) continue;
    const Location place{task.files[i].shown, 0, 0};
    const std::string message =
        "the header differs from that of " + load::in_quotes(before->file) + ": " + words;
    if (change.has_other_names())
      diagnostics.warning(code::import_header_moved, place, message,
                          {"check that the columns still mean the same"});
    else
      diagnostics.note(code::import_header_moved, place, message);
  }
}

void add_sources(EditionRows& sources, const model::TableSchema& schema, const ImportTask& task,
                 const std::vector<FileImport>& files) {
  std::size_t added = 0;
  for (FileImport file : files) {
    if (is_taken(sources, task.recipe.table, file)) file.name = with_folder(file);
    NewRows rows{columns, {source_row(task, file)}};
    drop_empty_columns(rows);
    added += join_rows(sources, schema, rows, nullptr).added;
  }
  if (added > 0) newest_first(sources, task.recipe.table);
}

}  // namespace muster::importing
