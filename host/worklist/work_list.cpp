// SPDX-License-Identifier: MIT
#include "worklist/work_list.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "base/sha256.hpp"
#include "load/file_problems.hpp"
#include "worklist/codes.hpp"

namespace muster::worklist {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    cells.emplace_back(line.substr(0, end));
    if (end == line.size()) return cells;
    line.remove_prefix(end + 1);
  }
}

std::string folder_name(const std::string& edition) {
  fs::path path = fs::path(edition).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return path.filename().string();
}

class Reader {
 public:
  Reader(WorkList& list, Diagnostics& diagnostics) : x_list(list), x_diagnostics(diagnostics) {}

  void read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      if (line.ends_with('\r')) line.remove_suffix(1);
      ++x_line;
      if (!line.empty()) take(cells_of(line));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (x_columns.empty() || x_list.lines.empty())
      report("the work list has no edition",
             "name one edition a line, below the header line 'edition'");
  }

 private:
  void take(std::vector<std::string> cells) {
    if (x_columns.empty()) return take_header(std::move(cells));
    if (cells.size() != x_columns.size())
      return report("the line has another number of cells than the header",
                    "separate the cells by single tabs");
    WorkLine line;
    line.line = x_line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (x_columns[i] == "edition") line.edition = std::move(cells[i]);
      if (x_columns[i] == "id") line.id = std::move(cells[i]);
      if (x_columns[i] == "sha256") line.sha256 = std::move(cells[i]);
    }
    if (line.edition.empty())
      return report("the line names no edition", "write the path of an edition's folder");
    if (line.id.empty()) line.id = folder_name(line.edition);
    add(std::move(line));
  }

  void take_header(std::vector<std::string> cells) {
    for (const std::string& name : cells)
      if (name != "edition" && name != "id" && name != "sha256")
        report("a work list has no column " + load::in_quotes(name),
               "use the columns edition, id and sha256, separated by tabs");
    if (std::find(cells.begin(), cells.end(), "edition") == cells.end())
      report("the first line does not name the column 'edition'",
             "begin the file with the line 'edition'");
    x_columns = std::move(cells);
  }

  void add(WorkLine line) {
    if (line.id == index_id)
      return report("the id " + load::in_quotes(line.id) + " is that of the index of all editions",
                    "give the edition another id");
    const auto [other, is_new] = x_ids.try_emplace(line.id, x_line);
    if (!is_new)
      return report("the id " + load::in_quotes(line.id) + " is also that of line " +
                        std::to_string(other->second) +
                        ", so one of them would replace what the other publishes",
                    "delete one of the lines, or give the edition another id");
    x_list.lines.push_back(std::move(line));
  }

  void report(std::string why, std::string hint) {
    x_diagnostics.error(code::worklist_line, {x_list.file, x_line, 0}, std::move(why),
                        {std::move(hint)});
  }

  WorkList& x_list;
  Diagnostics& x_diagnostics;
  std::uint32_t x_line = 0;
  std::vector<std::string> x_columns;
  std::map<std::string, std::uint32_t> x_ids;
};

}  // namespace

std::string WorkList::path_of(const WorkLine& line) const {
  const fs::path path = (fs::path(file).parent_path() / line.edition).lexically_normal();
  return path.has_filename() ? path.string() : path.parent_path().string();
}

WorkList read_work_list(const std::string& file, Diagnostics& diagnostics) {
  const fs::path path(file);
  const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
  const std::string text = open_folder(folder)->read(path.filename().string());
  WorkList list{file, sha256_hex(text), {}};
  Reader(list, diagnostics).read(text);
  return list;
}

std::string work_list_text(const std::vector<WorkLine>& lines) {
  std::string text = "edition\tid\tsha256\n";
  for (const WorkLine& line : lines)
    text += line.edition + "\t" + line.id + "\t" + line.sha256 + "\n";
  return text;
}

std::optional<Shard> parse_shard(std::string_view text) {
  Shard shard;
  const char* const end = text.data() + text.size();
  const auto index = std::from_chars(text.data(), end, shard.index);
  if (index.ec != std::errc{} || index.ptr == end || *index.ptr != '/') return std::nullopt;
  const auto count = std::from_chars(index.ptr + 1, end, shard.count);
  if (count.ec != std::errc{} || count.ptr != end || shard.index >= shard.count)
    return std::nullopt;
  return shard;
}

std::vector<WorkLine> lines_of(const WorkList& list, Shard shard) {
  std::vector<WorkLine> lines;
  for (std::size_t i = shard.index; i < list.lines.size(); i += shard.count)
    lines.push_back(list.lines[i]);
  return lines;
}

}  // namespace muster::worklist
