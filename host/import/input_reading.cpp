// SPDX-License-Identifier: MIT
#include "import/input_reading.hpp"

#include <algorithm>
#include <filesystem>

#include "base/diagnostic.hpp"
#include "import/codes.hpp"
#include "import/workbook_source.hpp"

namespace muster::importing {

namespace {

namespace fs = std::filesystem;

/// Makes the recipe count day numbers from 1904.
void count_from_1904(Recipe& recipe) {
  for (ColumnRecipe& column : recipe.columns)
    std::replace(column.date.begin(), column.date.end(), std::string("excel"),
                 std::string("excel 1904"));
}

}  // namespace

std::string InputReading::read(FileReading& reading) {
  const RowTaker take = [&](const SourceRow& row, const PlaceOf& place) {
    reading.take(row, place);
  };
  const load::FileKind kind = read_text(take);
  const load::KindProblem problem = load::problem_of(kind);
  if (!problem.message.empty())
    x_problems.error(code::import_wrong_kind, {}, problem.message, {problem.hint});
  const std::string sheet = load::is_archive(kind) ? read_archive(take) : "";
  // If the file could not be read, finish() would only report consequences of that.
  if (!x_problems.has_errors() || x_rows_came) reading.finish();
  return sheet;
}

/// Reads the rows if the file is a text, and hashes its bytes in any case.
load::FileKind InputReading::read_text(const RowTaker& take) {
  const RowTaker counted = counting(take);
  CsvSource source(x_recipe.separator, x_problems, counted);
  load::FileKind kind = load::FileKind::empty;
  bool is_text = false;
  bool begun = false;
  x_file.folder->stream(x_file.name, [&](std::string_view chunk) {
    if (!begun) kind = load::file_kind(chunk);
    if (!begun) is_text = !load::is_archive(kind) && load::problem_of(kind).message.empty();
    begun = true;
    x_hash.update(chunk);
    if (is_text) source.take(chunk);
  });
  if (is_text) source.finish();
  return kind;
}

std::string InputReading::read_archive(const RowTaker& take) {
  const std::string bytes = workbook_bytes(*x_file.folder, x_file.name, x_problems);
  if (bytes.empty()) return "";
  const auto begin = [&](const SheetRead& sheet) {
    if (sheet.from_1904) count_from_1904(x_recipe);
  };
  const RowTaker counted = counting(take);
  return read_archive_rows(bytes, {x_recipe.sheets, x_recipe.members, {}, false, &x_recipe},
                           x_recipe.separator, x_problems, counted, begin)
      .sheet;
}

RowTaker InputReading::counting(const RowTaker& take) {
  return [this, &take](const SourceRow& row, const PlaceOf& place) {
    x_rows_came = true;
    take(row, place);
  };
}

void report_problems(load::FileProblems& problems, const std::string& sheet,
                     Diagnostics& diagnostics) {
  if (sheet.empty()) return problems.report(diagnostics);
  Diagnostics found;
  problems.report(found);
  for (Diagnostic one : found.items()) {
    Location& where = one.location;
    if (where.line > 0) where.file += ":" + sheet;
    diagnostics.add(std::move(one));
  }
}

InputFile input_file(const std::string& path, const std::string& edition) {
  std::error_code error;
  fs::path real = fs::canonical(path, error);
  if (error) real = fs::path(path);
  const std::string parent = real.has_parent_path() ? real.parent_path().string() : ".";
  InputFile file{open_folder(parent), real.filename().string(), path};
  if (!edition.empty() && !error)
    file.path = real.lexically_relative(fs::canonical(edition)).generic_string();
  return file;
}

}  // namespace muster::importing
