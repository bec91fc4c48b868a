// SPDX-License-Identifier: MIT
#include "starter/next_edition.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "load/csv_reader.hpp"
#include "load/file_problems.hpp"
#include "load/header_row.hpp"

namespace muster::starter {

namespace {

using Cells = std::vector<std::string>;

/// A file's rows as they are written; the first names the columns.
struct Rows {
  Cells header;
  std::vector<Cells> rows;

  /// Returns the place of a column, or the number of columns if there is none.
  std::size_t column(std::string_view name) const {
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
  }
};

Rows read_rows(const Folder& old, const std::string& file, Diagnostics& diagnostics) {
  load::FileProblems problems(old.display(file));
  Rows out;
  load::CsvReader reader(problems, [&](const load::CsvRow& row) {
    Cells cells(row.cells.begin(), row.cells.end());
    if (!out.header.empty()) return out.rows.push_back(std::move(cells));
    for (std::string& name : cells) name = load::column_name(name);
    out.header = std::move(cells);
  });
  old.stream(file, [&](std::string_view chunk) { reader.take(chunk); });
  reader.finish();
  problems.report(diagnostics);
  return out;
}

std::string field(const std::string& cell) {
  if (cell.find_first_of(",\"\n\r") == std::string::npos) return cell;
  std::string out = "\"";
  for (char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string line_of(const Cells& cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + field(cells[i]);
  return line + "\n";
}

std::string text_of(const Rows& rows) {
  std::string text = line_of(rows.header);
  for (const Cells& row : rows.rows) text += line_of(row);
  return text;
}

std::string cell(const Cells& row, std::size_t column) {
  return column < row.size() ? row[column] : "";
}

/// Writes every lead out. Once rows are removed, an empty cell would repeat the lead of another
/// row.
void write_out_leads(Rows& actions) {
  const std::size_t lead = actions.column("lead");
  const std::size_t priority = actions.column("priority");
  const std::size_t aim = actions.column("aim");
  for (std::size_t row = 1; row < actions.rows.size(); ++row) {
    Cells& one = actions.rows[row];
    const Cells& above = actions.rows[row - 1];
    bool same = cell(one, priority) == cell(above, priority) && cell(one, aim) == cell(above, aim);
    if (same && lead < one.size() && lead < above.size() && one[lead].empty())
      one[lead] = above[lead];
  }
}

bool is_over(const Cells& row, std::size_t status) {
  return cell(row, status) == "closed" || cell(row, status) == "withdrawn";
}

void empty_columns(Rows& rows, std::initializer_list<std::string_view> names) {
  for (std::string_view name : names) {
    const std::size_t column = rows.column(name);
    for (Cells& row : rows.rows)
      if (column < row.size()) row[column].clear();
  }
}

/// Returns the ids in a text such as "2 7 9" that still exist.
std::string links_left(const std::string& links, const std::set<std::string>& ids) {
  std::string left;
  for (std::size_t at = 0; at < links.size();) {
    std::size_t end = std::min(links.find(' ', at), links.size());
    std::string id = links.substr(at, end - at);
    if (ids.contains(id)) left += (left.empty() ? "" : " ") + id;
    at = end + 1;
  }
  return left;
}

std::set<std::string> values(const Rows& rows, std::string_view column) {
  std::set<std::string> found;
  for (const Cells& row : rows.rows) found.insert(cell(row, rows.column(column)));
  return found;
}

Rows open_actions(const Folder& old, Diagnostics& diagnostics) {
  Rows actions = read_rows(old, "actions.csv", diagnostics);
  write_out_leads(actions);
  const std::size_t status = actions.column("status");
  std::erase_if(actions.rows, [&](const Cells& row) { return is_over(row, status); });
  return actions;
}

std::string next_actions(const Folder& old, Diagnostics& diagnostics) {
  Rows actions = open_actions(old, diagnostics);
  empty_columns(actions, {"progress", "headline", "headline_text"});
  const std::set<std::string> ids = values(actions, "id");
  const std::size_t linked = actions.column("linked");
  for (Cells& row : actions.rows)
    if (linked < row.size()) row[linked] = links_left(row[linked], ids);
  return text_of(actions);
}

std::string next_amendments(const Folder& old, Date baseline, Diagnostics& diagnostics) {
  Rows rows = read_rows(old, "amendments.csv", diagnostics);
  const std::set<std::string> ids = values(open_actions(old, diagnostics), "id");
  const std::size_t action = rows.column("action");
  std::erase_if(rows.rows, [&](const Cells& row) { return !ids.contains(cell(row, action)); });
  const std::size_t date = rows.column("date");
  for (Cells& row : rows.rows)
    if (date < row.size() && row[date].empty()) row[date] = iso_date(baseline);
  return text_of(rows);
}

}  // namespace

std::string next_table(const Folder& old, const std::string& file, Date baseline,
                       Diagnostics& diagnostics) {
  if (file == "actions.csv") return next_actions(old, diagnostics);
  if (file == "amendments.csv" && old.has("actions.csv"))
    return next_amendments(old, baseline, diagnostics);
  return old.read(file);
}

}  // namespace muster::starter
