// SPDX-License-Identifier: MIT
#include "restricted_changes.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <sstream>

#include "csv.hpp"

namespace muster::e2e {

namespace {

using Random = std::mt19937;
using Lines = std::vector<std::string>;

constexpr const char* restricted = "restricted";

std::size_t below(Random& random, std::size_t limit) {
  return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

std::string word(Random& random) {
  std::string made(3 + below(random, 9), 'a');
  for (char& letter : made) letter = static_cast<char>('a' + below(random, 26));
  return made;
}

std::string words(Random& random) {
  std::string made = word(random);
  for (std::size_t more = below(random, 12); more > 0; --more) made += ' ' + word(random);
  return made;
}

// Tables.

std::string csv_cell(const std::string& cell) {
  if (cell.find_first_of(",\"\n\r") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

void write_csv(const fs::path& file, const std::vector<CsvRow>& rows) {
  std::string text;
  for (const CsvRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ",") + csv_cell(row[i]);
    text += '\n';
  }
  write(file, text);
}

/// Returns the rows, including a last one without a line end; leaves out a byte order mark.
std::vector<CsvRow> rows_of(const fs::path& file) {
  std::string text = read(file);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (!text.ends_with('\n')) text += '\n';
  auto rows = read_csv(text);
  std::erase_if(rows, [&](const CsvRow& row) { return row.size() != rows.front().size(); });
  return rows;
}

/// The index of a column; adds the column if it is missing.
std::size_t column(std::vector<CsvRow>& rows, const std::string& name) {
  auto at = std::find(rows[0].begin(), rows[0].end(), name);
  if (at != rows[0].end()) return static_cast<std::size_t>(at - rows[0].begin());
  for (CsvRow& row : rows) row.push_back(&row == &rows[0] ? name : "");
  return rows[0].size() - 1;
}

bool has(const std::vector<CsvRow>& rows, const char* name) {
  return std::find(rows[0].begin(), rows[0].end(), name) != rows[0].end();
}

/// Returns the rows before which another may be inserted: an empty cell may repeat the cell above.
std::vector<std::size_t> gaps(const std::vector<CsvRow>& rows) {
  std::set<std::size_t> used;
  for (std::size_t i = 1; i < rows.size(); ++i)
    for (std::size_t cell = 0; cell < rows[i].size(); ++cell)
      if (!rows[i][cell].empty()) used.insert(cell);
  std::vector<std::size_t> places = {rows.size()};
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (std::all_of(used.begin(), used.end(), [&](std::size_t c) { return !rows[i][c].empty(); }))
      places.push_back(i);
  return places;
}

std::vector<fs::path> tables(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".csv") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

/// The public sees the title of an exempt row, so no such row is added; its other cells may contain
/// anything.
std::string change_exempt_cells(std::vector<CsvRow>& rows, const fs::path& file, Random& random) {
  const std::size_t audience = column(rows, "audience");
  const std::set<std::string> seen = {"item",  "number", "title", "exempt_paragraph", "audience",
                                      "paper", "status", "supplement", "narrative", "file", "main"};
  for (std::size_t i = 1; i < rows.size(); ++i)
    for (std::size_t cell = 0; cell < rows[i].size(); ++cell)
      if (rows[i][audience] == restricted && !seen.contains(rows[0][cell]) && rows[0][cell] != "purpose")
        rows[i][cell] = words(random);
  write_csv(file, rows);
  return "other cells in exempt rows of " + file.filename().string();
}

std::string add_row(std::vector<CsvRow>& rows, const fs::path& file, Random& random) {
  const std::size_t audience = column(rows, "audience");
  CsvRow row(rows[0].size());
  const CsvRow model = rows.size() > 1 ? rows[1 + below(random, rows.size() - 1)] : row;
  for (std::size_t cell = 0; cell < row.size(); ++cell) {
    const std::size_t kind = below(random, 4);
    row[cell] = kind == 0 ? model[cell] : kind == 1 ? words(random) + "\n" + words(random) : word(random);
  }
  row[audience] = restricted;
  const auto places = gaps(rows);
  const std::size_t place = places[below(random, places.size())];
  rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(place), row);
  write_csv(file, rows);
  return "a restricted row in " + file.filename().string() + " before row " + std::to_string(place);
}

std::string change_table(const fs::path& folder, Random& random) {
  const auto all = tables(folder);
  const fs::path file = all[below(random, all.size())];
  auto rows = rows_of(file);
  if (has(rows, "exempt_paragraph")) return change_exempt_cells(rows, file, random);
  return add_row(rows, file, random);
}

/// A table without any row that the public sees.
std::string add_table(const fs::path& folder, Random& random) {
  const std::vector<std::pair<std::string, std::string>> known = {
      {"quality_notes.csv", "id,table,note,audience"},
      {"sources.csv", "table,title,publisher,as_of,basis,origin,note,audience"},
      {"abbreviations.csv", "abbreviation,meaning,audience"},
      {"reviews.csv", "version,date,kind,audience"},
      {"figures.csv", "id,value,upper,unit,words,source,audience"},
      {"risks.csv", "id,group,risk,mitigation,owner,rating,order,audience"},
      {"work_programme.csv", "topic,presenter,meeting,audience"},
      {"staff.csv", "date,sector,profession,fte,basis,note,audience"}};
  const auto& [name, head] = known[below(random, known.size())];
  if (fs::exists(folder / name)) return change_table(folder, random);
  std::string row;
  for (char c : head) row += c == ',' ? word(random) + "," : "";
  write(folder / name, head + "\n" + row + restricted + "\n");
  return "the table " + name + " with a restricted row only";
}

// Narrative.

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string text_of(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// Returns the empty lines between blocks that are not inside another block.
std::vector<std::size_t> places_between_blocks(const Lines& lines) {
  std::vector<std::size_t> places;
  int depth = 0;
  bool code = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (line.starts_with("```") || line.starts_with("~~~")) code = !code;
    if (code) continue;
    if (line.starts_with(":::"))
      depth += line.find_first_not_of(": \t") == std::string::npos ? -1 : 1;
    const bool next_is_indented =
        i + 1 < lines.size() && (lines[i + 1].starts_with(' ') || lines[i + 1].starts_with('\t'));
    if (depth == 0 && is_blank(line) && !next_is_indented) places.push_back(i);
  }
  return places;
}

std::vector<fs::path> narrative(const fs::path& folder, bool is_restricted) {
  std::vector<fs::path> found;
  if (!fs::exists(folder / "narrative")) return found;
  for (const auto& entry : fs::directory_iterator(folder / "narrative")) {
    if (entry.path().extension() != ".md") continue;
    const bool whole = read(entry.path()).starts_with("---\naudience: restricted\n");
    if (whole == is_restricted) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

Lines restricted_block(Random& random) {
  Lines block = {"", "::: restricted", ""};
  for (std::size_t i = 1 + below(random, 4); i > 0; --i) {
    const std::vector<Lines> kinds = {{words(random), ""},
                                      {"- " + words(random), "- " + words(random), ""},
                                      {"### " + word(random), "", words(random), ""},
                                      {"| a | b |", "|---|---|", "| " + word(random) + " | 3 |", ""},
                                      {words(random), "", "", ""}};
    const Lines& some = kinds[below(random, kinds.size())];
    block.insert(block.end(), some.begin(), some.end());
  }
  block.insert(block.end(), {":::", ""});
  return block;
}

std::string add_block(const fs::path& folder, Random& random) {
  const auto files = narrative(folder, false);
  if (files.empty()) return change_table(folder, random);
  const fs::path file = files[below(random, files.size())];
  Lines lines = lines_of(read(file));
  const auto places = places_between_blocks(lines);
  if (places.empty()) return change_table(folder, random);
  const std::size_t place = places[below(random, places.size())];
  const Lines block = restricted_block(random);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(place), block.begin(), block.end());
  write(file, text_of(lines));
  return "a restricted block in " + file.filename().string() + ", line " + std::to_string(place + 1);
}

/// Adds a heading at the end of a file, because it hides everything up to the next heading.
std::string add_heading(const fs::path& folder, Random& random) {
  const auto files = narrative(folder, false);
  if (files.empty()) return change_table(folder, random);
  const fs::path file = files[below(random, files.size())];
  std::string text = read(file);
  if (!text.ends_with('\n')) text += '\n';
  text += "\n## " + word(random) + " {audience=restricted}\n\n" + words(random) + "\n";
  for (std::size_t more = below(random, 3); more > 0; --more) text += "\n" + words(random) + "\n";
  write(file, text);
  return "a restricted heading at the end of " + file.filename().string();
}

std::string restricted_file(Random& random) {
  return "---\naudience: restricted\n---\n# " + word(random) + "\n\n" + words(random) + "\n";
}

std::string add_file(const fs::path& folder, Random& random) {
  const std::string name = word(random) + ".md";
  write(folder / "narrative" / name, restricted_file(random));
  return "the restricted file " + name;
}

/// Reports and appendices of exempt items, whatever they say.
std::string change_file(const fs::path& folder, Random& random) {
  const auto files = narrative(folder, true);
  if (files.empty()) return add_file(folder, random);
  const fs::path file = files[below(random, files.size())];
  write(file, restricted_file(random));
  return "other words in " + file.filename().string();
}

}  // namespace

std::vector<std::string> change_restricted(const fs::path& folder, Random& random, int count) {
  const std::vector<std::function<std::string(const fs::path&, Random&)>> changes = {
      change_table, change_table, add_block, add_block, add_heading, add_file, change_file, add_table};
  std::vector<std::string> made;
  for (int i = 0; i < count; ++i) made.push_back(changes[below(random, changes.size())](folder, random));
  return made;
}

}  // namespace muster::e2e
