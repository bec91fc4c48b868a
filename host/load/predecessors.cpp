// SPDX-License-Identifier: MIT
#include "load/predecessors.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/number_format.hpp"
#include "base/word_list.hpp"
#include "load/codes.hpp"
#include "load/file_problems.hpp"
#include "load/margins.hpp"
#include "model/cells.hpp"
#include "model/rows.hpp"

namespace muster::load {

namespace {

using model::Column;
using model::Dataset;
using model::Edition;
using model::Status;
using model::Table;
using model::Type;

constexpr const char* organisation = "organisation";

/// Tables whose rows are followed from edition to edition by their id.
constexpr std::array<std::string_view, 2> followed = {"actions", "meeting_actions"};

/// Whether the rows of the table are figures of sectors, which are added up.
bool is_added_up(const model::TableSchema& schema) {
  const model::ColumnSchema* sector = schema.find("sector");
  return !schema.declared_by.empty() || (sector != nullptr && sector->key);
}

/// A table of one of the editions; null if the edition doesn't have it.
struct Part {
  const Dataset* dataset = nullptr;
  const Table* table = nullptr;

  std::size_t row_count() const { return table == nullptr ? 0 : table->row_count(); }
  const Column* find(const std::string& column) const {
    return table == nullptr ? nullptr : table->find(column);
  }
  std::string_view text(const Column& column, std::size_t row) const {
    return dataset->texts.at(column.texts[row]);
  }
};

using Parts = std::vector<Part>;

/// The contents of a cell, as a text by which cells of two editions can be compared.
std::string cell_text(const Part& part, const Column& column, std::size_t row) {
  if (!model::has_value(column.status[row])) return "\x1f";
  switch (column.schema.type) {
    case Type::text:
      return std::string(part.text(column, row));
    case Type::number:
      return model::printed(column.numbers[row], column.schema);
    case Type::date:
      return iso_date(Date{column.dates[row]});
  }
  return "";
}

/// Returns the cells of the key as a list of words: "2022-10-01, acute, Adult nurses".
std::string key_of(const Part& part, const model::TableSchema& schema, std::size_t row,
                   bool with_organisation) {
  std::vector<std::string> cells;
  for (const model::ColumnSchema& one : schema.columns) {
    if (!one.key || (!with_organisation && one.name == organisation)) continue;
    const Column* column = part.find(one.name);
    cells.push_back(column == nullptr ? "" : cell_text(part, *column, row));
  }
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  return joined(cells);
}

std::string whole_row(const Part& part, const model::TableSchema& schema, std::size_t row) {
  std::string cells;
  for (const model::ColumnSchema& one : schema.columns) {
    const Column* column = part.find(one.name);
    if (column != nullptr) cells += cell_text(part, *column, row);
    cells += '\x1e';
  }
  return cells;
}

/// The columns that any of the tables has, without rows.
std::vector<Column> columns_of(const Parts& parts) {
  std::vector<Column> columns;
  for (const Part& part : parts) {
    if (part.table == nullptr) continue;
    for (const Column& column : part.table->columns) {
      const bool is_known = std::any_of(columns.begin(), columns.end(), [&](const Column& other) {
        return other.schema.name == column.schema.name;
      });
      if (!is_known) columns.push_back({column.schema, {}, {}, {}, {}, {}});
    }
  }
  return columns;
}

/// The new names of things, by what they are ("actions.id") and the edition's place in the list.
using NewNames = std::map<std::pair<std::string, std::size_t>, std::set<std::string>>;

class Joining {
 public:
  Joining(const std::vector<const Dataset*>& editions, const Location& place,
          Diagnostics& diagnostics)
      : x_editions(editions), x_place(place), x_diagnostics(diagnostics) {}

  std::optional<Dataset> join() {
    const std::size_t errors = x_diagnostics.error_count();
    check_settings();
    check_organisations();
    if (x_diagnostics.error_count() != errors) return std::nullopt;
    join_settings();
    find_same_ids();
    for (const std::string& name : table_names()) join_table(name);
    join_narrative();
    return std::move(x_joined);
  }

 private:
  const Edition& edition(std::size_t i) const { return x_editions[i]->edition; }
  std::string quoted(std::size_t i) const { return in_quotes(edition(i).id); }

  // Settings

