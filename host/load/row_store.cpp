// SPDX-License-Identifier: MIT
#include "load/row_store.hpp"

#include <algorithm>
#include <optional>

#include "base/sha256.hpp"
#include "load/cell.hpp"
#include "load/csv_reader.hpp"
#include "load/header_row.hpp"

namespace muster::load {

namespace {

/// Gives each line of a file to the area of its row. A row ends where the next one begins, because
/// the reader says where rows begin and not how long they are.
class Splitter {
 public:
  Splitter(std::string column, SplitFile& file) : x_column(std::move(column)), x_file(file) {}

  void take(std::string_view chunk) { x_waiting.append(chunk); }

  void row(const CsvRow& row) {
    pass_on(row.line);
    if (!x_has_header) return take_header(row);
    const bool has_cell = x_cell && *x_cell < row.cells.size();
    const std::string_view area = has_cell ? trimmed(row.cells[*x_cell]) : std::string_view{};
    if (x_area != nullptr && area == x_name) return;  // most files are sorted by area
    auto found = x_file.areas.find(area);
    if (found == x_file.areas.end())
      found = x_file.areas.emplace(std::string(area), AreaRows{}).first;
    x_name = found->first;
    x_area = &found->second;
  }

  void finish() {
    if (!x_waiting.ends_with('\n')) x_waiting += '\n';
    give(x_waiting.size(), 0);
  }

 private:
  void take_header(const CsvRow& row) {
    x_has_header = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (!x_cell && column_name(row.cells[i]) == x_column) x_cell = i;
    x_file.has_column = x_cell.has_value();
  }

  /// Gives what is before `line` to the row that was read last.
  void pass_on(std::uint32_t line) {
    std::size_t end = x_done;
    for (std::uint32_t at = x_line; at < line; ++at) end = x_waiting.find('\n', end) + 1;
    give(end, line);
    constexpr std::size_t much = std::size_t{1} << 20;
    if (x_done < much) return;
    x_waiting.erase(0, x_done);
    x_done = 0;
  }

  void give(std::size_t end, std::uint32_t next_line) {
    const std::string_view text = std::string_view(x_waiting).substr(x_done, end - x_done);
    if (x_area == nullptr)
      x_file.header += text;
    else
      append(*x_area, text);
    x_done = end;
    x_line = next_line;
  }

  /// Rows that follow each other in the file and in the area are one run.
  void append(AreaRows& area, std::string_view text) {
    if (x_last != &area || area.runs.empty())
      area.runs.push_back({x_line, area.bytes.size(), area.bytes.size()});
    area.bytes += text;
    area.runs.back().end = area.bytes.size();
    x_last = &area;
  }

  std::string x_column;
  SplitFile& x_file;
  std::string x_waiting;
  std::size_t x_done = 0;  ///< bytes of `x_waiting` that an area has
  std::uint32_t x_line = 1;
  bool x_has_header = false;
  std::optional<std::size_t> x_cell;
  AreaRows* x_area = nullptr;  ///< of the row that was read last
  std::string_view x_name;
  const AreaRows* x_last = nullptr;
};

}  // namespace

SplitFile split_file(const Folder& folder, const std::string& name, const std::string& column) {
  SplitFile file;
  file.problems = FileProblems(folder.display(name));
  Splitter splitter(column, file);
  Sha256 hash;
  CsvReader reader(file.problems, [&](const CsvRow& row) { splitter.row(row); });
  folder.stream(name, [&](std::string_view chunk) {
    hash.update(chunk);
    splitter.take(chunk);
    reader.take(chunk);
  });
  reader.finish();
  splitter.finish();
  file.sha256 = hash.hex();
  return file;
}

const SplitFile& RowStore::of(const Folder& folder, const std::string& name,
                              const std::string& column) {
  auto& file = x_files[{folder.display(name), column}];
  if (!file) file = std::make_unique<const SplitFile>(split_file(folder, name, column));
  return *file;
}

std::vector<ChosenRun> chosen_runs(const SplitFile& file, const std::vector<std::string>& values) {
  std::vector<ChosenRun> runs;
  for (const std::string& value : values) {
    const auto area = file.areas.find(value);
    if (area == file.areas.end()) continue;
    for (const LineRun& run : area->second.runs)
      runs.push_back({run.first_line,
                      std::string_view(area->second.bytes).substr(run.begin, run.end - run.begin)});
  }
  std::sort(runs.begin(), runs.end(),
            [](const ChosenRun& a, const ChosenRun& b) { return a.first_line < b.first_line; });
  return runs;
}

}  // namespace muster::load
