// SPDX-License-Identifier: MIT
#include "worklist/areas.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/ascii.hpp"
#include "load/cell.hpp"
#include "load/csv_reader.hpp"
#include "load/file_problems.hpp"
#include "load/header_row.hpp"
#include "worklist/codes.hpp"

namespace muster::worklist {

namespace {

using Cells = std::map<std::string, std::string>;

constexpr const char* first_line =
    "# Written by 'muster worklist'. A file that you add to this folder replaces the parent's.\n";

/// Returns the text in quotes: a string of JSON is one of YAML, too.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string id_of(const std::string& area) {
  std::string id = lower(area);
  for (char& c : id)
    if (!((c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_')) c = '-';
  return id;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

constexpr const char* settings[] = {"area",         "id",       "title",
                                    "organisation", "previous", "comparators"};

bool is_setting(const std::string& column) {
  return std::find(std::begin(settings), std::end(settings), column) != std::end(settings);
}

std::string yaml_of(const Cells& cells, const std::string& id, const AreaPlan& plan) {
  std::string yaml = first_line;
  auto add = [&](const char* key, const std::string& text) {
    if (!text.empty()) yaml += std::string(key) + ": " + quoted(text) + "\n";
  };
  auto cell = [&](const char* column) {
    const auto found = cells.find(column);
    return found == cells.end() ? std::string() : found->second;
  };
  add("id", id);
  add("title", cell("title").empty() ? plan.parent_title + ": " + cell("name") : cell("title"));
  add("organisation", cell("organisation"));
  add("previous", cell("previous"));
  add("parent", plan.parent);
  yaml += "where: {" + quoted(plan.column) + ": " + quoted(cell("area")) + "}\n";
  std::string comparators, names;
  for (const std::string& word : words_of(cell("comparators")))
    comparators += (comparators.empty() ? "" : ", ") + quoted(word);
  if (!comparators.empty()) yaml += "comparators: [" + comparators + "]\n";
  for (const auto& [column, text] : cells)
    if (!is_setting(column)) names += "  " + quoted(column) + ": " + quoted(text) + "\n";
  return yaml + "names:\n" + names;
}

/// Reads the rows of the file.
class AreaReader {
 public:
  AreaReader(const AreaPlan& plan, load::FileProblems& problems)
      : x_plan(plan), x_problems(problems) {}

  void row(const load::CsvRow& row) {
    if (x_columns.empty()) return take_header(row);
    if (std::all_of(row.cells.begin(), row.cells.end(),
                    [](std::string_view cell) { return cell.empty(); }))
      return;
    if (row.cells.size() != x_columns.size())
      return report(row.line, "the row has another number of cells than the header",
                    "put any cell that contains a comma in quotes");
    Cells cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (!x_columns[i].empty()) cells[x_columns[i]] = std::string(load::trimmed(row.cells[i]));
    take(cells, row.line);
  }

  std::vector<ThinEdition> take_all() {
    std::vector<ThinEdition> editions;
    for (auto& [id, edition] : x_editions) editions.push_back(std::move(edition));
    return editions;
  }

 private:
  void take_header(const load::CsvRow& row) {
    for (std::string_view cell : row.cells) x_columns.push_back(load::column_name(cell));
    for (const char* needed : {"area", "name"})
      if (std::find(x_columns.begin(), x_columns.end(), needed) == x_columns.end())
        report(row.line, std::string("the column '") + needed + "' is missing",
               "name the columns area and name in the first row");
  }

  void take(const Cells& cells, std::uint32_t line) {
    for (const char* needed : {"area", "name"}) {
      const auto cell = cells.find(needed);
      if (cell == cells.end()) return;  // reported with the header
      if (cell->second.empty())
        return report(line, std::string("the cell '") + needed + "' is empty",
                      "write the area's value and its name");
    }
    const auto given = cells.find("id");
    const bool has_id = given != cells.end() && !given->second.empty();
    std::string id = has_id ? given->second : id_of(cells.at("area"));
    if (id != id_of(id) || id.front() == '-' || id.size() > 64)
      return report(line, load::in_quotes(id) + " is not an id",
                    "use at most 64 lower-case letters, digits, - and _ in the column 'id'");
    ThinEdition edition{id, yaml_of(cells, id, x_plan), {x_problems.file(), line, 0}};
    const auto [other, is_new] = x_editions.try_emplace(id, std::move(edition));
    if (is_new) return;
    report(line,
           "the id " + load::in_quotes(id) + " is also that of line " +
               std::to_string(other->second.place.line),
           "delete one of the two rows, or give them different ids");
  }

  void report(std::uint32_t line, std::string why, std::string hint) {
    x_problems.error(code::worklist_areas, {line, 0}, std::move(why), {std::move(hint)});
  }

  const AreaPlan& x_plan;
  load::FileProblems& x_problems;
  std::vector<std::string> x_columns;
  std::map<std::string, ThinEdition> x_editions;
};

}  // namespace

std::vector<ThinEdition> thin_editions(const Folder& folder, const std::string& name,
                                       const AreaPlan& plan, Diagnostics& diagnostics) {
  load::FileProblems problems(folder.display(name));
  AreaReader areas(plan, problems);
  load::CsvReader reader(problems, [&](const load::CsvRow& row) { areas.row(row); });
  folder.stream(name, [&](std::string_view chunk) { reader.take(chunk); });
  reader.finish();
  std::vector<ThinEdition> editions = areas.take_all();
  if (editions.empty() && !problems.has_errors())
    problems.error(code::worklist_areas, {1, 0}, "the file lists no area",
                   {"write a header and one row for each area"});
  problems.report(diagnostics);
  return editions;
}

}  // namespace muster::worklist