  void check_settings() {
    check("baseline", [](const Edition& one) { return long_date(one.baseline); });
    check("horizon.years",
          [](const Edition& one) { return format_number(one.horizon_years, {.decimals = 1}); });
    check("look_back_years",
          [](const Edition& one) { return std::to_string(one.look_back_years); });
    check("sensitivity.vacancy_rate", [](const Edition& one) {
      return format_number(100 * one.sensitivity_vacancy_rate, {.decimals = 1}) + "%";
    });
    check("sensitivity.method", [](const Edition& one) { return one.sensitivity_method; });
  }

  void check(const std::string& key, const std::function<std::string(const Edition&)>& value) {
    const std::string first = value(edition(0));
    for (std::size_t i = 1; i < x_editions.size(); ++i)
      if (value(edition(i)) != first)
        x_diagnostics.error(code::predecessor_differs, x_place,
                            "the editions " + quoted(0) + " and " + quoted(i) + " differ in '" +
                                key + "': " + first + " and " + value(edition(i)),
                            {"name as 'previous' only editions that can be added up"});
  }

  /// Reports organisations that are in several editions, because they would be counted twice.
  void check_organisations() {
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < x_editions.size(); ++i)
      for (const std::string& name : organisations_of(*x_editions[i])) {
        const auto [first, is_new] = seen.emplace(name, i);
        if (!is_new)
          x_diagnostics.error(code::predecessor_organisation, x_place,
                              "the organisation " + in_quotes(name) + " is in the editions " +
                                  quoted(first->second) + " and " + quoted(i) +
                                  ", so it would be counted twice",
                              {"name as 'previous' only editions of different organisations"});
      }
  }

  static std::set<std::string> organisations_of(const Dataset& dataset) {
    std::set<std::string> names = {dataset.edition.organisation};
    for (const auto& [name, table] : dataset.tables) {
      const Column* column = table.find(organisation);
      if (column == nullptr || !column->schema.key) continue;
      for (const std::uint32_t text : column->texts) names.emplace(dataset.texts.at(text));
    }
    names.erase("");
    return names;
  }

  /// Returns what all editions say: one text if it is the same, else a list of them.
  std::string said(std::string Edition::*member) const {
    std::vector<std::string> words;
    for (const Dataset* one : x_editions) {
      const std::string& word = one->edition.*member;
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    }
    return listed(words);
  }

  void join_settings() {
    x_joined.audience = x_editions[0]->audience;
    Edition& out = x_joined.edition = edition(0);
    for (std::string Edition::*member :
         {&Edition::id, &Edition::title, &Edition::organisation, &Edition::owner})
      out.*member = said(member);
    out.previous.clear();
    out.area = {};
    for (std::size_t i = 1; i < x_editions.size(); ++i) add_settings(edition(i));
    for (const Dataset* one : x_editions) {
      x_joined.disclosure.withheld += one->disclosure.withheld;
      x_joined.disclosure.rounded += one->disclosure.rounded;
      if (x_joined.disclosure.rule_set == "none")
        x_joined.disclosure.rule_set = one->disclosure.rule_set;
    }
  }

  void add_settings(const Edition& other) {
    Edition& out = x_joined.edition;
    if (other.version != out.version) out.version.clear();
    out.published = std::max(out.published, other.published);
    // A list without a sector means all of them.
    const bool all = out.sectors.empty() || other.sectors.empty();
    for (const std::string& sector : other.sectors)
      if (std::find(out.sectors.begin(), out.sectors.end(), sector) == out.sectors.end())
        out.sectors.push_back(sector);
    if (all && out.without_sectors == other.without_sectors && !out.without_sectors)
      out.sectors.clear();
    out.without_sectors = out.without_sectors && other.without_sectors;
    for (const model::Rating& rating : other.ratings)
      if (std::none_of(out.ratings.begin(), out.ratings.end(),
                       [&](const model::Rating& one) { return one.id == rating.id; }))
        out.ratings.push_back(rating);
    std::erase_if(out.settings, [&](const auto& one) {
      const auto same = other.settings.find(one.first);
      return same == other.settings.end() || same->second != one.second;
    });
  }

  // Ids

