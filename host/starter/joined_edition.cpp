// SPDX-License-Identifier: MIT
#include "starter/joined_edition.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "load/edition_reader.hpp"
#include "load/file_problems.hpp"
#include "load/predecessors.hpp"
#include "starter/codes.hpp"
#include "starter/csv_rows.hpp"
#include "starter/table_csv.hpp"

namespace muster::starter {

namespace {

using load::in_quotes;

class Joining {
 public:
  Joining(const std::vector<Predecessor>& editions, NewBoard board, Diagnostics& diagnostics)
      : x_editions(editions), x_board(std::move(board)), x_diagnostics(diagnostics) {}

  std::optional<JoinedFiles> join() {
    const std::size_t errors = x_diagnostics.error_count();
    std::vector<const model::Dataset*> datasets;
    for (const Predecessor& one : x_editions) {
      refuse(one);
      datasets.push_back(&one.dataset);
    }
    if (x_diagnostics.error_count() != errors) return std::nullopt;
    auto all = load::join_editions(datasets, {}, x_diagnostics, load::Differing::merged);
    if (!all) return std::nullopt;
    name_board(all->edition.organisation);
    add_settings(all->edition);
    task("the baseline is still " + long_date(all->edition.baseline),
         "move 'baseline' and 'horizon' in edition.yaml on with the first figures of the new "
         "edition");
    for (const auto& [name, table] : all->tables)
      if (!table.filled_in) x_files[table.file] = text_of(table_rows(*all, table));
    number_priorities();
    add_successors(*all);
    add_narrative();
    if (x_diagnostics.error_count() != errors) return std::nullopt;
    return std::move(x_files);
  }

 private:
  void refuse(const Predecessor& one) {
    const std::string what = "the edition " + in_quotes(one.dataset.edition.id);
    if (one.dataset.find("agenda") != nullptr)
      x_diagnostics.error(code::new_joined_refused, {},
                          what + " is the pack of a committee's meeting, which can't be joined",
                          {"make the folder of the next meeting from one of them"});
  }

  void name_board(const std::string& all) {
    if (!x_board.organisation.empty()) return;
    x_board.organisation = all;
    task(
        "the new edition is of " + in_quotes(all) +
            ", because no name was given for the organisation",
        "write its name in edition.yaml and in successors.csv, or start again with --organisation");
  }

  void add_settings(const model::Edition& all) {
    std::vector<const model::Edition*> editions;
    std::vector<std::string> texts;
    for (const Predecessor& one : x_editions) {
      editions.push_back(&one.dataset.edition);
      texts.push_back(one.folder->read("edition.yaml"));
    }
    x_files["edition.yaml"] = joined_yaml(all, editions, texts, x_board, x_diagnostics);
  }

  /// Priorities of two editions with the same number are numbered anew, in their order.
  void number_priorities() {
    const auto file = x_files.find("priorities.csv");
    if (file == x_files.end()) return;
    Rows rows =
        read_rows(*memory_folder({{file->first, file->second}}), file->first, x_diagnostics);
    const std::size_t number = rows.column("number");
    if (number == rows.header.size() || values(rows, "number").size() == rows.rows.size()) return;
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
      if (number < rows.rows[i].size()) rows.rows[i][number] = std::to_string(i + 1);
    file->second = text_of(rows);
    task("the priorities are numbered anew, because both editions have some of the same number",
         "join those that belong together, and correct the column 'number' of priorities.csv");
  }

  /// Boards that have rows as an organisation, because these were of the whole board before.
  std::vector<std::string> boards_with_rows(const model::Dataset& all) const {
    std::set<std::string, std::less<>> organisations;
    for (const auto& [name, table] : all.tables) {
      const model::Column* column = table.find("organisation");
      if (column == nullptr || !column->schema.key || table.find("sector") == nullptr) continue;
      for (const std::uint32_t text : column->texts) organisations.emplace(all.texts.at(text));
    }
    std::vector<std::string> boards;
    for (const Predecessor& one : x_editions)
      if (const std::string& name = one.dataset.edition.organisation;
          name != x_board.organisation && organisations.contains(name))
        boards.push_back(name);
    return boards;
  }

  void add_successors(const model::Dataset& all) {
    const std::vector<std::string> boards = boards_with_rows(all);
    if (boards.empty()) return;
    const model::Table* table = all.find("successors");
    Rows rows = table == nullptr ? Rows{{"old", "new", "from"}, {}} : table_rows(all, *table);
    const std::set<std::string> ended = values(rows, "old");
    for (const std::string& name : boards) {
      if (ended.contains(name)) continue;
      Cells row(rows.header.size());
      row[rows.column("old")] = name;
      row[rows.column("new")] = x_board.organisation;
      row[rows.column("from")] = iso_date(x_board.merged);
      rows.rows.push_back(std::move(row));
    }
    x_files["successors.csv"] = text_of(rows);
    task("successors.csv says that " + listed(boards) + " became " +
             in_quotes(x_board.organisation) + " on " + long_date(x_board.merged),
         "correct the day, and write rows from that day on without an organisation's name or with "
         "the new one");
  }

  void add_narrative() {
    std::map<std::string, std::vector<std::size_t>> of;  // editions whose text is new, by file
    for (std::size_t i = 0; i < x_editions.size(); ++i)
      for (const std::string& name : load::narrative_files(*x_editions[i].folder)) {
        if (!name.ends_with(".md")) continue;
        const std::string file = "narrative/" + name;
        const std::string text = x_editions[i].folder->read(file);
        std::string& have = x_files[file];
        if (have == text) continue;
        have += have.empty() ? text : "\n\n" + text;
        of[file].push_back(i);
      }
    for (const auto& [file, editions] : of)
      if (editions.size() > 1)
        task("'" + file + "' has the texts of several editions, one below the other",
             "make one text of them");
  }

  void task(std::string message, std::string hint) {
    x_diagnostics.note(code::new_joined_task, {}, std::move(message), {std::move(hint)});
  }

  const std::vector<Predecessor>& x_editions;
  NewBoard x_board;
  Diagnostics& x_diagnostics;
  JoinedFiles x_files;
};

}  // namespace

std::optional<JoinedFiles> joined_files(const std::vector<Predecessor>& editions,
                                        const NewBoard& board, Diagnostics& diagnostics) {
  return Joining(editions, board, diagnostics).join();
}

}  // namespace muster::starter