  /// Finds the ids of followed things that differ between editions.
  void find_same_ids() {
    for (const std::string_view name : followed) {
      const Parts parts = parts_of(std::string(name));
      std::map<std::string, std::map<std::size_t, std::string>> rows;  // by id and edition
      for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t row = 0; row < parts[i].row_count(); ++row)
          rows[cell_text(parts[i], *parts[i].find("id"), row)][i] +=
              whole_row(parts[i], parts[i].table->schema, row);
      for (const auto& [id, of_editions] : rows) {
        const bool same = std::all_of(of_editions.begin(), of_editions.end(), [&](const auto& one) {
          return one.second == of_editions.begin()->second;
        });
        if (same) continue;
        for (const auto& [i, text] : of_editions)
          x_new_names[{std::string(name) + ".id", i}].insert(id);
        report_same_id(std::string(name), id, of_editions.begin()->first,
                       of_editions.rbegin()->first);
      }
    }
  }

  void report_same_id(const std::string& table, const std::string& id, std::size_t one,
                      std::size_t other) {
    x_diagnostics.note(code::predecessor_same_id, x_place,
                       "the id " + in_quotes(id) + " is of different rows of " + table + " in " +
                           quoted(one) + " and " + quoted(other) + ", so they are called " +
                           in_quotes(edition(one).id + "/" + id) + " and " +
                           in_quotes(edition(other).id + "/" + id),
                       {"use such an id in this edition for a row that continues one of them"});
  }

  /// Returns the text of a cell with the new names of what it names.
  std::string renamed(const model::ColumnSchema& column, const std::string& table, std::size_t i,
                      std::string_view text) const {
    std::string thing = column.refers_to.empty() ? table + "." + column.name : column.refers_to;
    const bool is_list = thing.ends_with('*');
    if (is_list) thing.pop_back();
    const auto names = x_new_names.find({thing, i});
    if (names == x_new_names.end()) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = is_list ? std::min(text.find(' ', at), text.size()) : text.size();
      const std::string word(text.substr(at, end - at));
      if (names->second.contains(word)) out += edition(i).id + "/";
      out += word;
      if (end < text.size()) out += ' ';
      at = end + 1;
    }
    return out;
  }

  // Tables

  std::set<std::string> table_names() const {
    std::set<std::string> names;
    for (const Dataset* one : x_editions)
      for (const auto& [name, table] : one->tables) names.insert(name);
    return names;
  }

  Parts parts_of(const std::string& name) const {
    Parts parts;
    for (const Dataset* one : x_editions) parts.push_back({one, one->find(name)});
    return parts;
  }

  void join_table(const std::string& name) {
    const Parts parts = parts_of(name);
    const Part& first = *std::find_if(parts.begin(), parts.end(),
                                      [](const Part& part) { return part.table != nullptr; });
    Table out;
    out.schema = first.table->schema;
    out.file = first.table->file;
    out.shown = first.table->shown;
    out.columns = columns_of(parts);
    for (std::size_t i = 0; i < parts.size(); ++i)
      out.sources.push_back(
          {edition(i).id, parts[i].table == nullptr ? out.shown : parts[i].table->shown});
    if (is_added_up(out.schema)) {
      add_up(parts, out);
      join_margins(parts, out);
    } else {
      append_all(parts, out);
    }
    x_joined.tables.emplace(name, std::move(out));
  }

  /// The rows of all editions that have the same key, apart from the organisation.
  struct Group {
    std::string key;
    std::vector<std::vector<std::size_t>> rows;  ///< by edition
  };

  std::vector<Group> groups_of(const Parts& parts, const model::TableSchema& schema) const {
    std::vector<Group> groups;
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < parts.size(); ++i)
      for (std::size_t row = 0; row < parts[i].row_count(); ++row) {
        const std::string key = key_of(parts[i], schema, row, false);
        const auto [place, is_new] = places.emplace(key, groups.size());
        if (is_new) groups.push_back({key, std::vector<std::vector<std::size_t>>(parts.size())});
        groups[place->second].rows[i].push_back(row);
      }
    return groups;
  }

  void add_up(const Parts& parts, Table& out) {
    const std::vector<Group> groups = groups_of(parts, out.schema);
    report_missing(groups, out);
    const model::ColumnSchema* names = out.schema.find(organisation);
    if (names != nullptr && names->key) return add_organisations(parts, groups, out);
    out.sources.push_back({x_joined.edition.id, out.shown});
    if (out.schema.find("basis") != nullptr) add_column(out, "basis");
    std::map<std::string, Differing> differing;
    for (const Group& group : groups) add_sum(parts, group, out, differing);
    for (const auto& [column, found] : differing) report_rate(out, column, found);
  }

  /// Rates and the like that differ between editions.
  struct Differing {
    std::string first;  ///< "'acute, Adult nurses': 10% and 8%"
    std::size_t count = 0;
  };

  void report_rate(const Table& out, const std::string& column, const Differing& found) {
    x_diagnostics.warning(
        code::predecessor_rate, x_place,
        "column '" + column + "' of " + out.schema.name + " differs between " + listed_editions() +
            " in " + counted(found.count, "row") + ", so it is not known for all of them: first " +
            found.first,
        {"rates are not added up or averaged; agree on one for all, or do without the change"});
  }

  std::string listed_editions() const {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < x_editions.size(); ++i) words.push_back(quoted(i));
    return listed(words);
  }

  /// Warns, for each edition, of the rows that it doesn't have and another one has.
  void report_missing(const std::vector<Group>& groups, const Table& out) {
    for (std::size_t i = 0; i < x_editions.size(); ++i) {
      std::size_t count = 0;
      const Group* first = nullptr;
      for (const Group& group : groups) {
        if (!group.rows[i].empty()) continue;
        if (count++ == 0) first = &group;
      }
      if (count == 0) continue;
      x_diagnostics.warning(
          code::predecessor_no_row, x_place,
          "the edition " + quoted(i) + " lacks " + counted(count, "row") + " of " +
              out.schema.name + " that another edition before this one has, so these figures " +
              "are not known for all of them: first " + in_quotes(first->key),
          {"use the same names, sectors and dates in all, and write 0 where there was nobody"});
    }
  }

  /// Appends all rows, each with its organisation. An edition that has no row for a group gets one
  /// with unknown figures.
  void add_organisations(const Parts& parts, const std::vector<Group>& groups, Table& out) {
    add_column(out, organisation);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      for (std::size_t row = 0; row < parts[i].row_count(); ++row) append(parts, i, row, out);
      Column& names = column_named(out, organisation);
      const std::uint32_t own = x_joined.texts.intern(edition(i).organisation);
      for (std::size_t row = out.row_count() - parts[i].row_count(); row < out.row_count(); ++row)
        if (names.texts[row] == 0) names.texts[row] = own;
      for (const Group& group : groups)
        if (group.rows[i].empty()) append_unknown(parts, group, i, own, out);
    }
    add_origins(parts, out);
  }

  /// Keeps whose the rows were before an organisation of one of the editions ended.
  void add_origins(const Parts& parts, Table& out) {
    if (std::none_of(parts.begin(), parts.end(), [](const Part& part) {
          return part.table != nullptr && !part.table->origins.empty();
        }))
      return;
    out.origins = out.find(organisation)->texts;
    std::size_t row = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      for (std::size_t own = 0; own < parts[i].row_count(); ++own)
        if (const auto& origins = parts[i].table->origins; !origins.empty())
          out.origins[row + own] = x_joined.texts.intern(parts[i].dataset->texts.at(origins[own]));
      while (row < out.row_count() && out.source_of[row] == i) ++row;
    }
  }

  static void add_column(Table& out, const char* name) {
    if (out.find(name) == nullptr)
      out.columns.push_back({*out.schema.find(name), {}, {}, {}, {}, {}});
  }
  static Column& column_named(Table& out, std::string_view name) {
    return *std::find_if(out.columns.begin(), out.columns.end(),
                         [&](const Column& one) { return one.schema.name == name; });
  }

  void start_row(Table& out, std::uint32_t line, std::uint32_t number, std::size_t source) {
    out.lines.push_back(line);
    if (out.schema.ground.empty()) out.numbers.push_back(number);
    out.source_of.push_back(static_cast<std::uint32_t>(source));
  }

  /// Appends the row of the i-th edition.
  void append(const Parts& parts, std::size_t i, std::size_t row, Table& out) {
    const Part& part = parts[i];
    start_row(out, part.table->lines[row], model::row_number(*part.table, row), i);
    for (Column& column : out.columns) {
      const Column* from = part.find(column.schema.name);
      if (from == nullptr)
        append_empty(column);
      else
        append_cell(part, *from, row, i, out.schema.name, column);
    }
  }

  void append_cell(const Part& part, const Column& from, std::size_t row, std::size_t i,
                   const std::string& table, Column& out) {
    out.status.push_back(from.status[row]);
    switch (out.schema.type) {
      case Type::text:
        return out.texts.push_back(
            x_joined.texts.intern(renamed(out.schema, table, i, part.text(from, row))));
      case Type::date:
        return out.dates.push_back(from.dates[row]);
      case Type::number:
        out.numbers.push_back(from.numbers[row]);
        out.decimals.push_back(from.decimals.empty() ? std::uint8_t{0} : from.decimals[row]);
    }
  }

  /// Appends a cell that the edition doesn't have.
  static void append_empty(Column& out) {
    out.status.push_back(out.schema.type == Type::text ? Status::known : Status::unknown);
    if (out.schema.type == Type::text) return out.texts.push_back(0);
    if (out.schema.type == Type::date) return out.dates.push_back(0);
    out.numbers.push_back(0);
    out.decimals.push_back(0);
  }

  /// Appends a row of a group for an edition that has none.
  void append_unknown(const Parts& parts, const Group& group, std::size_t i, std::uint32_t own,
                      Table& out) {
    const std::size_t other = first_of(group);
    start_row(out, 0, 0, i);
    for (Column& column : out.columns) {
      if (column.schema.name == organisation) {
        append_empty(column);
        column.texts.back() = own;
        continue;
      }
      const Column* from = parts[other].find(column.schema.name);
      if (column.schema.key && from != nullptr)
        append_cell(parts[other], *from, group.rows[other].front(), i, out.schema.name, column);
      else
        append_empty(column);
    }
  }

  static std::size_t first_of(const Group& group) {
    std::size_t i = 0;
    while (group.rows[i].empty()) ++i;
    return i;
  }

  /// Appends one row for all rows of the group.
  void add_sum(const Parts& parts, const Group& group, Table& out,
               std::map<std::string, Differing>& differing) {
    start_row(out, 0, 0, x_editions.size());
    for (Column& column : out.columns) {
      const std::vector<Cell> cells = cells_of(parts, group, column.schema.name);
      if (column.schema.key)
        append_cell(*cells[first_of(group)].part, *cells[first_of(group)].column,
                    cells[first_of(group)].row, first_of(group), out.schema.name, column);
      else if (column.schema.type == Type::text)
        append_text(cells, column);
      else if (model::can_be_added(column.schema))
        append_sum(cells, column);
      else
        append_agreed(cells, group, column, differing);
    }
  }

  /// A cell of one edition; column is null if the edition doesn't have it.
  struct Cell {
    const Part* part = nullptr;
    const Column* column = nullptr;
    std::size_t row = 0;

    Status status() const { return column == nullptr ? Status::unknown : column->status[row]; }
    std::string text() const { return column == nullptr ? "" : cell_text(*part, *column, row); }
  };

  static std::vector<Cell> cells_of(const Parts& parts, const Group& group,
                                    const std::string& column) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool has = !group.rows[i].empty();
      cells.push_back(
          {&parts[i], has ? parts[i].find(column) : nullptr, has ? group.rows[i].front() : 0});
    }
    return cells;
  }

  static Status status_of(const std::vector<Cell>& cells) {
    Status status = Status::not_applicable;
    for (const Cell& cell : cells) status = status_of_sum(status, cell.status());
    return status;
  }

  static std::uint8_t decimals_of(const Cell& cell) {
    const bool has = cell.column != nullptr && !cell.column->decimals.empty();
    return has ? cell.column->decimals[cell.row] : std::uint8_t{0};
  }

  static void append_sum(const std::vector<Cell>& cells, Column& out) {
    const Status status = status_of(cells);
    double sum = 0;
    std::uint8_t decimals = 0;
    for (const Cell& cell : cells) {
      if (model::has_value(status) && cell.column != nullptr) sum += cell.column->numbers[cell.row];
      decimals = std::max(decimals, decimals_of(cell));
    }
    out.status.push_back(status);
    out.numbers.push_back(sum);
    out.decimals.push_back(decimals);
  }

  /// Appends a rate, a period or a date that is known only if all editions agree on it.
  static void append_agreed(const std::vector<Cell>& cells, const Group& group, Column& out,
                            std::map<std::string, Differing>& differing) {
    std::vector<std::string> texts;
    for (const Cell& cell : cells)
      if (std::find(texts.begin(), texts.end(), cell.text()) == texts.end())
        texts.push_back(cell.text());
    Status status = status_of(cells);
    if (model::has_value(status) && texts.size() > 1) {
      status = Status::unknown;
      Differing& found = differing[out.schema.name];
      if (found.count++ == 0) found.first = in_quotes(group.key) + ": " + listed(texts);
    }
    const bool has = model::has_value(status);
    const Cell& first = cells.front();
    out.status.push_back(status);
    if (out.schema.type == Type::date)
      return out.dates.push_back(has ? first.column->dates[first.row] : 0);
    out.numbers.push_back(has ? first.column->numbers[first.row] : 0);
    out.decimals.push_back(decimals_of(first));
  }

  void append_text(const std::vector<Cell>& cells, Column& out) {
    std::vector<std::string> texts;
    for (const Cell& cell : cells)
      if (const std::string text = cell.text();
          !text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
        texts.push_back(text);
    std::string text = joined(texts, "; ");
    const auto has = [&](const char* word) {
      return std::find(texts.begin(), texts.end(), word) != texts.end();
    };
    if (out.schema.name == "basis")
      text = has("synthetic") ? "synthetic" : "derived";
    else if (out.schema.name == "audience")
      text = has("restricted") ? "restricted" : "";
    else if (!out.schema.allowed.empty() && texts.size() > 1)
      text.clear();
    out.status.push_back(Status::known);
    out.texts.push_back(x_joined.texts.intern(text));
  }

  /// Adds up the margins, which may show more than the rows: a total whose parts are withheld.
  void join_margins(const Parts& parts, Table& out) {
    add_margins(out);
    for (std::size_t at = 0; at < out.margins.size(); ++at) {
      Table& sums = *out.margins[at].table;
      if (sums.find(organisation) != nullptr) continue;
      Parts margins;
      for (const Part& part : parts) {
        const bool has = part.table != nullptr && at < part.table->margins.size() &&
                         part.table->margins[at].by == out.margins[at].by;
        margins.push_back({part.dataset, has ? part.table->margins[at].table.get() : nullptr});
      }
      Table added;
      added.schema = sums.schema;
      added.file = sums.file;
      added.columns = columns_of(margins);
      added.sources.resize(x_editions.size() + 1);
      std::map<std::string, Differing> none;
      for (const Group& group : groups_of(margins, added.schema))
        add_sum(margins, group, added, none);
      for (Column& column : added.columns) column.decimals.clear();
      added.sources.clear();
      added.source_of.clear();
      added.numbers.clear();
      sums = std::move(added);
    }
  }

  /// Appends the rows of all editions. A row that is the same in two of them is there once.
  void append_all(const Parts& parts, Table& out) {
    std::map<std::string, std::set<std::string>> by_key;
    for (const Part& part : parts)
      for (std::size_t row = 0; row < part.row_count(); ++row)
        by_key[key_of(part, out.schema, row, true)].insert(whole_row(part, out.schema, row));
    const bool has_figures =
        std::any_of(out.columns.begin(), out.columns.end(),
                    [](const Column& column) { return model::holds_figures(column.schema); });
    const bool is_followed =
        std::find(followed.begin(), followed.end(), out.schema.name) != followed.end();
    std::set<std::string> seen;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      std::set<std::string> of_this;
      for (std::size_t row = 0; row < parts[i].row_count(); ++row) {
        const std::string whole = whole_row(parts[i], out.schema, row);
        const bool differs = by_key[key_of(parts[i], out.schema, row, true)].size() > 1;
        if (seen.contains(whole) || (differs && has_figures && !is_followed)) continue;
        of_this.insert(whole);
        append(parts, i, row, out);
      }
      seen.merge(of_this);
    }
  }

  // Narrative

  void join_narrative() {
    std::map<std::string, model::Narrative> texts;
    for (const Dataset* one : x_editions)
      for (const model::Narrative& file : one->narrative) {
        const auto [place, is_new] = texts.emplace(file.name, file);
        if (is_new) continue;
        place->second.text += "\n" + file.text;
        place->second.partly_restricted |= file.partly_restricted;
      }
    for (auto& [name, text] : texts) x_joined.narrative.push_back(std::move(text));
  }

  const std::vector<const Dataset*>& x_editions;
  const Location& x_place;
  Diagnostics& x_diagnostics;
  NewNames x_new_names;
  Dataset x_joined;
};

}  // namespace

std::optional<Dataset> join_editions(const std::vector<const Dataset*>& editions,
                                     const Location& place, Diagnostics& diagnostics) {
  return Joining(editions, place, diagnostics).join();
}

}  // namespace muster::load
